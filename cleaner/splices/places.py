"""Where strings are searched: the lines of a text that hold a sentence or more."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from cleaner.units import weight

_LINE = regex.compile(r"[^\n]+")
_MIN_WEIGHT = 60


def searched_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the lines of ``text[start:end]`` that are long enough to be part of an article."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if weight(match[0]) >= _MIN_WEIGHT:
            yield match.span()
