"""A sample of fixed size out of a stream of unknown length."""

from __future__ import annotations

import math
import random


class Reservoir:
    """Says which of the things that go by to keep: ``size`` of them, each with the same chance.

    The same seed gives the same choice, whatever else is sampled. It asks for random numbers only
    where something is kept, a few dozen times in a million. Source: algorithm L, Li 1994.
    """

    __slots__ = ("_next", "_random", "_weight", "seen", "size")

    def __init__(self, size: int, seed: str) -> None:
        self.size = size
        self.seen = 0
        self._random = random.Random(seed)
        self._weight = 1.0
        self._next = size

    def offer(self) -> int | None:
        """Return the place, from 0, that the next thing takes from its holder; None for none."""
        number = self.seen
        self.seen += 1
        if number < self.size:
            if number == self.size - 1:
                self._skip()
            return number
        if number < self._next:
            return None
        place = self._random.randrange(self.size)
        self._skip()
        return place

    def _skip(self) -> None:
        # 1 - random() is never 0, which has no logarithm.
        self._weight *= math.exp(math.log(1 - self._random.random()) / self.size)
        gap = math.log(1 - self._random.random()) / math.log1p(-self._weight)
        self._next = self.seen + int(min(gap, 2.0**62))
