"""Print honest texts of one part as JSONL rows, for ``cleaner evaluate --generate``.

    python -m tests.bench.texts --part dev > dev.jsonl
    python -m tests.bench.texts --part dev --pages > pages.jsonl

Rows hold id, lang, title and text: the articles, or with ``--pages`` the texts of labelled pages.
"""

from __future__ import annotations

import argparse
import json

from cleaner.language import detect_language
from tests.bench.data import PAGES, PARTS, read_articles, read_pages


def main() -> None:
    """Print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    if not options.pages:
        for row in read_articles(options.part):
            _print(row["id"], row["lang"], row["title"], row["text"])
        return
    for name in PAGES:
        for row in read_pages(name, options.part):
            if row["text"]:
                language = detect_language(row["text"]) or "en"
                _print(f"{name}/{row['id']}", language, row.get("title"), row["text"])


def _print(key: str, lang: str, title: str | None, text: str) -> None:
    row = {"id": key, "lang": lang, "title": title, "text": text}
    print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
