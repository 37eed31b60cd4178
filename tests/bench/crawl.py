"""What a profile gives: a generated crawl, cleaned without one and with it.

    python -m tests.bench.crawl [--pages 2000] [--sites N] [--jobs 2] [--seed 7]

Makes a WARC of generated pages: sites with footers of their own and their own name in their prose;
on one site in two, one organisation's name in the sentences of nearly every page; a tenth of the
articles copied to other sites, with offers put in. Learns from it, cleans it twice and prints
whether every page is in exactly one row; recall and precision, by characters, of what was put into
sentences, on the sites' own pages and on the copies; and recall and precision of the tail: the
characters of footers that went, and the share of footers in what was cut outside sentences.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path

from tests.bench.processes import measure
from tests.crawls import http, record
from tests.sites import MadePage, crawl


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--sites", type=int, help="one to forty pages, unless given")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    sites = options.sites or max(4, options.pages // 40)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        archive, profile = work / "crawl.warc.gz", work / "profile"
        count = 0
        with open(archive, "wb") as out:
            for count, page in enumerate(crawl(options.pages, sites, options.seed), 1):
                body = http(_html(page).encode())
                out.write(gzip.compress(record(count, body, page.url), 1, mtime=0))
        print(f"{count:,} pages of {sites:,} sites, {archive.stat().st_size / 1e6:.1f} MB")
        jobs = ["--jobs", str(options.jobs)]
        command = [sys.executable, "-m", "cleaner"]
        cost = measure([*command, "learn", str(archive), "-o", str(profile), *jobs])
        head = json.loads((profile / "profile.json").read_text(encoding="utf8"))
        lines = {path.name: path.read_text().count("\n") for path in profile.glob("*.jsonl")}
        models = [path.stem for path in profile.glob("junctions/*")]
        print(
            f"learn: {cost.wall:.0f} s, {1000 * cost.cpu / count:.1f} ms of processor a page, peak "
            f"{cost.peak:.0f} MB; digest {head['digest']}, {lines}, junction models {models}"
        )
        for more in ([], ["--profile", str(profile)]):
            rows = work / f"rows{len(more)}.jsonl"
            cost = measure([*command, "clean", str(archive), "-o", str(rows), *jobs, *more])
            made = crawl(options.pages, sites, options.seed)
            print(
                f"{'with' if more else 'without'} the profile ({cost.wall:.0f} s, "
                f"{1000 * cost.cpu / count:.1f} ms of processor a page, peak {cost.peak:.0f} MB):"
            )
            _show(rows, made)


def _show(rows: Path, made: Iterator[MadePage]) -> None:
    counts: Counter[str] = Counter()
    pages = {page.url: page for page in made}
    seen: Counter[str] = Counter()
    with open(rows, encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            seen[row["url"]] += 1
            counts.update(_score(row, pages[row["url"]]))
    once = sum(count == 1 for count in seen.values())
    whole = once == len(pages) and len(seen) == len(pages)
    print(f"  rows: {once:,} of {len(pages):,} pages in exactly one: {'yes' if whole else 'NO'}")
    for name in ("splice.own", "splice.copy", "tail"):
        found, wanted, cut = (counts[f"{name}.{part}"] for part in ("hit", "all", "cut"))
        print(
            f"  {name}: recall {found / max(wanted, 1):.3f}, precision {found / max(cut, 1):.3f} "
            f"({wanted:,} characters put in, {cut:,} cut)"
        )


def _score(row: dict[str, object], page: MadePage) -> dict[str, int]:
    """Return characters put in, cut, and both, blanks left out."""
    account = row["cleaner"]
    assert isinstance(account, dict)
    whole = _page_text(str(row["text"]), account["removals"])
    shift = whole.find(page.text[:40])
    body_end = len(page.text) - sum(len(line) + 1 for line in page.foot)
    put_in = {at + shift for a, b in page.spans for at in range(a, b)}
    foot = set(range(body_end + shift, len(page.text) + shift))
    kind = "splice.copy" if page.mirror else "splice.own"
    said = {at for at, char in enumerate(whole) if not char.isspace()}
    body, foot, put_in = set(range(shift, body_end + shift)) & said, foot & said, put_in & said
    cut = {at for r in account["removals"] for at in range(r["start"], r["end"])} & said
    return {
        f"{kind}.all": len(put_in),
        f"{kind}.cut": len(cut & body),
        f"{kind}.hit": len(cut & put_in),
        "tail.all": len(foot),
        "tail.hit": len(cut & foot),
        "tail.cut": len(cut & foot) + len({at for at in cut & body if at not in put_in}),
    }


def _page_text(text: str, removals: list[dict[str, object]]) -> str:
    from cleaner.apply import restore

    return restore(text, [(r["start"], r["end"], r["text"]) for r in removals])  # type: ignore[misc]


def _html(page: MadePage) -> str:
    count = len(page.foot)
    lines = page.text.split("\n")
    body = "".join(f"<p>{escape(line)}</p>\n" for line in lines[: len(lines) - count])
    foot = "".join(f"<p>{escape(line)}</p>\n" for line in page.foot)
    number = page.url.rpartition("/")[2]
    title = f"Letter number {number}"
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body>"
        f'<nav><a href="/">Home</a> <a href="/all">All letters</a></nav>'
        f"<main><h1>{title}</h1>\n{body}{foot}</main></body></html>"
    )


if __name__ == "__main__":
    main()
