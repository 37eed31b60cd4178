"""Upper bounds on rates: they cover, and are no wider than told."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.evaluate.bounds import LEVEL, Stratum, upper_bound, weighted_bound


@pytest.mark.parametrize("total", [30, 200])
@pytest.mark.parametrize("judged", [1, 5, 20])
def test_the_bound_of_a_rule_covers_whatever_is_true(total: int, judged: int) -> None:
    """Exactly, by counting: drawn without replacement, the bound fails in 5% at most."""
    bounds = [upper_bound(wrong, judged) for wrong in range(judged + 1)]
    assert bounds == sorted(bounds)
    for wrong in range(total + 1):
        misses = sum(
            math.comb(wrong, seen) * math.comb(total - wrong, judged - seen)
            for seen in range(judged + 1)
            if bounds[seen] < wrong / total
        )
        assert Fraction(misses, math.comb(total, judged)) <= Fraction(5, 100)


@pytest.mark.parametrize(("wrong", "judged"), [(0, 1), (0, 59), (1, 10), (7, 40), (30, 100)])
def test_the_bound_of_a_rule_is_no_wider_than_it_must_be(wrong: int, judged: int) -> None:
    """At the bound, exactly 5% of samples show so few."""
    rate = upper_bound(wrong, judged)
    tail = sum(
        math.comb(judged, k) * Fraction(rate) ** k * (1 - Fraction(rate)) ** (judged - k)
        for k in range(wrong + 1)
    )
    assert float(tail) == pytest.approx(1 - LEVEL, rel=1e-6)


@pytest.mark.parametrize("rate", [0.0, 0.002, 0.02, 0.2, 0.9])
def test_the_bound_of_the_run_covers(rate: float) -> None:
    """Simulated: rules of many sizes, drawn without replacement, in 200 runs each."""
    generator = random.Random(f"runs/{rate}")
    missed, rounds = 0, 200
    sizes = [25, 40, 100, 400, 1000, 2500]
    for _ in range(rounds):
        strata, true = [], 0.0
        for number, size in enumerate(sizes):
            weight = size * (1 + number % 3)
            # One rule bears most of the harm, as rules do.
            wrong = sum(generator.random() < rate * (1 + (number == 3)) for _ in range(size))
            seen = sum(n < wrong for n in generator.sample(range(size), 20))
            strata.append(Stratum(seen, 20, weight))
            true += weight * wrong / size
        missed += weighted_bound(strata) < true
    # 10 expected at the very most.
    assert missed <= 10


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 30), st.floats(0, 1e9)).map(
            lambda three: Stratum(min(three[:2]), max(three[:2]), three[2])
        ),
        max_size=6,
    )
)
def test_the_bound_of_the_run_lies_between_what_was_seen_and_all(strata: list[Stratum]) -> None:
    bound = weighted_bound(strata)
    seen = sum(s.weight * s.wrong / s.judged if s.judged else s.weight for s in strata)
    everything = sum(s.weight for s in strata)
    assert seen * (1 - 1e-9) <= bound <= everything * (1 + 1e-9)
    assert weighted_bound(strata, 0.99) >= bound * (1 - 1e-9)


def test_many_rules_without_a_wrong_cut_bound_each_other() -> None:
    """Bonferroni would say 30%; the samples of 100 rules together say far less."""
    assert weighted_bound([Stratum(0, 20, 1.0)] * 100) < 0.6
    alone = 1 - 0.05 ** (1 / 20)
    assert weighted_bound([Stratum(0, 20, 1.0)]) == pytest.approx(alone, rel=0.2)


def log_mixture(samples: list[tuple[int, int]]) -> float:
    """The log of the mean over the priors of the samples' chance, a factor a cut judged."""
    chances = []
    for mean in (0.001, 0.003, 0.01, 0.03, 0.1, 0.3):
        for concentration in (2, 20, 200):
            a, b = mean * concentration, (1 - mean) * concentration
            chances.append(
                math.prod(
                    ((a + at) if at < wrong else (b + at - wrong)) / (a + b + at)
                    for wrong, judged in samples
                    for at in range(judged)
                )
            )
    return math.log(math.fsum(chances) / len(chances))


def log_chance(rate: float, wrong: int, judged: int) -> float:
    return math.log(rate**wrong * (1 - rate) ** (judged - wrong) or 1e-300)


def greatest_rate(wrong: int, judged: int, least: float) -> float:
    """The greatest rate whose samples are so likely; the one that was seen where none is."""
    low, high = wrong / judged, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if log_chance(middle, wrong, judged) >= least else (low, middle)
    return low


@pytest.mark.parametrize("level", [0.8, LEVEL])
@pytest.mark.parametrize(
    "samples",
    [[(0, 20)], [(3, 20)], [(19, 20)], [(7, 300)], [(0, 20), (0, 20)], [(20, 20), (0, 3)],
     [(0, 5), (7, 40)], [(1, 1), (12, 40)]],
)  # fmt: skip
def test_the_bound_of_the_run_is_the_worst_of_the_rates_that_stay_possible(
    samples: list[tuple[int, int]], level: float
) -> None:
    """Found otherwise: by trying rates of one rule, with the greatest of the other that is left."""
    weights = [2.0, 3.0]
    least = math.log(1 - level) + log_mixture(samples)

    def worst(rate: float) -> float:
        if len(samples) == 1:
            return weights[0] * rate
        left = least - log_chance(rate, *samples[0])
        return weights[0] * rate + weights[1] * greatest_rate(*samples[1], left)

    seen = [log_chance(wrong / judged, wrong, judged) for wrong, judged in samples]
    low, high = samples[0][0] / samples[0][1], greatest_rate(*samples[0], least - sum(seen[1:]))
    for _ in range(80 if len(samples) > 1 else 0):
        third = (high - low) / 3
        one, other = low + third, high - third
        low, high = (one, high) if worst(one) < worst(other) else (low, other)
    strata = [Stratum(*sample, weight) for sample, weight in zip(samples, weights, strict=False)]
    assert weighted_bound(strata, level) == pytest.approx(worst(high), rel=1e-6)
    more = [*strata, Stratum(1, 2, 0.0), Stratum(0, 0, 5.0)]
    assert weighted_bound(more, level) == pytest.approx(worst(high) + 5, rel=1e-6)
    # In whatever unit weights are, and beside a rule that weighs next to nothing.
    large = [Stratum(s.wrong, s.judged, s.weight * 1e40) for s in strata]
    assert weighted_bound(large, level) == pytest.approx(worst(high) * 1e40, rel=1e-6)
    for wrong in (0, 1):
        none, *tiny = (
            weighted_bound([*strata, Stratum(wrong, 1, weight)], level)
            for weight in (1e-9, 1e-60, 1e-300, 5e-324)
        )
        assert tiny == pytest.approx([none] * 3, rel=1e-6)


def test_thousands_of_rules_bound_each_other_too() -> None:
    assert 0 < weighted_bound([Stratum(0, 20, 1.0)] * 4000) / 4000 < 0.001


def test_a_rate_of_one_is_possible_only_where_nothing_right_was_seen() -> None:
    """Samples so unlike each other that even one right cut stays possible at a rate next to 1."""
    tiny = 2.0**-50
    strata = [Stratum(0, 1, 1.0)] + [Stratum(20, 20, tiny), Stratum(0, 20, tiny)] * 500
    assert weighted_bound(strata) == pytest.approx(1 + 500 * tiny, rel=0, abs=tiny)
