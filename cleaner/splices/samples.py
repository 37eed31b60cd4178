"""Candidates of many texts, for the regressions to learn from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indexes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Samples:
    """Candidates of many texts, a row each: the evidence, and how well each matches a splice.

    ``texts`` numbers the texts, ``honest`` tells which are, ``named`` which of these are about a
    made-up company; of the candidates in one of ``groups`` of a text at most one is right.
    """

    values: Values
    match: Values
    classes: Indexes
    texts: Indexes
    groups: Indexes
    folds: Indexes
    honest: Flags
    named: Flags
    #: The token at which each place begins, candidate by candidate, and how many each has.
    places: Indexes
    counts: Indexes
    sizes: Indexes
