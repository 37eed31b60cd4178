"""Boosted trees over whole numbers, all paths of one length, so that a level is one gather.

Source: gradient boosting, Friedman 2001; fitted by LightGBM (Ke et al. 2017).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.int32]
Scores = npt.NDArray[np.int64]
#: Leaves count in this fraction of a nat.
SCALE = 4096
#: Questions on a path.
DEPTH = 6
#: The border of a question that nothing is above.
NEVER = 2**31 - 1
_ROWS = 256


@dataclass(frozen=True, eq=False)
class Trees:
    """``columns`` and ``borders`` have a row a tree and an entry a question, level by level.

    Question ``i`` leads to ``2i + 1``, or to ``2i + 2`` where the column's value is greater than
    the border. ``leaves`` has a row a tree. ``names`` are those of the columns.
    """

    names: tuple[str, ...]
    columns: npt.NDArray[np.int16]
    borders: npt.NDArray[np.int32]
    leaves: npt.NDArray[np.int32]

    def score(self, matrix: Matrix) -> Scores:
        """Return the sum of the leaves that each row falls into, in 1/`SCALE` nats."""
        scores = [
            self._score(matrix[start : start + _ROWS]) for start in range(0, len(matrix), _ROWS)
        ]
        return np.concatenate(scores) if scores else np.zeros(0, np.int64)

    def _score(self, matrix: Matrix) -> Scores:
        trees, questions = self.columns.shape
        columns, borders = self.columns.ravel().astype(np.int32), self.borders.ravel()
        values = np.ascontiguousarray(matrix).ravel()
        rows = (np.arange(len(matrix), dtype=np.int32) * matrix.shape[1])[:, None]
        heads = np.arange(trees, dtype=np.int32) * questions
        # All ask the first question of a tree alike.
        at = (matrix.take(self.columns[:, 0], axis=1) > self.borders[:, 0]).astype(np.int32) + 1
        for _ in range((questions + 1).bit_length() - 2):
            asked = at + heads
            # No index is out of bounds; not to look whether one is takes half the time.
            places = columns.take(asked, mode="wrap")
            places += rows
            at *= 2
            at += 1
            at += values.take(places, mode="wrap") > borders.take(asked, mode="wrap")
        ends = np.arange(trees, dtype=np.int32) * (questions + 1) - questions
        leaves = self.leaves.ravel().take(at + ends, mode="wrap")
        sums: Scores = leaves.sum(axis=1, dtype=np.int64)
        return sums
