"""Packed files: which suffix means what; streams that unpack within limits, and packed pieces."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import IO, Literal, cast

import zstandard

Packing = Literal["", "gz", "zst"]
PACKINGS: tuple[Packing, ...] = ("gz", "zst")
#: What reading a packed or damaged file can raise.
READ_FAULTS = (OSError, EOFError, zlib.error, zstandard.ZstdError)

#: A packed input may unpack to this many bytes whatever its ratio; honest archives of pages come
#: to 3 to 30 times their size, those of one template to a hundred.
FREE_BYTES = 1 << 30
MAX_RATIO = 500
_PIECE = 1 << 16
# One block of four bytes may unpack to 128 KB, and a decompressor gives all of what it is fed.
_ZSTD_PIECE = 1 << 11


class BombError(OSError):
    """A packed input unpacks to so many times its size that it cannot hold pages."""


def split_packing(path: str) -> tuple[str, Packing]:
    """Return a path without the suffix of its packing, and the packing.

    >>> split_packing("rows.jsonl.gz"), split_packing("page.html")
    (('rows.jsonl', 'gz'), ('page.html', ''))
    """
    for packing in PACKINGS:
        if path.lower().endswith("." + packing):
            return path[: -len(packing) - 1], packing
    return path, ""


def unpacked(raw: IO[bytes], packing: Packing) -> IO[bytes]:
    """Return a stream of what ``raw`` holds; reading it raises one of `READ_FAULTS` where it ends.

    What comes before a fault is given first. Raises `BombError` while reading what unpacks beyond
    both `FREE_BYTES` and `MAX_RATIO`.
    """
    if not packing:
        return raw
    pieces = _gunzip(raw) if packing == "gz" else _unzstd(raw)
    return cast(IO[bytes], io.BufferedReader(_Pieces(pieces, raw), _PIECE))


def pack(data: bytes, packing: Packing) -> bytes:
    """Return ``data`` as one gzip member or Zstandard frame; packed pieces may be joined.

    No name and no time goes inside, so that the same data gives the same bytes.
    """
    if not packing or not data:
        return data
    if packing == "gz":
        return gzip.compress(data, mtime=0)
    return zstandard.ZstdCompressor().compress(data)


def _gunzip(raw: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield what gzip members hold, a piece at a time, with the bytes read for each."""
    data = b""
    while data := (data or raw.read(_PIECE)):
        data = data.lstrip(b"\0")  # tapes and tar pad with zeros
        if not data:
            continue
        inflate = zlib.decompressobj(31)
        while not inflate.eof:
            data = data or raw.read(_PIECE)
            if not data:
                raise EOFError("the compressed data is cut short")
            out = inflate.decompress(data, _PIECE)
            rest = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
            yield out, len(data) - len(rest)
            data = rest


def _unzstd(raw: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield what Zstandard frames hold, a piece at a time, with the bytes read for each."""
    data = b""
    while data := (data or raw.read(_ZSTD_PIECE)):
        inflate = zstandard.ZstdDecompressor().decompressobj()
        while not inflate.eof:
            data = data or raw.read(_ZSTD_PIECE)
            if not data:
                raise EOFError("the compressed data is cut short")
            out = inflate.decompress(data)
            yield out, len(data) - len(inflate.unused_data)
            data = inflate.unused_data


class _Pieces(io.RawIOBase):
    """Pieces of unpacked data as a stream, which gives up on a bomb."""

    def __init__(self, pieces: Iterator[tuple[bytes, int]], raw: IO[bytes]) -> None:
        self._pieces, self._raw = pieces, raw
        self._piece = memoryview(b"")
        self._in = self._out = 0

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        while not self._piece:
            piece, size = next(self._pieces, (None, 0))
            if piece is None:
                return 0
            self._piece = memoryview(piece)
            self._in += size
            self._out += len(piece)
            if self._out > FREE_BYTES and self._out > MAX_RATIO * self._in:
                reason = f"it unpacks to more than {MAX_RATIO} times its size"
                raise BombError(f"{reason}, as no archive of pages does")
        size = min(len(buffer), len(self._piece))
        buffer[:size] = self._piece[:size]
        self._piece = self._piece[size:]
        return size

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._raw.close()
        super().close()
