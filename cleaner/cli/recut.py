"""``cleaner recut``: cut less in rows that were cleaned already."""

from __future__ import annotations

import click

from cleaner.cli.options import filter_options, force_option, make_cleaner
from cleaner.cli.rows import convert_rows
from cleaner.recut import Recut, recut_row


@click.command(
    "recut",
    epilog="""\b
Example:
  cleaner recut clean.jsonl -o careful.jsonl --min-confidence 0.9 --without links.tail""",
)
@click.argument("rows", metavar="IN")
@click.option("-o", "--output", required=True, metavar="OUT", help="A JSONL file, or -.")
@filter_options
@click.option("--without", multiple=True, metavar="RULE", help="Give back the cuts of this rule.")
@force_option
def recut_command(
    rows: str,
    output: str,
    only: tuple[str, ...] | None,
    keep: tuple[str, ...],
    min_confidence: float,
    without: tuple[str, ...],
    force: bool,
) -> None:
    """Give back cuts in cleaned rows, from the account alone, without the pages.

    The rows come out as if they had been cleaned with these options in the first place. Text only
    ever comes back: nothing new is cut.
    """
    recut = Recut(make_cleaner(only, keep, min_confidence), without)
    convert_rows(rows, output, lambda row: recut_row(row, recut), force=force)
