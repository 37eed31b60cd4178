"""Jam codes: random characters in mid-sentence or behind a line, foreign to their page.

Pages with source code, formulas, markup or part numbers are full of honest tokens that look as
random. So a token needs a shape that honest ones hardly have, prose that reads on without it, and a
page that does not write like that elsewhere; several such tokens on a page confirm each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import score_splices
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
from cleaner.rules.code_shapes import CODE_LINE
from cleaner.splices.code_judge import NO_CODE, classify, is_technical, judge_pairs, judge_token

_RULE = "splice.code"
_PAIRS = regex.compile(r"(?:(?<=\s)|(?<=[^\x00-\x7f])|(?<=[.!?,;:])|^)(?:[!-~] {1,2}){4,}[!-~]$")
_PAIRS_REACH = 60
_MAX_CHARS = 24
_LEADS = tuple('([{（《“"「‘«„『')
# A title in quotes may end with a mark of its own: ``‘1L0v3myL1f3!’``.
_CLOSERS = tuple(')]}）》”"」’»』!?')
_OPENING = {"(": ")", "[": "]", "{": "}", "'": "'", '"': '"'}
# Two kinds that do not meet inside words, and what follows on a mark inside one.
_KINDS = b" lUdsmj"
_NUMBERS = bytes(max(0, _KINDS.find(code)) for code in range(256))
# By the numbers of two kinds that touch: 1 where they do not meet inside words, 2 where a mark
# follows on a letter or a digit, 4 where one of these follows on a mark.
_MEETINGS = bytearray(256)
for _pair in (b"lU", b"ld", b"ls", b"dl", b"dU", b"sl", b"sU", b"ss", b"sd", b"Us", b"ds", b"Ud"):
    _MEETINGS[_KINDS.index(_pair[0]) << 3 | _KINDS.index(_pair[1])] = 1
for _kind in b"lUd":
    _MEETINGS[_KINDS.index(_kind) << 3 | _KINDS.index(b"m")] = 2
    _MEETINGS[_KINDS.index(b"m") << 3 | _KINDS.index(_kind)] = 4

# In nats: what a code needs alone on its page, beside one other, two, three and more.
_BARS = (6.5, 2.5, 0.8, -0.5)
_STRONG = 3.5
_LEAST = -2.5
_PER_NAT, _MAX_NATS = 0.5, 4.0
#: The junction's gain, in nats, that a code in a sentence needs.
_MIN_GAIN, _MIN_GAIN_AMONG_MANY = -1.5, -5.0


@dataclass(frozen=True, slots=True)
class Token:
    """A token with characters of several kinds; ``line`` is the line's number."""

    start: int
    end: int
    text: str
    line: int
    #: How often two kinds meet in it.
    meetings: int


@dataclass(frozen=True, slots=True)
class _Code:
    start: int
    end: int
    text: str
    score: float
    pairs: bool = False


