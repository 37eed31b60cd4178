"""Fit the two looks at each block on labelled pages.

    python -m cleaner.body.train PAGES... -o cleaner/body/model.npz [--folds FOLDER]

PAGES are JSONL files (also ``.xz``) of rows with ``html``, ``text``, ``url`` and ``id``. Pages of a
site belong to one of five folds by hash. What a stage learns from is what the stage before says of
pages in the fold that it has not seen. With ``--folds`` the models that leave one fold out are
written too, for measuring (``python -m tests.bench.body --models FOLDER``). Needs ``lightgbm`` and
``scipy``. Runs of the same pages give the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from cleaner.body.context import context_columns
from cleaner.body.features import gather_features
from cleaner.body.fit import Data, fit_first, fit_lexicon, fit_second
from cleaner.body.lexicon import score_lexicon
from cleaner.body.model import Model, as_matrix, in_thousandths, write_model
from cleaner.body.pages import FOLDS, Page, read_page, read_rows
from cleaner.body.trees import Trees

#: Columns that name something: no order, no size.
_NO_FEATURES = ("kind", "section", "head")


def main() -> None:
    """Fit, and print how well each stage tells the blocks of unseen sites."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--folds", type=Path, help="a folder for the models of each fold")
    options = parser.parse_args()
    pages = [page for path in options.pages for row in read_rows(path) if (page := read_page(row))]
    models = fit(pages, folds=options.folds is not None)
    write_model(models[-1], options.output)
    if options.folds:
        options.folds.mkdir(parents=True, exist_ok=True)
        for fold in range(FOLDS):
            write_model(models[fold], options.folds / f"{fold}.npz")


def fit(pages: Sequence[Page], *, folds: bool) -> dict[int, Model]:
    """Return the model fitted on all pages as -1, and those that leave out one fold each."""
    data = Data(pages)
    keys = [*range(FOLDS), -1]
    lexicons = {key: fit_lexicon(data, key) for key in keys}
    firsts: dict[int, Trees] = {}
    columns = [_first_columns(page, lexicons[page.fold]) for page in pages]
    names = tuple(name for name in columns[0] if name not in _NO_FEATURES)
    matrices = [as_matrix(own, names) for own in columns]
    for key in keys:
        firsts[key] = fit_first(data, matrices, names, key)
    seen = [
        in_thousandths(firsts[page.fold].score(as_matrix(own, firsts[page.fold].names)))
        for page, own in zip(pages, columns, strict=True)
    ]
    data.report("first look", seen)
    for page, own, chances in zip(pages, columns, seen, strict=True):
        own |= context_columns(page.blocks.nodes, own, chances)
    names = tuple(name for name in columns[0] if name not in _NO_FEATURES)
    matrices = [as_matrix(own, names) for own in columns]
    wanted = keys if folds else [-1]
    seconds = {key: fit_second(data, matrices, names, key) for key in wanted}
    if folds:
        data.report(
            "second look",
            [
                in_thousandths(seconds[page.fold].score(as_matrix(own, seconds[page.fold].names)))
                for page, own in zip(pages, columns, strict=True)
            ],
        )
    return {key: Model(lexicons[key], firsts[key], seconds[key]) for key in seconds}


def _first_columns(page: Page, weights: np.ndarray[Any, np.dtype[np.int16]]) -> Any:
    blocks = page.blocks
    lexicon = score_lexicon(blocks.nodes, blocks.names, blocks.words, blocks.heads, weights)
    return gather_features(blocks, page.signs, lexicon)


if __name__ == "__main__":
    main()
