"""Fit the judge's regressions: weights, the bounds of single strings, bars, slopes and screens."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from cleaner.splices.bars import set_bar, touched
from cleaner.splices.evidence import COLUMNS
from cleaner.splices.judge import crossed_columns, expand, expand_surface
from cleaner.splices.samples import Samples
from cleaner.splices.surface import SURFACE

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Indexes = npt.NDArray[np.int64]

FOLDS = 5
_RIDGE = 150.0
#: A candidate is right where it covers what was put in so well, wrong below the other.
RIGHT, WRONG = 0.9, 0.6
_WRONG_WEIGHT, _NEARLY_WEIGHT = 3.0, 0.5
#: Of the candidates that are clearly not right, below this score, one in so many is learned from.
_THINNED = 8
_CLEARLY = -9.0
#: What tells one stretch from a longer or shorter one.
_BOUND_COLUMNS = (
    *("form", "form_a_token", "begins", "ends", "gain", "around", "before", "behind", "inside"),
    *("log_chars", "log_tokens", "mark_left", "mark_right", "enclosed", "beside_digits"),
)
#: What comes so near the bar is flagged at least; the screen may lose this share of it.
_FLAGGED = 2.0
_SCREENED_OUT = 0.01


def fit_class(
    samples: Samples, number: int, honest_texts: int, named_texts: int
) -> tuple[dict[str, Any], Indexes, Values]:
    """Return the judgement of one class as JSON, the candidates weighed, and their margins.

    Of single strings the bounds are found first, with weights of their own. The bar goes by scores
    from five folds by text, the margins are these scores less the bar.
    """
    own = np.flatnonzero(samples.classes == number)
    ranks = np.zeros(samples.values.shape[1])
    if number == 1:
        ranks = fit_bounds(samples, own)
        scores = samples.values[own] @ ranks
        own = own[_best_of_groups(scores, samples.texts[own], samples.groups[own])]
    crossed = crossed_columns(samples.values[own])
    centre, spread = crossed.mean(axis=0).round(4), crossed.std(axis=0).round(4) + 0.001
    features = expand(samples.values[own], centre, spread)
    match, folds, texts = samples.match[own], samples.folds[own], samples.texts[own]
    named = samples.named[own]
    honest = samples.honest[own] & ~named
    right = match >= RIGHT
    weights = np.where(right, 1.0, np.where(match < WRONG, _WRONG_WEIGHT, _NEARLY_WEIGHT))
    learned_from = _near(samples.values[own], right, weights)
    weights *= np.where(learned_from, 1, _THINNED)
    thinned = learned_from | (np.arange(len(own)) % _THINNED == 0)
    scores = np.zeros(len(own))
    for fold in range(FOLDS):
        train = (folds != fold) & thinned
        learned, bias = fit(features[train], right[train], weights[train])
        scores[folds == fold] = features[folds == fold] @ learned + bias
    bar = set_bar(samples, own, scores, number, honest_texts, named_texts)
    above = scores > bar
    learned, bias = fit(features[thinned], right[thinned], weights[thinned])
    screen, passed = fit_screen(samples.values[own], right & (scores > bar - _FLAGGED), honest)
    print(
        f"{number}: {len(own)} candidates; above the bar {bar:.2f} "
        f"{touched(texts, right & above)} of {touched(texts, right)} texts right, "
        f"{touched(texts, ~right & ~samples.honest[own] & above)} wrong, "
        f"{touched(texts, above & honest)} of {honest_texts} honest, "
        f"{touched(texts, above & named)} of {named_texts} about companies; "
        f"{touched(texts, passed & honest)} honest ones pass the screen",
        flush=True,
    )
    entry = {
        "weights": _rounded(learned),
        "centre": _rounded(centre),
        "spread": _rounded(spread),
        "bias": round(float(bias), 5),
        "bar": round(float(bar), 3),
        "bounds": _rounded(ranks),
        "screen": _rounded(screen),
    }
    return entry, own, scores - bar


def _near(values: Values, right: Flags, weights: Values) -> Flags:
    """Tell which candidates are right, or not clearly wrong: by a first, plain regression."""
    every = right | (np.arange(len(right)) % _THINNED == 0)
    scale = np.where(right, 1, _THINNED)
    learned, bias = fit(values[every], right[every], (weights * scale)[every])
    near: Flags = right | (values @ learned + bias > _CLEARLY)
    return near


def fit_screen(values: Values, wanted: Flags, honest: Flags) -> tuple[Values, Flags]:
    """Return weights of the surface, their bias last, and which strings they let through.

    All but few of the ``wanted`` ones pass.
    """
    features = expand_surface(values[:, : len(SURFACE)])
    chosen = wanted | (honest & (np.arange(len(wanted)) % _THINNED == 0))
    learned, _ = fit(features[chosen], wanted[chosen], np.where(wanted, 4.0, 1.0)[chosen])
    scores = features @ learned
    bias = -float(np.quantile(scores[wanted], _SCREENED_OUT))
    return np.append(learned, bias), scores + bias > 0


def fit_bounds(samples: Samples, own: Indexes) -> Values:
    """Return the weights that find the best candidate of each region: a conditional logit."""
    keys = np.stack([samples.texts[own], samples.groups[own]])
    _, groups = np.unique(keys, axis=1, return_inverse=True)
    order = np.argsort(groups.ravel(), kind="stable")
    own, groups = own[order], groups.ravel()[order]
    best = np.maximum.reduceat(samples.match[own], np.flatnonzero(np.diff(groups, prepend=-1)))
    chosen = best[groups] >= WRONG
    own, groups = own[chosen], groups[chosen]
    firsts = np.flatnonzero(np.diff(groups, prepend=-1))
    sizes = np.diff(np.append(firsts, len(own)))
    values = samples.values[own]
    spread = values.std(axis=0) + 1e-9
    scaled = values / spread * np.isin(COLUMNS, _BOUND_COLUMNS)
    match = samples.match[own]
    target = np.exp(20 * (match - np.repeat(np.maximum.reduceat(match, firsts), sizes)))
    target /= np.repeat(np.add.reduceat(target, firsts), sizes)
    weights = np.zeros(values.shape[1])
    history = np.zeros(values.shape[1])
    for _ in range(400):
        scores = scaled @ weights
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, firsts), sizes))
        chances /= np.repeat(np.add.reduceat(chances, firsts), sizes)
        gradient = scaled.T @ (target - chances) / len(firsts) - 1e-4 * weights
        history += gradient * gradient
        weights += 0.3 * gradient / np.sqrt(history + 1e-8)
    found: Values = weights / spread
    return found


def fit(features: Values, right: Flags, weights: Values) -> tuple[Values, float]:
    """Return the weights and bias of a ridge logistic regression, by Newton's method."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = np.column_stack([(features - mean) / spread, np.ones(len(features))])
    ridge = np.full(scaled.shape[1], _RIDGE)
    ridge[-1] = 1e-6
    solution = np.zeros(scaled.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-np.clip(scaled @ solution, -30, 30)))
        gradient = scaled.T @ (weights * (right - chances)) - ridge * solution
        curve = scaled.T @ (scaled * (weights * chances * (1 - chances))[:, None]) + np.diag(ridge)
        step = np.linalg.solve(curve, gradient)
        solution += step
        if np.abs(step).max() < 1e-6:
            break
    own = solution[:-1] / spread
    return own, float(solution[-1] - own @ mean)


def _best_of_groups(scores: Values, texts: Indexes, groups: Indexes) -> Indexes:
    order = np.lexsort((-scores, groups, texts))
    first = np.ones(len(order), np.bool_)
    first[1:] = (np.diff(texts[order]) != 0) | (np.diff(groups[order]) != 0)
    return np.sort(order[first])


def _rounded(values: Values) -> list[float]:
    return [round(float(value), 5) for value in values]
