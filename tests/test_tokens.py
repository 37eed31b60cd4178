"""Tokens: in order, complete, the same words that the finders count in."""

from __future__ import annotations

import numpy as np
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from cleaner.tokens import (
    BLANK,
    BREAK,
    MARK,
    SINGLE,
    WORD,
    Tokens,
    fold_digits,
    stretch_hashes,
    tokenise,
)
from cleaner.units import units
from tests.strategies import any_texts, texts

_MIXED = st.text(
    st.sampled_from("abZÉß 0٣7'’_-,.。，!的河ひカｶ한ไท่ि\u0301\u200b\u00a0\u3000\n\r\t\u2028😀𠀀𝐀"),
    max_size=40,
)
# `units` knows no enclosed numbers and months, counts letters beyond the first plane as words, and
# lets any mark join two letters, also one of a script whose marks stand alone.
_ALIKE = regex.compile(r"[^\u3200-\u32ff\U00010000-\U0010ffff\p{M}]|[\u0300-\u036f]", regex.V1)


def strings(tokens: Tokens) -> list[str]:
    return [tokens.text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


def kinds(text: str) -> list[tuple[str, int]]:
    found = tokenise(text)
    return list(zip(strings(found), found.kinds.tolist(), strict=True))


@given(st.one_of(any_texts, texts, _MIXED))
def test_tokens_are_in_order_and_cover_all_but_blanks(text: str) -> None:
    found = tokenise(text)
    assert len(found) == len(found.ends) == len(found.kinds) == len(found.apart)
    assert (found.starts < found.ends).all()
    assert (found.ends[:-1] <= found.starts[1:]).all()
    covered = {at for a, b in zip(found.starts, found.ends, strict=True) for at in range(a, b)}
    blank = {at for at, kind in enumerate(found.kinds_of_chars) if kind in (BLANK, BREAK)}
    assert covered == set(range(len(text))) - blank
    assert all(text[at].isspace() for at in blank)
    # The unit separator is white space to `str` and to no one else.
    assert not any(text[at].isspace() and text[at] != "\x1f" for at in covered)


@given(st.one_of(any_texts, texts, _MIXED).map(lambda text: "".join(_ALIKE.findall(text))))
def test_words_are_what_units_are(text: str) -> None:
    found = tokenise(text)
    # A mark that joins nothing is a word here and no unit there.
    letters = regex.compile(r"[^\W_]*[^\W_\p{M}][^\W_]*(?:['’][^\W_]+)*|\p{Han}", regex.V1)
    said = [
        (int(a), int(b))
        for a, b, kind in zip(found.starts, found.ends, found.kinds, strict=True)
        if kind != MARK and letters.search(text[a:b])
    ]
    own = [(u.start, u.end) for u in units(text) if letters.search(text[u.start : u.end])]
    assert said == own


@given(_MIXED)
def test_hashes_are_equal_for_equal_folded_tokens_and_for_no_others(text: str) -> None:
    found = tokenise(text)
    folded = [found.folded[a:b].tobytes() for a, b in zip(found.starts, found.ends, strict=True)]
    for one, key in zip(found.hashes.tolist(), folded, strict=True):
        for other, lock in zip(found.hashes.tolist(), folded, strict=True):
            assert (one == other) == (key == lock)


@given(texts, texts, texts)
def test_a_stretch_has_its_hash_wherever_it_stands(before: str, inside: str, behind: str) -> None:
    own, found = tokenise(inside), tokenise(before + inside + behind)
    at = np.array([0, len(before)])
    ends = at + len(inside)
    alone = stretch_hashes(own.folded, at[:1], ends[:1])
    among = stretch_hashes(found.folded, at[1:], ends[1:])
    assert alone.tolist() == among.tolist()


def test_width_and_case_fold_away_and_accents_do_not() -> None:
    def hash_of(text: str) -> int:
        (only,) = tokenise(text).hashes.tolist()
        return int(only)

    assert hash_of("BRIDGE") == hash_of("bridge") == hash_of("Ｂｒｉｄｇｅ")
    assert hash_of("，") == hash_of(",")
    assert hash_of("ｶ") == hash_of("カ")
    assert len({hash_of(word) for word in ("bridge", "bridges", "bridgé", "egdirb", "ridge")}) == 5


def test_hashes_are_the_same_on_every_machine() -> None:
    assert tokenise("Old mill, 河").hashes.tolist() == [
        1677338632897603093,
        5288283890152016533,
        13672846375540944515,
        5121415070636442599,
    ]


def test_kinds() -> None:
    assert kinds("Don't go_2 河ไカー한국 ½!") == [
        ("Don't", WORD),
        ("go", WORD),
        ("_", MARK),
        ("2", WORD),
        ("河", SINGLE),
        ("ไ", SINGLE),
        ("カ", SINGLE),
        ("ー", SINGLE),
        ("한국", WORD),
        ("½", MARK),
        ("!", MARK),
    ]


@pytest.mark.parametrize("text", ["'tis", "dogs'", "a''b", "a ' b", "'", "河'a", "’"])
def test_an_apostrophe_joins_two_words_only_when_it_stands_right_between(text: str) -> None:
    marks = [string for string, kind in kinds(text) if kind == MARK]
    assert "".join(marks) == "".join(c for c in text if c in "'’")


@pytest.mark.parametrize(
    "mark", ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"]
)
def test_line_breaks_stand_before_the_token_that_opens_a_line(mark: str) -> None:
    assert tokenise(f"one two{mark} three,four").apart.tolist() == [2, 1, 2, 0, 0]
    assert tokenise(f"{mark}one{mark}").apart.tolist() == [2]


def test_blanks_without_a_break() -> None:
    assert tokenise("a\u00a0b\u3000c\td河").apart.tolist() == [2, 1, 1, 1, 0]


def test_beyond_the_first_plane() -> None:
    assert kinds("𠀀𪜀a😀👩") == [
        ("𠀀", SINGLE),
        ("𪜀", SINGLE),
        ("a", WORD),
        ("😀", MARK),
        ("👩", MARK),
    ]
    one, other = tokenise("𠀀𠀁").hashes.tolist()
    assert one != other


def test_combining_marks_stay_with_their_word() -> None:
    assert kinds("cafe\u0301 हिन्दी") == [("cafe\u0301", WORD), ("हिन्दी", WORD)]


def test_lone_surrogates_are_marks() -> None:
    assert kinds("a\ud800b") == [("a", WORD), ("\ud800", MARK), ("b", WORD)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000\r\n"])
def test_no_tokens(text: str) -> None:
    found = tokenise(text)
    assert len(found) == 0
    assert found.hashes.tolist() == []
    assert found.at(0) == 0


def test_the_token_at_an_offset() -> None:
    found = tokenise("one two")
    assert [found.at(offset) for offset in (0, 1, 4, 5, 99)] == [0, 1, 1, 2, 2]


def test_digits_are_folded() -> None:
    found = tokenise("aB3٣７河😀")
    assert "".join(map(chr, fold_digits(found.folded))) == "ab000河😀"
