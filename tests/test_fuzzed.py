"""What the fuzzers of ``tests/bench`` found, made small: pages that a reader once gave up on."""

from __future__ import annotations

import pytest

import cleaner

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
