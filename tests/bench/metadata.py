"""Title, author and date beside trafilatura: exact matches with the labels, same pages, same run.

    python -m tests.bench.metadata [--part all]

Labels are those of `wcxb-dev`; a page counts for a field where its label has one. White space is
collapsed, dates count to the day, names of several authors in any order. A field that is given
where the label has none counts as nothing: labels leave fields out.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from typing import Any

import trafilatura

import cleaner
from tests.bench.data import PARTS, read_pages

_FIELDS = ("title", "author", "date")
_BLANK = re.compile(r"\s+")
_BETWEEN_NAMES = re.compile(r"\s*(?:;|,|\band\b|&)\s*")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="all")
    options = parser.parse_args()
    labelled: Counter[str] = Counter()
    right: dict[str, Counter[str]] = {"cleaner": Counter(), "trafilatura": Counter()}
    for row in read_pages("wcxb-dev", options.part):
        ours = cleaner.clean(row["html"], kind="html", url=row["url"])
        theirs = trafilatura.extract_metadata(row["html"], default_url=row["url"] or None)
        for field in _FIELDS:
            if not row[field]:
                continue
            labelled[field] += 1
            wanted = _comparable(field, row[field])
            for name, found in (("cleaner", ours), ("trafilatura", theirs)):
                right[name][field] += _comparable(field, getattr(found, field, None)) == wanted
    print(f"{'field':<10}{'labelled':>10}" + "".join(f"{name:>14}" for name in right))
    for field in _FIELDS:
        shares = (counts[field] / labelled[field] for counts in right.values())
        print(f"{field:<10}{labelled[field]:>10}" + "".join(f"{share:>14.4f}" for share in shares))


def _comparable(field: str, value: Any) -> object:
    text = _BLANK.sub(" ", value or "").strip()
    if field == "date":
        return text[:10]
    if field == "author":
        return frozenset(name for name in _BETWEEN_NAMES.split(text) if name)
    return text


if __name__ == "__main__":
    main()
