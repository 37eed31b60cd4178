"""Fitting: the linear model of names and words, and boosted trees, on blocks of labelled pages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from cleaner.body.lexicon import BITS, PARTS, SCALE, Features, near_nodes, under
from cleaner.body.nodes import Indexes
from cleaner.body.pages import Page
from cleaner.body.trees import DEPTH, NEVER, Matrix, Trees
from cleaner.body.trees import SCALE as LEAF_SCALE

_SEED = 20261123
_RIDGE = 3e-5
_SETTINGS = {
    "objective": "binary",
    "num_leaves": 31,
    "max_depth": DEPTH,
    "min_data_in_leaf": 40,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "use_missing": False,
    "seed": _SEED,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
_FIRST = {"num_iterations": 130, "learning_rate": 0.1, "feature_fraction": 0.4}
#: Slower, for less of chance: half as far a step, twice as many.
_SECOND = {"num_iterations": 260, "learning_rate": 0.05, "feature_fraction": 0.3}
#: What all blocks of a page weigh at most, where one as long as the article weighs 1.
_MOST_A_PAGE = 8.0
#: Of each page about so many blocks are learned from: more tell little that is new.
_BLOCKS_A_PAGE = 150


class Data:
    """The blocks of all pages, one behind the other: labels, weights, folds."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.labels = np.concatenate([page.labels for page in pages])
        self.folds = np.concatenate([np.full(len(page.labels), page.fold) for page in pages])
        generator = np.random.RandomState(_SEED)
        shares = [min(1.0, _BLOCKS_A_PAGE / len(page.labels)) for page in pages]
        share = np.repeat(shares, [len(page.labels) for page in pages])
        self.sample = generator.random_sample(len(share)) < share
        self.even_weights = _scaled([_even_weights(page) for page in pages], share)
        self.score_weights = _scaled([_score_weights(page) for page in pages], share)
        self._rows: Any = None

    def training(self, key: int) -> npt.NDArray[np.bool_]:
        """Return which blocks a model may learn from that leaves out fold ``key``."""
        chosen: npt.NDArray[np.bool_] = (self.folds != key) & self.sample
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
                said_by = _split(words)
                headed = under(page.blocks.heads).tolist()
                for block, said in enumerate(said_by):
                    near = [names[node] for node in near_nodes(nodes, block)]
                    far = chains[int(nodes.owners[block])] + (1 << BITS)
                    row = np.concatenate([*near, far, said + (2 << BITS)])
                    if headed[block]:
                        head = said_by[int(page.blocks.heads[block])]
                        row = np.append(row, head + (3 << BITS))
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
        """Print the mean word F1 of what would be chosen."""
        scores = [page.f1_of(own) for page, own in zip(self.pages, chances, strict=True)]
        print(f"{name}: {np.mean(scores):.4f} ({len(scores)} pages)", flush=True)


def _scaled(
    weights: Sequence[npt.NDArray[np.float64]], share: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return weights with a mean of 1, more for blocks of which only a share is learned from."""
    every: npt.NDArray[np.float64] = np.concatenate(weights) / share
    every /= every.mean()
    return every


def _split(features: Features) -> list[Indexes]:
    return np.split(features.values, features.bounds[1:-1])


def _even_weights(page: Page) -> npt.NDArray[np.float64]:
    """Return weights so that words count, and every page as much as any other."""
    words = np.sqrt(page.blocks.counts.words + 3.0)
    weights: npt.NDArray[np.float64] = words / words.sum()
    return weights


def _score_weights(page: Page) -> npt.NDArray[np.float64]:
    """Return weights by how much of the page's F1 hangs on a block: by words, beside the article's.

    A page on which much else stands beside a short article weighs more than others, to a limit.
    """
    words = page.blocks.counts.words
    article = int(words[page.labels].sum())
    weights: npt.NDArray[np.float64] = np.sqrt(np.minimum((words + 2) / (article + 20), 1.0))
    weights *= min(1.0, _MOST_A_PAGE / float(weights.sum()))
    return weights


def fit_lexicon(data: Data, key: int) -> npt.NDArray[np.int16]:
    """Return the weights of names and words, by logistic regression with a ridge."""
    from scipy import optimize

    chosen = np.flatnonzero(data.training(key))
    rows = data.rows()[chosen]
    signs = np.where(data.labels[chosen], 1.0, -1.0)
    weights = data.even_weights[chosen] / data.even_weights[chosen].sum()

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
    weights_of: npt.NDArray[np.int16] = scaled.reshape(len(PARTS), -1)
    return weights_of


def fit_first(data: Data, matrices: Sequence[Matrix], names: tuple[str, ...], key: int) -> Trees:
    """Return the trees of the first look, fitted on all folds but ``key``."""
    return _fit_trees(data, matrices, names, key, data.even_weights, _FIRST)


def fit_second(data: Data, matrices: Sequence[Matrix], names: tuple[str, ...], key: int) -> Trees:
    """Return the trees of the second look, fitted on all folds but ``key``."""
    return _fit_trees(data, matrices, names, key, data.score_weights, _SECOND)


def _fit_trees(
    data: Data,
    matrices: Sequence[Matrix],
    names: tuple[str, ...],
    key: int,
    weights: npt.NDArray[np.float64],
    settings: dict[str, float],
) -> Trees:
    import lightgbm

    chosen = data.training(key)
    values = np.concatenate(matrices)[chosen].astype(np.float32)
    data_set = lightgbm.Dataset(
        values, data.labels[chosen].astype(np.int32), weight=weights[chosen]
    )
    model = lightgbm.train(_SETTINGS | settings, data_set)
    return _export(model.dump_model(), names)


def _export(model: dict[str, Any], names: tuple[str, ...]) -> Trees:
    """Return the trees with all paths of one length: what ends early asks nothing on the way."""
    count = len(model["tree_info"])
    inner = (1 << DEPTH) - 1
    columns = np.zeros((count, inner), np.int16)
    borders = np.full((count, inner), NEVER, np.int32)
    leaves = np.zeros((count, 1 << DEPTH), np.int32)
    for number, tree in enumerate(model["tree_info"]):
        pending = [(0, 0, tree["tree_structure"])]
        while pending:
            at, depth, node = pending.pop()
            if "leaf_value" in node:
                # All that lies below it, down to the last level.
                first = (at + 1 << DEPTH - depth) - (1 << DEPTH)
                worth = round(node["leaf_value"] * LEAF_SCALE)
                leaves[number, first : first + (1 << DEPTH - depth)] = worth
                continue
            columns[number, at] = node["split_feature"]
            borders[number, at] = math.floor(node["threshold"])
            pending.append((2 * at + 1, depth + 1, node["left_child"]))
            pending.append((2 * at + 2, depth + 1, node["right_child"]))
    # Of all the columns only those that some tree asks for are ever put together.
    used = sorted(set(columns.ravel().tolist()))
    places = np.zeros(len(names), np.int16)
    places[used] = np.arange(len(used))
    return Trees(tuple(names[at] for at in used), places[columns], borders, leaves)
