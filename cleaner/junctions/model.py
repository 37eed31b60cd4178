"""The junction models: loaded by language when first asked for, scored in integers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.junctions.features import (
    Chars,
    Words,
    char_contexts,
    char_features,
    read_chars,
    read_words,
    word_contexts,
    word_features,
)
from cleaner.tokens import Codes, Indexes, Tokens, tokenise

#: Languages whose junctions lie between characters.
UNSPACED = frozenset(("zh", "ja", "th", "lo", "km", "my"))
#: What stands for the languages without a model of their own.
SHARED_SPACED, SHARED_UNSPACED = "spaced", "unspaced"
#: Scores count in this fraction of a nat.
SCALE = 32
# Junctions are scored in slices that stay in the processor's cache.
_SLICE = 8192

Weights = npt.NDArray[np.int8]
Scores = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class SpliceScore:
    """Of one place, in nats: how well left goes with right, left with string, string with right."""

    around: float
    before: float
    behind: float

    @property
    def gain(self) -> float:
        """The log-likelihood ratio for the string being no part of the text."""
        return self.around - self.before - self.behind


@dataclass(frozen=True)
class Junctions:
    """The junctions of one text under the model of its language, or the shared one."""

    tokens: Tokens
    language: str
    #: Weights to use in place of the language's own: those of a corpus.
    weights: Weights | None = None

    def score(self, left_ends: Indexes, right_starts: Indexes) -> Scores:
        """Return how well what ends at each left goes with what starts at each right.

        Offsets are code points of the text. Scores are log-likelihood ratios in 1/`SCALE` nats: 0
        says nothing, more says that the two belong together. Source: density ratio by logistic
        regression, Sugiyama et al. 2012, on hashed features.
        """
        out = np.zeros(len(left_ends), np.int32)
        mask = np.uint32(len(self._weights) - 1)
        for at in range(0, len(left_ends), _SLICE):
            rows = self._features(left_ends[at : at + _SLICE], right_starts[at : at + _SLICE])
            out[at : at + _SLICE] = self._weights.take(rows & mask).sum(axis=1, dtype=np.int32)
        return out

    def score_spans(self, starts: Indexes, ends: Indexes) -> tuple[Scores, Scores, Scores]:
        """Return for each span the scores around it, at its beginning and at its end."""
        lefts = np.concatenate([starts, starts, ends])
        rights = np.concatenate([ends, starts, ends])
        around, before, behind = np.split(self.score(lefts, rights), 3)
        return around, before, behind

    def _features(self, left_ends: Indexes, right_starts: Indexes) -> Codes:
        if self.language in UNSPACED:
            return char_features(char_contexts(self._chars, left_ends, right_starts))
        return word_features(word_contexts(self._words, left_ends, right_starts))

    @cached_property
    def _chars(self) -> Chars:
        return read_chars(self.tokens)

    @cached_property
    def _words(self) -> Words:
        return read_words(self.tokens)

    @cached_property
    def _weights(self) -> Weights:
        return load_weights(self.language) if self.weights is None else self.weights


def score_splices(text: str, spans: Sequence[tuple[int, int]], language: str) -> list[SpliceScore]:
    """Return the scores of each span of ``text``: code points, half-open.

    Spans begin and end with a character or word. What stands inside a span counts only by its
    first and last characters or words.
    """
    if not spans:
        return []
    starts, ends = np.array(spans, np.int64).T
    columns = Junctions(tokenise(text), language).score_spans(starts, ends)
    return [SpliceScore(*row) for row in (np.stack(columns, axis=1) / SCALE).tolist()]


@lru_cache(maxsize=64)
def load_weights(language: str) -> Weights:
    """Return the weights of a language, a power of two of them: its own, or the shared ones."""
    folder = resources.files("cleaner.junctions") / "weights"
    path = folder / f"{language}.zst"
    if not language.isalpha() or not path.is_file():
        path = folder / f"{SHARED_UNSPACED if language in UNSPACED else SHARED_SPACED}.zst"
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)


def save_weights(path: Path, weights: Weights) -> None:
    """Write weights to ``path``, packed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zstandard.ZstdCompressor(level=19).compress(weights.tobytes()))
