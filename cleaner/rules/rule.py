"""What a rule is: a pattern over one block, with the samples that prove it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import regex

#: Where on the page a rule may fire. ``head`` is what stands above the first paragraph of prose,
#: ``tail`` what stands below the last one; ``any`` is everywhere.
Where = Literal["any", "head", "tail"]

#: What a match cuts: the whole ``block`` (the pattern must match all of its text), or only the
#: ``span`` that the pattern matches (its group ``cut`` where it has one).
Cuts = Literal["block", "span"]


@dataclass(frozen=True)
class Rule:
    """One pattern as data.

    ``id`` is permanent and names the family first. ``keywords`` are a cheap prefilter: the
    pattern is tried only where the lower-cased block holds one of them; an empty tuple tries it
    on every block of at most ``max_chars`` code points. ``hits`` must match and ``misses`` must
    not; a test runs them all. ``ends_article`` says that nothing of the article follows.
    """

    id: str
    pattern: str
    confidence: float
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    where: Where = "any"
    cuts: Cuts = "block"
    max_chars: int = 120
    ends_article: bool = False
    source: str = ""

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled: verbose (blanks need a backslash), case-insensitive."""
        return regex.compile(self.pattern, regex.VERBOSE | regex.IGNORECASE)

    def find(self, text: str) -> tuple[int, int] | None:
        """Return the span of ``text`` that the rule cuts, or None.

        ``text`` is one block, stripped. Offsets are code points, half-open.
        """
        if self.keywords:
            lowered = text.lower()
            if not any(keyword in lowered for keyword in self.keywords):
                return None
        return self.match(text)

    def match(self, text: str) -> tuple[int, int] | None:
        """Return what `find` does, for a text that is known to hold one of the keywords."""
        if len(text) > self.max_chars:
            return None
        if self.cuts == "block":
            return (0, len(text)) if self.compiled.fullmatch(text) else None
        match = self.compiled.search(text)
        if match is None:
            return None
        span: tuple[int, int] = match.span("cut" if "cut" in self.compiled.groupindex else 0)
        return span if span[0] < span[1] else None
