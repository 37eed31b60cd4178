"""How a run goes: on a terminal live, otherwise a plain line now and then; and who failed."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from cleaner.tally import Tally
from cleaner.work.watcher import Step

T = TypeVar("T")

# Seconds between plain lines, for logs: a run of an hour gives 120.
_LINE_SECONDS = 30.0


class Shown:
    """A run's pages, pages a second, time left, failures and removals by family."""

    def __init__(self, progress: Progress | None, task: TaskID | None) -> None:
        self._progress, self._task = progress, task
        self._tally = Tally()
        self._began = self._told = time.monotonic()
        self._behind = self._at = self._total = self._base = 0

    def begin(self, pages: int, at: int, total: int) -> None:
        """Take note of what was done already, in pages and bytes, and of all there is."""
        if pages:
            click.echo(f"Going on after {pages:,} pages.", err=True)
        self._base = self._at = self._behind = at
        self._total = total

    def chunk(self, done: Step) -> None:
        """Take note of a chunk; name its pages that failed or hold no article."""
        for note in done.notes:
            click.echo(note, err=True)
        self._tally.merge(done.tally)
        self._at = self._base + done.at
        now = time.monotonic()
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=self._line(now))
        elif now - self._told >= _LINE_SECONDS:
            self._told = now
            click.echo(self._line(now), err=True)

    def output(self, size: int) -> None:
        """Take note that an output is done, whose inputs have this many bytes."""
        self._base += size

    def _line(self, now: float) -> str:
        tally, seconds = self._tally, max(now - self._began, 1e-6)
        line = f"{tally.pages:,} pages, {tally.pages / seconds:,.1f} a second"
        gone = self._at - self._behind
        if 0 < gone <= self._total - self._behind:
            left = seconds * (self._total - self._at) / gone
            line += f", {_time(left)} left"
        line += f", {tally.failed:,} failed"
        most = sorted(tally.families().items(), key=lambda entry: -entry[1])[:4]
        cut = ", ".join(f"{name} {characters:,}" for name, characters in most)
        return f"{line}; characters cut: {cut}" if cut else line


@contextlib.contextmanager
def show_progress() -> Iterator[Shown]:
    """Yield who is told of a run; live where standard error is a terminal and output is not."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield Shown(None, None)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Shown(progress, progress.add_task("", total=None))


def count_along(items: Iterable[T], noun: str) -> Iterator[T]:
    """Yield ``items``; where standard error is a terminal, show how many have gone by."""
    if not sys.stderr.isatty():
        yield from items
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for number, item in enumerate(items, 1):
            progress.update(task, description=f"{number:,} {noun}")
            yield item


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
