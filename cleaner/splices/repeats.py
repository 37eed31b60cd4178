"""Closed repeats: strings of tokens that recur and cannot be made longer without losing a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from cleaner.tokens import MARK, Flags, Indexes, Tokens, char_table, found_in

_STEP = np.uint64(0x9E3779B97F4A7C15)
#: So many tokens beside every place are compared first; most strings end within them.
_GLANCE = 6
_CLAUSE = ",;:.、，。；：…·।|/-–—\"'“”‘’«»„「」『』《》"
_LOOSE_BEFORE = char_table(_CLAUSE + "!?！？)]}）】〕")
_LOOSE_BEHIND = char_table(_CLAUSE + "([{（【〔")


@dataclass(frozen=True, eq=False)
class Repeats:
    """Strings that recur: ``sizes`` in tokens, and the places of all, string by string.

    ``firsts[offsets[i]:offsets[i + 1]]`` are the tokens at which string ``i`` begins, in order.
    """

    sizes: Indexes
    firsts: Indexes
    offsets: Indexes

    def __len__(self) -> int:
        return len(self.sizes)

    @cached_property
    def counts(self) -> Indexes:
        """How often each string occurs."""
        found: Indexes = self.offsets[1:] - self.offsets[:-1]
        return found

    @cached_property
    def owners(self) -> Indexes:
        """The string of each place."""
        return np.arange(len(self.sizes)).repeat(self.counts)

    def take(self, chosen: Flags) -> Repeats:
        """Return the chosen strings."""
        counts = self.counts[chosen]
        places = chosen.repeat(self.counts)
        return Repeats(self.sizes[chosen], self.firsts[places], _offsets(counts))


def distinct(tokens: Indexes, size: int) -> tuple[Indexes, Indexes]:
    """Return the different tokens of some, all below ``size``, in order, and which each one is."""
    seen = np.zeros(size, np.bool_)
    seen[tokens] = True
    each = seen.nonzero()[0]
    numbers = np.empty(size, np.int64)
    numbers[each] = np.arange(len(each))
    return each, numbers.take(tokens)


def join(one: Repeats, other: Repeats) -> Repeats:
    """Return the strings of both."""
    return Repeats(
        np.concatenate([one.sizes, other.sizes]),
        np.concatenate([one.firsts, other.firsts]),
        np.concatenate([one.offsets, other.offsets[1:] + one.offsets[-1]]),
    )


def closed_repeats(
    tokens: Tokens, allowed: Flags, seeds: Sequence[tuple[int, int]], reach: int, most: int
) -> Repeats:
    """Return the strings that recur and cannot be made longer without losing a place.

    ``seeds`` are (tokens, places): strings that share so many tokens in so many places or more, and
    in no more than ``most``, are found, those of each seed in turn, grown by up to ``reach`` tokens
    on either side. A string stays within a line, holds only ``allowed`` tokens and neither begins
    nor ends with a mark that parts clauses or quotes. The work is linear in the tokens but for a
    sort for each seed.
    """
    found = [_seeds(tokens, allowed, *seed, most) for seed in seeds]
    numbers = [len(counts) for _, counts in found]
    firsts = np.concatenate([places for places, _ in found])
    counts = np.concatenate([counts for _, counts in found])
    offsets = _offsets(counts)
    if not len(counts):
        return Repeats(counts, firsts, offsets)
    seed_of = np.arange(len(seeds)).repeat(numbers)
    sizes = np.array([size for size, _ in seeds]).take(seed_of)
    lasts = firsts + (sizes - 1).repeat(counts)
    left, right = _reach(tokens, allowed, firsts, lasts, offsets, reach)
    heads = offsets[:-1]
    left, right = _trim(tokens, firsts.take(heads), lasts.take(heads), left, right)
    begins = firsts - left.repeat(counts)
    sizes = sizes + left + right
    # Every seed inside a string grows into it: one of them stands for all.
    keys = (begins.take(heads) * (2 * reach + 8) + sizes) * (most + 1) + counts
    keys = keys * len(seeds) + seed_of
    order = keys.argsort(kind="stable")
    ranked = keys.take(order)
    chosen = np.ones(len(sizes), np.bool_)
    chosen[order[1:]] = ranked[1:] != ranked[:-1]
    chosen &= sizes > 0
    return Repeats(sizes, begins, offsets).take(chosen)


def _seeds(
    tokens: Tokens, allowed: Flags, size: int, least: int, most: int
) -> tuple[Indexes, Indexes]:
    """Return where runs of ``size`` tokens that recur begin, run by run, and their numbers."""
    count = len(tokens) - size + 1
    empty = np.zeros(0, np.int64), np.zeros(0, np.int64)
    if count < 2:
        return empty
    bounds = tokens.kinds != MARK
    # A run recurs no more often than any of its tokens: most runs need no sorting.
    likely = tokens.totals >= least
    likely &= allowed
    whole = bounds[:count] & bounds[size - 1 :]
    whole &= likely[:count]
    likely &= tokens.apart != 2
    for step in range(1, size):
        whole &= likely[step : step + count]
    at = whole.nonzero()[0]
    if len(at) < least:
        return empty
    grams = tokens.hashes.take(at)
    for step in range(1, size):
        grams *= _STEP
        grams += tokens.hashes.take(at + step)
    order = grams.argsort(kind="stable")
    ranked = grams.take(order)
    alike = ranked[1:] == ranked[:-1]
    if not alike.any():
        return empty
    edges = np.concatenate([[0], (~alike).nonzero()[0] + 1, [len(ranked)]])
    counts = edges[1:] - edges[:-1]
    chosen = (counts >= least) & (counts <= most)
    if not chosen.any():
        return empty
    return at.take(order[chosen.repeat(counts)]), counts[chosen]


def _reach(
    tokens: Tokens, allowed: Flags, firsts: Indexes, lasts: Indexes, offsets: Indexes, most: int
) -> tuple[Indexes, Indexes]:
    """Return by how many tokens each group can be made longer in front and behind, places alike."""
    size, groups = len(tokens), len(offsets) - 1
    # Both sides at once, those in front first.
    edges = np.concatenate([firsts, lasts])
    counts = np.concatenate([offsets[1:] - offsets[:-1]] * 2)
    heads = np.concatenate([offsets[:-1], offsets[:-1] + len(firsts)])
    behind = np.arange(2 * groups) >= groups
    # The break stands before the token that opens a line.
    unbroken = tokens.apart != 2
    fine = np.concatenate([allowed, allowed & unbroken])
    fine[: size - 1] &= unbroken[1:]
    reach = np.zeros(2 * groups, np.int64)
    growing = np.arange(2 * groups)
    for width in (min(_GLANCE, most), max(most - _GLANCE, 0)):
        if not (width and len(growing)):
            break
        own = counts.take(growing)
        starts = _offsets(own)
        places = (heads.take(growing) - starts[:-1]).repeat(own) + np.arange(starts[-1])
        sides = behind.take(growing).repeat(own)[:, None]
        steps = reach[growing[0]] + np.arange(1, width + 1)
        at = edges.take(places)[:, None] + np.where(sides, steps, -steps)
        inside = (at >= 0) & (at < size)
        np.maximum(at, 0, out=at)
        np.minimum(at, size - 1, out=at)
        inside &= fine.take(at + size * sides)
        hashes = tokens.hashes.take(at)
        hashes *= inside
        alike = np.maximum.reduceat(hashes, starts[:-1]) == np.minimum.reduceat(hashes, starts[:-1])
        alike &= np.logical_and.reduceat(inside, starts[:-1])
        gained = np.where(alike.all(axis=1), width, alike.argmin(axis=1))
        reach[growing] += gained
        growing = growing[gained == width]
    return reach[:groups], reach[groups:]


def _trim(
    tokens: Tokens, firsts: Indexes, lasts: Indexes, left: Indexes, right: Indexes
) -> tuple[Indexes, Indexes]:
    """Return the reaches without the marks that belong to the clause around, not to the string."""
    left, right = left.copy(), right.copy()
    for side, first, sign in ((left, firsts, -1), (right, lasts, 1)):
        table = _LOOSE_BEFORE if sign < 0 else _LOOSE_BEHIND
        pending = side.nonzero()[0]
        while len(pending):
            at = first.take(pending) + sign * side.take(pending)
            loose = tokens.kinds.take(at) == MARK
            loose &= found_in(table, tokens.codes.take(tokens.starts.take(at)))
            pending = pending[loose]
            side[pending] -= 1
            pending = pending[side[pending] > 0]
    return left, right


def _offsets(counts: Indexes) -> Indexes:
    offsets = np.zeros(len(counts) + 1, np.int64)
    counts.cumsum(out=offsets[1:])
    return offsets
