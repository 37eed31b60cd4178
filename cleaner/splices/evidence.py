"""What speaks for and against a string being spliced in, pooled over its places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.splices.depth import DEPTH
from cleaner.splices.surface import SURFACE

Values = npt.NDArray[np.float64]

#: The columns of `Evidence.values`, in order: what shows on the surface, then what models say.
COLUMNS = SURFACE + DEPTH


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of ``values`` for each string, by `COLUMNS`; nats where the unit is none."""

    values: Values

    def column(self, name: str) -> Values:
        """Return one column."""
        return self.values[:, COLUMNS.index(name)]
