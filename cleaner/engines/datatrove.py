"""datatrove: steps of its pipelines, for its local, Slurm and Ray executors."""

from __future__ import annotations

import contextlib
import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from typing import Any

from cleaner.api import Cleaner
from cleaner.arrow import encodable
from cleaner.batch import DEFAULT_OPTIONS, Fields, Row, RowOptions, look_up
from cleaner.extras import load_extra
from cleaner.read.inputs import find_sources
from cleaner.read.items import CHUNK_PAGES, Chunk
from cleaner.read.jsonl import LineData
from cleaner.read.kind import PageKind
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.work.batches import NOWHERE
from cleaner.work.job import Job
from cleaner.work.pool import run_chunks
from cleaner.write.render import Form
from cleaner.write.rows import row_to_json

_steps: Any = load_extra("datatrove.pipeline.base", "datatrove", "the engine datatrove")
_data: Any = load_extra("datatrove.data", "datatrove", "the engine datatrove")

_FOUND = ("author", "date", "language")


class CleanInputs(_steps.PipelineStep):
    """Reads pages as ``cleaner clean`` does and yields them cleaned, a document a row.

    Each task takes its share of the files. The metadata of a document are the row's other fields.
    Unlike after datatrove's own readers no row is dropped: failed ones have no text.
    """

    name = "inputs, cleaned"
    type = "cleaner"

    def __init__(
        self,
        inputs: Sequence[str],
        cleaner: Cleaner | None = None,
        options: RowOptions = DEFAULT_OPTIONS,
        reading: ReadOptions | None = None,
    ) -> None:
        super().__init__()
        self.inputs, self.reading = tuple(inputs), reading or ReadOptions()
        self.cleaner, self.options = cleaner or Cleaner(), options

    def run(self, data: Iterable[Any] | None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Yield what came before this step, then this task's pages, in the order of the input.

        Raises `CleanerError` for an input that is not there, and where a library for it is missing.
        """
        yield from data or ()
        sources = find_sources(self.inputs).items[rank::world_size]
        job = Job(self.cleaner, self.options, Form("jsonl"))
        with contextlib.ExitStack() as stack:
            for row in _rows(job, plan_chunks(sources, self.reading, stack)):
                document = _data.Document(row.pop("text"), row.pop("id"), metadata=row)
                _count(self, document)
                yield document


class CleanDocuments(_steps.PipelineStep):
    """Cleans documents that other steps read; none is dropped, failed ones have no text.

    The text of a document is the page: HTML where ``kind`` says so, which is what datatrove's
    reader of WARC files gives. Its metadata gain what they lack of ``title``, ``author``, ``date``
    and ``language``, and the account, ``cleaner``. ``options.fields`` are looked up in them.
    """

    name = "documents"
    type = "cleaner"

    def __init__(
        self,
        cleaner: Cleaner | None = None,
        options: RowOptions = DEFAULT_OPTIONS,
        kind: PageKind = "text",
    ) -> None:
        super().__init__()
        self.cleaner, self.options, self.kind = cleaner or Cleaner(), options, kind

    def run(self, data: Iterable[Any] | None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Yield the documents, cleaned, in order."""
        del rank, world_size
        waiting: deque[Any] = deque()
        job = Job(self.cleaner, replace(self.options, fields=Fields()), Form("jsonl"))
        for row in _rows(job, self._chunks(iter(data or ()), waiting)):
            document = waiting.popleft()
            self._fill(document, row)
            _count(self, document)
            yield document

    def _chunks(self, documents: Iterator[Any], waiting: deque[Any]) -> Iterator[Chunk]:
        """Yield the documents as chunks of work, and lay them down until that is done."""
        for number in count():
            some = list(islice(documents, CHUNK_PAGES))
            if not some:
                return
            waiting.extend(some)
            lines = tuple(row_to_json(self._row(document)) for document in some)
            yield Chunk(number, (LineData(NOWHERE, 0, lines, sum(map(len, lines))),))

    def _row(self, document: Any) -> Row:
        known, fields = document.metadata, self.options.fields
        row = {"id": document.id, self.kind: document.text, **{n: known.get(n) for n in _FOUND}}
        return {**row, "url": look_up(known, fields.url), "title": look_up(known, fields.title)}

    def _fill(self, document: Any, row: Row) -> None:
        known, title = document.metadata, self.options.fields.title
        document.text = row["text"]
        if look_up(known, title) is None:
            known[title] = row["title"]
        for name in _FOUND:
            if known.get(name) is None:
                known[name] = row[name]
        if self.options.with_markdown:
            known["markdown"] = row["markdown"]
        known["cleaner"] = row["cleaner"]


def row_of(writer: Any, document: Any) -> Row:
    """Return the row of a cleaned document: an ``adapter`` for datatrove's writers.

    Their own leaves out what is empty, so that a failed page would be a row without ``text``.
    """
    del writer
    return {"id": document.id, "text": document.text, **document.metadata}


def _rows(job: Job, chunks: Iterator[Chunk]) -> Iterator[Row]:
    """Yield the rows of ``chunks``; one worker does them, for datatrove counts a core a task."""
    with contextlib.closing(run_chunks(job, chunks, 1)) as running:
        for done in running:
            for line in done.parts[0].splitlines():
                row = json.loads(line)
                # datatrove's writers stop at half of a surrogate pair, which only escapes can hold.
                yield encodable(row) if b"\\ud" in line else row


def _count(step: Any, document: Any) -> None:
    step.stat_update(document.metadata["cleaner"]["status"])
    step.update_doc_stats(document)
