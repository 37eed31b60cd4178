"""Clean the cases, or take another cleaner's rows, and judge each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from cleaner.api import Cleaner
from cleaner.errors import CleanerError
from cleaner.evaluate.cases import Case
from cleaner.evaluate.score import Cut, Outcome, cuts_between, judge
from cleaner.work.pool import process_context

_CHUNK = 16


def judge_cleaner(
    cases: Iterable[Case], cleaner: Cleaner, jobs: int = 1
) -> Iterator[tuple[Case, Outcome]]:
    """Yield each case with what ``cleaner`` made of it, in order."""
    if jobs == 1:
        for case in cases:
            yield case, judge(case, clean_case(case, cleaner))
        return
    with ProcessPoolExecutor(jobs, process_context()) as pool:
        waiting = list(cases)
        outcomes = pool.map(_judged, waiting, [cleaner] * len(waiting), chunksize=_CHUNK)
        yield from zip(waiting, outcomes, strict=True)


def clean_case(case: Case, cleaner: Cleaner) -> list[Cut]:
    """Return what ``cleaner`` cuts and flags in the text of a case."""
    if case.html is not None:
        result = cleaner.clean(case.html, kind="html", title=case.title)
    else:
        result = cleaner.clean(case.text, kind="text", title=case.title)
    if result.status == "failed":
        return []
    cuts = [Cut(r.start, r.end, r.rule, r.confidence) for r in result.removals]
    return cuts + [Cut(f.start, f.end, f.rule, f.confidence, True) for f in result.flags]


def judge_rows(
    cases: Iterable[Case], rows: Mapping[str, dict[str, Any]]
) -> Iterator[tuple[Case, Outcome]]:
    """Yield each case with what another cleaner made of it; ``rows`` holds its rows by id.

    Rows with an account of ours are taken at its word; of others the texts are compared. Raises
    `CleanerError` for a case without a row.
    """
    for case in cases:
        row = rows.get(case.id)
        if row is None:
            raise CleanerError(f"no row has the id {case.id!r}: give a row for every case")
        yield case, judge(case, row_cuts(case, row))


def row_cuts(case: Case, row: dict[str, Any]) -> Sequence[Cut]:
    """Return what a row of another cleaner cut in a case; see `judge_rows`."""
    account = row.get("cleaner")
    if isinstance(account, dict) and isinstance(account.get("removals"), list):
        try:
            return [
                Cut(int(r["start"]), int(r["end"]), str(r["rule"]), float(r["confidence"]))
                for r in account["removals"]
            ]
        except (KeyError, TypeError, ValueError):
            raise CleanerError(
                f"the row {case.id!r}: its removals lack start, end, rule or confidence"
            ) from None
    text = row.get("text")
    return cuts_between(case.text, text if isinstance(text, str) else "")


def _judged(case: Case, cleaner: Cleaner) -> Outcome:
    return judge(case, clean_case(case, cleaner))
