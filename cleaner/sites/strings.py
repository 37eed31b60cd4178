"""Strings that a site's pages have inside their sentences: one decision each, by the page's judge.

What reads like spam on a site's pages is laid out line by line, as if it were one text, and what
recurs there is found as within a page. A string then has to stand on enough pages, between unlike
words, and to be what the judge of single pages calls spliced in, on a few of its places. A name
that a site has in its own sentences stands there as their subject or object: the text does not read
on without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.forms.model import forms_of
from cleaner.junctions.model import UNSPACED, Junctions
from cleaner.rules.organisations import has_organisation_form
from cleaner.sites.count import PageCount
from cleaner.sites.weigh import weigh
from cleaner.splices.repeats import Repeats, closed_repeats
from cleaner.tokens import MARK, Indexes, Tokens, tokenise

_REACH = 60
_LONGEST = 40
# The judge knows strings that stand in a text up to so many times.
_LOOKED_AT = 8
# Strings that are looked at a site, those on most pages first.
_MOST = 300
#: What stands beside a string on so few of its places, by share, is no variety.
_LEAST_VARIETY = 0.5
#: Nats: how much better the text has to read on without a string, on average over its places, how
#: much the string has to read like spam (some new names do so little), and how far above its bar
#: the judge has to be. Names put into real articles, 40 of a site, had gains of 0.2 to 1.4 and
#: margins of 5 to 18; of what 400 real articles of a language share, nothing had a gain over 0.1 or
#: a margin over -3; the names of papers in generated prose of their own had -1.9 to -0.2 and -12 to
#: -5.
_LEAST_GAIN = 0.1
_LEAST_FORM = -1.5
_LEAST_MARGIN = 0.0
#: Form and margin together: a phrase of time or place that a column has in every article is left
#: out with no loss, and had up to 2.4; names mostly had 4 and more.
_LEAST_SUM = 3.5
#: The share of a string's words that have to be new to the site but for the string.
_LEAST_NEW = 0.6
_ELSEWHERE = 1.25
#: What stands behind a string on so many of its places is a part of it: the point of "Ltd.".
_ALWAYS = 0.9


@dataclass(frozen=True, slots=True)
class SiteString:
    """A string that was put into the sentences of a site, with the counts that prove it.

    ``pages`` is on how many of the ``sampled`` pages it stands, ``stories`` on how many that are no
    copies of each other; ``gain`` and ``form`` are nats, ``margin`` that of the judge.
    """

    text: str
    rule: str
    pages: int
    stories: int
    sampled: int
    gain: float
    form: float
    margin: float


def find_site_strings(pages: Sequence[PageCount], min_pages: int) -> list[SiteString]:
    """Return the strings that were put into the sentences of a site, in order.

    ``pages`` are those of one site, sorted by hash; a string on fewer than ``min_pages`` that are
    no copies of each other is never returned.
    """
    stories = {page.story for page in pages}
    if len(stories) < min_pages:
        return []
    language = Counter(page.language for page in pages).most_common(1)[0][0]
    lines = [(window, page) for page in pages for window in page.windows]
    tokens = tokenise("\n".join(window for window, _ in lines))
    if len(tokens) < 2:
        return []
    breaks = (tokens.apart == 2).nonzero()[0]
    unspaced = language in UNSPACED
    seeds = [(4, min_pages), (3, min_pages)] if unspaced else [(2, min_pages), (1, min_pages)]
    allowed = np.ones(len(tokens), np.bool_)
    junctions = Junctions(tokens, language)
    repeats = closed_repeats(tokens, allowed, seeds, _REACH, len(tokens))
    found = []
    known = set()
    for number in sorted(range(len(repeats)), key=lambda at: (-repeats.counts[at], at))[:_MOST]:
        firsts = repeats.firsts[repeats.offsets[number] : repeats.offsets[number + 1]]
        size = int(repeats.sizes[number])
        if (int(firsts[0]), size) in known:
            continue
        known.add((int(firsts[0]), size))
        if size > _LONGEST or _share_new(tokens, firsts, size) < _LEAST_NEW:
            continue
        size += _closing_mark(tokens, firsts + size)
        owners = breaks.searchsorted(firsts, side="right") - 1
        places = _places_by_story(firsts, [lines[owner][1] for owner in owners.tolist()])
        if len(places) < min_pages:
            continue
        standing = len({lines[owner][1].page for owner in owners.tolist()})
        string = _weigh(junctions, breaks, np.array(places), size)
        if string is not None:
            gain, form, margin = string
            text = tokens.text[tokens.starts[places[0]] : tokens.ends[places[0] + size - 1]]
            rule = "splice.organisation" if has_organisation_form(text) else "splice.repeated"
            found.append(
                SiteString(text, rule, standing, len(places), len(pages), gain, form, margin)
            )
    return sorted(_widest(found), key=lambda item: item.text)


def _share_new(tokens: Tokens, firsts: Indexes, size: int) -> float:
    """Return the share of a string's words that the site hardly has elsewhere."""
    own = np.arange(firsts[0], firsts[0] + size)
    own = own[tokens.kinds[own] != MARK]
    return float((tokens.totals[own] <= _ELSEWHERE * len(firsts)).mean()) if len(own) else 0.0


