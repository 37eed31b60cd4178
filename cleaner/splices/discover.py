"""Where shards may stand, and which strings they are: the first guess at a page's slots.

A run through the title, again and again: pieces of it at the heads of clauses, each further on in
the title than the one before, until it begins anew. The heaviest such run votes for the strings.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from cleaner.splices.edges import EDGE, LINE_HEAD, NO_EDGE, WEAK_EDGE
from cleaner.splices.window import Window

_MAX_RUNS = 4
_REACH = 150
_MAX_BACK = 40
_ANY_ORDER = 1.2
_EDGE_VALUE = {EDGE: 1.6, WEAK_EDGE: 1.0, LINE_HEAD: -0.5, NO_EDGE: -1.2}


@dataclass(frozen=True, slots=True)
class Slot:
    """A string that is strewn: its units, and the runs of the title (start, end) that it joins."""

    key: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.key)

    @property
    def head(self) -> int:
        """Where in the title it begins."""
        return self.pieces[0][0]

    @property
    def held(self) -> frozenset[int]:
        """The places of the title that it holds."""
        return frozenset(at for start, end in self.pieces for at in range(start, end))


@dataclass(frozen=True, slots=True)
class _Sight:
    """A place where a piece of the title stands: all title units that follow each other there."""

    at: int
    pieces: tuple[tuple[int, int], ...]
    value: float

    @property
    def head(self) -> int:
        return self.pieces[0][0]

    @property
    def first_end(self) -> int:
        return self.pieces[0][1]


def slot_of(pieces: tuple[tuple[int, int], ...], title: tuple[int, ...]) -> Slot:
    """Return the slot that joins some runs of the title."""
    return Slot(tuple(title[at] for start, end in pieces for at in range(start, end)), pieces)


def guess_slots(
    window: Window, chunking: tuple[int, ...] | None = None, *, ordered: bool = True
) -> tuple[Slot, ...]:
    """Return the strings that the heaviest run through the title is made of, in title order.

    Where they are not ``ordered``, any piece may follow any other, and their first places decide.
    With a ``chunking`` (where chunks begin, and the end) strings are made of whole chunks.
    """
    floors = _floors(len(window.title), chunking)
    sights = _sights(window, floors)
    path = _heaviest(sights, len(window.title), spaced=not window.title.unspaced, ordered=ordered)
    votes: dict[int, list[_Sight]] = {}
    for sight in path:
        votes.setdefault(sight.head, []).append(sight)
    ranked = sorted(
        (_choose(sights, floors) for sights in votes.values()), key=lambda vote: (-vote[0], vote[1])
    )
    taken: set[int] = set()
    slots = []
    least = 2 if window.title.unspaced else 1
    for _, pieces in ranked:
        free = _free_part(pieces, taken, floors)
        slot = slot_of(free, window.title.ids) if free else None
        if slot is not None and (len(slot) >= least or free[0][1] == len(window.title)):
            slots.append(slot)
            taken |= slot.held
    if ordered:
        return tuple(sorted(slots, key=lambda slot: slot.head))
    firsts = {sight.head: sight.at for sight in reversed(path)}
    return tuple(sorted(slots, key=lambda slot: (firsts.get(slot.head, len(window)), slot.head)))


def _floors(size: int, chunking: tuple[int, ...] | None) -> list[int]:
    """Return for each place of a title where its chunk begins; places are chunks without any."""
    if chunking is None:
        return list(range(size + 1))
    floors = []
    for start, end in pairwise(chunking):
        floors += [start] * (end - start)
    return [*floors, size]


def _sights(window: Window, floors: list[int]) -> list[_Sight]:
    """Return the places where a clause opens with a piece of the title, or two units stand."""
    unspaced = window.title.unspaced
    found = []
    for at, number in enumerate(window.id_list):
        if number < 0:
            continue
        edge = window.edge_list[at]
        for place in window.title.places[number]:
            if floors[place] != place:
                continue
            size = floors[place + window.run(at, place)] - place
            if size < 1 or (size < 2 and (edge < EDGE if unspaced else edge < WEAK_EDGE)):
                continue
            pieces = _extend(window, at, (place, place + size), floors)
            length = sum(end - start for start, end in pieces)
            told = sum(window.told[window.id_list[i]] for i in range(at, at + min(length, 4)))
            if _EDGE_VALUE[edge] + told > 0:
                found.append(_Sight(at, pieces, _EDGE_VALUE[edge] + told))
    return found


def _extend(
    window: Window, at: int, first: tuple[int, int], floors: list[int]
) -> tuple[tuple[int, int], ...]:
    """Return a run of the title with those that follow it in the text, joined to it."""
    pieces = [first]
    used = set(range(*first))
    at += first[1] - first[0]
    # A last chunk may be a single character.
    least = 2 if window.title.unspaced else 1
    last = len(window.title)
    while len(pieces) < _MAX_RUNS and at < len(window) and window.joined_list[at]:
        number = window.id_list[at]
        if number < 0:
            break
        best = (0, 0)
        for place in window.title.places[number]:
            if floors[place] != place:
                continue
            size = floors[place + window.run(at, place)] - place
            if size > best[1] - best[0] and used.isdisjoint(range(place, place + size)):
                best = (place, place + size)
        if best[1] - best[0] < (1 if best[1] == last else least):
            break
        pieces.append(best)
        used.update(range(*best))
        at += best[1] - best[0]
    return tuple(pieces)


def _heaviest(sights: list[_Sight], size: int, *, spaced: bool, ordered: bool) -> list[_Sight]:
    """Return the heaviest run of sights, forward through the title again and again."""
    per_unit = 0.5 if spaced else 0.35
    scores: list[float] = []
    links: list[int] = []
    # Plain lists: this is what a page with many pieces of its title spends its time on.
    places = [sight.at for sight in sights]
    heads = [sight.head for sight in sights]
    ends = [sight.first_end for sight in sights]
    stops = [at + end - head for at, head, end in zip(places, heads, ends, strict=True)]
    for index, sight in enumerate(sights):
        best, came = 0.0, -1
        at, head = places[index], heads[index]
        for before in range(index - 1, max(-1, index - 1 - _MAX_BACK), -1):
            apart = at - places[before]
            if apart > _REACH:
                break
            reached = scores[before] - 0.005 * apart
            if reached <= best or stops[before] >= at:
                continue
            onward = head - ends[before]
            if not ordered and head != heads[before]:
                cost = _ANY_ORDER
            elif onward >= 0:
                cost = min(per_unit * onward, 2.5)
            elif head >= heads[before]:
                cost = 3.0
            else:
                cost = min(0.5 + 0.1 * (size - ends[before]) + per_unit * head, 3.0)
            if reached - cost > best:
                best, came = reached - cost, before
        scores.append(best + sight.value)
        links.append(came)
    last = max(range(len(scores)), key=lambda i: (scores[i], -i), default=-1)
    path = []
    while last >= 0:
        path.append(sights[last])
        last = links[last]
    return path[::-1]


def _choose(sights: list[_Sight], floors: list[int]) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Return the beginning that most of the sights with one head share, and its weight."""
    votes: Counter[tuple[tuple[int, int], ...]] = Counter()
    for sight in sights:
        pieces: list[tuple[int, int]] = []
        length = 0
        for start, end in sight.pieces:
            for stop in range(start + 1, end + 1):
                length += 1
                if floors[stop] != stop:
                    continue
                beginning = (*pieces, (start, stop))
                votes[beginning] += 1
            pieces.append((start, end))
    weights = {
        pieces: count * sum(end - start for start, end in pieces) for pieces, count in votes.items()
    }
    best = max(weights, key=lambda pieces: (weights[pieces], -len(pieces), pieces))
    return weights[best], best


def _free_part(
    pieces: tuple[tuple[int, int], ...], taken: set[int], floors: list[int]
) -> tuple[tuple[int, int], ...]:
    """Return as much of the beginning of a string as no other slot holds."""
    free: list[tuple[int, int]] = []
    for start, end in pieces:
        stop = start
        while stop < end and stop not in taken:
            stop += 1
        stop = floors[stop]
        if stop > start:
            free.append((start, stop))
        if stop < end:
            break
    return tuple(free)
