"""A report over a million rows: seconds, memory and the size of the page.

python -m tests.bench.report [ROWS]
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from typing import Any

from cleaner.show.report_page import report_page
from cleaner.show.run_stats import RunStats
from cleaner.show.samples import Samples

_RULES = [f"{family}.rule{n}" for family in ("links", "boilerplate", "splice", "meta", "body")
          for n in range(40)]  # fmt: skip
_SENTENCE = "The wheel of the mill began to turn on Sunday, watched by two hundred people. "


def main() -> None:
    """Count made-up rows of about 4,000 characters with 10 cuts each, and say what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    stats = RunStats(Samples(20, 1))
    before = _megabytes()
    began = time.perf_counter()
    for number, row in enumerate(_rows(count)):
        stats.add(row, f"rows#{number}")
    page = report_page(stats, "rows")
    print(f"{count:,} rows: {time.perf_counter() - began:.0f} s with the making of the rows")
    print(f"memory {_megabytes() - before:.0f} MB more, page {len(page) / 1e6:.2f} MB")


def _rows(count: int) -> Iterator[dict[str, Any]]:
    generator = random.Random(1)
    text = _SENTENCE * 50
    for number in range(count):
        removals = []
        for at in range(10):
            start = 350 * at + number % 50
            removals.append({"start": start, "end": start + 40, "text": _SENTENCE[:40],
                             "rule": generator.choice(_RULES), "confidence": generator.random(),
                             "evidence": "what the rule saw"})  # fmt: skip
        yield {
            "id": f"{number:064d}",
            "title": f"Title {number}",
            "url": f"https://www.site{generator.randrange(300_000)}.example/{number}",
            "language": "en",
            "text": text,
            "cleaner": {"status": "ok", "removals": removals, "config": "a.b"},
        }


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
