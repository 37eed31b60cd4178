"""The authors that a page names: in its metadata, its microdata or its visible byline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.etree import XPath

from cleaner.read.linked_data import texts
from cleaner.read.names import author_names
from cleaner.read.survey import Survey, text_of

# Classes and ids of bylines.
_BYLINES = re.compile(r"[bB]yline|[aA]uthor|by-line"), re.compile("author")
_REL_AUTHORS = XPath("//a[@rel='author' or contains(@href, '/author/')]")
# Dates, places to click, sentences: what bylines hold besides names.
_NO_NAME = re.compile(
    r"^\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"\b(?!\s+[a-z]{2})|^\W*\d|\b(?:more|posts|here|follow|share|topic|min|read|guide|we|our|is|for)\b"
    r"|.{100}",
    re.IGNORECASE,
)


def read_authors(
    tree: Any,
    page: Survey,
    metas: dict[str, list[str]],
    things: list[dict[str, Any]],
    sites: list[str],
) -> str | None:
    """Return the names of the authors, joined by ``"; "``, from the surest source that has any.

    ``metas`` and ``things`` are the page's meta elements and its JSON-LD, ``sites`` what its site
    may call itself.
    """

    def groups() -> Iterator[Iterable[str]]:
        for thing in things:
            yield texts(thing.get("author") or thing.get("creator"))
        yield _in_order(metas.get("citation_author", ()))
        for name in ("author", "article:author", "parsely-author", "sailthru.author", "byl"):
            yield metas.get(name, ())
        yield _in_order([*metas.get("dc.creator", ()), *metas.get("dcterms.creator", ())])
        # Comments have authors too: only those beside the first are the article's.
        items = [item for item in page.elements if _is_author(item)][:20]
        yield [_name_within(item) for item in items if item.getparent() is items[0].getparent()]
        # What follows is seen by readers, among links, dates and roles: the first name is it.
        for element in (
            *_REL_AUTHORS(tree)[:2],
            *page.named_like(*_BYLINES, but={"body", "html", "article"})[:30],
        ):
            yield from ([text] for text in _pieces(element) if not _NO_NAME.search(text))

    for group in groups():
        if names := author_names(group, sites):
            return names
    return None


def _is_author(item: Any) -> bool:
    """Tell whether an element names an author, but for that of a comment or a review."""
    if item.get("itemprop") != "author":
        return False
    return not any(above.get("itemprop") in ("comment", "review") for above in item.iterancestors())


def _in_order(names: Iterable[str]) -> Iterator[str]:
    """Yield names with "Roe, Jane" turned round, as libraries write them."""
    for name in names:
        last, comma, first = name.partition(", ")
        turned = comma and "," not in first and len(first.split()) < 3 and len(last.split()) < 3
        yield f"{first} {last}" if turned else name


def _name_within(element: Any) -> str:
    for inner in element.iterdescendants():
        if inner.get("itemprop") == "name":
            return inner.get("content") or text_of(inner)
    return element.get("content") or next(iter(_pieces(element)), "")


def _pieces(element: Any) -> list[str]:
    """Return the texts of a byline, apart; ``[]`` for an element too long to be one."""
    pieces = [" ".join(text.split()) for text in element.itertext()]
    pieces = [piece for piece in pieces if piece]
    return pieces[:8] if sum(map(len, pieces)) < 300 else []
