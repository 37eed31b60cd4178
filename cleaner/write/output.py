"""Outputs that appear whole or not at all."""

from __future__ import annotations

import contextlib
import gzip
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import IO, cast

import zstandard

from cleaner.errors import CleanerError
from cleaner.packing import split_packing


@contextlib.contextmanager
def open_output(path: str | None, *, force: bool = False) -> Iterator[IO[bytes]]:
    """Yield a stream for ``path``, or standard output for None and ``-``.

    A file is written beside its place and moved there at the end; where the block raises, nothing
    is left. ``.gz`` and ``.zst`` names are packed. Raises `CleanerError` where the file exists and
    ``force`` is not set.
    """
    if path is None or path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    check_output(path, force=force)
    folder = os.path.dirname(path) or "."
    os.makedirs(folder, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as raw:
            with _packed(raw, path) as stream:
                yield stream
            raw.flush()
            os.fsync(raw.fileno())
        # mkstemp makes files that only their owner reads; an output is a file like any other.
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(draft, 0o666 & ~mask)
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


def check_output(path: str, *, force: bool) -> None:
    """Raise `CleanerError` where ``path`` exists and may not be replaced."""
    if os.path.exists(path) and not force:
        raise CleanerError(f"{path}: exists already; give --force to replace it, or another -o")


@contextlib.contextmanager
def _packed(raw: IO[bytes], path: str) -> Iterator[IO[bytes]]:
    packing = split_packing(path)[1]
    if packing == "gz":
        # No name and no time inside, so that the same rows give the same bytes.
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as stream:
            yield cast(IO[bytes], stream)
    elif packing == "zst":
        with zstandard.ZstdCompressor().stream_writer(raw, closefd=False) as stream:
            yield cast(IO[bytes], stream)
    else:
        yield raw
