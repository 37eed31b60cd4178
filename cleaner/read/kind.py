"""What a string is: HTML or plain text."""

from __future__ import annotations

from typing import Literal

import regex

PageKind = Literal["html", "text"]

_OPENS_LIKE_HTML = regex.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\b|html\b|head\b|body\b|!--)", regex.IGNORECASE
)
_CLOSED_BLOCK = regex.compile(
    r"</(?:p|div|h[1-6]|li|ul|ol|dl|table|tr|td|section|article|main|header|footer|nav|aside|"
    r"blockquote|pre|form|figure)\s*>",
    regex.IGNORECASE,
)


def sniff_kind(page: str) -> PageKind:
    """Return ``html`` where a string opens like a page or holds two closed block tags.

    >>> sniff_kind("<!DOCTYPE html><p>Hello"), sniff_kind("a < b and b > c")
    ('html', 'text')
    """
    if _OPENS_LIKE_HTML.match(page):
        return "html"
    closed = _CLOSED_BLOCK.finditer(page)
    return "html" if next(closed, None) and next(closed, None) else "text"
