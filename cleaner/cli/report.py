"""``cleaner report``: what a run did, as one page."""

from __future__ import annotations

import click

from cleaner.cli.options import force_option
from cleaner.cli.progress import count_along
from cleaner.errors import CleanerError, PageError
from cleaner.read.inputs import find_sources
from cleaner.show.report_page import report_page
from cleaner.show.rows import read_run
from cleaner.show.run_stats import RunStats
from cleaner.show.samples import Samples
from cleaner.write.output import check_output, open_output

_NAMED = 10


@click.command(
    "report",
    epilog="""\b
Example:
  cleaner clean rows.jsonl.gz -o clean.jsonl.gz
  cleaner report clean.jsonl.gz -o report.html""",
)
@click.argument("rows", nargs=-1, required=True, metavar="ROWS...")
@click.option("-o", "--output", required=True, metavar="OUT.html", help="The page to write.")
@click.option(
    "--sample",
    default=20,
    show_default=True,
    type=click.IntRange(1, 1000),
    help="Cuts to show a rule, drawn at random.",
)
@click.option("--seed", default=1, show_default=True, type=int, help="Of the drawing.")
@click.option("--url-field", default="url", show_default=True, metavar="PATH")
@force_option
def report_command(
    rows: tuple[str, ...], output: str, sample: int, seed: int, url_field: str, force: bool
) -> None:
    """Write one page about a run: what was cut by rule, site and language, with cuts to judge.

    ROWS are the output of cleaner clean. They are read once, whatever their number; a line that
    is no such row is counted, and the command then exits 1.
    """
    check_output(output, force=force)
    sources = find_sources(rows).items
    stats = RunStats(Samples(sample, seed), url_field)
    for source in sources:
        for name, row in count_along(read_run(source), "rows"):
            try:
                stats.add(row, name)
            except PageError as error:
                if stats.unreadable <= _NAMED:
                    click.echo(f"{name}: {error}; not counted", err=True)
    if not stats.total.pages:
        raise CleanerError(f"{', '.join(rows)}: no row there is one that `cleaner clean` wrote")
    with open_output(output, force=force) as stream:
        stream.write(report_page(stats, ", ".join(source.name for source in sources)))
    if stats.unreadable:
        raise SystemExit(1)
