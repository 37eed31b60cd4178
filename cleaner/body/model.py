"""The two looks at each block: the chance that it is part of the article."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cleaner.body.context import context_columns
from cleaner.body.features import Blocks, gather_features
from cleaner.body.lexicon import score_lexicon
from cleaner.body.nodes import Columns, Indexes
from cleaner.body.signs import Signs
from cleaner.body.trees import SCALE, Matrix, Trees

Chances = npt.NDArray[np.float64]
#: Chances count in this fraction of one where the second look reads them.
_THOUSAND = 1000
#: Sites that no model has seen hold less of what it takes for an article (five folds by site).
_DOUBT = round(0.3 * SCALE)


#: Blocks that the first look gives no more thousandths than this are not looked at again: half of
#: all, and none that the choice would take.
_HOPELESS = 20


@dataclass(frozen=True, eq=False)
class Model:
    """Weights of names and words, a row for each of `PARTS` of the lexicon; and the trees."""

    lexicon: npt.NDArray[np.int16]
    first: Trees
    second: Trees


def chances(blocks: Blocks, signs: Signs, model: Model) -> Chances:
    """Return for each block the chance that it is part of the article, in [0, 1]."""
    lexicon = score_lexicon(blocks.nodes, blocks.names, blocks.words, blocks.heads, model.lexicon)
    columns = gather_features(blocks, signs, lexicon)
    first = in_thousandths(model.first.score(as_matrix(columns, model.first.names)))
    columns |= context_columns(blocks.nodes, columns, first)
    open_ones = np.flatnonzero(first > _HOPELESS)
    score = model.second.score(as_matrix(columns, model.second.names, open_ones)) - _DOUBT
    found: Chances = first / _THOUSAND
    found[open_ones] = in_thousandths(score) / _THOUSAND
    return found


def as_matrix(columns: Columns, names: Sequence[str], rows: Indexes | None = None) -> Matrix:
    """Return the named columns side by side, a row for each block, or each of ``rows``."""
    count = len(columns["words"]) if rows is None else len(rows)
    matrix = np.empty((len(names), count), np.int32)
    for at, name in enumerate(names):
        matrix[at] = columns[name] if rows is None else columns[name][rows]
    turned: Matrix = matrix.T
    return turned


def in_thousandths(scores: Indexes) -> Indexes:
    """Return scores in nats, as trees give them, as chances, whole numbers up to 1000."""
    found: Indexes = np.searchsorted(_bounds(), scores, side="right")
    return found


@lru_cache(maxsize=1)
def _bounds() -> Indexes:
    """Return from which score on each thousandth is reached; a table, so that all agree."""
    odds = [(number - 0.5) / (_THOUSAND - number + 0.5) for number in range(1, _THOUSAND + 1)]
    return np.array([round(SCALE * math.log(entry)) for entry in odds], np.int64)


def read_model(data: bytes) -> Model:
    """Return the model that `write_model` wrote."""
    with np.load(BytesIO(data)) as entry:
        looks = [
            Trees(
                tuple(entry[f"{name}_names"].tolist()),
                entry[f"{name}_columns"],
                entry[f"{name}_borders"],
                entry[f"{name}_leaves"],
            )
            for name in ("first", "second")
        ]
        return Model(entry["lexicon"], *looks)


def write_model(model: Model, path: Path) -> None:
    """Write a model; the same one gives the same bytes."""
    entries: dict[str, npt.NDArray[np.generic]] = {"lexicon": model.lexicon}
    for name, trees in (("first", model.first), ("second", model.second)):
        entries |= {
            f"{name}_names": np.array(trees.names),
            f"{name}_columns": trees.columns,
            f"{name}_borders": trees.borders,
            f"{name}_leaves": trees.leaves,
        }
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **entries)


@lru_cache(maxsize=1)
def load_model() -> Model:
    """Return the model that comes with the package."""
    return read_model((resources.files("cleaner.body") / "model.npz").read_bytes())
