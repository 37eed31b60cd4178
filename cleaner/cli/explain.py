"""``cleaner explain``: a page with every cut in place and named, in the terminal or a browser."""

from __future__ import annotations

import click
from rich.console import Console

from cleaner.api import Cleaner, clean
from cleaner.cli.options import force_option
from cleaner.errors import CleanerError, PageError
from cleaner.read.inputs import Source, find_sources, open_source
from cleaner.read.kind import PageKind
from cleaner.show.explain_page import explain_page
from cleaner.show.explained import Explained, explain_result, explain_row
from cleaner.show.rows import read_run
from cleaner.show.terminal import show_page, show_rules
from cleaner.write.output import check_output, open_output


@click.command(
    "explain",
    epilog="""\b
Examples:
  cleaner explain page.html
  cleaner explain page.html --html page.cuts.html
  cleaner explain clean.jsonl --id page-17 | less -R""",
)
@click.argument("page", metavar="INPUT")
@click.option("--id", "row_id", metavar="ID", help="The row to show, of a run's output.")
@click.option("--html", "out", metavar="OUT.html", help="Write a page for the browser instead.")
@click.option("--rules", is_flag=True, help="Only list the rules that fired, with counts.")
@force_option
def explain_command(
    page: str, row_id: str | None, out: str | None, rules: bool, force: bool
) -> None:
    """Show a page, or a row of a run's output, with every cut marked and its reasons listed.

    With --html, as one file that needs nothing else: every cut can be looked at, switched off by
    family or confidence, and the clean text copied.
    """
    if out and rules:
        raise click.UsageError("--rules is for the terminal: leave out --html")
    if out:
        check_output(out, force=force)
    try:
        explained = _load(find_sources([page]).items[0], row_id)
    except PageError as error:
        raise CleanerError(f"{page}: {error}") from None
    if out:
        with open_output(out, force=force) as stream:
            stream.write(explain_page(explained))
        return
    console = Console(highlight=False)
    (show_rules if rules else show_page)(console, explained)


def _load(source: Source, row_id: str | None) -> Explained:
    if not source.holds_rows:
        kind: PageKind = "html" if source.kind == "html" else "text"
        with open_source(source) as stream:
            return explain_result(clean(stream.read(), kind=kind), source.name)
    for name, row in read_run(source):
        if isinstance(row, dict) and row_id in (None, row.get("id"), name):
            cleaned = row if isinstance(row.get("cleaner"), dict) else Cleaner().clean_row(row)
            return explain_row(cleaned, name)
    raise CleanerError(f"{source.path}: no row has the id {row_id!r}")
