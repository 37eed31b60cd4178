"""The ledger's promises, for any text and any edits."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from cleaner.apply import apply, kept_spans, restore
from cleaner.edits import Edit, Ledger, Removal, resolve
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
