"""Folding by halves tells the same as folding whole; words and scripts are those of `regex`."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from cleaner.scripts import count_scripts, split_words
from cleaner.units import fold, fold_opening, folds_to, is_prose, weighs, weight

# Letters that join with the marks behind them, fold to several, or change their width.
_TRICKY = "aeßİΣςﬁﷺ½①Ⅳﾞｶカ가각中。，…！ \u0301\u0323\u3099\u0338=＝\u200b\U00020000\U000e0100"
TEXTS = st.text(st.one_of(st.sampled_from(_TRICKY), st.characters(exclude_categories=["Cs"])))


@given(TEXTS, TEXTS, st.integers(1, 40))
def test_an_opening_folds_as_in_the_whole(text: str, more: str, least: int) -> None:
    whole = text * 5 + more
    opening = fold_opening(whole, least)
    assert fold(whole).startswith(opening)
    assert len(opening) >= min(least, len(fold(whole)))
    assert folds_to(whole, fold(whole))
    assert folds_to(whole, fold(text)) == (fold(whole) == fold(text))


@given(TEXTS, st.integers(0, 400))
def test_weighing_by_halves(text: str, least: int) -> None:
    assert weighs(text, least) == (weight(text) >= least)
    assert is_prose(text * 40) or weight(text * 40) < 240


@given(TEXTS)
def test_words_and_scripts(text: str) -> None:
    assert split_words(text) == [w.casefold() for w in regex.findall(r"[^\W\d_]+", text)]
    counts = count_scripts(text)
    assert counts.get("latn", 0) == len(regex.findall(r"\p{Latin}", text))
    assert counts.get("han", 0) == len(regex.findall(r"\p{Han}", text))
    assert list(counts.values()) == sorted(counts.values(), reverse=True)
