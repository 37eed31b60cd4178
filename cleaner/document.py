"""The page as the program sees it: one immutable text, its blocks and the marks over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["link", "hidden", "heading", "code"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page that stands on lines of its own.

    ``start`` and ``end`` are code points in ``Document.text``, half-open; ``end`` lies behind the
    line break (and the blank lines) that close the block, so blocks partition the page. ``path``
    is the block's place in the HTML tree (``body/div[2]/p[1]``) and empty for plain text;
    ``link_chars`` counts the code points that stand inside links.
    """

    start: int
    end: int
    path: str = ""
    link_chars: int = 0

    @property
    def tag(self) -> str:
        """The name of the element that holds the block; empty for plain text."""
        return self.path.rpartition("/")[2].partition("[")[0]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the reader knows about a stretch of text.

    ``value`` is the target of a ``link``, the reason of a ``hidden`` run (``display``,
    ``visibility``, ``opacity``, ``font-size``, ``off-screen``, ``colour``, ``attribute``), the
    level of a ``heading`` (``1`` to ``6``) and empty for ``code``.
    """

    start: int
    end: int
    kind: MarkKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its text, the blocks that partition it, in order, and the marks over it.

    ``url`` is where the page stands, as given or as it says itself; empty where nothing tells.
    """

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    is_html: bool = False
    url: str = ""

    def line(self, block: Block) -> str:
        """Return the block's text without the white space around it."""
        return self.text[block.start : block.end].strip()

    def marked(self, kind: MarkKind) -> Iterator[Mark]:
        """Yield the marks of one kind, in the order of the page."""
        return (mark for mark in self.marks if mark.kind == kind)
