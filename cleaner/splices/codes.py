"""Jam codes: random characters in mid-sentence or behind a line, foreign to their page.

Pages with source code, formulas, markup or part numbers are full of honest tokens that look as
random. So a token needs a shape that no honest token has, prose that reads on without it, and a
page that does not write like that elsewhere.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import score_splices
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
from cleaner.rules.code_shapes import (
    ADDRESS,
    CODE_LINE,
    CODE_TOKEN,
    LETTER_PAIRS,
    NUMBER,
    TECHNICAL_TOKEN,
    WORD,
)

_RULE = "splice.code"
_ODD = "#$%&*+<=>@\\^_`{|}~"
_MARKS = '!;"()[]'
_JOINING = "-.,:/'"
# Classes of characters: small, capital, digit, odd symbol, mark, joining mark; a blank for others.
_CLASSES = bytes(
    ord(
        "l"
        if chr(code).islower() and code < 128
        else "U"
        if chr(code).isupper() and code < 128
        else "d"
        if chr(code).isdigit() and code < 128
        else "s"
        if code < 128 and chr(code) in _ODD
        else "m"
        if code < 128 and chr(code) in _MARKS
        else "j"
        if code < 128 and chr(code) in _JOINING
        else " "
    )
    for code in range(256)
)
# Where two classes meet that do not meet inside words.
_SWITCH = re.compile(rb"l[Uds]|[ds][lU]|s[ds]|[Ud]s|Ud|[lUd]m[lUd]|UUl")
_TOKEN_CLASSES = frozenset(b"lUdsmj")
_PAIRS = re.compile(r"(?:(?<=\s)|(?<=[^\x00-\x7f])|(?<=[.!?,;:])|^)(?:[!-~] {1,2}){4,}[!-~]$")
_PAIRS_REACH = 60
_PLAIN_SYMBOLS = frozenset("+-*/=()<>|.,:x")

# In nats, about: how much oftener two classes meet in random characters than in honest tokens.
_PAIR_SCORES = {
    "lU": 2.5,
    "ld": 1.0,
    "Ud": 0.7,
    "dl": 1.3,
    "dU": 1.3,
    "ss": 1.0,
    **{pair: 2.0 for kind in "lUd" for pair in (f"{kind}s", f"s{kind}")},
    **{pair: 1.2 for kind in "lUds" for pair in (f"{kind}m", f"m{kind}")},
}
_LEADS = ("(", "[", "{", "（", "《", "“", '"', "「")
_CLOSERS = (")", "]", "}", "）", "》", "”", '"', "」")
_SMALL_WORD = re.compile(r"(?:(?<=\s)|(?<=[\u2e80-\uffef]))[a-z]{5,12}(?=[\s.,;:!?\u2e80-\uffef])")
_ODD_WORD = 7.0
_OPENING = {"(": ")", "[": "]", "{": "}", "'": "'", '"': '"'}
_MIN_CHARS, _MAX_CHARS = 4, 24
_ALONE, _STRONG, _FAIR = 7.0, 4.5, 1.5
_WORDLIKE_MALUS = 2.0
_WORD_MALUS, _TECHNICAL_MALUS = 3.5, 4.5
#: The junction's gain, in nats, that a code in a sentence needs.
_MIN_GAIN, _MIN_GAIN_AMONG_MANY = -1.5, -4.0


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    score: float
    #: Words of prose may have that shape too.
    wordlike: bool = False
    pairs: bool = False


def propose_codes(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each run of random characters that is foreign to its page.

    Spaced runs are looked for at line ends, unspaced ones anywhere in prose. What has the shape of
    a code and lacks a second signal is flagged: confidence 0.3.
    """
    tokens, technical = _find(doc, context)
    strong = sum(token.score >= _STRONG and not token.wordlike for token in tokens)
    if not strong:
        return
    if strong > 1:
        tokens += _find_words(doc, context)
    technical += 3 * sum(CODE_LINE.match(line.text) is not None for line in context.lines)
    alone = strong == 1
    bar = _ALONE if strong == 1 else _FAIR
    foreign = technical < strong
    min_gain = _MIN_GAIN if alone else _MIN_GAIN_AMONG_MANY
    for token, gain in zip(tokens, _gains(doc, context, tokens), strict=True):
        least = bar + (_WORDLIKE_MALUS if token.wordlike else 0)
        if alone and token.text.isalpha():
            continue
        if token.score < min(least, _STRONG):
            continue
        if foreign and token.score >= least and (gain is None or gain > min_gain):
            confidence = 0.8 if alone else 0.95
            evidence = f"random characters in prose, {strong} such runs on the page"
            if gain is not None:
                evidence += f"; the text reads on without ({gain:.1f} nats)"
        else:
            confidence = 0.3
            evidence = "looks like random characters, but its page or sentence may mean it"
        yield Edit(token.start, token.end, _RULE, confidence, evidence)


