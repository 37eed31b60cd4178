"""Many strings looked for in one text at once, by the hashes of their tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.sites.count import gram_hashes
from cleaner.tokens import Hashes, Tokens, tokenise

#: Copies are known by what surrounds them, and that opens alike in many sentences.
_ANCHOR = 8


#: Strings that open alike, by how many tokens they have, then by all their hashes.
_Alike = dict[int, dict[tuple[int, ...], list[int]]]


@dataclass(frozen=True)
class Needles:
    """Strings to look for; ``anchors`` are the hashes of how they open, by the number of tokens."""

    sizes: tuple[int, ...]
    anchors: dict[int, tuple[Hashes, dict[int, _Alike]]]

    def find(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """Yield the number of each string that is there, and the token at which it begins."""
        for size, (sorted_anchors, alike) in self.anchors.items():
            grams = gram_hashes(tokens, 0, len(tokens), size)
            near = np.minimum(sorted_anchors.searchsorted(grams), len(sorted_anchors) - 1)
            for at in (sorted_anchors[near] == grams).nonzero()[0].tolist():
                found: list[int] = []
                for whole, numbers in alike[int(grams[at])].items():
                    found += numbers.get(tuple(tokens.hashes[at : at + whole].tolist()), ())
                for number in sorted(found):
                    yield number, at


def make_needles(strings: Sequence[str]) -> Needles:
    """Return the needles of strings, numbered as they stand; those without tokens match nothing."""
    sizes = []
    anchors: dict[int, dict[int, _Alike]] = defaultdict(lambda: defaultdict(dict))
    for number, string in enumerate(strings):
        tokens = tokenise(string)
        sizes.append(len(tokens))
        if len(tokens):
            size = min(len(tokens), _ANCHOR)
            alike = anchors[size][int(gram_hashes(tokens, 0, size, size)[0])]
            own = tuple(tokens.hashes.tolist())
            alike.setdefault(len(own), {}).setdefault(own, []).append(number)
    return Needles(
        tuple(sizes),
        {size: (np.array(sorted(own), np.uint64), own) for size, own in sorted(anchors.items())},
    )
