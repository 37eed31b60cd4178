"""The words that contacts are made of: what names a channel, calls to use it, or joins these."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from cleaner.rules.contact_words import (
    CALLS,
    LABELS,
    LINKS,
    UNSPACED_CALLS,
    UNSPACED_LABELS,
)

_SINGLE_CALLS = frozenset("加打拨撥洽請请搜")
#: The longest word of those that no blank sets apart.
MAX_PART = max(map(len, UNSPACED_LABELS | UNSPACED_CALLS))


@dataclass(frozen=True)
class Vocabulary:
    """The words that name a channel, call to use it, or join these."""

    labels: frozenset[str]
    calls: frozenset[str]
    links: frozenset[str]
    unspaced_labels: frozenset[str]
    unspaced_calls: frozenset[str]

    def without(self, words: frozenset[str]) -> Vocabulary:
        """Return the same without ``words``: what a finder knows that never saw them."""
        return Vocabulary(
            self.labels - words,
            self.calls - words,
            self.links - words,
            self.unspaced_labels - words,
            self.unspaced_calls - words,
        )

    def kind(self, word: str) -> str:
        """Return what a word set apart by blanks is: label, call, link or unknown."""
        lowered = word.lower()
        for form in (lowered, lowered.rstrip(".")):
            if form in self.labels:
                return "label"
            if form in self.calls:
                return "call"
            if form in self.links:
                return "link"
        if "-" in lowered and any(part in self.labels for part in lowered.split("-")):
            return "label"
        return "unknown"

    def kind_of_part(self, word: str) -> str:
        """Return what a word not set apart is; one character that calls may only join."""
        lowered = word.lower()
        if lowered in self.unspaced_labels:
            return "label"
        if lowered in self.unspaced_calls:
            return "link" if len(word) == 1 and word not in _SINGLE_CALLS else "call"
        return "unknown"


@lru_cache(maxsize=1)
def known_words() -> Vocabulary:
    """Return every word that the program knows."""
    return Vocabulary(LABELS, CALLS, LINKS, UNSPACED_LABELS, UNSPACED_CALLS)
