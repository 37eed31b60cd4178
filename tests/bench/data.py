"""The labelled pages and articles beside the project, split once and for all.

A document belongs to one part by the hash of its site (pages) or its id (articles): six tenths
training, two development, two final. Rules, lists and thresholds are tuned on the first two; the
final part is opened only for a closing note.
"""

from __future__ import annotations

import json
import lzma
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import regex

from cleaner.junctions.train import part_of

DATA = Path(os.environ.get("CLEANER_DATA", Path(__file__).parents[3] / "shared" / "data"))
PAGES = ("wcxb-dev", "zhnews-dev", "magic-article-dev", "magic-forum-dev", "fundus-dev")
PARTS = ("train", "dev", "final", "all")

_TOKEN = regex.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"|[^\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)


def read_pages(name: str, part: str = "all") -> Iterator[dict[str, Any]]:
    """Yield the labelled pages of one collection that belong to ``part``."""
    for row in _read(DATA / f"{name}.jsonl.xz"):
        site = urlsplit(row["url"] or "").hostname or row["id"]
        key = row["id"] if site == "example.org" else site
        if part in ("all", part_of(key)):
            yield row


def read_articles(part: str = "all") -> Iterator[dict[str, Any]]:
    """Yield the articles of every language that belong to ``part``."""
    for path in sorted((DATA / "articles").glob("*.jsonl.xz")):
        for row in _read(path):
            if part in ("all", part_of(row["id"])):
                yield row


def word_f1(found: str, truth: str) -> float:
    """Return the word F1 of ``found``: multisets of words, as the data's README defines it."""
    got, want = Counter(_TOKEN.findall(found.lower())), Counter(_TOKEN.findall(truth.lower()))
    shared = (got & want).total()
    return 2 * shared / (got.total() + want.total()) if shared else 0.0


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)
