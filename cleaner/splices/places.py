"""Where strings are searched: the lines of a text that hold a sentence or more."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from cleaner.units import is_prose, weight

_LINE = regex.compile(r"[^\n]+")
_MIN_WEIGHT = 60


def searched_spans(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines of ``text[start:end]`` long enough for an article, and whether they are prose.

    Strings that recur are looked for in all of them, single ones in prose only.
    """
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        if weight(match[0]) >= _MIN_WEIGHT:
            yield (*match.span(), is_prose(match[0]))
