"""What a large crawl costs on paper: core hours, bytes in and out, bytes shuffled.

    python -m tests.bench.cost [--pages 100000000] [--count 100] [--part dev] [--ms MS]

Takes up to ``--count`` labelled pages of each collection and measures, warm and on one core: what
cleaning and counting a page take, and merging its counts; how large page, row and counts are, as
they are and packed (zstd, level 3). What making the profile takes is measured on a generated crawl.
Then reckons for ``--pages`` pages: each task cleans or counts the pages of one part of the crawl,
and counts are merged ten at a time, cut to their bounds each time. ``--ms`` puts a figure of your
own in the place of the milliseconds that cleaning a page takes here.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from dataclasses import dataclass

import zstandard

import cleaner
from cleaner.read.items import CHUNK_PAGES
from cleaner.sites.count import count_page
from cleaner.sites.learn import make_learned
from cleaner.sites.merge import MAX_KEYS, MAX_PAGES, Counts
from tests.bench.data import PAGES, PARTS, read_pages
from tests.sites import crawl

#: Pages of one task, and how many counts one merge takes.
_TASK_PAGES, _FAN_IN = 50_000, 10
_HOUR = 3600.0


@dataclass
class Measured:
    """Sums over the pages that were measured: seconds of the processor, and bytes."""

    clean: float = 0.0
    count: float = 0.0
    merge: float = 0.0
    page: int = 0
    page_packed: int = 0
    row: int = 0
    row_packed: int = 0
    counts: int = 0
    kept: int = 0
    keys: int = 0


def main() -> None:
    """Measure, reckon and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000_000)
    parser.add_argument("--count", type=int, default=100, help="pages of each collection")
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--ms", type=float, help="of cleaning a page, instead of what is measured")
    options = parser.parse_args()
    rows = []
    for name in PAGES:
        found = [row for row in read_pages(name, options.part) if row["text"]]
        random.Random(7).shuffle(found)
        rows += [{"html": row["html"], "url": row["url"]} for row in found[: options.count]]
    sums = _measure(rows)
    a_page = 1000 / len(rows)
    print(
        f"{len(rows)} pages, each: clean {sums.clean * a_page:.1f} ms, count "
        f"{sums.count * a_page:.1f} ms, merge {sums.merge * a_page:.2f} ms; page "
        f"{sums.page / len(rows) / 1e3:.1f} KB ({sums.page_packed / len(rows) / 1e3:.1f} packed), "
        f"row {sums.row / len(rows) / 1e3:.1f} KB ({sums.row_packed / len(rows) / 1e3:.1f} "
        f"packed), counts {sums.kept / len(rows) / 1e3:.2f} KB and {sums.keys / len(rows):.1f} "
        f"keys, {sums.counts / max(sums.keys, 1) / 1e3:.2f} KB each"
    )
    profile = _time_profile()
    print(f"profile: {1000 * profile:.1f} ms a page that is kept")
    _reckon(options.pages, options.ms or sums.clean * a_page, len(rows), sums, profile)


def _measure(rows: list[dict[str, str]]) -> Measured:
    sums = Measured()
    total, own = Counts(), Counts()
    default = cleaner.Cleaner()
    packer = zstandard.ZstdCompressor(3)
    for row in rows:
        default.clean_row(row)
    for number, row in enumerate(rows, 1):
        began = time.process_time()
        result = default.clean(row["html"], kind="html", url=row["url"])
        cleaned = time.process_time()
        own.add(*count_page(result, row["url"]))
        sums.clean += cleaned - began
        sums.count += time.process_time() - cleaned
        page = row["html"].encode("utf-8", "replace")
        out = json.dumps(default.clean_row(row), ensure_ascii=False).encode("utf-8", "replace")
        sums.page, sums.row = sums.page + len(page), sums.row + len(out)
        sums.page_packed += len(packer.compress(page))
        sums.row_packed += len(packer.compress(out))
        if number % CHUNK_PAGES == 0 or number == len(rows):
            own.cut()
            sums.kept += len(packer.compress(pickle.dumps(own.sites)))
            sums.counts += len(packer.compress(pickle.dumps(own.passages)))
            sums.keys += len(own.passages)
            packed = pickle.dumps(own)
            began = time.process_time()
            total.take(pickle.loads(packed))
            sums.merge += time.process_time() - began
            own = Counts()
    return sums


def _time_profile() -> float:
    """Return the seconds a kept page that a profile takes, of a generated crawl's counts."""
    counts = Counts()
    for page in crawl(800, 20):
        result = cleaner.clean(page.text, kind="text", url=page.url)
        counts.add(*count_page(result, page.url))
    began = time.process_time()
    make_learned(counts)
    return (time.process_time() - began) / sum(map(len, counts.sites.values()))


def _reckon(pages: int, clean_ms: float, count: int, sums: Measured, profile: float) -> None:
    def hours(ms: float) -> float:
        return pages * ms / 1000 / _HOUR

    a_page = 1000 / count
    task_pages = min(pages, _TASK_PAGES)
    kept = min(task_pages, MAX_PAGES)
    keys = min(int(task_pages * sums.keys / count), MAX_KEYS)
    handed = kept * sums.kept / count + keys * sums.counts / max(sums.keys, 1)
    tasks, left = -(-pages // task_pages), -(-pages // task_pages)
    handovers = 0
    while left > 1:
        handovers += left
        left = -(-left // _FAN_IN)
    # A merge looks at what is handed over, not at the pages that were counted.
    merge = handovers * kept * sums.merge / count
    reads, writes = (pages * size / count / 1e12 for size in (sums.page_packed, sums.row_packed))
    print(f"{pages:,} pages at {clean_ms:.1f} ms:")
    print(
        f"  clean: {hours(clean_ms):,.0f} core hours; reads {reads:.1f} TB, writes {writes:.1f} TB "
        f"(packed), shuffles nothing"
    )
    print(f"  learn: {hours(clean_ms + sums.count * a_page):,.0f} core hours in {tasks:,} tasks")
    print(
        f"  merge: {merge / _HOUR:,.1f} core hours; {handovers:,} counts handed over, "
        f"{handed / 1e6:.0f} MB each: {handovers * handed / 1e9:,.0f} GB shuffled (packed)"
    )
    print(f"  profile: at most {profile * MAX_PAGES / _HOUR:.1f} core hours, once")


if __name__ == "__main__":
    main()
