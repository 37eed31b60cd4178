"""Archived records as pages: what a server sent, or a crawler rendered, with where it was found."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cleaner.extras import load_extra
from cleaner.read.heads import parse_head, rendered_page
from cleaner.read.inputs import Source, open_raw
from cleaner.read.kind import PageKind, sniff_kind
from cleaner.read.pages import MAX_PAGE_BYTES, Page, Passed
from cleaner.read.split import MAX_RECORD_BYTES

_KINDS: dict[str, PageKind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/vnd.wap.xhtml+xml": "html",
    "text/plain": "text",
}
_UNTYPED = frozenset(("", "unknown", "application/octet-stream", "no-type", "text"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)


@dataclass(frozen=True, slots=True)
class Place:
    """What a row says of where its page was found; ``base`` is where the archive begins."""

    filename: str
    base: int = 0
    title: str | None = None
    ts: str | None = None


@dataclass(frozen=True, slots=True)
class RecordItem:
    """One record of an archive: its place, or its bytes where the stream cannot be sought in.

    ``statuses`` are the HTTP statuses of pages; none of them means any.
    """

    source: Source
    first: int
    size: int
    offset: int
    place: Place
    statuses: tuple[int, ...]
    packed: bool = False
    data: bytes | None = None
    count: int = 1

    def pages(self) -> Iterator[Page | Passed]:
        """Yield the page that the record holds, or why it holds none."""
        data = self.data
        if data is None:
            with open_raw(self.source) as stream:
                stream.seek(self.offset)
                data = stream.read(self.size)
            if self.packed:
                data = zlib.decompressobj(31).decompress(data, MAX_RECORD_BYTES + 1)
        yield self._read(data)

    def _read(self, data: bytes) -> Page | Passed:
        if not data.startswith(b"WARC/"):
            data = _as_warc(data)
        warc = load_warc()
        record = next(iter(warc.ArchiveIterator(io.BytesIO(data), parse_http=False)), None)
        if record is None:
            raise OSError("the record cannot be read")
        headers = record.headers
        url = rendered_page((headers.get("WARC-Target-URI") or "").strip("<> "))[0]
        record_id = headers.get("WARC-Record-ID")
        row: dict[str, Any] = {
            "id": record_id or f"{self.source.name}#{self.first}",
            "url": url or None,
            "warc_date": headers.get("WARC-Date"),
            "warc_record_id": record_id,
            "warc_filename": self.place.filename,
            "warc_record_offset": self.offset - self.place.base,
        }
        if self.place.ts:
            row["ts"] = self.place.ts
        if self.place.title:
            row["title"] = self.place.title
        found = _payload(record, data, self.statuses)
        if isinstance(found, str):
            return Passed(row["id"], row["url"], found)
        payload, mime, charset = found
        if len(payload) > MAX_PAGE_BYTES:
            fault = f"the page unpacks to more than {MAX_PAGE_BYTES:,} bytes"
            return Page(row["id"], row, fault=fault)
        kind = _KINDS.get(mime)
        if kind is None:
            if mime not in _UNTYPED or sniff_kind(payload[:4096].decode("latin-1")) != "html":
                return Passed(row["id"], row["url"], mime or "no content type")
            kind = "html"
        title = self.place.title
        return Page(row["id"], row, payload, kind, charset, row["url"], title)


def load_warc() -> Any:
    """Return ``fastwarc.warc``; raises `CleanerError` where it is not installed."""
    return load_extra("fastwarc.warc", "warc", "reading web archives")


def _payload(
    record: Any, data: bytes, statuses: tuple[int, ...]
) -> tuple[bytes, str, str | None] | str:
    """Return payload, media type and charset; or why the record holds no page."""
    content_type = record.headers.get("Content-Type") or ""
    if not (record.is_http and content_type.startswith("application/http")):
        return record.reader.read(MAX_PAGE_BYTES + 1), *_media(content_type)
    payload = b""
    for decoding in ("all", "transfer", "none"):
        # Servers name codings that they did not apply: then the bytes are taken as they came.
        try:
            record.parse_http(auto_decode=decoding)
            status = record.http_headers.status_code
            if statuses and status not in statuses:
                return f"status {status}"
            payload = record.reader.read(MAX_PAGE_BYTES + 1)
            break
        except OSError:
            if decoding == "none":
                raise
            archive = load_warc().ArchiveIterator(io.BytesIO(data), parse_http=False)
            record = next(iter(archive))
    return payload, *_media(record.http_headers.get("Content-Type") or "")


def _media(content_type: str) -> tuple[str, str | None]:
    charset = _CHARSET.search(content_type)
    return content_type.partition(";")[0].strip().lower(), charset[1] if charset else None


def _as_warc(data: bytes) -> bytes:
    """Return an ARC record as the WARC record that it would be; raises `OSError` if it is none."""
    head = parse_head(data)
    if head is None:
        raise OSError("the record cannot be read")
    d = head.date
    date = f"{d[:4]}-{d[4:6]}-{d[6:8]}T{d[8:10]}:{d[10:12]}:{d[12:14]}Z"
    content = data[head.size : head.length]
    http = content.startswith(b"HTTP/")
    kind, mime = ("response", "application/http") if http else ("resource", head.mime)
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {head.uri}\r\nWARC-Date: {date}\r\n"
        f"Content-Type: {mime}\r\nContent-Length: {len(content)}\r\n\r\n"
    ).encode() + content
