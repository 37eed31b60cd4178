"""Upper bounds on rates: of one rule, and of a weighted sum over many."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Bounds hold with this chance.
LEVEL = 0.95
# Halvings of an interval of doubles: more bring no other number.
_HALVINGS = 200
# So dear, a rate is the one that was seen, to the last digit; what is dearer overflows.
_DEAREST = 1e30
# What the rates of rules may be like, by mean and concentration; any list is sound, for it is fixed
# before a sample is seen, and this one is tight from one wrong cut in a thousand to one in three.
_MEANS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3)
_CONCENTRATIONS = (2.0, 20.0, 200.0)


@dataclass(frozen=True, slots=True)
class Stratum:
    """``wrong`` of ``judged`` members drawn by chance; ``weight`` is what all members weigh."""

    wrong: int
    judged: int
    weight: float


def upper_bound(wrong: int, judged: int, level: float = LEVEL) -> float:
    """Return the upper bound, one-sided, of a rate of which ``wrong`` of ``judged`` were seen.

    It is 1 where nothing was judged. Exact: the rate at which so few would be seen with the chance
    ``1 - level``, found by halving on the binomial tail. Drawing without replacement only makes it
    wider than it need be. Source: Clopper and Pearson 1934.

    >>> round(upper_bound(0, 20), 4)
    0.1391
    >>> round(upper_bound(3, 100), 4)
    0.0757
    >>> upper_bound(0, 0), upper_bound(7, 7)
    (1.0, 1.0)
    """
    if wrong >= judged:
        return 1.0
    low, high = wrong / judged, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _tail(wrong, judged, middle) > 1 - level:
            low = middle
        else:
            high = middle
    return high


def weighted_bound(strata: Iterable[Stratum], level: float = LEVEL) -> float:
    """Return the upper bound of the sum over ``strata`` of weight times rate; 0 without any.

    A bound a stratum, summed, would have to hold in all of them at once (Bonferroni) and says 30%
    where 100 rules had 20 cuts judged each and none was wrong. Here the rates that stay possible
    are those under which the samples are at least ``1 - level`` times as likely as under a mixture
    that is fixed beforehand: a likelihood ratio whose mean is 1 under the true rates, so that it
    exceeds ``1 / (1 - level)`` with the chance ``1 - level`` at most (Ville 1939; Robbins 1970;
    Wasserman, Ramdas and Balakrishnan 2020). The ratio is convex in each count, so that drawing
    without replacement makes its mean no larger (Hoeffding 1963, theorem 4). The bound is the
    greatest sum over the possible rates, whatever the weights: several sums with weights of their
    own hold at once.

    >>> round(weighted_bound([Stratum(0, 20, 1.0)] * 100) / 100, 3)
    0.003
    >>> weighted_bound([Stratum(0, 0, 5.0)])
    5.0
    """
    every = [stratum for stratum in strata if stratum.weight > 0]
    seen = [stratum for stratum in every if stratum.judged]
    unseen = sum(stratum.weight for stratum in every if not stratum.judged)
    if not seen:
        return unseen
    least = math.log(1 - level) + _log_mixture(seen)
    # The price of likelihood, on a scale of logarithms: a low one makes every rate 1.
    unit = math.log(max(stratum.weight for stratum in seen))
    low, high = unit - 60.0, unit + 60.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        rates = [_rate(stratum, math.exp(middle)) for stratum in seen]
        if _log_likelihood(seen, rates) < least:
            low = middle
        else:
            high = middle
    rates = [_rate(stratum, math.exp(low)) for stratum in seen]
    return unseen + sum(stratum.weight * rate for stratum, rate in zip(seen, rates, strict=True))


def _tail(wrong: int, judged: int, rate: float) -> float:
    """Return the chance of at most ``wrong`` of ``judged`` at this rate, between 0 and 1."""
    odds = math.log(rate) - math.log1p(-rate)
    whole = math.lgamma(judged + 1) + judged * math.log1p(-rate)
    logs = [
        whole - math.lgamma(k + 1) - math.lgamma(judged - k + 1) + k * odds
        for k in range(wrong + 1)
    ]
    return math.fsum(map(math.exp, logs))


def _rate(stratum: Stratum, price: float) -> float:
    """Return the rate at which weight is worth the likelihood that it costs.

    That is where the derivative of ``weight * rate + price * log_likelihood`` is 0: with the price
    a weight of 1, the greater root of ``rate² + (price * judged - 1) * rate - price * wrong``.
    """
    price = min(price / stratum.weight, _DEAREST)
    half = (1 - price * stratum.judged) / 2
    square = price * stratum.wrong
    root = math.sqrt(half * half + square)
    # Two forms of the same, each where nothing cancels out.
    return half + root if half >= 0 else square / (root - half)


def _log_likelihood(strata: Sequence[Stratum], rates: Sequence[float]) -> float:
    total = 0.0
    for stratum, rate in zip(strata, rates, strict=True):
        right = stratum.judged - stratum.wrong
        if right and rate >= 1:
            return -math.inf
        total += stratum.wrong * math.log(rate) if stratum.wrong else 0.0
        total += right * math.log1p(-rate) if right else 0.0
    return total


def _log_mixture(strata: Sequence[Stratum]) -> float:
    """Return the log of the samples' chance, averaged over beta priors shared by all strata."""
    logs = []
    for mean in _MEANS:
        for concentration in _CONCENTRATIONS:
            a, b = mean * concentration, (1 - mean) * concentration
            logs.append(
                sum(_log_beta(a + s.wrong, b + s.judged - s.wrong) for s in strata)
                - len(strata) * _log_beta(a, b)
            )
    top = max(logs)
    return top + math.log(math.fsum(math.exp(value - top) for value in logs) / len(logs))


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
