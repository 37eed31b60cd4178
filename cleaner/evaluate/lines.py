"""Sentences and lines put between paragraphs: stock sentences, promos, captions, echoes, lists."""

from __future__ import annotations

import random

import regex

from cleaner.evaluate.places import Places
from cleaner.lexicon.grammar import Grammar

PutList = list[tuple[int, str]] | None
_PARAGRAPH = regex.compile(r"(?<=[^\n]{60}\n+)(?=[^\n]{60})")


def put_sentences(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put a stock sentence that names a site at the ends of one or two paragraphs."""
    ends = list(places.line_ends)
    if not ends:
        return None
    site = generator.choice(grammar.words["site"])
    chosen = sorted(generator.sample(ends, min(len(ends), generator.randint(1, 2))))
    puts = []
    for at in chosen:
        template = generator.choice(grammar.words["sentences"]).replace("{site}", site)
        puts.append((at, places.padded(grammar.fill(template, generator))))
    return puts


def put_promos(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put lines of a label and a headline between paragraphs."""
    gaps = _paragraph_gaps(places)
    if not gaps:
        return None
    puts = []
    for at in sorted(generator.sample(gaps, min(len(gaps), generator.randint(1, 2)))):
        label = generator.choice(grammar.words["labels"])
        blank = "" if label.endswith("：") else " "
        puts.append((at, f"{label}{blank}{generator.choice(grammar.words['headlines'])}\n"))
    return puts


def put_captions(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put a caption label on a line of its own between paragraphs."""
    gaps = _paragraph_gaps(places)
    if not gaps:
        return None
    caption = grammar.fill(generator.choice(grammar.words["captions"]), generator)
    return [(generator.choice(gaps), caption + "\n")]


def put_echoes(places: Places, title: str, generator: random.Random) -> PutList:
    """Put the title between paragraphs again, as captions and watermarks do."""
    gaps = _paragraph_gaps(places)
    if not gaps or len(title) < 6:
        return None
    chosen = sorted(generator.sample(gaps, min(len(gaps), generator.randint(1, 2))))
    return [(at, title + "\n") for at in chosen]


def put_related(places: Places, grammar: Grammar, generator: random.Random) -> PutList:
    """Put 5 to 12 teasers behind the article, each cut off and ended alike."""
    if not places.text.strip():
        return None
    ending = generator.choice(grammar.words["teasers"])
    headlines = list(grammar.words["headlines"])
    generator.shuffle(headlines)
    lines = [f"{headline}{ending}" for headline in headlines[: generator.randint(5, 12)]]
    return [(len(places.text.rstrip()), "\n" + "\n".join(lines))]


def _paragraph_gaps(places: Places) -> list[int]:
    return [m.start() for m in _PARAGRAPH.finditer(places.text)]
