"""What the README says of the engines, each example as a program of its own."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import regex

from tests.engines.conftest import clean_rows, require

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf8")
#: Of each engine, what its example imports and where it writes.
EXAMPLES = {"ray": "ray.data", "pyspark": "pyspark.sql", "datatrove": "datatrove.executor"}


def example(engine: str) -> str:
    """Return the only example that imports the engine."""
    (found,) = (
        code
        for code in regex.findall(r"```python\n(.*?)```", README, regex.DOTALL)
        if regex.search(rf"^(?:import|from) {engine}\b", code, regex.MULTILINE)
    )
    return str(found)


def read_rows(folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for path in sorted(folder.iterdir()):
        if path.name.endswith(".parquet"):
            rows += pq.read_table(path).to_pylist()
        elif path.name.endswith(".jsonl.gz"):
            rows += map(json.loads, gzip.decompress(path.read_bytes()).splitlines())
    return rows


@pytest.mark.parametrize("engine", EXAMPLES)
def test_the_example_gives_the_rows_of_the_local_run(
    engine: str, table: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    require(EXAMPLES[engine])
    if engine == "pyspark":
        request.getfixturevalue("jvm")
    (tmp_path / "rows").mkdir()
    os.link(table, tmp_path / "rows" / "rows.parquet")
    (tmp_path / "example.py").write_text(example(engine), encoding="utf8")
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "RAY_USAGE_STATS_ENABLED": "0",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    command = [sys.executable, "example.py"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    name = engine.removeprefix("py")
    found = sorted(read_rows(tmp_path / f"clean-by-{name}"), key=lambda row: str(row["id"]))
    local = sorted(clean_rows(table), key=lambda row: str(row["id"]))
    assert found == local
