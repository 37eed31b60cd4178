"""Hashed features of a junction: cross-products of its left and its right context.

Scripts without spaces are seen as characters (the last four on the left, the first four on the
right), scripts with spaces as words (their beginnings, ends and shapes, and what stands between).
Width, case and digits are folded, so that half-width and full-width punctuation are the same.
All arithmetic is on unsigned integers: every processor gives the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from cleaner.tokens import MARK, Codes, Indexes, Tokens, in_rows

#: (characters on the left, characters on the right) of each cross-product.
_SIZES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
_REACH = 4
_SHIFTS = (np.uint32(16), np.uint32(13))
_FACTORS = (np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35))


def _salts(numbers: Sequence[int]) -> Codes:
    """Return what tells features apart, a row each."""
    return np.array([number * 0x27D4EB2F & 0xFFFFFFFF for number in numbers], np.uint32)[:, None]


# Rows of hashes by length, then those of the type of one character and of two.
_LEFT_CHARS = [*(i - 1 for i, _ in _SIZES), _REACH, 0, _REACH + 1]
_RIGHT_CHARS = [*(j - 1 for _, j in _SIZES), 0, _REACH, _REACH + 1]
_CHAR_NUMBERS = _salts((*range(1, len(_SIZES) + 1), 21, 22, 23))
_WORD_NUMBERS = _salts(range(31, 43))
#: Where the types of characters begin: blanks, marks, digits, letters, and blocks of Unicode.
_TYPE_BOUNDS = np.array(
    [ord(char) for char in "\x01!0:a{\u0250\u0e00\u0e80\u2000\u3040\u30a0\u3100\u4e00\uac00"]
)
#: What stands between two words, the strongest first; a line break is 10.
_GAP_MARKS = (".!?…।؟。！？", ",;:、，،；：", "\"'“”‘’«»„()[]（）「」『』", "-–—/")
_BREAK_CLASS = 10
_GAP_REACH = 4


@dataclass(frozen=True, slots=True)
class Contexts:
    """The two sides of many junctions, a column each; ``between`` is what parts them (words)."""

    left: Codes
    right: Codes
    between: Codes


@dataclass(frozen=True, slots=True)
class Chars:
    """What stands on either side of each offset of a text, a column an offset.

    Rows are hashes of the nearest one, two, three and four characters, the type of the nearest one,
    and of the nearest two together.
    """

    left: Codes
    right: Codes


def read_chars(tokens: Tokens) -> Chars:
    """Return the sides of all offsets of a text, its end among them."""
    size = len(tokens.plain) + 1
    padded = np.zeros(size - 1 + 2 * _REACH, np.uint32)
    padded[_REACH : _REACH + size - 1] = tokens.plain
    types = _type_table().take(np.minimum(padded, 0xFFFF))
    alone = _mix(padded)
    sides = []
    for begins in (range(_REACH - 1, -1, -1), range(_REACH, 2 * _REACH)):
        # The characters that are so far from each offset, the nearest ones first.
        views = [slice(begin, begin + size) for begin in begins]
        rows = [alone[views[0]]]
        for view in views[1:]:
            rows.append(_mix(rows[-1] * np.uint32(31) + padded[view]))
        near, far = types[views[0]], types[views[1]]
        sides.append(in_rows([*rows, near, near * np.uint32(16) + far]))
    return Chars(*sides)


def char_contexts(chars: Chars, left_ends: Indexes, right_starts: Indexes) -> Contexts:
    """Return the contexts in front of ``left_ends`` and behind ``right_starts`` (code points)."""
    left, right = chars.left.take(left_ends, axis=1), chars.right.take(right_starts, axis=1)
    return Contexts(left.T, right.T, np.zeros(len(left_ends), np.uint32))


def char_features(contexts: Contexts) -> Codes:
    """Return the hashed features of junctions between characters, a row each."""
    left, right = contexts.left.T[_LEFT_CHARS], contexts.right.T[_RIGHT_CHARS]
    features: Codes = _cross(left, right, _CHAR_NUMBERS).T
    return features


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as atoms: whole, beginning, end and shape, with an empty one behind.

    ``starts`` and ``ends`` are code points; ``gap_of_char`` tells how each character parts words.
    """

    starts: Indexes
    ends: Indexes
    whole: Codes
    start: Codes
    end: Codes
    shape: Codes
    gap_of_char: Codes


