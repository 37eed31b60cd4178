"""Work as it is handed out: pieces of inputs that a worker reads for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from cleaner.errors import CleanerError
from cleaner.read.inputs import Source, open_source
from cleaner.read.kind import PageKind
from cleaner.read.mhtml import read_mhtml
from cleaner.read.pages import MAX_PAGE_BYTES, Page, Passed

# A chunk is what one worker does at a time, what a retry does again and what a checkpoint counts:
# some tenths of a second. Its bounds hang on the input alone, so that the bytes out do too.
CHUNK_PAGES = 32
CHUNK_BYTES = 4 << 20


class Item(Protocol):
    """A piece of one input: ``count`` pages from number ``first`` on, ``size`` bytes of the file.

    Reading a piece may raise anything; `read_item` makes failed pages of that.
    """

    @property
    def source(self) -> Source:
        """The input."""
        ...

    @property
    def first(self) -> int:
        """The number of its first page in the input."""
        ...

    @property
    def count(self) -> int:
        """How many pages it may hold."""
        ...

    @property
    def size(self) -> int:
        """How many bytes of the input it takes."""
        ...

    def pages(self) -> Iterator[Page | Passed]:
        """Yield the pages of this piece, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some pieces, and what was counted and passed over on the way to them.

    ``done`` is how many bytes of its source lie behind the chunk.
    """

    number: int
    items: tuple[Item, ...]
    passed: Counter[str] = field(default_factory=Counter)
    done: int = 0


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that is one page."""

    source: Source
    size: int
    url: str | None = None
    title: str | None = None
    first: int = 0
    count: int = 1

    def pages(self) -> Iterator[Page]:
        """Yield the page."""
        name = f"{self.source.name}#0"
        with open_source(self.source) as stream:
            data = _read_up_to(stream, MAX_PAGE_BYTES + 1)
        if len(data) > MAX_PAGE_BYTES:
            yield Page(name, fault=f"the page has more than {MAX_PAGE_BYTES:,} bytes")
            return
        kind: PageKind = "html" if self.source.kind == "html" else "text"
        saved = read_mhtml(data) if kind == "html" else None
        if saved is None:
            yield Page(name, payload=data, kind=kind, url=self.url, title=self.title)
        else:
            url, charset = self.url or saved.url, saved.charset
            yield Page(name, {}, saved.html, kind, charset, url, self.title)


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where an input cannot be read, and why; ``url`` is that of the page, if known."""

    source: Source
    first: int
    reason: str
    size: int = 0
    count: int = 1
    url: str | None = None

    def pages(self) -> Iterator[Page]:
        """Yield the failed page that stands for it."""
        row = {"url": self.url} if self.url else {}
        yield Page(f"{self.source.name}#{self.first}", row, fault=self.reason)


def read_item(item: Item) -> Iterator[Page | Passed]:
    """Yield the pages of ``item``; where it cannot be read, a failed page for each that is left."""
    seen = 0
    try:
        for page in item.pages():
            yield page
            seen += 1
    except CleanerError:
        raise
    except Exception as error:
        # Besides what a damaged file raises, what a parser of ours or others trips over.
        for number in range(seen, item.count):
            name = f"{item.source.name}#{item.first + number}"
            yield Page(name, fault=describe_fault(error))


def describe_fault(error: BaseException) -> str:
    """Return one sentence on why an input could not be read any further."""
    reason = str(getattr(error, "strerror", None) or error) or type(error).__name__
    return f"the input breaks off here: {' '.join(reason.split())}"


def chunked(items: Iterable[Item | Counter[str]]) -> Iterator[Chunk]:
    """Yield ``items`` in chunks, bounded in pages and bytes; counters are what was passed over."""
    number = 0
    some: list[Item] = []
    passed: Counter[str] = Counter()
    pages = size = done = 0
    for item in items:
        if isinstance(item, Counter):
            passed += item
            continue
        if some and (pages + item.count > CHUNK_PAGES or size + item.size > CHUNK_BYTES):
            yield Chunk(number, tuple(some), passed, done)
            number, some, passed, pages, size = number + 1, [], Counter(), 0, 0
        some.append(item)
        pages += item.count
        size += item.size
        done += item.size
    if some or passed:
        yield Chunk(number, tuple(some), passed, done)


def _read_up_to(stream: object, size: int) -> bytes:
    """Return at most ``size`` bytes: streams of packed files may give fewer at a time."""
    pieces: list[bytes] = []
    left = size
    while left > 0 and (piece := stream.read(min(left, 1 << 20))):  # type: ignore[attr-defined]
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
