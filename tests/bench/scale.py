"""One machine: workers, memory, the overhead of the pipeline, and what a kill costs.

    python -m tests.bench.scale [--pages 4000] [speed|memory|overhead|resume|learn]...

Makes a WARC of generated pages and prints, in this order: pages a second of two workers against
one; the peak of the largest process on the corpus and on four times the corpus; processor time a
page of ``cleaner clean --jobs 1`` against ``Cleaner.clean`` in a loop, start-up left out of both;
the share of the chunks that is done again after a kill at half, and whether the bytes are the same;
the peak of the largest process of ``cleaner learn`` on a quarter of the pages and on all of them,
its bounds made small enough for the quarter to reach them. The first needs two free cores.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
from pathlib import Path

from tests.bench.processes import Cost, measure
from tests.crawls import html_page, page_records, warc_gz
from tests.sites import crawl as made_crawl

_LOOP = """
import json, sys
import cleaner
texts = [text.encode() for text in json.load(open(sys.argv[1]))]
for text in texts[: int(sys.argv[2])]:
    cleaner.clean(text, kind="html", url="https://harbour.example/1")
"""
_LEARN = """
import sys
from cleaner.cli import main
from cleaner.sites import merge
merge.MAX_PAGES, merge.MAX_KEYS, merge.PAGES_A_SITE = map(int, sys.argv[1:4])
main(["learn", sys.argv[4], "-o", sys.argv[5]])
"""
_ALL = ("speed", "memory", "overhead", "resume", "learn")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", metavar="|".join(_ALL))
    parser.add_argument("--pages", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        crawl = work / "crawl.warc.gz"
        crawl.write_bytes(warc_gz(page_records(options.pages)))
        for name in options.what or _ALL:
            globals()[f"show_{name}"](crawl, options.pages)


def show_speed(crawl: Path, pages: int) -> None:
    """Print pages a second for one worker and for two."""
    one, two = (_clean(crawl, jobs) for jobs in (1, 2))
    print(
        f"speed: {pages / one.wall:.1f} pages a second by one worker, {pages / two.wall:.1f} by "
        f"two: {one.wall / two.wall:.2f} times (processor seconds {one.cpu:.1f}, {two.cpu:.1f}, "
        f"of these {two.first:.1f} in the parent)"
    )


def show_memory(crawl: Path, pages: int) -> None:
    """Print the peak of the largest process on the corpus and on four times the corpus."""
    del pages
    four = crawl.with_name("four.warc.gz")
    four.write_bytes(crawl.read_bytes() * 4)
    once, often = _clean(crawl, 2).peak, _clean(four, 2).peak
    print(f"memory: {once:.0f} MB, on four times the corpus {often:.0f} MB: {often / once:.2f}")


def show_overhead(crawl: Path, pages: int) -> None:
    """Print processor time a page, of the command and of a loop over the same pages."""
    half = crawl.with_name("half.warc.gz")
    half.write_bytes(warc_gz(page_records(pages // 2)))
    whole, part = _clean(crawl, 1).cpu, _clean(half, 1).cpu
    command = (whole - part) / (pages - pages // 2)
    texts = crawl.with_name("pages.json")
    texts.write_text(json.dumps([html_page(number) for number in range(pages)]), encoding="utf8")
    looped = [
        measure([sys.executable, "-c", _LOOP, str(texts), str(count)]).cpu
        for count in (pages, pages // 2)
    ]
    loop = (looped[0] - looped[1]) / (pages - pages // 2)
    print(
        f"overhead: {1000 * command:.2f} ms a page, in a loop {1000 * loop:.2f}: "
        f"{100 * (command / loop - 1):+.1f}%"
    )


def show_resume(crawl: Path, pages: int) -> None:
    """Print what is done again after a kill at half, and whether the bytes are the same."""
    whole, killed = crawl.with_name("whole.jsonl"), crawl.with_name("killed.jsonl")
    _clean(crawl, 2, whole)
    state = killed.with_name(f".{killed.name}.state")
    draft = killed.with_name(f".{killed.name}.draft")
    half = whole.stat().st_size // 2

    def at_half() -> bool:
        with contextlib.suppress(OSError):
            return draft.stat().st_size >= half
        return False

    measure(_command(crawl, 2, killed), at_half)
    safe = sum(json.loads(state.read_text(encoding="utf8"))["tally"]["statuses"].values())
    _clean(crawl, 2, killed, "--resume")
    same = whole.read_bytes() == killed.read_bytes()
    print(
        f"resume: killed at half, {pages - safe} of {pages} pages done again or for the first "
        f"time ({100 * (pages - safe) / pages:.0f}%), {'the same' if same else 'OTHER'} bytes"
    )


def show_learn(crawl: Path, pages: int) -> None:
    """Print the peak of the largest process of learn, on a quarter of the pages and on all."""
    bounds = [str(pages // 8), str(pages // 2), "20"]
    peaks = []
    for size in (pages // 4, pages):
        rows = crawl.with_name(f"rows{size}.jsonl")
        with open(rows, "w", encoding="utf8") as out:
            for page in made_crawl(size, size // 40):
                out.write(json.dumps({"url": page.url, "text": page.text}) + "\n")
        profile = crawl.with_name(f"profile{size}")
        command = [sys.executable, "-c", _LEARN, *bounds, str(rows), str(profile)]
        peaks.append(measure(command).peak)
        head = json.loads((profile / "profile.json").read_text(encoding="utf8"))
        print(
            f"learn: {head['pages']:,} pages, of {head['sampled_pages']:,} kept: {peaks[-1]:.0f} MB"
        )
    print(f"learn: {peaks[1] / peaks[0]:.2f} times the memory for four times the pages")


def _clean(crawl: Path, jobs: int, out: Path | None = None, *more: str) -> Cost:
    if out is None:
        out = crawl.with_name("out.jsonl")
        more = ("--force", *more)
    return measure(_command(crawl, jobs, out, *more))


def _command(crawl: Path, jobs: int, out: Path, *more: str) -> list[str]:
    command = [sys.executable, "-m", "cleaner", "clean", str(crawl), "-o", str(out)]
    return [*command, "--jobs", str(jobs), *more]


if __name__ == "__main__":
    main()
