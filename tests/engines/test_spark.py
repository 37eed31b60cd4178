"""Spark in local mode."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from click.testing import CliRunner

from cleaner import Cleaner
from cleaner.batch import RowOptions
from cleaner.cli import main
from cleaner.engines.spark import clean_frame, read_parquet
from cleaner.sites.learn import count_batch, make_learned, merge
from cleaner.sites.profile import write_profile
from tests.engines.conftest import clean_rows, folder_bytes
from tests.engines.traps import Trap, check_trapped, trap_table


def rows_of(frame: Any) -> list[dict[str, Any]]:
    return [row.asDict(recursive=True) for row in frame.collect()]


def by_id(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: str(row["id"]))


def test_a_frame_gives_the_rows_of_the_local_run(spark: Any, table: Path, local: pa.Table) -> None:
    frame = clean_frame(spark.read.parquet(str(table)).repartition(3))
    assert frame.columns == local.column_names
    assert by_id(rows_of(frame)) == by_id(local.to_pylist())


def test_rows_without_ids_get_those_of_the_local_run(
    spark: Any, pages: list[dict[str, Any]], tmp_path: Path
) -> None:
    folder = tmp_path / "some rows"
    (folder / "sub+é").mkdir(parents=True)
    rows = [{"html": row["html"], "id": None if row["n"] % 2 else row["id"]} for row in pages[:9]]
    pq.write_table(pa.Table.from_pylist(rows), folder / "a b#%20.parquet", row_group_size=4)
    pq.write_table(pa.Table.from_pylist(rows[2:5]), folder / "sub+é" / "+.parquet")
    whole = rows_of(clean_frame(read_parquet(spark, f"{folder}/")))
    assert by_id(whole) == by_id(clean_rows(folder))
    bare = folder / "bare.parquet"
    pq.write_table(pa.table({"html": [row["html"] for row in pages[:3]]}), bare)
    assert rows_of(clean_frame(read_parquet(spark, str(bare)))) == clean_rows(bare)


def test_counts_merged_by_spark_give_the_profile_of_the_local_run(
    spark: Any, site: Path, tmp_path: Path
) -> None:
    local = tmp_path / "local"
    done = CliRunner().invoke(main, ["learn", str(site), "-o", str(local)])
    assert done.exit_code == 0, done.stderr
    frame = spark.read.parquet(str(site)).repartition(5)
    parts = frame.mapInArrow(count_partition, "counts binary").rdd.map(lambda row: row.counts)
    counts = pickle.loads(parts.treeReduce(merge_pickled))
    write_profile(make_learned(counts), str(tmp_path / "spark"))
    assert folder_bytes(tmp_path / "spark") == folder_bytes(local)


def count_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        counted = pa.array([pickle.dumps(count_batch(batch))], pa.binary())
        yield pa.RecordBatch.from_arrays([counted], ["counts"])


def merge_pickled(one: bytes, other: bytes) -> bytes:
    return pickle.dumps(merge(pickle.loads(one), pickle.loads(other)))


def test_options_go_along(spark: Any, table: Path) -> None:
    options = RowOptions(removals="spans", with_page_text=True)
    frame = clean_frame(spark.read.parquet(str(table)), Cleaner(keep=("boilerplate",)), options)
    given = rows_of(frame.limit(3))
    local = clean_rows(table, "--removals", "spans", "--with-page-text", "--keep", "boilerplate")
    wanted = {row["id"]: row["cleaner"] for row in local}
    assert [row["cleaner"] for row in given] == [wanted[row["id"]] for row in given]


def test_a_page_that_kills_its_worker_fails_alone(spark: Any) -> None:
    frame = spark.createDataFrame(trap_table().to_pylist())
    check_trapped(rows_of(clean_frame(frame.coalesce(1), Trap())))
