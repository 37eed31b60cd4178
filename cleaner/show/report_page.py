"""The page of `cleaner report`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cleaner.show.explained import looks
from cleaner.show.families import family_of
from cleaner.show.page import asset, inert, render_page
from cleaner.show.plots import plot_bars, plot_histogram
from cleaner.show.run_stats import OTHERS, RunStats, Sums
from cleaner.show.samples import Sample
from cleaner.show.verdicts import verdict_header

_LONGEST_TABLE, _LONGEST_RULES = 50, 300
_MOST_SHOWN = 1_500
#: Of the 5 MB that a report may have, for the sampled cuts.
_ROOM_BYTES = 3_500_000


def report_page(stats: RunStats, rows: str) -> bytes:
    """Return a self-contained HTML file of what a run did; ``rows`` names the run's output."""
    shown, entries = _fitting(stats)
    rules = sorted(stats.rules.items(), key=lambda item: (-item[1].removed, item[0]))
    data = {
        "rows": rows,
        "status": {name: stats.statuses[name] for name in ("ok", "empty", "failed")},
        "unreadable": stats.unreadable,
        "total": _row("", stats.total),
        "configs": sorted(stats.configs),
        "reasons": stats.reasons.most_common(10),
        "rules": [_row(rule, sums) for rule, sums in rules[:_LONGEST_RULES]],
        "more_rules": max(0, len(rules) - _LONGEST_RULES),
        "sites": _longest(stats.sites),
        "languages": _longest(stats.languages),
        "heaviest": [[h.name, h.title, h.characters, h.removed] for h in stats.heaviest()],
        "looks": looks([*stats.rules, *shown]),
        "seed": stats.samples.seed,
        "sample": stats.samples.size,
        "lacking": stats.samples.lacking,
        "samples": entries,
        "header": verdict_header(stats, shown, rows),
    }
    return render_page(
        f"{rows} – what a run did",
        data,
        styles=("base.css", "explain.css", "report.css"),
        scripts=("common.js", "lines.js", "tables.js", "judge.js", "report.js"),
        body=asset("report.html").replace("<!-- plots -->", "".join(_plots(stats))),
    )


def _fitting(stats: RunStats) -> tuple[dict[str, list[Sample]], list[list[Any]]]:
    """Return as many of the sampled cuts as the page has room for, whatever their size."""
    most = _MOST_SHOWN
    while True:
        shown = stats.samples.shown(most)
        entries = [[rule, *_sample(sample)] for rule, some in shown.items() for sample in some]
        if len(inert(entries).encode()) <= _ROOM_BYTES:
            return shown, entries
        most //= 2


def _plots(stats: RunStats) -> Iterable[str]:
    families: dict[str, int] = {}
    for rule, sums in stats.rules.items():
        family = rule if rule == OTHERS else family_of(rule)
        families[family] = families.get(family, 0) + sums.removed
    ranked = sorted(families.items(), key=lambda item: (-item[1], item[0]))[:24]
    if ranked:
        yield plot_bars(
            "Characters cut, by family",
            [family for family, _ in ranked],
            [removed for _, removed in ranked],
            "code points",
        )
    if any(stats.confidences):
        yield plot_histogram("How sure the cuts were", stats.confidences, "cuts by confidence")
    if stats.total.characters:
        yield plot_histogram("How much of a page went", stats.shares, "pages by share removed")


def _longest(table: dict[str, Sums]) -> dict[str, Any]:
    """Return the names with the most pages, and how many more there are."""
    ranked = sorted(table.items(), key=lambda item: (-item[1].pages, item[0]))
    rows = [_row(name, sums) for name, sums in ranked[:_LONGEST_TABLE]]
    return {"rows": rows, "more": max(0, len(ranked) - _LONGEST_TABLE), "full": OTHERS in table}


def _row(name: str, sums: Sums) -> Sequence[Any]:
    confidence = round(sums.mean_confidence, 4)
    return [name, sums.pages, sums.characters, sums.cuts, sums.removed, confidence]


def _sample(sample: Sample) -> list[Any]:
    return [
        sample.id,
        sample.start,
        sample.end,
        sample.text,
        sample.confidence,
        sample.evidence,
        sample.before,
        sample.after,
    ]
