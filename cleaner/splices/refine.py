"""Slots made better one step at a time: cut, lengthened, dropped, added, as long as it pays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cleaner.splices.discover import Slot, slot_of
from cleaner.splices.strict import Places, Run, strict_pass

_PER_SLOT = 0.5
_PER_UNCOVERED_CHAR, _PER_UNCOVERED_WORD = 0.5, 0.8
_MAX_TRIALS = 160
_LEAST_BETTER = 0.05

Slots = tuple[Slot, ...]


def refine(places: Places, slots: Slots) -> tuple[Slots, Run, float]:
    """Return the slots that explain the page best, near those given, their run and its worth."""
    run = strict_pass(places, slots)
    best = _worth(places, slots, run)
    trials = 0
    seen = {slots}
    better = True
    while better and trials < _MAX_TRIALS:
        better = False
        for other in _steps(places, slots, run):
            if other in seen or len(other) < 3:
                continue
            seen.add(other)
            trials += 1
            other_run = strict_pass(places, other)
            worth = _worth(places, other, other_run)
            if worth > best + _LEAST_BETTER:
                slots, run, best, better = other, other_run, worth, True
                break
            if trials >= _MAX_TRIALS:
                break
    return slots, run, best


def _worth(places: Places, slots: Slots, run: Run) -> float:
    per = _PER_UNCOVERED_CHAR if places.window.title.unspaced else _PER_UNCOVERED_WORD
    free = len(places.window.title) - sum(map(len, slots))
    return run.score - _PER_SLOT * len(slots) - per * free


def _steps(places: Places, slots: Slots, run: Run) -> Iterator[Slots]:
    """Yield slots that differ from ``slots`` in one string."""
    title = places.window.title
    held = frozenset().union(*(slot.held for slot in slots)) if slots else frozenset()
    free = [at for at in range(len(title)) if at not in held]
    for number, slot in enumerate(slots):
        start, end = slot.pieces[-1]
        # Lengthened: by what follows in the title, or by what follows in the text.
        follow = [(end, end + size) for size in (1, 2, 3) if {*range(end, end + size)} <= {*free}]
        for piece in follow:
            yield _replace(slots, number, (*slot.pieces[:-1], (start, piece[1])), title.ids)
        for piece in _behind(places, run, slots, number, free):
            yield _replace(slots, number, (*slot.pieces, piece), title.ids)
    yield from _added(slots, free, title.ids, places)
    for number, slot in enumerate(slots):
        start, end = slot.pieces[-1]
        first, first_end = slot.pieces[0]
        if first and first - 1 in free:
            yield _replace(slots, number, ((first - 1, first_end), *slot.pieces[1:]), title.ids)
        if len(slot) > 1:
            shorter = (*slot.pieces[:-1], *([(start, end - 1)] if end - start > 1 else []))
            yield _replace(slots, number, shorter, title.ids)
            if len(slot.pieces) > 1 and end - start > 1:
                yield _replace(slots, number, slot.pieces[:-1], title.ids)
            for cut in range(1, first_end - first):
                # One string may be two slots.
                two = (
                    slot_of(((first, first + cut),), title.ids),
                    slot_of(((first + cut, first_end), *slot.pieces[1:]), title.ids),
                )
                yield (*slots[:number], *two, *slots[number + 1 :])
        yield (*slots[:number], *slots[number + 1 :])
    for number, (one, other) in enumerate(pairwise(slots)):
        # The border between two neighbours, moved.
        if one.pieces[-1][1] == other.pieces[0][0]:
            for step in (-1, 1):
                yield from _moved(slots, number, step, title.ids)


def _behind(
    places: Places, run: Run, slots: Slots, number: int, free: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield free pieces of the title that stand right behind the places of a slot."""
    window = places.window
    size = len(slots[number])
    found: dict[tuple[int, int], int] = {}
    for at, one in run.path:
        end = at + size
        if one != number or end >= len(window) or not window.joined_list[end]:
            continue
        for place in free:
            length = 0
            while (
                place + length in free
                and end + length < len(window)
                and window.id_list[end + length] == window.title.ids[place + length]
                and window.joined_list[end + length]
            ):
                length += 1
                piece = (place, place + length)
                found[piece] = found.get(piece, 0) + 1
    yield from sorted(found, key=lambda piece: (-found[piece] * (piece[1] - piece[0]), piece))[:3]


def _added(
    slots: Slots, free: list[int], title: tuple[int, ...], places: Places
) -> Iterator[Slots]:
    """Yield slots with one more, a free piece: in title order, or anywhere if they are not."""
    ordered = all(one.head < other.head for one, other in pairwise(slots))
    longest = 4 if places.window.title.unspaced else 3
    for start in free:
        for end in range(start + 1, start + longest + 1):
            if end - 1 not in free:
                break
            slot = slot_of(((start, end),), title)
            if not places.find(slot):
                break
            if ordered:
                yield tuple(sorted((*slots, slot), key=lambda other: other.head))
            else:
                for at in range(1, len(slots) + 1):
                    yield (*slots[:at], slot, *slots[at:])


def _moved(slots: Slots, number: int, step: int, title: tuple[int, ...]) -> Iterator[Slots]:
    one, other = slots[number], slots[number + 1]
    start, end = one.pieces[-1]
    stop = other.pieces[0][1]
    if not start < end + step < stop:
        return
    yield (
        *slots[:number],
        slot_of((*one.pieces[:-1], (start, end + step)), title),
        slot_of(((end + step, stop), *other.pieces[1:]), title),
        *slots[number + 2 :],
    )


def _replace(
    slots: Slots, number: int, pieces: tuple[tuple[int, int], ...], title: tuple[int, ...]
) -> Slots:
    return (*slots[:number], slot_of(pieces, title), *slots[number + 1 :])
