"""``cleaner learn``: the first pass over a corpus."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import Any

import click

from cleaner.cli.options import (
    engine_options,
    field_options,
    force_option,
    make_fields,
    statuses_option,
)
from cleaner.cli.progress import show_progress
from cleaner.errors import CleanerError
from cleaner.read.inputs import INPUT_FORMATS, find_sources
from cleaner.read.plan import ReadOptions
from cleaner.sites.learn import learn
from cleaner.sites.profile import DEFAULT_MIN_PAGES, write_profile
from cleaner.work.engine import Engine


@click.command(
    "learn",
    epilog="""\b
Examples:
  cleaner learn crawl/*.warc.gz -o crawl.profile --jobs 8
  cleaner clean crawl/*.warc.gz -o clean.jsonl.zst --jobs 8 --profile crawl.profile""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="PROFILE", help="A folder that is made.")
@click.option(
    "--input-format", type=click.Choice(INPUT_FORMATS), metavar="KIND", help="Such as jsonl.gz."
)
@field_options
@statuses_option
@click.option(
    "--min-pages",
    type=click.IntRange(2),
    default=DEFAULT_MIN_PAGES,
    show_default=True,
    help="What stands on fewer pages of a site is not learned.",
)
@engine_options
@force_option
def learn_command(
    inputs: tuple[str, ...],
    output: str,
    input_format: str | None,
    statuses: tuple[int, ...],
    min_pages: int,
    jobs: int | None,
    engine: Engine,
    force: bool,
    **fields: Any,
) -> None:
    """Learn what repeats across each site's pages, for clean --profile.

    PROFILE is a folder of JSON lines: lines that nearly all pages of a site have, strings put into
    the sentences of unlike pages, strings that one copy of a paragraph has and others have not,
    and junction models of the corpus. It is the same for any number of jobs, here or on Ray.
    """
    output = output.rstrip("/" + os.sep) or output
    if os.path.exists(output) and not force:
        raise CleanerError(f"{output} exists; --force replaces it")
    if os.path.exists(output) and not os.path.exists(os.path.join(output, "profile.json")):
        raise CleanerError(f"{output} is no profile: it is not replaced")
    sources = find_sources(inputs, input_format)
    names = make_fields(fields)
    with show_progress() as shown:
        profile, counts = learn(
            sources.items, ReadOptions(statuses), names, min_pages, shown, engine, jobs
        )
    parent = os.path.dirname(os.path.abspath(output))
    os.makedirs(parent, exist_ok=True)
    draft = tempfile.mkdtemp(prefix=f".{os.path.basename(output)}.", dir=parent)
    try:
        digest = write_profile(profile, draft)
        os.chmod(draft, 0o755)
        if os.path.exists(output):
            shutil.rmtree(output)
        os.replace(draft, output)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    lines = sum(map(len, profile.blocks.values()))
    strings = sum(map(len, profile.strings.values()))
    click.echo(
        f"{output}: {counts.pages:,} pages, {counts.failed:,} failed; of {len(counts.sites):,} "
        f"sites {lines:,} lines and {strings:,} strings, of copies {len(profile.copies):,}; "
        f"digest {digest}",
        err=True,
    )
    if counts.failed:
        raise SystemExit(1)
