"""Characters and words: what the finders count in, and how they compare.

A *unit* is one character in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese)
and one word elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import regex

from cleaner.scripts import flag_characters, read_codes

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u30fc\u3005\u3007"
_UNIT = regex.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:[\p{{M}}'’][^\W_{UNSPACED}]+)*", regex.V1)
# The standard library's: what it calls a word character is what `str.isalnum` does, or "_".
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
_COMPATIBLE = (*zip("，：；！？（）\u3000\xa0", ",:;!?()  ", strict=True), ("…", "..."))
_JOINED_CHARS = 4
_TELLING_CHARS = 12
_SENTENCE_END = regex.compile(r"[.!?…。！？；।؟۔;][\"'”’」』）)\]]*(?:\s|$)|[。！？；…]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One character or word of a text, folded for comparison. Offsets are code points."""

    start: int
    end: int
    key: str
    #: Nothing but blanks stands between the unit before and this one.
    joined: bool


def units(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the units of ``text[start:end]``, in order, with offsets into ``text``."""
    stop = len(text) if end is None else end
    found: list[Unit] = []
    last = -1
    for match in _UNIT.finditer(text, start, stop):
        begin, finish = match.span()
        joined = last >= 0 and (begin == last or text[last:begin].isspace())
        if joined and "\n" in text[last:begin]:
            joined = False
        found.append(Unit(begin, finish, match[0].casefold(), joined))
        last = finish
    return found


def fold(text: str) -> str:
    """Return ``text`` without white space, punctuation, width and case: for comparing lines.

    >>> fold("Ｈello,  World!") == fold("hello world")
    True
    """
    if not text.isascii():
        # Normalizing is slow where it has to change something: these it changes most often.
        for char, plain in _COMPATIBLE:
            text = text.replace(char, plain)
        text = unicodedata.normalize("NFKC", text)
    return _NEITHER_LETTER_NOR_DIGIT.sub("", text).casefold()


def fold_opening(text: str, least: int) -> str:
    """Return what ``fold(text)`` begins with: ``least`` characters or more, where it has as many.

    >>> fold("Long ago, in " * 9).startswith(fold_opening("Long ago, in " * 9, 20))
    True
    """
    chars = _JOINED_CHARS + 3 * least // 2
    while chars < len(text):
        # The last letter may yet join with the marks behind it.
        opening = fold(text[:chars])[:-_JOINED_CHARS]
        if len(opening) >= least:
            return opening
        chars *= 2
    return fold(text)


def folds_to(text: str, folded: str) -> bool:
    """Tell whether ``fold(text)`` is ``folded``, from the opening alone where that differs.

    Han characters, and ASCII ones that no mark follows, fold one by one.

    >>> folds_to("Hello, World!", "helloworld"), folds_to("Hello" * 20, "helloworld")
    (True, False)
    """
    first = text[:1]
    plain = "\u4e00" <= first <= "\u9fff" or (first.isalnum() and text[:2].isascii())
    if plain and folded[:1] != first.lower():
        return False
    return folded.startswith(fold_opening(text, _TELLING_CHARS)) and fold(text) == folded


def weight(text: str) -> int:
    """Return the length of ``text`` in Latin letters: a Han character says about as much as 2.5.

    >>> weight("hello"), weight("你好")
    (5, 5)
    """
    if text.isascii():
        return len(text)
    return len(text) + (3 * _unspaced_chars(text)) // 2


def weighs(text: str, least: int) -> bool:
    """Tell whether ``weight(text)`` is at least ``least``; most texts need no weighing for that.

    >>> weighs("hello", 5), weighs("hello", 6)
    (True, False)
    """
    if len(text) >= least:
        return True
    return 5 * len(text) >= 2 * least and weight(text) >= least


def is_unspaced(text: str) -> bool:
    """Tell whether most letters of ``text`` belong to scripts written without spaces."""
    if text.isascii():
        return False
    letters = sum(char.isalpha() for char in text)
    return 2 * _unspaced_chars(text) > letters


def _unspaced_chars(text: str) -> int:
    return int(np.count_nonzero(_unspaced_table().take(read_codes(text))))


@lru_cache(maxsize=1)
def _unspaced_table() -> npt.NDArray[np.bool_]:
    return flag_characters(f"[{UNSPACED}]")


def is_prose(text: str) -> bool:
    """Tell whether a block reads like a paragraph: long, or of some length and with a full stop."""
    if len(text) >= 240:
        return True
    if len(text) < 36:
        return False
    return weighs(text, 240 if _SENTENCE_END.search(text) is None else 90)
