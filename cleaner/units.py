"""Characters and words: what the finders count in, and how they compare.

A *unit* is one character in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese)
and one word elsewhere.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u30fc\u3005\u3007"
_UNIT = regex.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:[\p{{M}}'’][^\W_{UNSPACED}]+)*", regex.V1)
_UNSPACED_RUN = regex.compile(rf"[{UNSPACED}]+")
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
    normal = unicodedata.normalize("NFKC", text)
    return "".join(char for char in normal if char.isalnum()).casefold()


def weight(text: str) -> int:
    """Return the length of ``text`` in Latin letters: a Han character says about as much as 2.5.

    >>> weight("hello"), weight("你好")
    (5, 5)
    """
    if text.isascii():
        return len(text)
    return len(text) + (3 * _unspaced_chars(text)) // 2


def is_unspaced(text: str) -> bool:
    """Tell whether most letters of ``text`` belong to scripts written without spaces."""
    if text.isascii():
        return False
    letters = sum(char.isalpha() for char in text)
    return 2 * _unspaced_chars(text) > letters


def _unspaced_chars(text: str) -> int:
    return sum(map(len, _UNSPACED_RUN.findall(text)))


def is_prose(text: str) -> bool:
    """Tell whether a block reads like a paragraph: long, or of some length and with a full stop."""
    size = weight(text)
    return size >= 240 or (size >= 90 and _SENTENCE_END.search(text) is not None)
