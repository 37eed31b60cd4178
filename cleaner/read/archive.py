"""WARC, ARC and WET in: an index of the records first, then each to the worker that reads it."""

from __future__ import annotations

import hashlib
import os
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Literal, cast

from cleaner.packing import READ_FAULTS, unpacked
from cleaner.read.heads import rendered_page
from cleaner.read.inputs import Source, open_raw
from cleaner.read.items import Fault, Item, describe_fault
from cleaner.read.records import Place, RecordItem, load_warc
from cleaner.read.split import ManyRecordsError, Record, split_members, split_plain
from cleaner.read.window import Window

_PAGES = frozenset(("response", "resource", "conversion"))
Reading = Literal["members", "plain", "stream"]


@dataclass
class Index:
    """Where the pages of an archive may be: some 25 bytes a record, however long the records are.

    ``best`` holds, of the pages that a crawler rendered, the best rank of their records.
    """

    offsets: array[int] = field(default_factory=lambda: array("Q"))
    lengths: array[int] = field(default_factory=lambda: array("Q"))
    pages: array[int] = field(default_factory=lambda: array("Q"))
    ranks: bytearray = field(default_factory=bytearray)
    best: dict[int, int] = field(default_factory=dict)
    faults: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    passed: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Take note of one record."""
        head = record.head
        if record.fault is not None:
            self.faults[len(self.offsets)] = record.fault, head.uri if head else None
        elif head is None or head.type not in _PAGES:
            self.passed[head.type if head else "unknown"] += 1
            return
        url, rank = rendered_page(head.uri) if head else ("", 0)
        page = page_key(url)
        self.offsets.append(record.offset)
        self.lengths.append(record.length)
        self.pages.append(page)
        self.ranks.append(rank)
        if rank and record.fault is None:
            self.best[page] = max(rank, self.best.get(page, 0))


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive inside a source: all of a WARC file, or a member of a WACZ."""

    source: Source
    filename: str
    reading: Reading
    base: int = 0
    length: int | None = None


Hints = dict[int, tuple[str | None, str | None]]


def plan_archive(source: Source, statuses: tuple[int, ...]) -> Iterator[Item | Counter[str]]:
    """Yield the records of a WARC, ARC or WET source that may hold pages, and what was passed over.

    Raises `CleanerError` where FastWARC is not installed, and what opening a file raises.
    """
    load_warc()
    filename = os.path.basename(source.path)
    if source.path == "-" or source.packing == "zst":
        yield from plan_stream(source, filename, statuses)
        return
    archive = Archive(source, filename, "members" if source.packing == "gz" else "plain")
    try:
        index = build_index(archive)
    except ManyRecordsError:
        yield from plan_stream(source, filename, statuses)
        return
    yield from plan_index(archive, index, index.best, {}, statuses)


def build_index(archive: Archive) -> Index:
    """Return the index of an archive that can be sought in.

    Raises `ManyRecordsError` where its records cannot be read apart.
    """
    index = Index()
    with open_raw(archive.source) as raw:
        stream = cast(IO[bytes], Window(raw, archive.base, archive.length))
        members = archive.reading == "members"
        records = (
            split_members(stream) if members else split_plain(stream, seekable=True, keep=False)
        )
        for record in records:
            index.add(record)
    return index


def plan_index(
    archive: Archive,
    index: Index,
    best: dict[int, int],
    hints: Hints,
    statuses: tuple[int, ...],
    first: int = 0,
) -> Iterator[Item | Counter[str]]:
    """Yield the records of an index, less the shells of pages of which ``best`` knows better."""
    source = archive.source
    yield index.passed
    for at, (offset, length) in enumerate(zip(index.offsets, index.lengths, strict=True)):
        number = first + at
        if at in index.faults:
            reason, url = index.faults[at]
            start = archive.base + offset
            yield Fault(source, number, f"{reason} (byte {start:,})", length, url=url)
            continue
        page = index.pages[at]
        if index.ranks[at] < best.get(page, 0):
            yield Counter({"shell of a rendered page": 1})
            continue
        title, ts = hints.get(page, (None, None))
        place = Place(archive.filename, archive.base, title, ts)
        start = archive.base + offset
        packed = archive.reading == "members"
        yield RecordItem(source, number, length, start, place, statuses, packed)


def plan_stream(
    source: Source, filename: str, statuses: tuple[int, ...]
) -> Iterator[Item | Counter[str]]:
    """Yield the records of a source that cannot be sought in, each with its bytes.

    Of a file the rendered pages are found in a first pass; standard input has only one, so there
    each record is a page of its own.
    """
    best: dict[int, int] = {}
    if source.path != "-":
        with open_raw(source) as raw, unpacked(raw, source.packing) as stream:
            index = Index()
            try:
                for record in split_plain(stream, seekable=False, keep=False):
                    index.add(record)
            except READ_FAULTS:
                pass  # the second pass says so
            best = index.best
    with open_raw(source) as raw, unpacked(raw, source.packing) as stream:
        yield from plan_records(Archive(source, filename, "stream"), stream, best, {}, statuses)


def plan_records(
    archive: Archive,
    stream: IO[bytes],
    best: dict[int, int],
    hints: Hints,
    statuses: tuple[int, ...],
    first: int = 0,
) -> Iterator[Item | Counter[str]]:
    """Yield the records of a stream with their bytes; offsets count in the unpacked stream."""
    number = first
    source = archive.source
    try:
        for record in split_plain(stream, seekable=False, keep=True):
            head = record.head
            if record.fault is not None:
                url = head.uri if head else None
                yield Fault(source, number, record.fault, record.length, url=url)
                number += 1
            elif head is None or head.type not in _PAGES:
                yield Counter({head.type if head else "unknown": 1})
            else:
                url, rank = rendered_page(head.uri)
                page = page_key(url)
                if rank < best.get(page, 0):
                    yield Counter({"shell of a rendered page": 1})
                    continue
                place = Place(archive.filename, 0, *hints.get(page, (None, None)))
                yield RecordItem(
                    source, number, record.length, record.offset, place, statuses, data=record.data
                )
                number += 1
    except READ_FAULTS as error:
        yield Fault(source, number, describe_fault(error))


def page_key(url: str) -> int:
    """Return a number for a page's address, without what follows ``#``."""
    bare = url.partition("#")[0].encode("utf-8", "replace")
    return int.from_bytes(hashlib.blake2b(bare, digest_size=8).digest(), "big")
