"""Cases that can be undone, and scores that mean what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cleaner.errors import CleanerError
from cleaner.evaluate.cases import HONEST, Case, put_in, read_case
from cleaner.evaluate.generate import FAMILIES, Source, generate_cases, read_source
from cleaner.evaluate.reliability import reliability
from cleaner.evaluate.run import judge_rows
from cleaner.evaluate.score import Cut, Outcome, cuts_between, harm_of, judge, score_of, slide
from cleaner.evaluate.shards import find_shard_title
from cleaner.evaluate.summary import summarise
from cleaner.lexicon.grammar import SPLIT_SLOTS, load_grammar
from tests.articles import ARTICLES

SOURCES = [Source(lang, lang, title, text) for lang, (title, text) in ARTICLES.items()]
BY_ID = {source.id: source for source in SOURCES}
_REPETITIVE = st.text(st.sampled_from("ab "), min_size=1, max_size=14)


def made(seed: int = 5, count: int = 2) -> list[Case]:
    return list(generate_cases(SOURCES, count=count, seed=seed))


CASES = made()


def without(text: str, spans: Iterator[tuple[int, int]] | tuple[tuple[int, int], ...]) -> str:
    out, last = [], 0
    for start, end in spans:
        out.append(text[last:start])
        last = end
    return "".join(out) + text[last:]


def case_of(text: str, *spans: tuple[int, int], family: str = "repeated") -> Case:
    return Case("x", "en", family, None, text, spans)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_was_put_in_can_be_cut_out_again(family: str) -> None:
    cases = [case for case in CASES if case.family == family]
    assert cases
    for case in cases:
        source = BY_ID[case.id.partition("/")[0]]
        clean = without(case.text, case.spans)
        if family.startswith("title_shards"):
            assert (case.title, clean) == find_shard_title(source.text, source.title)
        else:
            assert (case.title, clean) == (source.title, source.text)
        assert all(
            case.text[start:end].strip() or family == "invisible" for start, end in case.spans
        )
        assert all(a[1] <= b[0] for a, b in zip(case.spans, case.spans[1:], strict=False))


def test_every_language_has_cases_of_most_families() -> None:
    for lang in {source.lang for source in SOURCES}:
        families = {case.family for case in CASES if case.lang == lang}
        assert len(families) >= 15, (lang, sorted(set(FAMILIES) - families))
    assert {case.lang for case in CASES if case.family == "pinyin"} == {"zh"}


def test_every_text_is_there_as_it_is() -> None:
    honest = [case for case in CASES if case.family == HONEST]
    assert [(case.id, case.text, case.spans) for case in honest] == [
        (source.id, source.text, ()) for source in SOURCES
    ]


def test_the_same_seed_gives_the_same_cases_and_another_gives_others() -> None:
    assert [case.row() for case in made()] == [case.row() for case in CASES]
    texts = {case.text for case in CASES if case.spans}
    others = {case.text for case in made(seed=6) if case.spans}
    assert len(texts & others) < len(texts) / 4


def test_a_case_does_not_hang_on_the_other_texts_or_families() -> None:
    some = [source for source in SOURCES if source.lang == "en"]
    alone = list(generate_cases(some, ["once", "code"], count=2, seed=5))
    assert [case.row() for case in alone if case.spans] == [
        case.row() for case in CASES if case.lang == "en" and case.family in ("once", "code")
    ]


def test_cases_take_the_halves_in_turn_and_their_words_from_them_alone() -> None:
    for case in CASES:
        if not case.half:
            continue
        other = load_grammar(case.lang, "known" if case.half == "unknown" else "unknown")
        whole = {word for slot in SPLIT_SLOTS for word in other.words[slot]}
        own = load_grammar(case.lang, "both").words["form"]
        for start, end in case.spans:
            string = case.text[start:end].strip()
            assert string not in whole
            assert not any(string == word + form for word in whole for form in own)
    assert {case.half for case in CASES if case.family == "repeated"} == {"known", "unknown"}


def test_a_row_goes_there_and_back() -> None:
    for case in CASES:
        assert read_case(json.loads(json.dumps(case.row())), "x") == case


def test_read_source_takes_a_row_with_text() -> None:
    assert read_source({"text": " \n"}, "x") is None
    assert read_source({"title": "only"}, "x") is None
    row = {"text": SOURCES[0].text, "title": 3, "language": "qq"}
    assert read_source(row, "x") == Source("x", "qq", None, SOURCES[0].text)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "needs a text"),
        ({"text": ["a"]}, "needs a text"),
        ({"text": "abc", "spans": 5}, "pairs"),
        ({"text": "abc", "spans": [[1]]}, "pairs"),
        ({"text": "abc", "spans": [[0, None]]}, "pairs"),
        ({"text": "abc", "spans": [[0, float("inf")]]}, "pairs"),
        ({"text": "abc", "spans": [[0, 4]]}, "leaves the text"),
        ({"text": "abc", "spans": [[-1, 2]]}, "leaves the text"),
        ({"text": "abc", "spans": [[1, 1]]}, "leaves the text"),
        ({"text": "abc", "spans": [[0, 2], [1, 3]]}, "overlaps"),
    ],
)
def test_rows_that_are_no_cases_say_why(row: dict[str, object], words: str) -> None:
    with pytest.raises(CleanerError, match=f"^here#1: .*{words}"):
        read_case(row, "here#1")


def test_what_a_case_lacks_is_made_up_and_spans_are_sorted() -> None:
    case = read_case({"text": "abcd", "spans": [[2, 3], [0, 1]], "title": 7}, "here#1")
    assert (case.id, case.lang, case.family, case.title) == ("here#1", "", "spliced", None)
    assert case.spans == ((0, 1), (2, 3))
    assert read_case({"text": "abcd"}, "x").family == HONEST


@given(_REPETITIVE, _REPETITIVE, st.integers(0, 14), st.data())
def test_cutting_any_span_that_leaves_the_same_text_is_right(
    text: str, string: str, at: int, data: st.DataObject
) -> None:
    assume(string.strip())
    full, spans = put_in(text, [(min(at, len(text)), string)])
    size = len(string)
    same = [n for n in range(len(text) + 1) if full[:n] + full[n + size :] == text]
    start = data.draw(st.sampled_from(same))
    outcome = judge(case_of(full, *spans), [Cut(start, start + size, "splice.offer", 0.9)])
    assert outcome.exact
    assert outcome.judged == (("splice.offer", 0.9, True),)
    assert score_of([outcome]).f1 == 1


def test_spans_slide_apart_and_those_that_touch_slide_together() -> None:
    one_of_two = judge(case_of("abab", (0, 2), (2, 4)), [Cut(2, 4)])
    assert (one_of_two.found, one_of_two.cut, one_of_two.put) == (2, 2, 4)
    assert judge(case_of("xababab", (1, 3), (3, 5)), [Cut(3, 5), Cut(5, 7)]).exact
    assert judge(case_of("ababxab", (0, 2), (5, 7)), [Cut(2, 4), Cut(5, 7)]).exact
    assert slide("aaaa", 1, 2, [1, 0, 0, 1], 1, 3) == (1, 2)


def test_white_space_does_not_count() -> None:
    case = case_of("one SPAM two", (3, 8))
    for cut in (Cut(3, 8), Cut(4, 9), Cut(3, 9), Cut(4, 8)):
        assert judge(case, [cut]).exact
    assert judge(case_of("one  two"), [Cut(3, 5)]).cut == 0


def test_the_line_of_the_title_counts_neither_way() -> None:
    case = case_of("Title\none SPAM", (9, 14))
    title = Cut(0, 6, "title.line", 0.9)
    outcome = judge(case, [title, Cut(9, 14, "splice.offer", 0.9)])
    assert outcome.exact
    assert [rule for rule, _, _ in outcome.judged] == ["splice.offer"]
    gold = case_of("Title\none SPAM", (0, 6), (9, 14))
    assert judge(gold, [title, Cut(9, 14)]).exact


def test_flags_cut_nothing_and_are_judged() -> None:
    case = case_of("one SPAM two", (3, 8))
    outcome = judge(
        case, [Cut(3, 8, "splice.offer", 0.3, True), Cut(8, 12, "splice.code", 0.2, True)]
    )
    assert (outcome.found, outcome.cut, outcome.put) == (0, 0, 4)
    assert [right for _, _, right in outcome.judged] == [True, False]


def test_partial_cuts_have_their_share() -> None:
    score = score_of([judge(case_of("one SPAM two", (4, 8)), [Cut(6, 12)])])
    assert (score.found, score.cut, score.put, score.exact) == (2, 5, 4, 0)
    assert (score.precision, score.recall) == (2 / 5, 2 / 4)
    assert score.f1 == 2 * 2 / (5 + 4)
    nothing = score_of([])
    assert (nothing.precision, nothing.recall, nothing.f1) == (1, 1, 1)


@given(
    st.text(st.sampled_from("ab 的，\n.\u200b"), max_size=16), st.integers(0, 16), st.integers(1, 6)
)
def test_cuts_between_undo_a_deletion(text: str, at: int, size: int) -> None:
    cleaned = text[:at] + text[at + size :]
    cuts = cuts_between(text, cleaned)
    assert without(text, tuple((cut.start, cut.end) for cut in cuts)) == cleaned
    assert len(cuts) == (cleaned != text)


@pytest.mark.parametrize("case", [case for case in CASES if case.spans][::5], ids=lambda c: c.id)
def test_the_text_of_another_cleaner_is_judged_without_an_account(case: Case) -> None:
    rows = {case.id: {"text": without(case.text, case.spans)}}
    ((_, outcome),) = judge_rows([case], rows)
    assert score_of([outcome]).f1 > 0.97
    ((_, nothing),) = judge_rows([case], {case.id: {"text": case.text}})
    assert (nothing.found, nothing.cut) == (0, 0)


def test_rows_with_an_account_are_taken_at_its_word() -> None:
    case = case_of("one SPAM two", (3, 8))
    removal = {"start": 3, "end": 8, "rule": "splice.offer", "confidence": 0.9}
    ((_, outcome),) = judge_rows([case], {"x": {"text": "", "cleaner": {"removals": [removal]}}})
    assert outcome.exact
    with pytest.raises(CleanerError, match=r"'x'.*lack"):
        list(judge_rows([case], {"x": {"cleaner": {"removals": [{"start": 3}]}}}))
    with pytest.raises(CleanerError, match="no row has the id 'x'"):
        list(judge_rows([case], {}))


def test_harm_counts_texts_and_characters_inside_sentences_and_all() -> None:
    case = case_of("one two three", family=HONEST)
    inside = judge(case, [Cut(0, 4, "splice.offer", 0.9)])
    whole = judge(case, [Cut(4, 13, "links.related", 0.9)])
    harm = harm_of([inside, whole, judge(case, []), judge(case, [Cut(0, 3, "title.line", 1)])])
    assert (harm.texts, harm.chars) == (4, 4 * 13)
    assert (harm.touched, harm.cut) == (2, 3 + 8)
    assert (harm.touched_inside, harm.cut_inside) == (1, 3)


def test_reliability_weighs_honest_pages_as_99_of_100() -> None:
    def outcome(*judged: tuple[str, float, bool]) -> Outcome:
        return Outcome(0, 0, 0, 0, 9, judged)

    honest, spam = case_of("x", family=HONEST), case_of("x", (0, 1))
    rows = [(honest, outcome())] * 98 + [(honest, outcome(("splice.offer", 0.92, False)))]
    rows += [(spam, outcome(("splice.offer", 0.94, True), ("links.x", 0.9, True)))] * 50
    (entry,) = reliability(rows)
    assert (entry.rule, entry.low, entry.high, entry.cuts) == ("splice.offer", 0.9, 0.95, 51)
    assert entry.true == pytest.approx(0.5, abs=1e-3)
    assert entry.said == pytest.approx(0.93, abs=1e-3)
    # A second family halves what a case of the first weighs; a confidence of 1 has a bin.
    rows += [(case_of("x", (0, 1), family="once"), outcome(("splice.code", 1.0, True)))]
    code, offer = reliability(rows)
    assert (code.low, code.high, code.true) == (0.95, 1.0, 1.0)
    assert offer.true == pytest.approx(1 / 3, abs=1e-3)


def test_a_summary_has_families_halves_languages_and_harm() -> None:
    summary = summarise((case, judge(case, [Cut(*s) for s in case.spans])) for case in CASES)
    assert list(summary["families"]) == list(FAMILIES)
    for scores in summary["families"].values():
        assert scores["f1"] == 1
        assert (
            scores["exact"]
            == scores["cases"]
            == sum(score["cases"] for score in scores["languages"].values())
        )
    assert set(summary["families"]["once"]["halves"]) == {"known", "unknown"}
    assert summary["harm"]["all"]["texts"] == len(SOURCES)
    assert summary["harm"]["all"]["cut"] == 0
    json.dumps(summary)
