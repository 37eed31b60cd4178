"""The engines where they are installed, and rows with all that can be wrong with them."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from cleaner.cli import main
from tests.crawls import html_page, page_records, warc_gz
from tests.sites import crawl as made_crawl


def require(module: str) -> Any:
    """Return the module; in `.ci/run`, which sets CLEANER_ENGINES, a missing one is a failure."""
    if os.environ.get("CLEANER_ENGINES"):
        return importlib.import_module(module)
    return pytest.importorskip(module, reason=f"{module} is not installed: pip install -e '.[all]'")


@pytest.fixture(scope="session")
def ray() -> Iterator[Any]:
    """Ray on this machine, two cores of it."""
    require("ray.data")
    ray = require("ray")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    yield ray
    ray.shutdown()


@pytest.fixture(scope="session")
def jvm() -> None:
    """Java's machine, which Spark needs."""
    if not os.environ.get("CLEANER_ENGINES") and shutil.which("java") is None:
        pytest.skip("Spark needs a JVM: apt-get install default-jre-headless")


@pytest.fixture(scope="session")
def spark(jvm: None) -> Iterator[Any]:
    """Spark in local mode, two cores."""
    del jvm
    sql = require("pyspark.sql")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", False)
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def clean(*args: object) -> Result:
    """Run ``cleaner clean``."""
    return CliRunner().invoke(main, ["clean", *map(str, args)])


def clean_rows(*args: object) -> list[dict[str, Any]]:
    """Return the rows of the local run."""
    return [json.loads(line) for line in clean(*args).stdout_bytes.splitlines()]


@pytest.fixture(scope="session")
def pages() -> list[dict[str, Any]]:
    """Rows with an id, with a title of their own, without a page, with an empty one; and nested."""
    rows: list[dict[str, Any]] = [
        {"id": f"p/{number}", "html": html_page(number, 2), "n": number} for number in range(90)
    ]
    rows[3]["title"] = "A title of its own"
    rows[5]["url"] = "https://harbour.example/5"
    rows[7]["html"] = None
    rows[40]["html"] = "<html></html>"
    rows[41]["meta"] = {"tags": ["a", "b"], "at": 1.5}
    return rows


@pytest.fixture(scope="session")
def table(pages: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows as a Parquet file in three row groups, a column of each kind."""
    schema = pa.schema(
        [
            ("id", pa.string()),
            ("html", pa.string()),
            ("n", pa.int64()),
            ("title", pa.string()),
            ("url", pa.string()),
            ("meta", pa.struct([("tags", pa.list_(pa.string())), ("at", pa.float64())])),
        ]
    )
    path = tmp_path_factory.mktemp("table") / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(pages, schema), path, row_group_size=40)
    return path


@pytest.fixture(scope="session")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows without ids, some of them no rows, and an archive."""
    folder = tmp_path_factory.mktemp("crawl")
    lines = [json.dumps({"html": html_page(number, 2), "n": number}) for number in range(70)]
    lines[9] = "{"
    lines[50] = '{"text": 5, "half": "\\ud800"}'
    (folder / "rows.jsonl").write_text("\n".join(lines) + "\n", encoding="utf8")
    (folder / "a.warc.gz").write_bytes(warc_gz(page_records(50, 2)))
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of three sites with templates, splices and copies."""
    rows = [{"url": page.url, "text": page.text} for page in made_crawl(90, 3)]
    path = tmp_path_factory.mktemp("site") / "rows.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=30)
    return path


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="session")
def local(table: Path, tmp_path_factory: pytest.TempPathFactory) -> pa.Table:
    """The local run of the table."""
    out = tmp_path_factory.mktemp("local") / "clean.parquet"
    assert clean(table, "-o", out).exit_code == 1
    return pq.read_table(out)
