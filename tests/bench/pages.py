"""Pages a second beside trafilatura and a bare parse: same pages, in turn, one core.

    python -m tests.bench.pages [--part dev] [--count 40]

Takes up to ``--count`` pages of each collection. Prints milliseconds a page (processor time) and
pages a second, once all pages have been seen, of: a bare parse; ``cleaner.clean`` with everything;
trafilatura with its defaults, and with metadata. Then the split of our time by stage, measured on
the same pages once more.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from typing import Any

import lxml.html
import trafilatura

import cleaner
from cleaner.body.classify import propose_body
from cleaner.pipeline import clean_document
from cleaner.read.html import read_html
from cleaner.read.metadata import read_metadata
from tests.bench.data import PAGES, PARTS, read_pages

_SEED = 7


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--count", type=int, default=40, help="pages of each collection")
    options = parser.parse_args()
    rows = []
    for name in PAGES:
        found = [row for row in read_pages(name, options.part) if row["text"]]
        random.Random(_SEED).shuffle(found)
        rows += found[: options.count]
    contenders: dict[str, Callable[[dict[str, Any]], object]] = {
        "bare parse": lambda row: _parse(row["html"]),
        "cleaner": lambda row: cleaner.clean(row["html"], kind="html", url=row["url"]),
        "trafilatura": lambda row: trafilatura.extract(row["html"]),
        "trafilatura, metadata": lambda row: trafilatura.extract(row["html"], with_metadata=True),
    }
    spent = dict.fromkeys(contenders, 0.0)
    # Patterns are compiled and models read when they are first needed: a crawl has that behind it.
    for row in rows:
        for run in contenders.values():
            run(row)
    for row in rows:
        for name, run in contenders.items():
            began = time.process_time()
            run(row)
            spent[name] += time.process_time() - began
    print(f"{len(rows)} pages{'':<14}{'ms a page':>10}{'pages a second':>16}")
    for name, seconds in spent.items():
        print(f"{name:<24}{1000 * seconds / len(rows):>10.1f}{len(rows) / seconds:>16.1f}")
    ratio = spent["trafilatura, metadata"] / spent["cleaner"]
    print(f"{ratio:.2f} times as many pages as trafilatura with metadata")
    for name, seconds in split(rows).items():
        print(f"  {name:<22}{1000 * seconds / len(rows):>10.1f}")


def split(rows: list[dict[str, Any]]) -> dict[str, float]:
    """Return the seconds of each stage, over all pages."""
    spent = dict.fromkeys(("parse", "walk", "metadata", "body", "rules and splices"), 0.0)
    for row in rows:
        marks = [time.process_time()]
        _parse(row["html"])
        marks.append(time.process_time())
        page = read_html(row["html"], row["url"])
        marks.append(time.process_time())
        meta = read_metadata(page.tree, row["url"], page.survey)
        marks.append(time.process_time())
        edits = propose_body(page, meta)
        marks.append(time.process_time())
        clean_document(page.document, meta.title, edits)
        marks.append(time.process_time())
        for at, name in enumerate(spent):
            spent[name] += marks[at + 1] - marks[at]
    spent["walk"] -= spent["parse"]
    return spent


def _parse(html: str) -> object:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    return lxml.etree.fromstring(html.encode(), parser)


if __name__ == "__main__":
    main()
