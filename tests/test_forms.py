"""The form and edge models, and the words they are made from."""

from __future__ import annotations

import hashlib
import json
import random
from importlib import resources
from typing import Any

import numpy as np
import pytest
import regex

from cleaner.forms.edges import COLUMNS, Edges, edge_features, read_atoms
from cleaner.forms.edges import load_weights as load_edges
from cleaner.forms.model import BITS, REACHES, SCALE, Forms, form_features, load_weights
from cleaner.lexicon.grammar import LANGUAGES, SPLIT_SLOTS, halves_of, load_grammar
from cleaner.tokens import tokenise

SPAM = {
    "zh": ("杭州二手货车回收价格", "专业办理公司注册代理记账"),
    "zh-Hant": ("台北搬家公司推薦", "便宜二手冷氣收購免費估價"),
    "ja": ("大阪の格安引越し業者", "中古ピアノ高価買取センター"),
    "ko": ("부산 포장이사 저렴한 업체", "중고 에어컨 매입 전문"),
    "en": ("cheap conservatory roof quotes Leeds", "Harlow Skip Hire Ltd"),
    "ru": ("ремонт холодильников на дому недорого", "купить диван дёшево в Самаре"),
    "de": ("günstige Umzugsfirma Leipzig", "Dachreinigung Preise vergleichen"),
    "es": ("cerrajeros baratos en Sevilla", "comprar muebles de oficina online"),
    "fr": ("plombier pas cher Toulouse", "devis gratuit isolation toiture"),
    "id": ("jasa sewa mobil murah Bandung", "jual kursi kantor harga grosir"),
    "vi": ("dịch vụ chuyển nhà giá rẻ", "mua bán xe máy cũ uy tín"),
    "th": ("รับซื้อรถมือสองราคาดี", "บริการทำความสะอาดบ้านราคาถูก"),
    "hi": ("दिल्ली में सस्ते पैकर्स एंड मूवर्स", "मुंबई में सस्ता फर्नीचर ऑनलाइन खरीदें"),
}
PROSE = {
    "zh": ("守塔人把船名写进册子里", "面包师说海鸥会吃黑面包"),
    "zh-Hant": ("老師說她小時候學過游泳", "墨水在那天夜裡結了冰"),
    "ja": ("灯台守は船の名前を書きとめた", "先生は泳げると言って笑った"),
    "ko": ("그는 저녁마다 배의 이름을 적었다", "선생은 바다를 본 적이 없었다"),
    "en": ("she wrote the names of the ships", "the ink had frozen that night"),
    "ru": ("он записывал имена кораблей", "в ту ночь чернила замёрзли"),
    "de": ("er schrieb die Namen der Schiffe auf", "in jener Nacht fror die Tinte ein"),
    "es": ("escribía los nombres de los barcos", "aquella noche se congeló la tinta"),
    "fr": ("il notait le nom des navires", "cette nuit-là l'encre avait gelé"),
    "id": ("ia menulis nama kapal yang lewat", "malam itu tintanya membeku"),
    "vi": ("ông ghi lại tên những con tàu", "đêm hôm ấy mực đã đóng băng"),
    "th": ("เขาจดชื่อเรือที่แล่นผ่านไป", "คืนนั้นหมึกแข็งตัวเพราะความหนาว"),
    "hi": ("वह हर शाम जहाज़ों के नाम लिखता था", "उस रात स्याही जम गई थी"),
}
#: Slots that are filled from a pattern or from chance.
_MADE = {"phone", "mobile", "qq", "handle", "domain", "url", "email"}
_LEAST = {"product": 300, "place": 150, "brand": 150, "trade": 150, "contacts": 50, "names": 10}
_SLOT = regex.compile(r"\{(\w*)\}")


def form_of(string: str) -> float:
    tokens = tokenise(string)
    (score,) = Forms(tokens).score(np.array([0]), np.array([len(tokens)])).tolist()
    return float(score) / SCALE


def words_of(folder: str, language: str) -> dict[str, list[str]]:
    path = resources.files(folder) / "words" / f"{language}.json"
    words: dict[str, list[str]] = json.loads(path.read_text(encoding="utf8"))
    return words


