"""Inputs as chunks of work, in order."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleaner.errors import CleanerError
from cleaner.read.archive import plan_archive
from cleaner.read.inputs import Source, stamped
from cleaner.read.items import (
    Chunk,
    Fault,
    Item,
    PageFile,
    chunked,
    describe_fault,
    read_item,
)
from cleaner.read.jsonl import plan_lines
from cleaner.read.local import local_copy
from cleaner.read.pages import Page
from cleaner.read.parquet import plan_rows
from cleaner.read.wacz import plan_wacz


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """``statuses`` are the HTTP statuses of pages, none for any; the rest is for a single page."""

    statuses: tuple[int, ...] = (200,)
    url: str | None = None
    title: str | None = None


def plan_chunks(
    sources: Iterable[Source], options: ReadOptions, stack: contextlib.ExitStack
) -> Iterator[Chunk]:
    """Yield the chunks of all sources. Copies of what must be sought in go with ``stack``.

    Raises `CleanerError` where a library that a source needs is not installed.
    """
    return chunked(item for source in sources for item in _plan(source, options, stack))


def read_pages(source: Source, stack: contextlib.ExitStack) -> Iterator[Page]:
    """Yield the pages of one source, one after the other, in this process."""
    for chunk in plan_chunks([source], ReadOptions(), stack):
        for item in chunk.items:
            yield from (page for page in read_item(item) if isinstance(page, Page))


def _plan(
    source: Source, options: ReadOptions, stack: contextlib.ExitStack
) -> Iterator[Item | Counter[str]]:
    """Yield the pieces of one source; where it cannot be cut, a `Fault` stands for what is left."""
    number = 0
    try:
        for item in _cut(source, options, stack):
            yield item
            number += 0 if isinstance(item, Counter) else item.count
    except CleanerError:
        raise
    except Exception as error:
        # Besides what a damaged file raises, what a parser of ours or others trips over.
        yield Fault(source, number, describe_fault(error))


def _cut(
    source: Source, options: ReadOptions, stack: contextlib.ExitStack
) -> Iterator[Item | Counter[str]]:
    if source.stamp is None:
        source = stamped(source)
    if source.kind in ("parquet", "wacz"):
        source = local_copy(source, stack)
    if source.kind in ("html", "text"):
        size = source.stamp[0] if source.stamp else 0
        yield PageFile(source, size, options.url, options.title)
    elif source.kind == "jsonl":
        yield from plan_lines(source)
    elif source.kind == "parquet":
        yield from plan_rows(source)
    elif source.kind == "wacz":
        yield from plan_wacz(source, options.statuses)
    else:
        yield from plan_archive(source, options.statuses)
