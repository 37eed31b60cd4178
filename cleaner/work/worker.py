"""A worker process: takes chunks from a pipe, one at a time, and gives back what came of them.

A page that hangs inside a parser cannot be interrupted from Python, so the clock is the kernel's:
an alarm that is set anew before each page ends the process, and the pool starts another one.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Protocol, TypeVar

from cleaner.read.items import Chunk
from cleaner.work.job import Watch

T_co = TypeVar("T_co", covariant=True)

#: The last resort: seconds that one page may take.
PAGE_SECONDS = 60.0


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


def work(pipe: Connection, job: Work[object], at: Any, page_seconds: float) -> None:
    """Do orders until the pipe closes; ``at`` is where the pool sees which page is on.

    An exception other than what pages can cause goes back as it is, for the pool to raise.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
            except Exception as error:
                answer = error
            if clock:
                signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(answer)
    # Nothing is left to do, and exit handlers of libraries take longer than a run of few pages.
    os._exit(0)
