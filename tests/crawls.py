"""Small archives of our own making: WARC, ARC and WACZ, from pages that a generator writes."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Iterable, Sequence

_WHO = ("The ferryman", "A retired teacher", "The baker's son", "Our neighbour", "The night porter")
_DID = (
    "mended",
    "painted",
    "counted",
    "carried home",
    "sold",
    "forgot",
    "photographed",
    "borrowed",
)
_WHAT = ("the old nets", "a blue door", "forty jars of honey", "the church clock", "two bicycles")
_WHEN = ("before breakfast", "in the first week of May", "when the rain stopped", "without a word")
_THEN = (
    "and nobody in the harbour asked why",
    "which surprised even the cat on the wall",
    "because the winter had been long",
    "so that the children had something to draw",
    "while the radio told of snow in the hills",
)


def sentence(generator: random.Random) -> str:
    """Return one sentence."""
    parts = [generator.choice(words) for words in (_WHO, _DID, _WHAT, _WHEN)]
    return f"{' '.join(parts)}, {generator.choice(_THEN)} on day {generator.randrange(1, 3000)}."


def paragraphs(generator: random.Random, count: int = 5) -> list[str]:
    """Return paragraphs of four sentences."""
    return [" ".join(sentence(generator) for _ in range(4)) for _ in range(count)]


def html_page(number: int, count: int = 5) -> str:
    """Return a page with a menu, an article of ``count`` paragraphs, links and a footer."""
    generator = random.Random(number)
    title = f"Harbour notes number {number}: {generator.choice(_WHAT)}"
    body = "".join(f"<p>{text}</p>\n" for text in paragraphs(generator, count))
    links = "".join(f'<li><a href="/{n}">Notes number {n}</a></li>' for n in range(6))
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body>"
        f'<nav><a href="/">Home</a> <a href="/all">All notes</a></nav>'
        f"<article><h1>{title}</h1>\n{body}</article>"
        f"<aside><h2>Related</h2><ul>{links}</ul></aside>"
        f"<footer>© Harbour notes. All rights reserved. Terms of use. Privacy policy.</footer>"
        f"</body></html>"
    )


def http(
    body: bytes, mime: str = "text/html; charset=utf-8", status: int = 200, *more: str
) -> bytes:
    """Return an HTTP answer."""
    lines = [f"HTTP/1.1 {status} So", f"Content-Type: {mime}", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(
    number: int,
    block: bytes,
    url: str | None = None,
    kind: str = "response",
    mime: str = "application/http; msgtype=response",
) -> bytes:
    """Return a WARC record."""
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {record_id(number)}\r\n"
            f"WARC-Date: 2024-05-03T10:{number // 60 % 60:02}:{number % 60:02}Z\r\n"
            f"WARC-Target-URI: {url or address(number)}\r\nContent-Type: {mime}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def record_id(number: int) -> str:
    """Return the id of record ``number``."""
    return f"<urn:uuid:00000000-0000-4000-8000-{number:012}>"


def address(number: int) -> str:
    """Return the address of page ``number``."""
    return f"https://harbour.example/{number}"


def page_records(count: int, size: int = 5) -> list[bytes]:
    """Return ``count`` pages as records, each behind its request."""
    records = []
    for number in range(count):
        records.append(
            record(number + 500_000, b"GET / HTTP/1.1\r\n\r\n", address(number), "request")
        )
        records.append(record(number, http(html_page(number, size).encode())))
    return records


def warc_gz(records: Iterable[bytes]) -> bytes:
    """Return records as a gzipped archive, a member each."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def arc(pages: Sequence[tuple[str, bytes]]) -> list[bytes]:
    """Return an ARC archive's records; pages are (address, HTTP answer)."""
    version = b"1 0 Harbour\nURL IP-address Archive-date Content-type Archive-length\n"
    head = f"filedesc://harbour.arc 0.0.0.0 20090203040506 text/plain {len(version)}\n"
    records = [head.encode() + version + b"\n"]
    for url, answer in pages:
        line = f"{url} 192.0.2.1 20090203040506 text/html {len(answer)}\n"
        records.append(line.encode() + answer + b"\n")
    return records


def wacz(
    archives: dict[str, bytes],
    pages: Sequence[dict[str, object]] = (),
    compression: int = zipfile.ZIP_STORED,
) -> bytes:
    """Return a WACZ file; ``archives`` are by their whole names in the zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as zipped:
        for name, data in archives.items():
            zipped.writestr(name, data)
        header = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
        lines = [json.dumps(entry) for entry in (header, *pages)]
        zipped.writestr("pages/pages.jsonl", "\n".join(lines) + "\n", zipfile.ZIP_DEFLATED)
        zipped.writestr("datapackage.json", "{}")
    return out.getvalue()
