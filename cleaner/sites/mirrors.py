"""Copies of one paragraph, on several pages, as witnesses of what was put into some of them.

Copies are laid side by side. What one has and others have not, who read on without it, was put in,
or was added by an editor. An editor's addition reads like prose and belongs where it stands: so it
takes more, either that the string reads like spam and the text goes on without it, or that the same
string was put into several paragraphs that have nothing to do with each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from cleaner.forms.model import forms_of
from cleaner.junctions.model import Junctions
from cleaner.rules.organisations import has_organisation_form
from cleaner.sites.count import Passage, hash_line
from cleaner.tokens import MARK, Tokens, tokenise

#: Tokens on either side that tell a place, at least and at most.
_LEAST_SIDE, _MOST_SIDE = 2, 4
_LONGEST = 40
# Copies that share less are no copies, and would take long to lay side by side.
_LEAST_ALIKE = 0.7
_MOST_DIFFERENT = 160
#: Nats, as `cleaner.sites.strings` has them: of one string in one paragraph, gain and form of which
#: neither may be little, and their sum; of one that was put into so many paragraphs, the mean gain.
_LEAST_GAIN, _LEAST_FORM, _LEAST_SUM = -0.5, 0.5, 2.0
_LEAST_PASSAGES, _LEAST_MEAN = 3, 0.7
_LEAST_FORM_OFTEN = -3.0


@dataclass(frozen=True, slots=True)
class Injection:
    """A string that one copy of a paragraph has and others have not.

    ``left`` and ``right`` are what stands beside it, a few tokens; ``lacking`` is how many copies
    read on without it, ``passages`` into how many paragraphs it was put.
    """

    text: str
    left: str
    right: str
    rule: str
    lacking: int
    passages: int
    gain: float
    form: float


def find_injections(
    passages: Mapping[int, Mapping[int, Passage]], ordinary: frozenset[int] = frozenset()
) -> list[Injection]:
    """Return what was put into copies of paragraphs, in order.

    ``passages`` are by key and page, as `cleaner.sites.merge.Counts` has them; ``ordinary`` are
    fingerprints of lines that repeat on a site's pages and are no copies of an article.
    """
    found: dict[tuple[str, str, str], Injection] = {}
    homes: dict[str, set[str]] = defaultdict(set)
    for key in sorted(passages):
        copies = _unlike(passages[key], ordinary)
        for number, copy in enumerate(copies):
            others = [other.text for at, other in enumerate(copies) if at != number]
            for one in _injected(copy, others):
                place = (one.left, one.text, one.right)
                known = found.get(place)
                if known is None or one.lacking > known.lacking:
                    found[place] = one
                homes[_folded(one.text)].add(f"{_folded(one.left)}\n{_folded(one.right)}")
    gains: dict[str, list[float]] = defaultdict(list)
    for one in found.values():
        gains[_folded(one.text)].append(one.gain)
    proved = []
    for place in sorted(found):
        one = found[place]
        name = _folded(one.text)
        often = len(homes[name])
        mean = sum(gains[name]) / len(gains[name])
        alone = (
            one.gain >= _LEAST_GAIN
            and one.form >= _LEAST_FORM
            and one.gain + one.form >= _LEAST_SUM
        )
        again = often >= _LEAST_PASSAGES and mean >= _LEAST_MEAN and one.form >= _LEAST_FORM_OFTEN
        if alone or again:
            proved.append(_with_rule(one, often))
    return proved


def _unlike(copies: Mapping[int, Passage], ordinary: frozenset[int]) -> Sequence[Passage]:
    """Return the copies that differ, one of each reading, in the order of their pages."""
    readings: dict[str, Passage] = {}
    for page in sorted(copies):
        copy = copies[page]
        if hash_line(copy.text) not in ordinary:
            readings.setdefault(copy.text, copy)
    return list(readings.values()) if len(readings) > 1 else ()


def _injected(copy: Passage, others: Sequence[str]) -> Iterator[Injection]:
    """Yield the strings of one copy that at least as many others lack as have."""
    tokens = tokenise(copy.text)
    own = tokens.hashes.tolist()
    lacking: dict[tuple[int, int], int] = defaultdict(int)
    for other in others:
        for span in _extra(own, tokenise(other).hashes.tolist()):
            lacking[_settle(tokens, *span)] += 1
    spans = [
        (first, stop)
        for first, stop in sorted(lacking)
        if 2 * lacking[first, stop] >= len(others)
        and _LEAST_SIDE <= first < stop <= min(len(tokens) - _LEAST_SIDE, first + _LONGEST)
        and (tokens.kinds[first:stop] != MARK).any()
    ]
    if not spans:
        return
    firsts, stops = np.array(spans).T
    around, before, behind = Junctions(tokens, copy.language).score_spans(
        tokens.starts[firsts], tokens.ends[stops - 1]
    )
    gains = ((around - before - behind) / 32).round(2).tolist()
    forms = (forms_of(tokens).score(firsts, stops) / 16).round(2).tolist()
    for (first, stop), gain, form in zip(spans, gains, forms, strict=True):
        begin, end = max(first - _MOST_SIDE, 0), min(stop + _MOST_SIDE, len(tokens))
        yield Injection(
            _slice(tokens, first, stop),
            _slice(tokens, begin, first),
            _slice(tokens, stop, end),
            "",
            lacking[first, stop],
            1,
            gain,
            form,
        )


def _extra(one: list[int], other: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that ``one`` has and ``other`` has not, where it has nothing instead."""
    head = 0
    most = min(len(one), len(other))
    while head < most and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < most - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    mine, its = one[head : len(one) - tail], other[head : len(other) - tail]
    if not its:
        if mine:
            yield head, len(one) - tail
        return
    if max(len(mine), len(its)) > _MOST_DIFFERENT:
        return
    matcher = SequenceMatcher(None, mine, its, autojunk=False)
    alike = head + tail + sum(block.size for block in matcher.get_matching_blocks())
    if alike < _LEAST_ALIKE * len(other):
        return
    for tag, begin, end, _, _ in matcher.get_opcodes():
        if tag == "delete":
            yield head + begin, head + end


def _settle(tokens: Tokens, first: int, stop: int) -> tuple[int, int]:
    """Return a stretch moved on where it opens with the mark that stands behind it too."""
    while (
        stop < len(tokens)
        and tokens.kinds[first] == MARK
        and tokens.hashes[first] == tokens.hashes[stop]
    ):
        first, stop = first + 1, stop + 1
    return first, stop


def _slice(tokens: Tokens, first: int, stop: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[stop - 1]]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _with_rule(one: Injection, passages: int) -> Injection:
    rule = "splice.repeated" if passages >= _LEAST_PASSAGES else "splice.offer"
    if has_organisation_form(one.text):
        rule = "splice.organisation"
    return Injection(one.text, one.left, one.right, rule, one.lacking, passages, one.gain, one.form)
