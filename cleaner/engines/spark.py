"""Spark: cleaned data frames, by ``mapInArrow``."""

from __future__ import annotations

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
    from pyspark.sql import DataFrame


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


@dataclass(frozen=True, slots=True)
class _Partition:
    """What Spark calls on the rows of a partition."""

    cleaner: Cleaner
    options: RowOptions

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from clean_batches(self.cleaner, batches, self.options)