def _closing_mark(tokens: Tokens, behind: Indexes) -> int:
    """Return 1 where nearly all places of a string have the same mark behind it, else 0."""
    behind = behind[behind < len(tokens)]
    glued = behind[(tokens.kinds[behind] == MARK) & (tokens.apart[behind] == 0)]
    _, counts = np.unique(tokens.hashes[glued], return_counts=True)
    return int(len(counts) > 0 and counts.max() >= _ALWAYS * len(behind))


def _places_by_story(firsts: Indexes, pages: Sequence[PageCount]) -> list[int]:
    """Return one place for each story, in order."""
    found: dict[int, int] = {}
    for first, page in zip(firsts.tolist(), pages, strict=True):
        found.setdefault(page.story, first)
    return sorted(found.values())


def _weigh(
    junctions: Junctions, breaks: Indexes, firsts: Indexes, size: int
) -> tuple[float, float, float] | None:
    """Return mean gain, form and margin of a string, None where it is no splice."""
    tokens = junctions.tokens
    form = float(forms_of(tokens).score(firsts[:1], firsts[:1] + size)[0] / 16)
    if form < _LEAST_FORM:
        return None
    inner = (
        ~np.isin(firsts, breaks) & ~np.isin(firsts + size, breaks) & (firsts + size < len(tokens))
    )
    if inner.sum() < max(2, len(firsts) // 2):
        return None
    places = firsts[inner]
    gain, variety = _context(junctions, places, size)
    if gain < _LEAST_GAIN or variety < _LEAST_VARIETY:
        return None
    margin = _margin(tokens, breaks, places[:_LOOKED_AT], size, junctions.language)
    if margin < _LEAST_MARGIN or form + margin < _LEAST_SUM:
        return None
    return round(gain, 2), round(form, 2), round(margin, 2)


def _context(junctions: Junctions, firsts: Indexes, size: int) -> tuple[float, float]:
    """Return the mean gain of the places, and how various what stands beside them is."""
    tokens = junctions.tokens
    around, before, behind = junctions.score_spans(
        tokens.starts[firsts], tokens.ends[firsts + size - 1]
    )
    sides = (tokens.hashes[firsts - 1], tokens.hashes[firsts + size])
    variety = min(len(np.unique(side)) / min(len(firsts), _LOOKED_AT) for side in sides)
    return float((around - before - behind).mean() / 32), variety


def _margin(tokens: Tokens, breaks: Indexes, firsts: Indexes, size: int, language: str) -> float:
    """Return how far above its bar the judge puts a string, in a text of some of its places."""
    owners = breaks.searchsorted(firsts, side="right") - 1
    bounds = np.append(breaks, len(tokens))
    lines = []
    at = []
    behind = 0
    for first, owner in zip(firsts.tolist(), owners.tolist(), strict=True):
        begin, stop = int(bounds[owner]), int(bounds[owner + 1])
        lines.append(tokens.text[tokens.starts[begin] : tokens.ends[stop - 1]])
        at.append(behind + first - begin)
        behind += stop - begin
    repeats = Repeats(np.array([size]), np.array(at), np.array([0, len(at)]))
    return float(weigh(tokenise("\n".join(lines)), repeats, language)[2][0])


def _widest(found: Sequence[SiteString]) -> Iterator[SiteString]:
    """Yield the strings that are no part of one yielded before, the surest first."""
    taken: list[str] = []
    for item in sorted(found, key=lambda one: (-one.margin, one.text)):
        if not any(item.text in other or other in item.text for other in taken):
            taken.append(item.text)
            yield item
