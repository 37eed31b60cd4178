"""Archives cut into records, whatever stands between them: damaged stretches are stepped over."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from cleaner.packing import READ_FAULTS
from cleaner.read.heads import MAX_HEAD_BYTES, Head, opens_record, parse_head
from cleaner.read.pages import MAX_PAGE_BYTES

#: A record beyond this is stepped over.
MAX_RECORD_BYTES = 2 * MAX_PAGE_BYTES
_PIECE = 1 << 17
_NEXT_RECORD = re.compile(rb"\r?\n(?=WARC/1\.[01]\r?\n|https?://\S+ \S+ \d{14} \S+ )")
_NEXT_MEMBER = re.compile(rb"\x1f\x8b\x08")
_BREAKS_OFF = "the archive ends in the middle of a record"
_TOO_LARGE = f"the record unpacks to more than {MAX_RECORD_BYTES:,} bytes"


@dataclass(frozen=True, slots=True)
class Record:
    """The bytes from ``offset`` on, ``length`` of them: a record, or a damaged stretch.

    ``data`` is the record itself where it was asked for; ``fault`` says what is wrong with it.
    """

    offset: int
    length: int
    head: Head | None = None
    data: bytes | None = None
    fault: str | None = None


class ManyRecordsError(ValueError):
    """A gzip member holds more than one record, so records cannot be read apart."""


def split_members(stream: IO[bytes]) -> Iterator[Record]:
    """Yield the records of a gzipped archive, a member each; ``stream`` can be sought in.

    Raises `ManyRecordsError` where a member holds several.
    """
    buffer = b""
    while buffer := buffer or stream.read(_PIECE):
        buffer = buffer.lstrip(b"\0")
        if not buffer:
            continue
        offset = stream.tell() - len(buffer)
        head, total, buffer, fault = _inflate(stream, buffer)
        if fault is None:
            length = stream.tell() - len(buffer) - offset
            found = parse_head(head)
            if found is None:
                yield Record(offset, length, fault="the archive is damaged here: no record")
            elif total > found.length + 64:
                raise ManyRecordsError
            elif total < found.length:
                yield Record(offset, length, found, fault="the record is shorter than it says")
            else:
                yield Record(offset, length, found)
        else:
            end = _next_member(stream, offset + 1)
            yield Record(offset, (end or stream.tell()) - offset, parse_head(head), fault=fault)
            if end is None:
                return
            stream.seek(end)
            buffer = b""


def _inflate(stream: IO[bytes], buffer: bytes) -> tuple[bytes, int, bytes, str | None]:
    """Return a member's first bytes, its size, what follows in the buffer, and what is wrong."""
    inflate = zlib.decompressobj(31)
    head = bytearray()
    total = 0
    try:
        while not inflate.eof:
            buffer = buffer or stream.read(_PIECE)
            if not buffer:
                return bytes(head), total, b"", _BREAKS_OFF
            out = inflate.decompress(buffer, 1 << 20)
            if len(head) < MAX_HEAD_BYTES:
                head += out[:MAX_HEAD_BYTES]
            total += len(out)
            if total > MAX_RECORD_BYTES:
                return bytes(head), total, b"", _TOO_LARGE
            buffer = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
    except zlib.error as error:
        return bytes(head), total, b"", f"the archive is damaged here: {_reason(error)}"
    return bytes(head), total, buffer, None


def _next_member(stream: IO[bytes], start: int) -> int | None:
    """Return where the next gzip member that opens like a record begins, at or after ``start``."""
    at = start
    while True:
        stream.seek(at)
        window = stream.read(1 << 20)
        for match in _NEXT_MEMBER.finditer(window):
            if match.start() + 1024 > len(window) == 1 << 20:
                break
            try:
                piece = window[match.start() : match.start() + 1024]
                if opens_record(zlib.decompressobj(31).decompress(piece, 64)):
                    return at + match.start()
            except zlib.error:
                continue
        if len(window) < 1 << 20:
            return None
        at += len(window) - 1024


def split_plain(stream: IO[bytes], *, seekable: bool, keep: bool) -> Iterator[Record]:
    """Yield the records of an archive that is not packed, with their bytes where ``keep`` is set.

    A stream that cannot be sought in is read through. Offsets count in what the stream gives.
    Raises what reading it raises where that cuts no record short.
    """
    feed = _Feed(stream, seekable)
    told = False
    fault: str | None
    while True:
        feed.skip_breaks()
        start = feed.offset
        data = feed.peek(MAX_HEAD_BYTES)
        if not data:
            if feed.broken is not None and not told:
                raise feed.broken
            return
        head = parse_head(data)
        if head is None:
            ends = feed.find_record()
            fault = "the archive is damaged here: no record" if ends else _BREAKS_OFF
            told = not ends
            yield Record(start, feed.offset - start, fault=fault)
        elif keep and head.length <= MAX_RECORD_BYTES:
            content = feed.take(head.length)
            told = len(content) < head.length
            fault = _BREAKS_OFF if told else None
            yield Record(start, head.length, head, content, fault)
        else:
            whole = feed.skip(head.length)
            fault = _TOO_LARGE if keep or head.length > MAX_RECORD_BYTES else None
            told = not whole
            yield Record(start, head.length, head, fault=_BREAKS_OFF if told else fault)


class _Feed:
    """A stream with a window on what comes next."""

    def __init__(self, stream: IO[bytes], seekable: bool) -> None:
        self._stream, self._seekable = stream, seekable
        self._buffer = b""
        self.offset = 0
        self.broken: Exception | None = None
        # A buffered stream would go on until it has all, and lose what it has to a fault.
        self._some: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._size = stream.seek(0, io.SEEK_END) if seekable else 0
        if seekable:
            stream.seek(0)

    def peek(self, size: int) -> bytes:
        """Return up to ``size`` of the next bytes, fewer only at the end."""
        while len(self._buffer) < size and (more := self._read(_PIECE)):
            self._buffer += more
        return self._buffer[:size]

    def _read(self, size: int) -> bytes:
        """Return what the stream gives; where it fails, nothing: what was read goes first."""
        try:
            return b"" if self.broken else self._some(size)
        except READ_FAULTS as error:
            self.broken = error
            return b""

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer only at the end."""
        pieces = [self._buffer[:size]]
        self._buffer = self._buffer[size:]
        left = size - len(pieces[0])
        while left and (piece := self._read(min(left, 1 << 20))):
            pieces.append(piece)
            left -= len(piece)
        self.offset += size - left
        return b"".join(pieces)

    def skip(self, size: int) -> bool:
        """Step over ``size`` bytes; tell whether there were so many."""
        if self._seekable and size > len(self._buffer):
            end = self.offset + size
            self.offset, self._buffer = min(end, self._size), b""
            self._stream.seek(self.offset)
            return end <= self._size
        left = size
        while left and (piece := self.take(min(left, 1 << 20))):
            left -= len(piece)
        return not left

    def skip_breaks(self) -> None:
        """Step over the empty lines between records."""
        while (data := self.peek(64)) and (rest := len(data.lstrip(b"\r\n"))) < len(data):
            self.skip(len(data) - rest)

    def find_record(self) -> bool:
        """Step forward to where a record may begin; tell whether there is one."""
        self.skip(1)
        while data := self.peek(1 << 20):
            match = _NEXT_RECORD.search(data)
            if match:
                self.skip(match.end())
                return True
            self.skip(max(len(data) - 1024, 1) if len(data) == 1 << 20 else len(data))
        return False


def _reason(error: zlib.error) -> str:
    return str(error).rpartition(": ")[2]
