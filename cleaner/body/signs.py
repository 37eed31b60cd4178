"""What a page says of its article elsewhere: title, description, `articleBody`; and what recurs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from cleaner.body.nodes import Columns, Indexes
from cleaner.tokens import MARK, tokenise

if TYPE_CHECKING:
    from cleaner.body.features import Blocks

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PROBE = 48


@dataclass(frozen=True, slots=True)
class Signs:
    """The page's title, its description, the article's text, its kinds: as the page gives them."""

    title: str = ""
    description: str = ""
    body: str = ""
    kinds: frozenset[str] = frozenset()


def sign_columns(blocks: Blocks, columns: Columns, signs: Signs) -> Columns:
    """Return how each block stands to the signs, and how often its text recurs on the page."""
    lines = blocks.lines
    times = Counter(lines)
    titled = _title_likeness(blocks, signs.title)
    heads = np.flatnonzero((titled >= 600) | (columns["is_h1"] > 0))
    at = np.arange(len(lines))
    # The heading nearest to where prose begins is the article's, the first one often the site's.
    first = int(heads[0]) if len(heads) else -1
    last = np.searchsorted(heads, at, side="right") - 1
    since = np.where(last >= 0, at - heads[np.maximum(last, 0)], -1) if len(heads) else at * 0 - 1
    years = np.zeros(len(lines), np.int64)
    places = [match.start() for match in _YEAR.finditer(blocks.doc.text)]
    years[np.searchsorted(blocks.stops, places, side="right")] = 1
    body = _squeeze(signs.body)
    blurb = _squeeze(signs.description)
    squeezed = [_squeeze(line[: 2 * _PROBE]) for line in lines] if body or blurb else []
    return {
        "recurs": np.array([times[line] for line in lines], np.int64),
        "title_alike": titled,
        "from_title": at - first if first >= 0 else np.full(len(lines), -999),
        "since_title": since,
        "year": years,
        "in_body": _stands_in(squeezed, body, len(lines)),
        "in_blurb": _stands_in(squeezed, blurb, len(lines)),
    }


def _title_likeness(blocks: Blocks, title: str) -> Indexes:
    """Return how much of each block and the title together both hold, by words."""
    wanted = tokenise(title)
    words = np.unique(wanted.hashes[wanted.kinds != MARK])
    tokens = blocks.tokens
    known = np.isin(tokens.hashes, words) & (tokens.kinds != MARK)
    shared = np.concatenate([np.zeros(1, np.int64), np.cumsum(known)])
    firsts = np.searchsorted(tokens.starts, blocks.starts)
    lasts = np.searchsorted(tokens.starts, blocks.stops)
    both = np.minimum(shared[lasts] - shared[firsts], len(words))
    found: Indexes = 1000 * both // np.maximum(blocks.counts.words + len(words) - both, 1)
    return found


def _squeeze(text: str) -> str:
    """Return the text without blanks."""
    return "".join(text.split())


def _stands_in(probes: Sequence[str], text: str, count: int) -> Indexes:
    """Return 1 for what the text holds, 0 for what it does not, -1 where there is no text."""
    if not text:
        return np.full(count, -1, np.int64)
    return np.array([int(bool(p) and p[:_PROBE] in text) for p in probes], np.int64)
