"""Where a string of spam begins and ends: log-odds of each gap between two tokens.

Hashed logistic regressions over the two tokens on either side of a gap, one for beginnings and one
for ends, trained on prose into which spam was put. Asked only about gaps that matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.tokens import (
    MARK,
    WORD,
    Hashes,
    Indexes,
    Tokens,
    in_rows,
    scramble,
)

#: Scores count in this fraction of a nat.
SCALE = 16
BITS = 20
#: The number of features of a gap.
COLUMNS = 19

Sums = npt.NDArray[np.int64]
_STEP = np.uint64(0x9E3779B97F4A7C15)
_NUMBERS = np.arange(1, COLUMNS + 1, dtype=np.uint64)[:, None] * np.uint64(7919)
_MASK = np.uint64((1 << BITS) - 1)


@lru_cache(maxsize=2)
def edges_of(tokens: Tokens) -> Edges:
    """Return the gaps of a text; all proposers of a page share them."""
    return Edges(tokens)


@dataclass(frozen=True)
class Edges:
    """The gaps of one text."""

    tokens: Tokens

    def begins(self, gaps: Indexes) -> Sums:
        """Return how much spam seems to begin at each token, in 1/`SCALE` nats."""
        return _sum("begins", edge_features(self._atoms, gaps))

    def ends(self, gaps: Indexes) -> Sums:
        """Return how much spam seems to end in front of each token, in 1/`SCALE` nats."""
        return _sum("ends", edge_features(self._atoms, gaps))

    def both(self, firsts: Indexes, stops: Indexes) -> tuple[Sums, Sums]:
        """Return what `begins` says of ``firsts`` and `ends` of ``stops``, at half the cost."""
        rows = edge_features(self._atoms, np.concatenate([firsts, stops]))
        return _sum("begins", rows[:, : len(firsts)]), _sum("ends", rows[:, len(firsts) :])

    @cached_property
    def _atoms(self) -> Atoms:
        return read_atoms(self.tokens)


@dataclass(frozen=True, slots=True)
class Atoms:
    """Hashes of each token: whole, beginning, end and shape, with an empty one at either end."""

    whole: Hashes
    first: Hashes
    last: Hashes
    shape: Hashes


def read_atoms(tokens: Tokens) -> Atoms:
    """Return the atoms of all tokens; line breaks part them as the edges of the text do."""
    starts, ends = tokens.starts, tokens.ends
    whole = tokens.plain_hashes
    first = tokens.hash_plain(starts, np.minimum(starts + 4, ends))
    last = tokens.hash_plain(np.maximum(ends - 4, starts), ends)
    sizes = np.where(tokens.kinds == WORD, np.minimum(ends - starts, 6), 0)
    looks = tokens.kinds * np.uint8(64) + tokens.looks * np.uint8(8)
    shape = (looks + sizes).view(np.uint64)
    np.copyto(shape, whole, where=tokens.kinds == MARK)
    edge = np.zeros(2, np.uint64)
    return Atoms(*(np.concatenate([edge, each, edge]) for each in (whole, first, last, shape)))


def edge_features(atoms: Atoms, gaps: Indexes) -> Indexes:
    """Return the hashed features of the gap in front of each token, a column a gap.

    Features are hashed all at once: most texts have few gaps that matter, so calls cost more than
    what they count.
    """
    at = gaps + np.arange(4)[:, None]
    whole, first = atoms.whole.take(at), atoms.first.take(at)
    last, shape = atoms.last.take(at), atoms.shape.take(at)
    # By place: the token but one in front, the one in front, the one behind, the next.
    singles = (
        *(whole[1], whole[2], whole[0], whole[3]),
        *(first[2], last[1], last[2], first[3], last[0]),
    )
    pairs = (
        (whole[1], whole[2]),
        (whole[0], whole[1]),
        (whole[2], whole[3]),
        (last[1], first[2]),
        (last[1], shape[2]),
        (shape[1], first[2]),
        (shape[1], shape[2]),
        (shape[2], shape[3]),
        (shape[0], shape[1]),
    )
    paired = _pair(in_rows([one for one, _ in pairs]), in_rows([other for _, other in pairs]))
    wider = _pair(paired[[8, 1]], in_rows([paired[7], whole[2]]))
    columns = np.concatenate([in_rows(singles), paired[:7], wider[:1], paired[7:8], wider[1:]])
    columns += _NUMBERS
    rows = scramble(columns)
    rows &= _MASK
    # Small enough for either: an index of this type need not be copied again.
    return rows.view(np.int64)


def _sum(name: str, rows: Indexes) -> Sums:
    picked: Sums = load_weights(name).take(rows).sum(axis=0, dtype=np.int64)
    return picked


def _pair(one: Hashes, other: Hashes) -> Hashes:
    return scramble(one * _STEP + other)


@lru_cache(maxsize=2)
def load_weights(name: str) -> npt.NDArray[np.int8]:
    """Return the weights of ``begins`` or ``ends``."""
    path = resources.files("cleaner.forms") / f"{name}.zst"
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)
