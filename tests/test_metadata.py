"""Title, author, date and language, from wherever pages write them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.read.dates import iso_date
from cleaner.read.html import read_html
from cleaner.read.metadata import Metadata, read_metadata
from cleaner.read.names import author_names
from cleaner.read.title import strip_site


def read(source: str, url: str | None = None) -> Metadata:
    return read_metadata(read_html(source).tree, url)


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_a_page_that_says_nothing() -> None:
    assert read("") == Metadata()
    assert read("<p>words</p>") == Metadata()


@pytest.mark.parametrize(
    ("title", "sites", "headings", "expected"),
    [
        ("Rain in May - The Daily Pond", ["The Daily Pond"], [], "Rain in May"),
        ("Rain in May | Weather | The Daily Pond", ["The Daily Pond"], [], "Rain in May"),
        ("The Daily Pond: Rain in May", ["The Daily Pond"], [], "Rain in May"),
        ("Rain in May – dailypond", ["www.dailypond.example"], [], "Rain in May – dailypond"),
        ("Rain in May – Daily Pond", ["dailypond"], [], "Rain in May"),
        ("五月的雨_池塘网_雨伞批发_雨衣厂家", ["池塘网"], [], "五月的雨"),
        ("五月的雨_天气_雨伞批发", [], [], "五月的雨"),
        ("五月的雨——池塘网", ["池塘网"], [], "五月的雨"),
        ("五月的雨｜生活｜池塘网", ["池塘网"], [], "五月的雨"),
        ("五月的雨 - 池塘网", [], ["五月的雨"], "五月的雨"),
        ("Pond | Rain in May | cheap umbrellas", [], ["Rain in May"], "Rain in May"),
        ("Spider-Man - No Way Home", [], ["Spider-Man - No Way Home"], "Spider-Man - No Way Home"),
        ("Spider-Man - No Way Home", [], [], "Spider-Man - No Way Home"),
        ("Rain in May - Pond", [], [], "Rain in May - Pond"),
        ("Rain: a love story", ["Pond"], [], "Rain: a love story"),
        ("How to call snake_case_names", [], [], "How to call snake_case_names"),
        ("Rain in May - Pond", ["Pond"], ["Rain in May - Pond"], "Rain in May"),
        ("The Daily Pond", ["The Daily Pond"], [], "The Daily Pond"),
        ("Pond - Pond", ["Pond"], [], "Pond - Pond"),
        ("  spaces \n in  it ", [], [], "spaces in it"),
        ("", ["Pond"], ["x"], ""),
        (" - ", [], [], "-"),
    ],
)
def test_strip_site(title: str, sites: list[str], headings: list[str], expected: str) -> None:
    assert strip_site(title, sites, headings) == expected


def test_the_heading_confirmed_by_the_title_is_the_title() -> None:
    head = "<head><title>Rain in May, and what came after | Pond</title></head>"
    assert read(head + "<h1>Rain in May</h1>").title == "Rain in May"
    assert read(head + "<h1>Pond</h1><h1>Rain in May</h1>").title == "Rain in May"
    assert read(head + "<h1>Newest videos</h1>", "https://pond.example/x").title == (
        "Rain in May, and what came after"
    )


def test_title_sources() -> None:
    assert read('<meta property="og:title" content="Rain  in May">').title == "Rain in May"
    assert read("<title>Rain in May</title>").title == "Rain in May"
    assert read("<h1>Rain in May</h1>").title == "Rain in May"
    assert read(linked({"@type": "NewsArticle", "headline": "Rain"})).title == "Rain"
    named = '<meta property="og:site_name" content="Pond"><title>Rain in May - Pond</title>'
    assert read(named) == Metadata(title="Rain in May", site="Pond")


@pytest.mark.parametrize(
    ("source", "author"),
    [
        (linked({"@type": "NewsArticle", "author": {"name": "Jane Roe"}}), "Jane Roe"),
        (
            linked({"@type": "Article", "author": [{"name": "Jane Roe"}, "Li Si"]}),
            "Jane Roe; Li Si",
        ),
        (
            linked(
                {
                    "@graph": [
                        {"@type": ["BlogPosting"], "author": {"@id": "#j"}},
                        {"@type": "Person", "@id": "#j", "name": "Jane Roe"},
                    ]
                }
            ),
            "Jane Roe",
        ),
        (linked({"@type": "Recipe", "author": {"@type": "Organization", "name": "Pond"}}), None),
        (
            '<script type="application/ld+json">{"@type":"Article","author":"J. Roe",}</script>',
            "J. Roe",
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ("<meta name=author content='Jane Roe'>", "Jane Roe"),
        ("<meta name=author content='https://pond.example/jane'>", None),
        (
            "<meta name=author content=admin><p class=byline>By <a>Jane Roe</a>, 3 May</p>",
            "Jane Roe",
        ),
        ("<meta name=DC.creator content='Roe, Jane'>", "Jane Roe"),
        ("<span itemprop=author><b itemprop=name>Jane Roe</b> (us)</span>", "Jane Roe"),
        ("<a rel=author href=/jane>Jane Roe</a>", "Jane Roe"),
        ("<div class=post-author><span>12 May 2024</span><b>作者：张三</b></div>", "张三"),
    ],
)
def test_author_sources(source: str, author: str | None) -> None:
    assert read(source).author == author


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("Written by Jane Roe and John Poe", "Jane Roe; John Poe"),
        ("作者：张三", "张三"),
        ("记者 张三、李四", "张三; 李四"),
        ("von Jana Roh", "Jana Roh"),
        ("Jane Roe, PhD, MD", "Jane Roe"),
        ("Jean-Luc d'Or | 3 May 2024", "Jean-Luc d'Or"),
        ("Maria &amp; Pia", "Maria; Pia"),
        ("jane@pond.example", None),
        ("https://pond.example/jane", None),
        ("Pond News", None),
        ("admin", None),
        ("Byron Moss", "Byron Moss"),
        ("", None),
    ],
)
def test_author_names(text: str, names: str | None) -> None:
    assert author_names([text], ["Pond News"]) == names


@pytest.mark.parametrize(
    ("source", "date"),
    [
        (
            linked({"@type": "Article", "datePublished": "2024-08-27T20:31:32+02:00"}),
            "2024-08-27T20:31:32+02:00",
        ),
        (
            "<meta property=article:published_time content='2024-08-27T20:31:32Z'>",
            "2024-08-27T20:31:32Z",
        ),
        ("<meta name=date content=20240827>", "2024-08-27"),
        ("<time datetime='2024-08-27 20:31'>yesterday</time>", "2024-08-27T20:31:00"),
        ("<span class=pub-date>2024年8月27日 20:31</span>", "2024-08-27T20:31:00"),
        ("<p>Posted on August 27, 2024</p>", "2024-08-27"),
        ("<p>© 2024-08-27 Pond</p>", None),
        (
            "<meta property=article:modified_time content=2024-09-01>"
            "<meta property=article:published_time content=2024-08-27>",
            "2024-08-27",
        ),
        ("<meta property=article:modified_time content=2024-09-01>", "2024-09-01"),
    ],
)
def test_date_sources(source: str, date: str | None) -> None:
    assert read(source).date == date


def test_the_address_may_hold_the_date() -> None:
    assert read("<p>x", "https://pond.example/2024/08/27/rain").date == "2024-08-27"
    assert read("<p>x", "https://[broken/2024").date is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("27 August 2024", "2024-08-27"),
        ("27. August 2024, 20:31 Uhr", "2024-08-27"),
        ("27 de agosto de 2024", "2024-08-27"),
        ("27 августа 2024", "2024-08-27"),
        ("Aug. 27th, 2024", "2024-08-27"),
        ("27.08.2024", "2024-08-27"),
        ("08/27/2024", "2024-08-27"),
        ("27/08/2024", "2024-08-27"),
        ("03/04/2024", None),
        ("2024-13-45", None),
        ("2024-08-27T25:00:00Z", "2024-08-27"),
        ("call 2024 0827 1234", None),
        ("2024", None),
    ],
)
def test_iso_date(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<html lang=zh-CN>", "zh"),
        ("<html lang='EN_us'>", "en"),
        ("<html xml:lang=pt-BR>", "pt"),
        ("<html lang=jp>", "ja"),
        ("<html lang=''><meta property=og:locale content=fr_FR>", "fr"),
        ("<html lang=x>", None),
    ],
)
def test_language(source: str, language: str | None) -> None:
    assert read(source + "<p>x").language == language


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@graph", "@id", "author", "name", "headline", "publisher"])
            | st.sampled_from(["datePublished", "mainEntity", "creator", "dateModified"]),
            inner | st.sampled_from(["Article", "Person"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(VALUES, st.text(max_size=40), st.text(max_size=20))
def test_nothing_raises(data: object, words: str, url: str) -> None:
    words = words.encode("utf-8", "replace").decode()
    page = read_html(
        f"{linked(data)}<title>{words}</title><meta name=author content='{words}'>{words}"
    )
    meta = read_metadata(page.tree, url)
    assert meta.date is None or iso_date(meta.date) is not None
