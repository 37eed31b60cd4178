"""Which keywords stand where in many lines, found in one pass over all of them.

Every place of the joined lines is hashed with the one to six characters that open there; a table
says how long a line may be in which a keyword with that opening counts. Few places are left, and
only those are compared with the keywords themselves. Cost: some ten nanoseconds a character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from cleaner.scripts import read_codes

# Openings are hashed to 16 bits: each character times a power of an odd number, wrapping around.
_FACTOR = np.array(0x9E35, np.uint16)
_LONGEST_OPENING = 6
_BATCH_CHARS = 1 << 15


class KeywordSearch:
    """Finds keywords, each with a mask (its rules, one bit a rule) and a reach.

    Lines come with a size class; a keyword counts in the lines whose class is at most its reach.
    """

    def __init__(self, keywords: Iterable[tuple[str, int, int]]) -> None:
        self._masks: dict[str, int] = {}
        self._longer: dict[str, list[tuple[str, int]]] = {}
        self._reaches = np.zeros((_LONGEST_OPENING, 1 << 16), np.uint8)
        for keyword, mask, reach in keywords:
            size = min(len(keyword), _LONGEST_OPENING)
            opening = keyword[:size]
            if len(keyword) > size:
                self._longer.setdefault(opening, []).append((keyword, mask))
            else:
                self._masks[keyword] = mask
            at = _openings(opening)[size - 1][0]
            # Zero stands for no keyword at all.
            self._reaches[size - 1, at] = max(self._reaches[size - 1, at], reach + 1)

    def masks(self, lines: Sequence[str], classes: Sequence[int]) -> list[int]:
        """Return for each line the union of the masks of the keywords that stand in it.

        A line's mask may hold keywords that do not reach its class: the caller knows which.
        """
        masks = [0] * len(lines)
        first = 0
        while first < len(lines):
            last, size = first, 0
            while last < len(lines) and size < _BATCH_CHARS:
                size += len(lines[last]) + 1
                last += 1
            self._search(lines[first:last], classes[first:last], first, masks)
            first = last
        return masks

    def _search(
        self, lines: Sequence[str], classes: Sequence[int], first: int, masks: list[int]
    ) -> None:
        joined = "\n".join(lines)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        # Padding lets every place open all its characters.
        openings = _openings(joined + "\n" * _LONGEST_OPENING)
        size = starts[-1]
        least = np.array(classes, np.uint8).repeat([len(line) + 1 for line in lines])
        get, longer = self._masks.get, self._longer
        for chars, (table, opening) in enumerate(zip(self._reaches, openings, strict=True), 1):
            for place in (table.take(opening[:size]) > least).nonzero()[0].tolist():
                piece = joined[place : place + chars]
                mask = get(piece, 0)
                if chars == _LONGEST_OPENING:
                    for keyword, more in longer.get(piece, ()):
                        if joined.startswith(keyword, place):
                            mask |= more
                if mask:
                    masks[first + bisect_right(starts, place) - 1] |= mask


def _openings(text: str) -> list[NDArray[np.uint16]]:
    """Return the hashes of the one, two, three and four characters that open at each place."""
    codes = read_codes(text).astype(np.uint16)
    found = [codes]
    for ahead in range(1, min(_LONGEST_OPENING, len(codes))):
        found.append(found[-1][:-1] * _FACTOR + codes[ahead:])
    return found
