"""The body of a page: a drop for each block that the classifier leaves out."""

from __future__ import annotations

from typing import Any

import numpy as np

from cleaner.body.choice import choose, less_copies
from cleaner.body.features import read_blocks
from cleaner.body.kinds import page_kinds
from cleaner.body.model import chances, load_model
from cleaner.body.signs import Signs
from cleaner.body.vote import propose_voted
from cleaner.edits import Edit
from cleaner.read.html import HtmlPage
from cleaner.read.metadata import Metadata

_DESCRIPTIONS = ("og:description", "description")
#: Where no more F1 than this is to be expected, trafilatura is asked instead.
_LEAST_EXPECTED = 0.25
# Below the rules that name what they cut, so that a label is a label on the account.
_LEAST_CONFIDENCE, _PER_CHANCE = 0.5, 0.5


def propose_body(page: HtmlPage, meta: Metadata) -> list[Edit]:
    """Return a drop for each block that is rather no part of the article.

    ``body.above`` stands above the first block of the article, ``body.tail`` behind the last one,
    ``body.between`` between two. Where the classifier finds no article trafilatura's choice stands
    in (``body.outside``); where that finds none either, nothing is dropped.
    """
    doc = page.document
    if not page.places:
        return []
    blocks = read_blocks(doc, page.places)
    found = chances(blocks, read_signs(page.tree, meta), load_model())
    found = less_copies(found, blocks)
    kept, expected = choose(found, blocks.counts.words)
    if expected < _LEAST_EXPECTED:
        return propose_voted(doc, page.tree)
    inside = np.flatnonzero(kept)
    first, last = int(inside[0]), int(inside[-1])
    edits = []
    for at, chance in enumerate(found.tolist()):
        if kept[at]:
            continue
        place = "above" if at < first else "tail" if at > last else "between"
        confidence = round(_LEAST_CONFIDENCE + _PER_CHANCE * max(0.0, 0.5 - chance), 3)
        evidence = f"{chance:.0%} likely to be part of the article, by its place, form and words"
        block = doc.blocks[at]
        edits.append(Edit(block.start, block.end, f"body.{place}", confidence, evidence))
    return edits


def read_signs(tree: Any, meta: Metadata) -> Signs:
    """Return what a page says of its article outside the body's text."""
    description = ""
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name in _DESCRIPTIONS and element.get("content"):
            description = element.get("content")
            break
    return Signs(meta.title or "", description, meta.body, page_kinds(meta.types))
