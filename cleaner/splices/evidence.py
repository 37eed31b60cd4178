"""What speaks for and against a string being spliced in, pooled over its places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.forms.edges import SCALE as EDGE_SCALE
from cleaner.forms.edges import Edges
from cleaner.forms.model import SCALE as FORM_SCALE
from cleaner.forms.model import Forms
from cleaner.junctions.model import SCALE, UNSPACED, Junctions
from cleaner.splices.repeats import Repeats
from cleaner.tokens import MARK, Indexes, Tokens, scramble

Values = npt.NDArray[np.float64]

_OPENING = np.array(sorted(map(ord, "([{\"'“‘«„「『《〈（【[")))
_CLOSING = np.array(sorted(map(ord, ")]}\"'”’»“」』》〉）】]")))

#: The columns of `Evidence.values`, in order.
COLUMNS = (
    "log_count",
    "log_chars",
    "log_tokens",
    "gain",
    "gain_rooted",
    "least_gain",
    "around",
    "around_rooted",
    "before",
    "behind",
    "inside",
    "variety_left",
    "variety_right",
    "form",
    "form_a_token",
    "begins",
    "ends",
    "edges_rooted",
    "lives_elsewhere",
    "mark_left",
    "mark_right",
    "mark_both",
    "line_edge",
    "enclosed",
    "beside_digits",
    "spread",
    "first_at",
    "log_page",
    "spam_elsewhere",
    "spam_density",
    "unspaced",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row of ``values`` for each string, by `COLUMNS`; nats where the unit is none."""

    values: Values

    def column(self, name: str) -> Values:
        """Return one column."""
        return self.values[:, COLUMNS.index(name)]


def gather(junctions: Junctions, forms: Forms, repeats: Repeats, mass: float) -> Evidence:
    """Return the evidence for each of the strings.

    ``mass`` is how much all of the page's stretches that read like spam do so together, in nats.
    """
    tokens = junctions.tokens
    counts = repeats.counts
    sizes = repeats.sizes[repeats.owners]
    lasts = repeats.firsts + sizes - 1
    starts, ends = tokens.starts[repeats.firsts], tokens.ends[lasts]
    around, before, behind = (scores / SCALE for scores in junctions.score_spans(starts, ends))
    gain = around - before - behind
    edges = Edges(tokens)
    begins = edges.begins(repeats.firsts) / EDGE_SCALE
    ends_here = edges.ends(lasts + 1) / EDGE_SCALE

    def mean(values: Values) -> Values:
        return np.add.reduceat(values, repeats.offsets[:-1]) / counts

    first = repeats.firsts[repeats.offsets[:-1]]
    stop = first + repeats.sizes
    form = forms.score(first, stop) / FORM_SCALE
    rooted = np.sqrt(counts)
    left_mark, right_mark, line_edge, enclosed, digits = _sides(tokens, repeats.firsts, lasts)
    values = np.stack(
        [
            np.log(counts),
            np.log(ends - starts)[repeats.offsets[:-1]],
            np.log(repeats.sizes),
            mean(gain),
            mean(gain) * rooted,
            np.minimum.reduceat(gain, repeats.offsets[:-1]),
            mean(around),
            mean(around) * rooted,
            mean(before),
            mean(behind),
            _inside(junctions, first, stop),
            *_variety(tokens, repeats.firsts, lasts, repeats),
            form,
            form / repeats.sizes,
            mean(begins),
            mean(ends_here),
            (mean(begins) + mean(ends_here)) * rooted,
            _elsewhere(tokens, first, stop, counts),
            mean(left_mark),
            mean(right_mark),
            mean(left_mark * right_mark),
            mean(line_edge),
            mean(enclosed),
            mean(digits),
            (lasts[repeats.offsets[1:] - 1] - first) / len(tokens),
            first / len(tokens),
            np.full(len(counts), np.log(len(tokens))),
            np.log1p(np.maximum(mass - np.maximum(form, 0) * counts, 0)),
            np.log1p(100 * np.maximum(mass - np.maximum(form, 0) * counts, 0) / len(tokens)),
            np.full(len(counts), float(junctions.language in UNSPACED)),
        ],
        axis=1,
    )
    return Evidence(values)


def _variety(tokens: Tokens, firsts: Indexes, lasts: Indexes, repeats: Repeats) -> list[Values]:
    """Return how many different words stand nearest on either side, as shares of the places.

    Marks are passed over: names before a comma may stand in unlike contexts too. The edges of the
    text all differ.
    """
    words = np.flatnonzero(tokens.kinds != MARK)
    padded = np.concatenate([tokens.hashes[words], np.zeros(1, np.uint64)])
    owners = repeats.owners
    shares = []
    for at in (np.searchsorted(words, firsts) - 1, np.searchsorted(words, lasts, side="right")):
        inside = (at >= 0) & (at < len(words))
        hashes = np.where(inside, padded[at], np.arange(len(at), dtype=np.uint64))
        keys = scramble(hashes * np.uint64(0x9E3779B97F4A7C15) + owners.astype(np.uint64))
        _, first = np.unique(keys, return_index=True)
        shares.append(np.bincount(owners[first], minlength=len(repeats)) / repeats.counts)
    return shares


def _sides(tokens: Tokens, firsts: Indexes, lasts: Indexes) -> list[Values]:
    """Tell of each place whether it begins behind a mark or a break, ends in front of one, touches
    the edge of a line, is enclosed in quotes or brackets, stands beside a digit.
    """
    size = len(tokens)
    codes = tokens.folded[tokens.starts]
    before, after = np.maximum(firsts - 1, 0), np.minimum(lasts + 1, size - 1)
    opens = tokens.apart[firsts] == 2
    closes = (lasts + 1 >= size) | (tokens.apart[after] == 2)
    left = opens | (tokens.kinds[before] == MARK)
    right = closes | (tokens.kinds[after] == MARK)
    enclosed = np.isin(codes[before], _OPENING) & ~opens
    enclosed |= np.isin(codes[after], _CLOSING) & ~closes
    figures = (codes >= 48) & (codes <= 57)
    digits = (figures[before] & ~opens) | (figures[after] & ~closes)
    return [side.astype(np.float64) for side in (left, right, opens | closes, enclosed, digits)]


def _inside(junctions: Junctions, firsts: Indexes, stops: Indexes) -> Values:
    """Return how well the tokens inside each string go together, on average."""
    tokens = junctions.tokens
    sizes = stops - firsts - 1
    owners = np.repeat(np.arange(len(firsts)), sizes)
    if not len(owners):
        return np.zeros(len(firsts))
    steps = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    at = tokens.starts[firsts[owners] + steps + 1]
    ends = tokens.ends[firsts[owners] + steps]
    scores = junctions.score(ends, at) / SCALE
    return np.bincount(owners, scores, minlength=len(firsts)) / np.maximum(sizes, 1)


def _elsewhere(tokens: Tokens, firsts: Indexes, stops: Indexes, counts: Indexes) -> Values:
    """Return the share of each string's tokens that the page has outside the string's places."""
    _, inverse, totals = np.unique(tokens.hashes, return_inverse=True, return_counts=True)
    sizes = stops - firsts
    owners = np.repeat(np.arange(len(firsts)), sizes)
    steps = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    at = firsts[owners] + steps
    lives = totals[inverse[at]] > counts[owners]
    said = tokens.kinds[at] != MARK
    share = np.bincount(owners, (lives & said).astype(np.float64), minlength=len(firsts))
    return share / np.maximum(np.bincount(owners, said, minlength=len(firsts)), 1)
