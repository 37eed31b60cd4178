"""Texts and pages that are built to be slow: one way to be awkward each, as long as asked for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count, cycle

#: What a text repeats: each is what some finder looks for, without an end.
UNITS = {
    "blanks": " ",
    "line breaks": "\n",
    "letters": "a",
    "capitals": "A",
    "single letters": "a ",
    "capitalised": "Aa ",
    "underscores": "_",
    "digits": "0",
    "numbers": "010-5555 ",
    "Han": "的",
    "Han and commas": "的，",
    "open brackets": "(",
    "pinyin": "(hǎo",
    "quotes": "“",
    "at signs": "a@",
    "addresses": "a@b.example ",
    "links": "http://a.example/b ",
    "dots": "a.",
    "dashes": "a-",
    "labels": "QQ：",
    "by": "作者：\n",
    "firms": "北京科技",
    "codes": "a1B2",
    "codes apart": "x7Kq92 ",
    "bullets": "• \n",
    "emoji": "😀",
    "zero width": "a\u200b",
    "joiners": "😀\u200d",
    "accents": "a\u0301",
    "one accent": "\u0301",
    "Thai": "ก",
    "Hangul jamo": "\u1100",
    "mixed scripts": "aя的",
    "asterisks": "*",
    "short lines": "a\n",
    "teasers": "Read more...\n",
    "nulls": "\x00",
}

_PROSE = "The ferry left at noon, and nobody on the pier waved. "


def text_of(unit: str, size: int) -> str:
    """Return ``unit`` again and again, ``size`` code points of it, in one text."""
    return (unit * (size // len(unit) + 1))[:size]


def sentences_with(unit: str, size: int) -> str:
    """Return sentences with ``unit`` in each, no two alike."""
    return "".join(f"{_PROSE[:22]}{number} {unit}{_PROSE[22:]}" for number in range(size // 64))


def _filled(head: str, unit: str, tail: str = "") -> Callable[[int], str]:
    return lambda size: head + unit * ((size - len(head) - len(tail)) // len(unit)) + tail


def _numbered(*templates: str) -> Callable[[int], str]:
    """Return a maker of pages whose elements all differ."""

    def make(size: int) -> str:
        pieces: list[str] = []
        left = size
        for number, template in zip(count(), cycle(templates), strict=False):
            if left <= 0:
                break
            pieces.append(template.replace("%", str(number)))
            left -= len(pieces[-1])
        return "".join(pieces)

    return make


PAGES: dict[str, Callable[[int], str]] = {
    "nested div": _filled("<p>one</p>", "<div>"),
    "nested b": _filled("<p>", "<b>x"),
    "nested lists": _filled("", "<ul><li>x"),
    "nested tables": _filled("", "<table><tr><td>x"),
    "nested with text": _filled("", f"<div>{_PROSE}"),
    "nested quotes": _filled("", "<blockquote><p>x"),
    "siblings": _filled("<body>", "<p>x</p>"),
    "paragraphs": _numbered(f"<p>{_PROSE}%</p>"),
    "empty elements": _filled("<body>", "<i></i>"),
    "breaks": _filled("<p>", "x<br>"),
    "links": _numbered("<a href='/%'>link %</a> "),
    "lists of links": _numbered("<ul><li><a href='/%'>page %</a></li></ul>"),
    "headings": _numbered("<h2>part %</h2>"),
    "cells": _filled("<table><tr>", "<td>x</td>"),
    "one attribute": _filled("<p title='", "x", "'>one</p>"),
    "attributes": _numbered("<p a%='x'"),
    "attributes of one": _numbered(" b%=x"),
    "classes": _filled("<p class='", "a b ", "'>one</p>"),
    "inline styles": _numbered("<p style='font-size:%px;color:#fff'>x</p>"),
    "one style": _filled("<p style='", "color:red;", "'>one</p>"),
    "sheet": _numbered("<style>.a% > .b% .c{display:none}</style>", "<p class='a% b% c'>x</p>"),
    "one selector": _filled("<style>", ".a ", "{display:none}</style><p class=a>one</p>"),
    "comments in a sheet": _filled("<style>", "/*/", "</style><p>one</p>"),
    "braces in a sheet": _filled("<style>", "a{", "</style><p>one</p>"),
    "strings in a sheet": _filled("<style>", "\"'", "</style><p>one</p>"),
    "comments": _filled("<p>one", "<!-- -->"),
    "open comment": _filled("<p>one<!-- ", "x"),
    "open tag": _filled("<p>one<", "x"),
    "angles": _filled("<p>", "<"),
    "entities": _filled("<p>", "&amp;"),
    "open entities": _filled("<p>", "&"),
    "scripts": _filled("<p>one", "<script>x</script>"),
    "linked data": _filled('<script type="application/ld+json">', "[", "</script><p>one</p>"),
    "linked commas": _filled('<script type="application/ld+json">{', ", ", "</script><p>one</p>"),
    "metas": _numbered("<meta name='author' content='Jane Roe %'>"),
    "title": _filled("<title>", "a - ", "</title><p>one</p>"),
    "titles": _filled("", "<title>a</title>"),
    "blanks": _filled("<p>one", " "),
    "pre": _filled("<pre>", " \n", "</pre>"),
    "bylines": _numbered("<p class='byline'>By Jane Roe, 3 May 2024 %</p>"),
    "dates": _numbered("<time datetime='2024-05-0%'>3 May</time> "),
    "hidden": _numbered("<p>The ferry <span style='display:none'>x%</span> left.</p>"),
    "anchors": _numbered("<p>The ferry <a href='http://a%.example/'>cheap %</a> left at noon.</p>"),
}
