"""The heads of archived records, WARC and ARC: what they are, of which page, and how long."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_HEAD_BYTES = 1 << 16
_FIELD = re.compile(rb"^(WARC-Type|WARC-Target-URI|Content-Length):[ \t]*([^\r\n]*)", re.I | re.M)
_END = re.compile(rb"\r?\n\r?\n")
# URL, IP, date, type, (version 2: status, checksum, location, offset, file,) length.
_ARC = re.compile(rb"(\S+) \S+ (\d{14}) (\S+)(?: \S+ \S+ \S+ \S+ \S+)? (\d{1,15})\r?\n")

# Crawlers that render pages keep what the browser showed beside what the server sent: UKWA's
# webrender the tree when it was ready, browsertrix the text, twice. The best of them is the page.
_RENDERED = (("onreadydom:", 3), ("urn:textFinal:", 2), ("urn:text:", 1))


@dataclass(frozen=True, slots=True)
class Head:
    """``type`` is WARC's (of ARC: ``response``); ``length`` is that of head and content."""

    type: str
    uri: str
    size: int
    length: int
    date: str = ""
    mime: str = ""


def parse_head(data: bytes) -> Head | None:
    r"""Return the head that ``data`` begins with, or None where it begins with none.

    >>> parse_head(b"WARC/1.0\r\nWARC-Type: revisit\r\nContent-Length: 3\r\n\r\nabc").length
    54
    """
    if data.startswith(b"WARC/"):
        return _parse_warc(data)
    match = _ARC.match(data)
    if not match:
        return None
    kind = "response" if match[1].startswith((b"http://", b"https://")) else "warcinfo"
    length = match.end() + int(match[4])
    return Head(kind, _text(match[1]), match.end(), length, _text(match[2]), _text(match[3]))


def _parse_warc(data: bytes) -> Head | None:
    end = _END.search(data)
    if end is None:
        return None
    fields = {name.lower(): value for name, value in _FIELD.findall(data, 0, end.start())}
    size = fields.get(b"content-length", b"").strip()
    if not size.isdigit() or len(size) > 15:
        return None
    uri = _text(fields.get(b"warc-target-uri", b"")).strip().strip("<>")
    kind = _text(fields.get(b"warc-type", b"")).strip().lower()
    return Head(kind, uri, end.end(), end.end() + int(size))


def rendered_page(uri: str) -> tuple[str, int]:
    """Return the page's address behind a record's URI, and its rank; 0 is what the server sent.

    >>> rendered_page("urn:text:https://example.org/a"), rendered_page("https://example.org/a")
    (('https://example.org/a', 1), ('https://example.org/a', 0))
    """
    for prefix, rank in _RENDERED:
        if uri.startswith(prefix):
            return uri[len(prefix) :], rank
    return uri, 0


def opens_record(data: bytes) -> bool:
    """Tell whether ``data`` begins like a record."""
    return data.startswith(b"WARC/") or _ARC_OPENS.match(data) is not None


_ARC_OPENS = re.compile(rb"(?:https?|filedesc|ftp)://|dns:")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
