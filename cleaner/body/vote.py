"""trafilatura's verdict on the body, aligned to the page's blocks.

trafilatura joins, splits and drops lines, so its output is not matched line by line: blocks are
found in it in order, the long and unmistakable ones first, then the short ones in the gaps between
them. What is found nowhere is what it left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

import trafilatura
from lxml import etree

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.units import fold

# Long enough to be no menu word: such a block is where it is found.
_ANCHOR_CHARS = 24
_MIN_COVERAGE = 0.5
_SHINGLE = 8
#: Trees beyond this are not handed on: trafilatura copies them by recursion in C.
_MAX_DEPTH = 400
_MAX_BLOCKS = 60_000
#: Links and dates that all stand in one element take it the square of their number.
_MAX_ELEMENTS = 20_000


def propose_voted(doc: Document, tree: etree._Element | None) -> list[Edit]:
    """Return a drop for each block that trafilatura leaves out of the article.

    ``tree`` is the parsed page, which stays as it is. Where trafilatura finds no article, or the
    page is out of its reach, nothing is dropped.
    Source: trafilatura, Barbaresi 2021; anchors as in patience diff.
    """
    if tree is None or not doc.blocks or len(doc.blocks) > _MAX_BLOCKS or _too_deep(doc):
        return []
    if len(list(islice(tree.iter(), _MAX_ELEMENTS + 1))) > _MAX_ELEMENTS:
        return []
    article = extract_article(tree)
    if not article:
        return []
    inside = align(doc, article)
    if not any(inside):
        return []
    return [
        Edit(block.start, block.end, "body.outside", 0.6, "not part of the article's container")
        for block, kept in zip(doc.blocks, inside, strict=True)
        if not kept
    ]


def extract_article(tree: etree._Element) -> str | None:
    """Return the article that trafilatura finds in ``tree``, as text; None where it finds none."""
    page = etree.tostring(tree, encoding="unicode", method="html")
    text: str | None = trafilatura.extract(page, output_format="txt", include_comments=True)
    return text


def align(doc: Document, article: str) -> list[bool]:
    """Return for each block of ``doc`` whether it stands in ``article``."""
    haystack = fold(article)
    needles = [fold(doc.text[block.start : block.end]) for block in doc.blocks]
    anchors = _anchors(needles, haystack)
    inside = [False] * len(needles)
    block_at = text_at = 0
    for block, start in [*anchors, (len(needles), len(haystack))]:
        for index, kept in _between(needles, haystack, (block_at, block), (text_at, start)):
            inside[index] = kept
        if block < len(needles):
            inside[block] = True
            block_at, text_at = block + 1, start + len(needles[block])
    return inside


def _anchors(needles: Sequence[str], haystack: str) -> list[tuple[int, int]]:
    """Return (block, offset) of long blocks found once, the longest sequence that keeps order."""
    found = []
    seen: dict[str, int] = {}
    for needle in needles:
        seen[needle] = seen.get(needle, 0) + 1
    for index, needle in enumerate(needles):
        if len(needle) < _ANCHOR_CHARS or seen[needle] > 1:
            continue
        at = haystack.find(needle)
        if at >= 0:
            found.append((index, at, len(needle)))
    return _heaviest_order(found)


def _heaviest_order(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Return the increasing subsequence of offsets that keeps the most blocks (patience sort)."""
    tails: list[int] = []
    links: list[int] = []
    offsets: list[int] = []
    for position, (_, at, _) in enumerate(found):
        low = bisect_left(offsets, at)
        links.append(tails[low - 1] if low else -1)
        if low == len(tails):
            tails.append(position)
            offsets.append(at)
        else:
            tails[low], offsets[low] = position, at
    order: list[tuple[int, int]] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        order.append(found[at][:2])
        at = links[at]
    return order[::-1]


def _between(
    needles: Sequence[str], haystack: str, blocks: tuple[int, int], text: tuple[int, int]
) -> Iterator[tuple[int, bool]]:
    """Yield (block, inside) for the blocks between two anchors, looked up in the text between."""
    if text[0] >= text[1]:
        return
    gap = haystack[text[0] : text[1]]
    shingles: set[str] | None = None
    at = 0
    for index in range(*blocks):
        needle = needles[index]
        if not needle:
            continue
        found = gap.find(needle, at)
        # A short block far ahead of its turn is a chance hit inside other words.
        if found >= 0 and (len(needle) >= _ANCHOR_CHARS or found - at <= 4 * len(needle) + 8):
            at = found + len(needle)
            yield index, True
        elif len(needle) >= 2 * _SHINGLE:
            if shingles is None:
                shingles = {gap[i : i + _SHINGLE] for i in range(len(gap) - _SHINGLE + 1)}
            parts = [needle[i : i + _SHINGLE] for i in range(0, len(needle) - _SHINGLE + 1, 4)]
            yield index, sum(part in shingles for part in parts) >= _MIN_COVERAGE * len(parts)


def _too_deep(doc: Document) -> bool:
    return any(block.path.count("/") > _MAX_DEPTH for block in doc.blocks)
