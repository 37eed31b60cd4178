"""Bars, slopes and lifts of the judge: how much honest text may be touched, and what that costs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from cleaner.splices.judge import LEAST_MARGIN, pooled
from cleaner.splices.samples import Flags, Indexes, Samples, Values

#: One honest text in so many may be touched, by class, and of those about companies.
_QUOTA = {1: 2000, 2: 600, 4: 2000}
_NAMED_QUOTA = {1: 100, 2: 20, 4: 40}


def set_bar(
    samples: Samples,
    own: Indexes,
    scores: Values,
    number: int,
    honest_texts: int,
    named_texts: int,
) -> float:
    """Return the lowest bar at which no more than the quotas of honest texts are touched."""
    texts, named = samples.texts[own], samples.named[own]
    honest = samples.honest[own] & ~named
    return max(
        _bar(scores[honest], texts[honest], honest_texts // _QUOTA[number]),
        _bar(scores[named], texts[named], named_texts // _NAMED_QUOTA[number]),
    )


def fit_lifts(
    samples: Samples,
    weighed: Mapping[int, tuple[Indexes, Values]],
    honest_texts: int,
    named_texts: int,
    right: float,
    wrong: float,
) -> dict[int, dict[str, float]]:
    """Return lift, least and slope of each class: what the rest of a page says of a string.

    ``weighed`` holds the candidates of each class and their margins. Of those that overlap the best
    one counts, as where texts are cleaned.
    """
    own = np.concatenate([own for own, _ in weighed.values()])
    margins = np.concatenate([margins for _, margins in weighed.values()])
    numbers = np.repeat(list(weighed), [len(own) for own, _ in weighed.values()])
    kept = np.flatnonzero(margins > LEAST_MARGIN)
    kept = kept[np.lexsort((-margins[kept], samples.texts[own[kept]]))]
    offsets = np.concatenate([[0], np.cumsum(samples.counts)])
    others = np.zeros(len(own))
    chosen: list[int] = []
    for text in np.split(kept, np.flatnonzero(np.diff(samples.texts[own[kept]])) + 1):
        taken: set[int] = set()
        best: list[int] = []
        for at in text.tolist():
            row = own[at]
            places = samples.places[offsets[row] : offsets[row + 1]]
            covered = {t for p in places.tolist() for t in range(p, p + int(samples.sizes[row]))}
            if not covered & taken:
                taken |= covered
                best.append(at)
        others[best] = pooled(margins[best])
        chosen += best
    found = {}
    for number in weighed:
        rows = np.array([at for at in chosen if numbers[at] == number], np.int64)
        found[number] = _fit_lift(
            samples,
            own[rows],
            margins[rows],
            others[rows],
            number,
            honest_texts,
            named_texts,
            right,
            wrong,
        )
    return found


def _fit_lift(
    samples: Samples,
    own: Indexes,
    margins: Values,
    others: Values,
    number: int,
    honest_texts: int,
    named_texts: int,
    right: float,
    wrong: float,
) -> dict[str, float]:
    """Return the lift at which most strings are found right, less those found wrong."""
    texts, hits = samples.texts[own], samples.match[own] >= right
    misses = (samples.match[own] < wrong) & ~samples.honest[own]
    best: tuple[int, float, float] = (-len(own), 0.0, 0.0)
    for lift in np.arange(0, 3.01, 0.25).tolist():
        lifted = margins + lift * others
        least = set_bar(samples, own, lifted, number, honest_texts, named_texts)
        found = lifted > least
        count = int((hits & found).sum()) - int((misses & found).sum())
        if count > best[0]:
            best = (count, lift, least)
    _, lift, least = best
    lifted = margins + lift * others
    above = lifted > least
    print(
        f"{number}: lifted by {lift} a unit, least {least:.2f}, {touched(texts, hits & above)} of "
        f"{touched(texts, hits)} texts right, {int((hits & above).sum())} of {int(hits.sum())} "
        f"strings, {touched(texts, misses & above)} wrong, "
        f"{touched(texts, ~samples.honest[own] & ~hits & ~misses & above)} nearly right"
    )
    honest = samples.honest[own] & ~samples.named[own]
    slope = _slope(lifted, hits, honest, texts, least, honest_texts)
    return {"lift": round(lift, 3), "least": round(least, 4), "slope": round(slope, 4)}


def _bar(scores: Values, texts: Indexes, most: int) -> float:
    """Return the lowest bar that no more than ``most`` honest texts reach."""
    worst: dict[int, float] = {}
    for text, score in zip(texts, scores, strict=True):
        worst[text] = max(worst.get(text, -99.0), score)
    ranked = sorted(worst.values(), reverse=True)
    return ranked[most] if len(ranked) > most else 0.0


def _slope(
    scores: Values, right: Flags, honest: Flags, texts: Indexes, bar: float, honest_texts: int
) -> float:
    """Return how fast the log-odds of being right grow above the bar, on 99 honest pages of 100.

    At the bar, confidence is one half by definition.
    """
    spliced = max(1, len(set(texts[~honest])))
    weights = np.where(honest, 0.99 / honest_texts, 0.01 / spliced)
    near = scores > bar - 2
    best, least = 1.0, np.inf
    for slope in np.arange(0.2, 3.0, 0.05):
        chances = 1 / (1 + np.exp(-slope * (scores[near] - bar)))
        chances = np.clip(chances, 0.01, 0.99)
        loss = -np.sum(weights[near] * np.log(np.where(right[near], chances, 1 - chances)))
        if loss < least:
            best, least = float(slope), loss
    return best


def touched(texts: Indexes, chosen: Flags) -> int:
    """Return the number of texts with a chosen candidate."""
    return len(set(texts[chosen].tolist()))
