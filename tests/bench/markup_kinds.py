"""Runs of spam in the markup of a paragraph: hidden, without size, invisible, linked elsewhere."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import lxml.html
import regex

from cleaner.evaluate.marks import run_code, spaced_code
from cleaner.lexicon.grammar import Grammar, load_grammar
from cleaner.units import is_unspaced

_HOSTS = ("www.other.example", "deals7.example", "a.market-hall.example")
_INLINE = (
    "display:none",
    "visibility:hidden",
    "opacity:0",
    "position:absolute;left:-9999px",
    "color:#ffffff;background-color:#ffffff",
)
_ZERO_WIDTH = "\u200b\u200c\u2060\ufeff"
_CHAR_GAP = regex.compile(r"(?<=[\p{L}\p{N}])(?=[\p{L}])(?![\p{M}])")
_HAN_GAP = regex.compile(r"(?<=\p{Han})(?=\p{Han})")
_INSIDE_WORD = regex.compile(r"(?<=\p{L}\p{L})(?=\p{L}\p{L})")
_BLANK = regex.compile(r"(?<=\S)[ ](?=\S)")
_LATIN = regex.compile(r"(?<=[A-Za-z0-9])(?=[A-Za-z0-9])")

#: Puts something into a paragraph; returns what, or an empty string where it has no place for it.
Kind = Callable[[Any, Grammar, str, random.Random], str]


def hidden(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """Put a name, an offer, a query or a stock sentence into a span hidden by its own style."""
    del style
    span = _span(_string(grammar, generator), style=generator.choice(_INLINE))
    return _put(element, span, generator)


def by_class(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """The same in an inline element of a class that the page's style sheet hides."""
    tag = generator.choice(("i", "b", "em", "font", "ins", "bdo"))
    return _put(element, _span(_string(grammar, generator), tag, **{"class": style}), generator)


def no_size(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """The same in a span without size, by its own style or by class."""
    own = {"class": style} if generator.random() < 0.5 else {"style": "font-size: 0px"}
    return _put(element, _span(_string(grammar, generator), **own), generator)


def jammer(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """Put a jam code into a hidden span."""
    del grammar, style
    spaced = generator.random() < 0.5
    code = spaced_code(generator).strip() if spaced else run_code(generator)
    own = {"class": "jammer"} if generator.random() < 0.5 else {"style": "font-size:0"}
    return _put(element, _span(code, **own), generator)


def zero_width(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """Put zero-width marks inside words, between characters where the script has no blanks."""
    del grammar, style
    text = element.text or ""
    gaps = [m.start() for m in (_HAN_GAP if is_unspaced(text) else _INSIDE_WORD).finditer(text)]
    if len(gaps) < 12 or regex.search(r"[\p{Arabic}\p{Devanagari}\p{Thai}]", text):
        return ""
    mark = _ZERO_WIDTH[generator.randrange(len(_ZERO_WIDTH))]
    for at in sorted(generator.sample(gaps, generator.randint(3, 8)), reverse=True):
        text = text[:at] + mark + text[at:]
    element.text = text
    return mark


def anchor(element: Any, grammar: Grammar, style: str, generator: random.Random) -> str:
    """Put an offer or a query that links to another host into mid-sentence."""
    del style
    foreign = generator.random() < 0.2
    words = load_grammar("de" if grammar.language == "en" else "en", grammar.half)
    words = words if foreign else grammar
    string = words.offer(generator) if generator.random() < 0.5 else words.keyword(generator)
    link = _span(string, "a", href=f"http://{generator.choice(_HOSTS)}/{generator.randint(1, 99)}")
    return _put(element, link, generator, inside=True)


KINDS: dict[str, Kind] = {
    "hidden": hidden,
    "class": by_class,
    "size": no_size,
    "jammer": jammer,
    "zero-width": zero_width,
    "anchor": anchor,
}


def _string(grammar: Grammar, generator: random.Random) -> str:
    slot = generator.choice(("names", "offers", "keywords", "sentences"))
    return grammar.fill(generator.choice(grammar.words[slot]), generator)


def _span(text: str, tag: str = "span", **attributes: str) -> Any:
    span = lxml.html.Element(tag)
    span.text = text
    for name, value in attributes.items():
        span.set(name, value)
    return span


def _put(element: Any, span: Any, generator: random.Random, *, inside: bool = False) -> str:
    """Put ``span`` at a gap of the paragraph's first text, or at the paragraph's end."""
    string: str = span.text
    if not inside and generator.random() < 0.3:
        element.append(span)
        return string
    text: str = element.text
    unspaced = is_unspaced(text)
    gaps = [m.start() for m in (_CHAR_GAP if unspaced else _BLANK).finditer(text)]
    taken = {m.start() for m in _LATIN.finditer(text)} if unspaced else set()
    gaps = [at for at in gaps if at not in taken and 3 < at < len(text) - 3]
    if not gaps:
        return ""
    at = generator.choice(gaps)
    element.text = text[:at] + ("" if unspaced else " ")
    span.tail = text[at:]
    element.insert(0, span)
    return string
