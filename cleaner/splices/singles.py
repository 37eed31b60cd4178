"""Stretches that read like spam and stand on the page once: where they might begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.forms.edges import SCALE as EDGE_SCALE
from cleaner.forms.edges import Edges
from cleaner.forms.model import SCALE, Forms
from cleaner.junctions.model import SCALE as JUNCTION_SCALE
from cleaner.junctions.model import Junctions
from cleaner.splices.repeats import Repeats
from cleaner.tokens import MARK, Flags, Indexes, Tokens

#: A stretch has to read so much like spam, in nats, to be looked at.
LEAST_FORM = 2.5
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
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(values)])
    least = int(LEAST_FORM * SCALE)
    found: list[Region] = []
    rise = (sums - np.minimum.accumulate(sums)).max(initial=0)
    pending = [(0, len(values))] if rise >= least else []
    while pending and len(found) < _MOST:
        start, stop = pending.pop()
        part = sums[start : stop + 1]
        low = np.minimum.accumulate(part)
        end = int((part - low).argmax())
        score = int(part[end] - low[end])
        if score < least:
            continue
        begin = int(np.flatnonzero(part[: end + 1] == low[end])[-1])
        found.append(Region(start + begin, start + end, score / SCALE))
        pending += [(start, start + begin), (start + end, stop)]
    return found


def find_singles(
    tokens: Tokens, junctions: Junctions, forms: Forms, regions: Sequence[Region], allowed: Flags
) -> tuple[Repeats, Indexes]:
    """Return candidate stretches, each a string that occurs once, and the region of each.

    They begin and end a few tokens around a region's bounds.
    """
    firsts: list[int] = []
    stops: list[int] = []
    owners: list[int] = []
    for number, region in enumerate(regions):
        if region.stop - region.first > _LONGEST:
            continue
        for begin in range(region.first - _SLACK, region.first + _SLACK + 1):
            for end in range(region.stop - _SLACK, region.stop + _SLACK + 1):
                if _whole(tokens, allowed, begin, end):
                    firsts.append(begin)
                    stops.append(end)
                    owners.append(number)
    begins, ends, groups = (np.array(column, np.int64) for column in (firsts, stops, owners))
    if len(begins):
        edges = Edges(tokens)
        around, before, behind = junctions.score_spans(tokens.starts[begins], tokens.ends[ends - 1])
        worth = forms.score(begins, ends) / SCALE + (around - before - behind) / JUNCTION_SCALE
        worth += (edges.begins(begins) + edges.ends(ends)) / EDGE_SCALE
        order = np.lexsort((begins, -worth, groups))
        ranks = np.arange(len(order)) - np.searchsorted(groups[order], groups[order])
        chosen = np.sort(order[ranks < _BEST])
        begins, ends, groups = begins[chosen], ends[chosen], groups[chosen]
    return Repeats(ends - begins, begins, np.arange(len(begins) + 1)), groups


def _whole(tokens: Tokens, allowed: Flags, first: int, stop: int) -> bool:
    """Tell whether a stretch stands inside a line and neither begins nor ends with a mark."""
    return (
        0 < first < stop < len(tokens)
        and bool(allowed[first - 1 : stop + 1].all())
        and not (tokens.apart[first : stop + 1] == 2).any()
        and tokens.kinds[first] != MARK
        and tokens.kinds[stop - 1] != MARK
    )
