"""A first score for splices: strings put into clean articles, and what of them comes out again.

    python -m tests.bench.splices [--part dev] [--cases 30]

Prints, a family and language, precision and recall by characters (white space aside) and the texts
that come out exactly. The cases are seeded. The articles of the training part are in the prose of
the junction models, so scores on them flatter.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable

import regex

import cleaner
from cleaner.units import is_unspaced, units
from tests.bench.data import PARTS, read_articles

_SEED = 7
_SLOTS = 7
_PLACES = ("广州", "深圳市", "鄂州市", "苏州", "临沂", "石狮市", "成都", "佛山市南海区")
_NAMES = ("某某", "鸿运", "宏达", "金瑞", "海纳", "恒通", "百川", "诚信")
_TRADES = ("机械设备", "搬家", "建材", "五金", "广告传媒", "环保科技", "装饰工程", "物流")
_FORMS = ("有限公司", "公司", "经营部", "厂", "商行", "服务中心", "运营部", "有限责任公司")
_ENGLISH = ("Harlow Skip Hire Ltd", "Dallas Roofing LLC", "Ontario Mortgage Brokers Inc")
_KEYWORDS = {
    "zh": ("二手叉车回收", "网上赌场注册", "股票配资平台", "红木家具定制", "少儿英语培训班"),
    "en": ("cheap window quotes", "best online casino", "payday loans online", "buy cheap sofas"),
    "ja": ("格安引越し業者", "中古車買取センター"),
    "de": ("günstige Kredite online", "billige Winterreifen kaufen"),
    "es": ("préstamos rápidos online", "abogados de tráfico baratos"),
    "fr": ("serrurier pas cher Paris", "crédit rapide en ligne"),
    "ru": ("ремонт квартир недорого", "кредит без справок"),
    "ko": ("강남 이사 업체", "중고차 매입 전문"),
    "vi": ("vay tiền nhanh online",),
    "id": ("pinjaman online cepat",),
    "hi": ("सस्ता ऑनलाइन लोन",),
    "th": ("คาสิโนออนไลน์",),
}
_EDGE = regex.compile(r"[，,、。；;：:.!?！？]|的(?=\p{Han})")

Spans = list[tuple[int, int]]
Spliced = tuple[str, Spans, str | None]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--cases", type=int, default=30, help="texts a family and language")
    options = parser.parse_args()
    families: dict[str, Callable[[str, str, random.Random], Spliced | None]] = {
        "title shards": splice_shards,
        "organisation, 4 to 8 times": splice_organisation,
        "keyword, 4 to 8 times": splice_keyword,
    }
    articles = list(read_articles(options.part))
    for family, splice in families.items():
        generator = random.Random(_SEED)
        generator.shuffle(articles)
        counts: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
        for article in articles:
            if counts[article["lang"]][0] >= options.cases:
                continue
            case = splice(article["text"], article["lang"], generator)
            if case is not None:
                _score(*case, counts[article["lang"]])
        total = [sum(column) for column in zip(*counts.values(), strict=True)]
        for language, row in [*sorted((k, v) for k, v in counts.items() if v[0]), ("all", total)]:
            texts, hit, cut, gold, exact = row
            precision, recall = hit / max(1, cut), hit / max(1, gold)
            print(
                f"{family:<28}{language:<9}{texts:>5} precision {precision:.3f} "
                f"recall {recall:.3f} exact {exact / texts:.2f}"
            )


def _score(text: str, gold: Spans, title: str | None, row: list[int]) -> None:
    result = cleaner.clean(text, kind="text", title=title)
    inked = {at for at, char in enumerate(text) if not char.isspace()}
    wanted = {at for start, end in gold for at in range(start, end)} & inked
    cut = {at for r in result.removals for at in range(r.start, r.end)} & inked
    row[0] += 1
    row[1] += len(wanted & cut)
    row[2] += len(cut)
    row[3] += len(wanted)
    row[4] += wanted == cut


def splice_organisation(text: str, language: str, generator: random.Random) -> Spliced | None:
    """Return ``text`` with one company's name 4 to 8 times at any gaps, the spans, no title."""
    if language == "en":
        name = generator.choice(_ENGLISH)
    elif language.startswith("zh"):
        name = "".join(generator.choice(part) for part in (_PLACES, _NAMES, _TRADES, _FORMS))
    else:
        return None
    return _at_gaps(text, name, generator)


