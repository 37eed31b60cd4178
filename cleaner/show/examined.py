"""Cases looked at more closely: what stays right as less is cut, and where it went worst."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from cleaner.api import Cleaner
from cleaner.edits import Removal
from cleaner.errors import CleanerError
from cleaner.evaluate.cases import Case
from cleaner.evaluate.run import clean_case, row_cuts
from cleaner.evaluate.score import Cut, Outcome, Score, judge, slide
from cleaner.show.explained import Explained
from cleaner.work.pool import process_context

#: Where the curves of precision and recall have their points: the least confidence that cuts.
THRESHOLDS = (0.0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99)
_CHUNK = 16
_MAX_WORST, _MAX_CASE_CHARS = 24, 40_000


@dataclass(frozen=True, slots=True)
class Examined:
    """A case with what was cut, and what became of it at each of `THRESHOLDS`."""

    case: Case
    cuts: Sequence[Cut]
    outcome: Outcome
    levels: tuple[Outcome, ...]

    @property
    def wrong(self) -> int:
        """The characters cut that had not been put in, and those put in that were not cut."""
        return self.outcome.cut + self.outcome.put - 2 * self.outcome.found


def examine_cleaner(cases: Iterable[Case], cleaner: Cleaner, jobs: int) -> Iterator[Examined]:
    """Yield what ``cleaner`` made of each case, in order."""
    if jobs == 1:
        yield from (_examine_cleaned(cleaner, case) for case in cases)
        return
    with ProcessPoolExecutor(jobs, process_context()) as pool:
        work = partial(_examine_cleaned, cleaner)
        yield from pool.map(work, list(cases), chunksize=_CHUNK)


def examine_rows(cases: Iterable[Case], rows: Mapping[str, dict[str, Any]]) -> Iterator[Examined]:
    """Yield what another cleaner made of each case; raises `CleanerError` where a row lacks."""
    for case in cases:
        row = rows.get(case.id)
        if row is None:
            raise CleanerError(f"no row has the id {case.id!r}: give a row for every case")
        yield examine(case, row_cuts(case, row))


def _examine_cleaned(cleaner: Cleaner, case: Case) -> Examined:
    return examine(case, clean_case(case, cleaner))


def examine(case: Case, cuts: Sequence[Cut]) -> Examined:
    """Return what became of a case out of which ``cuts`` were cut."""
    levels: list[Outcome] = []
    last = -1
    for threshold in THRESHOLDS:
        left = [cut for cut in cuts if not cut.flagged and cut.confidence >= threshold]
        # Most steps give nothing back, and judging looks at every character.
        levels.append(levels[-1] if len(left) == last else judge(case, left))
        last = len(left)
    return Examined(case, cuts, judge(case, cuts), tuple(levels))


def curve_of(examined: Sequence[Examined]) -> list[tuple[float, float]]:
    """Return (recall, precision) at each of `THRESHOLDS`, over characters; each point once."""
    points = []
    for at in range(len(THRESHOLDS)):
        levels = [each.levels[at] for each in examined]
        found, cut, put = (
            sum(getattr(o, name) for o in levels) for name in ("found", "cut", "put")
        )
        score = Score(len(levels), 0, found, cut, put)
        # Where nothing is cut any more, no precision is left to speak of.
        if cut:
            points.append((round(score.recall, 4), round(score.precision, 4)))
    return list(dict.fromkeys(points))


def worst_of(examined: Iterable[Examined]) -> list[Examined]:
    """Return the cases with the most characters gone wrong, the worst first."""
    fit = (each for each in examined if each.wrong and len(each.case.text) <= _MAX_CASE_CHARS)
    return heapq.nsmallest(_MAX_WORST, fit, key=lambda each: (-each.wrong, each.case.id))


def explain_case(examined: Examined, cleaner: Cleaner | None) -> Explained:
    """Return a case to show, what was put in and stays being flagged as ``missed``.

    ``cleaner`` gives the evidence for its cuts; None where they are another cleaner's.
    """
    case, text = examined.case, examined.case.text
    said = _evidence(case, cleaner) if cleaner else {}
    marked = bytearray(len(text))
    for cut in examined.cuts:
        if not cut.flagged:
            marked[cut.start : cut.end] = b"\1" * (cut.end - cut.start)
    gold = [slide(text, start, end, marked) for start, end in case.spans]
    put = bytearray(len(text))
    for start, end in gold:
        put[start:end] = b"\1" * (end - start)
    removals = []
    for cut in sorted((c for c in examined.cuts if not c.flagged), key=lambda c: c.start):
        right = 2 * sum(put[cut.start : cut.end]) >= cut.end - cut.start
        verdict = "put in" if right else "not put in"
        if cut.rule == "title.line":
            verdict = "the title's line, which does not count"
        evidence = said.get((cut.start, cut.end, cut.rule), "")
        removals.append(
            Removal(
                cut.start,
                cut.end,
                text[cut.start : cut.end],
                cut.rule or "cut.unnamed",
                cut.confidence,
                f"{verdict}; {evidence}" if evidence else verdict,
            )
        )
    missed = tuple(
        Removal(
            start, end, text[start:end], f"missed.{case.family}", 0.0, "put in, and still there"
        )
        for start, end in gold
        if not all(marked[at] or text[at].isspace() for at in range(start, end))
    )
    facts = (("family", case.family), ("language", case.lang), ("words", case.half))
    known = tuple(fact for fact in facts if fact[1])
    return Explained(case.id, case.title or "", text, tuple(removals), missed, known)


def _evidence(case: Case, cleaner: Cleaner) -> dict[tuple[int, int, str], str]:
    html = case.html is not None
    page = case.html if case.html is not None else case.text
    result = cleaner.clean(page, kind="html" if html else "text", title=case.title)
    return {(r.start, r.end, r.rule): r.evidence for r in result.removals}
