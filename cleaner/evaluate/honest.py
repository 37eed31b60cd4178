"""Honest texts that look like spliced ones: articles about a company that is named all the time."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import regex

from cleaner.lexicon.grammar import Grammar
from cleaner.splices.repeats import closed_repeats
from cleaner.tokens import SINGLE, Tokens, tokenise

_LONGEST, _MOST = 6, 12
_HOME_SHARE = 0.7
_ORGANISATION_ENDS = frozenset("司团團队隊府局部厂廠社会會院校学學行店馆館站所党黨庁庁省課組组")
#: What may stand behind a name: a mark, or a word in small letters.
_BESIDE = regex.compile(r"[,.;:!?]|\s\p{Ll}{2}|$")
#: Particles in front of a name and behind it, in Chinese and Japanese.
_BEFORE = frozenset(
    "的在是为為由与與和对對向从從到给給被将將于於以有称稱及跟同的は、がのをにでと「"
)
_BEHIND = frozenset(
    "的在是为為由与與和对對向从從等也都已会會能可不有成进進表宣发發则則曾は、がのをにでと」"
)


def name_company(
    text: str, grammar: Grammar, generator: random.Random, *, once: bool = False
) -> str | None:
    """Return ``text`` with one of its recurring names replaced by a company's, None without one.

    The name stands where names stand, so whatever cuts it does harm. ``once`` replaces one of its
    places only.
    """
    tokens = tokenise(text)
    places = _names(tokens)
    if not places:
        return None
    chosen = generator.choice(places[:6])
    if once:
        chosen = [generator.choice(chosen)]
    name = grammar.name(generator)
    out: list[str] = []
    last = 0
    for start, end in chosen:
        out += (text[last:start], name)
        last = end
    return "".join((*out, text[last:]))


def _names(tokens: Tokens) -> list[list[tuple[int, int]]]:
    """Return the places of each string that looks like a name, those that recur most first."""
    if not len(tokens):
        return []
    unspaced = bool((tokens.kinds == SINGLE).mean() > 0.5)
    allowed = np.ones(len(tokens), np.bool_)
    found = closed_repeats(tokens, allowed, [(3 if unspaced else 1, 2)], _LONGEST, _MOST)
    names: list[tuple[int, list[tuple[int, int]]]] = []
    for index in range(len(found)):
        firsts = found.firsts[found.offsets[index] : found.offsets[index + 1]]
        size = int(found.sizes[index])
        if (np.diff(firsts) < size).any():
            continue
        places = [(int(tokens.starts[at]), int(tokens.ends[at + size - 1])) for at in firsts]
        home = sum((_is_organisation if unspaced else _is_name)(tokens.text, *p) for p in places)
        if home >= _HOME_SHARE * len(places):
            names.append((len(places) * size, places))
    names.sort(key=lambda entry: (-entry[0], entry[1]))
    return [places for _, places in names]


def _is_organisation(text: str, start: int, end: int) -> bool:
    """Tell whether a string ends as organisations do, and particles or marks stand around it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    alone = before in _BEFORE or not before.isalnum()
    alone = alone and (after in _BEHIND or not after.isalnum())
    return alone and text[end - 1] in _ORGANISATION_ENDS


def _is_name(text: str, start: int, end: int) -> bool:
    """Tell whether a string is capitalised words in mid-sentence, with none beside them."""
    words = text[start:end].split()
    led_up = text[max(0, start - 2) : start]
    named = len(words) > 1 and all(word[:1].isupper() and word.isalpha() for word in words)
    inside = led_up[:1].islower() and led_up[1:] == " "
    return named and inside and _BESIDE.match(text, end) is not None


def company_texts(
    texts: Sequence[tuple[str, str]], grammar: Grammar, generator: random.Random
) -> list[tuple[str, str]]:
    """Return (id, text) of each of ``texts`` with a company in place of a name, often and once."""
    made = []
    for key, text in texts:
        for number, once in enumerate((False, True)):
            named = name_company(text, grammar, generator, once=once)
            if named is not None:
                made.append((f"{key}/company/{number}", named))
    return made
