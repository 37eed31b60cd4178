"""Which blocks to keep: those whose expected F1 is best, by their chances and their words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cleaner.body.features import Blocks
from cleaner.body.model import Chances
from cleaner.body.nodes import Indexes

Flags = npt.NDArray[np.bool_]

#: Shorter lines may stand there twice and be meant.
_LEAST_WORDS = 8


def less_copies(chances: Chances, blocks: Blocks) -> Chances:
    """Return the chances without those of blocks whose text stands in another container as well.

    The likeliest copy keeps its chance, and so do copies in the same container: refrains. Threads
    show a post again where it is quoted, pages a text again for small screens.
    """
    found: Chances = chances.copy()
    homes: dict[str, int] = {}
    parents = blocks.nodes.parents[blocks.nodes.owners].tolist()
    words = blocks.counts.words.tolist()
    for at in np.lexsort((np.arange(len(found)), -found)).tolist():
        if words[at] < _LEAST_WORDS:
            continue
        if homes.setdefault(blocks.lines[at], parents[at]) != parents[at]:
            found[at] = 0.0
    return found


def choose(chances: Chances, words: Indexes) -> tuple[Flags, float]:
    """Return which blocks to keep, and the F1 to expect of them.

    Blocks go by falling chance; the prefix that maximises the expected F1 of words is kept.
    Source: the plug-in rule for F-measures, Dembczynski et al. 2011.
    """
    if not len(chances):
        return np.zeros(0, np.bool_), 0.0
    weights = words.astype(np.float64)
    order = np.lexsort((np.arange(len(chances)), -chances))
    got = np.cumsum(weights[order])
    right = np.cumsum((weights * chances)[order])
    wanted = float(right[-1])
    expected = np.round(2 * right / np.maximum(got + wanted, 1e-9), 9)
    best = int(expected.argmax())
    kept = np.zeros(len(chances), np.bool_)
    kept[order[: best + 1]] = True
    return kept, float(expected[best])
