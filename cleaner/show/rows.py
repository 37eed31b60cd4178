"""The rows of a run's output: the one place that knows in which formats they come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaner.errors import CleanerError
from cleaner.read.inputs import Source, open_source
from cleaner.read.jsonl import parse_row, read_lines


def read_run(source: Source) -> Iterator[tuple[str, Any]]:
    """Yield (name, row) of each row of ``source``; a line that is no JSON gives None for a row.

    A name is ``<path>#<n>``, n from 0. Raises `CleanerError` for a format that rows of a run do
    not come in.
    """
    if source.kind != "jsonl":
        raise CleanerError(f"{source.path}: give the JSONL rows that `cleaner clean` wrote")
    with open_source(source) as stream:
        for number, line in enumerate(read_lines(stream)):
            try:
                row = parse_row(line)
            except ValueError:
                row = None
            yield f"{source.name}#{number}", row
