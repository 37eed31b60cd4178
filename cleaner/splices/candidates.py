"""The strings of a text that might be spliced in, with the evidence on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.forms.model import forms_of
from cleaner.junctions.model import UNSPACED, Junctions
from cleaner.splices.depth import gather_depth
from cleaner.splices.evidence import Evidence
from cleaner.splices.judge import screen
from cleaner.splices.repeats import Repeats, closed_repeats, join
from cleaner.splices.singles import find_regions, find_singles
from cleaner.splices.surface import gather_surface
from cleaner.tokens import Flags, Indexes, Tokens

_Seeds = tuple[tuple[int, int], ...]
#: (tokens that the places have to share, least places) to look for, by kind of script.
_SEEDS_UNSPACED: _Seeds = ((4, 2), (3, 4))
_SEEDS_SPACED: _Seeds = ((2, 2), (1, 4))
_REACH = 60
# Spam tools put a string in up to 8 times; what stands there more often is a table's or a list's.
_MOST = 12
# All that reads like spam on a page comes to so many nats where a string was put in less often than
# four times; where nothing does, nothing was put in (measured: 1 case in 100 is lost).
_LEAST_MASS = 6.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Strings that might be spliced in. Of strings in one group at most one is."""

    repeats: Repeats
    evidence: Evidence
    groups: Indexes


def find_candidates(
    tokens: Tokens, lines: Sequence[tuple[int, int]], language: str, *, every: bool = False
) -> Candidates | None:
    """Return the strings that recur, then stretches that read like spam and stand there once.

    ``lines`` are what `searched_spans` yields. Strings that cannot be spam by what shows on their
    surface are left out, but for ``every``; the junction models see the others only. None where
    none is left.
    """
    allowed = _inside(tokens, lines)
    unspaced = language in UNSPACED
    junctions, forms = Junctions(tokens, language), forms_of(tokens)
    regions = find_regions(tokens, forms, allowed)
    mass = sum(region.form for region in regions)
    if not mass and not every:
        return None
    seeds = _SEEDS_UNSPACED if unspaced else _SEEDS_SPACED
    if mass < _LEAST_MASS and not every:
        seeds = seeds[1:]
    again = closed_repeats(tokens, allowed, seeds, _REACH, _MOST)
    once, regions_of = find_singles(junctions, forms, regions, allowed)
    # Both at once: on most pages there are few, and calls cost more than what they count.
    found = join(again, once)
    if not len(found):
        return None
    groups = np.concatenate([np.arange(len(again)), regions_of + len(again)])
    surface = gather_surface(tokens, forms, found, mass, unspaced=unspaced)
    if len(again) and not every:
        chosen = np.ones(len(found), np.bool_)
        chosen[: len(again)] = screen(surface[: len(again)], again.counts)
        if not chosen.any():
            return None
        found, surface, groups = found.take(chosen), surface[chosen], groups[chosen]
    values = np.hstack([surface, gather_depth(junctions, found)])
    return Candidates(found, Evidence(values), groups)


def _inside(tokens: Tokens, lines: Sequence[tuple[int, int]]) -> Flags:
    """Return which tokens lie inside lines (code points)."""
    inside = np.zeros(len(tokens), np.bool_)
    for start, end in lines:
        inside[tokens.at(start) : tokens.at(end)] = True
    return inside
