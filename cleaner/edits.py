"""Edits, and the one place that decides between them.

A proposer yields `Edit`s and changes nothing. `resolve` gives each code point to its most
confident drop, so neither the order of rules nor the order of edits can matter; a guard's keep
wins over every drop. What comes out is a `Ledger`: disjoint removals, sorted, and the flags, which
are drops that a guard stopped. Thresholds and choices of family filter the ledger; nothing is ever
proposed again.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

#: Removals below this stay in the page and are listed as flags.
DEFAULT_MIN_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Edit:
    """A proposal to drop ``[start, end)`` (code points, half-open), or to keep it.

    ``rule`` is a permanent id, family first (``links.related``); ``confidence`` is in [0, 1];
    ``keep`` makes it a guard's veto, whose confidence does not matter.
    """

    start: int
    end: int
    rule: str
    confidence: float
    evidence: str = ""
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Removal:
    """A stretch that was cut, or as a flag: noticed and left. ``text`` is what stood there.

    ``[start, end)`` are code points of the page text, half-open; ``rule`` is a permanent id, family
    first; ``confidence`` is in [0, 1]; ``evidence`` is one short string.

    >>> cut = Removal(4, 8, "two ", "splice.repeated", 0.9)
    >>> "one two three"[cut.start : cut.end] == cut.text
    True
    """

    start: int
    end: int
    text: str
    rule: str
    confidence: float
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Removals and flags of one page, each sorted and without overlap."""

    removals: tuple[Removal, ...]
    flags: tuple[Removal, ...] = ()

    def filter(self, wanted: Callable[[Removal], bool]) -> Ledger:
        """Return the ledger in which every removal that is not ``wanted`` has become a flag."""
        if all(map(wanted, self.removals)):
            return self
        kept = tuple(r for r in self.removals if wanted(r))
        given_back = [r for r in self.removals if not wanted(r)]
        flags = sorted([*self.flags, *given_back], key=lambda r: (r.start, r.end, r.rule))
        return Ledger(kept, tuple(flags))


def in_families(rule: str, families: Iterable[str]) -> bool:
    """Tell whether a rule is one of ``families`` or lies under one.

    >>> in_families("splice.hidden", ["splice"]), in_families("hidden.block", ["splice.hidden"])
    (True, False)
    """
    return any(rule == family or rule.startswith(family + ".") for family in families)


def resolve(text: str, edits: Iterable[Edit]) -> Ledger:
    """Return the ledger of ``edits`` over ``text``.

    Each code point goes to its most confident drop (ties: the smaller rule id). Pieces of
    different edits stay apart where they touch. Drops under a keep become flags that name the
    guard. Edits that reach outside the text are cut to it; empty ones are dropped.

    >>> ledger = resolve("abcdef", [Edit(0, 4, "a.x", 0.6), Edit(2, 6, "b.y", 0.9)])
    >>> [(cut.text, cut.rule) for cut in ledger.removals]
    [('ab', 'a.x'), ('cdef', 'b.y')]
    """
    size = len(text)
    drops: list[Edit] = []
    keeps: list[Edit] = []
    for edit in edits:
        if edit.start < 0 or edit.end > size:
            edit = replace(edit, start=max(edit.start, 0), end=min(edit.end, size))
        if edit.start < edit.end:
            (keeps if edit.keep else drops).append(edit)
    if not drops:
        return Ledger(())
    kept = [(start, end, guard.rule) for start, end, guard in _paint(keeps)]
    removals: list[Removal] = []
    flags: list[Removal] = []
    position = 0
    for start, end, drop in _paint(drops):
        while position < len(kept) and kept[position][1] <= start:
            position += 1
        at, index = start, position
        while at < end:
            if index < len(kept) and kept[index][0] < end:
                keep_start, keep_end, guard = kept[index]
                if at < keep_start:
                    removals.append(_removal(text, at, keep_start, drop))
                at, stop = max(at, keep_start), min(end, keep_end)
                vetoed = _removal(text, at, stop, drop)
                flags.append(replace(vetoed, evidence=f"{guard}: {drop.evidence}"))
                at, index = stop, index + 1
            else:
                removals.append(_removal(text, at, end, drop))
                at = end
    return Ledger(tuple(removals), tuple(flags))


def _removal(text: str, start: int, end: int, drop: Edit) -> Removal:
    return Removal(start, end, text[start:end], drop.rule, drop.confidence, drop.evidence)


def _rank(edit: Edit) -> tuple[float, str, int, int, str]:
    return (-edit.confidence, edit.rule, edit.start, edit.end, edit.evidence)


def _paint(edits: Sequence[Edit]) -> list[tuple[int, int, Edit]]:
    """Return disjoint pieces, sorted, each with the best-ranked edit that covers it: O(n log n)."""
    pieces: list[tuple[int, int, Edit]] = []
    heap: list[Edit] = []  # edits that reach into one another
    reach = 0
    for edit in sorted(edits, key=lambda e: e.start):
        if heap and edit.start >= reach:
            pieces += _paint_heap(heap)
            heap = []
        heap.append(edit)
        reach = max(reach, edit.end)
    return pieces + _paint_heap(heap)


def _paint_heap(edits: list[Edit]) -> list[tuple[int, int, Edit]]:
    """Return the pieces of edits that reach into one another, with no gap; most stand alone."""
    if len(edits) == 1:
        return [(edits[0].start, edits[0].end, edits[0])]
    pieces: list[tuple[int, int, Edit]] = []
    ordered = sorted(set(edits), key=lambda e: (e.start, _rank(e)))
    bounds = sorted({bound for edit in ordered for bound in (edit.start, edit.end)})
    active: list[tuple[tuple[float, str, int, int, str], Edit]] = []
    following = 0
    for start, end in itertools.pairwise(bounds):
        while following < len(ordered) and ordered[following].start <= start:
            heapq.heappush(active, (_rank(ordered[following]), ordered[following]))
            following += 1
        while active[0][1].end <= start:
            heapq.heappop(active)
        best = active[0][1]
        if pieces and pieces[-1][1] == start and pieces[-1][2] is best:
            pieces[-1] = (pieces[-1][0], end, best)
        else:
            pieces.append((start, end, best))
    return pieces
