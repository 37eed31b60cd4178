"""Labelled pages as the training sees them."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from cleaner.body.choice import choose
from cleaner.body.classify import read_signs
from cleaner.body.features import Blocks, read_blocks
from cleaner.body.labels import label_blocks
from cleaner.body.signs import Signs
from cleaner.body.words import word_f1
from cleaner.errors import PageError
from cleaner.junctions.train import fold_of
from cleaner.read.html import read_html
from cleaner.read.metadata import read_metadata

FOLDS = 5


@dataclass(frozen=True, eq=False)
class Page:
    """A page's blocks, which of them are its article, and the fold of its site."""

    key: str
    fold: int
    blocks: Blocks
    signs: Signs
    labels: np.ndarray[tuple[int], np.dtype[np.bool_]]
    truth: str

    def f1(self, kept: np.ndarray[Any, np.dtype[np.bool_]]) -> float:
        """Return the word F1 of the blocks in ``kept``."""
        lines = zip(self.blocks.lines, kept.tolist(), strict=True)
        return word_f1("\n".join(line for line, keep in lines if keep), self.truth)

    def f1_of(self, chances: np.ndarray[Any, np.dtype[np.int64]]) -> float:
        """Return the word F1 of what would be chosen by ``chances``, in thousandths."""
        return self.f1(choose(chances / 1000, self.blocks.counts.words)[0])


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a JSONL file, also ``.xz``."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


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
    meta = read_metadata(page.tree, url, page.survey)
    return Page(
        row["id"],
        fold_of_site(row),
        read_blocks(page.document, page.places),
        read_signs(page.tree, meta),
        label_blocks(page.document, row["text"]),
        row["text"],
    )