def propose_codes(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each run of random characters that is foreign to its page.

    Spaced runs are looked for at line ends, unspaced ones anywhere in prose. What has the shape of
    a code and lacks a second signal is flagged: confidence 0.3.
    """
    codes = list(_find_pairs(doc.text, context.lines))
    ends = {code.end: code.start for code in codes}
    tokens = find_tokens(doc.text, context.lines)
    # Tokens in which kinds meet but once are many, and never enough by themselves.
    if not codes and not any(
        token.meetings > 1 and judge_token(token.text) >= _STRONG for token in tokens
    ):
        return
    times = Counter(token.text for token in tokens)
    technical = 0
    for token in tokens:
        line = context.lines[token.line]
        if ends.get(line.end, token.end) < token.end:
            continue
        score = judge_token(token.text)
        bracketed = (
            doc.text[token.start - 1 : token.start] in _LEADS
            and doc.text[token.end : token.end + 1] in _CLOSERS
        )
        if (score > NO_CODE and score < _STRONG and is_technical(token.text)) or (
            score >= _STRONG and (bracketed or times[token.text] > 1)
        ):
            technical += 1
        elif score >= _LEAST and line.prose and not bracketed and times[token.text] == 1:
            codes.append(_Code(token.start, token.end, token.text, score))
    strong = sum(code.score >= _STRONG for code in codes)
    if not strong:
        return
    technical += 3 * sum(CODE_LINE.match(line.text) is not None for line in context.lines)
    for code, gain in zip(codes, _gains(doc, context, codes), strict=True):
        others = strong - (code.score >= _STRONG)
        bar = _BARS[min(others, len(_BARS) - 1)]
        least = _MIN_GAIN_AMONG_MANY if others else _MIN_GAIN
        score = code.score
        if code.pairs:
            # Nothing else is written so: the page's other tokens say little about it.
            sure = technical < 2 * strong + 3 and score >= (bar if not others else 0)
        else:
            score += _PER_NAT * max(-_MAX_NATS, min(_MAX_NATS, gain or 0.0)) if others else 0.0
            sure = technical < (2 * strong if others else strong) and score >= bar
        if sure and (gain is None or gain > least):
            confidence = 0.95 if others else 0.8
            evidence = f"random characters in prose, {strong} such runs on the page"
            if gain is not None:
                evidence += f"; the text reads on without ({gain:.1f} nats)"
        elif code.score >= _STRONG:
            confidence = 0.3
            evidence = "looks like random characters, but its page or sentence may mean it"
        else:
            continue
        yield Edit(code.start, code.end, _RULE, confidence, evidence)


def find_tokens(text: str, lines: Sequence[Line]) -> list[Token]:
    """Return the tokens in which kinds of characters meet that do not meet inside words."""
    classes = classify(text)
    # One table over both kinds, in bytes: three times as fast as indexing an array by two.
    numbers = np.frombuffer(classes.translate(_NUMBERS), np.uint8)
    if len(numbers) < 4:
        return []
    pairs = (numbers[:-1] << 3) | numbers[1:]
    met = np.frombuffer(pairs.tobytes().translate(_MEETINGS), np.uint8)
    meets = met & 1
    meets[:-1] |= (met[:-1] >> 1) & (met[1:] >> 2)
    hits = meets.nonzero()[0]
    if not len(hits):
        return []
    begins = [line.start for line in lines]
    found = []
    reached = -1
    places = hits.tolist()
    for at, hit in enumerate(places):
        if hit < reached:
            continue
        start = classes.rfind(b" ", max(0, hit - 3 * _MAX_CHARS), hit) + 1
        end = classes.find(b" ", hit, hit + 3 * _MAX_CHARS)
        reached = end if end >= 0 else len(text) if hit + 3 * _MAX_CHARS >= len(text) else 0
        if not reached or (not start and hit >= 3 * _MAX_CHARS):
            # Longer than any code.
            end = classes.find(b" ", hit)
            reached = end if end >= 0 else len(text)
            continue
        number = bisect_right(begins, start) - 1
        if number < 0 or start >= lines[number].end:
            continue
        start, end = _trim(text, start, min(reached, lines[number].end), lines[number])
        if end - start >= 4:
            meetings = bisect_right(places, end, at) - at
            found.append(Token(start, end, text[start:end], number, meetings))
    return found


def _find_pairs(text: str, lines: Sequence[Line]) -> Iterator[_Code]:
    """Yield the runs of single characters, parted by blanks, that end lines."""
    for line in lines:
        end = line.end
        if end - line.start < 10 or text[end - 2] != " " or text[end - 4 : end - 1].count(" ") < 2:
            continue
        match = _PAIRS.search(text, max(line.start, end - _PAIRS_REACH), end)
        if match is None:
            continue
        start = match.start()
        # The sentence's own last marks and its last short word.
        glued = start > line.start and not text[start - 1].isspace()
        if glued and not text[start].isalnum():
            start += 2
        for _ in range(2):
            if text[start + 2] in ".,\"'" and text[start + 1] == " ":
                start += 2
        while text[start] in ".,\"' ":
            start += 1
        chars = text[start:end].split()
        if len(chars) >= 4 and (score := judge_pairs(chars)) > 0:
            yield _Code(start, end, text[start:end], score, pairs=True)


def _trim(text: str, start: int, end: int, line: Line) -> tuple[int, int]:
    """Return the token without the sentence's own punctuation at its edges."""
    before = text[start - 1] if start > line.start else ""
    if before.isascii() or not before.isalnum():
        while start < end and text[start] in _OPENING and _closes(text, start, line.end):
            start += 1
    while text[start : start + 2] == "``":
        start += 2
    while start < end and text[start] in ".,":
        start += 1
    after = text[end] if end < line.end else ""
    if after.isalnum() and not after.isascii():
        return start, end
    runs_on = after == " " and text[end + 1].islower()
    while end > start and text[end - 1] in ".,;:!?)]}\"'":
        last = text[end - 1]
        if runs_on and (last in ".!?" or (last in ";:" and not text[start : end - 1].isalnum())):
            break
        if last in ")]}\"'" and not _opened(text, line.start, start, end - 1):
            break
        end -= 1
    return start, end


def _closes(text: str, at: int, end: int) -> bool:
    return text.find(_OPENING[text[at]], at + 1, min(end, at + 400)) >= 0


def _opened(text: str, first: int, start: int, at: int) -> bool:
    """Tell whether what closes at ``at`` was opened before the token that begins at ``start``."""
    opening = {")": "(", "]": "[", "}": "{"}.get(text[at], text[at])
    return opening not in text[start:at] and opening in text[max(first, start - 400) : start]


def _gains(doc: Document, context: Context, codes: Sequence[_Code]) -> list[float | None]:
    """Return for each code how much better its sentence reads without it; None without a model."""
    spans = [(code.start, code.end) for code in codes if not code.pairs]
    sample = "\n".join(line.text for line in context.lines if line.prose)[:4000]
    language = detect_language(sample) if spans else None
    scores = score_splices(doc.text, spans, language) if language else None
    if scores is None:
        return [None] * len(codes)
    rest = iter(scores)
    return [None if code.pairs else next(rest).gain for code in codes]
