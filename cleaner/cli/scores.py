"""The scores of ``cleaner evaluate`` as tables on the terminal."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Column, Table


def show_scores(summary: dict[str, Any]) -> None:
    """Print the tables of what `summarise` returned."""
    console = Console(highlight=False)
    if summary["families"]:
        _show_families(console, summary["families"])
        _show_languages(console, summary["families"])
    _show_harm(console, summary["harm"])
    _show_reliability(console, summary["reliability"])


def _show_families(console: Console, families: dict[str, Any]) -> None:
    table = Table("family", "words", *_right("cases", "precision", "recall", "F1", "exact"))
    for name, scores in families.items():
        for half, score in (("", scores), *scores["halves"].items()):
            table.add_row(
                "" if half else name,
                half or "all",
                str(score["cases"]),
                *(f"{score[key]:.3f}" for key in ("precision", "recall", "f1")),
                f"{score['exact'] / max(1, score['cases']):.2f}",
            )
    console.print(table)


def _show_languages(console: Console, families: dict[str, Any]) -> None:
    names = sorted({lang for scores in families.values() for lang in scores["languages"]})
    table = Table("F1", *_right(*names))
    for name, scores in families.items():
        cells = (scores["languages"].get(lang) for lang in names)
        table.add_row(name, *(f"{cell['f1']:.2f}" if cell else "" for cell in cells))
    console.print(table)


def _show_harm(console: Console, harm: dict[str, Any]) -> None:
    table = Table(
        "honest texts",
        *_right("texts", "characters", "touched inside", "a million", "touched at all", "a million"),
    )
    for name, row in harm.items():
        if not row["texts"]:
            continue
        million = max(1, row["chars"]) / 1e6
        table.add_row(
            name,
            str(row["texts"]),
            f"{row['chars']:,}",
            str(row["touched_inside"]),
            f"{row['cut_inside'] / million:.1f}",
            str(row["touched"]),
            f"{row['cut'] / million:.1f}",
        )
    console.print(table)


def _show_reliability(console: Console, bins: list[dict[str, Any]]) -> None:
    table = Table("99 of 100 pages honest", *_right("confidence", "cuts and flags", "said", "true"))
    for entry in bins:
        table.add_row(
            entry["rule"],
            f"{entry['low']:.2f} to {entry['high']:.2f}",
            str(entry["cuts"]),
            f"{entry['said']:.3f}",
            f"{entry['true']:.3f}",
        )
    if bins:
        console.print(table)


def _right(*names: str) -> list[Any]:
    return [Column(name, justify="right") for name in names]
