"""The searched stretch of a page as units: what of it stands in the title, and where clauses begin.

A unit is a character where the title's script is written without spaces, a word elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

import numpy as np
import numpy.typing as npt

from cleaner.splices.edges import Kinds, find_edges
from cleaner.tokens import MARK, SINGLE, WORD, Flags, Hashes, Indexes, Tokens

# In nats or so: common words, other words, characters.
_COMMON_TELLS, _RARE_TELLS, _CHAR_TELLS, _CHAR_SLOPE = 0.3, 1.2, 0.6, 0.22

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Title:
    """A title's units, marks left out: ``keys`` holds a hash of each."""

    keys: Hashes
    unspaced: bool
    #: Ways of cutting it in chunks of two: where the chunks begin, and the end. None for words.
    chunkings: tuple[tuple[int, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def known(self) -> Hashes:
        """The different hashes, sorted."""
        return np.unique(self.keys)

    @cached_property
    def ids(self) -> tuple[int, ...]:
        """The units, as numbers into ``known``."""
        return tuple(np.searchsorted(self.known, self.keys).tolist())

    @cached_property
    def pairs(self) -> Numbers:
        """Two neighbours each, as one number, sorted."""
        width = len(self.known)
        return np.unique(np.array([a * width + b for a, b in pairwise(self.ids)], np.int64))

    @cached_property
    def table(self) -> npt.NDArray[np.int16]:
        """The number of each character of the first plane, -1 for those not in the title."""
        table = np.full(0x10000, -1, np.int16)
        near = self.known < 0xFFFF
        table[self.known[near].astype(np.int64)] = np.flatnonzero(near)
        return table

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        """Where in the title each of the different units stands."""
        found: list[list[int]] = [[] for _ in self.known]
        for at, number in enumerate(self.ids):
            found[number].append(at)
        return tuple(tuple(at) for at in found)


@dataclass(frozen=True)
class Window:
    """The units of the searched lines, in order. Offsets are code points of the tokens' text.

    ``ids`` are numbers into the title's ``known`` units, -1 for units that are not in the title;
    ``joined`` tells that nothing but blanks stands between the unit before and this one; ``edges``
    how surely a clause begins here.
    """

    tokens: Tokens
    title: Title
    starts: Indexes
    ends: Indexes
    ids: Numbers
    joined: Flags
    edges: Kinds

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def id_list(self) -> list[int]:
        """``ids`` as a list: single look-ups are faster so."""
        numbers: list[int] = self.ids.tolist()
        return numbers

    @cached_property
    def joined_list(self) -> list[bool]:
        """``joined`` as a list."""
        flags: list[bool] = self.joined.tolist()
        return flags

    @cached_property
    def edge_list(self) -> list[int]:
        """``edges`` as a list."""
        kinds: list[int] = self.edges.tolist()
        return kinds

    @cached_property
    def starts_of(self) -> dict[int, list[int]]:
        """Where each unit of the title stands in the window."""
        found: dict[int, list[int]] = {}
        for at in np.flatnonzero(self.ids >= 0).tolist():
            found.setdefault(self.id_list[at], []).append(at)
        return found

    @cached_property
    def told(self) -> list[float]:
        """What each of the title's different units says by where it stands, the rarer the more."""
        size = len(self)
        counts = [len(self.starts_of.get(at, ())) for at in range(len(self.title.known))]
        if not self.title.unspaced:
            return [_COMMON_TELLS if 60 * count > size else _RARE_TELLS for count in counts]
        most = _CHAR_TELLS
        return [
            min(most, max(0.0, _CHAR_SLOPE * (log(size / max(1, count)) - 2))) for count in counts
        ]

    def find(self, key: Sequence[int]) -> list[int]:
        """Return where the units ``key`` stand next to each other."""
        ids, joined, size = self.id_list, self.joined_list, len(key)
        wanted = list(key)
        return [
            at
            for at in self.starts_of.get(key[0], ())
            if ids[at : at + size] == wanted and all(joined[at + 1 : at + size])
        ]

    def run(self, at: int, place: int) -> int:
        """Return how many units from ``at`` on read like the title from ``place`` on."""
        ids, joined, title = self.id_list, self.joined_list, self.title.ids
        size = 0
        most = min(len(title) - place, len(ids) - at)
        while (
            size < most
            and ids[at + size] == title[place + size]
            and (not size or joined[at + size])
        ):
            size += 1
        return size


def read_title(tokens: Tokens, *, unspaced: bool) -> Title:
    """Return the units of a title, given as tokens."""
    if unspaced:
        inked = (tokens.kinds_of_chars == WORD) | (tokens.kinds_of_chars == SINGLE)
        size = int(inked.sum())
        at = np.concatenate([[0], np.cumsum(inked)])
        by_char = (*range(0, size, 2), size)
        by_word = (*at[tokens.starts[tokens.kinds != MARK][::2]].tolist(), size)
        chunkings = tuple(dict.fromkeys((by_word, by_char)))
        return Title(tokens.folded[inked].astype(np.uint64), True, chunkings)
    return Title(tokens.hashes[tokens.kinds != MARK], False)


def read_window(tokens: Tokens, spans: Sequence[tuple[int, int]], title: Title) -> Window | None:
    """Return the units of the lines ``spans`` (code points), None where there are none."""
    if title.unspaced:
        kinds = tokens.kinds_of_chars
        chosen = np.flatnonzero((kinds == WORD) | (kinds == SINGLE))
        starts, keys = chosen, tokens.folded[chosen].astype(np.uint64)
        ends = starts + 1
    else:
        chosen = np.flatnonzero(tokens.kinds != MARK)
        starts, ends, keys = tokens.starts[chosen], tokens.ends[chosen], tokens.hashes[chosen]
    inside = np.zeros(len(starts), np.bool_)
    for low, high in np.searchsorted(starts, np.array(spans, np.int64).reshape(-1, 2)).tolist():
        inside[low:high] = True
    if not inside.all():
        starts, ends, keys = starts[inside], ends[inside], keys[inside]
    if not len(starts):
        return None
    nearest = np.minimum(np.searchsorted(title.known, keys), len(title.known) - 1)
    ids = np.where(title.known[nearest] == keys, nearest, -1)
    joined, edges = find_edges(tokens, starts, ends, unspaced=title.unspaced)
    return Window(tokens, title, starts, ends, ids, joined, edges)


def cut_tokens(tokens: Tokens, start: int, stop: int) -> Tokens:
    """Return the tokens of a stretch of the text; offsets count from ``start`` on."""
    low, high = (int(at) for at in np.searchsorted(tokens.starts, (start, stop)))
    part = Tokens(
        tokens.text[start:stop],
        tokens.codes[start:stop],
        tokens.folded[start:stop],
        tokens.kinds_of_chars[start:stop],
        tokens.starts[low:high] - start,
        np.minimum(tokens.ends[low:high] - start, stop - start),
        tokens.kinds[low:high],
        tokens.apart[low:high],
    )
    # Hashes are of single tokens, so they hold for the stretch too; the last one may be cut.
    if high == low or tokens.ends[high - 1] <= stop:
        part.__dict__["hashes"] = tokens.hashes[low:high]
    return part
