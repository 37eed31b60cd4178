"""Strings that recur, and what becomes of strings put into sentences."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.language import detect_language
from cleaner.splices.candidates import find_candidates
from cleaner.splices.judge import CLASSES, class_of, judge, load_judgement
from cleaner.splices.places import searched_spans
from cleaner.splices.repeats import Repeats, closed_repeats
from cleaner.tokens import MARK, Tokens, tokenise

ARTICLE = (
    "The lighthouse at Corran Point has been without a keeper since the winter storms, and the "
    "council has at last agreed to pay for a new one. Six people applied, among them a baker, two "
    "retired sailors and a schoolteacher who had never seen the sea before last summer.\n\n"
    "The lamp itself turns by a motor now, but somebody has to wipe the salt off the glass, count "
    "the ships that pass at dusk and write their names into the book. The oldest volume begins in "
    "March 1834 with a schooner that carried nothing but oranges, and ends with a blank page where "
    "the ink had frozen.\n\n"
    "Whoever gets the post will live in three round rooms above the store, with a stove, a "
    "telescope and a boat that leaks. The schoolteacher says that she can swim. The baker says "
    "that he will bring his own flour, and that the gulls had better learn to like rye."
)
COMPANY = "Brackwell Scaffolding Hire Ltd"
CHINESE = (
    "灯塔建在岬角最高的那块岩石上，去年冬天的风暴过后就没有人看守了。镇上终于同意出钱再请一位守塔人，"
    "一共有六个人报名，其中有一位面包师、两位退休的水手，还有一位从来没有见过大海的小学老师。\n\n"
    "灯现在靠电机转动，可是总得有人擦掉玻璃上的盐，黄昏时数一数经过的船只，把船名写进那本厚厚的册子里。"
    "最早的一册从一八三四年三月写起，第一艘船上装的全是橘子，最后一页空着，因为那天墨水结了冰。\n\n"
    "得到这份差事的人将住在仓库上面的三间圆屋子里，有一个炉子、一架望远镜和一条漏水的小船。老师说她会游泳，"
    "面包师说他会自己带面粉来，海鸥最好也学着吃黑麦面包。"
)
CHINESE_COMPANY = "佛山市瑞丰达建材有限公司"

_LOOSE_LEFT = set(",;:.、，。|")
_LINES = st.text(st.sampled_from("ab ,|\n的"), max_size=24)
_WORDS = st.lists(st.sampled_from(["x", "y", "the", ",", "的", "\n"]), max_size=24).map(" ".join)


def put(text: str, string: str, *gaps: str) -> str:
    for gap in gaps:
        assert text.count(gap) == 1
        text = text.replace(gap, f"{gap}{string}")
    return text


SPLICED = put(
    ARTICLE,
    f" {COMPANY}",
    "has at last agreed",
    "salt off the",
    "carried nothing but",
    "the gulls had better",
)
CHINESE_SPLICED = put(CHINESE, CHINESE_COMPANY, "最高的那", "总得有人", "最后一页", "老师说她")


def found_by_force(tokens: Tokens, seed: int, reach: int, most: int) -> set[tuple[int, ...]]:
    """Return (size, places...) of each string, by growing every pair of tokens one by one."""

    def runs(size: int) -> dict[tuple[int, ...], list[int]]:
        groups: dict[tuple[int, ...], list[int]] = {}
        for first in range(len(tokens) - size + 1):
            if not (tokens.apart[first + 1 : first + size] == 2).any():
                key = tuple(tokens.hashes[first : first + size].tolist())
                groups.setdefault(key, []).append(first)
        return groups

    def side(places: list[int], step: int) -> int:
        grown = 0
        while grown < reach:
            at = [place + step * (grown + 1) for place in places]
            if not all(0 <= a < len(tokens) for a in at):
                break
            seams = at if step > 0 else [a + 1 for a in at]
            if any(s < len(tokens) and tokens.apart[s] == 2 for s in seams):
                break
            if len({int(tokens.hashes[a]) for a in at}) > 1:
                break
            grown += 1
        return grown

    def loose(at: int) -> bool:
        return tokens.text[tokens.starts[at]] in _LOOSE_LEFT

    out: set[tuple[int, ...]] = set()
    for places in runs(seed).values():
        first = places[0]
        ends_in_marks = MARK in (tokens.kinds[first], tokens.kinds[first + seed - 1])
        if not 2 <= len(places) <= most or ends_in_marks:
            continue
        left = side(places, -1)
        right = side([place + seed - 1 for place in places], 1)
        while left and loose(first - left):
            left -= 1
        while right and loose(first + seed - 1 + right):
            right -= 1
        out.add((seed + left + right, *(place - left for place in places)))
    return out


def as_set(found: Repeats) -> set[tuple[int, ...]]:
    return {
        (int(size), *found.firsts[a:b].tolist())
        for size, (a, b) in zip(found.sizes, pairwise(found.offsets.tolist()), strict=True)
    }


@given(st.one_of(_LINES, _WORDS), st.integers(1, 3), st.integers(0, 9), st.integers(2, 6))
def test_closed_repeats_are_those_found_by_force(
    text: str, seed: int, reach: int, most: int
) -> None:
    tokens = tokenise(text)
    allowed = np.ones(len(tokens), np.bool_)
    found = closed_repeats(tokens, allowed, [(seed, 2)], reach, most)
    assert as_set(found) == found_by_force(tokens, seed, reach, most)
    assert len(as_set(found)) == len(found)


@given(st.one_of(_LINES, _WORDS), st.data())
def test_repeats_hold_allowed_tokens_of_one_line_alike_in_all_places(
    text: str, data: st.DataObject
) -> None:
    tokens = tokenise(text)
    size = len(tokens)
    allowed = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), np.bool_)
    found = closed_repeats(tokens, allowed, [(1, 2)], 6, 12)
    for own, *places in as_set(found):
        assert len({tuple(tokens.hashes[p : p + own].tolist()) for p in places}) == 1
        for place in places:
            assert allowed[place : place + own].all()
            assert not (tokens.apart[place + 1 : place + own] == 2).any()


def test_marks_of_the_clause_around_are_trimmed_and_brackets_are_not() -> None:
    def longest(text: str) -> str:
        tokens = tokenise(text)
        found = closed_repeats(tokens, np.ones(len(tokens), np.bool_), [(2, 2)], 20, 12)
        best = int(found.sizes.argmax())
        first = found.firsts[found.offsets[best]]
        return text[tokens.starts[first] : tokens.ends[first + found.sizes[best] - 1]]

    assert longest("a, buy now, b, buy now, c") == "buy now"
    assert longest("a buy now (cheap) b buy now (cheap) c") == "buy now (cheap)"
    assert longest("x “buy now” y “buy now” z") == "buy now"
    assert longest("一（二三四）五（二三四）六") == "（二三四）"
    assert longest("1) buy now (x 2) buy now (y") == "buy now"


def test_taking_strings_keeps_their_places() -> None:
    tokens = tokenise("a b c a b d a b e d a")
    found = closed_repeats(tokens, np.ones(len(tokens), np.bool_), [(1, 2)], 9, 12)
    assert as_set(found.take(found.counts >= 3)) == {
        entry for entry in as_set(found) if len(entry) > 3
    }
    assert len(found.take(np.zeros(len(found), np.bool_))) == 0


def test_the_judge_gives_the_same_scores_each_time_and_for_each_string_alone() -> None:
    for text in (SPLICED, CHINESE_SPLICED):
        language = detect_language(text) or ""
        lines = list(searched_spans(text))
        one, other = (find_candidates(tokenise(text), lines, language) for _ in range(2))
        assert one is not None
        assert other is not None
        scores = judge(one.evidence, one.repeats.counts)
        assert scores.tolist() == judge(other.evidence, other.repeats.counts).tolist()
        assert np.isfinite(scores).all()


def test_confidence_grows_with_the_score_and_is_even_at_the_bar() -> None:
    for number in CLASSES:
        own = load_judgement(number)
        steps = [own.confidence(own.least + step, 0) for step in (-1e9, -2, -0.5, 0, 0.5, 2, 1e9)]
        assert steps == sorted(steps)
        assert steps[3] == 0.5
        assert (steps[0], steps[-1]) == (0.01, 0.99)
    assert class_of(np.array([1, 2, 3, 4, 12])).tolist() == [1, 2, 2, 4, 4]


@pytest.mark.parametrize("text", [ARTICLE, CHINESE], ids=["en", "zh"])
def test_an_article_alone_loses_nothing(text: str) -> None:
    result = cleaner.clean(text, kind="text")
    assert (result.text, result.removals) == (text, ())


@pytest.mark.parametrize(
    ("text", "spliced", "name"),
    [(ARTICLE, SPLICED, COMPANY), (CHINESE, CHINESE_SPLICED, CHINESE_COMPANY)],
    ids=["en", "zh"],
)
def test_a_company_put_in_four_times_goes_to_the_character(
    text: str, spliced: str, name: str
) -> None:
    result = cleaner.clean(spliced, kind="text")
    assert result.text == text
    assert [removal.text.strip() for removal in result.removals] == [name] * 4
    assert {removal.rule for removal in result.removals} == {"splice.organisation"}
    assert cleaner.clean(spliced, kind="text").removals == result.removals


@pytest.mark.parametrize("title", [None, "", "T", "\n", ARTICLE, "long title " * 200])
def test_odd_titles(title: str | None) -> None:
    result = cleaner.clean(SPLICED, kind="text", title=title)
    assert result.status == "ok"
    assert result.restore() == SPLICED
    if title is not ARTICLE:
        assert result.text == ARTICLE


@pytest.mark.parametrize("gap", ["\n", " ", "\n\n", ". "])
def test_a_text_that_is_its_title_a_thousand_times(gap: str) -> None:
    title = "Keeper wanted for the lighthouse at Corran Point"
    text = gap.join([title] * 1000)
    result = cleaner.clean(text, kind="text", title=title)
    assert result.status in ("ok", "empty")
    assert result.restore() == text
    again = cleaner.clean(result.text, kind="text", title=title)
    assert again.text == result.text


@pytest.mark.parametrize(
    "sentence", ["The gulls had better learn to like rye. ", "海鸥学着吃黑麦面包。"]
)
def test_one_sentence_for_a_megabyte_stays(sentence: str) -> None:
    text = (sentence * (1_000_000 // len(sentence.encode()))).strip()
    result = cleaner.clean(text, kind="text")
    assert (result.status, result.text) == ("ok", text)
