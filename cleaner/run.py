"""A local run: inputs in, rows out, in the order of the input whatever the number of workers."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any

import zstandard

from cleaner.api import Cleaner
from cleaner.batch import NO_HINTS, PageHints, Row, RowOptions, clean_page, clean_row, failed_row
from cleaner.errors import CleanerError
from cleaner.read.inputs import Source, open_source
from cleaner.read.jsonl import parse_row, read_lines
from cleaner.read.kind import PageKind

# Rows travel to workers in batches: large enough to pay for the trip, small enough to keep order.
_BATCH = 16
_BATCHES_AHEAD = 4
_READ_FAULTS = (OSError, EOFError, zlib.error, zstandard.ZstdError)


@dataclass(frozen=True, slots=True)
class Task:
    """One page to clean: a line of JSONL, or the bytes of a file of the kind given."""

    data: bytes
    id: str
    kind: PageKind | None
    #: Why the input could not be read any further; ``data`` is empty then.
    fault: str | None = None
    hints: PageHints = NO_HINTS


def clean_sources(
    sources: Iterable[Source],
    cleaner: Cleaner,
    options: RowOptions,
    jobs: int = 1,
    hints: PageHints = NO_HINTS,
) -> Iterator[Row]:
    """Yield the cleaned row of every page of ``sources``, in order.

    A page that cannot be cleaned, and an input that breaks off, each give a failed row. Raises
    `CleanerError` for a source of a kind that this version does not read.
    """
    tasks = (task for source in sources for task in read_tasks(source, hints))
    if jobs == 1:
        for task in tasks:
            yield clean_task(cleaner, options, task)
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[list[Row]]] = deque()
        while True:
            while len(waiting) < jobs * _BATCHES_AHEAD and (batch := list(islice(tasks, _BATCH))):
                waiting.append(pool.submit(_clean_tasks, cleaner, options, batch))
            if not waiting:
                return
            yield from waiting.popleft().result()


def read_tasks(source: Source, hints: PageHints = NO_HINTS) -> Iterator[Task]:
    """Yield the pages of one source; ``hints`` are for one that is a page itself."""
    if source.kind in ("html", "text"):
        kind: PageKind = "html" if source.kind == "html" else "text"
        try:
            with open_source(source) as stream:
                yield Task(stream.read(), f"{source.name}#0", kind, hints=hints)
        except _READ_FAULTS as error:
            yield Task(b"", f"{source.name}#0", kind, _fault(error))
    elif source.kind == "jsonl":
        number = 0
        try:
            with open_source(source) as stream:
                for line in read_lines(stream):
                    yield Task(line, f"{source.name}#{number}", None)
                    number += 1
        except _READ_FAULTS as error:
            yield Task(b"", f"{source.name}#{number}", None, _fault(error))
    else:
        raise CleanerError(
            f"{source.path}: this version reads HTML, plain text and JSONL, not {source.kind}"
        )


def clean_task(cleaner: Cleaner, options: RowOptions, task: Task) -> Row:
    """Return the cleaned row of one page."""
    if task.fault is not None:
        return failed_row(task.fault, task.id, cleaner)
    if task.kind is not None:
        return clean_page(cleaner, task.data, task.id, options, task.kind, task.hints)
    try:
        row: Any = parse_row(task.data)
    except ValueError as error:
        return failed_row(str(error), task.id, cleaner)
    return clean_row(cleaner, row, task.id, options)


def _clean_tasks(cleaner: Cleaner, options: RowOptions, tasks: list[Task]) -> list[Row]:
    return [clean_task(cleaner, options, task) for task in tasks]


def _fault(error: Exception) -> str:
    return f"the input breaks off here: {error or type(error).__name__}"
