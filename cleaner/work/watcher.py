"""Who is told how a run goes, and what of."""

from __future__ import annotations

from typing import Protocol

from cleaner.tally import Tally


class Step(Protocol):
    """What came of a chunk, as far as progress goes."""

    @property
    def tally(self) -> Tally:
        """What was counted."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Who needs a word: pages that failed or have no article, each with the reason."""
        ...

    @property
    def at(self) -> int:
        """How many bytes of the present output's inputs lie behind it."""
        ...


class Watcher(Protocol):
    """Who is told how a run goes."""

    def begin(self, pages: int, at: int, total: int) -> None:
        """Take note of what was done already, in pages and bytes, and of all there is."""

    def chunk(self, done: Step) -> None:
        """Take note of a chunk."""

    def output(self, size: int) -> None:
        """Take note that an output is done, whose inputs have this many bytes."""
