"""Scores over all cases, as one JSON object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from cleaner.evaluate.cases import Case
from cleaner.evaluate.reliability import reliability
from cleaner.evaluate.score import Outcome, Score, harm_of, is_honest, score_of


def summarise(outcomes: Iterable[tuple[Case, Outcome]]) -> dict[str, Any]:
    """Return the scores by family, half and language, the harm, and the reliability table.

    ``families`` maps a family to its score over all cases, ``halves`` to scores by half of the
    words, ``languages`` to scores by language. ``harm`` holds the texts that nothing was put into,
    over all and by language.
    """
    rows = list(outcomes)
    spliced = [(case, outcome) for case, outcome in rows if not is_honest(case)]
    honest = [(case, outcome) for case, outcome in rows if is_honest(case)]
    families: dict[str, Any] = {}
    for name in dict.fromkeys(case.family for case, _ in spliced):
        of = [(case, outcome) for case, outcome in spliced if case.family == name]
        families[name] = {
            **_fields(score_of(outcome for _, outcome in of)),
            "halves": {
                half: _fields(score_of(o for case, o in of if case.half == half))
                for half in sorted({case.half for case, _ in of} - {""})
            },
            "languages": {
                lang: _fields(score_of(o for case, o in of if case.lang == lang))
                for lang in sorted({case.lang for case, _ in of})
            },
        }
    harm = {
        lang: asdict(harm_of(o for case, o in honest if lang in ("all", case.lang)))
        for lang in ("all", *sorted({case.lang for case, _ in honest}))
    }
    bins = [asdict(entry) for entry in reliability(rows)]
    return {"families": families, "harm": harm, "reliability": bins}


def _fields(score: Score) -> dict[str, Any]:
    rounded = {name: round(getattr(score, name), 4) for name in ("precision", "recall", "f1")}
    return {**asdict(score), **rounded}
