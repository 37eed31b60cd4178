"""The labelled pages and articles beside the project, split once and for all.

A document belongs to one part by the hash of its site (pages) or its id (articles): six tenths
training, two development, two final. Rules, lists and thresholds are tuned on the first two; the
final part is opened only for a closing note.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cleaner.body.pages import read_rows
from cleaner.junctions.train import part_of

DATA = Path(os.environ.get("CLEANER_DATA", Path(__file__).parents[3] / "shared" / "data"))
PAGES = ("wcxb-dev", "zhnews-dev", "magic-article-dev", "magic-forum-dev", "fundus-dev")
PARTS = ("train", "dev", "final", "all")


def read_pages(name: str, part: str = "all") -> Iterator[dict[str, Any]]:
    """Yield the labelled pages of one collection that belong to ``part``."""
    for row in read_rows(DATA / f"{name}.jsonl.xz"):
        site = urlsplit(row["url"] or "").hostname or row["id"]
        key = row["id"] if site == "example.org" else site
        if part in ("all", part_of(key)):
            yield row


def read_articles(part: str = "all") -> Iterator[dict[str, Any]]:
    """Yield the articles of every language that belong to ``part``."""
    for path in sorted((DATA / "articles").glob("*.jsonl.xz")):
        for row in read_rows(path):
            if part in ("all", part_of(row["id"])):
                yield row
