"""Parquet in: slices of row groups, each read by the worker that cleans it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cleaner.extras import load_extra
from cleaner.packing import READ_FAULTS
from cleaner.read.inputs import Source, open_raw
from cleaner.read.items import CHUNK_BYTES, CHUNK_PAGES, Item
from cleaner.read.pages import Page
from cleaner.read.plain import plain_value

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class RowSlice:
    """Rows ``start`` to ``start + count`` of one row group."""

    source: Source
    first: int
    count: int
    size: int
    group: int
    start: int

    def batch(self) -> pa.RecordBatch:
        """Return the rows as they are in the file."""
        with _arrow_faults():
            return _reader(self.source, self.group).read(self.start, self.count)

    def pages(self) -> Iterator[Page]:
        """Yield the rows, with the types of JSON."""
        for number, row in enumerate(self.batch().to_pylist(), self.first):
            yield Page(f"{self.source.name}#{number}", plain_value(row))


def plan_rows(source: Source) -> Iterator[Item]:
    """Yield the rows of a Parquet file in slices.

    Raises `CleanerError` where pyarrow is not installed, and `OSError` where the file is damaged.
    """
    parquet = load_parquet()
    with _arrow_faults(), open_raw(source) as stream:
        contents = parquet.ParquetFile(stream).metadata
    number = 0
    for at in range(contents.num_row_groups):
        group = contents.row_group(at)
        rows = max(group.num_rows, 1)
        columns = [group.column(column) for column in range(group.num_columns)]
        on_disk = sum(column.total_compressed_size for column in columns) // rows
        step = max(1, min(CHUNK_PAGES, CHUNK_BYTES * rows // max(group.total_byte_size, 1)))
        for start in range(0, group.num_rows, step):
            count = min(step, group.num_rows - start)
            yield RowSlice(source, number, count, count * on_disk, at, start)
            number += count


def read_schema(source: Source) -> pa.Schema | None:
    """Return the columns of a Parquet file, or None where it cannot be read."""
    try:
        with _arrow_faults(), open_raw(source) as stream:
            return load_parquet().read_schema(stream).remove_metadata()
    except READ_FAULTS:
        return None


def load_parquet() -> Any:
    """Return ``pyarrow.parquet``; raises `CleanerError` where it is not installed."""
    return load_extra("pyarrow.parquet", "parquet", "reading or writing Parquet")


@contextlib.contextmanager
def _arrow_faults() -> Iterator[None]:
    """Make of pyarrow's own errors the one that reading any damaged file gives."""
    import pyarrow as pa

    try:
        yield
    except pa.ArrowException as error:
        _reader.cache_clear()
        raise OSError(str(error)) from error


class _GroupReader:
    """Reads slices of one row group in order: what lies between two slices is decoded, no more."""

    def __init__(self, source: Source, group: int) -> None:
        self._source, self._group = source, group
        self._rewind()

    def _rewind(self) -> None:
        # Closing the old file is left to its last reference: pyarrow's batches may hold on to it.
        stream = open_raw(self._source)
        file = load_parquet().ParquetFile(stream, buffer_size=1 << 20, pre_buffer=False)
        self._batches: Iterator[pa.RecordBatch] = file.iter_batches(
            CHUNK_PAGES, row_groups=[self._group], use_threads=False
        )
        self._at = 0
        self._left: pa.RecordBatch | None = None

    def read(self, start: int, count: int) -> pa.RecordBatch:
        """Return ``count`` rows from ``start`` on; raises `OSError` where they are not there."""
        if start < self._at:
            self._rewind()
        found: list[pa.RecordBatch] = []
        while self._at < start + count:
            batch = self._left if self._left is not None else next(self._batches, None)
            if batch is None:
                raise OSError("the row group ends before its number of rows")
            wanted = batch.slice(max(0, start - self._at), start + count - max(self._at, start))
            end = self._at + batch.num_rows
            if wanted.num_rows:
                found.append(wanted)
            if end > start + count:
                self._left = batch.slice(start + count - self._at)
                self._at = start + count
            else:
                self._left, self._at = None, end
        return found[0] if len(found) == 1 else _joined(found)


def _joined(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    import pyarrow as pa

    return pa.Table.from_batches(batches).combine_chunks().to_batches()[0]


@lru_cache(maxsize=1)
def _reader(source: Source, group: int) -> _GroupReader:
    return _GroupReader(source, group)
