"""Trees of pages that nest their elements too deeply for a parser to hold."""

from __future__ import annotations

from typing import Any

import lxml.etree

from cleaner.errors import PageError

_MAX_DEPTH = 256
"""No page that people read comes near: the deepest of 1,788 measured has 56 levels."""

_MAX_OPEN = 100_000
"""An end tag that closes nothing makes libxml2 look through all open elements."""


def parse_flat(data: bytes) -> Any:
    """Return the tree of a page whose deepest elements stand beside each other instead of inside.

    ``data`` is UTF-8. The order of text and elements stays as it is. Raises ``PageError`` where
    more elements are open at once than libxml2 can close in reasonable time.
    """
    parser = lxml.etree.HTMLParser(encoding="utf-8", huge_tree=True, target=_Flattener())
    return lxml.etree.fromstring(data, parser)


class _Flattener:
    """A parser target that closes the deepest open element before it opens one too deep."""

    def __init__(self) -> None:
        self._builder = lxml.etree.TreeBuilder()
        self._open: list[str] = []
        self._built: list[int] = []  # which of the open elements the tree still has open

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) == _MAX_OPEN:
            raise PageError(f"more than {_MAX_OPEN:,} elements stand inside one another")
        if len(self._built) == _MAX_DEPTH:
            self._builder.end(self._open[self._built.pop()])
        self._built.append(len(self._open))
        self._open.append(tag)
        self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._open.pop()
        if self._built and self._built[-1] == len(self._open):
            self._built.pop()
            self._builder.end(tag)

    def data(self, text: str) -> None:
        self._builder.data(text)

    def close(self) -> Any:
        while self._built:  # what the page's end leaves open
            self._builder.end(self._open[self._built.pop()])
        return self._builder.close()
