"""Curves, and the cases that went worst."""

from __future__ import annotations

from cleaner.api import Cleaner
from cleaner.evaluate.cases import Case
from cleaner.evaluate.fixtures import read_fixtures
from cleaner.evaluate.score import Cut
from cleaner.show.examined import (
    Examined,
    curve_of,
    examine,
    examine_cleaner,
    explain_case,
    worst_of,
)
from tests.fixtures import ROOT

TEXT = "one two bad three worse four"


def examined(*cuts: Cut, name: str = "a") -> Examined:
    spans = ((8, 12), (18, 24))
    return examine(Case(name, "en", "put", None, TEXT, spans), cuts)


def test_a_curve_has_a_point_where_the_cuts_change() -> None:
    cuts = (Cut(8, 12, "a", 0.9), Cut(18, 24, "a", 0.7), Cut(0, 4, "a", 0.6))
    # Put in: bad and worse, 3 and 5 characters; one is 3 more.
    assert curve_of([examined(*cuts)]) == [(1.0, 0.7273), (1.0, 1.0), (0.375, 1.0)]
    assert curve_of([examined()]) == []


def test_flags_cut_nothing_at_any_confidence() -> None:
    assert curve_of([examined(Cut(0, 4, "a", 0.9, flagged=True))]) == []


def test_the_worst_come_first_and_the_faultless_not_at_all() -> None:
    right = (Cut(8, 12), Cut(18, 24))
    cases = [examined(*right, name="right"), examined(name="none"), examined(right[1], name="half")]
    assert [each.case.id for each in worst_of(cases)] == ["none", "half"]


def test_an_explained_case_says_what_was_put_in_and_what_was_missed() -> None:
    page = explain_case(examined(Cut(8, 12, "x.y", 0.9), Cut(0, 4)), None)
    assert [(r.text, r.rule, r.evidence) for r in page.removals] == [
        ("one ", "cut.unnamed", "not put in"),
        ("bad ", "x.y", "put in"),
    ]
    assert [(flag.text, flag.rule) for flag in page.flags] == [("worse ", "missed.put")]


def test_evidence_of_our_own_cuts_is_told() -> None:
    (case,) = read_fixtures(ROOT / "title_shards" / "en_school_kitchen")
    (each,) = examine_cleaner([case], Cleaner(), 1)
    shown = explain_case(each, Cleaner())
    said = [r.evidence for r in Cleaner().clean(case.text, kind="text").removals]
    assert len(said) > 5
    assert all(said)
    verdicts = ["the title's line, which does not count", *["put in"] * (len(said) - 1)]
    told = [f"{verdict}; {why}" for verdict, why in zip(verdicts, said, strict=True)]
    assert [removal.evidence for removal in shown.removals] == told
