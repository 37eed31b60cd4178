"""Each rule is proven by its own hits and misses, and bounded on hostile input."""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner.rules.load import Match, load_rules, match_blocks
from cleaner.rules.rule import Rule

RULES = load_rules()
HOSTILE_CHARS = 20_000

FAMILIES = {
    "boilerplate": [
        "breadcrumb",
        "share",
        "expand",
        "disclaimer",
        "copyright",
        "comment_form",
        "contact",
        "follow",
        "navigation",
        "footer",
        "login",
        "paywall",
        "media",
    ],
    "caption": ["label"],
    "links": ["related", "teaser"],
    "meta": ["byline", "counter", "source", "editor", "author", "tags"],
    "promo": ["line", "advert", "newsletter"],
}


def match_rules(text: str) -> tuple[Match, ...]:
    return match_blocks([text])[0]


def _name(rule: Rule) -> str:
    return f"{rule.id}-{rule.where}-{rule.hits[0][:24]}"


def _samples(kind: str) -> list[object]:
    return [
        pytest.param(rule, sample, id=f"{rule.id}-{rule.where}-{sample[:40]}")
        for rule in RULES
        for sample in getattr(rule, kind)
    ]


@pytest.mark.parametrize(("rule", "text"), _samples("hits"))
def test_hits_match(rule: Rule, text: str) -> None:
    span = rule.find(text)
    assert span is not None
    assert 0 <= span[0] < span[1] <= len(text)
    assert (rule, *span) in match_rules(text)


@pytest.mark.parametrize(("rule", "text"), _samples("misses"))
def test_misses_do_not_match(rule: Rule, text: str) -> None:
    assert rule.find(text) is None


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_rule_is_well_formed(rule: Rule) -> None:
    family, _, name = rule.id.partition(".")
    assert name in FAMILIES[family]
    assert len(rule.hits) >= 2
    assert len(rule.misses) >= 2
    assert 0 < rule.confidence < 1
    assert all(keyword == keyword.lower() for keyword in rule.keywords)
    assert all(sample == sample.strip() for sample in rule.hits + rule.misses)
    assert not rule.ends_article or rule.cuts == "block"


def test_every_id_has_a_rule_in_both_languages() -> None:
    both = Counter(rule.id for rule in RULES)
    expected = {f"{family}.{name}" for family, names in FAMILIES.items() for name in names}
    assert set(both) == expected
    for rule_id in expected:
        texts = "".join(hit for rule in RULES if rule.id == rule_id for hit in rule.hits)
        assert any("\u4e00" <= char <= "\u9fff" for char in texts), rule_id
        assert any("a" <= char <= "z" for char in texts.lower()), rule_id


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_hostile_input_stays_within_the_bound(rule: Rule) -> None:
    run = rule.compiled.fullmatch if rule.cuts == "block" else rule.compiled.search
    for unit in (*rule.hits, " ", "1", "(", "（", "[", "|", "/", "：", "-", ".", "…", "a", "的"):
        for length in (rule.max_chars, HOSTILE_CHARS):
            text = (unit * (length // len(unit) + 1))[: length - 1]
            run(text, timeout=1)
            run(f"{text}。", timeout=1)


HONEST = (
    "分享到此结束，谢谢大家。",
    "广告业在去年增长了三成。",
    "记者：您怎么看？",
    "记者：那一年您多大？",
    "来源：这件事要从头说起。",
    "床前明月光",
    "月落乌啼霜满天，",
    "“你回来了？”",
    "第二步：把面团揉到光滑。",
    "图一　各年人口",
    "2019年3月7日于海州",
    "1998年",
    "评论",
    "推荐三本书：",
    "主演：王小雨",
    "联系上下文",
    "他说：“关注我们，就是关注未来。”",
    "声明：他说他从未去过那里。",
    "Related work on this problem began in 1990.",
    "Read more books this winter, he told them.",
    "Photo: a short history of the medium",
    "Source: we asked forty people, and each told another story.",
    "Q: How did you learn to swim?",
    "Step 3: Fold the dough.",
    "2 cups flour",
    "Share your bread.",
    "Comments",
    "Video: 4K at 30 frames",
    "By the river",
    "More than a feeling",
    "Home is where the river is.",
    "Follow the river north.",
    "See also: he had learned to wait.",
    "Contact was lost at noon.",
    "The end",
    "Datenschutz",
    "Kontakt",
    "Werbung",
    "Publicité",
    "Contacto",
    "Реклама",
    "広告",
    "광고",
    "Interview: Warum die Mühle wieder mahlt",
    "Siehe auch: S. 12",
    "Foto: eine kurze Geschichte des Lichts",
    "Tous droits réservés, dit-il, et il rit.",
    "『続きを読む』と彼は言った。",
    "사진: 빛의 짧은 역사. 그것은 상자에서 시작했다.",
)


@pytest.mark.parametrize("text", HONEST)
def test_honest_lines_match_no_rule(text: str) -> None:
    assert [(rule.id, rule.hits[0]) for rule, _, _ in match_rules(text)] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("桥在夜里合龙了。（责任编辑：王某）", "桥在夜里合龙了。"),
        ("海州(资料图)大桥在夜里合龙，两岸的人都来看。", "大桥在夜里合龙，两岸的人都来看。"),
        ("集市上的糖人摊（图源：海州日报）", "集市上的糖人摊"),
        ("水退了。(来源:山城新闻网)", "水退了。"),
        ("历史沿革[编辑]", "历史沿革"),
        ("The bridge at night. (Photo by Jane Doe)", "The bridge at night."),
    ],
)
def test_a_span_rule_leaves_the_sentence(text: str, kept: str) -> None:
    [(rule, start, end)] = match_rules(text)
    assert rule.cuts == "span"
    assert (text[:start] + text[end:]).strip() == kept


@pytest.mark.parametrize("text", ["桥在夜里合龙了（记者 张三）。", "桥在夜里合龙了。（记者 张三）"])
def test_a_reporter_in_brackets_stays(text: str) -> None:
    assert match_rules(text) == ()


def test_zero_width_padding_does_not_hide_a_line() -> None:
    padded = "\u200b展开全文\ufeff"
    assert {(rule.id, start, end) for rule, start, end in match_rules(padded)} == {
        ("boilerplate.expand", 0, len(padded))
    }


def test_rules_are_sorted_and_loaded_once() -> None:
    assert load_rules() is RULES
    keys = [(rule.id, rule.pattern, rule.where) for rule in RULES]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_an_empty_block_matches_nothing() -> None:
    assert match_rules("") == ()
    assert match_rules("\u200b") == ()


def test_blocks_match_as_each_alone_and_as_the_rules_do() -> None:
    samples = list(dict.fromkeys(text for rule in RULES for text in (*rule.hits, *rule.misses)))
    blocks = [*samples, *(f"{text} {'Was für ein Tag. ' * 12}{text}" for text in samples)]
    for number, (text, matches) in enumerate(zip(blocks, match_blocks(blocks), strict=True)):
        assert matches == match_rules(text)
        # Of blocks beyond 600 characters only both ends are searched for keywords. All rules on
        # all blocks would take a minute.
        if len(text) <= 600 and number % 5 == 0:
            assert [rule for rule, _, _ in matches] == [rule for rule in RULES if rule.find(text)]
