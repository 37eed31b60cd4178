"""Speed on honest plain text, beside ftfy on the same texts in the same run.

    pip install ftfy
    python -m tests.bench.speed [--part dev] [--pages 200] [--rounds 3] [NAME ...]

Prints, a collection and over all: texts, their mean length, million characters a second of
``cleaner.clean(kind="text")`` and of ``ftfy.fix_text``, and microseconds a text of ours. The two
take turns, one process, processor time; the best of the rounds counts. What is remembered between
texts is forgotten before each round, so that no text helps itself.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Sequence

import ftfy

import cleaner
from cleaner.language import detect_language
from cleaner.rules import load
from cleaner.splices.code_judge import judge_token
from tests.bench.data import PARTS
from tests.bench.honest import honest_texts


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="collections; all of them where none is named")
    parser.add_argument("--part", choices=PARTS, default="all")
    parser.add_argument("--pages", type=int, default=200, help="texts of each collection")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts: dict[str, list[str]] = defaultdict(list)
    for name, _, _, text in honest_texts(options.part):
        if len(texts[name]) < options.pages and (not options.names or name in options.names):
            texts[name].append(text)
    _warm_up()
    print(f"{'collection':<22}{'texts':>6}{'length':>8}{'cleaner':>10}{'ftfy':>8}{'µs a text':>11}")
    sums = {"articles": [0.0] * 4, "pages": [0.0] * 4, "all": [0.0] * 4}
    for name, some in texts.items():
        if not some:
            continue
        ours, theirs = _best_of(options.rounds, some)
        row = [len(some), sum(map(len, some)), ours, theirs]
        _print(name, row)
        for total in ("articles" if name.startswith("articles/") else "pages", "all"):
            sums[total] = [a + b for a, b in zip(sums[total], row, strict=True)]
    for name, row in sums.items():
        if row[0]:
            _print(name, row)


def _best_of(rounds: int, texts: Sequence[str]) -> tuple[float, float]:
    """Return the seconds that we take and those that ftfy takes, each in its best round."""
    ours, theirs = [], []
    for _ in range(rounds):
        load._try_rules.cache_clear()
        judge_token.cache_clear()
        ours.append(_seconds(lambda text: cleaner.clean(text, kind="text"), texts))
        theirs.append(_seconds(ftfy.fix_text, texts))
    return min(ours), min(theirs)


def _seconds(run: Callable[[str], object], texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - began


def _warm_up() -> None:
    """Load what is loaded once: patterns, tables, the profiles of langdetect."""
    for rule in load.load_rules():
        _ = rule.compiled
    detect_language("xo xo, qu qu: no language of these words")
    cleaner.clean("One line.\n另一行。\nDie eine und die andere.", kind="text")
    ftfy.fix_text("One line.")


def _print(name: str, row: Sequence[float]) -> None:
    texts, size, ours, theirs = row
    print(
        f"{name:<22}{texts:>6.0f}{size / texts:>8.0f}{size / ours / 1e6:>10.2f}"
        f"{size / theirs / 1e6:>8.2f}{1e6 * ours / texts:>11.1f}"
    )


if __name__ == "__main__":
    main()
