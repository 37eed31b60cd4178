"""Cleaned pages as the bytes of an output, a chunk at a time, so that workers can do it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cleaner.api import Cleaner
from cleaner.batch import Row
from cleaner.packing import Packing, pack
from cleaner.read.pages import Page
from cleaner.result import Result
from cleaner.tally import describe_config
from cleaner.write.dolma import attributes_row, document_row
from cleaner.write.rows import row_to_json
from cleaner.write.warc import page_records, warcinfo_record

Format = Literal["text", "markdown", "jsonl", "parquet", "warc", "dolma"]


@dataclass(frozen=True, slots=True)
class Form:
    """How an output is written; ``packing`` is that of its file."""

    format: Format
    packing: Packing = ""
    with_title: bool = False


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One page with what came of it."""

    page: Page
    row: Row
    result: Result


def render(
    form: Form, pages: Sequence[Cleaned], cleaner: Cleaner, *, first: bool
) -> tuple[bytes, ...]:
    """Return what to append to each file of the output; ``first``: nothing is in them yet.

    Packed pieces are whole gzip members or Zstandard frames, of WARC one a record.
    """
    if form.format == "warc":
        records = [warcinfo_record(describe_config(cleaner))] if first else []
        for done in pages:
            records += page_records(done.row, done.page.default_id)
        return (b"".join(pack(record, form.packing) for record in records),)
    if form.format == "dolma":
        given = [done.page.row if isinstance(done.page.row, dict) else {} for done in pages]
        documents = [
            document_row(row, done.row, done.result) for row, done in zip(given, pages, strict=True)
        ]
        attributes = [attributes_row(done.row, done.result) for done in pages]
        return _lines(documents, form.packing), _lines(attributes, form.packing)
    if form.format in ("jsonl", "parquet"):
        return (_lines([done.row for done in pages], form.packing),)
    texts = []
    for number, done in enumerate(pages):
        gap = "" if first and number == 0 else "\n\n"
        texts.append(gap + _text(form, done.row))
    return (pack("".join(texts).encode("utf-8", "replace"), form.packing),)


def _lines(rows: Iterable[Row], packing: Packing) -> bytes:
    return pack(b"".join(map(row_to_json, rows)), packing)


def _text(form: Form, row: dict[str, Any]) -> str:
    markdown = form.format == "markdown"
    text: str = row["markdown"] if markdown else row["text"]
    title = row.get("title") if form.with_title else None
    if isinstance(title, str) and title:
        return f"{'# ' if markdown else ''}{title}\n\n{text}"
    return text
