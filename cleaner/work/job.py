"""What a worker does with a chunk: read, clean, render, count."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cleaner.api import Cleaner
from cleaner.arrow import clean_batch
from cleaner.batch import RowOptions, clean_page, clean_payload, look_up, page_row
from cleaner.packing import READ_FAULTS
from cleaner.read.items import Chunk, Item, describe_fault, read_item
from cleaner.read.pages import Page, Passed
from cleaner.read.parquet import RowSlice
from cleaner.result import Result, failed
from cleaner.tally import Tally
from cleaner.work.batches import BatchRows
from cleaner.write.parquet import batches_to_bytes, null_batch
from cleaner.write.render import Cleaned, Form, render
from cleaner.write.rows import row_to_json
from cleaner.write.types import Fields, merge_fields, type_of

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Job:
    """What is done to every chunk.

    ``table`` are the columns in where rows stay record batches: from Parquet to Parquet.
    """

    cleaner: Cleaner
    rows: RowOptions
    form: Form
    table: pa.Schema | None = None

    def do(
        self, chunk: Chunk, skipped: Mapping[int, str], unread: Mapping[int, str], watch: Watch
    ) -> Done:
        """Return what `run_chunk` does."""
        return run_chunk(self, chunk, skipped, unread, watch)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a chunk: bytes for each file of the output, counts, and who needs a word.

    ``rejects`` are the JSON lines of pages that failed or were passed over; ``notes`` name the
    pages that have no article, and why.
    """

    number: int
    parts: tuple[bytes, ...]
    tally: Tally
    rejects: bytes = b""
    notes: tuple[str, ...] = ()
    fields: Fields = field(default_factory=dict)
    at: int = 0


#: Told before each page: the number of its piece in the chunk, and its own.
Watch = Callable[[int, int], None]


def run_chunk(
    job: Job,
    chunk: Chunk,
    skipped: Mapping[int, str] | None = None,
    unread: Mapping[int, str] | None = None,
    watch: Watch = lambda *_: None,
) -> Done:
    """Return what came of ``chunk``; a pure function of its arguments, but for ``watch``.

    ``skipped`` are numbers of pages in the chunk that must not be cleaned, ``unread`` of pieces
    that must not be read, each with the reason: they become failed rows.
    """
    state = _State(job, skipped or {}, watch)
    parts: list[bytes] = []
    for number, item in enumerate(chunk.items):
        reason = unread.get(number) if unread else None
        if job.table is not None:
            state.table(item, number, reason)
        elif reason:
            state.refuse(item, reason)
        else:
            state.pages(item, number)
    if job.table is not None:
        parts.append(batches_to_bytes(state.batches))
    else:
        parts += render(job.form, state.done, job.cleaner, first=chunk.number == 0)
    state.tally.passed.update(chunk.passed)
    rejects = b"".join(map(row_to_json, state.rejects))
    return Done(
        chunk.number,
        tuple(parts),
        state.tally,
        rejects,
        tuple(state.notes),
        state.fields,
        chunk.done,
    )


class _State:
    """What a chunk has come to so far."""

    def __init__(self, job: Job, skipped: Mapping[int, str], watch: Watch) -> None:
        self._job, self._skipped, self._watch = job, skipped, watch
        self._page = 0
        self.done: list[Cleaned] = []
        self.batches: list[Any] = []
        self.tally = Tally()
        self.rejects: list[dict[str, Any]] = []
        self.notes: list[str] = []
        self.fields: Fields = {}

    def refuse(self, item: Item, reason: str) -> None:
        """Take every page of a piece as failed."""
        for number in range(item.count):
            self._take(Page(f"{item.source.name}#{item.first + number}", fault=reason))

    def pages(self, item: Item, number: int) -> None:
        """Read and clean the pages of a piece."""
        self._watch(number, self._page)
        for page in read_item(item):
            if isinstance(page, Passed):
                self.tally.passed[page.reason] += 1
                entry = {"id": page.id, "url": page.url, "error": f"passed over: {page.reason}"}
                self.rejects.append(entry)
            else:
                self._take(page)
            self._watch(number, self._page)

    def table(self, item: Item, number: int, reason: str | None) -> None:
        """Clean a slice of a Parquet file as a record batch; where it cannot be read, its rows."""
        job = self._job
        fields = job.rows.fields
        self._watch(number, self._page)
        batch = None
        if reason is None:
            try:
                batch, reason = _read_batch(item)
            except READ_FAULTS as error:
                reason = describe_fault(error)
        ids = None
        if not isinstance(item, BatchRows):
            ids = [f"{item.source.name}#{item.first + at}" for at in range(item.count)]

        def clean(at: int, row: dict[str, Any]) -> Result:
            self._watch(number, self._page)
            why = reason or self._skipped.get(self._page)
            self._page += 1
            result = failed(why) if why else clean_payload(job.cleaner, row, fields)
            name = look_up(row, fields.id)
            name = ids[at] if name is None and ids else name
            self._count(result, name, look_up(row, fields.url))
            return result

        if batch is None:
            batch = null_batch(job.table, item.count)
        self.batches.append(clean_batch(job.cleaner, batch, job.rows, ids, clean))

    def _take(self, page: Page) -> None:
        reason = self._skipped.get(self._page)
        self._page += 1
        job = self._job
        result = failed(reason) if reason else clean_page(job.cleaner, page, job.rows.fields)
        row = page_row(page, result, job.cleaner, job.rows)
        self.done.append(Cleaned(page, row, result))
        url = page.url or look_up(row, job.rows.fields.url)
        self._count(result, row.get("id", page.default_id), url)
        if job.form.format == "parquet":
            types = {name: type_of(value) for name, value in row.items() if name != "cleaner"}
            merge_fields(self.fields, types)

    def _count(self, result: Result, name: object, url: object) -> None:
        self.tally.add(result, url)
        if result.status == "ok":
            return
        label = name if isinstance(name, str) else json.dumps(name)
        self.notes.append(f"{label}: {result.status}: {result.error}")
        if result.status == "failed":
            self.rejects.append({"id": name, "error": result.error})


def _read_batch(item: Item) -> tuple[pa.RecordBatch | None, str | None]:
    """Return the rows of a slice, or why there are none."""
    if isinstance(item, (RowSlice, BatchRows)):
        return item.batch(), None
    return None, next((page.fault for page in item.pages() if isinstance(page, Page)), None)
