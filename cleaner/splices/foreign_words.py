"""Runs of words in another language than the sentence around them, both in Latin letters.

A model of words tells the languages apart (`cleaner.tongues`), and the run is the stretch that is
least the page's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.forms.edges import SCALE as EDGE_SCALE
from cleaner.forms.edges import edges_of
from cleaner.forms.model import SCALE as FORM_SCALE
from cleaner.forms.model import Forms
from cleaner.propose.context import Line
from cleaner.splices.foreign_runs import Run, is_placed, is_small
from cleaner.tokens import WORD, Flags, Indexes, Tokens, char_table, found_in
from cleaner.tongues.model import SCALE as TONGUE_SCALE
from cleaner.tongues.model import compare_words

Gains = npt.NDArray[np.float64]

_MAX_TELLS, _BIAS, _NUMBER = 3.0, 0.4, -0.2
_LEAST_TELLS = 2.0
_BREAKS = frozenset('.!?;:…"“”„«»()[]{}/\n—–|,、。，')
_BREAK_TABLE = char_table("".join(_BREAKS))
_WIDEST_GAP = 3
#: Deeper than any stretch is high; what sums of fractions may be off by.
_DEEP, _SLIGHT = 1e4, 1e-5
_SPAM_TONGUES = ("en", "id")
_ANCHOR_TELLS = 3.0
#: A page in its own language has words that are this much more its own, on average.
_MOST_FOREIGN = -0.5
_REACH = 3
_OWN, _SURE = -1.0, 0.5


def find_word_runs(
    text: str, lines: Sequence[Line], language: str, forms: Forms, tokens: Tokens
) -> Iterator[Run]:
    """Yield the stretches of Latin words that read like another language than the page's.

    Source: maximal scoring subsequences, Ruzzo and Tompa 1999, on log-odds of the languages.
    """
    chosen = np.flatnonzero(tokens.kinds == WORD)
    if len(chosen) < 2:
        return
    others = tuple(other for other in _SPAM_TONGUES if other != language)
    compared = compare_words(tokens, chosen, language, others)
    starts, ends = tokens.starts[chosen], tokens.ends[chosen]
    numbers = (tokens.folded[starts] >= 48) & (tokens.folded[starts] < 58)
    parted = _find_parted(tokens, starts, ends)
    for row in compared:
        gains = np.clip(row / TONGUE_SCALE, -_MAX_TELLS, _MAX_TELLS) - _BIAS
        if gains.mean() > _MOST_FOREIGN:
            # The language was guessed, or there are two.
            continue
        gains[numbers] = _NUMBER
        clauses, best = _rising(gains, parted)
        # Most pages have nothing that could anchor a run: their words are never looked at singly.
        if best < _ANCHOR_TELLS:
            continue
        words = _Words(text, gains.tolist(), starts.tolist(), ends.tolist(), chosen)
        found = [
            (line, *stretch)
            for line, low, high in _in_prose(lines, words, clauses)
            for stretch in _stretches(words, line, low, high)
        ]
        # Names of works and firms are foreign too: none of them will do alone.
        if any(_tells(words, first, stop, best) for _, first, stop, best in found):
            yield from _settle(words, [stretch[:3] for stretch in found], forms)


def _find_parted(tokens: Tokens, starts: Indexes, ends: Indexes) -> Flags:
    """Tell which words something parts from the word before, as `_parted` does."""
    breaks = np.concatenate(
        [np.zeros(1, np.int64), np.cumsum(found_in(_BREAK_TABLE, tokens.codes))]
    )
    parted = np.ones(len(starts), np.bool_)
    parted[1:] = (starts[1:] - ends[:-1] > _WIDEST_GAP) | (breaks[starts[1:]] > breaks[ends[:-1]])
    return parted


def _rising(gains: Gains, parted: Flags) -> tuple[list[tuple[int, int]], float]:
    """Return the clauses (words) that hold a stretch worth a look, and what the best is worth."""
    deep = _DEEP * np.cumsum(parted)
    sums = np.concatenate([np.zeros(1), np.cumsum(gains)])
    # A stretch is a difference between what its end and what its beginning is worth; no stretch
    # reaches over a bound, where both fall deep.
    rises = sums[1:] - deep - np.minimum.accumulate(sums[:-1] - deep)
    heads = np.flatnonzero(parted)
    best = np.maximum.reduceat(rises, heads)
    bounds = np.append(heads, len(gains)).tolist()
    # Sums of many are not quite exact.
    rising = np.flatnonzero(best >= _LEAST_TELLS - _SLIGHT).tolist()
    return [(bounds[at], bounds[at + 1]) for at in rising], float(best.max()) + _SLIGHT


def _in_prose(
    lines: Sequence[Line], words: _Words, clauses: Sequence[tuple[int, int]]
) -> Iterator[tuple[Line, int, int]]:
    """Yield the clauses that stand in paragraphs, each with its line."""
    begins = [line.start for line in lines]
    for low, high in clauses:
        at = bisect_right(begins, words.starts[low]) - 1
        if at >= 0 and lines[at].prose and words.starts[low] < lines[at].end:
            yield lines[at], low, high


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text: how much more each is the other language's, and where it stands."""

    text: str
    values: list[float]
    starts: list[int]
    ends: list[int]
    tokens: Indexes


