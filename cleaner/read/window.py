"""A stretch of a file as a stream of its own."""

from __future__ import annotations

import io
from typing import IO


class Window(io.RawIOBase):
    """The bytes of ``raw`` from ``base`` on, ``length`` of them or all that follow."""

    def __init__(self, raw: IO[bytes], base: int = 0, length: int | None = None) -> None:
        self._raw, self._base = raw, base
        self._length = raw.seek(0, io.SEEK_END) - base if length is None else length
        self._at = 0
        raw.seek(base)

    def read(self, size: int = -1, /) -> bytes:
        """Return up to ``size`` bytes."""
        left = max(0, self._length - self._at)
        data = self._raw.read(left if size < 0 else min(size, left))
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to ``offset``, counted from the window's start (or end) on."""
        self._at = offset + (self._length if whence == io.SEEK_END else 0)
        self._raw.seek(self._base + self._at)
        return self._at

    def tell(self) -> int:
        """Return the offset in the window."""
        return self._at

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be sought in."""
        return True
