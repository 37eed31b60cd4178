"""The junction models: loaded by language when first asked for, scored in integers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.junctions.features import (
    Codes,
    char_contexts,
    char_features,
    fold_chars,
    fold_words,
    gap_class,
    word_contexts,
    word_features,
)
from cleaner.units import Unit, units

#: Languages whose junctions lie between characters.
UNSPACED = frozenset(("zh", "ja", "th"))
#: Scores count in this fraction of a nat.
SCALE = 32
# What is cut out of the text on either side of a junction: room for two long words.
_SIDE_CHARS = 80

Weights = npt.NDArray[np.int8]


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


def score_splices(
    text: str, spans: Sequence[tuple[int, int]], language: str
) -> list[SpliceScore] | None:
    """Return the scores of each span of ``text``; None for a language without a model.

    Spans are code points, half-open, and begin and end with a character or word. What stands
    inside a span counts only by its first and last characters or words.
    Source: density ratio by logistic regression, Sugiyama et al. 2012, on hashed features.
    """
    weights = load_weights(language)
    if weights is None:
        return None
    if not spans:
        return []
    rows = _char_rows(text, spans) if language in UNSPACED else _word_rows(text, spans)
    picked = weights[rows & np.uint32(len(weights) - 1)]
    sums = (picked.sum(axis=1, dtype=np.int32) / SCALE).tolist()
    return [SpliceScore(*sums[at : at + 3]) for at in range(0, len(sums), 3)]


def _char_rows(text: str, spans: Sequence[tuple[int, int]]) -> Codes:
    """Return the features of the three junctions of each span, in order."""
    pieces: list[str] = []
    ends: list[int] = []
    starts: list[int] = []
    size = 0
    for start, end in spans:
        left, right = max(0, start - 4), min(len(text), end + 4)
        pieces += (text[left:right], "\n" * 8)
        first, last = size + start - left, size + end - left
        ends += (first, first, last)
        starts += (last, first, last)
        size += right - left + 8
    return char_features(char_contexts(fold_chars("".join(pieces)), ends, starts))


def _word_rows(text: str, spans: Sequence[tuple[int, int]]) -> Codes:
    """Return the features of the three junctions of each span, in order."""
    found: list[Unit] = []
    lefts: list[int] = []
    rights: list[int] = []
    between: list[int] = []
    for start, end in spans:
        left = units(text, max(0, start - _SIDE_CHARS), start)[-2:]
        inside = units(text, start, end)
        right = units(text, end, end + _SIDE_CHARS)[:2]
        at = len(found) + len(left)
        found += (*left, *inside, *right)
        before = gap_class(text[left[-1].end : start]) if left else 10
        behind = gap_class(text[end : right[0].start]) if right else 10
        last = at + len(inside) - 1
        lefts += (at - 1, at - 1, last)
        rights += (last + 1, at, last + 1)
        between += (before or behind, before, behind)
    return word_features(word_contexts(fold_words(text, found), lefts, rights, between))


@lru_cache(maxsize=64)
def load_weights(language: str) -> Weights | None:
    """Return the weights of a language, a power of two of them; None where there is no model."""
    path = resources.files("cleaner.junctions") / "weights" / f"{language}.zst"
    if not path.is_file():
        return None
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)


def save_weights(path: Path, weights: Weights) -> None:
    """Write weights to ``path``, packed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zstandard.ZstdCompressor(level=19).compress(weights.tobytes()))
