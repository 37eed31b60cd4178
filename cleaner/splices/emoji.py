"""Rare symbols between the characters of a word, where nothing calls for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line

_RULE = "splice.emoji"
# Arrows, enclosed letters, technical signs, boxes, shapes, dingbats, stars, emoji; not the marks of
# prose, units, currencies, operators or brackets.
_SYMBOL_CHARS = (
    "\u203b\u2020\u2021\u2190-\u21ff\u2300-\u2307\u230c-\u23ff\u2400-\u243f\u2504-\u2767"
    "\u2776-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff\u3004\u3012\u3013\u3020\u3036"
    "\u4dc0-\u4dff\ua4d0-\ua4ff\ufe45\ufe46\U0001f000-\U0001f0ff\U0001f100-\U0001faff\u2605\u2606"
)
_SYMBOLS = regex.compile(rf"[{_SYMBOL_CHARS}][{_SYMBOL_CHARS}\u200d\ufe0e\ufe0f]*")
_SIGN = regex.compile(
    "[\u203b\u2020\u2021\u2190-\u2bff\u3004-\u3036\u4dc0-\u4dff\U0001f000-\U0001faff]"
)
_LETTER = regex.compile(r"[\p{L}\p{M}]")
# Arrows and the like that lead from one thing to the next, or stand for a word.
_ARROWS = frozenset("→←↔⇒⇔↑↓⇄➡➔➜⟶⇨►▶")
_RELATIONS = _ARROWS | frozenset("〒♂♀♡❤♥★☆●○■□◆◇△▲▽▼※†‡")
_MIN_PLACES = 3
_MIN_KINDS, _MIN_ARROWS = 3, 5
_CHAIN_CHARS = 7


def propose_emoji(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each run of symbols between two letters, where a page has several.

    Symbols with blanks or punctuation beside them are never looked at; those that are used so on
    the page too, arrows in chains, and one symbol that joins words of a name are left.
    """
    text = doc.text
    if text.isascii() or _SIGN.search(text) is None:
        return
    places: list[tuple[int, int, Line]] = []
    outside: Counter[str] = Counter()
    for line in context.lines:
        for match in _SYMBOLS.finditer(text, line.start, line.end):
            start, end = match.span()
            if line.prose and _inside_word(text, start, end, line) and not _joins(text, start, end):
                places.append((start, end, line))
            elif not _beside_number(text, start, end):
                outside[text[start]] += 1
    if not places:
        return
    kinds = Counter(text[start] for start, _, _ in places)
    odd = [
        place
        for place in places
        if 4 * outside[text[place[0]]] <= kinds[text[place[0]]] and _is_odd(text, place, kinds)
    ]
    sure = len(odd) >= _MIN_PLACES and outside.total() <= len(odd)
    chosen = set(odd)
    for place in places:
        start, end, _ = place
        cut = sure and place in chosen
        names = "+".join(f"U+{ord(char):04X}" for char in text[start : min(end, start + 3)])
        evidence = f"{names} between two letters, {len(odd)} symbols so on the page"
        yield Edit(start, end, _RULE, 0.9 if cut else 0.3, evidence)


def _inside_word(text: str, start: int, end: int, line: Line) -> bool:
    if start <= line.start or end >= line.end:
        return False
    before, after = text[start - 1], text[end]
    return _LETTER.match(before) is not None and _LETTER.match(after) is not None


def _beside_number(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isnumeric() or text[end : end + 1].isnumeric()


def _joins(text: str, start: int, end: int) -> bool:
    """Tell whether a symbol parts the members of a chain or a list: ``A→B→C``."""
    symbol = text[start]
    near = text[max(0, start - _CHAIN_CHARS) : start] + text[end : end + _CHAIN_CHARS]
    return symbol in _RELATIONS and symbol in near


def _is_odd(text: str, place: tuple[int, int, Line], kinds: Counter[str]) -> bool:
    """Tell whether a symbol is no part of a name that stands on the page more than once."""
    start, end, line = place
    symbol = text[start]
    around = text[max(line.start, start - 2) : min(line.end, end + 2)]
    if text.count(around) > 1:
        return False
    # An arrow that stands alone between two words says something; one among others does not.
    return symbol not in _ARROWS or len(kinds) >= _MIN_KINDS or kinds[symbol] >= _MIN_ARROWS
