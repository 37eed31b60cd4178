"""Commands that read cleaned rows and write rows again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from cleaner.batch import Row
from cleaner.errors import PageError
from cleaner.read.inputs import find_sources, open_source
from cleaner.read.jsonl import parse_row, read_lines
from cleaner.write.output import open_output
from cleaner.write.rows import row_to_json


def convert_rows(path: str, output: str, change: Callable[[Any], Row], *, force: bool) -> None:
    """Write ``change`` of every row of ``path`` to ``output``.

    A row that cannot be changed is written as a failed one and named on standard error; the
    command then exits 1. Raises `CleanerError` for an input or output that cannot be used.
    """
    source = find_sources([path], "jsonl" if path == "-" else None).items[0]
    bad = 0
    with open_source(source) as stream, open_output(output, force=force) as out:
        for number, line in enumerate(read_lines(stream)):
            row: Any = {}
            try:
                row = parse_row(line)
                out.write(row_to_json(change(row)))
            except (ValueError, PageError) as error:
                bad += 1
                known = row if isinstance(row, dict) else {}
                name = known.get("id", f"{source.name}#{number}")
                click.echo(f"{name}: failed: {error}", err=True)
                out.write(row_to_json(_failed(known, name, str(error))))
    if bad:
        raise SystemExit(1)


def _failed(row: Row, name: Any, reason: str) -> Row:
    account: Row = {
        "status": "failed",
        "error": reason,
        "removals": [],
        "flags": [],
        "page_sha256": None,
        "config": None,
    }
    return {"id": name, **row, "text": "", "cleaner": account}
