"""Many strings looked for in one text at once, by the hashes of their tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.sites.count import gram_hashes
from cleaner.tokens import Hashes, Tokens, tokenise

_ANCHOR = 4


@dataclass(frozen=True)
class Needles:
    """Strings to look for; ``anchors`` are the hashes of how they open, by the number of tokens."""

    hashes: tuple[tuple[int, ...], ...]
    anchors: dict[int, tuple[Hashes, dict[int, tuple[int, ...]]]]

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield the number of each string that is there, and the token at which it begins."""
        for size, (sorted_anchors, numbers) in self.anchors.items():
            grams = gram_hashes(tokens, 0, len(tokens), size)
            near = np.minimum(sorted_anchors.searchsorted(grams), len(sorted_anchors) - 1)
            for at in (sorted_anchors[near] == grams).nonzero()[0].tolist():
                for number in numbers[int(grams[at])]:
                    own = self.hashes[number]
                    if tokens.hashes[at : at + len(own)].tolist() == list(own):
                        yield number, at


def make_needles(strings: Sequence[str]) -> Needles:
    """Return the needles of strings, numbered as they stand; those without tokens match nothing."""
    hashes = []
    anchors: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, string in enumerate(strings):
        tokens = tokenise(string)
        hashes.append(tuple(tokens.hashes.tolist()))
        if len(tokens):
            size = min(len(tokens), _ANCHOR)
            anchors[size][int(gram_hashes(tokens, 0, size, size)[0])].append(number)
    return Needles(
        tuple(hashes),
        {
            size: (
                np.array(sorted(own), np.uint64),
                {anchor: tuple(numbers) for anchor, numbers in own.items()},
            )
            for size, own in sorted(anchors.items())
        },
    )
