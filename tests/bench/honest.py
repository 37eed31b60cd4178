"""Harm on honest texts, fed in as plain text: what is cut though nothing was spliced.

    python -m tests.bench.honest [--part final] [--show]

Prints, a collection: texts, texts that a splice rule touched, characters that splice rules and all
rules cut. With ``--show`` every splice cut is printed too.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

import cleaner
from tests.bench.data import PAGES, PARTS, read_articles, read_pages


def honest_texts(part: str) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (collection, id, title, text)."""
    for name in PAGES:
        for row in read_pages(name, part):
            if row["text"]:
                yield name, row["id"], row.get("title"), row["text"]
    for row in read_articles(part):
        yield f"articles/{row['lang']}", row["id"], row["title"], row["text"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--titles", action="store_true", help="give the title where one is known")
    options = parser.parse_args()
    texts, size, touched = Counter[str](), Counter[str](), Counter[str]()
    spliced, cut = Counter[str](), Counter[str]()
    for name, key, title, text in honest_texts(options.part):
        result = cleaner.clean(text, kind="text", title=title if options.titles else None)
        texts[name] += 1
        size[name] += len(text)
        cuts = [r for r in result.removals if r.rule.startswith("splice.")]
        touched[name] += bool(cuts)
        spliced[name] += sum(r.end - r.start for r in cuts)
        cut[name] += sum(r.end - r.start for r in result.removals if r.rule != "title.line")
        if options.show:
            for removal in cuts[:6]:
                around = text[max(0, removal.start - 12) : removal.end + 12]
                print(f"  {key} {removal.rule} {removal.text!r} in {around!r}: {removal.evidence}")
    print(f"{'collection':<20}{'texts':>7}{'touched':>9}{'spliced/M':>11}{'all rules/M':>13}")
    for name in texts:
        million = size[name] / 1e6
        print(
            f"{name:<20}{texts[name]:>7}{touched[name]:>9}"
            f"{spliced[name] / million:>11.1f}{cut[name] / million:>13.1f}"
        )
    total, million = texts.total(), size.total() / 1e6
    print(
        f"{'all':<20}{total:>7}{touched.total():>9}{spliced.total() / million:>11.1f}"
        f"{cut.total() / million:>13.1f}   one text in {total / max(1, touched.total()):.0f}"
    )


if __name__ == "__main__":
    main()
