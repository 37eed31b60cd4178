"""Strings put into sentences: names, offers and queries, again and again or once.

Candidates are strings that recur in unlike contexts, and stretches that read like a name, an offer
or a query. One decision is made for each string, on evidence pooled over its places: how well its
neighbours go together without it (the junction model), how much it reads like spam (the form
model), how various its neighbours are, whether its words live elsewhere on the page. A string that
stands there once needs both models to agree. What else is found on the page lowers the bar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import UNSPACED
from cleaner.language import detect_language
from cleaner.propose.context import Context
from cleaner.rules.organisations import has_organisation_form
from cleaner.splices.candidates import Candidates, find_candidates
from cleaner.splices.evidence import Evidence
from cleaner.splices.judge import (
    LEAST_MARGIN,
    best_bounds,
    class_of,
    load_judgement,
    margins_of,
    pooled,
)
from cleaner.splices.places import searched_spans
from cleaner.tokens import Tokens, tokenise

# Longer than any article; what lies beyond is not searched.
_MAX_CHARS = 400_000
_MIN_CHARS = 60
_FLAG_CONFIDENCE = 0.1
_MAX_FLAGS = 20
_OFTEN = 3
#: Names and offers in Han characters and kana are shorter than clauses that an author repeats.
_LONGEST_EAST_ASIAN = 40
#: A name in Latin letters, as authors of other scripts write it.
_LATIN_NAME = regex.compile(r"(?:\p{Lu}[\p{Latin}\p{M}.'’-]*(?:[ ·]|$))+")
_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")


@dataclass(frozen=True, slots=True)
class _Finding:
    spans: tuple[tuple[int, int], ...]
    margin: float
    #: The class of strings, see `cleaner.splices.judge.CLASSES`.
    number: int
    evidence: str


def propose_strings(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each place of a string that was spliced in.

    Confidence is the share of such strings that are spam where 99 of 100 pages are honest; those
    that may be, but probably are not, come with a low one.
    """
    lines: list[tuple[int, int]] = []
    for line in context.lines:
        # Most hold no line break, and have been told to be prose or none already.
        if "\n" in line.text or line.block.link_chars:
            lines += searched_spans(doc.text, line.start, line.end)
        elif line.prose:
            lines.append((line.start, line.end))
    if sum(end - start for start, end in lines) < _MIN_CHARS:
        return
    language = detect_language(doc.text[lines[0][0] : lines[-1][1]])
    if language is None:
        return
    # The whole text, where it is not too long: other proposers look at the same tokens.
    text = doc.text
    tokens = tokenise(text if len(text) <= _MAX_CHARS else text[: min(lines[-1][1], _MAX_CHARS)])
    candidates = find_candidates(tokens, lines, language)
    if candidates is None:
        return
    found = (item for item in _findings(tokens, candidates) if not _is_honest(text, item, language))
    chosen = _choose(found)
    if not chosen:
        return
    others = pooled(np.array([item.margin for item in chosen]))
    rated = [
        (load_judgement(item.number).confidence(item.margin, other), item)
        for item, other in zip(chosen, others.tolist(), strict=True)
    ]
    flags = 0
    for confidence, item in sorted(rated, key=lambda entry: (-entry[0], entry[1].spans)):
        if confidence < 0.5:
            flags += 1
            if confidence < _FLAG_CONFIDENCE or flags > _MAX_FLAGS:
                break
        rule = _rule(doc.text[slice(*item.spans[0])], len(item.spans))
        for start, end in item.spans:
            yield Edit(start, end, rule, confidence, item.evidence)


def _is_honest(text: str, item: _Finding, language: str) -> bool:
    """Tell whether a string is one of those that models of its letters take for spam."""
    string = text[slice(*item.spans[0])].strip()
    if language in UNSPACED and len(item.spans) == 1 and _LATIN_NAME.fullmatch(string):
        return True
    return len(_EAST_ASIAN.findall(string)) > _LONGEST_EAST_ASIAN


def _choose(findings: Iterable[_Finding]) -> list[_Finding]:
    """Return the findings that no better one overlaps, the best first."""
    chosen: list[_Finding] = []
    taken: list[tuple[int, int]] = []
    for item in sorted(findings, key=lambda f: (-f.margin, f.spans)):
        if not any(a < d and c < b for a, b in item.spans for c, d in taken):
            taken += item.spans
            chosen.append(item)
    return chosen


def _findings(tokens: Tokens, candidates: Candidates) -> Iterator[_Finding]:
    """Yield what may be worth a flag."""
    repeats, evidence = candidates.repeats, candidates.evidence
    best = best_bounds(evidence, candidates.groups)
    if len(best) < len(repeats):
        repeats = repeats.take(np.isin(np.arange(len(repeats)), best))
        evidence = Evidence(evidence.values[best])
    counts = repeats.counts
    classes = class_of(counts)
    margins = margins_of(evidence, counts)
    gain, form = evidence.column("gain"), evidence.column("form")
    for index in np.flatnonzero(margins > LEAST_MARGIN):
        firsts = repeats.firsts[repeats.offsets[index] : repeats.offsets[index + 1]]
        size = int(repeats.sizes[index])
        spans = tuple(
            (int(tokens.starts[first]), int(tokens.ends[first + size - 1])) for first in firsts
        )
        yield _Finding(
            spans,
            float(margins[index]),
            int(classes[index]),
            _said(len(spans), float(gain[index]), float(form[index])),
        )


def _said(times: int, gain: float, form: float) -> str:
    """Return the evidence in words."""
    often = "once" if times == 1 else f"{times} times, in unlike contexts"
    return (
        f"stands there {often}; the text reads on without it ({gain:+.1f} nats a place); "
        f"its wording is {'that of advertising' if form > 0 else 'ordinary'} ({form:+.1f} nats)"
    )


def _rule(string: str, times: int) -> str:
    if has_organisation_form(string):
        return "splice.organisation"
    return "splice.repeated" if times >= _OFTEN else "splice.offer"
