"""Closed repeats: strings of tokens that recur and cannot be made longer without losing a place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cleaner.tokens import MARK, Flags, Indexes, Tokens, scramble

_STEP = np.uint64(0x9E3779B97F4A7C15)
_CLAUSE = ",;:.、，。；：…·।|/-–—\"'“”‘’«»„「」『』《》"
_LOOSE_BEFORE = np.array(sorted(map(ord, _CLAUSE + "!?！？)]}）】〕")))
_LOOSE_BEHIND = np.array(sorted(map(ord, _CLAUSE + "([{（【〔")))


@dataclass(frozen=True, slots=True)
class Repeats:
    """Strings that recur: ``sizes`` in tokens, and the places of all, string by string.

    ``firsts[offsets[i]:offsets[i + 1]]`` are the tokens at which string ``i`` begins, in order.
    """

    sizes: Indexes
    firsts: Indexes
    offsets: Indexes

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def counts(self) -> Indexes:
        """How often each string occurs."""
        return np.diff(self.offsets)

    @property
    def owners(self) -> Indexes:
        """The string of each place."""
        return np.repeat(np.arange(len(self.sizes)), self.counts)

    def take(self, chosen: Flags) -> Repeats:
        """Return the chosen strings."""
        counts = self.counts[chosen]
        places = np.repeat(chosen, self.counts)
        return Repeats(self.sizes[chosen], self.firsts[places], _offsets(counts))


def closed_repeats(tokens: Tokens, allowed: Flags, seed: int, longest: int, most: int) -> Repeats:
    """Return the strings of ``seed`` to ``longest`` tokens that occur 2 to ``most`` times.

    A string stays within a line, holds only ``allowed`` tokens and neither begins nor ends with a
    mark that parts clauses or quotes. The work is linear in the tokens but for one sort.
    """
    firsts, offsets = _seeds(tokens, allowed, seed, most)
    if len(offsets) == 1:
        return Repeats(np.zeros(0, np.int64), firsts, offsets)
    left = _reach(tokens, allowed, firsts, offsets, -1, longest - seed)
    right = _reach(tokens, allowed, firsts + seed - 1, offsets, 1, longest - seed)
    left, right = _trim(tokens, firsts[offsets[:-1]], seed, left, right)
    sizes = seed + left + right
    begins = firsts - np.repeat(left, np.diff(offsets))
    # Every seed inside a string grows into it: one of them stands for all.
    keys = np.stack([begins[offsets[:-1]], sizes, np.diff(offsets)])
    _, unique = np.unique(keys, axis=1, return_index=True)
    chosen = np.zeros(len(sizes), np.bool_)
    chosen[unique] = True
    return Repeats(sizes, begins, offsets).take(chosen & (sizes > 0))


def _seeds(tokens: Tokens, allowed: Flags, size: int, most: int) -> tuple[Indexes, Indexes]:
    """Return where runs of ``size`` tokens that recur begin, run by run, and the runs' offsets."""
    count = len(tokens) - size + 1
    empty = np.zeros(0, np.int64), np.zeros(1, np.int64)
    if count < 2:
        return empty
    whole = allowed[:count].copy()
    grams = tokens.hashes[:count].copy()
    for step in range(1, size):
        inside = slice(step, step + count)
        whole &= allowed[inside] & (tokens.apart[inside] != 2)
        grams = scramble(grams * _STEP + tokens.hashes[inside])
    whole &= (tokens.kinds[:count] != MARK) & (tokens.kinds[size - 1 : size - 1 + count] != MARK)
    at = np.flatnonzero(whole)
    order = np.argsort(grams[at], kind="stable")
    ranked = grams[at][order]
    bounds = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1], [True]]))
    counts = np.diff(bounds)
    chosen = (counts >= 2) & (counts <= most)
    if not chosen.any():
        return empty
    return at[order][np.repeat(chosen, counts)], _offsets(counts[chosen])


def _reach(
    tokens: Tokens, allowed: Flags, edges: Indexes, offsets: Indexes, step: int, most: int
) -> Indexes:
    """Return by how many tokens each group can be made longer on one side, all places alike."""
    groups = len(offsets) - 1
    owners = np.repeat(np.arange(groups), np.diff(offsets))
    reach = np.zeros(groups, np.int64)
    growing = np.ones(groups, np.bool_)
    size = len(tokens)
    for _ in range(most):
        active = growing[owners]
        if not active.any():
            break
        at = edges[active] + step * (reach[owners[active]] + 1)
        inside = (at >= 0) & (at < size)
        at = np.clip(at, 0, size - 1)
        # The break stands before the token that opens a line.
        seam = at if step > 0 else np.minimum(at + 1, size - 1)
        fine = inside & allowed[at] & (tokens.apart[seam] != 2)
        hashes = np.where(fine, tokens.hashes[at], np.uint64(0))
        starts = np.flatnonzero(np.concatenate([[True], np.diff(owners[active]) != 0]))
        alike = np.maximum.reduceat(hashes, starts) == np.minimum.reduceat(hashes, starts)
        alike &= np.logical_and.reduceat(fine, starts)
        names = owners[active][starts]
        reach[names[alike]] += 1
        growing[names[~alike]] = False
    return reach


def _trim(
    tokens: Tokens, firsts: Indexes, seed: int, left: Indexes, right: Indexes
) -> tuple[Indexes, Indexes]:
    """Return the reaches without the marks that belong to the clause around, not to the string."""
    left, right = left.copy(), right.copy()
    codes = tokens.codes[tokens.starts]
    for side, first, sign in ((left, firsts, -1), (right, firsts + seed - 1, 1)):
        loose = np.isin(codes, _LOOSE_BEFORE if sign < 0 else _LOOSE_BEHIND)
        loose &= tokens.kinds == MARK
        while True:
            marks = (side > 0) & loose[first + sign * side]
            if not marks.any():
                break
            side[marks] -= 1
    return left, right


def _offsets(counts: Indexes) -> Indexes:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
