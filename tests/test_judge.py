"""The judge of strings against the same sums in plain Python, a string and a number at a time."""

from __future__ import annotations

import math

import numpy as np
import pytest

from cleaner.splices.evidence import COLUMNS, Evidence
from cleaner.splices.judge import (
    CLASSES,
    CROSSED,
    LEAST_MARGIN,
    Judgement,
    best_bounds,
    class_of,
    expand_surface,
    judge,
    load_judgement,
    margins_of,
    pooled,
    screen,
)
from cleaner.splices.surface import SURFACE

COUNTS = [1, 2, 3, 4, 5, 40]


def evidence(seed: int, count: int = 60) -> Evidence:
    """Values on both sides of every bound that the judge knows."""
    generator = np.random.default_rng(seed)
    values = generator.normal(0, 4, (count, len(COLUMNS)))
    values[:, COLUMNS.index("log_tokens")] = np.abs(values[:, COLUMNS.index("log_tokens")])
    return Evidence(values)


def counts_of(count: int) -> np.ndarray:
    return np.resize(np.array(COUNTS, np.int64), count)


def plain_class(count: int) -> int:
    return max(number for number in CLASSES if number <= count)


def plain_score(row: dict[str, float], own: Judgement) -> float:
    terms = [row[name] for name in COLUMNS]
    terms += [
        max(row["gain"], 0),
        max(row["around"], 0),
        max(row["form"], 0),
        max(row["form"] - 4, 0),
        row["form"] / math.sqrt(math.exp(row["log_tokens"])),
        max(row["begins"], 0),
        max(row["ends"], 0),
        min(row["begins"], row["ends"]),
    ]
    scaled = [
        max(-3.0, min(3.0, (row[name] - own.centre[at]) / own.spread[at]))
        for at, name in enumerate(CROSSED)
    ]
    terms += [scaled[a] * scaled[b] for a in range(len(scaled)) for b in range(a, len(scaled))]
    assert len(terms) == len(own.weights)
    return math.fsum(t * w for t, w in zip(terms, own.weights, strict=True)) + own.bias


def plain_surface(row: dict[str, float]) -> list[float]:
    form, new = row["form"], 1 - row["lives_elsewhere"]
    terms = [row[name] for name in SURFACE]
    terms += [
        max(form, 0),
        max(form - 4, 0),
        form * new,
        new * new,
        form / math.sqrt(math.exp(row["log_tokens"])),
        row["variety_left"] * row["variety_right"],
    ]
    return terms


def plain_screen(row: dict[str, float], own: Judgement) -> float:
    terms = plain_surface(row)
    assert len(terms) + 1 == len(own.screen)
    weights = own.screen.tolist()
    return math.fsum(t * w for t, w in zip(terms, weights, strict=False)) + float(weights[-1])


def rows_of(some: Evidence) -> list[dict[str, float]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in some.values.tolist()]


@pytest.mark.parametrize("seed", range(4))
def test_scores_and_margins_are_those_of_the_class(seed: int) -> None:
    some = evidence(seed)
    counts = counts_of(len(some.values))
    owns = [load_judgement(plain_class(count)) for count in counts.tolist()]
    expected = [plain_score(row, own) for row, own in zip(rows_of(some), owns, strict=True)]
    scores = judge(some, counts)
    assert scores.tolist() == pytest.approx(expected, abs=2e-6)
    assert scores.tolist() == scores.round(6).tolist()
    bars = [own.bar for own in owns]
    assert margins_of(some, counts).tolist() == pytest.approx((scores - bars).tolist(), abs=1e-9)


def test_scores_do_not_hang_on_the_other_strings() -> None:
    some, counts = evidence(1), counts_of(60)
    together = judge(some, counts)
    for at in range(len(counts)):
        alone = Evidence(some.values[at : at + 1])
        assert judge(alone, counts[at : at + 1]) == pytest.approx(together[at], abs=1e-6)
    assert judge(Evidence(some.values[:0]), counts[:0]).tolist() == []


