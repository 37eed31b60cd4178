"""Stretches that read like spam and stand on the page once: where they might begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.forms.edges import SCALE as EDGE_SCALE
from cleaner.forms.edges import edges_of
from cleaner.forms.model import SCALE, Forms
from cleaner.junctions.model import SCALE as JUNCTION_SCALE
from cleaner.junctions.model import Junctions
from cleaner.splices.repeats import Repeats, distinct
from cleaner.tokens import MARK, Flags, Indexes, Tokens

#: A stretch has to read so much like spam, in nats, to count, and to be looked at by itself.
_LEAST_FORM = 2.5
_LEAST_SINGLE = 5.0
_SLACK = 8
_LONGEST = 60
_MOST = 40
#: Of each region so many candidates are weighed: those whose own score is best.
_BEST = 16


@dataclass(frozen=True, slots=True)
class Region:
    """Tokens ``[first, stop)`` that read like spam, and by how much (nats)."""

    first: int
    stop: int
    form: float


def find_regions(tokens: Tokens, forms: Forms, allowed: Flags) -> list[Region]:
    """Return the stretches that no longer or shorter one beats, the best of each part of the text.

    Source: maximal scoring subsequences, Ruzzo and Tompa 1999, by cutting at the best one.
    """
    values = np.where(allowed, forms.peaks, -(10**6))
    values[tokens.apart == 2] -= 10**4
    sums = np.zeros(len(values) + 1, np.int64)
    values.cumsum(out=sums[1:])
    least = int(_LEAST_FORM * SCALE)
    found: list[Region] = []
    # Parts of the text, as sums, and how far each sum has risen above the lowest in front.
    pending: list[tuple[int, Indexes, Indexes | None]] = [(0, sums, None)]
    while pending and len(found) < _MOST:
        start, part, rises = pending.pop()
        if rises is None:
            rises = part - np.minimum.accumulate(part)
        end = int(rises.argmax())
        score = int(rises[end])
        if score < least:
            continue
        begin = int((part[: end + 1] == part[end] - score).nonzero()[0][-1])
        found.append(Region(start + begin, start + end, score / SCALE))
        # What comes before a stretch has risen no further for being looked at alone.
        pending.append((start, part[: begin + 1], rises[: begin + 1]))
        pending.append((start + end, part[end:], None))
    return found


def find_singles(
    junctions: Junctions, forms: Forms, regions: Sequence[Region], allowed: Flags
) -> tuple[Repeats, Indexes]:
    """Return candidate stretches, each a string that occurs once, and the region of each.

    They begin and end a few tokens around a region's bounds.
    """
    tokens = junctions.tokens
    likely = [
        region
        for region in regions
        if region.form >= _LEAST_SINGLE and region.stop - region.first <= _LONGEST
    ]
    begins, ends, groups = _grids(tokens, allowed, likely)
    if not len(groups):
        return Repeats(begins, begins, np.zeros(1, np.int64)), groups
    # The same few bounds make all the stretches: only what they say together is asked of each.
    heads, head_of = distinct(begins, len(tokens))
    tails, tail_of = distinct(ends, len(tokens))
    lefts, rights = tokens.starts.take(heads), tokens.ends.take(tails - 1)
    scores = junctions.score(
        np.concatenate([lefts.take(head_of), lefts, rights]),
        np.concatenate([rights.take(tail_of), lefts, rights]),
    )
    around, before, behind = np.split(scores, [len(begins), len(begins) + len(heads)])
    gain = around - before[head_of] - behind[tail_of]
    worth = forms.score(begins, ends) / SCALE + gain / JUNCTION_SCALE
    begin, end = edges_of(tokens).both(heads, tails)
    worth += (begin[head_of] + end[tail_of]) / EDGE_SCALE
    order = np.lexsort((begins, -worth, groups))
    ranked = groups.take(order)
    ranks = np.arange(len(order)) - ranked.searchsorted(ranked)
    chosen = np.sort(order[ranks < _BEST])
    begins, ends, groups = begins[chosen], ends[chosen], groups[chosen]
    return Repeats(ends - begins, begins, np.arange(len(begins) + 1)), groups


def _grids(
    tokens: Tokens, allowed: Flags, regions: Sequence[Region]
) -> tuple[Indexes, Indexes, Indexes]:
    """Return where stretches around each region begin and end, in tokens, and its number.

    They stand inside a line, with something before and behind them, and neither begin nor end with
    a mark.
    """
    if not regions:
        none = np.zeros(0, np.int64)
        return none, none, none
    bounds = np.array([(region.first, region.stop) for region in regions])
    # Rows of the first tokens around each region's first, and of those behind its last.
    begins, ends = bounds.T[:, :, None] + np.arange(-_SLACK, _SLACK + 1)
    last = len(tokens) - 1
    first, behind = (np.minimum(np.maximum(side, 1), last) for side in (begins, ends))
    said = tokens.kinds != MARK
    may_begin = (begins == first) & said.take(first) & allowed.take(first - 1)
    may_end = (ends == behind) & said.take(behind - 1)
    may_be = may_begin[:, :, None] & may_end[:, None, :]
    may_be &= begins[:, :, None] < ends[:, None, :]
    groups, at, to = may_be.nonzero()
    firsts, stops = begins[groups, at], ends[groups, to]
    # A stretch needs every token from its first to the one behind it, and one in front.
    spoilt = np.zeros(len(tokens) + 1, np.int64)
    (~allowed | (tokens.apart == 2)).cumsum(out=spoilt[1:])
    whole = spoilt.take(stops + 1) == spoilt.take(firsts)
    return firsts[whole], stops[whole], groups[whole]
