"""The judge of strings: log-odds of being spliced in, from the evidence pooled over their places.

A logistic regression for each number of places (one, two or three, more), fitted by `cleaner.splices.train` on
spliced and honest texts that neither the junction nor the form model was made from.
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

Values = npt.NDArray[np.float64]
#: Strings are judged by how often they occur: once, from twice up, from four times up.
CLASSES = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weights for one class of strings, the bar, and how confidence grows above it.

    ``bounds`` weigh the evidence where the bounds of a single string have to be found.
    """

    weights: Values
    bias: float
    bar: float
    slope: float
    bounds: Values

    def confidence(self, score: float) -> float:
        """Return the share of strings with this score that are spam, on honest pages mostly."""
        odds = max(-30.0, min(30.0, self.slope * (score - self.bar)))
        return round(max(0.01, min(0.99, 1 / (1 + math.exp(-odds)))), 3)


def judge(evidence: Evidence, counts: npt.NDArray[np.int64]) -> Values:
    """Return the score of each string, in nats; more is worse. ``counts`` tells how often each is."""
    features = expand(evidence.values)
    scores = np.zeros(len(counts))
    for number in CLASSES:
        chosen = class_of(counts) == number
        if chosen.any():
            own = load_judgement(number)
            # Rounded, so that the order of a sum cannot decide.
            scores[chosen] = np.round(features[chosen] @ own.weights + own.bias, 6)
    return scores


def best_bounds(evidence: Evidence, groups: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the best-bounded candidate of each group, in order."""
    scores = np.round(evidence.values @ load_judgement(1).bounds, 6)
    order = np.lexsort((-scores, groups))
    firsts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    return np.sort(order[firsts])


def class_of(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the class of strings that occur so often."""
    return np.array(CLASSES)[np.searchsorted(CLASSES, counts, side="right") - 1]


def expand(values: Values) -> Values:
    """Return the evidence and what of it counts together."""
    column = {name: values[:, at] for at, name in enumerate(COLUMNS)}
    more = (
        np.maximum(column["gain"], 0),
        np.maximum(column["around"], 0),
        np.maximum(column["form"], 0),
        np.maximum(column["form"] - 4, 0),
        column["gain"] * column["form"] / 10,
        column["form"] / np.exp(column["log_tokens"] / 2),
        column["variety_left"] * column["variety_right"],
        np.maximum(column["begins"], 0),
        np.maximum(column["ends"], 0),
        np.minimum(column["begins"], column["ends"]),
    )
    return np.column_stack([values, *more])


@lru_cache(maxsize=8)
def load_judgement(number: int) -> Judgement:
    """Return the judgement of one class."""
    source = resources.files("cleaner.splices") / "judge.json"
    entry = json.loads(source.read_text(encoding="utf8"))[str(number)]
    weights, bounds = np.array(entry["weights"]), np.array(entry["bounds"])
    return Judgement(weights, entry["bias"], entry["bar"], entry["slope"], bounds)
