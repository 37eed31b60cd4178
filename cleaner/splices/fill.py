"""Shards too short to be found on their own: the rest of the title, in its place in the cycle."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from cleaner.splices.grams import Gram, at_clause_edge
from cleaner.units import Unit

Path = list[tuple[int, int]]
_MIN_GAPS = 2


def fill_slots(
    window: Sequence[Unit], slots: tuple[Gram, ...], path: Path, title: Sequence[str]
) -> tuple[tuple[Gram, ...], Path]:
    """Return slots and path with each left-over run of the title that has a place of its own.

    ``path`` holds (unit, slot) in page order. A run is admitted between two neighbouring slots
    where it opens a clause in every stretch between the two, of which there must be two at least.
    """
    for start, end in _left_over(slots, title):
        key = tuple(title[start:end])
        for slot in range(len(slots)):
            places = _places(window, slots, path, slot, key)
            if places is None:
                continue
            gram = Gram(key, tuple(places), ((start, end),), len(key))
            moved = [(at, old + (old > slot)) for at, old in path]
            path = sorted([*moved, *((at, slot + 1) for at in places)])
            slots = (*slots[: slot + 1], gram, *slots[slot + 1 :])
            break
    return slots, path


def _left_over(slots: Sequence[Gram], title: Sequence[str]) -> Iterator[tuple[int, int]]:
    held = {at for gram in slots for start, end in gram.pieces for at in range(start, end)}
    start = None
    for at in range(len(title) + 1):
        free = at < len(title) and at not in held
        if free and start is None:
            start = at
        elif not free and start is not None:
            yield start, at
            start = None


def _places(
    window: Sequence[Unit], slots: Sequence[Gram], path: Path, slot: int, key: tuple[str, ...]
) -> list[int] | None:
    """Return where ``key`` stands in each stretch from ``slot`` to the next; None if not in all."""
    following = (slot + 1) % len(slots)
    found = []
    for (at, one), (stop, other) in itertools.pairwise(path):
        if one != slot or other != following:
            continue
        first = at + slots[slot].size + 1
        hits = [
            place
            for place in range(first, stop - len(key))
            if at_clause_edge(window, place)
            and all(window[place + i].key == unit for i, unit in enumerate(key))
            and all(unit.joined for unit in window[place + 1 : place + len(key)])
        ]
        if len(hits) != 1:
            return None
        found.append(hits[0])
    return found if len(found) >= _MIN_GAPS else None
