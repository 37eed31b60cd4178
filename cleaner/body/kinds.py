"""What a page says it is: an article, a product, a thread, a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from cleaner.body.nodes import Columns

#: Types of https://schema.org and of Open Graph, in small letters, by the kind of page.
_PAGES = {
    "product": re.compile(r"(?:og:|individual|some)?product(?:group|model|\.\w+)?|offer"),
    "article": re.compile(r"\w*article|(?:live)?blogposting|report"),
    "thread": re.compile(r"discussionforumposting|qapage|question|comment"),
    "list": re.compile(r"\w*itemlist|collectionpage|\w*searchresultspage|blog|offercatalog"),
    "answers": re.compile(r"faqpage"),
    "site": re.compile(r"website|webpage|aboutpage|service|\w*organization|localbusiness"),
    "code": re.compile(r"techarticle|apireference|software\w*|webapplication"),
    "media": re.compile(r"videoobject|podcast\w*|\w*gallery|music\w*|movie|recipe|event|book"),
}


def page_kinds(types: Iterable[str]) -> frozenset[str]:
    """Return the kinds that a page's types stand for, whatever their letters' case."""
    low = {entry.lower() for entry in types}
    return frozenset(
        kind for kind, like in _PAGES.items() if any(like.fullmatch(entry) for entry in low)
    )


def kind_columns(kinds: frozenset[str], count: int) -> Columns:
    """Return columns of ``count`` blocks that say which kinds the page is of."""
    return {f"page_{kind}": np.full(count, int(kind in kinds)) for kind in _PAGES}
