"""What the fuzzer calls: bytes in, an error out where a promise is broken.

Each target takes any bytes and returns nothing. It raises where the program raises what it must
not, or where what came out is not what the contract says of every page.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal

from cleaner.errors import CleanerError
from cleaner.packing import READ_FAULTS
from cleaner.read.archive import plan_archive
from cleaner.read.declarations import declarations
from cleaner.read.decode import decode
from cleaner.read.html import read_html
from cleaner.read.inputs import Kind, Source, stamped
from cleaner.read.items import Item
from cleaner.read.jsonl import plan_lines
from cleaner.read.selectors import parse_selectors, style_rules
from cleaner.read.wacz import plan_wacz
from tests.crawls import warc_gz
from tests.pieces import PAGE_PIECES, TEXT_PIECES, joined
from tests.promises import check_page, check_row

# What `zipfile` raises of a list of contents that it cannot read: there is no zip at all.
_NO_ZIP = (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError)
_STYLED = (
    "<html><head><style>%s</style></head><body class='a b' id='i'><div class='c'><p id='x' class="
    "'a d'>The ferry left at noon, and <span class='e'>nobody</span> on the pier waved.</p></div>"
    "<p style='%s'>The bell was heard across the bay.</p></body></html>"
)


def fuzz_html(data: bytes) -> None:
    """Clean bytes as HTML."""
    check_page(data, "html")


def fuzz_text(data: bytes) -> None:
    """Clean a text, its first line given as the title where it ends in a form feed."""
    text = data.decode("utf-8", "replace")
    title, feed, rest = text.partition("\f")
    check_page(rest if feed else text, "text", title if feed else None)


def fuzz_splices(data: bytes) -> None:
    """Clean a text that is put together from pieces of articles and of spam, a byte a piece."""
    title = joined(TEXT_PIECES, data[:3]) if data[:1] > b"\x40" else None
    check_page(joined(TEXT_PIECES, data[:400]), "text", title)


def fuzz_pages(data: bytes) -> None:
    """Clean a page that is put together from tags, styles, metadata and prose, a byte a piece."""
    check_page(joined(PAGE_PIECES, data[:400]), "html")


def fuzz_decode(data: bytes) -> None:
    """Decode bytes; what stands before the first zero byte is the declared charset."""
    charset, zero, rest = data.partition(b"\0")
    with contextlib.suppress(CleanerError):
        text = decode(rest if zero else data, charset.decode("latin-1") if zero else None)
        text.encode()  # no lone surrogates


def fuzz_styles(data: bytes) -> None:
    """Read a page by a style sheet and an inline style."""
    css, _, inline = data.decode("utf-8", "replace").partition("\f")
    for selectors, body in style_rules(css):
        list(parse_selectors(selectors))
        declarations(body)
    declarations(inline)
    with contextlib.suppress(CleanerError):
        document = read_html(_STYLED.replace("%s", css, 1).replace("%s", inline, 1)).document
        for mark in document.marks:
            assert 0 <= mark.start < mark.end <= len(document.text), "a mark outside the page"


def fuzz_rows(data: bytes) -> None:
    """Clean a row, and restore it."""
    try:
        row = json.loads(data)
    except (ValueError, RecursionError):
        return
    check_row(row)


def fuzz_jsonl(data: bytes) -> None:
    """Read bytes as JSONL."""
    with _source(data, "jsonl") as source:
        _read(plan_lines(source))


def fuzz_warc(data: bytes) -> None:
    """Read bytes as a WARC, ARC or WET file that is not packed."""
    with _source(data, "warc") as source:
        _read(plan_archive(source, ()))


def fuzz_warc_gz(data: bytes) -> None:
    """Read bytes as a packed archive: as they are, or packed in members at each form feed."""
    packed = data if data.startswith(b"\x1f\x8b") else warc_gz(data.split(b"\f"))
    with _source(packed, "warc", "gz") as source:
        _read(plan_archive(source, ()))


def fuzz_wacz(data: bytes) -> None:
    """Read bytes as a zip: as they are, or as the archive and the list of pages in one."""
    if not data.startswith(b"PK"):
        archive, _, pages = data.partition(b"\f")
        with tempfile.SpooledTemporaryFile() as out:
            with zipfile.ZipFile(out, "w") as zipped:
                zipped.writestr("archive/a.warc", archive)
                zipped.writestr("pages/pages.jsonl", pages)
            out.seek(0)
            data = out.read()
    with _source(data, "wacz") as source:
        _read(plan_wacz(source, ()))


@contextlib.contextmanager
def _source(data: bytes, kind: Kind, packing: Literal["", "gz"] = "") -> Iterator[Source]:
    handle, path = tempfile.mkstemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        yield stamped(Source(path, "fuzzed", kind, packing))
    finally:
        os.unlink(path)


def _read(items: Iterator[Item | Counter[str]]) -> None:
    """Read all; where bytes cannot be read, only what damaged files raise is expected."""
    with contextlib.suppress(*READ_FAULTS, *_NO_ZIP, CleanerError):
        for item in items:
            if isinstance(item, Counter):
                continue
            with contextlib.suppress(*READ_FAULTS, CleanerError):
                count = sum(1 for _ in item.pages())
                assert count <= item.count, "more pages than the item says"


TARGETS: dict[str, Callable[[bytes], None]] = {
    name.removeprefix("fuzz_"): value
    for name, value in list(globals().items())
    if name.startswith("fuzz_")
}
