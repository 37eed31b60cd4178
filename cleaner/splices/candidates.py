"""The strings of a text that might be spliced in, with the evidence on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.forms.model import Forms
from cleaner.junctions.model import UNSPACED, Junctions
from cleaner.splices.evidence import Evidence, gather
from cleaner.splices.repeats import Repeats, closed_repeats
from cleaner.splices.singles import find_regions, find_singles
from cleaner.tokens import Flags, Tokens

#: (tokens that two places have to share, places) to look for, by kind of script.
_SEEDS_UNSPACED = ((4, 2), (3, 4))
_SEEDS_SPACED = ((2, 2), (1, 4))
_LONGEST = 60
# Spam tools put a string in up to 8 times; what stands there more often is a table's or a list's.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Candidates:
    """Strings that might be spliced in. Of strings in one ``group`` at most one is."""

    repeats: Repeats
    evidence: Evidence
    groups: tuple[int, ...] | None = None


def find_candidates(
    tokens: Tokens, lines: Sequence[tuple[int, int]], language: str
) -> Iterator[Candidates]:
    """Yield the strings that recur, then stretches that read like spam and stand there once.

    ``lines`` are what `searched_spans` yields.
    """
    allowed = _inside(tokens, lines)
    junctions, forms = Junctions(tokens, language), Forms(tokens)
    regions = find_regions(tokens, forms, allowed)
    mass = sum(region.form for region in regions)
    for size, least in _SEEDS_UNSPACED if language in UNSPACED else _SEEDS_SPACED:
        found = closed_repeats(tokens, allowed, size, _LONGEST, _MOST)
        found = found.take(found.counts >= least)
        if len(found):
            yield Candidates(found, gather(junctions, forms, found, mass))
    found, groups = find_singles(tokens, junctions, forms, regions, allowed)
    if len(found):
        yield Candidates(found, gather(junctions, forms, found, mass), tuple(groups.tolist()))


def _inside(tokens: Tokens, lines: Sequence[tuple[int, int]]) -> Flags:
    """Return which tokens lie inside lines (code points)."""
    inside = np.zeros(len(tokens), np.bool_)
    for start, end in lines:
        inside[tokens.at(start) : tokens.at(end)] = True
    return inside
