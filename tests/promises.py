"""What the contract promises of every page and of every row, checked."""

from __future__ import annotations

import copy
import json
from typing import Any, Literal

import cleaner
from cleaner.batch import DEFAULT_OPTIONS, Fields, RowOptions, clean_row, look_up
from cleaner.recut import restore_row

_CLEANER = cleaner.Cleaner()
_ADDED = ("id", "text", "title", "author", "date", "language", "cleaner")


def check_page(page: str | bytes, kind: Literal["html", "text"], title: str | None = None) -> None:
    """Clean a page and check all that is promised of every page."""
    result = cleaner.clean(page, kind=kind, title=title)
    if result.status == "failed":
        # A bad page has a reason; the name of an exception is a defect.
        assert result.error is not None
        assert "while cleaning" not in result.error, result.error
        assert "asks for too much" not in result.error, result.error
        return
    assert result.restore() == result.page_text, "restoration"
    if kind == "text" and isinstance(page, str):
        assert result.page_text == page, "the page text is not the page"
    end = 0
    for removal in result.removals:
        assert end <= removal.start < removal.end, "removals overlap"
        assert 0 <= removal.confidence <= 1, "confidence"
        end = removal.end
    for flag in result.flags:
        assert 0 <= flag.start < flag.end <= len(result.page_text), "a flag outside the page"
        assert flag.text == result.page_text[flag.start : flag.end], "a flag's text"
    again = cleaner.clean(result.text, kind="text", title=result.title)
    assert again.text == result.text, "cleaning again, with the title"
    assert cleaner.clean(result.text, kind="text").text == result.text, "cleaning again"


def check_row(row: Any, fields: Fields = DEFAULT_OPTIONS.fields) -> dict[str, Any]:
    """Clean a row, check all that is promised of every row, and return what came out."""
    before = copy.deepcopy(row)
    done = clean_row(_CLEANER, row, "rows#0", RowOptions(fields))
    assert row == before, "the row that came in was changed"
    json.dumps(done)
    account = done["cleaner"]
    assert (account["status"] == "ok") is (account["error"] is None), "a reason"
    assert "while cleaning" not in (account["error"] or ""), account["error"]
    if account["status"] == "failed":
        assert (done["text"], account["removals"], account["flags"]) == ("", [], []), "failed"
        assert account["page_sha256"] is None, "failed"
    if not isinstance(row, dict):
        assert account["status"] == "failed", "no object"
        row = {}
    if account["status"] != "failed":
        page = restore_row(done)["text"]
        if look_up(row, fields.html) is None:
            assert page == look_up(row, fields.text), "restoration"
    assert set(done) - set(row) <= set(_ADDED), "fields of our own"
    others = _without_payload(row, {"text", fields.text, fields.html})
    assert [key for key in done if key in others] == list(others), "the order of fields"
    for key, value in others.items():
        assert done[key] == value or (value is None and key in _ADDED), f"the field {key!r}"
    return done


def _without_payload(row: dict[str, Any], paths: set[str]) -> dict[str, Any]:
    """Return what passes through: a key with dots in its name goes before a path."""
    rest = copy.deepcopy({k: v for k, v in row.items() if k != "cleaner" and k not in paths})
    for path in paths - set(row):
        *steps, last = path.split(".")
        inner: Any = rest
        for step in steps:
            inner = inner.get(step) if isinstance(inner, dict) else None
        if steps and isinstance(inner, dict):
            inner.pop(last, None)
    return rest
