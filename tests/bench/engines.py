"""Ray and Spark on this machine against the local run: start-up apart from throughput.

    python -m tests.bench.engines [--pages 3000] [--cores 2] [local|ray|spark]...

Needs what `pip install -e '.[all,test]'` installs, and a JVM. Cleans a Parquet file of generated
pages and a third of it, each in a process of its own. What the pages that only the whole has take
is the throughput; what is left of the whole's time is the start-up: of Python, of the engine and
its JVM, and of the workers with their models. Both by the clock, which needs free cores, and by the
processor. Also prints whether the rows are those of the local run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.bench.processes import Cost, measure
from tests.crawls import html_page

_SPARK = """
import sys
from pyspark.sql import SparkSession
from cleaner.engines.spark import clean_frame, read_parquet
given, out, cores = sys.argv[1:]
spark = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", False)
spark = spark.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
frame = read_parquet(spark, given).repartition(4 * int(cores))
clean_frame(frame).write.parquet(out)
spark.stop()
"""
_ALL = ("local", "ray", "spark")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", metavar="|".join(_ALL))
    parser.add_argument("--pages", type=int, default=3000)
    parser.add_argument("--cores", type=int, default=2)
    options = parser.parse_args()
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        part = options.pages // 3
        sizes = (part, options.pages)
        for size in sizes:
            rows = [{"id": f"{number:07}", "html": html_page(number)} for number in range(size)]
            pq.write_table(pa.Table.from_pylist(rows), work / f"{size}.parquet", row_group_size=500)
        for engine in options.what or _ALL:
            costs = [_clean(work, engine, size, options.cores) for size in sizes]
            a_page = (costs[1].wall - costs[0].wall) / (options.pages - part)
            start = costs[1].wall - a_page * options.pages
            work_a_page = (costs[1].cpu - costs[0].cpu) / (options.pages - part)
            print(
                f"{engine}: start-up {start:.1f} s, then {1 / a_page:.1f} pages a second by "
                f"{options.cores} cores ({costs[1].wall:.1f} s for {options.pages} pages); of the "
                f"processor {costs[1].cpu - work_a_page * options.pages:.1f} s, then "
                f"{1000 * work_a_page:.1f} ms a page; largest process {costs[1].peak:.0f} MB",
                flush=True,
            )
        _compare(work, options.what or _ALL, part)


def _clean(work: Path, engine: str, size: int, cores: int) -> Cost:
    given, out = work / f"{size}.parquet", _out(work, engine, size)
    if engine == "spark":
        return measure([sys.executable, "-c", _SPARK, str(given), str(out), str(cores)])
    command = [sys.executable, "-m", "cleaner", "clean", str(given), "-o", str(out)]
    return measure([*command, "--engine", engine, "--jobs", str(cores)])


def _compare(work: Path, engines: tuple[str, ...], size: int) -> None:
    """Print whose rows are those of the local run, where that was asked for."""
    if "local" not in engines:
        return
    wanted = _rows(_out(work, "local", size))
    for engine in engines:
        if engine != "local":
            same = _rows(_out(work, engine, size)) == wanted
            print(f"{engine}: {'the same' if same else 'OTHER'} rows")


def _out(work: Path, engine: str, size: int) -> Path:
    return work / (f"{engine}-{size}" + (".parquet" if engine != "spark" else ""))


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return sorted(rows, key=lambda row: str(row["id"]))


if __name__ == "__main__":
    main()
