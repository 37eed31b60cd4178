"""Plain text as a document: the input, code point for code point."""

from __future__ import annotations

import regex

from cleaner.document import Block, Document
from cleaner.errors import PageError

# A line that holds something, with its break and the blank lines that follow it.
_BLOCK = regex.compile(r"[^\r\n]*[^\s][^\r\n]*(?:\r\n?|\n|\Z)(?:[^\S\r\n]*(?:\r\n?|\n))*")
_SURROGATE = regex.compile("[\ud800-\udfff]")


def read_text(text: str) -> Document:
    """Return ``text`` as a document whose blocks are its lines.

    Each line takes the blank lines behind it along, the first one also those above it.
    Raises `PageError` where the text holds a lone surrogate: it cannot be written as UTF-8.
    """
    refuse_surrogates(text)
    starts = [match.start() for match in _BLOCK.finditer(text)] or [0]
    starts[0] = 0
    ends = [*starts[1:], len(text)]
    blocks = (Block(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return Document(text, tuple(blocks))


def refuse_surrogates(text: str) -> None:
    """Raise `PageError` where ``text`` holds half of a surrogate pair."""
    if not text.isascii() and (found := _SURROGATE.search(text)):
        raise PageError(
            f"the page holds a lone surrogate (U+{ord(found[0]):04X} at {found.start()}), "
            "which no encoding can write"
        )
