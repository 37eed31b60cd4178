"""A glance at a text: which signs of jammers it holds at all, by one gather over a table.

Most pages hold none, and must cost next to nothing. One look serves all proposers of a page.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import regex

from cleaner.scripts import read_codes

(
    SYMBOL,
    INVISIBLE,
    HAN,
    LATIN,
    BRACKET,
    CLAUSE,
    MARK,
    CYRILLIC,
    HANGUL,
    THAI,
    DEVANAGARI,
    GREEK,
    MASK,
    SMALL,
) = (1 << bit for bit in range(14))
#: Two things that only together say something; above the bits of single characters.
READING, DOUBLE_MARK, MEETING = 1 << 20, 1 << 21, 1 << 22

_CLASSES = (
    (
        SYMBOL,
        "[\u203b\u2020\u2021\u2190-\u2bff\u3004\u3012\u3013\u3020\u3036\u4dc0-\u4dff\ua4d0-\ua4ff\ufe45\ufe46"
        "\U0001f000-\U0001faff卍卐۞۩ஐ]",
    ),
    (
        INVISIBLE,
        "[\u200b-\u200d\u2060-\u2064\ufeff\u180e\ufe00-\ufe0f\U000e0100-\U000e01ef]",
    ),
    (HAN, r"[\p{Han}\p{Hiragana}\p{Katakana}]"),
    (LATIN, r"\p{Latin}"),
    (BRACKET, r"[(（\[【〔]"),
    (CLAUSE, "[,，、;；:：]"),
    (MARK, "[,，、。;；:：.!！?？]"),
    (CYRILLIC, r"\p{Cyrillic}"),
    (HANGUL, r"\p{Hangul}"),
    (THAI, r"\p{Thai}"),
    (DEVANAGARI, r"\p{Devanagari}"),
    (GREEK, r"\p{Greek}"),
    (MASK, "[*＊×□■█\ufffd]"),
    (SMALL, r"[a-z]"),
)
# Planes behind the second hold rare Han characters and variation selectors only.
_CODES = 0x20000


@lru_cache(maxsize=2)
def glance(text: str) -> int:
    """Return the bits of all signs in ``text``.

    >>> bool(glance("a☆b") & SYMBOL), bool(glance("一(yī)") & READING), glance("") == 0
    (True, True, True)
    """
    classes = _table().take(np.minimum(read_codes(text), _CODES - 1))
    if not len(classes):
        return 0
    found = int(np.bitwise_or.reduce(classes))
    if found & CLAUSE:
        clause, mark = classes & CLAUSE != 0, classes & MARK != 0
        if bool((clause[:-1] & mark[1:] | mark[:-1] & clause[1:]).any()):
            found |= DOUBLE_MARK
    if found & HAN and found & BRACKET and found & LATIN:
        at = np.flatnonzero(classes[1:] & BRACKET) + 2
        at = at[at < len(classes)]
        if bool((classes[at] & LATIN).any()) or bool(
            (classes[np.minimum(at + 1, len(classes) - 1)] & LATIN).any()
        ):
            found |= READING
    if found & LATIN and found & (CYRILLIC | GREEK):
        latin, other = classes & LATIN != 0, classes & (CYRILLIC | GREEK) != 0
        if bool((latin[:-1] & other[1:] | other[:-1] & latin[1:]).any()):
            found |= MEETING
    return found


@lru_cache(maxsize=1)
def _table() -> npt.NDArray[np.uint16]:
    table = np.zeros(_CODES, np.uint16)
    codes = np.arange(_CODES, dtype=np.uint32)
    codes[0xD800:0xE000] = 32
    every = codes.tobytes().decode("utf-32-le")
    for bit, pattern in _CLASSES:
        for match in regex.finditer(pattern + "+", every, regex.V1):
            table[match.start() : match.end()] |= bit
    # What lies beyond is Han characters and variation selectors: proposers look closer.
    table[-1] = HAN | INVISIBLE
    return table