def digest(rows: np.ndarray[Any, Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(rows).tobytes()).hexdigest()[:16]


def test_features_are_pinned() -> None:
    """The weights belong to these hashes: whoever changes one has to train again."""
    tokens = tokenise("Old mill, 24 h 河上的大桥!")
    forms = form_features(tokens)
    assert (forms.dtype.name, forms.shape) == ("int64", (len(REACHES), len(tokens)))
    assert digest(forms.astype(np.uint32)) == "e6bfc3c34a15e7d6"
    edges = edge_features(read_atoms(tokens), np.arange(len(tokens) + 1))
    assert (edges.dtype.name, edges.shape) == ("int64", (COLUMNS, len(tokens) + 1))
    assert digest(edges.astype(np.uint32)) == "c4b97cff4955cdad"


def test_weights_are_bytes_one_a_feature() -> None:
    for weights in (load_weights(), load_edges("begins"), load_edges("ends")):
        assert (weights.dtype.name, len(weights)) == ("int8", 1 << BITS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_advertising_reads_more_like_spam_than_prose_does(language: str) -> None:
    spam = [form_of(string) for string in SPAM[language]]
    prose = [form_of(string) for string in PROSE[language]]
    assert min(spam) > max(prose)
    assert min(spam) > 0


def test_a_stretch_scores_as_it_does_alone() -> None:
    text = f"{PROSE['en'][0]}, {SPAM['en'][0]} {SPAM['zh'][0]}。{PROSE['zh'][0]}"
    tokens = tokenise(text)
    size = len(tokens)
    spans = np.array([(a, b) for a in range(size) for b in range(a + 1, size + 1)], np.int64)
    scores = Forms(tokens).score(spans[:, 0], spans[:, 1])
    for (first, stop), score in zip(spans.tolist(), scores.tolist(), strict=True):
        alone = text[tokens.starts[first] : tokens.ends[stop - 1]]
        assert form_of(alone) * SCALE == score


def test_no_tokens_score_nothing_and_peaks_add_up() -> None:
    tokens = tokenise(SPAM["en"][1])
    forms = Forms(tokens)
    assert forms.score(np.array([1]), np.array([1])).tolist() == [0]
    assert len(forms.peaks) == len(tokens)
    # A stretch that reaches well back before a token grows by just its peak.
    long = Forms(tokenise(PROSE["en"][0]))
    grown = long.score(np.array([0, 0]), np.array([5, 6]))
    assert grown[1] - grown[0] == long.peaks[5]


def test_width_case_and_digits_make_no_difference() -> None:
    narrow, wide = (form_features(tokenise(t)) for t in ("call 24,abc", "call ７０，abc"))
    assert narrow.tolist() == wide.tolist()


@pytest.mark.parametrize("text", ["", "a", "Old mill, 24 h 河上的大桥!"])
def test_edges_have_a_value_for_every_gap(text: str) -> None:
    tokens = tokenise(text)
    gaps = np.arange(len(tokens) + 1)
    edges = Edges(tokens)
    for values in (edges.begins(gaps), edges.ends(gaps)):
        assert (values.dtype.name, values.shape) == ("int64", gaps.shape)
    assert edges.begins(gaps[:0]).shape == (0,)
    assert edges.begins(gaps[::-1]).tolist() == edges.begins(gaps)[::-1].tolist()


@pytest.mark.parametrize("language", LANGUAGES)
def test_spam_begins_and_ends_at_its_bounds_rather_than_inside(language: str) -> None:
    blank = "" if language.startswith(("zh", "ja", "th")) else " "
    before, behind = PROSE[language]
    rise = 0.0
    for string in SPAM[language]:
        tokens = tokenise(blank.join((before, string, behind)))
        first = tokens.at(len(before + blank))
        stop = tokens.at(len(before + blank + string + blank))
        edges = Edges(tokens)
        inside = np.arange(first + 1, stop)
        rise += float(edges.begins(np.array([first]))[0] - edges.begins(inside).mean())
        rise += float(edges.ends(np.array([stop]))[0] - edges.ends(inside).mean())
    assert rise > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", ["cleaner.lexicon", "cleaner.forms"])
def test_words_are_whole(folder: str, language: str) -> None:
    words = words_of(folder, language)
    assert set(SPLIT_SLOTS) - {"site"} <= words.keys()
    for slot, entries in words.items():
        assert len({entry.casefold() for entry in entries}) == len(entries), slot
        assert all(entry and entry == entry.strip() for entry in entries), slot
        for entry in entries:
            assert set(_SLOT.findall(entry)) <= words.keys() | _MADE, entry
            assert len(_SLOT.findall(entry)) == entry.count("{") == entry.count("}"), entry
    for slot in (*SPLIT_SLOTS, "form", "headlines", "labels", "teasers"):
        assert not any("{" in entry for entry in words.get(slot, ())), slot
    for slot, least in _LEAST.items():
        assert len(words.get(slot, ())) >= least or folder == "cleaner.forms", slot


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_halves_have_words_for_every_slot_and_share_none(language: str) -> None:
    both, known, unknown, learned, fresh = (
        load_grammar(language, half) for half in ("both", "known", "unknown", "learned", "fresh")
    )
    for slot, entries in both.words.items():
        if slot not in SPLIT_SLOTS:
            assert known.words[slot] == unknown.words[slot] == entries
            continue
        parts = [set(grammar.words[slot]) for grammar in (known, unknown, learned, fresh)]
        assert all(parts)
        assert not parts[0] & parts[1]
        assert not parts[2] & parts[3]
        assert parts[0] | parts[1] == set(entries)
        assert parts[2] | parts[3] == parts[0]


def test_a_word_is_in_one_half_whatever_its_case() -> None:
    for word in ("Bridge", "bridge", "BRIDGE"):
        assert halves_of(word) == halves_of("bridge")


@pytest.mark.parametrize("language", LANGUAGES)
def test_strings_are_filled_in_and_seeded(language: str) -> None:
    grammar = load_grammar(language, "unknown")
    for make in (grammar.name, grammar.offer, grammar.keyword, grammar.contact):
        one, other = ([make(random.Random(seed)) for seed in range(40)] for _ in range(2))
        assert one == other
        assert len(set(one)) > 10
        assert not any(c in string[1:] for string in one for c in "{}#\n")


def test_a_language_without_words_borrows_english_ones() -> None:
    assert load_grammar("eo").words == load_grammar("en").words
