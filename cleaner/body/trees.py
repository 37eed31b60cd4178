"""Oblivious boosted trees: every level of a tree asks one question, so a leaf is a bit pattern.

Source: Prokhorenkova et al. 2018 (CatBoost). Borders, leaves and sums are whole numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.int32]
Scores = npt.NDArray[np.int64]
#: Leaves count in this fraction of a nat.
SCALE = 4096
_ROWS = 512


@dataclass(frozen=True, eq=False)
class Trees:
    """``columns`` and ``borders`` have a row a tree, a column a level; ``leaves`` a row a tree.

    A bit is set where the column's value is greater than the border; the first level is the lowest.
    """

    names: tuple[str, ...]
    columns: npt.NDArray[np.int16]
    borders: npt.NDArray[np.int32]
    leaves: npt.NDArray[np.int32]
    bias: int

    def score(self, matrix: Matrix) -> Scores:
        """Return the sum of the leaves that each row of ``matrix`` falls into, in 1/`SCALE` nats."""
        depth = self.columns.shape[1]
        rows = np.arange(len(self.leaves)) * self.leaves.shape[1]
        flat = self.leaves.ravel()
        scores = []
        for start in range(0, len(matrix), _ROWS):
            part = np.ascontiguousarray(matrix[start : start + _ROWS].T)
            at = np.repeat(rows[:, None], part.shape[1], axis=1)
            for level in range(depth):
                asked = part[self.columns[:, level]] > self.borders[:, level, None]
                at += asked.astype(np.int64) << level
            scores.append(flat[at].sum(axis=0, dtype=np.int64) + self.bias)
        return np.concatenate(scores) if scores else np.zeros(0, np.int64)
