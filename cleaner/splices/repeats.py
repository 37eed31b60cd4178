"""Closed repeats: strings of units that recur and cannot be made longer without losing a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.units import Unit

Key = tuple[str, ...]
# What stands on more places than this begins no splice, and would cost a page of one sentence, told
# a thousand times, a thousand times as much.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Repeat:
    """A string of units and the indexes of the units where it begins, in order."""

    key: Key
    places: tuple[int, ...]

    @property
    def size(self) -> int:
        """The number of units."""
        return len(self.key)


def closed_repeats(found: Sequence[Unit], shortest: int, longest: int, least: int) -> list[Repeat]:
    """Return the closed repeats of ``shortest`` to ``longest`` units that occur ``least`` times.

    A repeat never reaches over punctuation or a line break. The work is linear in the units: only
    strings that recur, and not too often, are made longer.
    """
    growing: dict[Key, list[int]] = {}
    run = 0
    for index, unit in enumerate(found):
        run = run + 1 if unit.joined else 1
        if run >= shortest:
            start = index - shortest + 1
            key = tuple(u.key for u in found[start : index + 1])
            growing.setdefault(key, []).append(start)
    growing = {key: at for key, at in growing.items() if least <= len(at) <= _MOST}
    closed: list[Repeat] = []
    size = shortest
    while growing:
        longer: dict[Key, list[int]] = {}
        if size < longest:
            for key, places in growing.items():
                for start in places:
                    end = start + size
                    if end < len(found) and found[end].joined:
                        longer.setdefault((*key, found[end].key), []).append(start)
            longer = {key: places for key, places in longer.items() if len(places) >= least}
        held = {(part, len(at)) for key, at in longer.items() for part in (key[1:], key[:-1])}
        closed += [
            Repeat(key, tuple(places))
            for key, places in growing.items()
            if (key, len(places)) not in held
        ]
        growing = longer
        size += 1
    return closed
