"""Copies of one paragraph, on several pages, as witnesses of what was put into some of them.

Copies are laid side by side. What one has and others have not, who read on without it, was put in,
or was added by an editor. An editor's addition reads like prose and belongs where it stands: so it
takes more, either that the string reads like spam and the text goes on without it, or that the same
string was put into several paragraphs that have nothing to do with each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np

from cleaner.rules.organisations import has_organisation_form
from cleaner.sites.count import Passage, hash_line
from cleaner.sites.weigh import weigh
from cleaner.splices.repeats import Repeats
from cleaner.tokens import MARK, Tokens, tokenise

#: Tokens before and behind that tell a place, at least, and at most on either side. Behind, the
#: point that ends a paragraph is enough: what is put in there stands before it.
_LEAST_BEFORE, _LEAST_BEHIND, _MOST_SIDE = 2, 1, 4
_LONGEST = 40
# Copies that share less are no copies, and would take long to lay side by side.
_LEAST_ALIKE = 0.7
_LEAST_RUNS_ALIKE = 0.5
_MOST_DIFFERENT = 160
#: How far over its bar (nats) the judge of single pages has to put a string that a copy lacks: on
#: generated copies editors' additions had -15 to -9, nearly all offers and names -8 to 17.
_LEAST_MARGIN = -6.5
#: The same for a string that was put into so many paragraphs, and its mean gain.
_LEAST_PASSAGES, _LEAST_MARGIN_AGAIN, _LEAST_MEAN = 3, -8.0, 0.7


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
    margin: float


def find_injections(
    passages: Mapping[int, Sequence[Passage]], ordinary: frozenset[int] = frozenset()
) -> list[Injection]:
    """Return what was put into copies of paragraphs, in order.

    ``passages`` are by key, each of one page or some, as `cleaner.sites.merge.Counts` has them;
    ``ordinary`` are fingerprints of lines that repeat on a site's pages and are no copies of an
    article.
    """
    lacking: dict[Passage, dict[tuple[int, int], int]] = defaultdict(dict)
    for key in sorted(passages):
        for reading, spans in _compare(_unlike(passages[key], ordinary)):
            own = lacking[reading.copy]
            for span, witnesses in spans.items():
                own[span] = max(witnesses, own.get(span, 0))
    found: dict[tuple[str, str, str], Injection] = {}
    homes: dict[str, set[str]] = defaultdict(set)
    for copy in sorted(lacking, key=lambda one: (one.text, one.page)):
        for one in _injected(copy, lacking[copy]):
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
        again = often >= _LEAST_PASSAGES and mean >= _LEAST_MEAN
        if one.margin >= (_LEAST_MARGIN_AGAIN if again else _LEAST_MARGIN):
            proved.append(_with_rule(one, often))
    return proved


def _unlike(copies: Sequence[Passage], ordinary: frozenset[int]) -> Sequence[Passage]:
    """Return the copies that differ, one of each reading, in the order of their pages."""
    readings: dict[str, Passage] = {}
    for copy in copies:
        readings.setdefault(copy.text, copy)
    if len(readings) == 1:
        return ()
    return [copy for text, copy in readings.items() if hash_line(text) not in ordinary]


def _compare(copies: Sequence[Passage]) -> Iterator[tuple[_Reading, dict[tuple[int, int], int]]]:
    """Yield each copy that has stretches (tokens) which as many others lack as have."""
    readings = [_read(copy) for copy in copies]
    for number, reading in enumerate(readings):
        tokens = reading.tokens
        lacking: dict[tuple[int, int], int] = defaultdict(int)
        witnesses = 0
        for at, other in enumerate(readings):
            extra = _extra(reading, other) if at != number else None
            witnesses += extra is not None
            for span in extra or ():
                lacking[_settle(tokens, *span)] += 1
        spans = {
            (first, stop): count
            for (first, stop), count in lacking.items()
            if 2 * count >= witnesses
            and _LEAST_BEFORE <= first < stop <= min(len(tokens) - _LEAST_BEHIND, first + _LONGEST)
            and (tokens.kinds[first:stop] != MARK).any()
        }
        if spans:
            yield reading, spans


def _injected(copy: Passage, lacking: Mapping[tuple[int, int], int]) -> Iterator[Injection]:
    """Yield the stretches of one copy as injections, with what the models say of them."""
    tokens = tokenise(copy.text)
    spans = sorted(lacking)
    firsts, stops = np.array(spans).T
    repeats = Repeats(stops - firsts, firsts, np.arange(len(spans) + 1))
    columns = (values.tolist() for values in weigh(tokens, repeats, copy.language))
    weighed = zip(*columns, strict=True)
    for (first, stop), (gain, form, margin) in zip(spans, weighed, strict=True):
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
            margin,
        )


@dataclass(frozen=True, slots=True)
class _Reading:
    """A copy as tokens, with its runs of three."""

    copy: Passage
    tokens: Tokens
    hashes: list[int]
    runs: frozenset[tuple[int, int, int]]


def _read(copy: Passage) -> _Reading:
    tokens = tokenise(copy.text)
    hashes = tokens.hashes.tolist()
    return _Reading(
        copy, tokens, hashes, frozenset(zip(hashes, hashes[1:], hashes[2:], strict=False))
    )


def _extra(mine: _Reading, its: _Reading) -> list[tuple[int, int]] | None:
    """Return the stretches that one copy has where another has nothing; None for no copies."""
    one, other = mine.hashes, its.hashes
    head = 0
    most = min(len(one), len(other))
    while head < most and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < most - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    if not right:
        return [(head, len(one) - tail)] if left else []
    if max(len(left), len(right)) > _MOST_DIFFERENT:
        return None
    if len(mine.runs & its.runs) < _LEAST_RUNS_ALIKE * len(its.runs):
        return None
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    alike = head + tail + sum(block.size for block in matcher.get_matching_blocks())
    if alike < _LEAST_ALIKE * len(other):
        return None
    changes = matcher.get_opcodes()
    return [(head + begin, head + end) for tag, begin, end, _, _ in changes if tag == "delete"]


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
    return replace(one, rule=rule, passages=passages)
