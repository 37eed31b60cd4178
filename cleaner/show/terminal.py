"""A page in the terminal, every cut in place, coloured and named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from cleaner.edits import Removal
from cleaner.show.explained import Explained
from cleaner.show.families import look_of

# A terminal obeys these, and a page may hold them: escapes, and what turns a line's direction.
# Halves of surrogate pairs no terminal can be sent.
_COMMANDS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def show_page(console: Console, page: Explained) -> None:
    """Print the page with its cuts, then the account."""
    # Wrapped at words on a terminal; left as it is where another program reads it.
    console.print(_marked(page), end="\n\n", soft_wrap=not console.is_terminal)
    _list(console, "Cut", page.removals)
    _list(console, "Noticed and left", page.flags)


def show_rules(console: Console, page: Explained) -> None:
    """Print each rule that fired, with how often, over how many characters and how sure."""
    cuts = Counter(removal.rule for removal in page.removals)
    flags = Counter(flag.rule for flag in page.flags)
    columns = [Column("rule", no_wrap=True)]
    names = ("cuts", "characters", "confidence", "left")
    columns += [Column(name, justify="right", no_wrap=True) for name in names]
    table = Table(*columns, box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for rule in sorted({*cuts, *flags}, key=lambda rule: (-cuts[rule], rule)):
        entries = page.removals if cuts[rule] else page.flags
        said = [entry.confidence for entry in entries if entry.rule == rule]
        low, high = f"{min(said):.2f}", f"{max(said):.2f}"
        table.add_row(
            Text(_visible(rule), style=look_of(rule).colour),
            f"{cuts[rule]:,}",
            f"{sum(r.end - r.start for r in page.removals if r.rule == rule):,}",
            low if low == high else f"{low} to {high}",
            f"{flags[rule]:,}" if flags[rule] else "",
        )
    console.print(table, soft_wrap=not console.is_terminal)


def _marked(page: Explained) -> Text:
    shown = Text()
    at = 0
    for number, removal in enumerate(page.removals, 1):
        shown.append(_harmless(page.text[at : removal.start]))
        style = look_of(removal.rule).colour
        cut = removal.text
        body = cut.rstrip("\n")
        shown.append(f"[{number}:", style=style)
        shown.append(_visible(body), style=f"{style} strike")
        shown.append("]", style=style)
        shown.append(cut[len(body) :])
        at = removal.end
    shown.append(_harmless(page.text[at:]))
    return shown


def _harmless(text: str) -> str:
    return _COMMANDS.sub(lambda match: _code(match[0]), text.replace("\r\n", "\n"))


def _visible(text: str) -> str:
    """Return ``text`` with control and invisible characters written out."""
    return "".join(c if c.isprintable() or c in "\n\t" else _code(c) for c in text)


def _code(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def _list(console: Console, heading: str, entries: Sequence[Removal]) -> None:
    if not entries:
        return
    console.print(f"{heading}: {len(entries)}", style="bold")
    for number, entry in enumerate(entries, 1):
        line = Text(f"{number:>4} ")
        line.append(f"{_visible(entry.rule):<24}", style=look_of(entry.rule).colour)
        line.append(f" {entry.confidence:.2f}  {_visible(entry.evidence)}")
        console.print(line, soft_wrap=not console.is_terminal)
