"""Workers that hang and die, and runs that are killed: nothing is lost, and no page twice."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner import Cleaner
from cleaner.batch import RowOptions
from cleaner.cli import main
from cleaner.read.inputs import find_sources
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.work.job import Job
from cleaner.work.pool import run_chunks
from cleaner.work.worker import PAGE_BYTES
from cleaner.write.render import Form
from tests.crawls import html_page, page_records, warc_gz


@dataclass(frozen=True, slots=True)
class Trap(Cleaner):
    """A cleaner with pages that it cannot survive."""

    def clean(self, page: str | bytes, **hints: Any) -> Any:
        """Do what the page asks for."""
        if page == "sleep":
            time.sleep(60)
        if page == "eat":
            bytearray(1 << 30)
        if page == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if isinstance(page, str) and page.startswith("once "):
            with contextlib.suppress(FileExistsError):
                os.close(os.open(page[5:], os.O_CREAT | os.O_EXCL))
                os._exit(9)
        return super(Trap, self).clean(page, **hints)


def work(
    path: Path, jobs: int, seconds: float = 60, memory: int = PAGE_BYTES
) -> tuple[list[dict[str, Any]], bytes]:
    job = Job(Trap(), RowOptions(), Form("jsonl"))
    sources = find_sources([str(path)]).items
    with contextlib.ExitStack() as stack:
        chunks = plan_chunks(sources, ReadOptions(), stack)
        out = b"".join(done.parts[0] for done in run_chunks(job, chunks, jobs, seconds, memory))
    return [json.loads(line) for line in out.splitlines()], out


def write(path: Path, texts: list[str]) -> Path:
    path.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), encoding="utf8")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_that_kills_its_worker_fails_alone(tmp_path: Path, jobs: int) -> None:
    texts = [f"Line number {n}." for n in range(70)]
    texts[5] = texts[40] = "die"
    rows, out = work(write(tmp_path / "rows.jsonl", texts), jobs)
    assert [row["id"] for row in rows] == [f"rows.jsonl#{n}" for n in range(70)]
    failed = [n for n, row in enumerate(rows) if row["cleaner"]["status"] == "failed"]
    assert failed == [5, 40]
    assert "SIGKILL" in rows[5]["cleaner"]["error"]
    assert out == work(tmp_path / "rows.jsonl", 3)[1]


def test_a_page_that_hangs_fails_alone(tmp_path: Path) -> None:
    texts = ["One line.", "sleep", "Another line."]
    rows, _ = work(write(tmp_path / "rows.jsonl", texts), 1, seconds=6)
    assert [row["cleaner"]["status"] for row in rows] == ["ok", "failed", "ok"]
    assert rows[1]["cleaner"]["error"] == "the page took longer than 6 seconds"


def test_a_worker_that_dies_once_costs_no_page(tmp_path: Path) -> None:
    texts = ["One line.", f"once {tmp_path}/mark", "Another line."]
    rows, _ = work(write(tmp_path / "rows.jsonl", texts), 1)
    assert [row["cleaner"]["status"] for row in rows] == ["ok"] * 3


bounded = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory")


@bounded
def test_a_page_that_takes_too_much_memory_fails_alone(tmp_path: Path) -> None:
    texts = ["One line.", "eat", "Another line."] * 3
    rows, out = work(write(tmp_path / "rows.jsonl", texts), 1, memory=500 << 20)
    assert [row["cleaner"]["status"] for row in rows] == ["ok", "failed", "ok"] * 3
    assert rows[1]["cleaner"]["error"] == "the page took more than 524,288,000 bytes of memory"
    assert out == work(tmp_path / "rows.jsonl", 2, memory=500 << 20)[1]
    roomy, _ = work(tmp_path / "rows.jsonl", 1)
    assert "failed" not in {row["cleaner"]["status"] for row in roomy}


@bounded
def test_a_page_is_whole_or_failed_wherever_memory_ends(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    pages = [{"html": html_page(number, size)} for number, size in ((1, 3), (2, 900), (3, 3))]
    path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf8")
    whole, _ = work(path, 1)
    found = set()
    for megabytes in (6, 12, 24, 48, 400):
        rows, _ = work(path, 1, memory=megabytes << 20)
        statuses = [row["cleaner"]["status"] for row in rows]
        found.add(statuses[1])
        for row, good, status in zip(rows, whole, statuses, strict=True):
            assert status == "failed" or row == good
        assert megabytes < 24 or statuses[::2] == ["ok", "ok"]
    assert found == {"ok", "failed"}


def test_no_worker_outlives_a_run_that_is_given_up(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.jsonl", ["A line."] * 100 + ["sleep"] * 10)
    job = Job(Trap(), RowOptions(), Form("jsonl"))
    with contextlib.ExitStack() as stack:
        chunks = plan_chunks(find_sources([str(path)]).items, ReadOptions(), stack)
        running = run_chunks(job, chunks, 2)
        next(running)
        began = time.monotonic()
        running.close()
    assert time.monotonic() - began < 30


def test_an_input_that_changes_under_the_run_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "rows.jsonl", [f"Line number {n}." for n in range(300)])
    job = Job(Cleaner(), RowOptions(), Form("jsonl"))
    with contextlib.ExitStack() as stack:
        chunks = list(plan_chunks(find_sources([str(path)]).items, ReadOptions(), stack))
        running = run_chunks(job, iter(chunks), 1)
        parts = [next(running).parts[0]]
        path.write_text("something else\n", encoding="utf8")
        parts += [done.parts[0] for done in running]
    rows = [json.loads(line) for line in b"".join(parts).splitlines()]
    assert [row["id"] for row in rows] == [f"rows.jsonl#{n}" for n in range(300)]
    assert rows[0]["cleaner"]["status"] == "ok"
    assert "changed" in rows[-1]["cleaner"]["error"]


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(200, 3)))
    return path


def invoke(*args: object) -> Result:
    return CliRunner().invoke(main, ["clean", *map(str, args)])


def kill_in_the_middle(crawl: Path, out: Path, *args: str, how: int = signal.SIGKILL) -> int:
    """Start a run and kill it when some of it is safe; return how many chunks were."""
    command = [sys.executable, "-m", "cleaner", "clean", str(crawl), "-o", str(out), *args]
    state = out.parent / f".{out.name}.state"
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            with contextlib.suppress(OSError, ValueError):
                if json.loads(state.read_text(encoding="utf8"))["chunks"] >= 2:
                    break
            time.sleep(0.02)
        process.send_signal(how)
        process.wait()
        if how == signal.SIGINT:
            assert process.returncode == 130
    assert not out.exists()
    done: int = json.loads(state.read_text(encoding="utf8"))["chunks"]
    return done


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("out.jsonl", signal.SIGKILL),
        ("out.jsonl.gz", signal.SIGINT),
        ("out.parquet", signal.SIGKILL),
        ("out.warc.gz", signal.SIGTERM),
    ],
)
def test_a_killed_run_goes_on(crawl: Path, tmp_path: Path, name: str, how: int) -> None:
    whole, out = tmp_path / "whole" / name, tmp_path / "killed" / name
    sides = ["--rejects", "rejects.jsonl", "--stats", "stats.json"]
    extra = tmp_path / "more.jsonl"
    extra.write_text('{"text": 1}\n' * 5, encoding="utf8")
    options = [str(extra), "--jobs", "2"]
    for folder in (whole.parent, out.parent):
        folder.mkdir()
    args = [str(folder_of(whole, side)) for side in sides]
    assert invoke(crawl, "-o", whole, *options, *args).exit_code == 1
    args = [str(folder_of(out, side)) for side in sides]
    assert kill_in_the_middle(crawl, out, *options, *args, how=how) >= 2
    result = invoke(crawl, "-o", out, *options, *args, "--resume")
    assert result.exit_code == 1
    assert "Going on after" in result.stderr
    assert sorted(path.name for path in out.parent.iterdir()) == sorted(
        [name, "rejects.jsonl", "stats.json"]
    )
    for path in out.parent.iterdir():
        assert path.read_bytes() == (whole.parent / path.name).read_bytes()
    again = invoke(crawl, "-o", out, "--resume")
    assert again.exit_code == 0
    assert "nothing to resume" in again.stderr


def folder_of(out: Path, side: str) -> str | Path:
    return side if side.startswith("--") else out.parent / side


def test_a_folder_of_outputs_goes_on(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(3):
        (site / f"{number}.warc.gz").write_bytes(warc_gz(page_records(64, 2)))
    out = tmp_path / "out"
    command = [sys.executable, "-m", "cleaner", "clean", str(site), "-o", f"{out}/"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not (out / "0.jsonl").exists():
            time.sleep(0.02)
        process.kill()
    first = (out / "0.jsonl").stat().st_mtime_ns
    assert (out / ".cleaner.state").exists()
    assert invoke(site, "-o", f"{out}/", "--resume").exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == ["0.jsonl", "1.jsonl", "2.jsonl"]
    assert (out / "0.jsonl").stat().st_mtime_ns == first
    whole = tmp_path / "whole"
    invoke(site, "-o", f"{whole}/")
    for path in out.iterdir():
        assert path.read_bytes() == (whole / path.name).read_bytes()


def test_only_the_same_run_goes_on(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    kill_in_the_middle(crawl, out)
    other = invoke(crawl, "-o", out, "--resume", "--keep", "caption")
    assert other.exit_code == 2
    assert "other options" in other.stderr
    os.utime(crawl)
    changed = invoke(crawl, "-o", out, "--resume")
    assert changed.exit_code == 2
    assert "other inputs" in changed.stderr
    state = tmp_path / ".out.jsonl.state"
    state.write_text("{", encoding="utf8")
    assert invoke(crawl, "-o", out, "--resume").exit_code == 2
    assert not out.exists()


def test_a_draft_that_was_tampered_with_is_not_gone_on_with(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    kill_in_the_middle(crawl, out)
    draft = tmp_path / ".out.jsonl.draft"
    data = bytearray(draft.read_bytes())
    data[10] ^= 1
    draft.write_bytes(data)
    result = invoke(crawl, "-o", out, "--resume")
    assert result.exit_code == 2
    assert "does not hold" in result.stderr
