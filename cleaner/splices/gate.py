"""The gate of the title search: clauses near each other that open with pieces of the title.

Most pages are clean and must cost next to nothing: a glance at the hashes first, then the units.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cleaner.splices.edges import EDGE, WEAK_EDGE, open_clauses
from cleaner.splices.window import Title, Window, read_window
from cleaner.tokens import Tokens

# Of so many clauses in a row, some open with pieces of the title, and not all with one.
_GATE_EDGES = 8
_GATE_HITS = 4
_GATE_PIECES = 3
# At a glance: so many characters for so many hits.
_GLANCE_CHARS, _GLANCE_CHARS_SPACED = 240, 700


def open_window(tokens: Tokens, spans: Sequence[tuple[int, int]], title: Title) -> Window | None:
    """Return the units of the lines ``spans`` (code points), None where no shards can be."""
    if not _is_promising(tokens, title):
        return None
    window = read_window(tokens, spans, title)
    return window if window is not None and _recurs_at_edges(window) else None


def _is_promising(tokens: Tokens, title: Title) -> bool:
    """Tell at a glance whether clauses near each other open with pieces of the title."""
    if title.unspaced:
        numbers = title.table[np.minimum(tokens.folded, 0xFFFF)]
        first = np.flatnonzero((numbers[:-1] >= 0) & (numbers[1:] >= 0))
        own = numbers[first].astype(np.int64) * len(title.known) + numbers[first + 1]
        hits = first[np.isin(own, title.pairs)]
        reach = _GLANCE_CHARS
    else:
        known = np.flatnonzero(np.isin(tokens.hashes, title.known))
        hits = tokens.starts[known]
        reach = _GLANCE_CHARS_SPACED
    hits = hits[hits > 1]
    hits = hits[open_clauses(tokens, hits, unspaced=title.unspaced)]
    if len(hits) < _GATE_HITS:
        return False
    return bool((hits[_GATE_HITS - 1 :] - hits[: 1 - _GATE_HITS] < reach).any())


def _recurs_at_edges(window: Window) -> bool:
    """Tell whether different pieces of the title open a good part of some clauses in a row."""
    hit = window.ids >= 0
    if window.title.unspaced:
        own = window.ids[:-1] * len(window.title.known) + window.ids[1:]
        both = hit[:-1] & hit[1:] & window.joined[1:]
        found = np.zeros(len(hit), np.bool_)
        found[:-1][both] = np.isin(own[both], window.title.pairs)
        hit = found
    # Scripts without spaces have particles, and Thai its blanks, where others have marks.
    least = WEAK_EDGE if window.title.unspaced else EDGE
    edges = np.flatnonzero(window.edges >= least)
    numbers = np.flatnonzero(hit[edges])
    if len(numbers) < _GATE_HITS:
        return False
    close = numbers[_GATE_HITS - 1 :] - numbers[: 1 - _GATE_HITS] < _GATE_EDGES
    if not close.any():
        return False
    heads = window.ids[edges[numbers]].tolist()
    at = numbers.tolist()
    first = 0
    for last in range(len(at)):
        while at[last] - at[first] >= _GATE_EDGES:
            first += 1
        if last - first + 1 >= _GATE_HITS and len({*heads[first : last + 1]}) >= _GATE_PIECES:
            return True
    return False
