"""What a command is given: files, folders, globs and standard input, each with its kind."""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, Literal, cast

from cleaner.errors import CleanerError
from cleaner.packing import READ_FAULTS, Packing, split_packing, unpacked
from cleaner.read.decode import decode
from cleaner.read.kind import sniff_kind

Kind = Literal["html", "text", "jsonl", "parquet", "warc", "arc", "wet", "wacz"]

_KIND_OF_SUFFIX: dict[str, Kind] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "html",
    ".mhtml": "html",
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
_SAVED_PAGES = (".html", ".htm", ".xhtml")
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
    """One input: ``path`` is ``-`` for standard input; ``name`` is the path as ids hold it.

    ``stamp`` is the size and time of the file when the run first looked at it.
    """

    path: str
    name: str
    kind: Kind
    packing: Packing = ""
    stamp: tuple[int, int] | None = None

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


def stamped(source: Source) -> Source:
    """Return the source with its present stamp; raises `OSError` where it is not there any more."""
    if source.path == "-":
        return source
    found = os.stat(source.path)
    return replace(source, stamp=(found.st_size, found.st_mtime_ns))


def open_raw(source: Source) -> IO[bytes]:
    """Return the source's bytes as they are; a file may be sought in.

    Raises `OSError` where the file is not the one that the source's stamp tells of.
    """
    if source.path == "-":
        return sys.stdin.buffer
    stream = open(source.path, "rb")  # noqa: SIM115
    found = os.fstat(stream.fileno())
    if source.stamp is not None and source.stamp != (found.st_size, found.st_mtime_ns):
        stream.close()
        raise OSError("the input changed while the run was reading it")
    return stream


def open_source(source: Source) -> IO[bytes]:
    """Return the source's bytes as a stream, unpacked."""
    return unpacked(open_raw(source), source.packing)


def bare_name(name: str) -> str:
    """Return a source's name without the suffixes that tell its kind and packing.

    >>> bare_name("crawl/part.warc.gz"), bare_name("notes.v2.txt"), bare_name("README")
    ('crawl/part', 'notes.v2', 'README')
    """
    stem, _ = split_packing(name)
    path = PurePosixPath(stem)
    return str(path.with_suffix("")) if path.suffix.lower() in _KIND_OF_SUFFIX else stem


def _walk(folder: str, input_format: str | None) -> Iterator[Source]:
    found = False
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not (name.startswith(".") or _belongs(name, files))
        )
        for name in sorted(files):
            path = os.path.join(base, name)
            if name.startswith(".") or Path(name).suffix.lower() in _ASSETS:
                continue
            found = True
            yield _source(path, Path(path).relative_to(folder).as_posix(), input_format)
    if not found:
        raise CleanerError(f"{folder}: the folder holds no pages")


def _belongs(folder: str, files: list[str]) -> bool:
    """Tell whether a browser laid a folder beside the page that it saved: frames, scripts, ads."""
    stem, sign, rest = folder.rpartition("_files")
    return bool(sign) and not rest and any(f"{stem}{end}" in files for end in _SAVED_PAGES)


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
    stem, packing = split_packing(path)
    kind_by_name = _KIND_OF_SUFFIX.get(Path(stem).suffix.lower())
    if kind_by_name is not None:
        return Source(path, name, kind_by_name, packing)
    return _sniff(path, name, packing)


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
        return unpacked(io.BytesIO(head), packing).read1(_SNIFFED_BYTES)  # type: ignore[attr-defined,no-any-return]
    except READ_FAULTS:
        return b""
