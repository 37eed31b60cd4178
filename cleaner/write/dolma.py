"""Dolma's layout: the page's text as a document, every cut as a span that its mixer can replay.

``documents/`` holds each page's whole text; ``attributes/cleaner/`` one row for each document, with
``cleaner__<family>__<rule>`` lists of ``[start, end, confidence]``. A mixer's configuration with
``span_replacement`` for these, ``replacement`` empty, gives the clean text; a higher ``min_score``
cuts less. What was noticed and left stands under ``cleaner_flags__<family>__<rule>``.
Source: https://github.com/allenai/dolma/blob/main/docs/data-format.md and docs/mixer.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from cleaner.edits import Removal
from cleaner.result import Result


def document_row(
    row_in: Mapping[str, Any], row: Mapping[str, Any], result: Result
) -> dict[str, Any]:
    """Return the document: the fields of the row in, untouched, with the page's text as ``text``.

    A page that failed keeps the text that it came with.
    """
    text = row_in.get("text") if result.status == "failed" else result.page_text
    document = {**row_in, "id": row.get("id"), "text": text if isinstance(text, str) else ""}
    document.pop("html", None)
    document.setdefault("source", "cleaner")
    return document


def attributes_row(row: Mapping[str, Any], result: Result) -> dict[str, Any]:
    """Return the attributes of one document; spans are half-open, in code points of its text."""
    spans: dict[str, list[list[Any]]] = {}
    _collect(spans, "cleaner", result.removals)
    _collect(spans, "cleaner_flags", result.flags)
    return {"id": row.get("id"), "attributes": spans}


def _collect(
    spans: dict[str, list[list[Any]]], experiment: str, removals: Iterable[Removal]
) -> None:
    for removal in removals:
        name = f"{experiment}__{removal.rule.replace('.', '__', 1)}"
        spans.setdefault(name, []).append([removal.start, removal.end, removal.confidence])
