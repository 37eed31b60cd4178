"""A page in HTML as a document: the body's text, its blocks, and the marks over them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import lxml.etree

from cleaner.document import Document
from cleaner.read.flatten import parse_flat
from cleaner.read.hosts import host_of
from cleaner.read.lines import Place
from cleaner.read.survey import Survey, take_survey
from cleaner.read.text import refuse_surrogates
from cleaner.read.walk import walk

_ADDRESSES = lxml.etree.XPath(
    "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content | //base/@href",
    smart_strings=False,
)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A parsed page: its document, the lxml tree it was read from, each block's place there.

    ``survey`` is that of the tree.
    """

    document: Document
    tree: Any
    places: tuple[Place, ...]
    survey: Survey


def read_html(source: str, url: str | None = None) -> HtmlPage:
    """Return the page that ``source`` holds; a declared charset in it is ignored.

    The document's text is the body's in document order, hidden text included, without scripts,
    styles, templates, comments and attributes; one block a line, white space collapsed except in
    ``pre``. Marks are sorted by start, end and kind. ``url`` is where the page stands, if known;
    else the document goes by what the page says of itself. An empty source gives an empty document.

    Raises ``PageError`` where ``source`` holds a lone surrogate, or more than 100,000 elements
    inside one another.
    """
    refuse_surrogates(source)
    tree = _parse(source)
    survey = take_survey(tree)
    document, places = walk(tree, survey)
    return HtmlPage(replace(document, url=url or _own_address(tree)), tree, places, survey)


def _own_address(tree: Any) -> str:
    """Return where a page says that it stands; empty where it does not."""
    found: list[str] = _ADDRESSES(tree)
    return next((address for address in map(str.strip, found) if host_of(address)), "")


def _parse(source: str) -> Any:
    data = source.encode()
    # Not that of lxml.html, which looks up a class for every element.
    # Walking past many comments takes lxml the square of their number.
    parser = lxml.etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml.etree.fromstring(data, parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):  # nothing but comments, or nothing
        tree = None
    if tree is None:
        return lxml.etree.Element("html")
    error = parser.error_log.last_error
    if error is not None and error.type == lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        # libxml2 drops whatever follows 2,048 open elements.
        return parse_flat(data)
    return tree
