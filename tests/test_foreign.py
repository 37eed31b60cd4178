"""Foreign runs, items foreign to a list, stock sentences, masks: what is cut and what is not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from cleaner.document import Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit
from cleaner.propose.context import Context, read_lines
from cleaner.read.text import read_text
from cleaner.rules.stock_sentences import STOCK_SENTENCES, StockSentences, search_stock
from cleaner.splices.enumeration import PARTED, propose_enumeration
from cleaner.splices.foreign import propose_foreign
from cleaner.splices.glance import DOUBLE_MARK, HAN, INVISIBLE, READING, SYMBOL, glance
from cleaner.splices.masks import MASKED, mixes, propose_masks
from cleaner.splices.sentences import propose_sentences
from cleaner.tokens import WORD, tokenise
from cleaner.tongues.model import LANGUAGES, compare_words

Propose = Callable[[Document, Context], Iterator[Edit]]
ALL: tuple[Propose, ...] = (propose_foreign, propose_enumeration, propose_masks, propose_sentences)
STORY = (
    "The well behind the school had been dry since June, and the children carried water from the "
    "river in milk cans, two to a can, counting their steps aloud so that nobody would spill it."
)


def _edits(propose: Propose, text: str) -> list[Edit]:
    doc = read_text(text)
    return list(propose(doc, Context(read_lines(doc))))


def _cut(propose: Propose, text: str) -> list[str]:
    return [
        text[e.start : e.end]
        for e in _edits(propose, text)
        if e.confidence >= DEFAULT_MIN_CONFIDENCE
    ]


def test_queries_in_another_script_go() -> None:
    words = STORY.split()
    text = " ".join([*words[:9], "成都专业搬家公司", *words[9:20], "哪里有便宜的家具", *words[20:]])
    assert _cut(propose_foreign, text) == ["成都专业搬家公司", "哪里有便宜的家具"]


@pytest.mark.parametrize(
    "name", ["(成都专业搬家公司)", "“哪里有便宜的家具”", "called 水 or 火 or 木 by the 老师傅们"]
)
def test_foreign_words_where_authors_put_them_stay(name: str) -> None:
    words = STORY.split()
    assert _cut(propose_foreign, " ".join([*words[:9], name, *words[9:]])) == []


def test_one_query_alone_is_flagged_at_most() -> None:
    text = (
        "河边的老磨坊今年春天重新开张，磨盘是从山里运来的second hand sofa，石匠花了三个月才凿好。"
    )
    assert _cut(propose_foreign, text) == []


@pytest.mark.parametrize("word", ["furniture", "Versicherung", "pelangsing", "chaussures"])
def test_words_tell_their_language(word: str) -> None:
    tokens = tokenise(word)
    assert tokens.kinds.tolist() == [WORD]
    best = LANGUAGES[int(compare_words(tokens, tokens.starts * 0, "en", LANGUAGES).argmax())]
    assert best == {"f": "en", "V": "de", "p": "id", "c": "fr"}[word[0]]


@pytest.mark.parametrize("item", ["天津 二手叉车", "札幌 不用品回収", "静安寺 PE管"])
def test_items_with_a_blank(item: str) -> None:
    assert PARTED.fullmatch(item)


@pytest.mark.parametrize("item", ["二手叉车", "第 3", "Ａ 组"])
def test_items_without_one(item: str) -> None:
    assert not PARTED.fullmatch(item)


@pytest.mark.parametrize("text", ["违*法", "f**k", "ca□sh", "prix d\ufffdun"])
def test_masks_are_found(text: str) -> None:
    assert MASKED.search(text)


@pytest.mark.parametrize("text", ["2*3", "note* that", "a × b", "□ yes"])
def test_masks_that_are_none(text: str) -> None:
    assert not MASKED.search(text)


@pytest.mark.parametrize("word", ["pаssword", "саsino", "кaзино"])
def test_swapped_letters_are_found(word: str) -> None:
    assert mixes(word)


@pytest.mark.parametrize("word", ["password", "казино", "Xбокс", "α-helix", "ПК"])
def test_words_of_one_script(word: str) -> None:
    assert not mixes(word)


def test_masks_are_flagged_never_cut() -> None:
    text = f"{STORY} The pаssword was c*sh, he said, and **really** meant it."
    assert [text[e.start : e.end] for e in _edits(propose_masks, text)] == ["*", "pаssword"]
    assert _cut(propose_masks, text) == []


def _name(each: StockSentences) -> str:
    return each.language


@pytest.mark.parametrize("stock", STOCK_SENTENCES, ids=_name)
def test_stock_sentences(stock: StockSentences) -> None:
    for hit in stock.hits:
        assert any(pattern.search(hit) for pattern in search_stock(hit)), hit
    for miss in stock.misses:
        assert not any(pattern.search(miss) for pattern in search_stock(miss)), miss


def test_a_stock_sentence_goes_from_a_paragraphs_end_only() -> None:
    notice = "You can find the newest chapters first on Paper Lantern."
    assert _cut(propose_sentences, f"{STORY} {notice}") == [notice]
    assert _cut(propose_sentences, f"{notice} {STORY}") == []
    assert _cut(propose_sentences, "\n".join([f"{STORY} {notice}"] * 6)) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a☆b", SYMBOL),
        ("ab\u200bcd", INVISIBLE),
        ("好\U000e0101", INVISIBLE),
        ("一(yī)", READING),
        ("so,, then", DOUBLE_MARK),
        ("字", HAN),
    ],
)
def test_a_glance_sees(text: str, sign: int) -> None:
    assert glance(text) & sign
    assert not glance("plain words, and (more) of them.") & sign


@pytest.mark.parametrize("propose", ALL, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "unit",
    ["a ", "字、", "字 字、", "a字", "*a", "cheap shoes 鞋子 ", "章。", "the Kauf und ", "а1a "],
)
def test_time_is_bounded(propose: Propose, unit: str) -> None:
    doc = read_text(unit * (60_000 // len(unit)) + "。")
    context = Context(read_lines(doc))
    started = time.process_time()
    list(propose(doc, context))
    assert time.process_time() - started < 5
