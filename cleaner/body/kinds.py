"""What a page says it is (product, thread, list ...), what its parts are called, and its prices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from cleaner.body.nodes import Columns, Indexes, Nodes

if TYPE_CHECKING:
    from cleaner.body.features import Blocks

#: Types of https://schema.org and of Open Graph, in small letters, by the kind of page.
_PAGES = {
    "product": re.compile(r"(?:og:|individual|some)?product(?:group|model|\.\w+)?|offer"),
    "article": re.compile(r"\w{0,30}article|(?:live)?blogposting|report"),
    "thread": re.compile(r"discussionforumposting|qapage|question|comment"),
    "list": re.compile(
        r"\w{0,30}itemlist|collectionpage|\w{0,30}searchresultspage|blog|offercatalog"
    ),
    "answers": re.compile(r"faqpage"),
    "site": re.compile(r"website|webpage|aboutpage|service|\w{0,30}organization|localbusiness"),
    "code": re.compile(r"techarticle|apireference|software\w{0,30}|webapplication"),
    "media": re.compile(
        r"videoobject|podcast\w{0,30}|\w{0,30}gallery|music\w{0,30}|movie|recipe|event|book"
    ),
}
#: What elements are called, by what people keep of them on some kinds of pages and not on others.
_PARTS = {
    "review": "review|rating|testimonial|feedback",
    "comment": "comment|repl(?:y|ies)|respond|disqus",
    "answer": "faq|question|accordion|collaps|toggle",
    "related": "relat|recommend|similar|recirc|more-|read-next|also|teaser|carousel|slide|swiper",
    "notice": "cookie|consent|gdpr|privacy|banner|alert|notice|disclaim|legal",
    "dialog": "modal|popup|pop-up|dialog|overlay|tooltip|drawer|flyout",
    "post": "post|message|msg|thread|topic|entry",
    "goods": "product|price|cart|basket|shop|offer|deal|item",
    "about": "author|profile|bio|signature|seller|company|about",
    "card": "card|tile|grid|list-item|feed",
}
_CALLED = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items()))
_BITS = {name: 1 << at for at, name in enumerate(_PARTS)}
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:€|zł|kr\b|руб|₽|元|円)")


def page_kinds(types: Iterable[str]) -> frozenset[str]:
    """Return the kinds that a page's types stand for, whatever their letters' case."""
    low = {entry.lower() for entry in types}
    return frozenset(
        kind for kind, like in _PAGES.items() if any(like.fullmatch(entry) for entry in low)
    )


def kind_columns(blocks: Blocks, kinds: frozenset[str]) -> Columns:
    """Return what the page is, what the elements above each block are called, and its prices."""
    count = len(blocks.starts)
    columns: Columns = {f"page_{kind}": np.full(count, int(kind in kinds)) for kind in _PAGES}
    flags = _called(blocks.nodes)
    for name, bit in _BITS.items():
        columns[f"called_{name}"] = (flags & bit != 0).astype(np.int64)
    places = [match.start() for match in _PRICE.finditer(blocks.doc.text)]
    prices = np.bincount(
        np.searchsorted(blocks.stops, places, side="right"), minlength=count
    ).astype(np.int64)
    return columns | {"price": prices, "page_prices": np.full(count, int(prices.sum()))}


def _called(nodes: Nodes) -> Indexes:
    """Return for each block a bit for each part that an element above it is called by."""
    above: list[int] = []
    for names, parent in zip(nodes.names, nodes.parents.tolist(), strict=True):
        above.append((above[parent] if parent >= 0 else 0) | _bits(names))
    return np.array(above, np.int64)[nodes.owners]


@lru_cache(maxsize=1 << 13)
def _bits(names: str) -> int:
    bits = 0
    for match in _CALLED.finditer(names.lower()):
        bits |= _BITS[match.lastgroup or ""]
    return bits
