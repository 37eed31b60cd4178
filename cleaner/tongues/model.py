"""What language each word of a text in Latin letters belongs to: a softmax over hashed letters.

A word tells by its beginnings, its ends and the letters between; one model for a dozen languages,
in integers. Names and loan words tell little, and score so.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.tokens import Hashes, Indexes, Tokens, scramble, stretch_hashes

#: The languages that the model tells apart, in the order of its columns.
LANGUAGES = ("cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi")
#: Scores count in this fraction of a nat.
SCALE = 16
BITS = 14
#: Letters are looked at in groups of up to so many; inside a word, at so many places.
_MOST_LETTERS = 4
_MOST_INNER = 12

Weights = npt.NDArray[np.int8]
Logits = npt.NDArray[np.int32]


def compare_words(tokens: Tokens, chosen: Indexes, own: str, others: tuple[str, ...]) -> Logits:
    """Return for each of the ``chosen`` words how much more it is each other language's than own.

    A row a language, a column a word, in 1/`SCALE` nats: the sums over what `word_features` yields.
    """
    # Half the words of a text are there twice.
    _, firsts, types = np.unique(tokens.hashes[chosen], return_index=True, return_inverse=True)
    starts, ends = tokens.starts[chosen[firsts]], tokens.ends[chosen[firsts]]
    lengths = ends - starts
    numbers = np.arange(len(firsts))
    # Every letter, by its word, up to the last place inside that is looked at.
    shown = np.minimum(lengths, _MOST_INNER)
    owners = np.repeat(numbers, shown)
    steps = np.arange(len(owners)) - np.repeat(np.cumsum(shown) - shown, shown)
    left = lengths[owners] - steps
    begins = starts[owners] + steps
    heads, tails, kinds, whose = [starts], [ends], [0], [numbers]
    for size in range(1, _MOST_LETTERS + 1):
        short = np.minimum(size, lengths)
        fits = left >= size
        inner = begins[fits]
        heads += [starts, ends - short, inner]
        tails += [starts + short, ends, inner + size]
        kinds += [2 * size, 2 * size + 1, 100 + size]
        whose += [numbers, numbers, owners[fits]]
    found = tokens.hash_folded(np.concatenate(heads), np.concatenate(tails))
    rows = _rows(found, np.repeat(kinds, [len(part) for part in heads]))
    every = np.concatenate(whose)
    # Whole numbers, which floating point sums exactly.
    sums = [np.bincount(every, row.take(rows), len(firsts)) for row in _compared(own, others)]
    return np.array(sums).astype(np.int32).take(types, axis=1)


@lru_cache(maxsize=len(LANGUAGES))
def _compared(own: str, others: tuple[str, ...]) -> npt.NDArray[np.int16]:
    """Return how much more each feature is another language's, a row a language.

    In two bytes each: what is looked up here and there should stay in the processor's cache.
    """
    weights = load_weights().astype(np.int16)
    columns = [weights[:, LANGUAGES.index(other)] for other in others]
    return np.stack(columns) - weights[:, LANGUAGES.index(own)]


def word_features(tokens: Tokens, chosen: Indexes) -> tuple[Indexes, Indexes]:
    """Return the hashed features of words, and which of ``chosen`` each belongs to."""
    starts, ends = tokens.starts[chosen], tokens.ends[chosen]
    numbers = np.arange(len(chosen))
    # (begins, ends, owners, the kind of feature)
    parts = [(starts, ends, numbers, 0)]
    for size in range(1, _MOST_LETTERS + 1):
        parts.append((starts, np.minimum(starts + size, ends), numbers, 2 * size))
        parts.append((np.maximum(ends - size, starts), ends, numbers, 2 * size + 1))
        for step in range(_MOST_INNER):
            fits = np.flatnonzero(starts + step + size <= ends)
            if not len(fits):
                break
            at = starts[fits] + step
            parts.append((at, at + size, fits, 100 + size))
    heads, tails, owners = (np.concatenate([part[at] for part in parts]) for at in range(3))
    kinds = np.repeat(np.array([kind for *_, kind in parts]), [len(part[0]) for part in parts])
    return _rows(stretch_hashes(tokens.folded, heads, tails), kinds), owners


def _rows(hashes: Hashes, kinds: Indexes | np.int64) -> Indexes:
    mask = np.uint64((1 << BITS) - 1)
    rows: Indexes = (scramble(hashes + kinds.astype(np.uint64)) & mask).astype(np.int64)
    return rows


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights: a row a feature, a column a language."""
    path = resources.files("cleaner.tongues") / "weights.zst"
    packed = zstandard.ZstdDecompressor().decompress(path.read_bytes())
    return np.frombuffer(packed, np.int8).reshape(-1, len(LANGUAGES))
