"""The headings above blocks: which one governs each, and what stands between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from cleaner.body.nodes import Columns, Indexes, Nodes

if TYPE_CHECKING:
    from cleaner.body.features import Blocks

_LEVELS = {f"h{level}": level for level in range(1, 7)}
#: How far up a heading's containers are asked whether they hold the block as well.
_UP = 3


def read_heads(nodes: Nodes) -> tuple[Indexes, Indexes]:
    """Return for each block the heading that it stands under, and the heading above that one.

    A heading stands under itself. Both are numbers of blocks, -1 for none; the heading above is
    the nearest before it of a higher rank.
    """
    tags = nodes.tags
    levels = [_LEVELS.get(tags[owner], 0) for owner in nodes.owners.tolist()]
    heads, ups = [], []
    chain: list[tuple[int, int]] = []
    for at, level in enumerate(levels):
        if level:
            while chain and chain[-1][0] >= level:
                chain.pop()
            chain.append((level, at))
        heads.append(chain[-1][1] if chain else -1)
        ups.append(chain[-2][1] if len(chain) > 1 else -1)
    return np.array(heads, np.int64), np.array(ups, np.int64)


def heading_columns(blocks: Blocks, columns: Columns, said: Indexes, titled: Indexes) -> Columns:
    """Return how each block stands to its heading, and what the heading's section is like.

    ``said`` is what the lexicon says of each block's words, ``titled`` how alike each block and
    the page's title are.
    """
    nodes, heads, ups = blocks.nodes, blocks.heads, blocks.ups
    count = len(heads)
    at = np.arange(count)
    known, known_up = heads >= 0, ups >= 0
    safe, safe_up = np.maximum(heads, 0), np.maximum(ups, 0)
    words = columns["words"]
    before = np.cumsum(words) - words
    levels = np.array([_LEVELS.get(tag, 0) for tag in nodes.tags], np.int64)[nodes.owners]
    # Blocks between two headings are a section; those before the first one are another.
    section = np.cumsum(levels > 0)
    sums = np.bincount(section, words)
    linked = np.bincount(section, words * columns["link_share"])
    own = nodes.owners[safe]
    holds = np.zeros(count, np.int64)
    for _ in range(_UP):
        own = np.maximum(nodes.parents[own], 0)
        holds += (nodes.firsts[own] <= at) & (at < nodes.stops[own])
    ranks = np.bincount(levels, minlength=7)
    return {
        "section": section,
        "head": heads,
        "head_level": np.where(known, levels[safe], 0),
        "head_apart": np.where(known, at - heads, -1),
        "head_words_apart": np.where(known, before - before[safe], -1),
        "head_words": np.where(known, words[safe], -1),
        "head_said": np.where(known, said[safe], 0),
        "head_alike": np.where(known, titled[safe], -1),
        "head_links": np.where(known, columns["link_share"][safe], -1),
        "head_holds": np.where(known, holds, -1),
        "head_ranks": np.where(known, ranks[levels[safe]], 0),
        "up_said": np.where(known_up, said[safe_up], 0),
        "up_alike": np.where(known_up, titled[safe_up], -1),
        "up_level": np.where(known_up, levels[safe_up], 0),
        "section_at": section,
        "section_words": sums[section].astype(np.int64),
        "section_links": (linked[section] // np.maximum(sums[section], 1)).astype(np.int64),
    }
