"""Labelled pages as the training sees them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from cleaner.body.choice import choose
from cleaner.body.classify import read_signs
from cleaner.body.features import Blocks, read_blocks
from cleaner.body.labels import label_blocks
from cleaner.body.signs import Signs
from cleaner.errors import PageError
from cleaner.junctions.train import fold_of
from cleaner.read.html import read_html
from cleaner.read.metadata import read_metadata
from cleaner.units import units

FOLDS = 5


@dataclass(frozen=True, eq=False)
class Page:
    """A page's blocks, which of them are its article, and the fold of its site."""

    key: str
    fold: int
    blocks: Blocks
    signs: Signs
    labels: np.ndarray[tuple[int], np.dtype[np.bool_]]
    truth: Counter[str]

    def f1(self, kept: np.ndarray[Any, np.dtype[np.bool_]]) -> float:
        """Return the word F1 of the blocks in ``kept``."""
        got = Counter[str]()
        for line, keep in zip(self.blocks.lines, kept.tolist(), strict=True):
            if keep:
                got.update(_words(line))
        shared = (got & self.truth).total()
        return 2 * shared / (got.total() + self.truth.total()) if shared else 0.0

    def f1_of(self, chances: np.ndarray[Any, np.dtype[np.int64]]) -> float:
        """Return the word F1 of what would be chosen by ``chances``, in thousandths."""
        return self.f1(choose(chances / 1000, self.blocks.counts.words)[0])


def fold_of_site(row: dict[str, Any]) -> int:
    """Return the fold of the page's site."""
    host = urlsplit(row.get("url") or "").hostname
    key = row["id"] if host in (None, "example.org") else ".".join(host.split(".")[-2:])
    return fold_of(key, FOLDS)


def read_page(row: dict[str, Any]) -> Page | None:
    """Return a row as a page; None without a label, without blocks, or where it cannot be read."""
    if not row["text"]:
        return None
    url = row.get("url")
    try:
        page = read_html(row["html"], url)
    except PageError:
        return None
    if not page.places:
        return None
    meta = read_metadata(page.tree, url)
    return Page(
        row["id"],
        fold_of_site(row),
        read_blocks(page.document, page.places),
        read_signs(page.tree, meta.title),
        label_blocks(page.document, row["text"]),
        Counter(_words(row["text"])),
    )


def _words(text: str) -> list[str]:
    return [unit.key for unit in units(text)]
