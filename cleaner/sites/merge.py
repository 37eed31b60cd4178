"""Counts of many pages, in bounded memory: they add up to the same in any split and any order.

What is kept is a sample by hash. Of each site the pages of smallest hash, as many of each as all
sites have room for; where even a few a site are too many, the sites of smallest hash; and the
passages of smallest key. Whatever belongs to the sample of the whole belongs to the sample of every
part that holds it, so parts can be cut before they are merged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cleaner.sites.count import PageCount, Passage, hash_text

#: How much is kept.
PAGES_A_SITE = 100
MAX_PAGES = 60_000
MAX_KEYS = 800_000
COPIES = 6
# Of the first pages of a site the lines themselves are kept, to be read in the profile.
_SHOWN = 4
# Cutting takes a pass over everything: it waits until so many times what may stay is there.
_SLACK = 1.5


@dataclass
class Counts:
    """What is known of the pages counted so far.

    ``sites`` holds their pages by hash; ``passages``, by key, paragraphs of some pages, sorted by
    page. ``bar`` is the smallest hash of a site that there was no room for. ``pages`` and
    ``failed`` count all pages, sampled or not.
    """

    sites: dict[str, dict[int, PageCount]] = field(default_factory=dict)
    passages: dict[int, tuple[Passage, ...]] = field(default_factory=dict)
    bar: int | None = None
    pages: int = 0
    failed: int = 0
    _held: int = 0

    def add(self, site: str, page: PageCount, passages: dict[int, Passage]) -> None:
        """Count one page."""
        self.pages += 1
        if site:
            self._put(site, (page,))
        for key, passage in passages.items():
            self._put_passages(key, (passage,))
        self._make_room()

    def take(self, other: Counts) -> None:
        """Add what another has counted."""
        self.pages += other.pages
        self.failed += other.failed
        bars = [bar for bar in (self.bar, other.bar) if bar is not None]
        self.bar = min(bars, default=None)
        for site, pages in other.sites.items():
            self._put(site, pages.values())
        for key, copies in other.passages.items():
            self._put_passages(key, copies)
        self._make_room()

    def cut(self) -> None:
        """Drop what is beyond the bounds."""
        if self.bar is not None:
            bar = self.bar
            self.sites = {name: own for name, own in self.sites.items() if hash_text(name) < bar}
        left = MAX_PAGES
        kept = {}
        for name in sorted(self.sites, key=hash_text):
            pages = _smallest(self.sites[name], PAGES_A_SITE)
            left -= len(pages)
            if left < 0:
                # Sizes only grow: what a part has no room for, the whole has none for either.
                self.bar = hash_text(name)
                break
            kept[name] = pages
        self.sites = kept
        self._held = sum(map(len, kept.values()))
        if len(self.passages) > MAX_KEYS:
            keys = sorted(self.passages)[:MAX_KEYS]
            self.passages = {key: self.passages[key] for key in keys}

    def _put(self, site: str, pages: Iterable[PageCount]) -> None:
        own = self.sites.setdefault(site, {})
        before = len(own)
        for page in pages:
            known = own.get(page.page)
            if known is None or len(known.excerpts) < len(page.excerpts):
                own[page.page] = page
        if len(own) > _SLACK * PAGES_A_SITE:
            own = self.sites[site] = _smallest(own, PAGES_A_SITE)
        self._held += len(own) - before

    def _put_passages(self, key: int, copies: tuple[Passage, ...]) -> None:
        known = self.passages.get(key)
        if known is None:
            self.passages[key] = copies
            return
        own: dict[int, Passage] = {}
        # Two paragraphs of one page may share a key: the choice must not hang on the order.
        for copy in sorted((*known, *copies), key=lambda one: (one.page, one.text)):
            own.setdefault(copy.page, copy)
        self.passages[key] = tuple(own.values())[:COPIES]

    def _make_room(self) -> None:
        if self._held > _SLACK * MAX_PAGES or len(self.passages) > _SLACK * MAX_KEYS:
            self.cut()


def merge(one: Counts, other: Counts) -> Counts:
    """Return the counts of both, cut to the bounds; neither is changed.

    Associative and commutative, and a page that both have counted is there once, but in ``pages``.
    """
    both = Counts()
    both.take(one)
    both.take(other)
    both.cut()
    return both


def _smallest(pages: dict[int, PageCount], count: int) -> dict[int, PageCount]:
    """Return the pages of smallest hash, in order; only the first ones keep their excerpts."""
    kept = sorted(pages)[:count]
    return {
        page: pages[page] if place < _SHOWN else replace(pages[page], excerpts=())
        for place, page in enumerate(kept)
    }
