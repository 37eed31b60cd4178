"""What a cleaner cut out of a case, against what was put in.

Characters count but for white space. Cuts that leave the same text count the same: of ``abab`` with
``ab`` put in, either may go. So a gold span slides to where it meets the cuts best.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

import regex

from cleaner.evaluate.cases import HONEST, Case
from cleaner.units import UNSPACED

_TOKEN = regex.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|\s+|.", regex.DOTALL | regex.V1)
_MAX_SLIDE = 400
# Comparing is quadratic at worst: what is longer is compared less closely.
_MAX_REFINED_CHARS = 4000
_MAX_TOKENS = 20_000


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that a cleaner cut, or only flagged: code points of the text, half-open."""

    start: int
    end: int
    rule: str = ""
    confidence: float = 1.0
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case, in characters that are no white space.

    ``found`` were put in and cut, ``cut`` is all that was cut, ``put`` all that was put in;
    ``inside`` is what rules cut that work inside sentences. ``judged`` holds each cut and flag
    (rule, confidence, right or wrong).
    """

    found: int
    cut: int
    put: int
    inside: int
    size: int
    judged: tuple[tuple[str, float, bool], ...] = ()

    @property
    def exact(self) -> bool:
        """Everything put in is gone, and nothing else."""
        return self.found == self.cut == self.put


def judge(case: Case, cuts: Sequence[Cut]) -> Outcome:
    """Return what became of ``case``; the title's line counts neither as cut nor as put in."""
    text = case.text
    counted = [cut for cut in cuts if cut.rule != "title.line"]
    marked = bytearray(len(text))
    inside = bytearray(len(text))
    for cut in counted:
        if not cut.flagged:
            marked[cut.start : cut.end] = b"\1" * (cut.end - cut.start)
            if cut.rule.startswith("splice.") or not cut.rule:
                inside[cut.start : cut.end] = b"\1" * (cut.end - cut.start)
    gold = bytearray(len(text))
    for start, end in _slid(case, marked):
        gold[start:end] = b"\1" * (end - start)
    for cut in cuts:
        if cut.rule == "title.line":
            gold[cut.start : cut.end] = bytes(cut.end - cut.start)
    blank = [char.isspace() for char in text] if any(marked) or case.spans else []
    inked = [at for at, space in enumerate(blank) if not space]
    judged = tuple(
        (cut.rule, cut.confidence, 2 * sum(gold[cut.start : cut.end]) >= cut.end - cut.start)
        for cut in counted
        if text[cut.start : cut.end].strip()
    )
    return Outcome(
        found=sum(marked[at] & gold[at] for at in inked),
        cut=sum(marked[at] for at in inked),
        put=sum(gold[at] for at in inked),
        inside=sum(inside[at] for at in inked),
        size=len(text),
        judged=judged,
    )


def _slid(case: Case, marked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans where they meet the marks best: apart, and those that touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in case.spans:
        if joined and joined[-1][1] == start:
            start = joined.pop()[0]
        joined.append((start, end))
    last = 0
    for number, (start, end) in enumerate(joined, 1):
        high = joined[number][0] if number < len(joined) else len(case.text)
        span = slide(case.text, start, end, marked, last, high)
        yield span
        last = span[1]


def slide(
    text: str, start: int, end: int, marked: Sequence[int], low: int = 0, high: int | None = None
) -> tuple[int, int]:
    """Return the place of a span, of all that leave the same text, that is marked best.

    It stays within ``[low, high)``.

    >>> slide("xabab", 1, 3, [0, 0, 0, 1, 1])
    (3, 5)
    """
    best, score = (start, end), sum(marked[start:end])
    high = len(text) if high is None else high
    for step in (-1, 1):
        here, value = start, sum(marked[start:end])
        for _ in range(_MAX_SLIDE):
            size = end - start
            if step < 0:
                if here <= low or text[here - 1] != text[here + size - 1]:
                    break
                value += marked[here - 1] - marked[here + size - 1]
            else:
                if here + size >= high or text[here] != text[here + size]:
                    break
                value += marked[here + size] - marked[here]
            here += step
            if value > score:
                best, score = (here, here + size), value
    return best


def cuts_between(text: str, cleaned: str) -> list[Cut]:
    """Return what ``cleaned`` lacks of ``text``, for cleaners that keep no account.

    >>> cuts_between("one two three", "one three")
    [Cut(start=4, end=8, rule='', confidence=1.0, flagged=False)]
    """
    tokens, others = _TOKEN.findall(text), _TOKEN.findall(cleaned)
    if _deletion(tokens, others) is None and (span := _deletion(text, cleaned)) is not None:
        return [Cut(*span)]
    return [Cut(start, end) for start, end in _lacking(tokens, others, 0)]


def _lacking(ours: Sequence[str], theirs: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
    """Yield what ``theirs`` lacks of ``ours``; of tokens that differ, the characters that do."""
    starts = list(accumulate(map(len, ours), initial=at))
    if (span := _deletion(ours, theirs)) is not None:
        if span[0] < span[1]:
            yield starts[span[0]], starts[span[1]]
        return
    junk = len(theirs) > _MAX_TOKENS
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=junk)
    for tag, a, b, c, d in matcher.get_opcodes():
        small = starts[b] - starts[a] < _MAX_REFINED_CHARS
        if tag == "replace" and small and not isinstance(ours, str):
            yield from _lacking("".join(ours[a:b]), "".join(theirs[c:d]), starts[a])
        elif tag in ("delete", "replace"):
            yield starts[a], starts[b]


def _deletion(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Return the one stretch of ``ours`` whose deletion leaves ``theirs``, where there is one."""
    most = min(len(ours), len(theirs))
    head = _alike(zip(ours, theirs, strict=False))
    tail = min(most - head, _alike(zip(reversed(ours), reversed(theirs), strict=False)))
    return (head, len(ours) - tail) if head + tail == len(theirs) else None


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs of equal ones come first."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@dataclass(frozen=True, slots=True)
class Score:
    """Characters and documents over many cases."""

    cases: int
    exact: int
    found: int
    cut: int
    put: int

    @property
    def precision(self) -> float:
        """The share of what was cut that had been put in; 1 where nothing was cut."""
        return self.found / self.cut if self.cut else 1.0

    @property
    def recall(self) -> float:
        """The share of what was put in that was cut."""
        return self.found / self.put if self.put else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.cut + self.put
        return 2 * self.found / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Harm:
    """What was cut out of texts that nothing was put into; ``inside``: within sentences."""

    texts: int
    chars: int
    touched: int
    cut: int
    touched_inside: int
    cut_inside: int


def score_of(outcomes: Iterable[Outcome]) -> Score:
    """Return the score over ``outcomes``."""
    rows = list(outcomes)
    return Score(
        cases=len(rows),
        exact=sum(row.exact for row in rows),
        found=sum(row.found for row in rows),
        cut=sum(row.cut for row in rows),
        put=sum(row.put for row in rows),
    )


def harm_of(outcomes: Iterable[Outcome]) -> Harm:
    """Return the harm over the ``outcomes`` of honest texts."""
    rows = list(outcomes)
    return Harm(
        texts=len(rows),
        chars=sum(row.size for row in rows),
        touched=sum(row.cut > 0 for row in rows),
        cut=sum(row.cut for row in rows),
        touched_inside=sum(row.inside > 0 for row in rows),
        cut_inside=sum(row.inside for row in rows),
    )


def is_honest(case: Case) -> bool:
    """Tell whether nothing was put into a case."""
    return case.family == HONEST or not case.spans
