"""``cleaner restore``: cleaned rows back to the page text."""

from __future__ import annotations

import click

from cleaner.cli.options import force_option
from cleaner.cli.rows import convert_rows
from cleaner.recut import restore_row


@click.command(
    "restore",
    epilog="""\b
Example:
  cleaner clean rows.jsonl -o clean.jsonl
  cleaner restore clean.jsonl -o page-text.jsonl""",
)
@click.argument("rows", metavar="IN")
@click.option("-o", "--output", required=True, metavar="OUT", help="A JSONL file, or -.")
@force_option
def restore_command(rows: str, output: str, force: bool) -> None:
    """Put back every cut in cleaned rows, and check each against its page_sha256."""
    convert_rows(rows, output, restore_row, force=force)
