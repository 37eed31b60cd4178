"""Plain text as a document: the input, code point for code point."""

from __future__ import annotations

from cleaner.document import Block, Document
from cleaner.errors import PageError

# What `regex` calls white space. Unlike `str.isspace`, it counts no information separators in.
_WHITE_SPACE = (
    " \t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


def read_text(text: str) -> Document:
    """Return ``text`` as a document whose blocks are its lines.

    Each line takes the blank lines behind it along, the first one also those above it.
    Raises `PageError` where the text holds a lone surrogate: it cannot be written as UTF-8.
    """
    refuse_surrogates(text)
    starts = _line_starts(text) or [0]
    starts[0] = 0
    ends = [*starts[1:], len(text)]
    blocks = (Block(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return Document(text, tuple(blocks))


def _line_starts(text: str) -> list[int]:
    """Return where each line begins that holds something; lines end with LF, CR or both."""
    if "\r" in text:
        # Every break as a line feed, nothing moved.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = []
    at = 0
    for line in text.split("\n"):
        if line.strip(_WHITE_SPACE):
            starts.append(at)
        at += len(line) + 1
    return starts


def refuse_surrogates(text: str) -> None:
    """Raise `PageError` where ``text`` holds half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise PageError(
            f"the page holds a lone surrogate (U+{ord(text[error.start]):04X} at {error.start}), "
            "which no encoding can write"
        ) from None
