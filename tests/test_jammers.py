"""Contacts, codes, symbols, pinyin and jitter: what is cut out of a sentence and what is not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from cleaner.document import Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit
from cleaner.propose.context import Context, read_lines
from cleaner.read.text import read_text
from cleaner.rules.code_shapes import ADDRESS, CODE_TOKEN, LETTER_PAIRS, NUMBER, TECHNICAL_TOKEN
from cleaner.splices.codes import propose_codes
from cleaner.splices.contact_forms import find_forms, fold_width
from cleaner.splices.contact_page import Page
from cleaner.splices.contact_places import find_places
from cleaner.splices.contacts import propose_contacts
from cleaner.splices.emoji import propose_emoji
from cleaner.splices.invisible import propose_invisible
from cleaner.splices.pinyin import propose_pinyin
from cleaner.splices.punctuation import propose_punctuation

Propose = Callable[[Document, Context], Iterator[Edit]]
ALL: tuple[Propose, ...] = (
    propose_contacts,
    propose_codes,
    propose_emoji,
    propose_pinyin,
    propose_punctuation,
)
BEFORE = (
    "The ferry had been late every morning that week, and the harbour master had begun to count "
)
BEHIND = (
    "the reasons in a book that he kept under the counter, next to the biscuits and the string."
)


def _cut(propose: Propose, text: str) -> list[str]:
    doc = read_text(text)
    edits = propose(doc, Context(read_lines(doc)))
    return [text[e.start : e.end] for e in edits if e.confidence >= DEFAULT_MIN_CONFIDENCE]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0800 446 7712", "phone"),
        ("+7 921 310-44-18", "phone"),
        ("13800138000", "phone"),
        ("400-820-8820", "phone"),
        ("１３８００１３８０００", "phone"),
        ("info@holm.example", "email"),
        ("info (at) holm-books.com", "email"),
        ("www.holm-books.com", "url"),
        ("https://t.me/holm_books", "link"),
        ("holm.shop/new", "url"),
    ],
)
def test_forms(text: str, kind: str) -> None:
    [form] = [f for f in find_forms(fold_width(text)) if f.kind != "name"]
    assert (form.kind, form.start, form.end) == (kind, 0, len(text))


@pytest.mark.parametrize(
    "text",
    ["1990-1995", "2019-03-04", "12.000.000", "10 000 000", "ISBN 978-3-16-148410-0", "3.14159"],
)
def test_numbers_that_are_no_forms(text: str) -> None:
    assert [f for f in find_forms(text) if f.kind == "phone"] == []


@pytest.mark.parametrize("contact", ["call 0800 446 7712 now", "WhatsApp +44 7700 900412"])
def test_a_contact_goes_whole(contact: str) -> None:
    assert _cut(propose_contacts, f"{BEFORE}{contact} {BEHIND}") == [contact]


@pytest.mark.parametrize(
    "lead", ["down 0800 446 7712 and ", "to info@holm.example about ", "in (tel. 0800 446 7712) "]
)
def test_an_honest_contact_stays(lead: str) -> None:
    assert _cut(propose_contacts, f"{BEFORE}{lead}{BEHIND}") == []


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("Call our office today to learn more 0800 446 7712 ", "and ask for the harbour desk. "),
        ("The yard is at 9 Mill Lane, Tel. and Fax 0800 446 7712", ", and opens at six. "),
        ("To book a repair, call us at 0800 446 7712 ", "or message us on our page. "),
        ("The painter (1864-1946) and his pupil (1931-2004", ") came here often. "),
        ("The preprint, at Zenodo https://doi.org/qbrm", ", says so too. "),
        ("She read of it on www.harbourmaster.net ", "that morning. "),
    ],
)
def test_what_speaks_of_its_contact_stays(lead: str, behind: str) -> None:
    assert _cut(propose_contacts, f"{BEFORE}{BEHIND} {lead}{behind}{BEFORE}{BEHIND}") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2011-2012 and on 1,234,567 days of 2009年12月28日", False),
        ("Seite 12 von 1976 bis 1989", False),
        ("ring 0800 446 7712 now", True),
        ("微信 linda", True),
        ("微小的变化 2011", False),
        ("ask forever21 of it", True),
    ],
)
def test_places(text: str, found: bool) -> None:
    assert bool(find_places(text)) is found


@pytest.mark.parametrize(
    ("address", "own"),
    [("www.harbourmaster.net", True), ("http://xkqvbz.com", False), ("nft@x.org", True)],
)
def test_an_address_of_the_page(address: str, own: bool) -> None:
    text = f"The Harbour Master writes to the NFT. {address}"
    page = Page(text, [(len(text) - len(address), len(text))], 0)
    assert page.names(address) is own


@pytest.mark.parametrize("code", ["x8#kd2Vq", "9%uT&fj", "aK3fQ9zT"])
def test_codes(code: str) -> None:
    assert _cut(propose_codes, f"{BEFORE}{code} {BEHIND}") == [code]
    assert (
        _cut(propose_codes, f"{BEFORE}{code} {BEHIND}\n<p class='x'>\nfoo(bar);\nx = y[1];") == []
    )


@pytest.mark.parametrize(
    "token",
    ["C6H12O6", "Qxd8+", "well_2023v2.csv", "#ferry2024", "iPhone15", "10x10x10cm", "Fe(OH)3"],
)
def test_tokens_that_are_no_codes(token: str) -> None:
    assert _cut(propose_codes, f"{BEFORE}{token} {BEHIND}") == []


@pytest.mark.parametrize(
    ("pattern", "hit", "miss"),
    [
        (NUMBER, "10x10x10cm", "x8#kd2"),
        (NUMBER, "$1.5bn", "aK3fQ9zT"),
        (ADDRESS, "www.holm.example", "9%uT&fj"),
        (CODE_TOKEN, "foo(bar)", "x8#kd2Vq"),
        (TECHNICAL_TOKEN, "C6H12O6", "aK3fQ9zT"),
    ],
)
def test_shapes(pattern: object, hit: str, miss: str) -> None:
    search = pattern.search if pattern in (ADDRESS, CODE_TOKEN) else pattern.fullmatch  # type: ignore[attr-defined]
    assert search(hit)
    assert not search(miss)


def test_letter_pairs_are_a_square() -> None:
    assert len(LETTER_PAIRS) == 26 * 26
    assert LETTER_PAIRS.isdigit()


def test_one_pair_of_marks_is_a_slip() -> None:
    assert _cut(propose_punctuation, f"{BEFORE.strip()},, {BEHIND}") == []


@pytest.mark.parametrize("propose", ALL, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "unit", ["1", "1 ", "a1#", "微信", "☆字", "字(zì)", ",,", "x ", "@", "a.", "电话：1"]
)
def test_time_is_bounded(propose: Propose, unit: str) -> None:
    doc = read_text(unit * (60_000 // len(unit)) + "。")
    context = Context(read_lines(doc))
    started = time.process_time()
    list(propose(doc, context))
    assert time.process_time() - started < 5


def test_a_symbol_goes_from_chains_only_where_it_parts_words() -> None:
    words = "河边□的老磨□坊今年□春天□重新开□张,磨□盘是□从山□里运来□的,石匠□花了三□个月才□凿好。"
    names = "推荐路线是北京■天津■济南■南京■上海■杭州■宁波■温州■福州■厦门,沿途的风景都很好。"
    assert _cut(propose_emoji, words) == ["□"] * words.count("□")
    assert _cut(propose_emoji, names) == []


def test_a_long_text_with_pinyin_goes_through_the_same_characters_again() -> None:
    heads = "的在了有和人这中大为上个国我以要他时来用们生到作地于出就分对"
    sentence = "".join(f"河边老树{head}(shi)水面石桥," for head in heads)
    assert len(_cut(propose_pinyin, (sentence + "。") * 10)) == 10 * len(heads)


@pytest.mark.parametrize("word", ["사람들은", "ของเขา", "लगभग"])
def test_selectors_go_behind_every_script_without_variants(word: str) -> None:
    text = " ".join(f"{word}\U000e0115 {word} {word}" for _ in range(6))
    assert _cut(propose_invisible, text) == ["\U000e0115"] * 6


def test_variants_of_han_characters_stay_until_others_are_found() -> None:
    names = "葛\U000e0100城市の辻\U000e0101さんと渡邉\U000e0102さん、"
    names += "葛\U000e0100西の駅で会ったという話。"
    assert _cut(propose_invisible, names) == []
    marked = names + "駅\ufe05の前で\ufe06話した\ufe07そうだ。"
    assert len(_cut(propose_invisible, marked)) == 7
