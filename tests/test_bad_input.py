"""Bad input gives a true status and one sentence, never a traceback."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import Any

import pytest

import cleaner

PROSE = "The lake froze over in the night, and by morning the whole village stood on it. " * 6


def status(page: str | bytes, kind: Any = None) -> str:
    result = cleaner.clean(page, kind=kind)
    assert (result.error is None) == (result.status == "ok")
    assert result.restore() == result.page_text
    if result.error is not None:
        assert "\n" not in result.error
    return result.status


@pytest.mark.parametrize("page", ["", "  \n\t\n", "\ufeff", b"", b"\xef\xbb\xbf", b"\n"])
def test_nothing_at_all_is_empty(page: str | bytes) -> None:
    assert status(page) == "empty"


@pytest.mark.parametrize(
    "page",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" * 3,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4,
        b"PK\x03\x04" + bytes(range(256)) * 4,
        gzip.compress(b"hello"),
        zlib.compress(bytes(range(256)) * 8) * 3,
        b"\x00\x01\x02\x03" * 400,
    ],
)
def test_binary_fails_and_says_so(page: bytes) -> None:
    assert status(page) == "failed"


def test_frames_and_shells_are_empty() -> None:
    frames = "<html><frameset><frame src='a.html'><frame src='b.html'></frameset></html>"
    shell = "<!DOCTYPE html><html><body><div id='root'></div><script>start()</script></body></html>"
    for page in (frames, shell):
        result = cleaner.clean(page)
        assert result.status == "empty"
        assert "text" in (result.error or "")


def test_lone_surrogates_fail() -> None:
    assert status("half \ud83d a pair", "text") == "failed"
    assert status("<p>half \ud83d a pair</p>", "html") == "failed"
    row = cleaner.Cleaner().clean_row({"id": "\udc00", "text": "fine \udc00"})
    assert row["cleaner"]["status"] == "failed"
    assert row["id"] == "\udc00"


def test_truncated_pages_give_what_is_there() -> None:
    page = f"<html><body><article><p>{PROSE}</p><p>{PROSE[:200]}".encode()
    assert PROSE[:60] in cleaner.clean(page[:-3]).text
    chinese = ("湖面一夜之间结了冰，天亮的时候全村人都站在上面。" * 12).encode()
    result = cleaner.clean(chinese[:-1], kind="text")
    assert result.text.startswith("湖面一夜之间结了冰")


@pytest.mark.parametrize("declared", ["utf-8", "big5", "iso-8859-1", "nonsense", "utf-16"])
def test_a_wrong_declaration_does_not_win(declared: str) -> None:
    text = "湖面一夜之间结了冰，天亮的时候全村人都站在上面。孩子们在冰上写字，老人们在岸边看。" * 6
    page = f"<html><head><meta charset='{declared}'></head><body><p>{text}</p></body></html>"
    assert text in cleaner.clean(page.encode("gb18030")).page_text


def test_deep_nesting_ends() -> None:
    deep = "<div>" * 60_000 + f"<p>{PROSE}</p>" + "</div>" * 60_000
    assert status(deep, "html") in ("ok", "empty")


def test_a_page_beyond_the_limit_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.api.MAX_PAGE_CHARS", 1000)
    assert status("word " * 300, "text") == "failed"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"text": 5}, "a number"),
        ({"text": ["a"]}, "a list"),
        ({"html": {"a": 1}}, "an object"),
        ({"html": True, "text": "fine"}, "true or false"),
        ({"id": "x"}, "neither"),
        ({"text": None}, "neither"),
    ],
)
def test_rows_without_a_page_fail_and_keep_their_fields(row: dict[str, Any], words: str) -> None:
    done = cleaner.Cleaner().clean_row(row)
    assert done["cleaner"]["status"] == "failed"
    assert words in done["cleaner"]["error"]
    assert done["text"] == ""
    assert done.get("id") == row.get("id")
    json.dumps(done)


def test_null_html_counts_as_lacking() -> None:
    row = cleaner.Cleaner().clean_row({"html": None, "text": PROSE, "title": None})
    assert row["cleaner"]["status"] == "ok"
    assert "html" not in row
    assert row["title"] is None


def test_odd_hints_are_no_hints() -> None:
    row = cleaner.Cleaner().clean_row({"text": PROSE, "title": 3, "url": [], "language": {}})
    assert row["cleaner"]["status"] == "ok"
    assert row["title"] == 3


def test_wrong_options_say_what_to_do() -> None:
    with pytest.raises(cleaner.CleanerError, match="there are"):
        cleaner.Cleaner(only=("spam",))
    with pytest.raises(cleaner.CleanerError, match="from 0 to 1"):
        cleaner.Cleaner(min_confidence=7)
