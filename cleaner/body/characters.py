"""What the characters of a page's blocks are, counted by table: words, digits, marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from cleaner.scripts import flag_characters, read_codes
from cleaner.units import UNSPACED

Indexes = npt.NDArray[np.int64]
#: Kinds of characters that are counted, and the patterns of their characters.
KINDS = {
    "digit": r"\p{Nd}",
    "upper": r"[\p{Lu}\p{Lt}]",
    "single": f"[{UNSPACED}]",
    "letter": r"[\p{L}\p{M}]",
    "stop": r"[.!?…。！？；।؟۔;]",
    "comma": r"[,，、،:：]",
    "quote": r"[\"'“”‘’«»„「」『』《》]",
    "bracket": r"[()\[\]{}（）【】〔〕]",
    "rule": r"[|·•»›>→/\\＞｜_#]",
    "symbol": r"[\p{S}@©®™%&*+=~^]",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts a block. ``words`` are words, and single characters of scripts without blanks."""

    chars: Indexes
    words: Indexes
    kinds: dict[str, Indexes]


def count_characters(text: str, starts: Indexes, stops: Indexes) -> Counts:
    """Return what ``text[start:stop]`` holds, for each block."""
    codes = read_codes(text)
    table = _table()
    if codes.size and int(codes.max()) < 0x80:
        table = table[:0x80]
    bits = table.take(codes, mode="clip")
    kinds = {name: _sum(bits & (1 << at), starts, stops) for at, name in enumerate(KINDS)}
    single = bits & (1 << _SINGLE) != 0
    wordy = (bits & _WORDY != 0) & ~single
    begins = wordy.copy()
    begins[1:] &= ~wordy[:-1]
    words = _sum(begins | single, starts, stops)
    return Counts(stops - starts, words, kinds)


_NAMES = tuple(KINDS)
_SINGLE = _NAMES.index("single")
_WORDY = (1 << _NAMES.index("letter")) | (1 << _NAMES.index("digit"))


def _sum(flags: npt.NDArray[np.generic], starts: Indexes, stops: Indexes) -> Indexes:
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(flags != 0)])
    found: Indexes = sums[stops] - sums[starts]
    return found


@lru_cache(maxsize=1)
def _table() -> npt.NDArray[np.uint16]:
    columns = [flag_characters(pattern) for pattern in KINDS.values()]
    table = np.zeros(len(columns[0]), np.uint16)
    for at, column in enumerate(columns):
        table |= column.astype(np.uint16) << np.uint16(at)
    return table
