"""How much each stretch of a text reads like spam: sums of token weights, in integers.

A log-linear model over runs of one to four tokens, beginnings and ends of words, and shapes, one
for all languages. A stretch's score is a difference of prefix sums, so any number of stretches of
a text cost one pass over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.tokens import (
    MARK,
    WORD,
    Hashes,
    Indexes,
    Tokens,
    scramble,
    uppercase,
)

#: Scores count in this fraction of a nat.
SCALE = 16
#: How many tokens in front of its own each feature looks at.
REACHES = (0, 0, 0, 1, 1, 2, 2, 3)
BITS = 20

Weights = npt.NDArray[np.int8]
Sums = npt.NDArray[np.int64]


@lru_cache(maxsize=2)
def forms_of(tokens: Tokens) -> Forms:
    """Return the forms of a text's stretches; all proposers of a page share them."""
    return Forms(tokens)


@dataclass(frozen=True)
class Forms:
    """The form of every stretch of one text."""

    tokens: Tokens

    def score(self, firsts: Indexes, stops: Indexes) -> Sums:
        """Return the score of each stretch of tokens ``[first, stop)``, in 1/`SCALE` nats.

        More than 0 reads like spam, less like prose.
        """
        total = np.zeros(len(firsts), np.int64)
        for reach, sums in enumerate(self._sums):
            total += sums[stops] - sums[np.minimum(firsts + reach, stops)]
        return total

    @cached_property
    def peaks(self) -> Sums:
        """What each token adds to a stretch that reaches well back before it."""
        return sum((np.diff(sums) for sums in self._sums), np.zeros(len(self.tokens), np.int64))

    @cached_property
    def _sums(self) -> list[Sums]:
        """Prefix sums of the weights, by reach."""
        weights = load_weights()
        rows = form_features(self.tokens)
        sums = []
        for reach in range(max(REACHES) + 1):
            columns = [at for at, own in enumerate(REACHES) if own == reach]
            picked = weights[rows[columns]].sum(axis=0, dtype=np.int64)
            sums.append(np.concatenate([np.zeros(1, np.int64), np.cumsum(picked)]))
        return sums


def form_features(tokens: Tokens) -> npt.NDArray[np.uint32]:
    """Return the hashed features of each token, a row each, a column a token."""
    starts, ends = tokens.starts, tokens.ends
    opening = tokens.plain[starts]
    whole = tokens.plain_hashes
    # Parts of words say nothing where a token is one character: there the whole says it.
    first, last = np.full(len(tokens), 1, np.uint64), np.full(len(tokens), 2, np.uint64)
    words = np.flatnonzero(tokens.kinds == WORD)
    if len(words):
        begins, stops = starts[words], ends[words]
        first[words] = tokens.hash_plain(begins, np.minimum(begins + 4, stops))
        last[words] = tokens.hash_plain(np.maximum(stops - 4, begins), stops)
    look = np.where(uppercase(tokens.codes[starts]), 2, 3)
    look[opening == 48] = 1
    shape = (tokens.kinds * np.int64(64) + look).astype(np.uint64)
    shape = np.where(tokens.kinds == MARK, whole, shape)
    two, two_shapes = _run(whole, whole), _run(shape, shape)
    three, three_shapes = _run(two, whole), _run(two_shapes, shape)
    columns = (whole, first, last, two, two_shapes, three, three_shapes, _run(three, whole))
    numbers = np.arange(1, len(columns) + 1, dtype=np.uint64)
    rows = scramble(np.stack(columns) + numbers[:, None]) & np.uint64((1 << BITS) - 1)
    hashed: npt.NDArray[np.uint32] = rows.astype(np.uint32)
    return hashed


def _run(before: Hashes, own: Hashes) -> Hashes:
    """Return the hashes of what ends in front of each token, and the token."""
    shifted = np.zeros_like(own)
    shifted[1:] = before[:-1]
    mixed: Any = shifted * np.uint64(0x9E3779B97F4A7C15) + own
    return scramble(mixed)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights of the features."""
    path = resources.files("cleaner.forms") / "weights.zst"
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)