def splice_keyword(text: str, language: str, generator: random.Random) -> Spliced | None:
    """Return ``text`` with one query 4 to 8 times at any gaps, the spans, no title."""
    words = _KEYWORDS.get(language.partition("-")[0])
    return _at_gaps(text, generator.choice(words), generator) if words else None


def splice_shards(text: str, language: str, generator: random.Random) -> Spliced | None:
    """Return ``text`` less its first sentence with shards of that sentence's head, and the head.

    Two characters (one to three words) make a chunk; the chunks are poured into seven slots and
    strewn in this order at four of five clause edges of the first two paragraphs, or near them.
    """
    del language
    first, *others = [line for line in text.split("\n") if line.strip()]
    sentences = regex.split(r"(?<=[。．.!?！？])", first)
    title = regex.split(r"[，,。.（(]", sentences[0])[0].strip()[: 30 if is_unspaced(first) else 90]
    unspaced = is_unspaced(title)
    if not (12 if unspaced else 6) <= len(units(title)) <= (30 if unspaced else 14):
        return None
    slots = _slots(title, generator, unspaced=unspaced)
    lines = ["".join(sentences[1:]).strip(), *others]
    puts: list[tuple[int, str]] = []
    base = 0
    for number, line in enumerate(lines):
        last = 0
        for edge in [m.end() for m in _EDGE.finditer(line)] if number < 2 else []:
            at = edge + (generator.randrange(1, 6) if generator.random() < 0.2 else 0)
            while not unspaced and at < len(line) and not line[at].isspace():
                at += 1
            if generator.random() < 0.1 or not last < at <= len(line):
                continue
            shard = slots[len(puts) % len(slots)]
            puts.append((base + at, shard if unspaced else " " + shard))
            last = at
        base += len(line) + 1
    spliced, spans = _put("\n".join(lines) + "\n", puts)
    return (spliced, spans, title) if len(spans) >= 1.3 * len(slots) else None


def _slots(title: str, generator: random.Random, *, unspaced: bool) -> list[str]:
    keys = [title[unit.start : unit.end] for unit in units(title)]
    chunks: list[str] = []
    while keys:
        size = 2 if unspaced else generator.choice((1, 2, 2, 3))
        chunks.append(("" if unspaced else " ").join(keys[:size]))
        keys = keys[size:]
    slots = [[chunk] for chunk in chunks[:_SLOTS]]
    for chunk in chunks[_SLOTS:]:
        generator.choice(slots).append(chunk)
    return [("" if unspaced else " ").join(slot) for slot in slots]


def _at_gaps(text: str, string: str, generator: random.Random) -> Spliced | None:
    if len(text) < 500:
        return None
    unspaced = is_unspaced(text[:2000])
    gaps = (
        [at for at in range(5, len(text) - 5) if "\n" not in text[at - 1 : at + 1]]
        if unspaced
        else [match.start() for match in regex.finditer(" ", text)]
    )
    put = string if unspaced else " " + string
    places = sorted(generator.sample(gaps, generator.randint(4, 8)))
    return (*_put(text, [(at, put) for at in places]), None)


def _put(text: str, puts: list[tuple[int, str]]) -> tuple[str, Spans]:
    """Return ``text`` with strings put in at offsets, in order, and where they stand then."""
    out: list[str] = []
    spans: Spans = []
    last = grown = 0
    for at, string in puts:
        spans.append((at + grown, at + grown + len(string)))
        out += (text[last:at], string)
        grown += len(string)
        last = at
    return "".join(out) + text[last:], spans


if __name__ == "__main__":
    main()