def read_words(tokens: Tokens) -> Words:
    """Return the atoms of the words of a text; characters of unspaced scripts are words too."""
    words = (tokens.kinds != MARK).nonzero()[0]
    starts, ends = tokens.starts.take(words), tokens.ends.take(words)

    def atom(begins: Indexes, stops: Indexes) -> Codes:
        hashes = tokens.hash_plain(begins, stops)
        return np.append((hashes >> np.uint64(32)).astype(np.uint32), np.uint32(0))

    looks = tokens.looks.take(words)
    shape = np.where(looks == 1, 1, looks + 2 * np.minimum(ends - starts, 9))
    return Words(
        starts,
        ends,
        atom(starts, ends),
        atom(starts, np.minimum(starts + 3, ends)),
        atom(np.maximum(ends - 3, starts), ends),
        np.append(shape, 0).astype(np.uint32),
        _gap_table().take(np.minimum(tokens.folded, 0xFFFF)),
    )


def word_contexts(words: Words, left_ends: Indexes, right_starts: Indexes) -> Contexts:
    """Return the contexts in front of ``left_ends`` and behind ``right_starts`` (code points).

    What parts the two is what stands behind the last word on the left, else before the first one on
    the right: the strongest mark of either.
    """
    lefts = words.ends.searchsorted(left_ends, side="right") - 1
    rights = words.starts.searchsorted(right_starts)
    last = len(words.starts)
    before = np.append(words.ends, 0)[lefts]
    after = np.append(words.starts, len(words.gap_of_char))[np.minimum(rights, last)]
    gaps = _gap(
        words.gap_of_char,
        np.concatenate([before, right_starts]),
        np.concatenate([left_ends, after]),
    )
    gap, behind = gaps[: len(left_ends)], gaps[len(left_ends) :]
    between = np.where(gap == 0, behind, gap)
    between = np.where((lefts < 0) | (rights >= last), _BREAK_CLASS, between).astype(np.uint32)

    # Whatever lies outside the text is the empty word at the end.
    back, ahead = np.where(lefts < 1, last, lefts - 1), np.minimum(rights + 1, last)
    left = [column.take(lefts) for column in (words.whole, words.end, words.shape)]
    left.append(words.whole.take(back))
    right = [column.take(rights) for column in (words.whole, words.start, words.shape)]
    right.append(words.whole.take(ahead))
    return Contexts(in_rows(left).T, in_rows(right).T, between)


def word_features(contexts: Contexts) -> Codes:
    """Return the hashed features of junctions between words, a row each."""
    whole, end, shape, second = contexts.left.T
    other, start, look, third = contexts.right.T
    between = contexts.between
    joined = _join(
        in_rows([second, other, end, whole, other, shape]),
        in_rows([whole, third, between, between, between, between]),
    )
    before, behind, end_gap, whole_gap, other_gap, shape_gap = joined
    left = (whole, end, whole, end, before, whole, end_gap, whole_gap, shape, shape_gap, before)
    right = (other, other, start, start, other, behind, start, look, other_gap, look, start)
    features: Codes = _cross(in_rows([*left, end]), in_rows([*right, behind]), _WORD_NUMBERS).T
    return features


def _gap(classes: Codes, starts: Indexes, ends: Indexes) -> Codes:
    """Return the first class that is not 0 among the few characters from start to end."""
    found = np.zeros(len(starts), np.uint32)
    padded = np.append(classes, np.zeros(_GAP_REACH, np.uint32))
    for step in range(_GAP_REACH):
        at = starts + step
        here = np.where(at < ends, padded.take(np.minimum(at, len(classes))), 0)
        found = np.where(found == 0, here, found)
    return found.astype(np.uint32)


@lru_cache(maxsize=1)
def _gap_table() -> Codes:
    table = np.zeros(0x10000, np.uint32)
    for number, marks in enumerate(_GAP_MARKS, 1):
        for mark in marks:
            table[ord(mark)] = number
    table[10] = _BREAK_CLASS
    return table


@lru_cache(maxsize=1)
def _type_table() -> Codes:
    """Return the type of each character of the first plane; those beyond are of the last one's."""
    types = np.searchsorted(_TYPE_BOUNDS, np.arange(0x10000), side="right")
    return types.astype(np.uint32)


def _join(one: Codes, other: Codes) -> Codes:
    return _mix(one * np.uint32(0x01000193) + other)


def _cross(left: Codes, right: Codes, numbers: Codes) -> Codes:
    mixed = left * np.uint32(0x9E3779B1)
    mixed += right * np.uint32(0x85EBCA77)
    mixed += numbers
    return _mix(mixed)


def _mix(codes: Codes) -> Codes:
    """Return the codes scrambled (the finaliser of MurmurHash3, Appleby, public domain)."""
    mixed: Codes = codes >> _SHIFTS[0]
    mixed ^= codes
    mixed *= _FACTORS[0]
    mixed ^= mixed >> _SHIFTS[1]
    mixed *= _FACTORS[1]
    mixed ^= mixed >> _SHIFTS[0]
    return mixed
