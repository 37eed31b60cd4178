"""Hypothesis strategies that several test modules share."""

from __future__ import annotations

from hypothesis import strategies as st

from cleaner.edits import Edit

_ALPHABET = st.sampled_from("ab 的韩，。,.\n\r\t\u3000\u200b\u00e9😀x1(（")

#: Short texts of letters of several scripts, blanks, line breaks and punctuation.
texts = st.text(_ALPHABET, max_size=60)

#: Texts of any code points that UTF-8 can write.
any_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)

_RULES = st.sampled_from(["a.x", "a.y", "b.x", "splice.hidden"])
_CONFIDENCES = st.sampled_from([0.1, 0.4, 0.5, 0.7, 0.7, 0.95])


def edits(*, keeps: bool = True) -> st.SearchStrategy[list[Edit]]:
    """Lists of edits, also overlapping, empty and outside the text."""
    return st.lists(
        st.builds(
            lambda start, size, rule, confidence, keep: Edit(
                start, start + size, rule, confidence, "why", keep
            ),
            st.integers(-3, 64),
            st.integers(0, 20),
            _RULES,
            _CONFIDENCES,
            st.booleans() if keeps else st.just(False),
        ),
        max_size=12,
    )
