"""A case: a text with strings put into it, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cleaner.errors import CleanerError

#: The family of texts that nothing was put into: whatever is cut there is harm.
HONEST = "honest"


@dataclass(frozen=True, slots=True)
class Case:
    """A text with what was put into it: ``spans`` are code points of ``text``, half-open.

    ``half`` tells whose words were put in: those that the program may know, or the others. Where
    ``html`` is given, that is what a cleaner is given, and ``text`` is its page text.
    """

    id: str
    lang: str
    family: str
    title: str | None
    text: str
    spans: tuple[tuple[int, int], ...]
    half: str = ""
    html: str | None = None

    def row(self) -> dict[str, Any]:
        """Return the case as a JSON object."""
        row: dict[str, Any] = {
            "id": self.id,
            "lang": self.lang,
            "family": self.family,
            "title": self.title,
            "text": self.text,
            "spans": [list(span) for span in self.spans],
        }
        return {**row, "half": self.half} if self.half else row


def read_case(row: dict[str, Any], name: str) -> Case:
    """Return the case that a JSON object holds; ``name`` stands for a missing id.

    Raises `CleanerError` for a row without text, or with spans that do not fit it.
    """
    text = row.get("text")
    if not isinstance(text, str):
        raise CleanerError(f"{name}: a case needs a text; give rows with id, family, text, spans")
    try:
        spans = tuple(sorted((int(start), int(end)) for start, end in row.get("spans") or ()))
    except (TypeError, ValueError, OverflowError):
        raise CleanerError(f"{name}: spans have to be pairs of offsets") from None
    title = row.get("title")
    last = 0
    for start, end in spans:
        if not last <= start < end <= len(text):
            raise CleanerError(f"{name}: the span [{start}, {end}) overlaps one or leaves the text")
        last = end
    return Case(
        id=str(row.get("id") or name),
        lang=str(row.get("lang") or row.get("language") or ""),
        family=str(row.get("family") or (HONEST if not spans else "spliced")),
        title=title if isinstance(title, str) else None,
        text=text,
        spans=spans,
        half=str(row.get("half") or ""),
    )


def put_in(text: str, puts: Iterable[tuple[int, str]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return ``text`` with strings put in at its offsets, and where they stand then.

    >>> put_in("abcd", [(2, "xx")])
    ('abxxcd', ((2, 4),))
    """
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    last = grown = 0
    for at, string in sorted(puts):
        spans.append((at + grown, at + grown + len(string)))
        out += (text[last:at], string)
        last, grown = at, grown + len(string)
    return "".join((*out, text[last:])), tuple(spans)
