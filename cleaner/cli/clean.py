"""``cleaner clean``: pages in, articles and their accounts out."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

import click

from cleaner.api import Cleaner
from cleaner.batch import PageHints, Row, RowOptions
from cleaner.cli.options import (
    field_options,
    filter_options,
    force_option,
    make_cleaner,
    make_fields,
)
from cleaner.cli.progress import show_progress
from cleaner.errors import CleanerError
from cleaner.read.inputs import INPUT_FORMATS, Source, find_sources
from cleaner.run import clean_sources
from cleaner.tally import Tally
from cleaner.write.output import check_output, open_output
from cleaner.write.rows import row_to_json

_FORMATS = ("text", "markdown", "jsonl", "parquet", "warc", "dolma")
_FORMAT_OF_SUFFIX = {
    ".txt": "text",
    ".md": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
}
_DROPPED_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".txt", ".text", ".jsonl", ".gz", ".zst"))
_SUFFIX_OF_FORMAT = {"text": ".txt", "markdown": ".md", "jsonl": ".jsonl"}


@click.command(
    "clean",
    epilog="""\b
Examples:
  cleaner clean page.html
  cleaner clean rows.jsonl.gz -o clean.jsonl.gz --jobs 2
  cleaner clean saved-pages/ -o clean.jsonl
  curl -s https://example.org/ | cleaner clean - --format markdown""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", metavar="OUT", help="A file, or a folder where it ends in /.")
@click.option("--format", "out_format", type=click.Choice(_FORMATS), help="Else by OUT's name.")
@click.option(
    "--input-format", type=click.Choice(INPUT_FORMATS), metavar="KIND", help="Such as jsonl.gz."
)
@filter_options
@field_options
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Workers.")
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
@click.option("--rejects", metavar="FILE", help="Write the failed pages and their reasons here.")
@click.option("--stats", metavar="FILE", help="Write counts by rule, family and status here.")
@force_option
def clean_command(
    inputs: tuple[str, ...],
    output: str | None,
    out_format: str | None,
    input_format: str | None,
    only: tuple[str, ...] | None,
    keep: tuple[str, ...],
    min_confidence: float,
    jobs: int,
    removals: str,
    with_title: bool,
    with_page_text: bool,
    url: str | None,
    title: str | None,
    rejects: str | None,
    stats: str | None,
    force: bool,
    **fields: Any,
) -> None:
    """Clean pages: HTML, plain text or JSONL, also packed (.gz, .zst).

    INPUT is a file, a folder, a glob, or - for standard input. One HTML or text file gives its
    clean text; anything else gives JSON lines, one row a page, each with its account.
    """
    cleaner = make_cleaner(only, keep, min_confidence)
    row_fields = make_fields(fields)
    sources = find_sources(inputs, input_format)
    default = "text" if sources.single else "jsonl"
    if (url or title) and not sources.single:
        raise CleanerError("--url and --title are for a single page; rows have fields for them")
    for extra in (rejects, stats):
        if extra:
            check_output(extra, force=force)
    tally = Tally()
    for path, items in _plan(sources.items, output, out_format or default):
        wanted = _format_for(path, out_format, default)
        options = RowOptions(row_fields, removals, with_page_text, wanted == "markdown")
        rows = clean_sources(items, cleaner, options, jobs, PageHints(url, title))
        with open_output(path, force=force) as stream, show_progress() as shown:
            for number, row in enumerate(rows):
                tally.add(row)
                shown.page(row)
                stream.write(_render(row, wanted, with_title, first=number == 0))
            if path is None and wanted != "jsonl" and stream.isatty():
                stream.write(b"\n")
    _write_side_files(tally, cleaner, rejects, stats, force=force)
    if tally.failed:
        raise SystemExit(1)


def _plan(
    items: Sequence[Source], output: str | None, wanted: str
) -> Iterator[tuple[str | None, Sequence[Source]]]:
    """Yield (output path, its sources): one output, or one each where OUT is a folder."""
    if output is None or not _is_folder(output):
        yield output, items
        return
    suffix = _SUFFIX_OF_FORMAT.get(wanted, ".jsonl")
    taken: set[str] = set()
    for item in items:
        name = PurePosixPath("stdin" if item.path == "-" else item.name)
        while name.suffix in _DROPPED_SUFFIXES:
            name = name.with_suffix("")
        path = os.path.join(output, str(name) + suffix)
        if path in taken:
            path = os.path.join(output, item.name + suffix)
        taken.add(path)
        yield path, [item]


def _is_folder(output: str | None) -> bool:
    return output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))


def _format_for(path: str | None, out_format: str | None, default: str) -> str:
    wanted = out_format
    if wanted is None and path is not None and path != "-":
        stem = path
        for packing in (".gz", ".zst"):
            stem = stem.removesuffix(packing)
        wanted = _FORMAT_OF_SUFFIX.get(PurePosixPath(stem).suffix.lower())
    wanted = wanted or default
    if wanted not in _SUFFIX_OF_FORMAT:
        raise CleanerError(f"this version writes text, markdown and jsonl, not {wanted}")
    return wanted


def _render(row: Row, wanted: str, with_title: bool, *, first: bool) -> bytes:
    if wanted == "jsonl":
        return row_to_json(row)
    text: str = row["markdown"] if wanted == "markdown" else row["text"]
    title = row.get("title") if with_title else None
    if isinstance(title, str) and title:
        text = f"{'# ' if wanted == 'markdown' else ''}{title}\n\n{text}"
    return (("" if first else "\n\n") + text).encode()


def _write_side_files(
    tally: Tally, cleaner: Cleaner, rejects: str | None, stats: str | None, *, force: bool
) -> None:
    if rejects:
        with open_output(rejects, force=force) as stream:
            stream.writelines(row_to_json(row) for row in tally.rejects)
    if stats:
        with open_output(stats, force=force) as stream:
            text = json.dumps(tally.as_dict(cleaner), ensure_ascii=False, indent=2)
            stream.write(text.encode() + b"\n")
