"""Rare symbols between the characters of a word, where nothing calls for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import score_splices
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
from cleaner.splices.glance import SYMBOL, glance

_RULE = "splice.emoji"
# Arrows, enclosed letters, technical signs, boxes, shapes, dingbats, stars, emoji; not the marks of
# prose, units, currencies, operators or brackets.
_SYMBOL_CHARS = (
    "\u203b\u2020\u2021\u2190-\u21ff\u2300-\u2307\u230c-\u23ff\u2400-\u243f\u2504-\u2767"
    "\u2776-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff\u3004\u3012\u3013\u3020\u3036"
    "\u4dc0-\u4dff\ua4d0-\ua4ff\ufe45\ufe46\U0001f000-\U0001f0ff\U0001f100-\U0001faff\u2605\u2606"
)
# Letters of scripts that are not the page's pass for pictures as well: ஐ, and the Han character 卍.
_LETTERS = frozenset("卍卐ஐ")
_SYMBOLS = regex.compile(
    rf"[{_SYMBOL_CHARS}][{_SYMBOL_CHARS}\u200d\ufe0e\ufe0f]*|[卍卐۞۩]|(?<!\p{{Tamil}})ஐ(?!\p{{Tamil}})"
)
_LETTER = regex.compile(r"[\p{L}\p{M}]")
# Arrows and the like that lead from one thing to the next, or stand for a word.
_ARROWS = frozenset("→←↔⇒⇔↑↓⇄➡➔➜⟶⇨►▶")
_RELATIONS = _ARROWS | frozenset("〒♂♀♡❤♥★☆●○■□◆◇△▲▽▼※†‡")
_NOUGHTS = frozenset("○◯●□☆※")
_MIN_PLACES = 3
# Shapes stand for what is left open, ○○ say, or are spoken of: a page has more of them.
_SHAPES = frozenset("☆★◆◇■□●○◯◎△▲▽▼※〇×")
_MIN_SHAPES = 5
_MIN_KINDS, _MIN_ARROWS = 3, 5
_CHAIN_CHARS = 7
#: So many places of a symbol have to be looked at before the junctions at them say anything.
_MIN_JUNCTIONS = 5
#: The share of a letter's places that have neighbours of their own, where it is no part of words.
_MIN_VARIETY = 0.75
#: So many symbols in short lines weigh as much as one in a paragraph.
_LOOSE_PER_PLACE = 3
# One place alone in so many may stand in a chain, or in a name, once the others do not.
_GO_ALONG_CHAIN, _GO_ALONG_NAME = 4, 3


@dataclass(frozen=True, slots=True)
class _Place:
    """A run of symbols between two letters."""

    start: int
    end: int
    line: Line
    symbol: str
    #: It parts the members of a chain or a list: ``A→B→C``.
    chained: bool
    #: The same stands on the page again, with the letters around it.
    named: bool


def propose_emoji(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each run of symbols between two letters, where a page has several.

    Symbols with blanks or punctuation beside them are never looked at; those that are used so on
    the page too, arrows in chains, and one symbol that joins words of a name are left. A symbol
    that always stands in chains goes only where the letters around it make words together.
    """
    text = doc.text
    if text.isascii() or not glance(text) & SYMBOL:
        return
    places: list[_Place] = []
    outside: Counter[str] = Counter()
    for line in context.lines:
        for match in _SYMBOLS.finditer(text, line.start, line.end):
            start, end = match.span()
            if _inside_word(text, start, end, line):
                places.append(_read_place(text, start, end, line))
            elif not _beside_number(text, start, end):
                outside[text[start]] += 1
    if not places:
        return
    odd = _odd_places(text, places, outside)
    sure = _are_enough(text, odd, outside)
    for place in places:
        cut = sure and place in odd
        names = "+".join(f"U+{ord(char):04X}" for char in text[place.start : place.end][:3])
        evidence = f"{names} between two letters, {len(odd)} symbols so on the page"
        if place not in odd:
            evidence = f"{names} between two letters, in a chain, a name or of use elsewhere"
        if cut or place.line.prose:
            yield Edit(place.start, place.end, _RULE, 0.9 if cut else 0.3, evidence)


