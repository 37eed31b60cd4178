"""The ledger's promises, for any text and any edits."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.apply import apply, kept_spans, restore
from cleaner.edits import Edit, Ledger, Removal, in_families, resolve
from cleaner.errors import CleanerError
from cleaner.read.text import read_text
from cleaner.seams import widen
from tests.strategies import any_texts, edits, texts


def _ledger(text: str, proposed: list[Edit]) -> Ledger:
    return widen(text, resolve(text, proposed))


def _covered(removals: tuple[Removal, ...]) -> set[int]:
    return {at for removal in removals for at in range(removal.start, removal.end)}


@given(texts, edits(), st.randoms(use_true_random=False))
def test_order_of_edits_does_not_matter(
    text: str, proposed: list[Edit], shuffler: random.Random
) -> None:
    shuffled = [*proposed, *proposed[:3]]
    shuffler.shuffle(shuffled)
    assert _ledger(text, shuffled) == _ledger(text, proposed)


@given(texts, edits())
def test_removals_are_sorted_disjoint_and_say_what_they_cut(
    text: str, proposed: list[Edit]
) -> None:
    ledger = _ledger(text, proposed)
    end = 0
    for removal in ledger.removals:
        assert end <= removal.start < removal.end <= len(text)
        assert removal.text == text[removal.start : removal.end]
        end = removal.end


@given(texts, edits())
def test_restoration_is_exact(text: str, proposed: list[Edit]) -> None:
    removals = _ledger(text, proposed).removals
    clean = apply(text, removals)
    assert restore(clean, [(r.start, r.end, r.text) for r in removals]) == text
    assert "".join(text[start:end] for start, end in kept_spans(len(text), removals)) == clean


@given(texts, edits(keeps=False))
def test_what_no_edit_touches_survives_but_for_white_space(text: str, proposed: list[Edit]) -> None:
    touched = {at for e in proposed for at in range(max(e.start, 0), min(e.end, len(text)))}
    cut = _covered(_ledger(text, proposed).removals)
    assert touched <= cut
    assert all(text[at].isspace() for at in cut - touched)


@given(texts, edits())
def test_a_keep_wins_over_every_drop(text: str, proposed: list[Edit]) -> None:
    ledger = _ledger(text, proposed)
    kept = {at for e in proposed if e.keep for at in range(e.start, e.end)}
    dropped = {at for e in proposed if not e.keep for at in range(e.start, e.end)}
    assert not kept & dropped & _covered(ledger.removals)
    assert all(flag.start < flag.end for flag in ledger.flags)
    inside = {at for at in kept & dropped if 0 <= at < len(text)}
    assert inside == _covered(ledger.flags)


@given(texts, edits(keeps=False))
def test_each_character_goes_to_its_most_confident_drop(text: str, proposed: list[Edit]) -> None:
    for removal in resolve(text, proposed).removals:
        for at in range(removal.start, removal.end):
            best = min((-e.confidence, e.rule) for e in proposed if e.start <= at < e.end)
            assert (-removal.confidence, removal.rule) == best


@given(texts, edits(), st.floats(0, 1), st.floats(0, 1))
def test_a_higher_threshold_only_gives_text_back(
    text: str, proposed: list[Edit], one: float, other: float
) -> None:
    low, high = sorted((one, other))
    ledger = _ledger(text, proposed)
    loose = ledger.filter(lambda r: r.confidence >= low)
    strict = ledger.filter(lambda r: r.confidence >= high)
    assert set(strict.removals) <= set(loose.removals)
    assert loose.filter(lambda r: r.confidence >= high) == strict
    assert len(strict.removals) + len(strict.flags) == len(loose.removals) + len(loose.flags)


@given(any_texts)
def test_lines_partition_a_plain_text(text: str) -> None:
    doc = read_text(text)
    assert doc.text == text
    assert "".join(text[block.start : block.end] for block in doc.blocks) == text
    assert all(block.start < block.end for block in doc.blocks)


def test_seams_take_the_white_space_that_would_be_stray() -> None:
    def left(text: str, cut: str) -> str:
        start = text.index(cut)
        drop = Edit(start, start + len(cut), "a.x", 0.9)
        return apply(text, _ledger(text, [drop]).removals)

    assert left("one SPAM two", "SPAM") == "one two"
    assert left("one SPAM, two", "SPAM") == "one, two"
    assert left("one SPAM\ntwo", "SPAM") == "one\ntwo"
    assert left("SPAM one", "SPAM") == "one"
    assert left("one\n\nSPAM", "SPAM") == "one"
    assert left("one\nSPAM\n\ntwo", "SPAM\n\n") == "one\ntwo"
    assert left("一SPAM二", "SPAM") == "一二"


def test_the_end_of_a_page_is_trimmed_whatever_the_confidences() -> None:
    text = "Kept.\nfirst\nsecond"
    for first, second in ((0.9, 0.6), (0.6, 0.9)):
        drops = [Edit(6, 12, "a.x", first), Edit(12, 18, "a.y", second)]
        ledger = _ledger(text, drops)
        assert apply(text, ledger.removals) == "Kept."
        high = ledger.filter(lambda r: r.confidence > 0.8)
        assert apply(text, high.removals) == (
            "Kept.\nsecond" if first > second else "Kept.\nfirst\n"
        )


@pytest.mark.parametrize(
    "removals",
    [
        [(4, 8, "two ")] * 2,
        [(4, 8, "two "), (7, 9, "xx")],
        [(4, 8, "two")],
        [(4, 8, "two  ")],
        [(10, 11, "x")],
        [(2, 3, "x"), (11, 12, "x")],
        [(-1, 0, "x")],
    ],
)
def test_removals_that_do_not_fit_are_refused(removals: list[tuple[int, int, str]]) -> None:
    with pytest.raises(CleanerError, match=f"the removal at {removals[-1][0]} does not fit"):
        restore("one three", removals)


def test_removals_at_both_edges_and_side_by_side_fit() -> None:
    assert restore("b", [(0, 1, "a"), (2, 3, "c"), (3, 4, "d")]) == "abcd"
    assert restore("", [(0, 2, "ab")]) == "ab"


def test_what_is_kept_has_no_empty_spans() -> None:
    removals = [Removal(0, 1, "a", "a.x", 1), Removal(2, 3, "c", "a.x", 1),
                Removal(3, 4, "d", "a.y", 1)]  # fmt: skip
    assert kept_spans(4, removals) == [(1, 2)]
    assert kept_spans(5, removals) == [(1, 2), (4, 5)]
    assert kept_spans(2, []) == [(0, 2)]
    assert kept_spans(0, []) == []


def test_pieces_of_different_edits_stay_apart_and_of_one_together() -> None:
    low, high = Edit(0, 10, "a.x", 0.5, "low"), Edit(3, 5, "a.y", 0.9, "high")
    ledger = resolve("0123456789", [low, high])
    assert [(r.start, r.end, r.evidence) for r in ledger.removals] == [
        (0, 3, "low"), (3, 5, "high"), (5, 10, "low"),
    ]  # fmt: skip
    # An edit that begins inside a better one, and one under it, do not cut it in pieces.
    ledger = resolve("0123456789", [Edit(0, 8, "a.x", 0.9), Edit(2, 4, "a.y", 0.5),
                                    Edit(6, 9, "a.y", 0.5), Edit(9, 10, "a.z", 0.5)])  # fmt: skip
    assert [(r.start, r.end, r.rule) for r in ledger.removals] == [
        (0, 8, "a.x"), (8, 9, "a.y"), (9, 10, "a.z"),
    ]  # fmt: skip


def test_of_edits_alike_one_is_chosen_whatever_the_order() -> None:
    one, other = Edit(0, 4, "a.x", 0.9, "b"), Edit(0, 4, "a.x", 0.9, "a")
    longer, later = Edit(0, 5, "a.x", 0.9, "0"), Edit(1, 4, "a.x", 0.9, "0")
    every = [one, other, longer, later]
    for shift in range(4):
        ledger = resolve("01234", [*every[shift:], *every[:shift]])
        assert [(r.start, r.end, r.evidence) for r in ledger.removals] == [(0, 4, "a"), (4, 5, "0")]


def test_a_keep_cuts_a_drop_in_pieces_and_names_itself() -> None:
    drop = Edit(0, 10, "a.x", 0.9, "why")
    keeps = [Edit(2, 4, "guard.one", 0, keep=True), Edit(4, 5, "guard.two", 0, keep=True),
             Edit(8, 12, "guard.one", 0, keep=True)]  # fmt: skip
    ledger = resolve("0123456789", [drop, *keeps])
    assert [(r.start, r.end) for r in ledger.removals] == [(0, 2), (5, 8)]
    assert [(f.start, f.end, f.text, f.evidence) for f in ledger.flags] == [
        (2, 4, "23", "guard.one: why"),
        (4, 5, "4", "guard.two: why"),
        (8, 10, "89", "guard.one: why"),
    ]
    # The next drop meets the same keep.
    more = resolve("0123456789", [Edit(0, 3, "a.x", 0.9), Edit(3, 6, "a.y", 0.9), keeps[0]])
    assert [(r.start, r.end) for r in more.removals] == [(0, 2), (4, 6)]
    assert [(f.start, f.end) for f in more.flags] == [(2, 3), (3, 4)]


def test_a_keep_that_only_touches_a_drop_is_no_veto() -> None:
    keeps = [Edit(0, 2, "guard.x", 0, keep=True), Edit(4, 6, "guard.x", 0, keep=True)]
    ledger = resolve("012345", [Edit(2, 4, "a.x", 0.9), *keeps])
    assert [(r.start, r.end) for r in ledger.removals] == [(2, 4)]
    assert ledger.flags == ()


def test_edits_are_cut_to_the_text_and_empty_ones_are_none() -> None:
    edits = [Edit(-3, 2, "a.x", 0.9), Edit(4, 99, "a.y", 0.9), Edit(3, 3, "a.z", 0.9),
             Edit(9, 7, "a.z", 0.9), Edit(-5, -1, "a.z", 0.9), Edit(6, 9, "a.z", 1)]  # fmt: skip
    ledger = resolve("01234", edits)
    assert [(r.start, r.end, r.rule) for r in ledger.removals] == [(0, 2, "a.x"), (4, 5, "a.y")]
    assert resolve("01234", [Edit(0, 2, "a.x", 0, keep=True)]) == Ledger(())
    empty = Edit(3, 3, "guard.x", 0, keep=True)
    assert [(r.start, r.end) for r in resolve("01234", [edits[0], Edit(1, 5, "a.y", 0.5), empty])
            .removals] == [(0, 2), (2, 5)]  # fmt: skip


def test_a_filter_that_all_pass_gives_the_same_ledger() -> None:
    ledger = resolve("0123", [Edit(0, 2, "b.x", 0.9), Edit(2, 4, "a.x", 0.5)])
    assert ledger.filter(lambda r: r.confidence >= 0.5) is ledger
    strict = ledger.filter(lambda r: r.confidence > 0.5)
    assert [(f.start, f.rule) for f in strict.flags] == [(2, "a.x")]
    none = ledger.filter(lambda _: False)
    assert ([f.start for f in none.flags], none.removals) == ([0, 2], ())


def test_a_family_holds_its_rules_and_no_namesake() -> None:
    assert in_families("splice.hidden", ["splice.hidden"])
    assert not in_families("splice.hidden_more", ["splice.hidden"])
    assert not in_families("splice.hidden", [])
