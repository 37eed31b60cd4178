"""Spark: cleaned data frames, by ``mapInArrow``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleaner.api import Cleaner
from cleaner.arrow import output_schema
from cleaner.batch import DEFAULT_OPTIONS, RowOptions
from cleaner.engines.batches import clean_batches
from cleaner.extras import load_extra

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession


def clean_frame(
    frame: DataFrame, cleaner: Cleaner | None = None, options: RowOptions = DEFAULT_OPTIONS
) -> DataFrame:
    """Return the data frame of the cleaned rows, lazily.

    The columns are those of `cleaner.arrow.output_schema`; rows without an id stay without one, and
    come in Spark's order. A page that hangs or kills its worker becomes a failed row. The executors
    need this package: ``PYSPARK_PYTHON`` says which Python they run. Raises `CleanerError` where
    Spark is not installed.
    """
    types = load_extra("pyspark.sql.pandas.types", "spark", "the engine spark")
    columns = output_schema(types.to_arrow_schema(frame.schema), options)
    schema = types.from_arrow_schema(columns)
    return frame.mapInArrow(_Partition(cleaner or Cleaner(), options), schema)


def read_parquet(spark: SparkSession, path: str, id_field: str = "id") -> DataFrame:
    """Return the rows of a Parquet file or folder; those without an id get that of the local run.

    It is ``<path below the folder>#<row>``, and needs Spark 3.5. Raises `CleanerError` where Spark
    is not installed, and what Spark raises for a path that is not there.
    """
    sql = load_extra("pyspark.sql.functions", "spark", "the engine spark")
    frame = spark.read.option("recursiveFileLookup", True).parquet(path)
    # Spark gives the path as a URL that may hold a plus sign as it is.
    found = sql.url_decode(sql.replace("_metadata.file_path", sql.lit("+"), sql.lit("%2B")))
    root = path.rstrip("/").split("://", 1)[-1] if "://" in path else os.path.abspath(path)
    below = found.substr(sql.instr(found, f"{root}/") + len(root) + 1, sql.length(found))
    name = sql.when(found.endswith(root), sql.substring_index(found, "/", -1)).otherwise(below)
    default = sql.concat(name, sql.lit("#"), "_metadata.row_index")
    if id_field in frame.columns:
        return frame.withColumn(id_field, sql.coalesce(id_field, default))
    return frame.select(default.alias(id_field), "*")


@dataclass(frozen=True, slots=True)
class _Partition:
    """What Spark calls on the rows of a partition."""

    cleaner: Cleaner
    options: RowOptions

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from clean_batches(self.cleaner, batches, self.options)