def _are_enough(text: str, odd: set[_Place], outside: Counter[str]) -> bool:
    """Tell whether the symbols that say nothing are many, beside those that say something.

    In headings, lists and chats symbols part and decorate, so few there decide nothing. Where a
    page is full of others, or has no paragraphs, the letters around them have to make words.
    """
    prose = sum(place.line.prose for place in odd)
    least = _MIN_SHAPES if all(place.symbol in _SHAPES for place in odd) else _MIN_PLACES
    if _LOOSE_PER_PLACE * prose + len(odd) - prose < _LOOSE_PER_PLACE * least:
        return False
    if prose >= least and outside.total() <= len(odd):
        return True
    return _parts_words(text, sorted(odd, key=lambda place: place.start))


def _odd_places(text: str, places: Sequence[_Place], outside: Counter[str]) -> set[_Place]:
    """Return the places where a symbol says nothing."""
    by_symbol: dict[str, list[_Place]] = {}
    for place in places:
        by_symbol.setdefault(place.symbol, []).append(place)
    odd: set[_Place] = set()
    letters: list[list[_Place]] = []
    for symbol, group in by_symbol.items():
        free = [place for place in group if not (place.chained or place.named)]
        if 4 * outside[symbol] > len(free if symbol in _ARROWS else group):
            continue
        if symbol in _LETTERS:
            letters.append(group)
            continue
        if symbol in _ARROWS:
            # An arrow alone between two words says something; one among others does not.
            if len(by_symbol) >= _MIN_KINDS or len(free) >= _MIN_ARROWS:
                odd.update(free)
            continue
        chained = [place for place in group if place.chained]
        named = [place for place in group if place.named and not place.chained]
        if _GO_ALONG_CHAIN * len(free) < len(chained) and not _parts_words(text, group):
            odd.update(free)
            continue
        free += chained
        odd.update(free)
        if len(free) >= _GO_ALONG_NAME * len(named):
            odd.update(named)
    others = len(odd)
    for group in letters:
        # As parts of a word or the subject of a page they have the same neighbours again.
        if _has_many_neighbours(text, group) and (
            others >= _MIN_PLACES or _parts_words(text, group)
        ):
            odd.update(group)
    return odd


def _has_many_neighbours(text: str, group: Sequence[_Place]) -> bool:
    least = _MIN_VARIETY * len(group)
    behind = {text[place.end] for place in group}
    before = {text[place.start - 1] for place in group}
    return len(behind) >= least and len(before) >= least


def _parts_words(text: str, group: Sequence[_Place]) -> bool:
    """Tell whether what stands around a symbol goes together, by the junction model."""
    if len(group) < _MIN_JUNCTIONS:
        return False
    language = detect_language("\n".join({place.line.text for place in group}))
    if language is None:
        return False
    scores = score_splices(text, [(place.start, place.end) for place in group], language)
    values = [score.around for score in scores]
    error: float = stdev(values) / len(values) ** 0.5
    return mean(values) > error


def _read_place(text: str, start: int, end: int, line: Line) -> _Place:
    symbol = text[start]
    near = text[max(0, start - _CHAIN_CHARS) : start] + text[end : end + _CHAIN_CHARS]
    around = text[max(line.start, start - 2) : min(line.end, end + 2)]
    chained = symbol in _RELATIONS and symbol in near
    return _Place(start, end, line, symbol, chained, text.count(around) > 1)


def _inside_word(text: str, start: int, end: int, line: Line) -> bool:
    if start <= line.start or end >= line.end:
        return False
    before, after = text[start - 1], text[end]
    if text[start] in _NOUGHTS and before.isnumeric() and after.isnumeric():
        # A nought among Han figures: 一○五四.
        return False
    return _LETTER.match(before) is not None and _LETTER.match(after) is not None


def _beside_number(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isnumeric() or text[end : end + 1].isnumeric()
