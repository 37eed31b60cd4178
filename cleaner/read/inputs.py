"""What a command is given: files, folders, globs and standard input, each with its kind."""

from __future__ import annotations

import glob
import gzip
import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal, cast

import zstandard

from cleaner.errors import CleanerError
from cleaner.read.decode import decode
from cleaner.read.kind import sniff_kind

Kind = Literal["html", "text", "jsonl", "parquet", "warc", "arc", "wet", "wacz"]
Packing = Literal["", "gz", "zst"]

_KIND_OF_SUFFIX: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
    ".arc": "arc",
    ".wet": "wet",
    ".wacz": "wacz",
}
#: What a saved site holds besides its pages: never a page, so not looked at in folders.
_ASSETS = frozenset(
    (
        *(
            ".css",
            ".js",
            ".mjs",
            ".json",
            ".map",
            ".xml",
            ".pdf",
            ".zip",
            ".ttf",
            ".woff",
            ".woff2",
        ),
        *(".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".mp3", ".mp4"),
    )
)
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"filedesc://", "arc"),
    (b"PK\x03\x04", "wacz"),
)
INPUT_FORMATS = tuple(
    kind + packing
    for kind in ("html", "text", "jsonl", "parquet", "warc", "arc", "wet", "wacz")
    for packing in ("", ".gz", ".zst")
)
_SNIFFED_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Source:
    """One input: ``path`` is ``-`` for standard input; ``name`` is the path as ids hold it."""

    path: str
    name: str
    kind: Kind
    packing: Packing = ""

    @property
    def holds_rows(self) -> bool:
        """Tell whether the input holds many pages rather than one."""
        return self.kind not in ("html", "text")


@dataclass(frozen=True, slots=True)
class Sources:
    """The inputs in order; ``single``: one HTML or text file was given, by name or as ``-``."""

    items: tuple[Source, ...]
    single: bool


def find_sources(inputs: Iterable[str], input_format: str | None = None) -> Sources:
    """Return the sources behind ``inputs``: folders are walked and sorted, globs expanded.

    Raises `CleanerError` for an input that is not there, and for a glob or folder without pages.
    """
    given = list(inputs)
    items: list[Source] = []
    by_name = True
    for entry in given:
        if entry == "-":
            items.append(_source("-", "-", input_format))
        elif os.path.isdir(entry):
            by_name = False
            items += _walk(entry, input_format)
        elif os.path.exists(entry):
            items.append(_source(entry, os.path.basename(entry), input_format))
        elif glob.has_magic(entry):
            by_name = False
            items += _expand(entry, input_format)
        else:
            raise CleanerError(f"{entry}: there is no such file or folder")
    single = by_name and len(items) == 1 and not items[0].holds_rows
    return Sources(tuple(items), single)


def open_source(source: Source) -> IO[bytes]:
    """Return the source's bytes as a stream, unpacked."""
    raw = _standard_input() if source.path == "-" else open(source.path, "rb")  # noqa: SIM115
    if source.packing == "gz":
        return cast(IO[bytes], gzip.GzipFile(fileobj=raw))
    if source.packing == "zst":
        reader = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True)
        return cast(IO[bytes], io.BufferedReader(reader))
    return raw


def _standard_input() -> IO[bytes]:
    return sys.stdin.buffer


def _walk(folder: str, input_format: str | None) -> Iterator[Source]:
    found = False
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(base, name)
            if name.startswith(".") or Path(name).suffix.lower() in _ASSETS:
                continue
            found = True
            yield _source(path, Path(path).relative_to(folder).as_posix(), input_format)
    if not found:
        raise CleanerError(f"{folder}: the folder holds no pages")


def _expand(pattern: str, input_format: str | None) -> Iterator[Source]:
    base = Path(*_fixed_part(pattern))
    paths = sorted(p for p in glob.glob(pattern, recursive=True) if os.path.isfile(p))
    if not paths:
        raise CleanerError(f"{pattern}: nothing matches this pattern")
    for path in paths:
        yield _source(path, Path(os.path.relpath(path, base)).as_posix(), input_format)


def _fixed_part(pattern: str) -> list[str]:
    fixed = []
    for part in Path(pattern).parts:
        if glob.has_magic(part):
            break
        fixed.append(part)
    return fixed


def _source(path: str, name: str, input_format: str | None) -> Source:
    if input_format is not None:
        kind, _, packing = input_format.partition(".")
        return Source(path, name, cast(Kind, kind), cast(Packing, packing))
    stem, packing = _split_packing(path)
    kind_by_name = _KIND_OF_SUFFIX.get(Path(stem).suffix.lower())
    if kind_by_name is not None:
        return Source(path, name, kind_by_name, packing)
    return _sniff(path, name, packing)


def _split_packing(path: str) -> tuple[str, Packing]:
    packings: tuple[Packing, ...] = ("gz", "zst")
    for suffix in packings:
        if path.lower().endswith("." + suffix):
            return path[: -len(suffix) - 1], suffix
    return path, ""


def _sniff(path: str, name: str, packing: Packing) -> Source:
    """Tell the kind from the first bytes, which standard input can show without losing them."""
    if path == "-":
        head = _peek_standard_input()
    else:
        with open(path, "rb") as stream:
            head = stream.read(_SNIFFED_BYTES)
    if head.startswith(b"\x1f\x8b"):
        packing = "gz"
    elif head.startswith(b"\x28\xb5\x2f\xfd"):
        packing = "zst"
    if packing:
        head = _unpacked_head(head, packing)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return Source(path, name, kind, packing)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return Source(path, name, "jsonl", packing)
    return Source(path, name, _page_kind(head), packing)


def _page_kind(head: bytes) -> Kind:
    try:
        return sniff_kind(decode(head))
    except CleanerError:
        return "text"


def _peek_standard_input() -> bytes:
    stream = sys.stdin.buffer
    return stream.peek(_SNIFFED_BYTES) if hasattr(stream, "peek") else b""


def _unpacked_head(head: bytes, packing: Packing) -> bytes:
    try:
        if packing == "gz":
            return gzip.GzipFile(fileobj=io.BytesIO(head)).read1(_SNIFFED_BYTES)
        return zstandard.ZstdDecompressor().stream_reader(head).read(_SNIFFED_BYTES)
    except (OSError, EOFError, zstandard.ZstdError):
        return b""
