"""What is known of each block before any other block's answer: a row of whole numbers a block.

Shares count in thousandths. Trees only compare, so nothing is scaled or logged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.body.characters import Counts, count_characters
from cleaner.body.containers import container_columns
from cleaner.body.headings import heading_columns, read_heads
from cleaner.body.kinds import kind_columns
from cleaner.body.lexicon import PARTS, Features, name_features, word_features
from cleaner.body.nodes import Columns, Indexes, Nodes, read_nodes
from cleaner.body.signs import Signs, sign_columns
from cleaner.document import Document
from cleaner.read.lines import Place
from cleaner.tokens import Tokens, tokenise

Matrix = npt.NDArray[np.int32]
_TAGS = (
    *("p", "li", "div", "td", "a", "span", "h1", "h2", "h3", "h4", "dt", "dd", "figcaption"),
    *("blockquote", "pre", "label", "option", "button", "time", "section", "article", "body"),
)
#: Elements that say what stands inside them, at any height.
_ABOVE = (
    *("article", "main", "aside", "nav", "footer", "header", "form", "ul", "table", "blockquote"),
    *("figure", "section", "noscript", "dl", "pre", "ol", "select"),
)
_TAG_NUMBERS = {tag: at for at, tag in enumerate(_TAGS)}
_REACH = 2


@dataclass(frozen=True, eq=False)
class Blocks:
    """The blocks of a page, with all that the features are read from."""

    doc: Document
    lines: tuple[str, ...]
    tokens: Tokens
    nodes: Nodes
    names: Features
    words: Features
    starts: Indexes
    stops: Indexes
    counts: Counts
    links: Indexes
    hidden: Indexes
    heads: Indexes
    ups: Indexes


def read_blocks(doc: Document, places: Sequence[Place]) -> Blocks:
    """Return the blocks of a page; ``places`` is where each stands in its tree."""
    starts = np.array([block.start for block in doc.blocks], np.int64)
    stops = np.array([block.end for block in doc.blocks], np.int64)
    begins = np.array([mark.start for mark in doc.marked("link")], np.int64)
    links = np.searchsorted(begins, stops) - np.searchsorted(begins, starts)
    hidden = np.zeros(len(starts), np.int64)
    for mark in doc.marked("hidden"):
        first, last = np.searchsorted(stops, [mark.start, mark.end - 1], side="right").tolist()
        hidden[first : last + 1] = 1
    tokens = tokenise(doc.text)
    nodes = read_nodes(places)
    return Blocks(
        doc,
        tuple(doc.text[block.start : block.end].strip() for block in doc.blocks),
        tokens,
        nodes,
        name_features(nodes),
        word_features(tokens, starts, stops),
        starts,
        stops,
        count_characters(doc.text, starts, stops),
        links,
        hidden,
        *read_heads(nodes),
    )


def gather_features(blocks: Blocks, signs: Signs, lexicon: Sequence[Indexes]) -> Columns:
    """Return the columns by name; ``lexicon`` holds what `score_lexicon` says."""
    columns = _own_columns(blocks)
    columns |= {f"lexicon_{name}": column for name, column in zip(PARTS, lexicon, strict=True)}
    prose = is_prosy(columns)
    columns |= _place_columns(blocks)
    columns |= container_columns(blocks.nodes, columns, prose, lexicon)
    columns |= sign_columns(blocks, columns, signs)
    columns |= kind_columns(blocks, signs.kinds)
    columns |= heading_columns(blocks, columns, lexicon[2], columns["title_alike"])
    columns |= _position_columns(columns["words"], prose)
    columns |= _neighbour_columns(columns)
    return columns


def is_prosy(columns: Columns) -> npt.NDArray[np.bool_]:
    """Tell which blocks read like a paragraph: some words, a stop, few of them links."""
    words, stops = columns["words"], columns["stop"]
    return (words >= 18) & (stops > 0) & (columns["link_share"] < 400)


def share(part: Indexes, whole: Indexes | int) -> Indexes:
    """Return ``part`` of ``whole`` in thousandths."""
    found: Indexes = 1000 * part // np.maximum(whole, 1)
    return found


def _own_columns(blocks: Blocks) -> Columns:
    counts = blocks.counts
    chars = counts.chars
    link_chars = np.array([block.link_chars for block in blocks.doc.blocks], np.int64)
    lasts = [line[-1:] for line in blocks.lines]
    firsts = [line[:1] for line in blocks.lines]
    columns = {
        "words": counts.words,
        "chars": chars,
        "word_length": 10
        * (counts.kinds["letter"] + counts.kinds["digit"])
        // np.maximum(counts.words, 1),
        "link_share": share(link_chars, chars),
        "links": blocks.links,
        "hidden": blocks.hidden,
        "stop": counts.kinds["stop"],
        "comma": counts.kinds["comma"],
        "ends": np.array([_ENDINGS.get(char, 3 if char.isalpha() else 0) for char in lasts]),
        "begins": np.array([_beginning(char) for char in firsts]),
    }
    for name in ("digit", "upper", "single", "comma", "quote", "bracket", "rule", "symbol", "stop"):
        columns[f"{name}_share"] = share(counts.kinds[name], chars)
    return columns


_ENDINGS = (
    dict.fromkeys(".!。！।؟۔", 6)
    | dict.fromkeys("?？…;；”’\"'»」』", 5)
    | dict.fromkeys(":：", 2)
    | dict.fromkeys(",，、", 4)
    | dict.fromkeys("0123456789", 1)
)


def _beginning(char: str) -> int:
    if char.isupper():
        return 3
    if char.islower():
        return 2
    return 4 if char.isalpha() else int(char.isdigit())


def _place_columns(blocks: Blocks) -> Columns:
    nodes = blocks.nodes
    tags = np.array([_TAG_NUMBERS.get(tag, len(_TAGS)) for tag in nodes.tags], np.int64)
    columns: Columns = {}
    depth: list[int] = []
    # A bit for each of the elements that stand above.
    above: list[int] = []
    bits = {tag: 1 << at for at, tag in enumerate(_ABOVE)}
    for tag, parent in zip(nodes.tags, nodes.parents.tolist(), strict=True):
        inherited, level = (above[parent], depth[parent] + 1) if parent >= 0 else (0, 0)
        depth.append(level)
        above.append(inherited | bits.get(tag, 0))
    owners = nodes.owners
    flags = np.array(above, np.int64)[owners]
    columns["depth"] = np.array(depth, np.int64)[owners]
    columns["tag"] = tags[owners]
    columns["parent_tag"] = tags[np.maximum(nodes.parents[owners], 0)]
    for tag, bit in bits.items():
        columns[f"in_{tag}"] = (flags & bit != 0).astype(np.int64)
    for tag in ("p", "li", "h1", "h2", "h3", "td", "div"):
        columns[f"is_{tag}"] = (tags[owners] == _TAG_NUMBERS[tag]).astype(np.int64)
    return columns


def _position_columns(words: Indexes, prose: npt.NDArray[np.bool_]) -> Columns:
    count = len(words)
    at = np.arange(count)
    total = int(words.sum())
    before = np.cumsum(words) - words
    prosy = np.where(prose, words, 0)
    prose_before = np.cumsum(prosy) - prosy
    prose_behind = int(prosy.sum()) - prose_before - prosy
    columns = {
        "at": at,
        "at_share": share(at, count),
        "from_end": count - at,
        "blocks": np.full(count, count),
        "page_words": np.full(count, total),
        "page_prose": np.full(count, int(prosy.sum())),
        "page_prose_share": np.full(count, 1000 * int(prosy.sum()) // max(total, 1)),
        "before_share": share(before, total),
        "words_before": before,
        "words_behind": total - before - words,
        "prose_before": prose_before,
        "prose_behind": prose_behind,
        "prose_before_share": share(prose_before, int(prosy.sum())),
    }
    places = np.flatnonzero(prose)
    if len(places):
        following = np.searchsorted(places, at)
        behind = places[np.minimum(following, len(places) - 1)]
        ahead = places[np.maximum(np.searchsorted(places, at, side="right") - 1, 0)]
        columns["to_prose_behind"] = np.where(behind >= at, behind - at, 999)
        columns["to_prose_before"] = np.where(ahead <= at, at - ahead, 999)
    else:
        columns["to_prose_behind"] = columns["to_prose_before"] = np.full(count, 999)
    return columns


def _neighbour_columns(columns: Columns) -> Columns:
    found: Columns = {}
    for step in range(1, _REACH + 1):
        for name in ("words", "link_share", "tag", "ends", "lexicon_words", "lexicon_near"):
            column = columns[name]
            found[f"{name}-{step}"] = shifted(column, step)
            found[f"{name}+{step}"] = shifted(column, -step)
    return found


def shifted(column: Indexes, by: int) -> Indexes:
    """Return the column moved ``by`` blocks towards the end, -1 where nothing comes from."""
    found = np.full_like(column, -1)
    if by > 0:
        found[by:] = column[:-by]
    else:
        found[:by] = column[-by:]
    return found
