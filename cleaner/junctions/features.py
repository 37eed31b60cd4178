"""Hashed features of a junction: cross-products of its left and its right context.

Scripts without spaces are seen as characters (the last four on the left, the first four on the
right), scripts with spaces as words (their beginnings, ends and shapes, and what stands between).
Width, case and digits are folded, so that half-width and full-width punctuation are the same.
All arithmetic is on unsigned 32-bit integers: every processor gives the same numbers.
"""

from __future__ import annotations

import itertools
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from cleaner.units import Unit

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]

#: (characters on the left, characters on the right) of each cross-product.
_SIZES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
_REACH = 4
#: Where the types of characters begin: blanks, marks, digits, letters, and blocks of Unicode.
_TYPE_BOUNDS = np.array(
    [ord(char) for char in "\x01!0:a{\u0250\u0e00\u0e80\u2000\u3040\u30a0\u3100\u4e00\uac00"]
)


@dataclass(frozen=True, slots=True)
class Contexts:
    """The two sides of many junctions, a column each; ``between`` is what parts them (words)."""

    left: Codes
    right: Codes
    between: Codes


def char_contexts(codes: Codes, left_ends: Sequence[int], right_starts: Sequence[int]) -> Contexts:
    """Return the contexts in front of ``left_ends`` and behind ``right_starts``.

    ``codes`` are the folded characters of a text (`fold_chars`); offsets count in it.
    """
    padded = np.concatenate([np.zeros(_REACH, np.uint32), codes, np.zeros(_REACH, np.uint32)])
    ends, starts = np.asarray(left_ends, np.int64), np.asarray(right_starts, np.int64)
    left = np.stack([padded[ends + _REACH - 1 - i] for i in range(_REACH)], axis=1)
    right = np.stack([padded[starts + _REACH + i] for i in range(_REACH)], axis=1)
    return Contexts(left, right, np.zeros(len(ends), np.uint32))


def char_features(contexts: Contexts) -> Codes:
    """Return the hashed features of junctions between characters, a row each."""
    left, right = _prefix_hashes(contexts.left), _prefix_hashes(contexts.right)
    left_types, right_types = _types(contexts.left), _types(contexts.right)
    columns = [_cross(left[i - 1], right[j - 1], number) for number, (i, j) in enumerate(_SIZES, 1)]
    columns += [
        _cross(left_types[0], right[0], 21),
        _cross(left[0], right_types[0], 22),
        _cross(left_types[1], right_types[1], 23),
    ]
    return np.stack(columns, axis=1)


def fold_chars(text: str) -> Codes:
    """Return one code a character, width, case and digits folded."""
    return np.fromiter(map(_fold_char, text), np.uint32, len(text))


