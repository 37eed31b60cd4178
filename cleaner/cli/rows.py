"""Commands that read cleaned rows and write rows again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import click

from cleaner.batch import Row
from cleaner.errors import CleanerError, PageError
from cleaner.read.inputs import find_sources
from cleaner.read.parquet import load_parquet
from cleaner.read.plan import read_pages
from cleaner.write.output import open_output
from cleaner.write.rows import row_to_json


def convert_rows(path: str, output: str, change: Callable[[Any], Row], *, force: bool) -> None:
    """Write ``change`` of every row of ``path``, JSONL or Parquet, to ``output`` as JSONL.

    A row that cannot be changed is written as a failed one and named on standard error; the
    command then exits 1. Raises `CleanerError` for an input or output that cannot be used.
    """
    source = find_sources([path], "jsonl" if path == "-" else None).items[0]
    if source.kind not in ("jsonl", "parquet"):
        raise CleanerError(f"{path}: give the rows of a run, as JSONL or Parquet")
    if source.kind == "parquet":
        load_parquet()
    bad = 0
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(open_output(output, force=force))
        for page in read_pages(source, stack):
            row = page.row if isinstance(page.row, dict) else {}
            try:
                if page.fault is not None:
                    raise PageError(page.fault)
                out.write(row_to_json(change(page.row)))
            except PageError as error:
                bad += 1
                name = row.get("id", page.default_id)
                click.echo(f"{name}: failed: {error}", err=True)
                out.write(row_to_json(_failed(row, name, str(error))))
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
