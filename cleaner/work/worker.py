"""A worker process: takes chunks from a pipe, one at a time, and gives back what came of them.

A page that hangs inside a parser cannot be interrupted from Python, so the clock is the kernel's:
an alarm that is set anew before each page ends the process, and the pool starts another one. So is
the bound on memory, where the system has one for a single process (Linux).
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol, TypeVar

from cleaner.read.items import Chunk
from cleaner.work.job import Watch

T_co = TypeVar("T_co", covariant=True)

#: The last resorts: seconds that one page may take, and bytes that a worker may add to what it has
#: before its first page. Real pages take up to 90 times their size in HTML, which is 64 MB at most;
#: what takes more than this would have the system end processes that have done nothing.
PAGE_SECONDS = 60.0
PAGE_BYTES = 4 << 30

#: How a worker ends that has no memory left.
OUT_OF_MEMORY = 77


class Work(Protocol[T_co]):
    """What workers do to every chunk; it and its answers travel through pipes."""

    def do(
        self, chunk: Chunk, skipped: Mapping[int, str], unread: Mapping[int, str], watch: Watch
    ) -> T_co:
        """Return what came of a chunk; see `cleaner.work.job.run_chunk`."""
        ...


@dataclass(frozen=True, slots=True)
class Order:
    """A chunk, with the numbers of what killed workers before, each with the reason."""

    chunk: Chunk
    skipped: Mapping[int, str]
    unread: Mapping[int, str]


def work(
    pipe: Connection, job: Work[object], at: Any, page_seconds: float, page_bytes: int
) -> None:
    """Do orders until the pipe closes; ``at`` is where the pool sees which page is on.

    An exception other than what pages can cause goes back as it is, for the pool to raise.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory(page_bytes)
    clock = hasattr(signal, "setitimer")
    if clock:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def watch(item: int, page: int) -> None:
        at[0], at[1] = item, page
        if clock:
            signal.setitimer(signal.ITIMER_REAL, page_seconds)

    with contextlib.suppress(EOFError, OSError):
        while True:
            order: Order = pipe.recv()
            answer: Any
            try:
                answer = job.do(order.chunk, order.skipped, order.unread, watch)
            except MemoryError:
                # Cleaning says so in the row; this came of reading the page or of writing the row.
                os._exit(OUT_OF_MEMORY)
            except Exception as error:
                answer = error
            if clock:
                signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(answer)
    # Nothing is left to do, and exit handlers of libraries take longer than a run of few pages.
    os._exit(0)


def _bound_memory(more: int) -> None:
    """Let this process take so many bytes more than it has; elsewhere than on Linux, any number.

    Address space is what can be bounded, so files that are mapped count as well.
    """
    # A module of the standard library that Windows does not have.
    with contextlib.suppress(ImportError, OSError, ValueError, IndexError):
        import resource

        has = int(Path("/proc/self/statm").read_bytes().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        bound = has + more if hard == resource.RLIM_INFINITY else min(has + more, hard)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
