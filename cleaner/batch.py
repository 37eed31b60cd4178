"""Rows: one row in, one row out, and a failure is a row like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from cleaner.api import Cleaner
from cleaner.edits import Removal
from cleaner.errors import PageError
from cleaner.read.decode import decode
from cleaner.read.kind import PageKind
from cleaner.read.pages import Page
from cleaner.result import Result, failed

_FOUND = ("title", "author", "date", "language")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fields:
    """Where a row holds what: dotted paths (``metadata.url``)."""

    html: str = "html"
    text: str = "text"
    id: str = "id"
    url: str = "url"
    title: str = "title"


@dataclass(frozen=True, slots=True)
class RowOptions:
    """How rows are read and written: ``removals`` is ``full``, ``spans`` or ``none``."""

    fields: Fields = Fields()
    removals: str = "full"
    with_page_text: bool = False
    with_markdown: bool = False


DEFAULT_OPTIONS = RowOptions()


def clean_row(
    cleaner: Cleaner, row: Any, default_id: str | None = None, options: RowOptions = DEFAULT_OPTIONS
) -> Row:
    """Return the cleaned row: the input's fields, the payload replaced, and the account.

    Null counts as lacking. ``default_id`` is the id of a row without one. Raises nothing: a row
    that cannot be cleaned comes back with ``status`` ``failed`` and one sentence in ``error``.
    """
    result = clean_payload(cleaner, row, options.fields)
    fields = row if isinstance(row, dict) else {}
    return _write(fields, result, default_id, cleaner, options)


def clean_page(cleaner: Cleaner, page: Page, fields: Fields) -> Result:
    """Return the result for a page as it was found; raises nothing."""
    if page.fault is not None:
        return failed(page.fault)
    if page.payload is None:
        return clean_payload(cleaner, page.row, fields)
    try:
        text = decode(page.payload, page.charset)
    except PageError as error:
        return failed(str(error))
    return cleaner.clean(text, kind=page.kind, url=page.url, title=page.title)


def page_row(page: Page, result: Result, cleaner: Cleaner, options: RowOptions) -> Row:
    """Return the row out of a page and its result."""
    row = page.row if isinstance(page.row, dict) else {}
    if page.payload is not None or page.fault is not None:
        # Rows that we laid out ourselves: their fields have our names.
        options = replace(options, fields=Fields())
    return _write(row, result, page.default_id, cleaner, options)


def clean_payload(cleaner: Cleaner, row: Any, fields: Fields) -> Result:
    """Return the result for what a row holds; one that holds no page fails."""
    if not isinstance(row, Mapping):
        return failed(f"the row is {_type_name(row)}, not an object")
    kind: PageKind = "html"
    payload = look_up(row, fields.html)
    if payload is None:
        kind, payload = "text", look_up(row, fields.text)
    if payload is None:
        return failed(f"the row has neither {fields.html!r} nor {fields.text!r}")
    if not isinstance(payload, str):
        name = fields.html if kind == "html" else fields.text
        return failed(f"{name!r} is {_type_name(payload)}, not a string")
    hints = {
        "url": look_up(row, fields.url),
        "title": look_up(row, fields.title),
        "language": row.get("language"),
    }
    strings = {key: value if isinstance(value, str) else None for key, value in hints.items()}
    return cleaner.clean(payload, kind=kind, **strings)


def look_up(row: Mapping[str, Any], path: str) -> Any:
    """Return what stands at a dotted path, or None. A key with the dots in its name goes first.

    >>> look_up({"meta": {"url": "x"}}, "meta.url")
    'x'
    """
    if path in row:
        return row[path]
    value: Any = row
    for step in path.split("."):
        if not isinstance(value, Mapping) or step not in value:
            return None
        value = value[step]
    return value


def _without(row: Mapping[str, Any], path: str) -> Row:
    """Return ``row`` less what stands at a dotted path; the objects on the way are copied."""
    if path in row:
        return {key: value for key, value in row.items() if key != path}
    head, dot, rest = path.partition(".")
    inner = row.get(head)
    if not dot or not isinstance(inner, Mapping):
        return dict(row)
    return {**row, head: _without(inner, rest)}


def _write(
    row: Row, result: Result, default_id: str | None, cleaner: Cleaner, options: RowOptions
) -> Row:
    fields = options.fields
    text = "" if result.status == "failed" else result.text
    out: Row = {}
    for key, value in row.items():
        if key == "cleaner":
            continue
        if key in ("text", fields.text, fields.html):
            # The clean article takes the place of the payload that stood first.
            out.setdefault("text", text)
        else:
            out[key] = value
    for path in (fields.text, fields.html):
        if "." in path and path not in row:
            out = _without(out, path)
    out.setdefault("text", text)
    # Where the fields point elsewhere, what stands under our names is the input's own.
    if look_up(row, fields.id) is None and out.get("id") is None and default_id is not None:
        out = {**out, "id": default_id} if "id" in out else {"id": default_id, **out}
    for name in _FOUND:
        value = getattr(result, name)
        path = fields.title if name == "title" else name
        if look_up(row, path) is None and out.get(name) is None:
            out[name] = value
    if options.with_markdown:
        out["markdown"] = "" if result.status == "failed" else result.markdown()
    out["cleaner"] = account(result, cleaner.config, options)
    return out


def account(result: Result, config: str, options: RowOptions = DEFAULT_OPTIONS) -> Row:
    """Return the ``cleaner`` object of a row."""
    entry: Row = {"status": result.status, "error": result.error}
    if options.removals != "none":
        full = options.removals == "full"
        entry["removals"] = [removal_fields(removal, full=full) for removal in result.removals]
        entry["flags"] = [removal_fields(flag, full=full) for flag in result.flags]
    entry["page_sha256"] = result.page_sha256
    entry["config"] = config
    if options.with_page_text:
        entry["page_text"] = None if result.status == "failed" else result.page_text
    return entry


def removal_fields(removal: Removal, *, full: bool = True) -> Row:
    """Return one removal as a row holds it; without text and evidence unless ``full``."""
    if not full:
        return {
            "start": removal.start,
            "end": removal.end,
            "rule": removal.rule,
            "confidence": removal.confidence,
        }
    return {
        "start": removal.start,
        "end": removal.end,
        "text": removal.text,
        "rule": removal.rule,
        "confidence": removal.confidence,
        "evidence": removal.evidence,
    }


def _type_name(value: Any) -> str:
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
        str: "a string",
        bytes: "bytes",
        type(None): "null",
    }
    return names.get(type(value), type(value).__name__)
