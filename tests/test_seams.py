"""White space at the seams, against a plain telling of the same rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from cleaner.apply import apply
from cleaner.edits import Edit, Ledger, Removal, resolve
from cleaner.seams import widen
from tests.strategies import edits, texts


def cut(text: str, *drops: tuple[int, int, float], flags: tuple[Removal, ...] = ()) -> Ledger:
    removals = resolve(text, [Edit(a, b, f"a.r{a}", c) for a, b, c in drops]).removals
    return widen(text, Ledger(removals, flags))


def spans(ledger: Ledger) -> list[tuple[int, int]]:
    return [(r.start, r.end) for r in ledger.removals]


def left(text: str) -> str:
    """Return what stays of a text whose stretch in brackets is dropped."""
    start, end = text.index("["), text.index("]") - 1
    page = text.replace("[", "").replace("]", "")
    return apply(page, cut(page, (start, end, 0.9)).removals)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one [X] two", "one two"),
        ("one   [X]   two", "one   two"),
        ("one[ X] two", "one two"),
        ("one [X]two", "one two"),
        ("one[X]two", "onetwo"),
        ("one [X], two", "one, two"),
        ("一 [X]。二", "一。二"),
        ("one  [X]) two", "one) two"),
        ("one [X]\ntwo", "one\ntwo"),
        ("one \u3000[X]\r\ntwo", "one\r\ntwo"),
        ("one\n[X] two", "one\ntwo"),
        ("one\n[X]\ntwo", "one\ntwo"),
        ("one\n[X]\n \ntwo", "one\ntwo"),
        ("one\n[X\n]\ntwo", "one\n\ntwo"),
        ("one\n\n[X\n]\ntwo", "one\n\n\ntwo"),
        ("[X] one", "one"),
        ("[X]\n\none", "one"),
        ("[X]one", "one"),
        ("one [X]", "one"),
        ("one[X]", "one"),
        ("one\n \n[X]", "one"),
        ("one [X] \n", "one \n"),
        ("[X]", ""),
        ("  [X]  ", "  "),
        ("one\u2028[X]\u2028two", "one\u2028two"),
        ("one[X] \ntwo", "one \ntwo"),
    ],
)
def test_what_would_be_stray_goes_too(before: str, after: str) -> None:
    assert left(before) == after


def test_white_space_under_a_flag_or_another_removal_stays_theirs() -> None:
    text = "one X  two"
    blank = Removal(6, 7, " ", "b.flag", 0.4)
    assert spans(cut(text, (4, 5, 0.9), flags=(blank,))) == [(4, 6)]
    at_once = Removal(5, 6, " ", "b.flag", 0.4)
    assert spans(cut(text, (4, 5, 0.9), flags=(at_once,))) == [(4, 5)]
    behind = Removal(3, 4, " ", "b.flag", 0.4)
    assert spans(cut("one X", (4, 5, 0.9), flags=(behind,))) == [(4, 5)]
    assert spans(cut("one  X", (5, 6, 0.9), flags=(behind,))) == [(4, 6)]


def test_the_more_confident_is_widened_as_if_the_other_stood() -> None:
    text = "one X Y two"
    # The blank between them goes with the surer one; the other takes what is then doubled.
    assert spans(cut(text, (4, 5, 0.9), (6, 7, 0.6))) == [(4, 6), (6, 8)]
    ledger = cut(text, (4, 5, 0.6), (6, 7, 0.9))
    assert apply(text, ledger.removals) == "one two"
    assert apply(text, ledger.filter(lambda r: r.confidence > 0.8).removals) == "one X two"


def test_at_an_edge_of_a_surer_removal_white_space_is_a_piece_of_its_own() -> None:
    text = "one XY two"
    ledger = cut(text, (4, 5, 0.9), (5, 6, 0.6))
    assert apply(text, ledger.removals) == "one two"
    assert spans(ledger) == [(4, 5), (5, 7)]
    ledger = cut(text, (4, 5, 0.6), (5, 6, 0.9))
    assert [(r.start, r.end, r.rule, r.text) for r in ledger.removals] == [
        (4, 5, "a.r4", "X"),
        (5, 6, "a.r5", "Y"),
        (6, 7, "a.r4", " "),
    ]
    text = "one XY"
    ledger = cut(text, (4, 5, 0.9), (5, 6, 0.6))
    assert [(r.start, r.end, r.rule) for r in ledger.removals] == [
        (3, 4, "a.r5"),
        (4, 5, "a.r4"),
        (5, 6, "a.r5"),
    ]


def test_what_a_surer_removal_took_is_gone_for_the_next() -> None:
    text = "a X Y, b"
    ledger = cut(text, (2, 3, 0.6), (4, 5, 0.9))
    assert spans(ledger) == [(1, 3), (3, 5)]
    assert apply(text, ledger.removals) == "a, b"
    text = "X Y\nb"
    ledger = cut(text, (0, 1, 0.9), (2, 3, 0.6))
    assert spans(ledger) == [(0, 2), (2, 4)]
    assert apply(text, ledger.removals) == "b"


def test_white_space_is_taken_once() -> None:
    # At the ends of a page the breaks go too, up to the blank that a surer removal took.
    assert spans(cut("X\n Y, b", (0, 1, 0.6), (3, 4, 0.9))) == [(0, 2), (2, 4)]
    assert spans(cut("a X \n Y", (2, 3, 0.9), (6, 7, 0.6))) == [(2, 4), (4, 7)]


def test_removals_alike_are_widened_from_the_left() -> None:
    assert spans(cut("a X Y b", (2, 3, 0.9), (4, 5, 0.9))) == [(2, 4), (4, 6)]


def test_what_needs_nothing_stays_the_same_ledger() -> None:
    empty = Ledger((), (Removal(0, 1, "a", "b.c", 0.2),))
    assert widen("abc", empty) is empty
    ledger = cut("oneXtwo", (3, 4, 0.9))
    assert ledger.removals == (Removal(3, 4, "X", "a.r3", 0.9),)


@settings(max_examples=200)
@given(texts, edits(keeps=False))
def test_no_seam_is_left_stray(text: str, proposed: list[Edit]) -> None:
    """A page with a cut at its edge has no blank there; one that is widened up to it may."""
    resolved = resolve(text, proposed)
    clean = apply(text, widen(text, resolved).removals)
    if resolved.removals and resolved.removals[0].start == 0:
        assert clean == clean.lstrip()
    if resolved.removals and resolved.removals[-1].end == len(text):
        assert clean == clean.rstrip()
