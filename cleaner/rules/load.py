"""All rules, loaded once, and the quick way to try them on one block."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from cleaner.rules import en, other, zh
from cleaner.rules.rule import Rule

# Blocks are looked up by length: the index for a length holds only rules that reach it, so
# ordinary paragraphs meet few. Beyond the last bound only span rules are left.
_LENGTHS = (30, 60, 130, 300, 600)

# A span rule cuts at a block's beginning or end: its keywords stand within so many code points.
_HEAD_CHARS = 60
_TAIL_CHARS = 120

_SHORT_CHARS = 130

_PADDING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u3000\u00a0 \t\r\n"


@lru_cache(maxsize=1)
def load_rules() -> tuple[Rule, ...]:
    """Return the rules of all languages, sorted by id, then pattern."""
    rules = (*zh.RULES, *en.RULES, *other.RULES)
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.pattern, rule.where)))


@lru_cache(maxsize=8192)
def match_rules(text: str) -> tuple[tuple[Rule, int, int], ...]:
    """Return each rule that matches the block, with the span that it would cut.

    ``text`` is one block, stripped; offsets are code points in it, half-open. Where the block
    stands on the page is the caller's to check against ``Rule.where``. Rules come in the order
    of ``load_rules``. Menus recur on every page of a site, and a page is looked at more than once:
    the last answers are remembered.
    """
    # Pages pad lines with zero-width characters; a rule sees the line without them.
    shift = len(text) - len(text.lstrip(_PADDING))
    whole, text = len(text), text.strip(_PADDING)
    if not text:
        return ()
    index = _indexes()[bisect_left(_LENGTHS, len(text))]
    long = len(text) > _LENGTHS[-1]
    sample = f"{text[:_HEAD_CHARS]}\n{text[-_TAIL_CHARS:]}" if long else text
    matches = []
    for rule in index.candidates(sample.lower()):
        span = rule.find(text)
        if span is None:
            continue
        start, end = (0, whole) if rule.cuts == "block" else (span[0] + shift, span[1] + shift)
        matches.append((rule, start, end))
    return tuple(matches)


class _KeywordIndex:
    """Rules by the first two characters of their keywords (by the only one of single ones)."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._always = {n for n, rule in enumerate(self._rules) if not rule.keywords}
        self._by_start: dict[str, list[tuple[str, int]]] = {}
        for number, rule in enumerate(self._rules):
            for keyword in rule.keywords:
                self._by_start.setdefault(keyword[:2], []).append((keyword, number))
        self._starts = frozenset(self._by_start)
        self._any_keyword = re.compile(_one_of({word for r in self._rules for word in r.keywords}))

    def candidates(self, lowered: str) -> list[Rule]:
        """Return the rules one of whose keywords stands in the text, in order."""
        found = set(self._always)
        # Much quicker on long text, where few keywords are looked for; slower on short text.
        if len(lowered) > _SHORT_CHARS and not self._any_keyword.search(lowered):
            return [self._rules[number] for number in sorted(found)]
        starts = set(map("".join, pairwise(lowered))).union(lowered)
        for start in starts & self._starts:
            for keyword, number in self._by_start[start]:
                if number not in found and keyword in lowered:
                    found.add(number)
        return [self._rules[number] for number in sorted(found)]


def _one_of(words: set[str]) -> str:
    """Return a pattern of the words, those with the same first character joined."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items())
    )


@lru_cache(maxsize=1)
def _indexes() -> tuple[_KeywordIndex, ...]:
    shortest = (0, *(length + 1 for length in _LENGTHS))
    return tuple(
        _KeywordIndex(rule for rule in load_rules() if rule.max_chars >= length)
        for length in shortest
    )
