"""What each rule cuts out of honest texts, fed in as plain text: nothing was put into them.

    python -m tests.bench.honest [--part train] [--titles] [--rows cuts.jsonl]

Texts are the articles and the texts of the labelled pages, and for languages without articles ten
lines of prose at a time. Prints a rule a line: the texts that it touched, its cuts, their
characters, the texts where something of the cut's line stays on both sides of it (inside a
sentence, as far as that can be told) or on one side, and the upper bound (95%) of the share of
texts that it harms inside. Rules that cut inside more than one text in 2,000 are named at the end.
With ``--rows`` every cut is written as a row of JSON, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import cleaner
from cleaner.edits import Removal
from cleaner.evaluate.bounds import upper_bound
from cleaner.junctions.train import part_of
from tests.bench.data import DATA, PAGES, read_articles, read_pages

#: A rule that cuts inside more texts than one of so many is to be mended.
_ONE_IN = 2_000
_PROSE_LINES = 10
_PARTS = ("train", "dev", "both")


def honest_texts(part: str) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (collection, id, title, text) of ``train``, ``dev`` or ``both``; never of ``final``."""
    for one in ("train", "dev") if part == "both" else (part,):
        for name in PAGES:
            for row in read_pages(name, one):
                if row["text"]:
                    yield name, row["id"], row.get("title"), row["text"]
        languages = set()
        for row in read_articles(one):
            languages.add(row["lang"])
            yield f"articles/{row['lang']}", row["id"], row["title"], row["text"]
        for path in sorted((DATA / "prose").glob("*.txt.xz")):
            lang = path.name.partition(".")[0]
            if lang not in languages:
                with lzma.open(path, "rt", encoding="utf8") as lines:
                    yield from _prose(lang, lines, one)


def _prose(lang: str, lines: Iterable[str], part: str) -> Iterator[tuple[str, str, None, str]]:
    """Yield texts of ten lines each, one such text in ten."""
    some: list[str] = []
    for number, line in enumerate(lines):
        some.append(line)
        if len(some) == _PROSE_LINES:
            key = f"{lang}/{number // _PROSE_LINES}"
            if part_of(key) == part and number // _PROSE_LINES % 10 == 0:
                yield f"prose/{lang}", key, None, "".join(some)
            some = []


def sides(text: str, removals: Sequence[Removal]) -> list[int]:
    """Return for each removal on how many sides something of its line stays: 0, 1 or 2."""
    kept = list(text)
    for removal in removals:
        kept[removal.start : removal.end] = "\0" * (removal.end - removal.start)
    counts = []
    for removal in removals:
        # A cut takes the line ends beside it along: its lines are those of its characters.
        start = removal.start + len(removal.text) - len(removal.text.lstrip())
        end = removal.start + len(removal.text.rstrip())
        low, high = text.rfind("\n", 0, start) + 1, text.find("\n", max(start, end))
        before, after = kept[low:start], kept[end : high if high >= 0 else len(text)]
        counts.append(sum(any(c != "\0" and not c.isspace() for c in s) for s in (before, after)))
    return counts


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=_PARTS, default="both")
    parser.add_argument("--titles", action="store_true", help="give the title where one is known")
    parser.add_argument("--rows", help="write every cut here, a row of JSON each")
    options = parser.parse_args()
    size, texts = Counter[str](), Counter[str]()
    columns = {name: Counter[str]() for name in ("texts", "cuts", "characters", "inside", "edge")}
    by_collection = Counter[str]()
    rows = open(options.rows, "w", encoding="utf8") if options.rows else None  # noqa: SIM115
    for collection, key, title, text in honest_texts(options.part):
        result = cleaner.clean(text, kind="text", title=title if options.titles else None)
        texts[collection] += 1
        size[collection] += len(text)
        touched: dict[str, set[str]] = {"texts": set(), "inside": set(), "edge": set()}
        for removal, kept in zip(result.removals, sides(text, result.removals), strict=True):
            columns["cuts"][removal.rule] += 1
            columns["characters"][removal.rule] += removal.end - removal.start
            touched["texts"].add(removal.rule)
            if kept:
                touched["inside" if kept == 2 else "edge"].add(removal.rule)
            if rows:
                around = [text[max(0, removal.start - 40) : removal.start],
                          text[removal.end : removal.end + 40]]  # fmt: skip
                row = {"collection": collection, "id": key, "rule": removal.rule, "sides": kept,
                       "confidence": removal.confidence, "text": removal.text, "around": around,
                       "evidence": removal.evidence}  # fmt: skip
                rows.write(json.dumps(row, ensure_ascii=False) + "\n")
        for name, rules in touched.items():
            columns[name].update(rules)
        by_collection[collection] += bool(touched["inside"])
    if rows:
        rows.close()
    _print_rules(columns, texts.total())
    _print_collections(texts, size, by_collection)


def _print_rules(columns: dict[str, Counter[str]], total: int) -> None:
    print(f"{'rule':<34}" + "".join(f"{name:>11}" for name in columns) + f"{'bound':>10}")
    order = sorted(columns["texts"], key=lambda rule: (-columns["inside"][rule], rule))
    for rule in order:
        bound = upper_bound(columns["inside"][rule], total)
        cells = "".join(f"{column[rule]:>11,}" for column in columns.values())
        print(f"{rule:<34}{cells}{bound:>10.5f}")
    over = [rule for rule in order if columns["inside"][rule] * _ONE_IN > total]
    print(f"\nMore than one text in {_ONE_IN:,} cut inside: {', '.join(over) or 'no rule'}\n")


def _print_collections(texts: Counter[str], size: Counter[str], inside: Counter[str]) -> None:
    print(f"{'collection':<20}{'texts':>8}{'characters':>13}{'inside':>8}{'bound':>10}")
    for name in [*texts, "all"]:
        count, chars, cut = (
            column.total() if name == "all" else column[name] for column in (texts, size, inside)
        )
        print(f"{name:<20}{count:>8,}{chars:>13,}{cut:>8,}{upper_bound(cut, count):>10.5f}")


if __name__ == "__main__":
    main()