def _tells(words: _Words, first: int, stop: int, best: float) -> bool:
    return best >= _ANCHOR_TELLS and any(
        words.values[at] > 0 and is_small(words.text[words.starts[at] : words.ends[at]])
        for at in range(first, stop)
    )


def _stretches(words: _Words, line: Line, low: int, high: int) -> Iterator[tuple[int, int, float]]:
    """Yield (first word, the one behind the last, nats) of the stretches in a clause of a line."""
    text, values, begins, stops = words.text, words.values, words.starts, words.ends
    at = low
    while at < high:
        if values[at] <= 0:
            at += 1
            continue
        total = best = 0.0
        stop = at
        for here in range(at, high):
            total += values[here]
            if total <= 0:
                break
            if total > best:
                best, stop = total, here + 1
        if best >= _LEAST_TELLS and not is_placed(text, begins[at], stops[stop - 1], line, "latn"):
            yield at, stop, best
        at = max(stop, at + 1)


def _parted(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) > _WIDEST_GAP or any(char in _BREAKS for char in gap)


def _settle(
    words: _Words, stretches: Sequence[tuple[Line, int, int]], forms: Forms
) -> Iterator[Run]:
    """Yield the runs whose bounds, some words around the best stretches, read best as spam's."""
    chosen = words.tokens
    choices = [_bounds(words, *stretch) for stretch in stretches]
    pairs = np.array([pair for some in choices for pair in some])
    heads, tails = chosen[pairs[:, 0]], chosen[pairs[:, 1] - 1] + 1
    form = forms.score(heads, tails) / FORM_SCALE
    # The same few gaps bound all the pairs.
    firsts, first_of = np.unique(heads, return_inverse=True)
    lasts, last_of = np.unique(tails, return_inverse=True)
    begin, end = edges_of(forms.tokens).both(firsts, lasts)
    score = (begin[first_of] + end[last_of]) / EDGE_SCALE + form
    at = 0
    for some in choices:
        tells = [sum(words.values[a:b]) for a, b in some]
        best = int((score[at : at + len(some)] + 1.5 * np.array(tells)).argmax())
        yield _read_words(words, *some[best], float(form[at + best]), tells[best])
        at += len(some)


def _bounds(words: _Words, line: Line, first: int, stop: int) -> list[tuple[int, int]]:
    """Return the (first word, the one behind the last) that a run around a stretch may have."""
    text, values, begins, stops = words.text, words.values, words.starts, words.ends
    lows = [first]
    while lows[-1] > 0 and len(lows) <= _REACH:
        before = lows[-1] - 1
        if begins[before] < line.start or _parted(text, stops[before], begins[lows[-1]]):
            break
        lows.append(before)
    highs = [stop]
    while highs[-1] < len(begins) and len(highs) <= _REACH:
        here = highs[-1]
        if begins[here] >= line.end or _parted(text, stops[here - 1], begins[here]):
            break
        highs.append(here + 1)
    if stop - first > 1 and values[first] < _SURE:
        lows.append(first + 1)
    if stop - first > 1 and values[stop - 1] < _SURE:
        highs.append(stop - 1)
    return [(a, b) for a in lows for b in highs if a < b]


def _read_words(words: _Words, a: int, b: int, form: float, tells: float) -> Run:
    text, values, start, end = words.text, words.values, words.starts[a], words.ends[b - 1]
    small = sum(
        values[at] > 0 and is_small(text[words.starts[at] : words.ends[at]]) for at in range(a, b)
    )
    own = sum(value < _OWN for value in values[a:b])
    return Run(start, end, "words", len(text[start:end].split()), small, form, tells, own)
