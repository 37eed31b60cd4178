"""How the text reads with and without a string: what the junction and the edge models say."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cleaner.forms.edges import SCALE as EDGE_SCALE
from cleaner.forms.edges import edges_of
from cleaner.junctions.model import SCALE, Junctions
from cleaner.splices.repeats import Repeats, distinct
from cleaner.tokens import Indexes, in_rows

Values = npt.NDArray[np.float64]

#: The columns of `gather_depth`, in order.
DEPTH = (
    "gain",
    "gain_rooted",
    "least_gain",
    "around",
    "around_rooted",
    "before",
    "behind",
    "inside",
    "begins",
    "ends",
    "edges_rooted",
)


def gather_depth(junctions: Junctions, repeats: Repeats) -> Values:
    """Return a row for each of the strings, by `DEPTH`, in nats, averaged over its places.

    ``rooted`` columns grow with the root of the number of places, as sums of noise do.
    """
    tokens = junctions.tokens
    heads, counts = repeats.offsets[:-1], repeats.counts
    stops = repeats.firsts + repeats.sizes[repeats.owners]
    starts, ends = tokens.starts.take(repeats.firsts), tokens.ends.take(stops - 1)
    around, before, behind = (scores / SCALE for scores in junctions.score_spans(starts, ends))
    gain = around - before - behind
    begins, closes = (side / EDGE_SCALE for side in edges_of(tokens).both(repeats.firsts, stops))
    places = in_rows([gain, around, before, behind, begins, closes])
    gains, arounds, befores, behinds, opens, ends_here = (
        np.add.reduceat(places, heads, axis=1) / counts
    )
    rooted = np.sqrt(counts)
    values: Values = in_rows(
        [
            gains,
            gains * rooted,
            np.minimum.reduceat(gain, heads),
            arounds,
            arounds * rooted,
            befores,
            behinds,
            _inside(junctions, repeats.firsts[heads], repeats.firsts[heads] + repeats.sizes),
            opens,
            ends_here,
            (opens + ends_here) * rooted,
        ]
    ).T
    return values


def _inside(junctions: Junctions, firsts: Indexes, stops: Indexes) -> Values:
    """Return how well the tokens inside each string go together, on average."""
    tokens = junctions.tokens
    sizes = stops - firsts - 1
    owners = np.arange(len(firsts)).repeat(sizes)
    if not len(owners):
        return np.zeros(len(firsts))
    at = np.arange(len(owners)) + (firsts - (sizes.cumsum() - sizes)).repeat(sizes)
    # Strings overlap: each junction is asked for once.
    each, number = distinct(at, len(tokens))
    asked = junctions.score(tokens.ends.take(each), tokens.starts.take(each + 1))
    scores = asked.take(number) / SCALE
    means: Values = np.bincount(owners, scores, minlength=len(firsts)) / np.maximum(sizes, 1)
    return means
