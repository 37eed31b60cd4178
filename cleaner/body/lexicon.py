"""What the names of elements and the words of blocks say: hashed features of a linear model.

Names are those of all elements above a block (class, id, role); words are those of a short block,
and the first and last ones of a long one. Weights are whole numbers.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from cleaner.body.nodes import Indexes, Nodes
from cleaner.tokens import Hashes, Tokens, scramble

BITS = 16
#: The names of the nearest elements, of all, the words, and those of the heading that a block
#: stands under: each has weights of its own.
PARTS = ("near", "far", "words", "head")
#: Weights count in this fraction of a nat.
SCALE = 64
_NEAR = 3
_SHORT = 14
_OPENING, _CLOSING = 8, 6
_MOST_NAMES = 400
_MASK = (1 << BITS) - 1
_NAME = re.compile(r"[a-z]+|[A-Z]+[a-z]*")


@dataclass(frozen=True, eq=False)
class Features:
    """Hashed features, below 2**`BITS`: those of row ``i`` lie from ``bounds[i]`` on."""

    values: Indexes
    bounds: Indexes

    def sums(self, weights: npt.NDArray[np.int16]) -> Indexes:
        """Return the sum of the weights of each row's features."""
        totals = np.zeros(len(self.values) + 1, np.int64)
        np.cumsum(weights[self.values], out=totals[1:], dtype=np.int64)
        found: Indexes = totals[self.bounds[1:]] - totals[self.bounds[:-1]]
        return found


def score_lexicon(
    nodes: Nodes,
    names: Features,
    words: Features,
    heads: Indexes,
    weights: npt.NDArray[np.int16],
) -> tuple[Indexes, Indexes, Indexes, Indexes]:
    """Return for each block what each of `PARTS` says, in 1/`SCALE` nats.

    ``weights`` has a row for each of `PARTS`; ``names`` has a row an element; ``heads`` is for
    each block the number of the heading that it stands under, -1 for none.
    """
    near = names.sums(weights[0])
    far = names.sums(weights[1]).tolist()
    for number, parent in enumerate(nodes.parents.tolist()):
        if parent >= 0:
            far[number] += far[parent]
    total = np.zeros(len(nodes.owners), np.int64)
    at = nodes.owners
    for _ in range(_NEAR):
        total += np.where(at >= 0, near[at], 0)
        at = np.where(at >= 0, nodes.parents[at], -1)
    headed = np.where(under(heads), words.sums(weights[3])[np.maximum(heads, 0)], 0)
    return total, np.array(far, np.int64)[nodes.owners], words.sums(weights[2]), headed


def under(heads: Indexes) -> npt.NDArray[np.bool_]:
    """Tell which blocks stand under a heading that is not themselves."""
    found: npt.NDArray[np.bool_] = (heads >= 0) & (heads != np.arange(len(heads)))
    return found


def near_nodes(nodes: Nodes, block: int) -> list[int]:
    """Return the elements whose names count as near for a block."""
    found: list[int] = []
    at = int(nodes.owners[block])
    while at >= 0 and len(found) < _NEAR:
        found.append(at)
        at = int(nodes.parents[at])
    return found


def name_features(nodes: Nodes) -> Features:
    """Return the hashes of each element's tag and names."""
    rows = [
        _hash_names(tag, names[:_MOST_NAMES])
        for tag, names in zip(nodes.tags, nodes.names, strict=True)
    ]
    bounds = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(row) for row in rows], out=bounds[1:])
    return Features(np.array([value for row in rows for value in row], np.int64), bounds)


def word_features(tokens: Tokens, starts: Indexes, stops: Indexes) -> Features:
    """Return the hashes of each block's words, and of each two that stand together.

    ``starts`` and ``stops`` are the blocks' offsets. Of a long block the first and the last words
    count, each for itself; digits are all alike.
    """
    firsts = np.searchsorted(tokens.starts, starts)
    lasts = np.searchsorted(tokens.starts, stops)
    sizes = lasts - firsts
    short = sizes <= _SHORT
    blocks = np.arange(len(starts))
    parts = [
        _stretch(tokens, blocks[short], firsts[short], lasts[short], 1),
        _stretch(tokens, blocks[~short], firsts[~short], firsts[~short] + _OPENING, 3),
        _stretch(tokens, blocks[~short], lasts[~short] - _CLOSING, lasts[~short], 5),
    ]
    filled = blocks[short & (sizes > 0)]
    hashes = tokens.plain_hashes
    parts += [
        (filled, scramble(hashes[firsts[filled]] + np.uint64(7))),
        (filled, scramble(hashes[lasts[filled] - 1] + np.uint64(8))),
    ]
    owners = np.concatenate([owner for owner, _ in parts])
    values = np.concatenate([value for _, value in parts])
    order = np.argsort(owners, kind="stable")
    bounds = np.searchsorted(owners[order], np.arange(len(starts) + 1))
    return Features((values[order] & np.uint64(_MASK)).astype(np.int64), bounds)


def _stretch(
    tokens: Tokens, blocks: Indexes, firsts: Indexes, lasts: Indexes, kind: int
) -> tuple[Indexes, Hashes]:
    """Return the features of the tokens from ``firsts`` to ``lasts``, each with its block."""
    sizes = lasts - firsts
    owners = np.repeat(blocks, sizes)
    heads = np.cumsum(sizes) - sizes
    at = np.arange(int(sizes.sum())) - np.repeat(heads - firsts, sizes)
    own = tokens.plain_hashes[at]
    pairs = np.flatnonzero(owners[1:] == owners[:-1])
    both = own[pairs] * np.uint64(3) + own[pairs + 1] + np.uint64(kind + 1)
    return (
        np.concatenate([owners, owners[pairs]]),
        np.concatenate([scramble(own + np.uint64(kind)), scramble(both)]),
    )


@lru_cache(maxsize=1 << 13)
def _hash_names(tag: str, names: str) -> tuple[int, ...]:
    words = {f"<{tag}>", *(word.lower() for word in _NAME.findall(names)), *names.lower().split()}
    return tuple(sorted({zlib.crc32(w.encode("utf8", "surrogatepass")) & _MASK for w in words}))
