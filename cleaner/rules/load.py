"""All rules, loaded once, and the quick way to try them on the lines of a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from cleaner.rules import ar, de, en, es, fr, hi, it, ja, ko, other, pt, ru, th, tr, vi, zh
from cleaner.rules import id as indonesian
from cleaner.rules.keywords import KeywordSearch
from cleaner.rules.rule import Rule

#: A rule that matches a block, with the span that it would cut.
Match = tuple[Rule, int, int]

_LANGUAGES = (ar, de, en, es, fr, hi, indonesian, it, ja, ko, other, pt, ru, th, tr, vi, zh)

# Blocks are sorted into classes by length: a class meets only the rules that reach it, so
# ordinary paragraphs meet few. Beyond the last bound only span rules are left.
_LENGTHS = (30, 60, 130, 300, 600)

# A span rule cuts at a block's beginning or end: its keywords stand within so many code points.
_HEAD_CHARS = 60
_TAIL_CHARS = 120

_PADDING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u3000\u00a0 \t\r\n"


@lru_cache(maxsize=1)
def load_rules() -> tuple[Rule, ...]:
    """Return the rules of all languages, sorted by id, then pattern."""
    rules = tuple(rule for language in _LANGUAGES for rule in language.RULES)
    return tuple(sorted(rules, key=lambda rule: (rule.id, rule.pattern, rule.where)))


def match_blocks(texts: Sequence[str]) -> list[tuple[Match, ...]]:
    """Return for each block the rules that match it, with the spans that they would cut.

    The texts are stripped; offsets are code points in each, half-open. Where a block stands on
    the page is the caller's to check against ``Rule.where``. Rules come in the order of
    ``load_rules``. One search finds the keywords of all.
    """
    # Pages pad lines with zero-width characters; a rule sees the line without them.
    padless = [text.strip(_PADDING) for text in texts]
    classes = [bisect_left(_LENGTHS, len(text)) for text in padless]
    search, reaching, always = _index()
    masks = search.masks([_sample(text).lower() for text in padless], classes)
    found: list[tuple[Match, ...]] = []
    for text, bare, size_class, mask in zip(texts, padless, classes, masks, strict=True):
        mask = (mask | always) & reaching[size_class]
        found.append(_try_rules(text, mask) if mask and bare else ())
    return found


def _sample(text: str) -> str:
    """Return where the keywords of a block may stand: all of it, or a long one's two ends."""
    if len(text) <= _LENGTHS[-1]:
        return text
    return f"{text[:_HEAD_CHARS]}\n{text[-_TAIL_CHARS:]}"


@lru_cache(maxsize=8192)
def _try_rules(text: str, mask: int) -> tuple[Match, ...]:
    """Return the rules of the groups in ``mask`` that match, with their spans.

    Menus recur on every page of a site, and a page is looked at more than once: the last answers
    are remembered.
    """
    shift = len(text) - len(text.lstrip(_PADDING))
    whole, text = len(text), text.strip(_PADDING)
    groups = _groups()
    matches: list[Match] = []
    while mask:
        bit = mask & -mask
        mask ^= bit
        group = groups[bit.bit_length() - 1]
        span = group[0].match(text)
        if span is None:
            continue
        block = group[0].cuts == "block"
        start, end = (0, whole) if block else (span[0] + shift, span[1] + shift)
        matches += [(rule, start, end) for rule in group]
    return tuple(matches)


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[Rule, ...], ...]:
    """Return the rules in order, those together that differ in ``where`` alone: one match tells."""
    return tuple(
        tuple(group) for _, group in groupby(load_rules(), lambda rule: replace(rule, where="any"))
    )


@lru_cache(maxsize=1)
def _index() -> tuple[KeywordSearch, tuple[int, ...], int]:
    """Return the search for keywords, the rules that reach each class, and those without keywords.

    Sets of rules are masks: one bit a group, by its place in ``_groups``.
    """
    reaching = [0] * (len(_LENGTHS) + 1)
    always = 0
    keywords: dict[str, tuple[int, int]] = {}
    for number, (rule, *_) in enumerate(_groups()):
        bit = 1 << number
        reach = bisect_left(_LENGTHS, rule.max_chars)
        for size_class in range(reach + 1):
            reaching[size_class] |= bit
        if not rule.keywords:
            always |= bit
        for keyword in rule.keywords:
            mask, furthest = keywords.get(keyword, (0, 0))
            keywords[keyword] = mask | bit, max(furthest, reach)
    search = KeywordSearch((word, *entry) for word, entry in keywords.items())
    return search, tuple(reaching), always
