"""JSONL a row at a time: a line that is no row becomes the reason why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from cleaner.packing import READ_FAULTS, unpacked
from cleaner.read.inputs import Source, open_raw
from cleaner.read.items import CHUNK_BYTES, CHUNK_PAGES, Fault, Item
from cleaner.read.pages import MAX_PAGE_BYTES, Page

_BOM = b"\xef\xbb\xbf"
# A page may double when it is written as JSON.
MAX_LINE_BYTES = 2 * MAX_PAGE_BYTES


@dataclass(frozen=True, slots=True)
class LineRange:
    """Rows of a file that is not packed: the bytes from ``start`` to ``end``."""

    source: Source
    first: int
    count: int
    start: int
    end: int

    @property
    def size(self) -> int:
        """The bytes that the rows take."""
        return self.end - self.start

    def pages(self) -> Iterator[Page]:
        """Yield the rows."""
        with open_raw(self.source) as stream:
            stream.seek(self.start)
            data = stream.read(self.end - self.start)
        lines = [line for line in data.removeprefix(_BOM).split(b"\n") if line.strip()]
        yield from _rows(self.source, self.first, lines)


@dataclass(frozen=True, slots=True)
class LineData:
    """Rows of a stream that only one can read."""

    source: Source
    first: int
    lines: tuple[bytes, ...]
    size: int

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self.lines)

    def pages(self) -> Iterator[Page]:
        """Yield the rows."""
        yield from _rows(self.source, self.first, self.lines)


def plan_lines(source: Source) -> Iterator[Item]:
    """Yield the rows of a JSONL source in pieces, and a `Fault` for a line that is too long.

    Raises what reading a file raises, where it breaks off.
    """
    with open_raw(source) as raw, unpacked(raw, source.packing) as stream:
        if source.path == "-" or source.packing:
            yield from _data(source, raw, stream)
        else:
            yield from _ranges(source, stream)


def _ranges(source: Source, stream: IO[bytes]) -> Iterator[Item]:
    start = at = count = first = 0
    for line in _lines(stream):
        at += len(line) if isinstance(line, bytes) else line
        if isinstance(line, int):
            if count:
                yield LineRange(source, first, count, start, at - line)
            yield Fault(source, first + count, _TOO_LONG)
            start, first, count = at, first + count + 1, 0
        elif line.removeprefix(_BOM).strip():
            count += 1
            if count == CHUNK_PAGES or at - start >= CHUNK_BYTES:
                yield LineRange(source, first, count, start, at)
                start, first, count = at, first + count, 0
    if count:
        yield LineRange(source, first, count, start, at)


def _data(source: Source, raw: IO[bytes], stream: IO[bytes]) -> Iterator[Item]:
    """Yield what a stream holds; what came before a fault goes out before the fault is raised."""
    lines: list[bytes] = []
    first = size = behind = 0
    broken: Exception | None = None
    reader = _lines(stream)
    while True:
        try:
            line = next(reader, None)
        except READ_FAULTS as error:
            broken, line = error, None
        full = len(lines) == CHUNK_PAGES or size >= CHUNK_BYTES
        if lines and (full or not isinstance(line, bytes)):
            at = raw.tell() if source.path != "-" else behind + size
            yield LineData(source, first, tuple(lines), at - behind)
            first, lines, size, behind = first + len(lines), [], 0, at
        if broken is not None:
            raise broken
        if line is None:
            return
        if isinstance(line, int):
            yield Fault(source, first, _TOO_LONG)
            first += 1
        elif (bare := line.removeprefix(_BOM).rstrip(b"\r\n")).strip():
            lines.append(bare)
            size += len(bare)


_TOO_LONG = f"the line has more than {MAX_LINE_BYTES:,} bytes"


def _lines(stream: IO[bytes]) -> Iterator[bytes | int]:
    """Yield the lines, their breaks with them; of one that is too long, only its length."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES:
            yield line
            continue
        length = len(line)
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
            length += len(line)
        yield length


def _rows(source: Source, first: int, lines: list[bytes] | tuple[bytes, ...]) -> Iterator[Page]:
    for number, line in enumerate(lines, first):
        name = f"{source.name}#{number}"
        try:
            yield Page(name, parse_row(line))
        except ValueError as error:
            yield Page(name, fault=str(error))


def read_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of ``stream`` that hold anything, without their breaks."""
    for number, line in enumerate(stream):
        bare = line.removeprefix(_BOM) if number == 0 else line
        if bare.strip():
            yield bare.rstrip(b"\r\n")


def parse_row(line: bytes) -> Any:
    """Return the value on one line of JSONL.

    Raises `ValueError`, in one sentence, where the line is not UTF-8, not JSON or nested too deep.
    """
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"the line is not UTF-8: byte {error.start} is {error.reason}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError("the line's JSON is nested too deep") from None
