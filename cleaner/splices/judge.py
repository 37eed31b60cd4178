"""The judge of strings: log-odds of being spliced in, from the evidence pooled over their places.

A logistic regression for each number of places (one, two or three, more), fitted by
`cleaner.splices.train` on spliced and honest texts that neither the junction nor the form model was
made from. A second one, on the surface alone, screens out what the first would never cut.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from cleaner.splices.evidence import COLUMNS, Evidence
from cleaner.splices.surface import SURFACE
from cleaner.tokens import in_rows

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indexes = npt.NDArray[np.int64]
#: Strings are judged by how often they occur: once, from twice up, from four times up.
CLASSES = (1, 2, 4)
_CLASSES = np.array(CLASSES)
#: The columns that are multiplied with each other; what is very far counts as far.
CROSSED = (
    *("log_count", "log_tokens", "log_chars", "form", "form_a_token", "lives_elsewhere"),
    *("gain", "least_gain", "around", "before", "behind", "inside", "begins", "ends"),
    *("variety_left", "variety_right", "mark_left", "mark_right", "spread", "first_at"),
    *("spam_elsewhere", "unspaced", "log_page"),
)
_CROSSED = [COLUMNS.index(name) for name in CROSSED]
_LEFT, _RIGHT = np.triu_indices(len(CROSSED))
_FAR = 3.0
#: What is found beyond doubt says no more of the page than what is found with so much margin.
_SURE = 2.0
#: What lies so far below the bar counts for nothing.
LEAST_MARGIN = -5.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weights for one class of strings, the bar, and how confidence grows above it.

    What else is found on the page lifts a string's margin over the bar by ``lift`` for each unit of
    `pooled`; ``least`` is the margin, so lifted, at which confidence is one half.

    ``centre`` and ``spread`` scale what `expand` multiplies. ``bounds`` weigh the evidence where
    the bounds of a single string have to be found; ``screen``, its bias last, weighs the surface.
    """

    weights: Values
    centre: Values
    spread: Values
    bias: float
    bar: float
    slope: float
    lift: float
    least: float
    bounds: Values
    screen: Values

    def confidence(self, margin: float, others: float) -> float:
        """Return the share of strings like this one that are spam, on honest pages mostly.

        ``margin`` is the score less the bar, ``others`` what `pooled` returns.
        """
        lifted = margin + self.lift * others - self.least
        odds = max(-30.0, min(30.0, self.slope * lifted))
        return round(max(0.01, min(0.99, 1 / (1 + math.exp(-odds)))), 3)


def screen(surface: Values, counts: Indexes) -> Flags:
    """Tell which strings might be spliced in, by their surface alone."""
    weights = _screens()
    scores = (expand_surface(surface) @ weights[:-1] + weights[-1]).round(6)
    own = _CLASSES.searchsorted(counts, side="right") - 1
    passed: Flags = scores[np.arange(len(own)), own] > 0
    return passed


def judge(evidence: Evidence, counts: Indexes) -> Values:
    """Return the score of each string, in nats; more is worse.

    ``counts`` tells how often each occurs.
    """
    scores = np.zeros(len(counts))
    classes = class_of(counts)
    for number in CLASSES:
        chosen = (classes == number).nonzero()[0]
        if not len(chosen):
            continue
        own = load_judgement(number)
        features = expand(evidence.values[chosen], own.centre, own.spread)
        # Rounded, so that the order of a sum cannot decide.
        scores[chosen] = np.round(features @ own.weights + own.bias, 6)
    return scores


def margins_of(evidence: Evidence, counts: Indexes) -> Values:
    """Return how far the score of each string lies above the bar of its class, in nats."""
    bars = np.array([load_judgement(number).bar for number in class_of(counts).tolist()])
    margins: Values = judge(evidence, counts) - bars
    return margins


def pooled(margins: Values) -> Values:
    """Return how much the other strings of a page speak for each being spam, by their margins."""
    signs = np.exp(np.minimum(margins, _SURE))
    # Rounded, so that the order of a sum cannot decide.
    others: Values = np.round(np.log1p(np.maximum(signs.sum() - signs, 0)), 6)
    return others


def best_bounds(evidence: Evidence, groups: Indexes) -> Indexes:
    """Return the best-bounded candidate of each group, in order."""
    scores = np.round(evidence.values @ load_judgement(1).bounds, 6)
    order = np.lexsort((-scores, groups))
    ranked = groups.take(order)
    firsts = np.ones(len(order), np.bool_)
    firsts[1:] = ranked[1:] != ranked[:-1]
    return np.sort(order[firsts])


def class_of(counts: Indexes) -> Indexes:
    """Return the class of strings that occur so often."""
    return _CLASSES.take(_CLASSES.searchsorted(counts, side="right") - 1)


def expand_surface(surface: Values) -> Values:
    """Return the surface and what of it counts together."""
    column = dict(zip(SURFACE, surface.T, strict=True))
    form, new = column["form"], 1 - column["lives_elsewhere"]
    more = [
        np.maximum(form, 0),
        np.maximum(form - 4, 0),
        form * new,
        new * new,
        form / np.exp(column["log_tokens"] / 2),
        column["variety_left"] * column["variety_right"],
    ]
    expanded: Values = np.concatenate([surface.T, in_rows(more)]).T
    return expanded


def expand(values: Values, centre: Values, spread: Values) -> Values:
    """Return the evidence, what of it counts together, and products of `CROSSED` columns.

    Products are of columns less their ``centre``, in units of their ``spread``.
    """
    column = dict(zip(COLUMNS, values.T, strict=True))
    more = [
        np.maximum(column["gain"], 0),
        np.maximum(column["around"], 0),
        np.maximum(column["form"], 0),
        np.maximum(column["form"] - 4, 0),
        column["form"] / np.exp(column["log_tokens"] / 2),
        np.maximum(column["begins"], 0),
        np.maximum(column["ends"], 0),
        np.minimum(column["begins"], column["ends"]),
    ]
    crossed = (crossed_columns(values) - centre) / spread
    crossed = np.minimum(np.maximum(crossed, -_FAR), _FAR).T
    products = crossed[_LEFT] * crossed[_RIGHT]
    expanded: Values = np.concatenate([values.T, in_rows(more), products]).T
    return expanded


def crossed_columns(values: Values) -> Values:
    """Return the columns of evidence that `expand` multiplies."""
    return values.take(_CROSSED, axis=1)


@lru_cache(maxsize=1)
def _screens() -> Values:
    """Return the screens of all classes, a column each."""
    return np.stack([load_judgement(number).screen for number in CLASSES], axis=1)


@lru_cache(maxsize=8)
def load_judgement(number: int) -> Judgement:
    """Return the judgement of one class."""
    source = resources.files("cleaner.splices") / "judge.json"
    entry = json.loads(source.read_text(encoding="utf8"))[str(number)]
    weights, centre, spread, bounds, surface = (
        np.array(entry[key]) for key in ("weights", "centre", "spread", "bounds", "screen")
    )
    bias, bar, slope, lift, least = (
        entry[key] for key in ("bias", "bar", "slope", "lift", "least")
    )
    return Judgement(weights, centre, spread, bias, bar, slope, lift, least, bounds, surface)
