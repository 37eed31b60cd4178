"""What the fuzzers of ``tests/bench`` found, made small: pages that a reader once gave up on."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.read.html import read_html

PROSE = "The lake froze over in the night, and by morning the whole village stood on it. " * 6


@pytest.mark.parametrize(
    "font", ["\u00b2 Arial", "9" * 5000 + " Arial", "\u0663\u0663\u0663 Arial"]
)
def test_digits_that_are_no_number_are_no_font_size(font: str) -> None:
    page = f"<style>p {{ font: {font} }}</style><p style='font: {font}'>{PROSE}</p>"
    result = cleaner.clean(page, kind="html")
    assert result.error is None
    assert PROSE.strip() in result.text


def test_utf_7_is_no_encoding_of_pages() -> None:
    page = f"<meta charset=utf-7><p>Caf\xe9 +ADw-script+AD4- {PROSE}</p>".encode("latin-1")
    assert "+ADw-script+AD4-" in cleaner.clean(page, kind="html").page_text


@pytest.mark.parametrize(
    ("value", "hidden"),
    [
        ("display: none! \n important", True),
        ("display: none  !important  ", True),
        ("display: none important", False),
        ("color: #fff; background: rgb( 255 , 255,255 ) !important", True),
    ],
)
def test_white_space_in_a_value_is_passed_over(value: str, hidden: bool) -> None:
    document = read_html(f"<p style='{value}'>Nobody sees this.</p>").document
    assert any(mark.kind == "hidden" for mark in document.marks) == hidden


@pytest.mark.parametrize(
    "value", ["color: red%simportant", "background: url(%s", "background:%s)("]
)
def test_a_million_blanks_in_a_value_take_no_longer_than_other_characters(value: str) -> None:
    # By the square of its length this would be some hours: the pool's clock would end the page.
    value = value.replace("%s", " " * 1_000_000)
    document = read_html(f"<p style='{value}'>Somebody sees this.</p>").document
    assert not list(document.marked("hidden"))
