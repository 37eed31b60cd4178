"""Title shards: the title without its punctuation, in chunks, strewn in order."""

from __future__ import annotations

import random

import regex

from cleaner.evaluate.places import Places
from cleaner.lexicon.grammar import Grammar
from cleaner.units import is_unspaced, units

_SLOTS = 7
_MIN_CHARS, _MIN_WORDS = 12, 6
_MAX_CHARS, _MAX_WORDS = 30, 14
_SENTENCE = regex.compile(r"(?<=[。．.!?！？।])\s*")


def find_shard_title(text: str, title: str | None) -> tuple[str, str] | None:
    """Return a title that can be cut up and the text to strew it over.

    A title that is the head of the first sentence goes with that sentence. Where the title given
    is too short, the head of the first sentence stands for it. None where neither will do.
    """
    first, _, rest = text.partition("\n")
    sentences = [s for s in _SENTENCE.split(first.lstrip("\ufeff")) if s]
    if not sentences:
        return None
    given = _cut((title or "").strip("\ufeff \n"))
    if _fits(given) and not sentences[0].startswith(given[: len(given) - 2]):
        return given, text
    own = given if _fits(given) else regex.split(r"[，,。.（(;:：；।]", sentences[0])[0].strip()
    own = _cut(own)
    if not _fits(own):
        return None
    at = first.find(sentences[0]) + len(sentences[0])
    return own, (first[at:].lstrip() + "\n" + rest).strip("\n") + "\n"


def strew_shards(
    places: Places, title: str, generator: random.Random, grammar: Grammar | None = None
) -> list[tuple[int, str]] | None:
    """Return what to put in: shards of ``title``, and with a ``grammar`` a company behind two.

    None where the first paragraphs have too few clauses for the slots to come round again.
    """
    slots = _pour(title, generator)
    paragraphs = [m.end() for m in regex.finditer(r"\n(?=.{40})", places.text)]
    stop = paragraphs[1] if len(paragraphs) > 1 else len(places.text)
    gaps = [at for at in places.gaps if at < stop]
    puts: list[tuple[int, str]] = []
    last = 0
    for edge in places.edges:
        if edge >= stop:
            break
        at = edge
        if generator.random() < 0.2:
            near = [gap for gap in gaps if edge < gap < edge + 12]
            at = generator.choice(near) if near else edge
        if generator.random() < 0.1 or at <= last:
            continue
        puts.append((at, places.padded(slots[len(puts) % len(slots)])))
        last = at
    if len(puts) < 1.5 * len(slots):
        return None
    if grammar:
        name = grammar.name(generator)
        for index in generator.sample(range(len(puts)), generator.choice((1, 2, 2, 2, 3))):
            at, shard = puts[index]
            puts[index] = (at, shard + (name if places.unspaced else " " + name))
    return puts


def _fits(title: str) -> bool:
    size = len(units(title))
    if is_unspaced(title):
        return size >= _MIN_CHARS
    return _MIN_WORDS <= size <= _MAX_WORDS


def _cut(title: str) -> str:
    return title[:_MAX_CHARS] if is_unspaced(title) else title


def _pour(title: str, generator: random.Random) -> list[str]:
    """Return the slots: two characters or one to three words a chunk, poured into about seven."""
    unspaced = is_unspaced(title)
    words = [title[unit.start : unit.end] for unit in units(title)]
    joint = "" if unspaced else " "
    chunks: list[str] = []
    while words:
        size = 2 if unspaced else generator.choice((1, 2, 2, 3))
        chunks.append(joint.join(words[:size]))
        words = words[size:]
    count = min(len(chunks), generator.choice((_SLOTS - 1, _SLOTS, _SLOTS, _SLOTS + 1)))
    slots = [[chunk] for chunk in chunks[:count]]
    for chunk in chunks[count:]:
        generator.choice(slots).append(chunk)
    return [joint.join(slot) for slot in slots]
