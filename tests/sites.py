"""A small crawl of our own making: sites with templates, names in sentences, copies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from cleaner.evaluate.places import Places
from cleaner.lexicon.grammar import load_grammar

_WHO = (
    *("The ferryman", "A retired teacher", "The baker's son", "Our neighbour", "The night porter"),
    *("The new mayor", "A young carpenter", "The widow from the mill", "An old sailor"),
    *("The doctor's assistant", "A travelling salesman", "The choirmaster", "The lock-keeper"),
    *("My grandmother", "The station master", "A girl from the upper village", "The surveyor"),
)
_DID = (
    *("mended", "painted", "counted", "carried home", "sold", "forgot", "photographed", "borrowed"),
    *("measured", "described", "bought", "hid", "returned", "repaired", "drew", "found", "lost"),
)
_WHAT = (
    *("the old nets", "a blue door", "forty jars of honey", "the church clock", "two bicycles"),
    *("a map of the marsh", "the bell from the school", "three sacks of rye", "an unfinished boat"),
    *("the weather records", "a box of letters", "the last of the apples", "a broken telescope"),
    *("the keys to the tower", "a wheel of cheese", "seven wooden chairs", "the parish register"),
)
_WHERE = (
    *("behind the town hall", "at the edge of the harbour", "under the railway bridge"),
    *("in the empty schoolhouse", "near the southern gate", "on the way to the market"),
    *("beside the frozen canal", "in a barn above the valley", "at the end of the pier"),
)
_WHEN = (
    *("before breakfast", "in the first week of May", "when the rain stopped", "without a word"),
    *("during the long strike", "after the second flood", "on a Sunday in autumn"),
    *("while the council was sitting", "shortly before the ferry left"),
)
_THEN = (
    *("and nobody in the harbour asked why", "which surprised even the cat on the wall"),
    *("because the winter had been long", "so that the children had something to draw"),
    *("while the radio told of snow in the hills", "although the price had been agreed in March"),
    *("but the neighbours remember it differently", "as the older people still like to tell"),
    *("and the newspaper printed a short notice", "until the money from the fair ran out"),
)
_FOOT = (
    *(
        "The {name} reading circle meets every week in the back room",
        "Printed on paper from {name}",
    ),
    *("Write to the desk of the {name} about what we left out", "{name} is a paper for the valley"),
    *("Our archive can be visited on weekdays, bring a pencil", "Set in type by the {name} press"),
)
_NAMES = ("Harrow", "Linden", "Pellow", "Marsh End", "Quarry Hill", "Saltings", "Tarn", "Underwood")
_KINDS = ("Herald", "Courier", "Chronicle", "Weekly", "Observer", "Gazette", "Post", "Messenger")


@dataclass
class MadePage:
    """A page with what was put in: ``spans`` are code points of ``text``; ``foot`` are lines."""

    url: str
    text: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    foot: tuple[str, ...] = ()
    mirror: bool = False


#: What an editor adds to a copy: honest.
_ADDED = (
    *("of course", "according to the parish council", "for the first time in ten years"),
    *("who had never seen the sea", "she said", "on Tuesday", "it turned out"),
    *("at least in those days", "with the help of two neighbours", "the oldest in the county"),
    *("as we reported in spring", "to everybody's surprise", "a man of few words"),
)


class Writer:
    """Writes sentences; one article hardly says the same thing twice."""

    def __init__(self, generator: random.Random) -> None:
        self._generator = generator
        kinds: tuple[tuple[str, ...], ...] = (_WHO, _DID, _WHAT, _WHERE, _WHEN, _THEN)
        self._decks: dict[tuple[str, ...], list[str]] = {words: [] for words in kinds}

    def sentence(self) -> str:
        """Return one sentence."""
        who, did, what, where, when, then = map(self._draw, self._decks)
        generator = self._generator
        if generator.random() < 0.4:
            lead = f"{when[0].upper()}{when[1:]}, {who[0].lower()}{who[1:]} {did} {what} {where}"
        else:
            lead = f"{who} {did} {what} {where} {when}"
        return f"{lead}." if generator.random() < 0.5 else f"{lead}, {then}."

    def _draw(self, words: tuple[str, ...]) -> str:
        deck = self._decks[words]
        if not deck:
            deck += self._generator.sample(words, len(words))
        return deck.pop()


def article(generator: random.Random, count: int = 5, name: str = "") -> list[str]:
    """Return paragraphs; with ``name``, some sentences of the paper's own that say it."""
    writer = Writer(generator)
    found = [" ".join(writer.sentence() for _ in range(4)) for _ in range(count)]
    if name:
        own = (
            f"“It was only a matter of time,” she told the {name} on the stairs.",
            f"A reader of the {name} sent us a photograph of the day.",
            f"The {name} has asked the council for an answer.",
        )
        at = generator.randrange(count)
        found[at] += " " + generator.choice(own)
    return found


def said(template: str, generator: random.Random) -> str:
    """Return a sentence of a template with ``{who}``, ``{did}``, ``{what}`` and ``{when}``."""
    words = {"who": _WHO, "did": _DID, "what": _WHAT, "when": _WHEN}
    return template.format(**{name: generator.choice(some) for name, some in words.items()})


def edited(body: str, generator: random.Random) -> str:
    """Return a copy with one to three additions of an editor."""
    commas = [at for at, char in enumerate(body) if char == ","]
    for at in sorted(generator.sample(commas, min(len(commas), 3)), reverse=True):
        body = f"{body[:at]}, {generator.choice(_ADDED)}{body[at:]}"
    return body


def crawl(pages: int, sites: int, seed: int = 7) -> Iterator[MadePage]:
    """Yield the pages of a crawl, as plain text with an address, in no order of sites.

    Every site has its own footer and names itself in its prose. On one in two, one organisation's
    name stands once in the sentences of most pages. A tenth of the articles are copied to another
    site, the copy with offers put in, half of them with additions of an editor too.
    """
    generator = random.Random(seed)
    grammar = load_grammar("en", "unknown")
    papers = []
    for number in range(sites):
        name = f"{_NAMES[number % 8]} {_KINDS[number // 8 % 8]}"
        foot = tuple(line.format(name=name) for line in generator.sample(_FOOT, 2))
        papers.append((name, foot, grammar.name(generator) if number % 2 else None))
    for number in range(pages):
        site = generator.randrange(sites)
        name, foot, splice = papers[site]
        body = "\n".join(article(generator, generator.randrange(3, 7), name))
        url = f"https://www.paper{site}.example/{number}"
        if splice and generator.random() < 0.9:
            yield _page(url, body, [splice], foot, generator)
        else:
            yield _page(url, body, [], foot, generator)
        if generator.random() < 0.1:
            other = generator.randrange(sites)
            offers = [grammar.offer(generator) for _ in range(generator.randrange(1, 4))]
            copy = f"https://www.paper{other}.example/copy/{number}"
            if generator.random() < 0.5:
                body = edited(body, generator)
            yield _page(copy, body, offers, papers[other][1], generator, mirror=True)


def _page(
    url: str,
    body: str,
    strings: list[str],
    foot: tuple[str, ...],
    generator: random.Random,
    *,
    mirror: bool = False,
) -> MadePage:
    places = Places(body)
    gaps = places.some(len(strings), generator) or []
    spans: list[tuple[int, int]] = []
    text, behind = "", 0
    for at, string in zip(gaps, strings, strict=False):
        put = places.padded(string)
        text += body[behind:at]
        spans.append((len(text), len(text) + len(put)))
        text, behind = text + put, at
    text += body[behind:]
    return MadePage(url, "\n".join((text, *foot)), spans, foot, mirror)
