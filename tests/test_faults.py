"""Faults of the machine in the middle of a run: a full disk, workers killed, the parent killed."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleaner.cli import main
from tests.crawls import page_records, warc_gz

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs Linux")

# A limit on the size of files fails as a full disk does: a write stops short, with an OSError.
_SMALL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
del sys.argv[1]
from cleaner.cli import main
main()
"""


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crawl") / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(120, 3)))
    return path


@pytest.fixture(scope="module")
def whole(crawl: Path) -> bytes:
    out = crawl.with_name("out.jsonl")
    assert CliRunner().invoke(main, ["clean", str(crawl), "-o", str(out)]).exit_code == 0
    return out.read_bytes()


def run(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "cleaner", "clean", *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)


def session(leader: int) -> Iterator[tuple[int, bytes]]:
    """Yield the processes that a command started, but for itself, with their command lines."""
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        with contextlib.suppress(OSError):
            if pid != leader and os.getsid(pid) == leader:
                line = Path(f"/proc/{pid}/cmdline").read_bytes()
                if line:  # what has none has ended
                    yield pid, line


def wait_for_workers(leader: int) -> list[int]:
    """Return the two workers of a command when both are there."""
    began = time.monotonic()
    while time.monotonic() - began < 60:
        # The server that workers are forked from has the smallest number.
        forked = sorted(pid for pid, line in session(leader) if b"forkserver" in line)
        if len(forked) == 3:
            return forked[1:]
        time.sleep(0.01)
    raise AssertionError("no workers")


@pytest.mark.parametrize(
    ("name", "size"), [("out.jsonl", 40_000), ("out.parquet", 20_000), ("out.jsonl.gz", 8_000)]
)
def test_a_full_disk_ends_the_run_and_another_goes_on(
    tmp_path: Path, crawl: Path, name: str, size: int
) -> None:
    arguments = [str(crawl), "-o", str(tmp_path / name)]
    command = [sys.executable, "-c", _SMALL_DISK, str(size), "clean", *arguments, "--jobs", "2"]
    full = subprocess.run(command, capture_output=True, text=True)
    assert full.returncode == 1
    assert "Traceback" not in full.stderr
    assert os.strerror(27) in full.stderr  # EFBIG; of a full disk, its own words
    assert "--resume" in full.stderr
    assert not (tmp_path / name).exists()
    done = CliRunner().invoke(main, ["clean", *arguments, "--resume"])
    assert done.exit_code == 0, done.output
    assert [path.name for path in tmp_path.iterdir()] == [name]
    elsewhere = tmp_path / "whole" / name
    CliRunner().invoke(main, ["clean", str(crawl), "-o", str(elsewhere)])
    assert (tmp_path / name).read_bytes() == elsewhere.read_bytes()


def test_workers_killed_in_the_middle_cost_no_page(
    tmp_path: Path, crawl: Path, whole: bytes
) -> None:
    out = tmp_path / "out.jsonl"
    with run(crawl, "-o", out, "--jobs", "2") as process:
        for pid in wait_for_workers(process.pid):
            os.kill(pid, signal.SIGKILL)
        process.wait()
    assert process.returncode == 0
    assert out.read_bytes() == whole


def test_nothing_outlives_a_killed_parent(tmp_path: Path, crawl: Path) -> None:
    with run(crawl, "-o", tmp_path / "out.jsonl", "--jobs", "2") as process:
        wait_for_workers(process.pid)
        process.kill()
        process.wait()
    began = time.monotonic()
    while left := list(session(process.pid)):
        assert time.monotonic() - began < 60, left
        time.sleep(0.1)
    assert not (tmp_path / "out.jsonl").exists()
