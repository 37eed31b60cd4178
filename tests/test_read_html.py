"""The text of an HTML page: lines, white space, blocks, marks, and pages that are hardly pages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import Document
from cleaner.errors import PageError
from cleaner.read.html import read_html


def doc(source: str) -> Document:
    return read_html(source).document


def text(source: str) -> str:
    return doc(source).text


def marks(source: str, kind: str) -> list[tuple[str, str]]:
    page = doc(source)
    return [(page.text[m.start : m.end], m.value) for m in page.marks if m.kind == kind]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<div>one<p>two</p>three</div>", "one\ntwo\nthree"),
        ("<p>a <b>bold</b>, an <i>old</i> <a href=/>link</a>.</p>", "a bold, an old link."),
        ("<p>un<b>brok</b>en<wbr>word</p>", "unbrokenword"),
        ("<p>one<br>two<br/><br>three</p>", "one\ntwo\nthree"),
        ("<table><tr><td>a<td>b<tr><th>c</table>", "a\nb\nc"),
        ("<ul><li>a<li>b</ul><dl><dt>c<dd>d</dl>", "a\nb\nc\nd"),
        ("<select><option>x<option>y</select>", "x\ny"),
        ("<p> a\n\t b \r\n c </p>", "a b c"),
        ("<p>a <b> b</b> <i> c</i></p>", "a b c"),
        ("<p>&nbsp; a&nbsp;&nbsp;b &nbsp;</p><p>&nbsp;</p><p>\u3000c</p>", "a\xa0\xa0b\nc"),
        ("<p>zero\u200bwidth\u200d</p>", "zero\u200bwidth\u200d"),
        ("<p>a<!-- no -->b<?php no ?>c</p>", "abc"),
        ("<p>a<script>no()</script>b<style>no{}</style>c<template><p>no</template>d</p>", "abcd"),
        ("<head><title>no</title><noscript>no</noscript></head><p>a", "a"),
        ("<noscript><div>a post</div></noscript>", "a post"),
        ("<p>a</body></html><p>b</p> c", "a\nb\nc"),
        ("<p hidden>a</p><p style='display:none'>b</p>", "a\nb"),
        ("<img alt=no title=no><p>a</p>", "a"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("no markup at all", "no markup at all"),
        ("<?xml version='1.0' encoding='gbk'?><html><body>中文</body></html>", "中文"),
        ("<head><my-tag><div>a</div></my-tag></head><body>b", "a\nb"),
        ("", ""),
        (" \n ", ""),
        ("<!-- only -->", ""),
        ("<frameset><frame src=a><frame src=b></frameset>", ""),
        ("<!doctype html>", ""),
    ],
)
def test_text(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<pre>\n\n  def f():\n\n    return 1\n  \n</pre>", "  def f():\n\n    return 1"),
        ("a<pre>b <b>c</b>\n d</pre>e", "a\nb c\n d\ne"),
        ("<pre>a<br>b</pre>", "a\nb"),
        ("<textarea>\n a\n  b</textarea>", " a\n  b"),
        ("<pre> \n\t\n</pre>x", "x"),
    ],
)
def test_preformatted_text_keeps_its_lines(source: str, expected: str) -> None:
    assert text(source) == expected


def test_a_preformatted_element_is_one_block() -> None:
    page = doc("<p>a</p><pre>b\n\nc</pre><p>d</p>")
    assert [page.text[b.start : b.end] for b in page.blocks] == ["a\n", "b\n\nc\n", "d"]


def test_paths_name_the_block_level_element() -> None:
    page = doc("<div></div><div>x<p>a <b>b</b></p><p>c</p><span><ul><li>d</ul></span></div>e")
    assert [(page.line(b), b.path) for b in page.blocks] == [
        ("x", "body/div[2]"),
        ("a b", "body/div[2]/p[1]"),
        ("c", "body/div[2]/p[2]"),
        ("d", "body/div[2]/span[1]/ul[1]/li[1]"),
        ("e", "body"),
    ]
    assert page.blocks[1].tag == "p"
    assert page.is_html


def test_text_behind_the_end_belongs_to_the_same_body() -> None:
    page = doc("<p>a</p></body></html><p>b</p>")
    assert [b.path for b in page.blocks] == ["body/p[1]", "body/p[2]"]


def test_link_characters_are_counted_once() -> None:
    page = doc(
        "<p>see <a href=/x>this <b>one</b> </a>and <a>not this</a></p><a href=/y>two<br>lines</a>"
    )
    assert [b.link_chars for b in page.blocks] == [8, 3, 5]


def test_marks() -> None:
    source = "<h2>A <a href=' /x '>head</a></h2><p>say <code>x <code>y</code></code></p><h6> </h6>"
    assert marks(source, "link") == [("head", "/x")]
    assert marks(source, "heading") == [("A head", "2")]
    assert marks(source, "code") == [("x y", "")]
    assert marks("<pre>a <code>b</code></pre><code>c</code>", "code") == [("a b", ""), ("c", "")]
    assert marks("<p>a <a href=x> &nbsp; </a> &nbsp;<a href=y>&nbsp;</a></p><p>b</p>", "link") == []
    assert marks("<a href=u><div>a</div><div>b</div></a>", "link") == [("a\nb", "u")]


def test_marks_are_sorted() -> None:
    page = doc("<div hidden><h1><a href=x>a</a></h1><pre>b</pre></div>" * 3)
    assert list(page.marks) == sorted(page.marks, key=lambda m: (m.start, m.end, m.kind))


def test_hidden_runs_do_not_nest() -> None:
    source = "<div hidden>a <p style='display:none'>b</p> <b style='opacity:0'>c</b></div>d"
    assert marks(source, "hidden") == [("a\nb\nc", "attribute")]


def test_what_browsers_never_show_is_marked() -> None:
    assert marks("<p>a <svg><title>icon</title></svg> b</p>", "hidden") == [("icon", "display")]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<div>", "</div>"),
        ("<span>", "</span>"),
        ("<p hidden>", ""),
        ("<a href=x>", "</a>"),
        ("<ul><li>", "</li></ul>"),
        ("<pre>", "</pre>"),
        ("<code>", "</code>"),
        ("<table><td>", "</table>"),
    ],
)
def test_deep_nesting_loses_nothing(opening: str, closing: str) -> None:
    levels = 60_000 // opening.count("<")
    deep = opening * levels + "deep<script>no</script>" + closing * levels
    page = doc(f"<p>before</p>{deep}<p>after")
    assert page.text.replace("\n", " ") == "before deep after"
    assert max(len(block.path) for block in page.blocks) < 4_000


def test_there_is_an_end_to_nesting() -> None:
    with pytest.raises(PageError, match="100,000 elements stand inside one another"):
        doc("<div>" * 100_001)


def test_many_links_take_linear_time() -> None:
    started = time.process_time()
    page = doc("<p>" + "<a href=/x>link</a> " * 100_000)
    assert len(page.marks) == 100_000
    assert time.process_time() - started < 10


def test_surrogates_are_refused() -> None:
    with pytest.raises(PageError, match="lone surrogate"):
        read_html("<p>a\ud800b</p>")


def test_control_characters_stay_harmless() -> None:
    page = doc("<p>a\x00b\x01c\x0bd\x85e&#0;f&#x1;g</p>")
    assert "a" in page.text
    assert page.text.endswith("g")


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<a href=x>",
        "</a>",
        "<pre>",
        "</pre>",
        "<br>",
        "<table><tr><td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<code>",
        "</code>",
        "</body>",
        "</html>",
        "<li>",
        "<span style='visibility:hidden'>",
        "<i style='visibility:visible'>",
        "</span>",
        "</i>",
        "<p hidden>",
        "<textarea>",
        "</textarea>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<head>",
        "<svg>",
        "</svg>",
        "<title>",
        "</title>",
        " ",
        "\n",
        "\t",
        "\xa0",
        "\u3000",
        "word",
        "字",
        "&nbsp;",
        "&#0;",
        "&amp;",
        "\x00",
        "\x0c",
        "\u200b",
        "<",
        ">",
        "<![CDATA[",
        "\u2028",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join))
def test_blocks_partition_whatever_comes(source: str) -> None:
    try:
        page = doc(source)
    except PageError:
        assert any("\ud800" <= char <= "\udfff" for char in source)
        return
    position = 0
    for at, block in enumerate(page.blocks):
        assert block.start == position < block.end
        position = block.end
        line = page.text[block.start : block.end]
        assert line.strip()
        last = at == len(page.blocks) - 1
        assert line.endswith("\n") is not last
        body = line if last else line[:-1]
        assert body == body.rstrip()
        assert 0 <= block.link_chars <= len(body)
    assert position == len(page.text)
    assert list(page.marks) == sorted(page.marks, key=lambda m: (m.start, m.end, m.kind))
    end = 0
    for mark in page.marks:
        assert 0 <= mark.start < mark.end <= len(page.text)
        stretch = page.text[mark.start : mark.end]
        assert stretch == stretch.strip()
        if mark.kind == "hidden":
            assert mark.start >= end
            end = mark.end