@lru_cache(maxsize=65536)
def _fold_char(char: str) -> int:
    if char.isspace():
        return 32 if char not in "\n\r" else 10
    folded = unicodedata.normalize("NFKC", char)[:1].casefold()[:1] or char
    return 48 if folded.isdigit() else ord(folded)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as atoms: whole, beginning, end, shape; and what stands before each."""

    whole: Codes
    start: Codes
    end: Codes
    shape: Codes
    before: Codes


def fold_words(text: str, units: Sequence[Unit]) -> Words:
    """Return the atoms of the words of ``text``."""
    keys = [unit.key for unit in units]
    gaps = [text[a.end : b.start] for a, b in itertools.pairwise(units)]
    return Words(
        whole=_crc(keys),
        start=_crc(key[:3] for key in keys),
        end=_crc(key[-3:] for key in keys),
        shape=np.fromiter((_shape(text[u.start : u.end]) for u in units), np.uint32, len(units)),
        before=np.fromiter((10, *map(gap_class, gaps)), np.uint32, len(units))
        if units
        else np.zeros(0, np.uint32),
    )


def gap_class(gap: str) -> int:
    """Return what stands between two words: nothing, a comma, a full stop, a quotation, a break."""
    if "\n" in gap:
        return 10
    for number, marks in enumerate((".!?…।؟", ",;:、，،", "\"'“”‘’«»„()[]（）", "-–—/"), 1):
        if any(char in marks for char in gap):
            return number
    return 0


def word_contexts(
    words: Words, lefts: Sequence[int], rights: Sequence[int], between: Sequence[int]
) -> Contexts:
    """Return the contexts of junctions between the words ``lefts`` and ``rights`` (indexes)."""
    ends, starts = np.asarray(lefts, np.int64), np.asarray(rights, np.int64)

    def pick(column: Codes, at: Places) -> Codes:
        padded = np.concatenate([np.zeros(1, np.uint32), column, np.zeros(2, np.uint32)])
        return padded[np.clip(at + 1, 0, len(padded) - 1)]

    left = [pick(c, ends) for c in (words.whole, words.end, words.shape)]
    left.append(pick(words.whole, ends - 1))
    right = [pick(c, starts) for c in (words.whole, words.start, words.shape)]
    right.append(pick(words.whole, starts + 1))
    return Contexts(np.stack(left, axis=1), np.stack(right, axis=1), np.asarray(between, np.uint32))


def word_features(contexts: Contexts) -> Codes:
    """Return the hashed features of junctions between words, a row each."""
    whole, end, shape, second = contexts.left.T
    other, start, look, third = contexts.right.T
    between = contexts.between
    pairs: list[tuple[Codes, Codes]] = [
        (whole, other),
        (end, other),
        (whole, start),
        (end, start),
        (_join(second, whole), other),
        (whole, _join(other, third)),
        (_join(end, between), start),
        (_join(whole, between), look),
        (shape, _join(other, between)),
        (_join(shape, between), look),
        (_join(second, whole), start),
        (end, _join(other, third)),
    ]
    return np.stack([_cross(a, b, n) for n, (a, b) in enumerate(pairs, 31)], axis=1)


def _prefix_hashes(context: Codes) -> list[Codes]:
    """Return the hashes of the nearest 1, 2, … characters of a side."""
    hashes = [_mix(context[:, 0])]
    for column in range(1, context.shape[1]):
        hashes.append(_mix(hashes[-1] * np.uint32(31) + context[:, column]))
    return hashes


def _types(context: Codes) -> tuple[Codes, Codes]:
    """Return the type of the nearest character, and of the nearest two together."""
    near, far = _type(context[:, 0]), _type(context[:, 1])
    return near, near * np.uint32(16) + far


def _type(codes: Codes) -> Codes:
    return np.searchsorted(_TYPE_BOUNDS, codes, side="right").astype(np.uint32)


def _shape(word: str) -> int:
    if word[:1].isdigit():
        return 1
    return (2 if word[:1].isupper() else 3) + 2 * min(len(word), 9)


def _crc(parts: Iterable[str]) -> Codes:
    hashes = [zlib.crc32(part.encode("utf-8", "replace")) for part in parts]
    return np.array(hashes, np.uint32)


def _join(one: Codes, other: Codes) -> Codes:
    return _mix(one * np.uint32(0x01000193) + other)


def _cross(left: Codes, right: Codes, number: int) -> Codes:
    mixed: Any = left * np.uint32(0x9E3779B1) + right * np.uint32(0x85EBCA77)
    return _mix(mixed + np.uint32(number * 0x27D4EB2F & 0xFFFFFFFF))


def _mix(codes: Codes) -> Codes:
    """Return the codes scrambled (the finaliser of MurmurHash3, Appleby, public domain)."""
    mixed: Codes = codes ^ (codes >> np.uint32(16))
    mixed = mixed * np.uint32(0x85EBCA6B)
    mixed = mixed ^ (mixed >> np.uint32(13))
    mixed = mixed * np.uint32(0xC2B2AE35)
    scrambled: Codes = mixed ^ (mixed >> np.uint32(16))
    return scrambled
