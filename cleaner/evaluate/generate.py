"""Make cases: every family that can be undone, put into clean texts, seeded."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cleaner.evaluate import lines, marks, strings
from cleaner.evaluate.cases import HONEST, Case, put_in
from cleaner.evaluate.places import Places
from cleaner.evaluate.shards import find_shard_title, strew_shards
from cleaner.language import detect_language
from cleaner.lexicon.grammar import Grammar, Half, load_grammar

SEED = 20261123
#: How often a text is tried for a family before the next text is.
_MAX_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """A clean text to put things into."""

    id: str
    lang: str
    title: str | None
    text: str


Spliced = tuple[str | None, str, Sequence[tuple[int, str]]]
Splice = Callable[[Source, Grammar, random.Random], Spliced | None]
PutList = list[tuple[int, str]] | None


def _with_words(put: Callable[[Places, Grammar, random.Random], PutList]) -> Splice:
    def splice(source: Source, grammar: Grammar, generator: random.Random) -> Spliced | None:
        puts = put(Places(source.text), grammar, generator)
        return (source.title, source.text, puts) if puts else None

    return splice


def _with_marks(put: Callable[[Places, random.Random], PutList], *languages: str) -> Splice:
    def splice(source: Source, _: Grammar, generator: random.Random) -> Spliced | None:
        if languages and source.lang not in languages:
            return None
        puts = put(Places(source.text), generator)
        return (source.title, source.text, puts) if puts else None

    return splice


def _shards(*, named: bool) -> Splice:
    def splice(source: Source, grammar: Grammar, generator: random.Random) -> Spliced | None:
        found = find_shard_title(source.text, source.title)
        if found is None:
            return None
        title, text = found
        puts = strew_shards(Places(text), title, generator, grammar if named else None)
        return (title, text, puts) if puts else None

    return splice


def _echoes(source: Source, _: Grammar, generator: random.Random) -> Spliced | None:
    puts = lines.put_echoes(Places(source.text), source.title or "", generator)
    return (source.title, source.text, puts) if puts else None


#: Families by name, and whether their strings are built from one half of the words.
FAMILIES: dict[str, tuple[Splice, bool]] = {
    "title_shards": (_shards(named=False), False),
    "title_shards_organisation": (_shards(named=True), True),
    "repeated": (_with_words(strings.put_repeated), True),
    "twice": (_with_words(strings.put_twice), True),
    "keywords": (_with_words(strings.put_keywords), True),
    "once": (_with_words(strings.put_once), True),
    "contact": (_with_words(strings.put_contacts), False),
    "code": (_with_marks(marks.put_codes), False),
    "invisible": (_with_marks(marks.put_invisible), False),
    "emoji": (_with_marks(marks.put_symbols, "zh", "zh-Hant", "ja"), False),
    "pinyin": (_with_marks(marks.put_pinyin, "zh", "zh-Hant"), False),
    "punctuation": (_with_marks(marks.put_jitter, "zh", "zh-Hant", "ja", "en"), False),
    "enumeration": (_with_words(strings.put_in_enumeration), True),
    "foreign": (_with_words(strings.put_foreign), True),
    "sentence": (_with_words(lines.put_sentences), True),
    "promo": (_with_words(lines.put_promos), False),
    "caption": (_with_words(lines.put_captions), False),
    "echo": (_echoes, False),
    "related": (_with_words(lines.put_related), False),
}


def read_source(row: dict[str, Any], name: str) -> Source | None:
    """Return the clean text that a row holds, None for a row without one."""
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return None
    language = row.get("lang") or row.get("language") or detect_language(text) or "en"
    title = row.get("title")
    return Source(
        str(row.get("id") or name),
        str(language),
        title if isinstance(title, str) else None,
        text,
    )


def generate_cases(
    sources: Iterable[Source],
    families: Iterable[str] = tuple(FAMILIES),
    *,
    count: int = 40,
    seed: int = SEED,
    halves: Sequence[Half] = ("unknown", "known"),
) -> Iterator[Case]:
    """Yield each text as it is, then ``count`` cases a family and language, fewer if none fit.

    Texts are taken in turn, in an order that the seed decides; a case hangs on nothing but the
    seed, the family, the text's id and the round. Words are taken from each of the ``halves`` in
    turn.
    """
    texts = list(sources)
    for source in texts:
        yield Case(source.id, source.lang, HONEST, source.title, source.text, ())
    random.Random(seed).shuffle(texts)
    by_language: dict[str, list[Source]] = {}
    for source in texts:
        by_language.setdefault(source.lang, []).append(source)
    for family in families:
        for language in sorted(by_language):
            yield from _cases(by_language[language], family, count, seed, halves)


def _cases(
    sources: Sequence[Source], family: str, count: int, seed: int, halves: Sequence[Half]
) -> Iterator[Case]:
    splice, halved = FAMILIES[family]
    made = 0
    for turn in range(_MAX_ROUNDS):
        for source in sources:
            if made == count:
                return
            generator = random.Random(f"{seed}/{family}/{source.id}/{turn}")
            half = halves[made % len(halves)]
            grammar = load_grammar(source.lang, half if halved else "both")
            spliced = splice(source, grammar, generator)
            if spliced is None:
                continue
            title, text, puts = spliced
            full, spans = put_in(text, puts)
            name = f"{source.id}/{family}/{turn}"
            yield Case(name, source.lang, family, title, full, spans, half if halved else "")
            made += 1
        if not made:
            return
