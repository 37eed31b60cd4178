"""WACZ in: the archives in a zip, read where they lie, with the titles of its list of pages."""

from __future__ import annotations

import contextlib
import io
import json
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any, cast

from cleaner.packing import (
    FREE_BYTES,
    MAX_RATIO,
    READ_FAULTS,
    BombError,
    split_packing,
    unpacked,
)
from cleaner.read.archive import (
    Archive,
    Hints,
    Index,
    build_index,
    page_key,
    plan_index,
    plan_records,
)
from cleaner.read.inputs import Source, open_raw
from cleaner.read.items import Fault, Item, describe_fault
from cleaner.read.records import load_warc
from cleaner.read.split import ManyRecordsError, split_plain

_MAX_LISTED = 1_000_000
_MAX_LIST_LINE = 1 << 20


def plan_wacz(source: Source, statuses: tuple[int, ...]) -> Iterator[Item | Counter[str]]:
    """Yield the records of a WACZ file that may hold pages, and what was passed over.

    Nothing is unpacked by the names in the zip; one that leads out of it is a `Fault`. Raises
    `CleanerError` where FastWARC is not installed, and what reading a damaged zip raises.
    """
    load_warc()
    with open_raw(source) as raw, zipfile.ZipFile(raw) as archive:
        yield from _plan(source, raw, archive, statuses)


def _plan(
    source: Source, raw: IO[bytes], zipped: zipfile.ZipFile, statuses: tuple[int, ...]
) -> Iterator[Item | Counter[str]]:
    hints = _read_lists(zipped)
    number = 0
    found: list[tuple[zipfile.ZipInfo, Archive, Index]] = []
    for info in sorted(zipped.infolist(), key=lambda info: info.filename):
        if leads_out(info.filename):
            yield Fault(source, number, f"{info.filename!r} leads out of the zip; it was not read")
            number += 1
        elif info.filename.startswith("archive/") and not info.is_dir():
            try:
                archive = _archive_of(source, raw, info)
                if archive is None:
                    continue
                try:
                    index = _index(zipped, info, archive)
                except ManyRecordsError:
                    archive = Archive(source, archive.filename, "stream")
                    index = _index(zipped, info, archive)
            except READ_FAULTS as error:
                yield Fault(source, number, f"{info.filename!r}: {describe_fault(error)}")
                number += 1
                continue
            found.append((info, archive, index))
    if not found and not number:
        yield Fault(source, number, "the zip holds no web archive: nothing is in its archive/")
    best: dict[int, int] = {}
    for _, _, index in found:
        for page, rank in index.best.items():
            best[page] = max(rank, best.get(page, 0))
    for info, archive, index in found:
        if archive.reading == "stream":
            with _unzipped(zipped, info) as stream:
                items = plan_records(archive, stream, best, hints, statuses, number)
                for item in items:
                    yield item
                    number += 0 if isinstance(item, Counter) else item.count
        else:
            yield from plan_index(archive, index, best, hints, statuses, number)
            number += len(index.offsets)


def leads_out(name: str) -> bool:
    """Tell whether a name in a zip points outside of the folder that it is unpacked in.

    >>> leads_out("archive/../../etc/passwd"), leads_out("archive/a.warc.gz")
    (True, False)
    """
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _archive_of(source: Source, raw: IO[bytes], info: zipfile.ZipInfo) -> Archive | None:
    stem, packing = split_packing(info.filename)
    if not stem.lower().endswith((".warc", ".arc")):
        return None
    filename = info.filename.rpartition("/")[2]
    if info.compress_type != zipfile.ZIP_STORED or packing == "zst":
        return Archive(source, filename, "stream")
    raw.seek(info.header_offset + 26)
    sizes = raw.read(4)
    if len(sizes) < 4:
        raise OSError("the file's place in the zip is wrong")
    name_size, extra_size = struct.unpack("<HH", sizes)
    base = info.header_offset + 30 + name_size + extra_size
    return Archive(source, filename, "members" if packing else "plain", base, info.file_size)


def _index(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, archive: Archive) -> Index:
    if archive.reading != "stream":
        return build_index(archive)
    index = Index()
    with _unzipped(zipped, info) as stream:
        try:
            for record in split_plain(stream, seekable=False, keep=False):
                index.add(record)
        except READ_FAULTS:
            pass  # the second pass says so
    return index


def _unzipped(zipped: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """Return the stream of a file in the zip; raises `BombError` where it claims too much.

    What is wrong with a file shows as `OSError`, here or when the stream is read.
    """
    if info.file_size > max(FREE_BYTES, MAX_RATIO * info.compress_size):
        raise BombError(f"{info.filename!r} unpacks to more than {MAX_RATIO} times its size")
    with _zip_faults():
        member = _Member(zipped.open(info))
    stream = cast(IO[bytes], io.BufferedReader(member, 1 << 16))
    return unpacked(stream, split_packing(info.filename)[1])


@contextlib.contextmanager
def _zip_faults() -> Iterator[None]:
    """Make of the errors of `zipfile` the one that reading any damaged file gives."""
    try:
        yield
    except (zipfile.BadZipFile, RuntimeError) as error:
        # Damaged; encrypted, or packed in a way that is not known.
        raise OSError(str(error)) from error


class _Member(io.RawIOBase):
    """A file in a zip."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readinto(self, buffer: Any) -> int:
        with _zip_faults():
            data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._stream.close()
        super().close()


def _read_lists(zipped: zipfile.ZipFile) -> Hints:
    """Return title and time by page, from ``pages/*.jsonl``; the first line of each is a header."""
    hints: Hints = {}
    for info in sorted(zipped.infolist(), key=lambda info: info.filename):
        if not (info.filename.startswith("pages/") and info.filename.endswith(".jsonl")):
            continue
        # They are hints: a damaged list costs no page.
        with contextlib.suppress(*READ_FAULTS), _unzipped(zipped, info) as stream:
            while len(hints) < _MAX_LISTED and (line := stream.readline(_MAX_LIST_LINE)):
                _read_hint(line, hints)
    return hints


def _read_hint(line: bytes, hints: Hints) -> None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return
    if not isinstance(entry, dict) or not isinstance(entry.get("url"), str):
        return
    title, ts = entry.get("title"), entry.get("ts")
    hints.setdefault(
        page_key(entry["url"]),
        (
            title if isinstance(title, str) and title.strip() else None,
            ts if isinstance(ts, str) else None,
        ),
    )
