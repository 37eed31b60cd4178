"""``cleaner clean``: pages in, articles and their accounts out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from cleaner.batch import RowOptions
from cleaner.cli.options import (
    engine_options,
    field_options,
    filter_options,
    force_option,
    make_cleaner,
    make_fields,
    statuses_option,
)
from cleaner.cli.outputs import FORMATS, plan_outputs
from cleaner.cli.progress import show_progress
from cleaner.errors import CleanerError
from cleaner.read.inputs import INPUT_FORMATS, find_sources
from cleaner.read.plan import ReadOptions
from cleaner.run import Output, Run, run
from cleaner.work.drafts import state_path
from cleaner.work.engine import Engine
from cleaner.write.output import check_output
from cleaner.write.render import Format


@click.command(
    "clean",
    epilog="""\b
Examples:
  cleaner clean page.html
  cleaner clean rows.jsonl.gz -o clean.jsonl.gz --jobs 2
  cleaner clean crawl/*.warc.gz -o clean.parquet --jobs 8 --stats stats.json
  cleaner clean saved-pages/ -o clean.jsonl
  curl -s https://example.org/ | cleaner clean - --format markdown""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", metavar="OUT", help="A file, or a folder where it ends in /.")
@click.option("--format", "out_format", type=click.Choice(FORMATS), help="Else by OUT's name.")
@click.option(
    "--input-format", type=click.Choice(INPUT_FORMATS), metavar="KIND", help="Such as jsonl.gz."
)
@filter_options
@field_options
@statuses_option
@click.option("--profile", metavar="PROFILE", help="What cleaner learn wrote of the corpus.")
@engine_options
@click.option(
    "--removals",
    type=click.Choice(("full", "spans", "none")),
    default="full",
    show_default=True,
    help="How much of the account rows carry; only full can be undone.",
)
@click.option("--with-title", is_flag=True, help="The title first, in text and Markdown.")
@click.option("--with-page-text", is_flag=True, help="The page's whole text in each account.")
@click.option("--url", help="The address of a single page.")
@click.option("--title", help="The title of a single page, as a hint.")
@click.option("--rejects", metavar="FILE", help="Write what failed or was skipped here, and why.")
@click.option("--stats", metavar="FILE", help="Write counts by rule, site, language and more here.")
@click.option("--resume", is_flag=True, help="Go on where a run that was killed stopped.")
@force_option
def clean_command(
    inputs: tuple[str, ...],
    output: str | None,
    out_format: str | None,
    input_format: str | None,
    only: tuple[str, ...] | None,
    keep: tuple[str, ...],
    min_confidence: float,
    statuses: tuple[int, ...],
    profile: str | None,
    jobs: int | None,
    engine: Engine,
    removals: str,
    with_title: bool,
    with_page_text: bool,
    url: str | None,
    title: str | None,
    rejects: str | None,
    stats: str | None,
    resume: bool,
    force: bool,
    **fields: Any,
) -> None:
    """Clean pages: HTML, plain text, JSONL, Parquet, WARC, ARC, WET or WACZ, also .gz and .zst.

    INPUT is a file, a folder, a glob, or - for standard input. One HTML or text file gives its
    clean text; anything else gives JSON lines, one row a page, each with its account.
    """
    cleaner = make_cleaner(only, keep, min_confidence, profile)
    row_options = RowOptions(make_fields(fields), removals, with_page_text)
    sources = find_sources(inputs, input_format)
    if (url or title) and not sources.single:
        raise CleanerError("--url and --title are for a single page; rows have fields for them")
    default: Format = "text" if sources.single else "jsonl"
    planned = plan_outputs(sources.items, output, out_format, default, with_title=with_title)
    outputs = tuple(planned)
    state = state_path(output) if output not in (None, "-") and outputs[0].paths else None
    if resume and state is None:
        raise CleanerError("--resume goes on with files: give -o OUT")
    going_on = resume and state is not None and os.path.exists(state)
    if resume and not going_on and all(map(os.path.exists, _files(outputs))):
        click.echo("There is nothing to resume: the output is whole.", err=True)
        return
    if not going_on:
        for path in (*_files(outputs), *filter(None, (rejects, stats))):
            check_output(path, force=force)
    plan = Run(
        outputs=outputs,
        cleaner=cleaner,
        rows=row_options,
        reading=ReadOptions(statuses, url, title),
        engine=engine,
        jobs=jobs,
        # One page given by name: somebody is waiting, and nothing else would be lost.
        inline=sources.single and engine == "local",
        rejects=rejects,
        stats=stats,
        state=state,
        resume=going_on,
    )
    try:
        with show_progress() as shown:
            tally = run(plan, shown)
    except (OSError, KeyboardInterrupt) as error:
        if state is not None and os.path.exists(state) and not isinstance(error, BrokenPipeError):
            click.echo("What was done is kept; the same command with --resume goes on.", err=True)
        raise
    if sources.single and not outputs[0].paths and default == out_format and sys.stdout.isatty():
        click.echo()
    if tally.failed:
        raise SystemExit(1)


def _files(outputs: Sequence[Output]) -> list[str]:
    return [path for output in outputs for path in output.paths]
