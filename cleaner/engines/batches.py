"""Record batches through a worker process that can be killed: what the engines call."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from cleaner.api import Cleaner
from cleaner.batch import RowOptions
from cleaner.work.batches import batch_chunks
from cleaner.work.job import Job
from cleaner.work.pool import run_chunks
from cleaner.work.worker import PAGE_SECONDS
from cleaner.write.parquet import read_batches
from cleaner.write.render import Form

if TYPE_CHECKING:
    import pyarrow as pa


def clean_batches(
    cleaner: Cleaner,
    batches: Iterable[pa.RecordBatch],
    options: RowOptions,
    page_seconds: float = PAGE_SECONDS,
) -> Iterator[pa.RecordBatch]:
    """Yield the rows of ``batches``, all of one schema, as `cleaner.arrow.clean_batch` cleans them.

    In order, in batches of at most 32. One worker process does the work, for engines count on one
    core a task; a page that takes longer than ``page_seconds`` or kills the worker becomes a failed
    row. Raises `CleanerError` where pyarrow is not installed or no worker can be started.
    """
    rest = iter(batches)
    first = next(rest, None)
    if first is None:
        return
    job = Job(cleaner, options, Form("parquet"), first.schema)
    chunks = (chunk for batch in chain([first], rest) for chunk in batch_chunks(batch))
    with contextlib.closing(run_chunks(job, chunks, 1, page_seconds)) as running:
        for done in running:
            yield from read_batches(io.BytesIO(done.parts[0]))
