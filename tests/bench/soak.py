"""Clean very many pages, one in a hundred hostile: every row accounted for, memory over time.

    python -m tests.bench.soak [--pages 100000] [--jobs 2] [--hostile 0.01] [--every 10]

Makes JSONL rows by a seed and gives them to ``cleaner clean - --jobs N`` while it runs. Prints, all
``--every`` seconds: rows out, MB of the parent and of the largest other process. At the end: rows
by status, what the failed ones say, and whether each row came out once, in order. Exits with 1
where one did not, or where the parent took half as much again at the end as after the first tenth.
Linux only.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from tests.crawls import html_page, paragraphs

_SEED = 7
_PROSE = "The ferry left at noon, and nobody on the pier waved. "

#: What a hostile row holds besides its id.
HOSTILE: dict[str, Callable[[random.Random], dict[str, Any]]] = {
    "deep": lambda r: {"html": "<div>" * r.randrange(1000, 150_000) + _PROSE},
    "unclosed": lambda r: {"html": "<p><b><i>" * r.randrange(100, 9000)},
    "attribute": lambda _: {"html": f"<p title='{'x' * 1_000_000}'>{_PROSE}</p>"},
    "line": lambda _: {"text": "".join(_PROSE for _ in range(20_000))},
    "cut": lambda r: {"html": html_page(r.randrange(999))[: r.randrange(40, 900)]},
    "nulls": lambda _: {"text": f"\0{_PROSE}\0" * 400},
    "surrogate": lambda _: {"text": f"{_PROSE}\ud800"},
    "entities": lambda _: {"html": "<!DOCTYPE a [<!ENTITY b 'c'>]>" + "&b;&amp;&#x41;" * 20_000},
    "styles": lambda _: {"html": "".join(f"<style>.a{n} .b{{}}</style>" for n in range(3000))},
    "no page": lambda _: {"title": 3},
    "a number": lambda r: {"text": r.randrange(99)},
    "controls": lambda r: {"text": "".join(map(chr, r.choices(range(1, 700), k=3000)))},
    "addresses": lambda _: {"text": "a@b.example " * 9000},
    "empty": lambda _: {"html": ""},
}


def main() -> int:
    """Run, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--hostile", type=float, default=0.01)
    parser.add_argument("--every", type=float, default=10)
    options = parser.parse_args()
    command = [sys.executable, "-m", "cleaner", "clean", "-", "--input-format", "jsonl"]
    command += ["--jobs", str(options.jobs)]
    seen = Counter[str]()
    reasons = Counter[str]()
    early = late = due = 0.0
    astray = count = 0
    began = time.monotonic()
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        lines = make_lines(options.pages, options.hostile)
        threading.Thread(target=_feed, args=(process.stdin, lines), daemon=True).start()
        for count, line in enumerate(process.stdout, 1):
            row = json.loads(line)
            astray += row["id"] != f"row {count - 1}"
            account = row["cleaner"]
            seen[account["status"]] += 1
            if account["status"] == "failed":
                reasons[account["error"][:60]] += 1
            now = time.monotonic() - began
            if now >= due:
                due = now + options.every
                parent, worker = memory(process.pid)
                early = early or (parent if count > options.pages / 10 else 0)
                late = parent
                print(f"{now:7.0f} s {count:>9,} rows  {parent:6.0f} {worker:6.0f} MB", flush=True)
    print(f"exit code {process.returncode}, {dict(seen)}, {astray} astray")
    for reason, times in reasons.most_common():
        print(f"{times:>7,}  {reason}")
    whole = count == options.pages and not astray and process.returncode in (0, 1)
    return 0 if whole and late <= 1.5 * (early or late) else 1


def make_lines(pages: int, share: float) -> Iterator[bytes]:
    """Yield the rows; one of the ``share`` that is hostile is so in one of the ways above."""
    generator = random.Random(_SEED)
    kinds = list(HOSTILE.values())
    for number in range(pages):
        row: dict[str, Any]
        if generator.random() < share:
            row = generator.choice(kinds)(generator)
        elif number % 3:
            row = {"text": "\n".join(paragraphs(generator, 3))}
        else:
            row = {"html": html_page(number % 5000, 3)}
        yield json.dumps({"id": f"row {number}", **row}).encode() + b"\n"


def memory(leader: int) -> tuple[float, float]:
    """Return what a command and the largest of its other processes hold in memory, in MB."""
    found = {leader: 0.0}
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        with contextlib.suppress(OSError, IndexError):
            if os.getsid(pid) == leader:
                status = Path(f"/proc/{pid}/status").read_text()
                found[pid] = int(status.split("VmRSS:")[1].split()[0]) / 1024
    parent = found.pop(leader)
    return parent, max(found.values(), default=0.0)


def _feed(stream: IO[bytes], lines: Iterator[bytes]) -> None:
    with contextlib.suppress(BrokenPipeError), stream:
        for line in lines:
            stream.write(line)


if __name__ == "__main__":
    sys.exit(main())
