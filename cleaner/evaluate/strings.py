"""Names, offers, queries and contacts put into sentences."""

from __future__ import annotations

import random

import regex

from cleaner.evaluate.places import Places
from cleaner.lexicon.grammar import Grammar, load_grammar

_MIN_CHARS = 300
_ITEMS = regex.compile(r"(?<=[、,，] ?)(?=[^\s、，,。.；;\d]{1,20}[、,，])")

PutList = list[tuple[int, str]] | None


def put_repeated(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put one name, offer or query in 4 to 8 times."""
    make = generator.choice((grammar.name, grammar.name, grammar.keyword, grammar.offer))
    return _put(places, [make(generator)] * generator.randint(4, 8), generator)


def put_twice(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put one name or offer in twice."""
    make = generator.choice((grammar.name, grammar.offer))
    return _put(places, [make(generator)] * 2, generator)


def put_once(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put one name or offer in once."""
    make = generator.choice((grammar.name, grammar.offer))
    return _put(places, [make(generator)], generator)


def put_keywords(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put two to four queries and offers in, once or twice each."""
    strings: list[str] = []
    for _ in range(generator.randint(2, 4)):
        make = generator.choice((grammar.keyword, grammar.keyword, grammar.offer))
        strings += [make(generator)] * generator.choice((1, 1, 2))
    generator.shuffle(strings)
    return _put(places, strings, generator)


def put_foreign(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put two or three queries of another language in, as anchors to other hosts read in text."""
    other = "zh" if not grammar.language.startswith("zh") and generator.random() < 0.3 else "en"
    if other == grammar.language:
        other = generator.choice(("zh", "id", "ru"))
    foreign = load_grammar(other, grammar.half)
    return _put(
        places, [foreign.keyword(generator) for _ in range(generator.randint(2, 3))], generator
    )


def put_in_enumeration(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put queries between the items of enumerations: ``place + product`` among real items."""
    pool = [m.start() for m in _ITEMS.finditer(places.text)]
    if len(pool) < 3:
        return None
    count = min(len(pool), generator.randint(2, 4))
    mark = "、" if "、" in places.text else ","
    puts = []
    for at in sorted(generator.sample(pool, count)):
        blank = " " if places.text[at - 1] == " " else ""
        string = grammar.fill(
            generator.choice(("{place}{product}", "{place} {product}")), generator
        )
        puts.append((at, string + mark + blank))
    return puts


def put_contacts(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put contacts in mid-sentence: one, twice, or two different ones."""
    first, second = grammar.contact(generator), grammar.contact(generator)
    strings = generator.choice(([first], [first, first], [first, second], [first, first, second]))
    return _put(places, list(strings), generator)


def _put(places: Places, strings: list[str], generator: random.Random) -> PutList:
    if len(places.text) < _MIN_CHARS:
        return None
    gaps = places.some(len(strings), generator)
    if gaps is None:
        return None
    return [(at, places.padded(s)) for at, s in zip(gaps, strings, strict=True)]
