"""How much each stretch of a text reads like spam: sums of token weights, in integers.

A log-linear model over runs of one to four tokens, beginnings and ends of words, and shapes, one
for all languages. A stretch's score is a difference of prefix sums, so any number of stretches of
a text cost one pass over it.
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
    scramble,
)

#: Scores count in this fraction of a nat.
SCALE = 16
#: How many tokens in front of its own each feature looks at.
REACHES = (0, 0, 0, 1, 1, 2, 2, 3)
BITS = 20
_STEP = np.uint64(0x9E3779B97F4A7C15)
_NUMBERS = np.arange(1, len(REACHES) + 1, dtype=np.uint64)[:, None]
_MASK = np.uint64((1 << BITS) - 1)

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
        reaches = np.arange(len(self._sums))[:, None]
        total: Sums = self._sums.take(stops, axis=1).sum(axis=0)
        total -= self._sums[reaches, np.minimum(firsts + reaches, stops)].sum(axis=0)
        return total

    @cached_property
    def peaks(self) -> Sums:
        """What each token adds to a stretch that reaches well back before it."""
        peaks: Sums = self._picked.sum(axis=0, dtype=np.int64)
        return peaks

    @cached_property
    def _picked(self) -> Weights:
        """The weights of each token, a row a feature."""
        return load_weights().take(form_features(self.tokens))

    @cached_property
    def _sums(self) -> Sums:
        """Prefix sums of the weights, a row a reach."""
        sums = np.zeros((max(REACHES) + 1, len(self.tokens) + 1), np.int64)
        for reach, row in zip(REACHES, self._picked, strict=True):
            sums[reach, 1:] += row
        sums.cumsum(axis=1, out=sums)
        return sums


def form_features(tokens: Tokens) -> Indexes:
    """Return the hashed features of each token, a row each, a column a token."""
    starts, ends = tokens.starts, tokens.ends
    size = len(tokens)
    columns = np.empty((len(REACHES), size), np.uint64)
    whole, first, last = columns[:3]
    whole[:] = tokens.plain_hashes
    # Parts of words say nothing where a token is one character: there the whole says it.
    first[:], last[:] = 1, 2
    words = (tokens.kinds == WORD).nonzero()[0]
    if len(words):
        begins, stops = starts.take(words), ends.take(words)
        first[words] = tokens.hash_plain(begins, np.minimum(begins + 4, stops))
        last[words] = tokens.hash_plain(np.maximum(stops - 4, begins), stops)
    own = np.empty((2, size), np.uint64)
    own[0] = whole
    own[1] = tokens.kinds * np.uint8(64) + tokens.looks
    np.copyto(own[1], whole, where=tokens.kinds == MARK)
    columns[3:5] = two = _run(own, own)
    columns[5:7] = three = _run(two, own)
    columns[7:] = _run(three[:1], own[:1])
    columns += _NUMBERS
    rows = scramble(columns)
    rows &= _MASK
    # Small enough for either: an index of this type need not be copied again.
    return rows.view(np.int64)


def _run(before: Hashes, own: Hashes) -> Hashes:
    """Return the hashes of what ends in front of each token, and the token, row by row."""
    shifted = own.copy()
    shifted[:, 1:] += before[:, :-1] * _STEP
    return scramble(shifted)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights of the features."""
    path = resources.files("cleaner.forms") / "weights.zst"
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)