def test_the_surface_is_expanded_as_told() -> None:
    some = evidence(5)
    expanded = expand_surface(some.values[:, : len(SURFACE)])
    expected = [plain_surface(row) for row in rows_of(some)]
    assert expanded.tolist() == [pytest.approx(row) for row in expected]


def test_what_lies_below_the_least_margin_would_not_be_cut() -> None:
    for number in CLASSES:
        assert load_judgement(number).confidence(LEAST_MARGIN, 0) < 0.05


def test_the_screen_lets_through_what_scores_above_nothing() -> None:
    some = evidence(2, 400)
    counts = counts_of(400)
    expected = [
        plain_screen(row, load_judgement(plain_class(count))) > 0
        for row, count in zip(rows_of(some), counts.tolist(), strict=True)
    ]
    assert screen(some.values[:, : len(SURFACE)], counts).tolist() == expected
    assert 0 < sum(expected) < 400
    # Just above nothing is nothing: the order of a sum must not decide.
    own = load_judgement(1)
    surface = np.zeros((1, len(SURFACE)))
    at = int(np.abs(own.screen[: len(SURFACE)]).argmax())
    assert own.screen[at] != 0
    surface[0, at] = 0.0
    flat = plain_screen(dict.fromkeys(COLUMNS, 0.0), own)
    if SURFACE[at] not in ("form", "lives_elsewhere", "log_tokens"):
        surface[0, at] = -flat / own.screen[at]
        assert not screen(surface, np.array([1]))[0]


def test_the_others_on_a_page_speak_for_a_string_up_to_a_margin() -> None:
    margins = np.array([-1.0, 0.5, 2.0, 5.0])
    signs = [math.exp(min(margin, 2.0)) for margin in margins]
    expected = [math.log1p(sum(signs) - sign) for sign in signs]
    assert pooled(margins).tolist() == pytest.approx(expected, abs=1e-6)
    assert pooled(margins).tolist() == pooled(margins).round(6).tolist()
    assert pooled(np.array([3.0])).tolist() == [0]
    # More than sure is sure.
    assert pooled(np.array([0.0, 2.0])).tolist() == pooled(np.array([0.0, 9.0])).tolist()


def test_confidence_is_a_logistic_of_the_margin_and_of_the_others() -> None:
    for number in CLASSES:
        own = load_judgement(number)
        for margin, others in ((0.0, 0.0), (1.0, 0.0), (-0.3, 2.0), (2.5, 1.0), (-9.0, 0.5)):
            odds = own.slope * (margin + own.lift * others - own.least)
            expected = min(0.99, max(0.01, round(1 / (1 + math.exp(-odds)), 3)))
            assert own.confidence(margin, others) == expected
        assert own.confidence(1e300, 0) == 0.99
        assert own.confidence(-1e300, 0) == 0.01


def test_of_each_group_the_best_bounded_stays_and_of_equals_the_first() -> None:
    some = evidence(3, 12)
    weights = load_judgement(1).bounds
    groups = np.array([0, 1, 0, 2, 2, 1, 0, 2, 1, 3, 2, 0])
    scores = [math.fsum(v * w for v, w in zip(row, weights, strict=True)) for row in some.values]
    expected = sorted(
        max((at for at in range(12) if groups[at] == group), key=lambda at: scores[at])
        for group in range(4)
    )
    assert best_bounds(some, groups).tolist() == expected
    alike = Evidence(np.repeat(some.values[:1], 5, axis=0))
    assert best_bounds(alike, np.array([1, 0, 1, 0, 0])).tolist() == [0, 1]


def test_the_class_of_a_string_is_how_often_it_stands_there() -> None:
    assert class_of(np.array(COUNTS)).tolist() == [plain_class(count) for count in COUNTS]


def test_every_class_has_weights_of_its_own() -> None:
    loaded = [load_judgement(number) for number in CLASSES]
    assert len({own.bias for own in loaded}) == len(CLASSES)
    for own in loaded:
        assert (own.spread > 0).all()
        assert own.slope > 0
