"""Fitting: the linear model of names and words, and boosted trees, on blocks of labelled pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from cleaner.body.lexicon import BITS, PARTS, SCALE, Features, near_nodes
from cleaner.body.nodes import Indexes
from cleaner.body.pages import Page
from cleaner.body.trees import SCALE as LEAF_SCALE
from cleaner.body.trees import Matrix, Trees

_SEED = 20261123
_RIDGE = 3e-5
_TREES, _DEPTH, _RATE = 260, 6, 0.12
_MOST_BORDERS = 128


class Data:
    """The blocks of all pages, one behind the other: labels, weights, folds."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.labels = np.concatenate([page.labels for page in pages])
        self.weights = np.concatenate([_weights(page) for page in pages])
        self.folds = np.concatenate([np.full(len(page.labels), page.fold) for page in pages])
        self._rows: Any = None

    def training(self, key: int) -> npt.NDArray[np.bool_]:
        """Return which blocks a model may learn from that leaves out fold ``key``."""
        chosen: npt.NDArray[np.bool_] = self.folds != key
        return chosen

    def rows(self) -> Any:
        """Return the sparse matrix of what names and words say, a row a block."""
        from scipy import sparse

        if self._rows is None:
            columns, ends = [], [0]
            for page in self.pages:
                nodes, words = page.blocks.nodes, page.blocks.words
                names = _split(page.blocks.names)
                chains: list[Indexes] = []
                for number, own in enumerate(names):
                    parent = int(nodes.parents[number])
                    chains.append(np.append(chains[parent], own) if parent >= 0 else own)
                for block, said in enumerate(_split(words)):
                    near = [names[node] for node in near_nodes(nodes, block)]
                    far = chains[int(nodes.owners[block])] + (1 << BITS)
                    row = np.concatenate([*near, far, said + (2 << BITS)])
                    columns.append(row.astype(np.int32))
                    ends.append(ends[-1] + len(row))
            every = np.concatenate(columns)
            self._rows = sparse.csr_matrix(
                (np.ones(len(every), np.float32), every, np.array(ends)),
                (len(columns), len(PARTS) << BITS),
            )
            self._rows.sum_duplicates()
        return self._rows

    def report(self, name: str, chances: Sequence[Indexes]) -> None:
        """Print the mean word F1 of what would be chosen, over all pages and by collection."""
        scores: dict[str, list[float]] = {}
        for page, own in zip(self.pages, chances, strict=True):
            score = page.f1_of(own)
            for key in ("all", page.key.rstrip("0123456789").rstrip("-/_")):
                scores.setdefault(key, []).append(score)
        told = "  ".join(f"{k} {np.mean(v):.4f} ({len(v)})" for k, v in scores.items())
        print(f"{name}: {told}", flush=True)


def _split(features: Features) -> list[Indexes]:
    return np.split(features.values, features.bounds[1:-1])


def _weights(page: Page) -> npt.NDArray[np.float64]:
    """Return weights so that words count, and every page as much as any other."""
    words = np.sqrt(page.blocks.counts.words + 3.0)
    weights: npt.NDArray[np.float64] = words / words.sum() * 100
    return weights


def fit_lexicon(data: Data, key: int) -> npt.NDArray[np.int16]:
    """Return the weights of names and words, by logistic regression with a ridge."""
    from scipy import optimize

    chosen = np.flatnonzero(data.training(key))
    rows = data.rows()[chosen]
    signs = np.where(data.labels[chosen], 1.0, -1.0)
    weights = data.weights[chosen] / data.weights[chosen].sum()

    def loss(point: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        margins = signs * (rows @ point[:-1] + point[-1])
        value = float(weights @ np.logaddexp(0, -margins)) + _RIDGE / 2 * float(point @ point)
        pull = -signs * weights / (1 + np.exp(np.minimum(margins, 500)))
        gradient = np.append(rows.T @ pull, pull.sum())
        return value, gradient + _RIDGE * point

    found = optimize.minimize(
        loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 60}
    )
    scaled = np.clip(np.rint(found.x[:-1] * SCALE), -32000, 32000).astype(np.int16)
    return scaled.reshape(len(PARTS), -1)


def fit_trees(
    data: Data, matrices: Sequence[Matrix], names: tuple[str, ...], key: int
) -> Trees:
    """Return oblivious trees fitted on all folds but ``key``, with whole numbers only."""
    from catboost import CatBoostClassifier

    chosen = data.training(key)
    values = np.concatenate(matrices)[chosen]
    model = CatBoostClassifier(
        iterations=_TREES,
        depth=_DEPTH,
        learning_rate=_RATE,
        l2_leaf_reg=6,
        border_count=_MOST_BORDERS,
        random_seed=_SEED,
        bootstrap_type="No",
        random_strength=0.5,
        rsm=0.5,
        thread_count=2,
        verbose=False,
        allow_writing_files=False,
    )
    model.fit(values.astype(np.float32), data.labels[chosen], sample_weight=data.weights[chosen])
    return _export(model, names)


def _export(model: Any, names: tuple[str, ...]) -> Trees:
    import json
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        entry = json.loads(path.read_text())
    trees = entry["oblivious_trees"]
    columns = np.zeros((len(trees), _DEPTH), np.int16)
    borders = np.full((len(trees), _DEPTH), 2**31 - 1, np.int32)
    leaves = np.zeros((len(trees), 1 << _DEPTH), np.int32)
    for number, tree in enumerate(trees):
        for level, split in enumerate(tree["splits"]):
            columns[number, level] = split["float_feature_index"]
            borders[number, level] = int(np.floor(split["border"]))
        own = np.rint(np.array(tree["leaf_values"]) * LEAF_SCALE)
        leaves[number, : len(own)] = own
    # Of all the columns only those that some tree asks for are ever put together.
    used = sorted(set(columns.ravel().tolist()))
    places = np.zeros(len(names), np.int16)
    places[used] = np.arange(len(used))
    scale, bias = entry["scale_and_bias"]
    assert scale == 1
    return Trees(
        tuple(names[at] for at in used),
        places[columns],
        borders,
        leaves,
        round(float(np.atleast_1d(bias)[0]) * LEAF_SCALE),
    )
