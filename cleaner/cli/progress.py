"""Progress on a terminal, and one line on standard error for every page that failed."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from cleaner.batch import Row

T = TypeVar("T")


@dataclass
class Shown:
    """What the terminal shows of a run."""

    progress: Progress | None
    task: TaskID | None
    pages: int = 0
    failed: int = 0

    def page(self, row: Row) -> None:
        """Take note of one row; name it if it failed or holds no article."""
        self.pages += 1
        account = row["cleaner"]
        if account["status"] != "ok":
            self.failed += account["status"] == "failed"
            click.echo(f"{row.get('id')}: {account['status']}: {account['error']}", err=True)
        if self.progress is not None and self.task is not None:
            text = f"{self.pages:,} pages, {self.failed:,} failed"
            self.progress.update(self.task, description=text)


@contextlib.contextmanager
def show_progress() -> Iterator[Shown]:
    """Yield what each row is shown to; a live line only where standard error is a terminal."""
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
