"""The counts of one page: its blocks, what reads like spam in its sentences, its paragraphs.

Strings are looked for in what a default cleaning leaves, with the strings that it cut put back, so
that a site's counts know of the places where one page was enough to tell.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.apply import apply
from cleaner.forms.model import forms_of
from cleaner.junctions.model import UNSPACED
from cleaner.read.hosts import host_of
from cleaner.result import Result
from cleaner.splices.places import searched_spans
from cleaner.splices.singles import find_regions
from cleaner.tokens import Flags, Hashes, Tokens, scramble, tokenise
from cleaner.units import fold

_STRING_RULES = frozenset(("splice.organisation", "splice.offer", "splice.repeated"))
# A page's share of the memory: what lies beyond is not counted.
_MAX_CHARS = 200_000
_MAX_BLOCKS = 400
_MAX_WINDOWS = 16
_MAX_WINDOW_TOKENS = 96
_MAX_PASSAGES = 40
_MAX_PASSAGE_CHARS = 900
_MAX_EXCERPT = 120
#: Tokens that a window shows on either side: the models look no further.
_AROUND = 8
#: Tokens that two copies have to share in a row, by kind of script, and how many such runs stand
#: for a paragraph: where spam breaks one, another holds. Of copies with offers put in, half of them
#: edited too, 20% of 2,000 generated pages and 38% of 12,000 met nothing with runs of ten words,
#: which pages that are no copies share too; with sixteen 7% and 8%.
_SHINGLE_SPACED, _SHINGLE_UNSPACED = 16, 18
_KEYS = 4
_STEP = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class PageCount:
    """What one page adds to the counts of its site.

    ``page`` is a hash of site and text, so that a page that is counted twice counts once; ``story``
    one of its longest paragraph, which copies share. ``blocks`` are hashes of folded lines, 8 bytes
    each, sorted; ``excerpts`` shows the lines themselves, in the same order. ``windows`` are
    stretches of sentences that read like spam, with what stands around them.
    """

    page: int
    story: int
    language: str
    blocks: bytes
    excerpts: tuple[str, ...]
    windows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, as a copy elsewhere in the corpus may have it; ``page`` as in `PageCount`."""

    page: int
    site: str
    language: str
    text: str


def count_page(result: Result, url: str | None) -> tuple[str, PageCount, dict[int, Passage]]:
    """Return the site of a page (empty where unknown), its counts, and its passages by key.

    ``result`` is what cleaning it with the default `Cleaner` gave.
    """
    site = site_of(url)
    kept = apply(result.page_text, [r for r in result.removals if r.rule not in _STRING_RULES])[
        :_MAX_CHARS
    ]
    language = result.language or ""
    page = hash_text(f"{site}\n{result.page_text}")
    tokens = tokenise(kept)
    spans = list(searched_spans(kept))
    lines = _hash_lines(result.page_text[:_MAX_CHARS])
    count = PageCount(
        page,
        hash_text(fold(max((kept[a:b] for a, b in spans), key=len, default=kept))),
        language,
        np.array([key for key, _ in lines], "<u8").tobytes(),
        tuple(line for _, line in lines),
        tuple(_windows(tokens, spans)),
    )
    return site, count, dict(_passages(tokens, spans, Passage(page, site, language, "")))


def site_of(url: str | None) -> str:
    """Return the site of an address: its host without ``www.``; empty where there is none.

    >>> site_of("https://www.Example.org/a"), site_of(None)
    ('example.org', '')
    """
    return host_of(url).removeprefix("www.") if url else ""


def hash_text(text: str) -> int:
    """Return 64 bits of a text's digest."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "little")


def hash_line(text: str) -> int | None:
    """Return the fingerprint of a line; None of one without letters and digits."""
    folded = fold(text)
    return hash_text(folded) if folded else None


def mark_spans(tokens: Tokens, spans: Sequence[tuple[int, int]]) -> Flags:
    """Return which tokens lie inside spans (code points)."""
    inside = np.zeros(len(tokens), np.bool_)
    for start, end in spans:
        inside[tokens.at(start) : tokens.at(end)] = True
    return inside


def _hash_lines(text: str) -> list[tuple[int, str]]:
    """Return the fingerprints of a page's lines, sorted, each with the line's beginning."""
    found: dict[int, str] = {}
    for line in text.splitlines():
        key = hash_line(line)
        if key is not None:
            found.setdefault(key, line.strip()[:_MAX_EXCERPT])
    return sorted(found.items())[:_MAX_BLOCKS]


def _windows(tokens: Tokens, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield the stretches that read like spam, those that do so most, with what is beside them."""
    allowed = mark_spans(tokens, spans)
    if not allowed.any():
        return
    regions = find_regions(tokens, forms_of(tokens), allowed)
    chosen = sorted(regions, key=lambda region: (-region.form, region.first))[:_MAX_WINDOWS]
    windows: list[list[int]] = []
    for region in sorted(chosen, key=lambda region: region.first):
        first, last = max(region.first - _AROUND, 0), min(region.stop + _AROUND, len(tokens)) - 1
        breaks = (tokens.apart[first : last + 1] == 2).nonzero()[0] + first
        first = max([first, *breaks[breaks <= region.first].tolist()])
        last = min([last, *(breaks[breaks > region.first] - 1).tolist()])
        if windows and first <= windows[-1][1]:
            windows[-1][1] = last
        else:
            windows.append([first, last])
    for first, last in windows:
        last = min(last, first + _MAX_WINDOW_TOKENS)
        yield tokens.text[tokens.starts[first] : tokens.ends[last]]


def _passages(
    tokens: Tokens, spans: Sequence[tuple[int, int]], like: Passage
) -> Iterator[tuple[int, Passage]]:
    """Yield the paragraphs, each under its keys.

    With the strings that a default cleaning cuts: what is cut wrongly on one copy must not make
    that copy a witness against the others.
    """
    size = _SHINGLE_UNSPACED if like.language in UNSPACED else _SHINGLE_SPACED
    for start, end in spans[:_MAX_PASSAGES]:
        end = min(end, start + _MAX_PASSAGE_CHARS)
        shingles = gram_hashes(tokens, tokens.at(start), tokens.at(end), size)
        passage = Passage(like.page, like.site, like.language, tokens.text[start:end])
        for key in np.unique(shingles)[:_KEYS].tolist():
            yield key, passage


def gram_hashes(tokens: Tokens, first: int, stop: int, size: int) -> Hashes:
    """Return a hash of each run of ``size`` tokens inside ``[first, stop)``."""
    hashes = tokens.hashes[first:stop]
    count = max(len(hashes) - size + 1, 0)
    grams = hashes[:count].copy()
    for step in range(1, size):
        grams *= _STEP
        grams += hashes[step : step + count]
    return scramble(grams)
