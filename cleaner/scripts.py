"""The scripts of a text's letters and its words, by tables: a few gathers instead of patterns.

What a character is comes from the Unicode properties of `regex`, read once into arrays. Counting
by them costs some nanoseconds a character, a tenth of what patterns cost.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import regex

Codes = npt.NDArray[np.uint32]

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("kana", r"[\p{Hiragana}\p{Katakana}]"),
    ("hangul", r"\p{Hangul}"),
    ("han", r"\p{Han}"),
    ("th", r"\p{Thai}"),
    ("lo", r"\p{Lao}"),
    ("km", r"\p{Khmer}"),
    ("my", r"\p{Myanmar}"),
    ("deva", r"\p{Devanagari}"),
    ("arab", r"\p{Arabic}"),
    ("cyrl", r"\p{Cyrillic}"),
    ("el", r"\p{Greek}"),
    ("he", r"\p{Hebrew}"),
    ("hy", r"\p{Armenian}"),
    ("ka", r"\p{Georgian}"),
    ("bn", r"\p{Bengali}"),
    ("pa", r"\p{Gurmukhi}"),
    ("gu", r"\p{Gujarati}"),
    ("ta", r"\p{Tamil}"),
    ("te", r"\p{Telugu}"),
    ("kn", r"\p{Kannada}"),
    ("ml", r"\p{Malayalam}"),
    ("si", r"\p{Sinhala}"),
    ("am", r"\p{Ethiopic}"),
    ("bo", r"\p{Tibetan}"),
    ("latn", r"\p{Latin}"),
)
# Scripts live in the first four planes; words also hold variation selectors, which lie far behind.
_SCRIPT_CODES = 0x40000
_ALL_CODES = 0x110000


def count_scripts(text: str) -> dict[str, int]:
    """Return the letters of each script in ``text``, the most frequent first.

    Of scripts with equally many letters the one that occurs first comes first.

    >>> count_scripts("Ждать 5 дней, oder?")
    {'cyrl': 9, 'latn': 4}
    """
    scripts = _script_table().take(np.minimum(read_codes(text), _SCRIPT_CODES - 1))
    counts = np.bincount(scripts).tolist()
    found = [script for script, count in enumerate(counts) if count and script]
    if len(found) > 1:
        found.sort(key=lambda script: (-counts[script], int((scripts == script).argmax())))
    return {_SCRIPTS[script - 1][0]: counts[script] for script in found}


def split_words(text: str) -> list[str]:
    """Return the runs of letters and their marks in ``text``, case folded.

    >>> split_words("L'Été, 2 ans_après")
    ['l', 'été', 'ans', 'après']
    """
    codes = read_codes(text.casefold())
    letters = _letter_table().take(codes)
    return np.where(letters, codes, np.uint32(32)).tobytes().decode("utf-32-le").split()


def read_codes(text: str) -> Codes:
    """Return the code points of ``text``."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@lru_cache(maxsize=1)
def _script_table() -> npt.NDArray[np.uint8]:
    """Return the number of each character's script, counted from one; zero is none of them."""
    table = np.zeros(_SCRIPT_CODES, np.uint8)
    text = _all_characters(_SCRIPT_CODES)
    for number, (_, pattern) in enumerate(_SCRIPTS, 1):
        for run in regex.finditer(f"{pattern}+", text):
            table[run.start() : run.end()] = number
    return table


def flag_characters(pattern: str) -> npt.NDArray[np.bool_]:
    """Return a table of all characters that tells which ones ``pattern`` matches."""
    table = np.zeros(_ALL_CODES, np.bool_)
    for run in regex.finditer(f"(?:{pattern})+", _all_characters(_ALL_CODES)):
        table[run.start() : run.end()] = True
    return table


@lru_cache(maxsize=1)
def _letter_table() -> npt.NDArray[np.bool_]:
    return flag_characters(r"[^\W\d_]")


def _all_characters(count: int) -> str:
    """Return the first ``count`` characters; blanks stand for the surrogates."""
    codes = np.arange(count, dtype=np.uint32)
    codes[0xD800:0xE000] = 32
    return codes.tobytes().decode("utf-32-le")
