"""Files in the making: hidden beside their places, and moved there when they are whole."""

from __future__ import annotations

import contextlib
import os
import zlib
from dataclasses import dataclass
from typing import IO

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Mark:
    """How much of a draft is safe: its size, and the checksum of that much."""

    size: int
    crc: int


class Draft:
    """A file that is appended to, and can be gone on with from a `Mark` after a kill."""

    def __init__(self, final: str, mark: Mark | None = None) -> None:
        """Open the draft of ``final``, cut back to ``mark``; anew without one.

        Raises `OSError` where it cannot be written, and `ValueError` where it does not hold what
        ``mark`` says.
        """
        self.final = final
        self.path = draft_path(final)
        os.makedirs(os.path.dirname(self.path) or ".", exist_ok=True)
        self._size = self._crc = 0
        self._stream: IO[bytes]
        if mark is None:
            self._stream = open(self.path, "wb")  # noqa: SIM115
            return
        if not _holds(self.path, mark):
            raise ValueError(f"{self.path} does not hold what the state says")
        self._stream = open(self.path, "r+b")  # noqa: SIM115
        self._stream.truncate(mark.size)
        self._stream.seek(mark.size)
        self._size, self._crc = mark.size, mark.crc

    def write(self, data: bytes) -> None:
        """Append ``data``."""
        if data:
            self._stream.write(data)
            self._size += len(data)
            self._crc = zlib.crc32(data, self._crc)

    def mark(self) -> Mark:
        """Return what may be gone on from, handed over to the system."""
        if not self._stream.closed:
            self._stream.flush()
        return Mark(self._size, self._crc)

    def close(self) -> None:
        """Close the draft and leave it where it is; what cannot be written any more is let go."""
        with contextlib.suppress(OSError):
            self._stream.close()

    def finish(self) -> None:
        """Move the draft to its place, safe on the disk."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._stream.close()
        os.replace(self.path, self.final)

    def discard(self) -> None:
        """Remove the draft."""
        self.close()
        with contextlib.suppress(OSError):
            os.unlink(self.path)


def draft_path(final: str) -> str:
    """Return where the draft of a file lies."""
    folder, name = os.path.split(final)
    return os.path.join(folder, f".{name}.draft")


def state_path(output: str) -> str:
    """Return where the state of a run lies: beside its output, or in it if that is a folder."""
    if output.endswith(("/", os.sep)) or os.path.isdir(output):
        return os.path.join(output, ".cleaner.state")
    folder, name = os.path.split(output)
    return os.path.join(folder, f".{name}.state")


def _holds(path: str, mark: Mark) -> bool:
    left, crc = mark.size, 0
    try:
        with open(path, "rb") as stream:
            while left and (piece := stream.read(min(left, _PIECE))):
                crc = zlib.crc32(piece, crc)
                left -= len(piece)
    except OSError:
        return False
    return not left and crc == mark.crc
