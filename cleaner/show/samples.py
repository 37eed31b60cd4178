"""Cuts of a run, sampled rule by rule, each with the text around it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cleaner.apply import restore
from cleaner.errors import CleanerError
from cleaner.show.sampling import Reservoir

_AROUND = 90
#: A long cut is shown and exported by its first characters.
MAX_TEXT_CHARS = 400
_MAX_ID_CHARS, _MAX_EVIDENCE_CHARS, _MAX_RULES = 500, 300, 1_000

#: A stretch of the page, and whether it was cut.
Piece = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Sample:
    """A cut: ``[start, end)`` of the page ``id``, in code points of its page text."""

    id: str
    start: int
    end: int
    text: str
    confidence: float
    evidence: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass
class Samples:
    """Up to ``size`` cuts a rule, drawn with ``seed``, each cut of a rule with the same chance.

    Rows whose accounts are not full cannot be shown; ``lacking`` counts the cuts drawn there.
    """

    size: int
    seed: int
    lacking: int = 0
    _reservoirs: dict[str, Reservoir] = field(default_factory=dict)
    _held: dict[str, list[Sample | None]] = field(default_factory=dict)

    def add(
        self, row: Mapping[str, Any], name: str, spans: Sequence[tuple[int, int, str, float]]
    ) -> None:
        """Offer the cuts of one row, ``spans`` being (start, end, rule, confidence) of each."""
        page: str | None = None
        for number, (_, _, rule, _) in enumerate(spans):
            reservoir = self._reservoirs.get(rule)
            if reservoir is None:
                if len(self._reservoirs) >= _MAX_RULES:
                    continue
                reservoir = self._reservoirs[rule] = Reservoir(self.size, f"{self.seed}:{rule}")
                self._held[rule] = []
            place = reservoir.offer()
            if place is None:
                continue
            if page is None:
                page = _page_text(row)
            held = self._held[rule]
            if place == len(held):
                held.append(None)
            held[place] = _sample(page, row, name, spans, number) if page else None
            self.lacking += held[place] is None

    def shown(self, most: int) -> dict[str, list[Sample]]:
        """Return the sampled cuts by rule, rules in order of name, at most ``most`` in all.

        Where there are more, each rule's sample is thinned to the same size, by chance again.
        """
        size = max(1, min(self.size, most // max(1, len(self._held))))
        shown: dict[str, list[Sample]] = {}
        for rule in sorted(self._held)[:most]:
            held = [sample for sample in self._held[rule] if sample is not None]
            if len(held) > size:
                held = random.Random(f"{self.seed}:{rule}:fewer").sample(held, size)
            if held:
                shown[rule] = held
        return shown


def _page_text(row: Mapping[str, Any]) -> str:
    """Return the page text of a row, empty where its account is not full or does not fit."""
    try:
        cuts = [(r["start"], r["end"], r["text"]) for r in row["cleaner"]["removals"]]
        return restore(row["text"], cuts)
    except (KeyError, TypeError, CleanerError):
        return ""


def _sample(
    page: str,
    row: Mapping[str, Any],
    name: str,
    spans: Sequence[tuple[int, int, str, float]],
    number: int,
) -> Sample:
    start, end, _, confidence = spans[number]
    evidence = row["cleaner"]["removals"][number].get("evidence")
    return Sample(
        id=name[:_MAX_ID_CHARS],
        start=start,
        end=end,
        text=page[start : min(end, start + MAX_TEXT_CHARS)],
        confidence=confidence,
        evidence=str(evidence or "")[:_MAX_EVIDENCE_CHARS],
        before=_pieces(page, max(0, start - _AROUND), start, spans[:number][::-1]),
        after=_pieces(page, end, min(len(page), end + _AROUND), spans[number + 1 :]),
    )


def _pieces(
    page: str, low: int, high: int, spans: Sequence[tuple[int, int, str, float]]
) -> tuple[Piece, ...]:
    """Return ``[low, high)`` in pieces; ``spans`` are the cuts on that side, the nearest first."""
    near: list[tuple[int, int]] = []
    for start, end, _, _ in spans:
        if end <= low or start >= high:
            break
        near.append((max(start, low), min(end, high)))
    pieces: list[Piece] = []
    at = low
    for start, end in sorted(near):
        pieces += [(page[at:start], False), (page[start:end], True)]
        at = end
    pieces.append((page[at:high], False))
    return tuple(piece for piece in pieces if piece[0])
