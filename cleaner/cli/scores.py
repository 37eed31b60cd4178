"""The scores of ``cleaner evaluate`` as tables on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Column, Table

#: So many languages stand side by side: with the longest name of a family they fit 80 columns.
_ABREAST = 8


def show_scores(summary: dict[str, Any]) -> None:
    """Print the tables of what `summarise` returned."""
    console = Console(highlight=False)
    if summary["families"]:
        _show_families(console, summary["families"])
        _show_languages(console, summary["families"])
    _show_harm(console, summary["harm"])
    _show_reliability(console, summary["reliability"])


def _show_families(console: Console, families: dict[str, Any]) -> None:
    table = make_table(
        "What was put in, and came out again: characters, and texts that came out exactly",
        *("family", "words"),
        right=("cases", "precision", "recall", "F1", "exact"),
    )
    for name, scores in families.items():
        for half, score in (("", scores), *scores["halves"].items()):
            table.add_row(
                "" if half else name,
                half or "all",
                str(score["cases"]),
                *(f"{score[key]:.3f}" for key in ("precision", "recall", "f1")),
                f"{score['exact'] / max(1, score['cases']):.2f}",
            )
    print_table(console, table)


def _show_languages(console: Console, families: dict[str, Any]) -> None:
    names = sorted({lang for scores in families.values() for lang in scores["languages"]})
    for first in range(0, len(names), _ABREAST):
        some = names[first : first + _ABREAST]
        table = make_table("F1 by language", "family", right=[lang or "none" for lang in some])
        for name, scores in families.items():
            cells = [scores["languages"].get(lang) for lang in some]
            if any(cells):
                table.add_row(name, *(f"{cell['f1']:.2f}" if cell else "" for cell in cells))
        print_table(console, table)


def _show_harm(console: Console, harm: dict[str, Any]) -> None:
    if not harm["all"]["texts"]:
        return
    table = make_table(
        "Honest texts: how many were touched, and characters cut of a million",
        "language",
        right=("texts", "characters", "inside", "a million", "anywhere", "a million"),
    )
    for name, row in harm.items():
        million = max(1, row["chars"]) / 1e6
        table.add_row(
            name or "none",
            str(row["texts"]),
            f"{row['chars']:,}",
            str(row["touched_inside"]),
            f"{row['cut_inside'] / million:.1f}",
            str(row["touched"]),
            f"{row['cut'] / million:.1f}",
        )
    print_table(console, table)


def _show_reliability(console: Console, bins: list[dict[str, Any]]) -> None:
    if not bins:
        return
    table = make_table(
        "Confidence, said and true, where 99 of 100 pages are honest",
        "rule",
        right=("confidence", "cuts and flags", "said", "true"),
    )
    for entry in bins:
        table.add_row(
            entry["rule"],
            f"{entry['low']:.2f} to {entry['high']:.2f}",
            str(entry["cuts"]),
            f"{entry['said']:.3f}",
            f"{entry['true']:.3f}",
        )
    print_table(console, table)


def make_table(title: str, *left: str, right: Sequence[str]) -> Table:
    """Return an empty table: columns of words on the left, of numbers on the right."""
    columns = [Column(name, no_wrap=True) for name in left]
    columns += [Column(name, justify="right", no_wrap=True) for name in right]
    return Table(*columns, title=title, box=None, padding=(0, 2, 0, 0), pad_edge=False)


def print_table(console: Console, table: Table) -> None:
    """Print a table under its title, and an empty line."""
    # A title inside a table is as narrow as the table.
    title, table.title = table.title, None
    console.print(title, style="italic")
    console.print(table, "")
