"""The page of `cleaner evaluate --html`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cleaner.api import Cleaner
from cleaner.evaluate.score import is_honest
from cleaner.show.examined import Examined, curve_of, explain_case, worst_of
from cleaner.show.explain_page import SCRIPTS, STYLES
from cleaner.show.explained import explain_data
from cleaner.show.page import asset, render_page
from cleaner.show.plots import plot_lines

#: So many lines in one plot can be told apart.
_ABREAST = 5


def scores_page(
    summary: dict[str, Any], examined: Sequence[Examined], name: str, cleaner: Cleaner | None
) -> bytes:
    """Return a self-contained HTML file of the scores, what `summarise` returned for ``examined``.

    ``cleaner`` is the one that was scored, None where another cleaner's rows were.
    """
    cases = [
        {"wrong": each.wrong, "found": each.outcome.found, "cut": each.outcome.cut,
         "put": each.outcome.put, "family": each.case.family, "lang": each.case.lang,
         "page": explain_data(explain_case(each, cleaner))}
        for each in worst_of(examined)
    ]  # fmt: skip
    body = asset("scores.html").replace("<!-- plots -->", "".join(_plots(summary, examined)))
    return render_page(
        f"{name} – scores",
        {**summary, "name": name, "cases": cases, "count": len(examined)},
        styles=(*STYLES, "report.css", "scores.css"),
        scripts=(*SCRIPTS, "tables.js", "scores.js"),
        body=body.replace("<!-- view -->", asset("explain_view.html")),
    )


def _plots(summary: dict[str, Any], examined: Sequence[Examined]) -> Iterator[str]:
    spliced = [each for each in examined if not is_honest(each.case)]
    names = list(dict.fromkeys(each.case.family for each in spliced))
    curves = [(name, curve_of([each for each in spliced if each.case.family == name]))
              for name in names]  # fmt: skip
    drawn = [(name, curve) for name, curve in curves if curve]
    for first in range(0, len(drawn), _ABREAST):
        yield plot_lines(
            "Precision over recall, as the least confidence rises",
            drawn[first : first + _ABREAST],
            "recall",
            "precision",
        )
    rules: dict[str, list[tuple[float, float]]] = {}
    for entry in summary["reliability"]:
        rules.setdefault(entry["rule"], []).append((entry["said"], entry["true"]))
    lines = list(rules.items())
    for first in range(0, len(lines), _ABREAST):
        yield plot_lines(
            "Confidence: what was said, and how often it was true",
            [*lines[first : first + _ABREAST], ("as said", [(0, 0), (1, 1)])],
            "said",
            "true",
        )
