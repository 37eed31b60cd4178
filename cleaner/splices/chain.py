"""A cyclic chain of title shards in a stretch of text.

1. A first guess at the slots: the heaviest run through the title, again and again (`discover`).
2. A strict pass finds where just those strings stand in cyclic order (`strict`).
3. The slots are made better as long as the strict pass gains by it (`refine`).
4. The set is accepted or refused as a whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from cleaner.junctions.model import Junctions
from cleaner.language import detect_language
from cleaner.splices.discover import guess_slots
from cleaner.splices.edges import WEAK_EDGE
from cleaner.splices.refine import Slots, refine
from cleaner.splices.strict import Places, Run, strict_pass
from cleaner.splices.window import Window

_MIN_SLOTS = 3
# Measured on 2,500 honest texts and on spliced ones of 13 languages: hardly anything comes near.
_MIN_COVERAGE = 0.75
_MIN_CYCLES = 1.15
_MIN_WORTH = 10.0
# The beginning of a long title may be all that was cut up; then the rest has to be plainer.
_MIN_PART = 0.4
_MIN_SLOTS_OF_PART = 5
_MIN_WORTH_OF_PART = 26.0
_MIN_RECURRING = 2
# A text that says its title again and again has little else between.
_MIN_FOREIGN = 3.0
_MIN_EDGES = 0.4
_MAX_GAP = 45
_MAX_SKIPPED = 0.1
_MAX_FIRST_GAP = 50
_MAX_FIRST_SKIPPED = 0.4
_MIN_FIRST_COVERAGE = 0.3
_MIN_FIRST_WORTH, _MIN_FIRST_WORTH_SHUFFLED = 9.0, 20.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a set of slots being shards.

    ``coverage`` is the share of the title's units that the slots hold, ``cycles`` how often the
    whole order is run through, ``edges`` the share of places at a clause's head, ``gap`` the mean
    distance between places in units, ``worth`` what all places are worth together, ``skipped`` the
    slots missing between places, a place, ``recurring`` the slots that stand twice or more,
    ``foreign`` the units between two places that are not in the title.
    """

    slots: int
    places: int
    coverage: float
    cycles: float
    edges: float
    gap: float
    worth: float
    skipped: float
    recurring: int
    foreign: float


@dataclass(frozen=True, slots=True)
class Chain:
    """The slots in cyclic order and the places where they stand (start, end, slot).

    Offsets are code points of the window's text.
    """

    places: tuple[tuple[int, int, int], ...]
    evidence: Evidence
    junctions: Junctions

    @property
    def confidence(self) -> float:
        """In [0, 1], from coverage and cycles."""
        proof = 0.1 * self.evidence.coverage + 0.05 * min(self.evidence.cycles - 1, 2)
        return round(min(0.99, 0.8 + proof), 3)


def find_chain(window: Window) -> Chain | None:
    """Return the chain of shards of the window's title, or None where the set is no proof."""
    unspaced = window.title.unspaced
    language = detect_language(window.tokens.text) or ("zh" if unspaced else "en")
    places = Places(window, Junctions(window.tokens, language))
    best: tuple[float, Slots, Run] | None = None
    whole = window.title.chunkings
    guesses = [(own, True) for own in (*whole, None)] + [(own, False) for own in whole or (None,)]
    for chunking, ordered in guesses:
        if best is not None and (chunking is None or not ordered):
            # Whole chunks in title order do: no need to look for less.
            break
        slots = guess_slots(window, chunking, ordered=ordered)
        if len(slots) < _MIN_SLOTS:
            continue
        if not _may_be(_weigh(places, slots, strict_pass(places, slots)), ordered=ordered):
            continue
        slots, run, worth = refine(places, slots)
        if (best is None or worth > best[0]) and _is_proof(_weigh(places, slots, run)):
            best = worth, slots, run
    if best is None:
        return None
    _, slots, run = best
    spans = tuple(
        (int(window.starts[at]), int(window.ends[at + len(slots[slot]) - 1]), slot)
        for at, slot in run.path
    )
    evidence = _weigh(places, slots, run)
    return Chain(spans, evidence, places.junctions) if evidence else None


def _may_be(evidence: Evidence | None, *, ordered: bool) -> bool:
    """Tell whether a first guess is near enough to a proof for a second look."""
    if evidence is None or evidence.recurring < (1 if ordered else _MIN_RECURRING):
        return False
    if evidence.gap > _MAX_FIRST_GAP or evidence.skipped > _MAX_FIRST_SKIPPED:
        return False
    if evidence.coverage < _MIN_FIRST_COVERAGE or evidence.edges < _MIN_EDGES:
        return False
    return evidence.worth >= (_MIN_FIRST_WORTH if ordered else _MIN_FIRST_WORTH_SHUFFLED)


def _weigh(places: Places, slots: Slots, run: Run) -> Evidence | None:
    window, path = places.window, run.path
    if not path:
        return None
    count = len(path)
    seen = Counter(slot for _, slot in path)
    return Evidence(
        slots=len(slots),
        places=count,
        coverage=sum(len(slots[slot]) for slot in seen) / len(window.title),
        cycles=count / len(slots),
        edges=sum(window.edge_list[at] >= WEAK_EDGE for at, _ in path) / count,
        gap=sum(b - a for (a, _), (b, _) in pairwise(path)) / max(1, count - 1),
        worth=run.score,
        skipped=run.skipped / count,
        recurring=sum(number > 1 for number in seen.values()),
        foreign=int((window.ids[path[0][0] : path[-1][0]] < 0).sum()) / max(1, count - 1),
    )


def _is_proof(evidence: Evidence | None) -> bool:
    if evidence is None:
        return False
    if evidence.recurring < _MIN_RECURRING or evidence.foreign < _MIN_FOREIGN:
        return False
    part = evidence.coverage >= _MIN_PART and evidence.slots >= _MIN_SLOTS_OF_PART
    least = _MIN_WORTH_OF_PART if part else None
    if evidence.coverage >= _MIN_COVERAGE:
        least = _MIN_WORTH
    if least is None or evidence.worth < least:
        return False
    if evidence.gap > _MAX_GAP or evidence.skipped > _MAX_SKIPPED or evidence.edges < _MIN_EDGES:
        return False
    return evidence.cycles >= _MIN_CYCLES
