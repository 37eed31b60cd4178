"""Word F1 of the body, beside trafilatura with its defaults on the same pages in the same run.

python -m tests.bench.body [--part all] [NAME ...]
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict

import trafilatura

import cleaner
from tests.bench.data import PAGES, PARTS, read_pages, word_f1


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(PAGES))
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--worst", type=int, default=0, help="print the pages that lose most")
    options = parser.parse_args()
    print(f"{'pages':<32}{'count':>6}{'cleaner':>9}{'trafilatura':>13}{'seconds':>16}")
    for name in options.names:
        ours: dict[str, list[float]] = defaultdict(list)
        theirs: dict[str, list[float]] = defaultdict(list)
        spent = [0.0, 0.0]
        worst = []
        for row in read_pages(name, options.part):
            if not row["text"]:
                continue
            began = time.perf_counter()
            text = cleaner.clean(row["html"], kind="html", url=row["url"]).text
            between = time.perf_counter()
            baseline = trafilatura.extract(row["html"]) or ""
            spent[0] += between - began
            spent[1] += time.perf_counter() - between
            mine, other = word_f1(text, row["text"]), word_f1(baseline, row["text"])
            for kind in ("all", row["page_type"]) if name == "wcxb-dev" else ("all",):
                ours[kind].append(mine)
                theirs[kind].append(other)
            worst.append((mine - other, row["id"]))
        for kind, scores in ours.items():
            mean, beside = sum(scores) / len(scores), sum(theirs[kind]) / len(scores)
            seconds = f"{spent[0]:.1f} / {spent[1]:.1f}" if kind == "all" else ""
            print(
                f"{name + ', ' + kind:<32}{len(scores):>6}{mean:>9.4f}{beside:>13.4f}{seconds:>16}"
            )
        for loss, key in sorted(worst)[: options.worst]:
            print(f"    {key}: {loss:+.3f}")


if __name__ == "__main__":
    main()
