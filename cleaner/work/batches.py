"""Rows that an engine holds already: record batches as chunks of work."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleaner.read.inputs import Source
from cleaner.read.items import CHUNK_BYTES, CHUNK_PAGES, Chunk
from cleaner.read.pages import Page
from cleaner.read.plain import plain_value
from cleaner.write.parquet import batches_to_bytes, read_batches

if TYPE_CHECKING:
    import pyarrow as pa

#: Where rows are from that no input of ours holds.
NOWHERE = Source("-", "-", "parquet")


@dataclass(frozen=True, slots=True)
class BatchRows:
    """Rows of an engine, as `batches_to_bytes` lays them down; what has no id is given none."""

    first: int
    count: int
    data: bytes
    source: Source = NOWHERE

    @property
    def size(self) -> int:
        """The bytes that the rows take."""
        return len(self.data)

    def batch(self) -> pa.RecordBatch:
        """Return the rows as they were given."""
        return next(read_batches(io.BytesIO(self.data)))

    def pages(self) -> Iterator[Page]:
        """Yield the rows, with the types of JSON."""
        for number, row in enumerate(self.batch().to_pylist(), self.first):
            yield Page(f"{self.source.name}#{number}", plain_value(row))


def batch_chunks(batch: pa.RecordBatch) -> Iterator[Chunk]:
    """Yield the rows of ``batch`` as chunks, in order."""
    size = batch.nbytes // max(batch.num_rows, 1)
    step = max(1, min(CHUNK_PAGES, CHUNK_BYTES // max(size, 1)))
    for number, start in enumerate(range(0, batch.num_rows, step)):
        rows = batch.slice(start, step)
        yield Chunk(number, (BatchRows(start, rows.num_rows, batches_to_bytes([rows])),))
