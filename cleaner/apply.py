"""`apply` deletes, `restore` puts back: the two halves of one promise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.edits import Removal
from cleaner.errors import CleanerError


def apply(text: str, removals: Sequence[Removal]) -> str:
    """Return ``text`` without the removals, which are sorted and do not overlap.

    >>> apply("one two three", [Removal(4, 8, "two ", "splice.repeated", 0.9)])
    'one three'
    """
    if not removals:
        return text
    pieces = []
    at = 0
    for removal in removals:
        pieces.append(text[at : removal.start])
        at = removal.end
    pieces.append(text[at:])
    return "".join(pieces)


def restore(text: str, removals: Iterable[tuple[int, int, str]]) -> str:
    """Return the page text from the clean text and the removals (start, end, text), sorted.

    Raises `CleanerError` where a removal overlaps the one before, reaches past the page or holds
    a text of another length than its span.

    >>> restore("one three", [(4, 8, "two ")])
    'one two three'
    """
    pieces: list[str] = []
    page_at = text_at = 0
    for start, end, cut in removals:
        gap = start - page_at
        if gap < 0 or end - start != len(cut) or text_at + gap > len(text):
            raise CleanerError(f"the removal at {start} does not fit the text it was taken from")
        pieces += (text[text_at : text_at + gap], cut)
        text_at += gap
        page_at = end
    pieces.append(text[text_at:])
    return "".join(pieces)


def kept_spans(size: int, removals: Sequence[Removal]) -> list[tuple[int, int]]:
    """Return what the removals leave of a page of ``size`` code points, as half-open spans."""
    spans = []
    at = 0
    for removal in removals:
        if at < removal.start:
            spans.append((at, removal.start))
        at = removal.end
    if at < size:
        spans.append((at, size))
    return spans
