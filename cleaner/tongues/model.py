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

from cleaner.tokens import Indexes, Tokens, scramble, stretch_hashes

#: The languages that the model tells apart, in the order of its columns.
LANGUAGES = ("cs", "de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "tr", "vi")
#: Scores count in this fraction of a nat.
SCALE = 16
BITS = 14
#: Letters inside a word are looked at in threes and fours, so many of each.
_MOST_INNER = 12

Weights = npt.NDArray[np.int8]
Logits = npt.NDArray[np.int32]


def score_words(tokens: Tokens, chosen: Indexes) -> Logits:
    """Return for each of the ``chosen`` tokens how well it fits each language, in 1/`SCALE` nats.

    A row a token, a column a language. Only differences within a row mean something.
    """
    if not len(chosen):
        return np.zeros((0, len(LANGUAGES)), np.int32)
    # Half the words of a text are there twice.
    _, firsts, types = np.unique(tokens.hashes[chosen], return_index=True, return_inverse=True)
    rows, owners = word_features(tokens, chosen[firsts])
    order = np.argsort(owners, kind="stable")
    starts = np.searchsorted(owners[order], np.arange(len(firsts)))
    picked = load_weights()[rows[order]].astype(np.int32)
    scores: Logits = np.add.reduceat(picked, starts, axis=0)[types.reshape(-1)]
    return scores


def word_features(tokens: Tokens, chosen: Indexes) -> tuple[Indexes, Indexes]:
    """Return the hashed features of words, and which of ``chosen`` each belongs to."""
    starts, ends = tokens.starts[chosen], tokens.ends[chosen]
    numbers = np.arange(len(chosen))
    # (begins, ends, owners, the kind of feature)
    parts = [(starts, ends, numbers, 0)]
    for size in (1, 2, 3, 4):
        parts.append((starts, np.minimum(starts + size, ends), numbers, 2 * size))
        parts.append((np.maximum(ends - size, starts), ends, numbers, 2 * size + 1))
        for step in range(_MOST_INNER):
            fits = np.flatnonzero(starts + step + size <= ends)
            if not len(fits):
                break
            at = starts[fits] + step
            parts.append((at, at + size, fits, 100 + size))
    heads, tails, owners = (np.concatenate([part[at] for part in parts]) for at in range(3))
    kinds = np.repeat(
        np.array([kind for *_, kind in parts], np.uint64), [len(part[0]) for part in parts]
    )
    mask = np.uint64((1 << BITS) - 1)
    found = stretch_hashes(tokens.folded, heads, tails)
    rows = (scramble(found + kinds) & mask).astype(np.int64)
    return rows, owners


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the weights: a row a feature, a column a language."""
    path = resources.files("cleaner.tongues") / "weights.zst"
    packed = zstandard.ZstdDecompressor().decompress(path.read_bytes())
    return np.frombuffer(packed, np.int8).reshape(-1, len(LANGUAGES))
