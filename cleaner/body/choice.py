"""Which blocks to keep: those whose expected F1 is best, by their chances and their words."""

from __future__ import annotations

import numpy as np

from cleaner.body.model import Chances
from cleaner.body.nodes import Indexes


def choose(
    chances: Chances, words: Indexes
) -> tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], float]:
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