def _find(doc: Document, context: Context) -> tuple[list[_Token], int]:
    """Return the tokens with some sign of randomness, and how many honest technical ones stand."""
    text = doc.text
    classes = _classify(text)
    found: list[_Token] = []
    technical = 0
    for line in context.lines:
        end = line.end
        if end - line.start > 9 and text[end - 2] == " " and text[end - 4 : end - 1].count(" ") > 1:
            match = _PAIRS.search(text, max(line.start, end - _PAIRS_REACH), end)
            if match is not None and (score := _judge_pairs(match[0].split())) > 0:
                start = match.start() + 2 * (match[0][0] in ".,;:")
                found.append(_Token(start, end, match[0], score, pairs=True))
                end = start
        at = line.start
        while (switch := _SWITCH.search(classes, at, end)) is not None:
            start, at = switch.span()
            while start > line.start and classes[start - 1] in _TOKEN_CLASSES:
                start -= 1
            while at < end and classes[at] in _TOKEN_CLASSES:
                at += 1
            if at - start > 3 * _MAX_CHARS:
                technical += 1
                continue
            start, stop = _trim(text, start, at, line)
            word = text[start:stop]
            score = _judge(word)
            if score < 0:
                technical += 1
            elif text[start - 1 : start] in _LEADS and text[stop : stop + 1] in _CLOSERS:
                technical += score >= _FAIR
            elif score > 0 and line.prose:
                found.append(_Token(start, stop, word, score, WORD.fullmatch(word) is not None))
    times = Counter(token.text for token in found)
    return [token for token in found if times[token.text] == 1], technical


def _find_words(doc: Document, context: Context) -> list[_Token]:
    """Return the words of small letters that no language spells so, each once on the page."""
    found = [
        _Token(match.start(), match.end(), match[0], score, wordlike=True)
        for line in context.lines
        if line.prose
        for match in _SMALL_WORD.finditer(doc.text, line.start, line.end)
        if (score := _spell(match[0], "l" * len(match[0]))) >= _ODD_WORD
    ]
    times = Counter(token.text for token in found)
    return [token for token in found if times[token.text] == 1]


def _classify(text: str) -> bytes:
    """Return the class of each character, one byte each; a blank for what is not ASCII."""
    return text.replace("?", "!").encode("ascii", "replace").translate(_CLASSES)


def _trim(text: str, start: int, end: int, line: Line) -> tuple[int, int]:
    """Return the token without the sentence's own punctuation at its edges."""
    before = text[start - 1] if start > line.start else ""
    if before.isascii() or not before.isalnum():
        while start < end and text[start] in _OPENING and _closes(text, start, line.end):
            start += 1
    while text[start : start + 2] == "``":
        start += 2
    after = text[end] if end < line.end else ""
    if after.isalnum() and not after.isascii():
        return start, end
    runs_on = after == " " and text[end + 1].islower()
    while end > start and text[end - 1] in ".,;:!?)]}\"'":
        last = text[end - 1]
        if last in ".!?" and runs_on:
            break
        if last in ")]}\"'" and not _opened(text, line.start, start, end - 1):
            break
        end -= 1
    return start, end


def _closes(text: str, at: int, end: int) -> bool:
    return text.find(_OPENING[text[at]], at + 1, end) >= 0


def _opened(text: str, first: int, start: int, at: int) -> bool:
    """Tell whether what closes at ``at`` was opened before the token that begins at ``start``."""
    opening = {")": "(", "]": "[", "}": "{"}.get(text[at], text[at])
    return opening not in text[start:at] and opening in text[first:start]


def _judge(word: str) -> float:
    """Return how random a token looks: 0 for a word, negative for an honest technical token."""
    size = len(word)
    if size < _MIN_CHARS or NUMBER.fullmatch(word) or ADDRESS.search(word):
        return 0
    if size > _MAX_CHARS:
        return -1
    score = _spell(word, _classify(word).decode("ascii"))
    if CODE_TOKEN.search(word) or TECHNICAL_TOKEN.fullmatch(word):
        return score - _TECHNICAL_MALUS if score - _TECHNICAL_MALUS >= _FAIR else -1
    return max(0.0, score - (_WORD_MALUS if WORD.fullmatch(word) else 0))


def _spell(word: str, kinds: str) -> float:
    """Return how much likelier ``word`` is at random than in prose, in nats, about."""
    score = 0.0
    for at in range(len(word) - 1):
        pair = kinds[at : at + 2]
        if pair in ("ll", "Ul", "UU"):
            left, right = word[at].lower(), word[at + 1].lower()
            odd = int(LETTER_PAIRS[26 * ord(left) + ord(right) - 27 * 97]) - 3
            score += max(-1.5, odd) * (0.3 if pair == "UU" else 1)
        else:
            score += _PAIR_SCORES.get(pair, 0)
    return score


def _judge_pairs(chars: Sequence[str]) -> float:
    """Return how random a run of single characters looks; 0 for counting, spelling and sums."""
    if len(set(chars)) < 0.6 * len(chars):
        return 0
    kinds = _classify("".join(chars)).decode("ascii")
    switches = sum(a != b for a, b in itertools.pairwise(kinds))
    symbols = {char for char in chars if not char.isalnum()} - _PLAIN_SYMBOLS
    present = len(set(kinds.replace(" ", "m").replace("j", "m")))
    score = 1.2 * len(symbols) + 0.5 * switches + (present - 2)
    score *= 2
    return score if present >= 3 and switches >= 0.4 * len(chars) else min(score, 1.0)


def _gains(doc: Document, context: Context, tokens: Sequence[_Token]) -> list[float | None]:
    """Return for each token how much better its sentence reads without it; None without a model."""
    spans = [(token.start, token.end) for token in tokens if not token.pairs]
    sample = "\n".join(line.text for line in context.lines if line.prose)[:4000]
    language = detect_language(sample) if spans else None
    scores = score_splices(doc.text, spans, language) if language else None
    if scores is None:
        return [None] * len(tokens)
    rest = iter(scores)
    return [None if token.pairs else next(rest).gain for token in tokens]
