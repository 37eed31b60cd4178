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
    in_rows,
    scramble,
    uppercase,
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
        total: Sums = self._sums[:, stops].sum(axis=0)
        total -= self._sums[reaches, np.minimum(firsts + reaches, stops)].sum(axis=0)
        return total

    @cached_property
    def peaks(self) -> Sums:
        """What each token adds to a stretch that reaches well back before it."""
        sums = self._sums.sum(axis=0)
        peaks: Sums = sums[1:] - sums[:-1]
        return peaks

    @cached_property
    def _sums(self) -> Sums:
        """Prefix sums of the weights, a row a reach."""
        picked = load_weights()[form_features(self.tokens)]
        sums = np.zeros((max(REACHES) + 1, len(self.tokens) + 1), np.int64)
        for reach, row in zip(REACHES, picked, strict=True):
            sums[reach, 1:] += row
        np.cumsum(sums, axis=1, out=sums)
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
    own = in_rows([whole, shape])
    two = _run(own, own)
    three = _run(two, own)
    columns = np.concatenate(
        [in_rows([whole, first, last]), two, three, _run(three[:1], own[:1])], axis=0
    )
    columns += _NUMBERS
    rows = scramble(columns)
    rows &= _MASK
    hashed: npt.NDArray[np.uint32] = rows.astype(np.uint32)
    return hashed


def _run(before: Hashes, own: Hashes) -> Hashes:
    """Return the hashes of what ends in front of each token, and the token, row by row."""
    shifted = np.zeros_like(own)
    shifted[:, 1:] = before[:, :-1]
    shifted *= _STEP
    shifted += own
    return scramble(shifted)


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights of the features."""
    path = resources.files("cleaner.forms") / "weights.zst"
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)
