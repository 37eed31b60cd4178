"""``cleaner report``: what a run did, as one page."""

from __future__ import annotations

from collections.abc import Iterable

import click

from cleaner.cli.options import force_option
from cleaner.cli.progress import count_along
from cleaner.errors import CleanerError, PageError
from cleaner.read.inputs import Source, find_sources, open_source
from cleaner.read.jsonl import parse_row
from cleaner.show.rows import read_run
from cleaner.show.run_stats import RunStats, stats_of_tally
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

    ROWS are the output of cleaner clean: JSONL, Parquet or WARC. They are read once, whatever their
    number; what is no such row is counted, and the command then exits 1. Of a run that kept no
    rows, its file of --stats (.json) gives the counts alone.
    """
    # Here, because other commands need not wait for the library that draws.
    from cleaner.show.report_page import report_page

    check_output(output, force=force)
    sources = find_sources(rows).items
    samples = Samples(sample, seed)
    if len(sources) == 1 and sources[0].path.endswith(".json"):
        stats = _read_tally(sources[0], samples)
    else:
        stats = RunStats(samples, url_field)
        _count_rows(stats, sources)
    if not stats.total.pages:
        raise CleanerError(f"{', '.join(rows)}: no row there is one that `cleaner clean` wrote")
    with open_output(output, force=force) as stream:
        stream.write(report_page(stats, ", ".join(source.name for source in sources)))
    if stats.unreadable:
        raise SystemExit(1)


def _count_rows(stats: RunStats, sources: Iterable[Source]) -> None:
    for source in sources:
        for name, row in count_along(read_run(source), "rows"):
            try:
                stats.add(row, name)
            except PageError as error:
                if stats.unreadable <= _NAMED:
                    click.echo(f"{name}: {error}; not counted", err=True)


def _read_tally(source: Source, samples: Samples) -> RunStats:
    with open_source(source) as stream:
        try:
            return stats_of_tally(parse_row(stream.read()), samples)
        except (ValueError, PageError) as error:
            raise CleanerError(f"{source.path}: {error}") from None
