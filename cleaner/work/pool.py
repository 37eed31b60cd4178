"""Worker processes that can be killed: chunks in, what came of them out, in order."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from types import ModuleType
from typing import Any, Generic, TypeVar, cast

from cleaner.errors import CleanerError
from cleaner.read.items import Chunk
from cleaner.work.worker import (
    OUT_OF_MEMORY,
    PAGE_BYTES,
    PAGE_SECONDS,
    Order,
    Work,
    work,
)

T = TypeVar("T")

# A chunk that takes long holds back those behind it; more than this do not pile up meanwhile.
_AHEAD = 8
_NOWHERE = -1
_ALARM = getattr(signal, "SIGALRM", None)


@dataclass
class _Task(Generic[T]):
    """A chunk on its way, with what its workers died of."""

    chunk: Chunk
    skipped: dict[int, str] = field(default_factory=dict)
    unread: dict[int, str] = field(default_factory=dict)
    deaths: dict[tuple[int, int], int] = field(default_factory=dict)
    done: T | None = None


def run_chunks(
    job: Work[T],
    chunks: Iterator[Chunk],
    jobs: int,
    page_seconds: float = PAGE_SECONDS,
    page_bytes: int = PAGE_BYTES,
) -> Generator[T, None, None]:
    """Yield what came of each chunk, in order, done by ``jobs`` worker processes.

    A page that takes longer than ``page_seconds``, or that its worker dies of twice, becomes a
    failed row; so does one that takes more than ``page_bytes``, where the system can tell. Raises
    `CleanerError` where a worker cannot even be started, and what `chunks` raises. No worker
    outlives the generator.
    """
    workers: list[_Worker[T]] = []
    under_way: deque[_Task[T]] = deque()
    again: deque[_Task[T]] = deque()

    def next_task() -> _Task[T] | None:
        if again:
            return again.popleft()
        if len(under_way) == jobs * _AHEAD or (chunk := next(chunks, None)) is None:
            return None
        under_way.append(_Task(chunk))
        return under_way[-1]

    try:
        while True:
            idle = [worker for worker in workers if worker.task is None]
            while (idle or len(workers) < jobs) and (task := next_task()):
                if not idle:
                    workers.append(_Worker(job, page_seconds, page_bytes))
                    idle.append(workers[-1])
                idle.pop().give(task)
            busy = {worker.pipe: worker for worker in workers if worker.task is not None}
            # Only now, so that no worker waits while the caller writes.
            full = len(under_way) == jobs * _AHEAD
            while under_way and (done := under_way[0].done) is not None:
                under_way.popleft()
                yield done
            if not busy:
                if full:
                    continue
                return
            for pipe in wait(list(busy)):
                worker = busy[cast(Connection, pipe)]
                if not worker.collect():
                    again.append(worker.bury())
                    workers.remove(worker)
    finally:
        for worker in workers:
            worker.stop()


def prepare() -> None:
    """Have workers made ready while the caller does something else first."""
    process_context()
    if "forkserver" in multiprocessing.get_all_start_methods():
        forkserver.ensure_running()


class _Worker(Generic[T]):
    """One process, and the task that it has."""

    def __init__(self, job: Work[T], page_seconds: float, page_bytes: int) -> None:
        context: Any = process_context()
        self.task: _Task[T] | None = None
        self._seconds, self._bytes = page_seconds, page_bytes
        self._at = context.RawArray("q", [_NOWHERE, _NOWHERE])
        self.pipe: Connection
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=work, args=(theirs, job, self._at, page_seconds, page_bytes), daemon=True
        )
        with _no_main():
            self._process.start()
        theirs.close()

    def give(self, task: _Task[T]) -> None:
        """Send a task; that the worker is dead shows when it is asked for the answer."""
        self.task = task
        self._at[0] = self._at[1] = _NOWHERE
        with contextlib.suppress(OSError):
            self.pipe.send(Order(task.chunk, task.skipped, task.unread))

    def collect(self) -> bool:
        """Take the answer, and tell whether there was one: a dead worker gives none."""
        assert self.task is not None
        try:
            answer = self.pipe.recv()
        except (EOFError, OSError):
            return False
        if isinstance(answer, BaseException):
            raise answer
        self.task.done, self.task = answer, None
        return True

    def bury(self) -> _Task[T]:
        """Return the task that the worker died of, with the page to skip if it must be."""
        self._process.join()
        task = self.task
        assert task is not None
        code = self._process.exitcode
        item, page = self._at
        deaths = task.deaths[item, page] = task.deaths.get((item, page), 0) + 1
        hung = _ALARM is not None and code == -_ALARM
        if item == _NOWHERE:
            if deaths > 1:
                raise CleanerError(f"workers end before their first page ({_name(code)})")
            return task
        reason = f"the page killed its worker ({_name(code)})"
        if code == OUT_OF_MEMORY:
            reason = f"the page took more than {self._bytes:,} bytes of memory"
        if hung:
            reason = f"the page took longer than {self._seconds:g} seconds"
        if page in task.skipped:
            task.unread[item] = reason
        elif hung or deaths > 1:
            # Once may be the machine's fault, such as too little memory for a moment.
            task.skipped[page] = reason
        return task

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


@contextlib.contextmanager
def _no_main() -> Iterator[None]:
    """Keep a new process from importing the program that runs: it needs nothing from there.

    It may be a script without ``if __name__ == "__main__"``, or the heavy one of an engine.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _name(code: int | None) -> str:
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"


def process_context() -> Any:
    """Return how processes start: from a server that has imported us once, where there is one.

    Never by a fork of this process, which may have threads.
    """
    methods = multiprocessing.get_all_start_methods()
    context: Any = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        context.set_forkserver_preload(["cleaner.work.warm"])
    return context
