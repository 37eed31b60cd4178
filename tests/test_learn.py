"""``cleaner learn`` on bad input and bad days: what can be counted is, and nothing is left half."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner.batch import Fields
from cleaner.cli import main
from cleaner.read.inputs import find_sources
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.sites.learn import LearnJob
from cleaner.sites.profile import load_profile
from cleaner.work.pool import run_chunks
from tests.crawls import page_records, warc_gz
from tests.sites import crawl
from tests.test_cli_process import interrupted
from tests.test_work import Trap


def learn(*args: object, **more: Any) -> Result:
    return CliRunner().invoke(main, ["learn", *map(str, args)], **more)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows") / "rows.jsonl"
    lines = [json.dumps({"url": page.url, "text": page.text}) for page in crawl(60, 2)]
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


def test_a_page_that_kills_its_worker_is_counted_as_failed(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    texts = ["One line.", "die", "Another line.", "A last one."]
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf8")
    sources = find_sources([str(path)]).items
    with contextlib.ExitStack() as stack:
        chunks = plan_chunks(sources, ReadOptions(), stack)
        (done,) = run_chunks(LearnJob(Trap(), Fields()), chunks, 1)
    assert (done.counts.pages, done.counts.failed) == (4, 1)
    assert done.tally.statuses == {"ok": 3, "failed": 1}
    assert done.notes == ("rows.jsonl#1: failed: the page killed its worker (SIGKILL)",)


def test_damage_costs_what_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(20, 2))[:-200])
    done = learn(path, "-o", tmp_path / "profile")
    assert done.exit_code == 1
    assert "20 pages, 1 failed" in done.stderr
    assert "a.warc.gz#19: failed: " in done.stderr
    assert load_profile(str(tmp_path / "profile")).bounds["pages"] == 20


def test_standard_input_gives_the_profile_of_the_file(rows: Path, tmp_path: Path) -> None:
    assert learn(rows, "-o", tmp_path / "a").exit_code == 0
    streamed = learn("-", "--input-format", "jsonl", "-o", tmp_path / "b", input=rows.read_bytes())
    assert streamed.exit_code == 0, streamed.stderr
    digests = [load_profile(str(tmp_path / name)).digest for name in "ab"]
    assert digests[0] == digests[1]


def test_fields_lead_into_objects(rows: Path, tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonl"
    given = [json.loads(line) for line in rows.read_text(encoding="utf8").splitlines()]
    deep = [{"body": {"clean": row["text"]}, "meta": {"url": row["url"]}} for row in given]
    path.write_text("".join(json.dumps(row) + "\n" for row in deep), encoding="utf8")
    options = ["--text-field", "body.clean", "--url-field", "meta.url"]
    assert learn(path, "-o", tmp_path / "a", *options).exit_code == 0
    assert learn(rows, "-o", tmp_path / "b").exit_code == 0
    found = [load_profile(str(tmp_path / name)) for name in "ab"]
    assert found[0].digest == found[1].digest
    assert found[0].blocks


def test_a_full_disk_leaves_no_profile(
    rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    # What is called when the files of the profile are written, but for the one that ends it.
    monkeypatch.setattr("cleaner.sites.profile._digests", full)
    out = tmp_path / "made" / "profile"
    done = learn(rows, "-o", out)
    assert done.exit_code == 1
    assert "No space left" in done.stderr
    assert list(out.parent.iterdir()) == []


def test_an_interrupt_leaves_no_profile(rows: Path, tmp_path: Path) -> None:
    many, out = tmp_path / "many.jsonl", tmp_path / "made" / "profile"
    # The first row fails and is named, so that we know when work is under way.
    many.write_bytes(b"7\n" + rows.read_bytes() * 200)
    command = [sys.executable, "-m", "cleaner", "learn", str(many), "-o", str(out)]
    told = interrupted(command)
    assert b"Interrupted" in told
    assert b"Traceback" not in told
    assert not os.path.exists(out.parent) or list(out.parent.iterdir()) == []


def test_a_profile_in_use_is_replaced_as_a_whole(rows: Path, tmp_path: Path) -> None:
    out = tmp_path / "profile"
    assert learn(rows, "-o", out, "--min-pages", 12).exit_code == 0
    first = load_profile(str(out)).digest
    load_profile.cache_clear()
    assert learn(rows, "-o", out).exit_code == 2
    assert load_profile(str(out)).digest == first
    load_profile.cache_clear()
    assert learn(rows, "-o", out, "--force").exit_code == 0
    assert load_profile(str(out)).bounds["min_pages"] == 8
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]
