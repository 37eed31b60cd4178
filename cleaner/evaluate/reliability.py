"""Whether a confidence means what it says, where 99 pages of 100 are honest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cleaner.evaluate.cases import Case
from cleaner.evaluate.score import Outcome, is_honest

HONEST_SHARE = 0.99
_BOUNDS = (0.0, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0001)


@dataclass(frozen=True, slots=True)
class Bin:
    """Cuts and flags of one family of rules with a confidence in ``[low, high)``.

    ``said`` is the mean confidence and ``true`` the share that was right, both weighted so that
    99 of 100 pages are honest; ``cuts`` counts them as they came.
    """

    rule: str
    low: float
    high: float
    cuts: int
    said: float
    true: float


def reliability(outcomes: Iterable[tuple[Case, Outcome]]) -> list[Bin]:
    """Return the bins in which anything was cut or flagged, by rule and confidence.

    Every family of cases weighs the same, all together one page in a hundred. Only rules that
    work inside sentences are looked at.
    """
    rows = list(outcomes)
    families: dict[str, int] = {}
    for case, _ in rows:
        name = "" if is_honest(case) else case.family
        families[name] = families.get(name, 0) + 1
    spliced = max(1, len(families) - ("" in families))
    bins: dict[tuple[str, float], list[tuple[float, float, bool]]] = {}
    for case, outcome in rows:
        honest = is_honest(case)
        share = HONEST_SHARE if honest else (1 - HONEST_SHARE) / spliced
        each = share / families["" if honest else case.family]
        for rule, confidence, right in outcome.judged:
            if rule.startswith("splice."):
                low = max(bound for bound in _BOUNDS if bound <= confidence)
                bins.setdefault((rule, low), []).append((each, confidence, right))
    table = []
    for (rule, low), entries in sorted(bins.items()):
        total = sum(each for each, _, _ in entries)
        high = min(bound for bound in _BOUNDS if bound > low)
        said = sum(each * confidence for each, confidence, _ in entries) / total
        true = sum(each for each, _, right in entries if right) / total
        table.append(Bin(rule, low, min(high, 1.0), len(entries), round(said, 4), round(true, 4)))
    return table
