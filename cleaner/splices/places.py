"""Where strings are searched: the lines of a text that hold a sentence or more."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from cleaner.units import is_prose

_LINE = regex.compile(r"[^\n]+")


def searched_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the lines of ``text[start:end]`` that read like a paragraph.

    Lists, tables and headings repeat themselves, and advertise, by nature.
    """
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if is_prose(match[0]):
            yield match.span()
