"""Rows of a run, in whichever format it wrote them: explain and report read them all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner.cli import main
from cleaner.read.inputs import find_sources
from cleaner.show.rows import read_run
from tests.crawls import page_records, record_id, warc_gz

FORMATS = ("rows.jsonl", "rows.jsonl.gz", "rows.parquet", "rows.warc", "rows.warc.gz")


def run(*args: object) -> Result:
    return CliRunner().invoke(main, list(map(str, args)))


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One run, of an archive and of rows that fail, in each format."""
    folder = tmp_path_factory.mktemp("runs")
    crawl, bad = folder / "a.warc.gz", folder / "bad.jsonl"
    crawl.write_bytes(warc_gz(page_records(8, 2)))
    bad.write_text('{"id": "seven", "text": 7}\nno row\n', encoding="utf8")
    for name in FORMATS:
        assert run("clean", crawl, bad, "-o", folder / name).exit_code == 1
    return folder


def rows_of(path: Path) -> list[Any]:
    return [row for _, row in read_run(find_sources([str(path)]).items[0])]


@pytest.mark.parametrize("name", FORMATS[1:])
def test_every_format_gives_the_rows(runs: Path, name: str) -> None:
    wanted = rows_of(runs / "rows.jsonl")
    found = rows_of(runs / name)
    assert len(found) == len(wanted) == 10
    for row, other in zip(wanted, found, strict=True):
        assert {key: other[key] for key in row if row[key] is not None} == {
            key: value for key, value in row.items() if value is not None
        }


@pytest.mark.parametrize("name", FORMATS[1:])
def test_reports_and_explanations_are_those_of_the_jsonl_rows(
    runs: Path, name: str, tmp_path: Path
) -> None:
    texts = []
    for path in (runs / "rows.jsonl", runs / name):
        out = tmp_path / f"{path.name}.html"
        done = run("report", path, "-o", out)
        assert done.exit_code == 0, done.stderr
        texts.append(out.read_text(encoding="utf8").replace(path.name, "ROWS"))
    assert texts[0] == texts[1]
    shown = [run("explain", runs / one, "--id", record_id(3)) for one in ("rows.jsonl", name)]
    assert "All rights reserved" in shown[0].stdout
    assert shown[0].stdout.replace("rows.jsonl", name) == shown[1].stdout


def test_what_holds_no_rows_of_a_run_says_so(runs: Path, tmp_path: Path) -> None:
    bare = run("report", runs / "a.warc.gz", "-o", tmp_path / "out.html")
    assert bare.exit_code == 2
    assert "no row there is one that" in bare.stderr
    page = tmp_path / "page.html"
    page.write_text("<p>A page.</p>", encoding="utf8")
    assert "JSONL, Parquet or WARC" in run("report", page, "-o", tmp_path / "out.html").stderr


def test_rows_that_break_off_say_so(runs: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes((runs / "rows.jsonl.gz").read_bytes()[:-300])
    done = run("report", path, "-o", tmp_path / "out.html")
    assert done.exit_code == 2
    assert "breaks off" in done.stderr


def test_a_damaged_archive_of_rows_gives_those_that_are_whole(runs: Path, tmp_path: Path) -> None:
    path = tmp_path / "rows.warc"
    path.write_bytes((runs / "rows.warc").read_bytes()[:-300])
    found = rows_of(path)
    assert found[-1] is None
    assert found[:-1] == rows_of(runs / "rows.warc")[: len(found) - 1] != []
