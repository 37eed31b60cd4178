"""``cleaner explain``: a page in the terminal, every cut in place, coloured and named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from cleaner.api import Cleaner, clean
from cleaner.apply import restore
from cleaner.batch import removal_fields
from cleaner.errors import CleanerError
from cleaner.read.inputs import find_sources, open_source
from cleaner.read.jsonl import parse_row, read_lines
from cleaner.read.kind import PageKind

_COLOURS = {
    "splice": "red",
    "hidden": "magenta",
    "title": "cyan",
    "meta": "blue",
    "boilerplate": "yellow",
    "promo": "green",
    "caption": "bright_cyan",
    "links": "bright_yellow",
    "repeat": "bright_magenta",
    "body": "bright_black",
}


@click.command(
    "explain",
    epilog="""\b
Examples:
  cleaner explain page.html
  cleaner explain clean.jsonl --id page-17 | less -R""",
)
@click.argument("page", metavar="INPUT")
@click.option("--id", "row_id", metavar="ID", help="The row to show, of a run's output.")
def explain_command(page: str, row_id: str | None) -> None:
    """Show a page, or a row of a run's output, with every cut marked and its reasons listed."""
    text, removals, flags = _load(page, row_id)
    console = Console(highlight=False, soft_wrap=True)
    console.print(_marked(text, removals), end="\n\n")
    _list(console, "Cut", removals)
    _list(console, "Noticed and left", flags)


def _load(page: str, row_id: str | None) -> tuple[str, list[Any], list[Any]]:
    source = find_sources([page]).items[0]
    if not source.holds_rows:
        kind: PageKind = "html" if source.kind == "html" else "text"
        with open_source(source) as stream:
            result = clean(stream.read(), kind=kind)
        if result.status == "failed":
            raise CleanerError(f"{page}: {result.error}")
        removals = [removal_fields(removal) for removal in result.removals]
        return result.page_text, removals, [removal_fields(flag) for flag in result.flags]
    if source.kind != "jsonl":
        raise CleanerError(f"{page}: give a page, or the JSONL rows of a run")
    with open_source(source) as stream:
        for number, line in enumerate(read_lines(stream)):
            try:
                row = parse_row(line)
            except ValueError:
                continue
            if not isinstance(row, dict):
                continue
            if row_id is None or row_id in (row.get("id"), f"{source.name}#{number}"):
                return _row_account(row, page)
    raise CleanerError(f"{page}: no row has the id {row_id!r}")


def _row_account(row: dict[str, Any], page: str) -> tuple[str, list[Any], list[Any]]:
    account = row.get("cleaner")
    if not isinstance(account, dict):
        row = Cleaner().clean_row(row)
        account = row["cleaner"]
    if account["status"] == "failed":
        raise CleanerError(f"{page}: the row failed: {account['error']}")
    try:
        cuts = [(r["start"], r["end"], r["text"]) for r in account["removals"]]
        return restore(row["text"], cuts), account["removals"], account["flags"]
    except KeyError:
        raise CleanerError(f"{page}: the row's account is not full; clean it again") from None


def _marked(text: str, removals: Sequence[dict[str, Any]]) -> Text:
    shown = Text()
    at = 0
    for number, removal in enumerate(removals, 1):
        shown.append(text[at : removal["start"]])
        style = _COLOURS.get(removal["rule"].partition(".")[0], "white")
        cut = removal["text"]
        body = cut.rstrip("\n")
        shown.append(f"[{number}:", style=style)
        shown.append(_visible(body), style=f"{style} strike")
        shown.append("]", style=style)
        shown.append(cut[len(body) :])
        at = removal["end"]
    shown.append(text[at:])
    return shown


def _visible(text: str) -> str:
    """Return ``text`` with control and invisible characters written out."""
    return "".join(c if c.isprintable() or c in "\n\t" else f"<U+{ord(c):04X}>" for c in text)


def _list(console: Console, heading: str, entries: Sequence[dict[str, Any]]) -> None:
    if not entries:
        return
    console.print(f"{heading}: {len(entries)}", style="bold")
    for number, entry in enumerate(entries, 1):
        style = _COLOURS.get(entry["rule"].partition(".")[0], "white")
        line = Text(f"{number:>4} ")
        line.append(f"{entry['rule']:<24}", style=style)
        line.append(f" {entry['confidence']:.2f}  {_visible(entry.get('evidence', ''))}")
        console.print(line)
