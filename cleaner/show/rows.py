"""The rows of a run's output: the one place that knows in which formats they come."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Any

from cleaner.errors import CleanerError
from cleaner.packing import READ_FAULTS
from cleaner.read.inputs import Source, open_source
from cleaner.read.items import describe_fault
from cleaner.read.jsonl import parse_row, read_lines
from cleaner.read.parquet import load_parquet
from cleaner.read.plan import read_pages
from cleaner.read.records import load_warc
from cleaner.read.split import split_plain


def read_run(source: Source) -> Iterator[tuple[str, Any]]:
    """Yield (name, row) of each row of ``source``; what cannot be read gives None for a row.

    JSONL, Parquet, and the archives that ``cleaner clean`` writes. A name is ``<path>#<n>``, n from
    0. Raises `CleanerError` for a format that rows of a run do not come in, for a file that is
    damaged, and where the library that reads it is not installed.
    """
    readers = {"jsonl": _lines, "parquet": _table, "warc": _archive}
    if source.kind not in readers:
        raise CleanerError(
            f"{source.path}: give the rows that `cleaner clean` wrote, as JSONL, Parquet or WARC"
        )
    try:
        for number, row in enumerate(readers[source.kind](source)):
            yield f"{source.name}#{number}", row
    except READ_FAULTS as error:
        raise CleanerError(f"{source.path}: {describe_fault(error)}") from None


def _lines(source: Source) -> Iterator[Any]:
    with open_source(source) as stream:
        for line in read_lines(stream):
            try:
                yield parse_row(line)
            except ValueError:
                yield None


def _table(source: Source) -> Iterator[Any]:
    load_parquet()
    with contextlib.ExitStack() as stack:
        for page in read_pages(source, stack):
            yield page.row if page.fault is None else None


def _archive(source: Source) -> Iterator[Any]:
    """Yield the rows of an archive: each is a metadata record, behind the text that it refers to.

    Texts without an account are no rows of a run.
    """
    warc = load_warc()
    text_id, text = "", ""
    with open_source(source) as stream:
        for piece in split_plain(stream, seekable=False, keep=True):
            if piece.fault is not None or piece.head is None or piece.data is None:
                yield None
                continue
            if piece.head.type not in ("conversion", "metadata"):
                continue
            record = next(iter(warc.ArchiveIterator(io.BytesIO(piece.data), parse_http=False)))
            block = record.reader.read()
            if piece.head.type == "conversion":
                text_id, text = record.record_id, block.decode("utf-8", "replace")
                continue
            try:
                row = parse_row(block)
            except ValueError:
                row = None
            about = record.headers.get("WARC-Refers-To", "").strip("<>")
            own = text if about and about == text_id.strip("<>") else ""
            yield {**row, "text": own} if isinstance(row, dict) else None
