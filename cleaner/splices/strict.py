"""The strict pass: where given slots stand in cyclic order.

Each place is worth what speaks for its being a shard: a clause's head, how well the text reads on
without it, its length. Each missed slot costs. The heaviest run of places is the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from cleaner.junctions.model import SCALE, Junctions
from cleaner.splices.discover import Slot
from cleaner.splices.edges import EDGE, LINE_HEAD, NO_EDGE, WEAK_EDGE
from cleaner.splices.window import Window

_EDGE_VALUE = {EDGE: 2.2, WEAK_EDGE: 1.5, NO_EDGE: -0.9, LINE_HEAD: -2.2}
_COST = 0.5
_GAIN_SHARE = 0.8
_MIN_GAIN, _MAX_GAIN = -2.0, 4.0
_PER_CHAR, _PER_WORD, _MAX_TOLD = 0.7, 1.0, 3.0
#: Pieces from apart in the title hardly ever stand together by chance.
_JOINED_TOLD = 3.0
#: The title goes on behind the place, or in front of it: a quotation.
_GOES_ON = -2.0
_SKIP_COST = 3.5
_MAX_SKIPS = 2
_PER_UNIT_APART = 0.006
_START_COST = 2.0


@dataclass(frozen=True, slots=True)
class Run:
    """Places (unit, slot) in cyclic order, what they are worth, and the slots skipped."""

    path: tuple[tuple[int, int], ...]
    score: float
    skipped: int


@dataclass
class Places:
    """The values of places of one window, each found when it is first asked for."""

    window: Window
    junctions: Junctions
    _values: dict[tuple[tuple[int, int], ...], list[float]] = field(default_factory=dict)
    _gains: dict[tuple[int, int], float] = field(default_factory=dict)
    _found: dict[tuple[int, ...], list[int]] = field(default_factory=dict)

    def find(self, slot: Slot) -> list[int]:
        """Return where a slot's string stands, in order."""
        known = self._found.get(slot.key)
        if known is None:
            known = self._found[slot.key] = self.window.find(slot.key)
        return known

    def values(self, slot: Slot) -> list[float]:
        """Return what each place of a slot is worth as a shard, in nats or so."""
        known = self._values.get(slot.pieces)
        if known is None:
            known = self._values[slot.pieces] = [self._value(at, slot) for at in self.find(slot)]
        return known

    def _value(self, at: int, slot: Slot) -> float:
        window, size = self.window, len(slot)
        per = _PER_CHAR if window.title.unspaced else _PER_WORD
        value = _EDGE_VALUE[window.edge_list[at]] - _COST + min(per * size, _MAX_TOLD)
        value += _GAIN_SHARE * min(max(self._gains[at, size], _MIN_GAIN), _MAX_GAIN)
        return value + (self._quoted(at, slot) + _JOINED_TOLD * (len(slot.pieces) > 1))

    def score(self, slots: Sequence[Slot]) -> None:
        """Look up the junctions of all places of some slots at once."""
        new = {(at, len(slot)) for slot in slots for at in self.find(slot)} - self._gains.keys()
        if not new:
            return
        places = np.array(sorted(new), np.int64)
        first, last = places[:, 0], places[:, 0] + places[:, 1] - 1
        window = self.window
        around, before, behind = self.junctions.score_spans(window.starts[first], window.ends[last])
        gains = ((around - before - behind) / SCALE).tolist()
        self._gains.update(zip(map(tuple, places.tolist()), gains, strict=True))

    def _quoted(self, at: int, slot: Slot) -> float:
        window = self.window
        title = window.title.ids
        lost = 0.0
        start, stop = slot.pieces[0][0], slot.pieces[-1][1]
        end = at + len(slot)
        if (
            stop < len(title)
            and end < len(window)
            and window.joined_list[end]
            and window.id_list[end] == title[stop]
        ):
            lost += _GOES_ON
        if start and at and window.joined_list[at] and window.id_list[at - 1] == title[start - 1]:
            lost += _GOES_ON
        return lost


def strict_pass(places: Places, slots: Sequence[Slot]) -> Run:
    """Return the heaviest run of places in the cyclic order of ``slots``, from the first on."""
    count = len(slots)
    places.score(slots)
    events = sorted(
        (at, number, value)
        for number, slot in enumerate(slots)
        for at, value in zip(places.find(slot), places.values(slot), strict=True)
    )
    sizes = [len(slot) for slot in slots]
    # In front of each slot come these, at the cost of the slots between.
    skips = range(min(_MAX_SKIPS + 1, count - 1))
    fronts = [
        [((number - 1 - skip) % count, _SKIP_COST * skip) for skip in skips]
        for number in range(count)
    ]
    # For each slot the best run that ends with it, a unit or more before the place at hand.
    reached: list[tuple[float, int]] = [(-1e9, -1)] * count
    waiting: list[int] = []
    scores: list[float] = []
    links: list[int] = []
    for index, (at, number, value) in enumerate(events):
        still = []
        for before in waiting:
            at0, number0, _ = events[before]
            if at0 + sizes[number0] < at:
                total = scores[before] + _PER_UNIT_APART * at0
                if total > reached[number0][0]:
                    reached[number0] = (total, before)
            else:
                still.append(before)
        waiting = still
        best, came = -_START_COST * min(number, 2), -1
        apart = _PER_UNIT_APART * at
        for front, cost in fronts[number]:
            total, before = reached[front]
            total -= apart + cost
            if total > best:
                best, came = total, before
        scores.append(best + value)
        links.append(came)
        waiting.append(index)
    if not scores:
        return Run((), 0.0, 0)
    at = max(range(len(scores)), key=lambda i: (scores[i], -i))
    score = scores[at]
    path: list[tuple[int, int]] = []
    while at >= 0:
        path.append(events[at][:2])
        at = links[at]
    path.reverse()
    skipped = sum((number - before - 1) % count for (_, before), (_, number) in pairwise(path))
    return Run(tuple(path), score, skipped)
