"""The elements that hold a page's blocks, as arrays: parents first, blocks of each in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.read.lines import Place

Indexes = npt.NDArray[np.int64]
#: Whole numbers by name, an entry a block each.
Columns = dict[str, Indexes]
_NAMING = ("class", "id", "role", "itemprop")


@dataclass(frozen=True, eq=False)
class Nodes:
    """The elements above blocks, in document order; the first is the body.

    Node ``i`` holds the blocks ``firsts[i]`` to ``stops[i]`` (half-open). ``parents`` is -1 for
    the first; ``ups`` is the nearest element above that holds more blocks, the first its own.
    ``owners`` tells for each block the element that holds its text. ``names`` are the words of
    what an element is called by: class, id, role, itemprop.
    """

    parents: Indexes
    ups: Indexes
    firsts: Indexes
    stops: Indexes
    owners: Indexes
    tags: tuple[str, ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.tags)

    def totals(self, values: Indexes) -> Indexes:
        """Return for each node the sum of ``values``, one a block, over the blocks it holds."""
        sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(values)])
        total: Indexes = sums[self.stops] - sums[self.firsts]
        return total

    def above(self, levels: int) -> list[Indexes]:
        """Return for each block its owner, then the next elements above that hold more blocks."""
        rows = [self.owners]
        for _ in range(levels - 1):
            rows.append(self.ups[rows[-1]])
        return rows


def read_nodes(places: Sequence[Place]) -> Nodes:
    """Return the elements above the blocks that stand at ``places``, one place a block."""
    numbers: dict[int, int] = {}
    parents: list[int] = []
    firsts: list[int] = []
    stops: list[int] = []
    found: list[Place] = []
    owners: list[int] = []
    for block, place in enumerate(places):
        chain: list[Place] = []
        at: Place | None = place
        while at is not None and id(at) not in numbers:
            chain.append(at)
            at = at.parent
        parent = numbers[id(at)] if at is not None else -1
        for new in reversed(chain):
            numbers[id(new)] = number = len(found)
            found.append(new)
            parents.append(parent)
            firsts.append(block)
            stops.append(block)
            parent = number
        owner = numbers[id(place)]
        owners.append(owner)
        # Blocks come in document order: all elements above end behind the latest one.
        stops[owner] = block + 1
    for number in range(len(found) - 1, 0, -1):
        above = parents[number]
        if stops[number] > stops[above]:
            stops[above] = stops[number]
    return Nodes(
        np.array(parents, np.int64),
        np.array(_ups(parents, firsts, stops), np.int64),
        np.array(firsts, np.int64),
        np.array(stops, np.int64),
        np.array(owners, np.int64),
        tuple(place.tag for place in found),
        tuple(_names(place) for place in found),
    )


def _ups(parents: Sequence[int], firsts: Sequence[int], stops: Sequence[int]) -> list[int]:
    ups: list[int] = []
    for number, parent in enumerate(parents):
        if parent < 0:
            ups.append(number)
        elif firsts[parent] == firsts[number] and stops[parent] == stops[number]:
            ups.append(ups[parent] if ups[parent] != parent else parent)
        else:
            ups.append(parent)
    return ups


def _names(place: Place) -> str:
    if place.element is None:
        return ""
    get = place.element.get
    return " ".join(value for name in _NAMING if (value := get(name)))
