"""What a page hides by its own styles, what it does not, and sheets that no parser should see."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.read.declarations import WHITE, colour
from cleaner.read.html import read_html
from cleaner.read.selectors import parse_selectors, style_rules


def hidden(source: str) -> list[tuple[str, str]]:
    page = read_html(source).document
    return [(page.text[m.start : m.end], m.value) for m in page.marked("hidden")]


@pytest.mark.parametrize(
    ("style", "reason"),
    [
        ("display:none", "display"),
        ("DISPLAY : NONE !important", "display"),
        ("color:red;display:none;", "display"),
        ("/* x */ display/**/:none", "display"),
        ("visibility:hidden", "visibility"),
        ("visibility:collapse", "visibility"),
        ("font-size:0", "font-size"),
        ("font-size:0px", "font-size"),
        ("font-size:.5px", "font-size"),
        ("font-size:0%", "font-size"),
        ("font:0/0 a", "font-size"),
        ("opacity:0", "opacity"),
        ("opacity:0.0", "opacity"),
        ("position:absolute;left:-9999px", "off-screen"),
        ("position:fixed;top:-1000em", "off-screen"),
        ("position:absolute;inset:-9999px auto auto", "off-screen"),
        ("margin-left:-9999px", "off-screen"),
        ("margin:-5000px 0 0 0", "off-screen"),
        ("text-indent:-999px", "off-screen"),
        ("position:absolute;clip:rect(0 0 0 0)", "off-screen"),
        ("position:absolute;clip:rect(1px, 1px, 1px, 1px)", "off-screen"),
        ("position:absolute;clip-path:inset(50%);width:1px;height:1px", "off-screen"),
        ("color:transparent", "colour"),
        ("color:#fff", "colour"),
        ("color:#FEFEFE", "colour"),
        ("color:rgb(255, 255, 255)", "colour"),
        ("color:hsl(0 0% 100%)", "colour"),
        ("color:#123;background:#112233", "colour"),
    ],
)
def test_inline_styles_that_hide(style: str, reason: str) -> None:
    assert hidden(f'<p>seen <span style="{style}">gone</span> seen</p>') == [("gone", reason)]
    sheet = f"<style>.k7{{{style}}}</style><p>seen <span class=k7>gone</span> seen</p>"
    assert hidden(sheet) == [("gone", reason)]


@pytest.mark.parametrize(
    "style",
    [
        "display:block",
        "display:none;display:inline",
        "visibility:visible",
        "font-size:10px",
        "font-size:0.8em",
        "font:100 12px/0 Arial",
        "opacity:0.05",
        "opacity:.9",
        "left:-9999px",
        "position:relative;left:-9999px",
        "position:absolute;left:-99px",
        "text-indent:-2em",
        "margin:-20px",
        "clip:rect(0 0 0 0)",
        "color:#eee",
        "color:#fff;background:url(dark.png)",
        "color:#fff;background:linear-gradient(#000,#111)",
        "color:#fff;background-color:#000",
        "color:#fff;background:rgba(0,0,0,.5)",
        "color:#fff;background:var(--dark)",
        "color:var(--text)",
        "color:inherit",
        "display:",
        ";;:;{}",
        "expression(alert(1))",
    ],
)
def test_inline_styles_that_do_not_hide(style: str) -> None:
    assert hidden(f'<p>seen <span style="{style}">seen</span></p>') == []


def test_the_hidden_attribute() -> None:
    assert hidden("<p hidden>a</p>") == [("a", "attribute")]
    assert hidden("<p hidden=until-found>a</p>") == []
    assert hidden("<style>p{display:block}p{display:none}</style><p hidden>a") == [("a", "display")]


@pytest.mark.parametrize(
    ("css", "gone"),
    [
        (".x{display:none}", ["x", "y"]),
        (".x{display:none} .open .x{display:block}", ["x"]),
        (".open .x{display:block} .x{display:none}", ["x"]),
        (".x{display:none} .x{display:block}", []),
        (".x{display:none!important} .open .x{display:block}", ["x", "y"]),
        ("#one{display:none} p.x{display:block}", ["x"]),
        ("div > p{display:none}", ["y"]),
        ("body p{display:none} .open > p.x{display:block}", ["x"]),
        (".open,.none{display:none}", ["y"]),
        ("*{display:none}.x{display:block}", ["y"]),
        ("@media screen{.x{display:none}}", ["x", "y"]),
        ("@media all { .x{display:none} } .x{color:red}", ["x", "y"]),
        ("@media print{.x{display:none}}", []),
        ("@media (max-width:600px){.x{display:none}}", []),
        ("@media screen and (min-width:1px){.x{display:none}} p{color:red}", []),
        ("@supports (display:grid){.x{display:none}}", []),
        ("@font-face{font-family:x}.x{display:none}", ["x", "y"]),
        ("@import 'a.css'; .x{display:none}", ["x", "y"]),
        (".x:hover{display:none}.x::before{display:none}.x[a]{display:none}", []),
        (".x + .y{display:none} .a ~ .x{display:none}", []),
        (".q{content:'}'} .x{display:none}", ["x", "y"]),
        ("/* .x{ */ .x{display:none} /* unclosed", ["x", "y"]),
        ("<!-- .x{display:none} -->", ["x", "y"]),
        (".x{color:red;&.on{display:none}}", []),
        (".nowhere .x{display:none}", []),
        ("div .open .x{display:none}", []),
        (".x{display:none", ["x", "y"]),
        ("}.x{display:none}", ["x", "y"]),
    ],
)
def test_sheets(css: str, gone: list[str]) -> None:
    page = (
        f"<style>{css}</style><body><p class=x id=one>x</p><div class=open><p class=x>y</p></div>"
    )
    assert [run for run, _ in hidden(page)] == gone


def test_inline_wins_over_sheets_unless_they_insist() -> None:
    sheet = "<style>.x{display:none}</style>"
    assert hidden(sheet + "<p class=x style='display:block'>a") == []
    sheet = "<style>.x{display:none!important}</style>"
    assert hidden(sheet + "<p class=x style='display:block'>a") == [("a", "display")]


def test_what_descendants_can_undo() -> None:
    source = "<div style='visibility:hidden'>a <b style='visibility:visible'>b</b> c</div>"
    assert hidden(source) == [("a", "visibility"), ("c", "visibility")]
    source = "<div style='font-size:0'>a <p style='font-size:14px'>b</p><p style='font-size:2em'>c"
    assert hidden(source) == [("a", "font-size"), ("c", "font-size")]
    source = "<div style='color:#fff'>a <p style='color:#333'>b</p><p style='background:#000'>c"
    assert hidden(source) == [("a", "colour")]
    source = "<div style='display:none'>a <p style='display:block;visibility:visible'>b"
    assert hidden(source) == [("a\nb", "display")]


def test_white_text_on_what_an_unseen_sheet_may_paint() -> None:
    link = "<link rel=stylesheet href=/site.css>"
    assert hidden(link + "<div class=hero><h1 style='color:#fff'>a</h1></div>") == []
    assert hidden(link + "<p><span style='color:#fff'>a</span></p>") == []
    assert hidden(link + "<p><span style='color:#fff;background:#fff'>a</span></p>") == [
        ("a", "colour")
    ]
    source = "<body bgcolor=white><p>x<font color=#ffffff>a</font></p>"
    assert hidden(link + source) == [("a", "colour")]
    assert (
        hidden(link + "<body bgcolor=white><div class=hero><font color=#fff>a</font></div>") == []
    )
    hero = "<style>.hero{background-image:url(x.jpg)}.t{color:#fff}</style>"
    assert hidden(hero + "<div class=hero><p class=t>a</p></div>") == []


def test_a_page_that_hides_itself_until_a_script_shows_it() -> None:
    assert hidden("<style>body{opacity:0}</style><p>a") == []
    assert hidden("<html style='visibility:hidden'><p>a") == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#fff", WHITE),
        ("#ffffffff", WHITE),
        ("white", WHITE),
        ("rgb(100% 100% 100%)", WHITE),
        ("rgba(255,255,255,1)", WHITE),
        ("hsl(120,100%,50%)", (0, 255, 0)),
        ("rgba(0,0,0,0)", "transparent"),
        ("#0000", "transparent"),
        ("rgba(0,0,0,.4)", "unknown"),
        ("papayawhip", "unknown"),
        ("#12", None),
        ("12px", None),
    ],
)
def test_colours(value: str, expected: object) -> None:
    assert colour(value) == expected


def test_selectors() -> None:
    (one,) = parse_selectors("DIV#a.b.c > p , a:hover, x y + z")
    assert one.last.tag == "p"
    assert one.before == ((">", ("div", "a", ("b", "c"))),)
    assert one.specificity == (1, 2, 2)


@pytest.mark.parametrize(
    "css",
    [
        "{" * 10**6,
        '"' * 10**6,
        "a{b:'" * 2 * 10**5,
        "/*" * 5 * 10**5,
        "a," * 5 * 10**5 + "{display:none}",
        "a " * 3 * 10**5 + "{display:none}",
        ".a" * 3 * 10**5 + "{display:none}",
        "@media screen{" * 10**5,
        "a{background:" + " (" * 2 * 10**5 + "}",
        "a{display:none" + " !" * 10**5 + "important}",
        "a{clip:rect(" + "1." * 10**5 + "}",
        "a{color:" + "(" * 10**5 + "}",
    ],
)
def test_hostile_sheets_take_linear_time(css: str) -> None:
    started = time.process_time()
    read_html(f"<style>{css}</style><p style='color:#fff'>a</p>")
    assert time.process_time() - started < 5


def test_many_rules_on_many_elements() -> None:
    css = "".join(f".c{i} .d{i % 50} > .e{i % 20}{{display:none}}" for i in range(2_000))
    body = "".join(f"<p class='e{i % 20} d{i % 50} c{i % 2000}'>t</p>" for i in range(5_000))
    deep = "".join(".a " * (i % 12 + 1) + f".e{i % 20}{{opacity:0}}" for i in range(2_000))
    started = time.process_time()
    read_html(f"<style>{css}{deep}</style>" + "<div class='c1 a'>" * 1_000 + body)
    assert time.process_time() - started < 10


CSS = st.lists(
    st.sampled_from(
        [
            "a",
            ".x",
            "#y",
            "*",
            ">",
            " ",
            ",",
            "{",
            "}",
            ";",
            ":",
            "display",
            "none",
            "color",
            "#fff",
            "font",
            "0",
            "-999px",
            "rect(",
            ")",
            "(",
            "/*",
            "*/",
            '"',
            "'",
            "@media ",
            "screen",
            "!important",
            "background",
            "url(",
            "\\",
            "\n",
            "<!--",
            "rgb(1,2,3",
            "hsl(",
            "e9",
            "1e999",
            "inset(50%",
            ".",
        ]
    ),
    max_size=40,
).map("".join)


@settings(deadline=None)
@given(CSS, CSS)
def test_no_style_raises(css: str, inline: str) -> None:
    list(style_rules(css))
    inline = inline.replace('"', "")
    read_html(f'<style>{css}</style><a class=x id=y style="{inline}">t<b class=x>u</b></a>')
