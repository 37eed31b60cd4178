"""Ray Data, on this machine."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from cleaner import Cleaner
from cleaner.batch import RowOptions
from cleaner.cli import main
from cleaner.engines.ray import clean_dataset, clean_table, run_chunks_on_ray
from cleaner.read.inputs import find_sources
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.work.job import Job
from cleaner.write.render import Form
from tests.engines.conftest import clean, folder_bytes
from tests.engines.traps import Trap, check_trapped, trap_table

pytestmark = pytest.mark.usefixtures("ray")


def tables(dataset: Any) -> pa.Table:
    return pa.concat_tables(dataset.iter_batches(batch_size=None, batch_format="pyarrow"))


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet", "out.warc.gz"])
def test_the_command_gives_the_bytes_of_the_local_run(
    crawl: Path, tmp_path: Path, name: str
) -> None:
    files = {}
    for engine in ("local", "ray"):
        folder = tmp_path / engine
        folder.mkdir()
        sides = [folder / "stats.json", folder / "rejects.jsonl"]
        options = ["--engine", engine, "--stats", sides[0], "--rejects", sides[1]]
        assert clean(crawl, "-o", folder / name, *options).exit_code == 1
        files[engine] = [path.read_bytes() for path in (folder / name, *sides)]
    assert files["ray"] == files["local"]
    assert json.loads(files["ray"][1])["status"] == {"failed": 2, "ok": 118}


def test_columns_stay_columns(table: Path, tmp_path: Path) -> None:
    out = {engine: tmp_path / f"{engine}.parquet" for engine in ("local", "ray")}
    for engine, path in out.items():
        assert clean(table, "-o", path, "--engine", engine, "--jobs", 2).exit_code == 1
    assert out["ray"].read_bytes() == out["local"].read_bytes()


def test_learn_gives_the_profile_of_the_local_run(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Several windows, so that counts of more than one execution are merged.
    monkeypatch.setattr("cleaner.engines.ray._WINDOW_CHUNKS", 1)
    for engine in ("local", "ray"):
        out = tmp_path / engine
        done = CliRunner().invoke(main, ["learn", str(site), "-o", str(out), "--engine", engine])
        assert done.exit_code == 0, done.stderr
    assert (tmp_path / "local" / "strings.jsonl").stat().st_size > 0
    assert folder_bytes(tmp_path / "ray") == folder_bytes(tmp_path / "local")


def test_windows_follow_one_another(crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.engines.ray._WINDOW_CHUNKS", 1)
    outs = [clean(crawl, "--engine", engine).stdout_bytes for engine in ("local", "ray")]
    assert outs[0] == outs[1] != b""


def test_paths_are_those_of_the_command(crawl: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(crawl)
    outs = [clean("rows.jsonl", "--engine", engine).stdout_bytes for engine in ("local", "ray")]
    assert outs[0] == outs[1]
    assert b"rows.jsonl#69" in outs[1]


def test_a_dataset_gives_the_rows_of_the_local_run(ray: Any, table: Path, local: pa.Table) -> None:
    cleaned = tables(clean_dataset(ray.data.read_parquet(str(table))))
    assert cleaned.schema.remove_metadata().equals(local.schema.remove_metadata())
    assert cleaned.to_pylist() == local.to_pylist()


def test_a_table_without_rows_keeps_the_columns(table: Path, local: pa.Table) -> None:
    nothing = clean_table(pq.read_table(table).slice(0, 0), Cleaner(), RowOptions())
    assert nothing.num_rows == 0
    assert nothing.schema.equals(local.schema.remove_metadata())


def test_what_a_worker_raises_is_raised(table: Path) -> None:
    sources = find_sources([str(table)]).items
    job = Job(Cleaner(), RowOptions(), Form("markdown"))
    with contextlib.ExitStack() as stack, pytest.raises(KeyError, match=r"^.markdown.$"):
        list(run_chunks_on_ray(job, plan_chunks(sources, ReadOptions(), stack), 1))


def test_a_page_that_kills_its_worker_fails_alone(ray: Any) -> None:
    check_trapped(tables(clean_dataset(ray.data.from_arrow(trap_table()), Trap())).to_pylist())
