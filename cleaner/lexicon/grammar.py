"""Names, offers, queries, contacts and sentences as spam writes them, from words and templates.

Each language has a file of words and templates. Words are split in two by hash, so that strings of
either half share no words but legal forms: what the program is made from knows the first half
(``known``), and what measures it can use the second (``unknown``).
"""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

import regex

Half = Literal["known", "unknown", "both", "learned", "fresh"]

#: Languages with words of their own. Others borrow English ones, as spam does.
LANGUAGES = ("zh", "zh-Hant", "ja", "ko", "en", "ru", "de", "es", "fr", "id", "vi", "th", "hi")
#: The words that are split; legal forms and templates are shared by both halves.
SPLIT_SLOTS = ("place", "brand", "trade", "product", "before", "after", "promise", "price", "site")
_SLOT = regex.compile(r"\{(\w+)\}")
_HANDLE_CHARS = "abcdefghijklmnopqrstuvwxyz"
_DOMAIN_ENDS = ("com", "net", "cn", "org", "top", "shop", "info", "co")


@dataclass(frozen=True)
class Grammar:
    """The words of one language and one half, and the templates that join them."""

    language: str
    half: Half
    words: dict[str, tuple[str, ...]]

    def name(self, generator: random.Random) -> str:
        """Return the name of an organisation."""
        return self.fill(generator.choice(self.words["names"]), generator)

    def offer(self, generator: random.Random) -> str:
        """Return an offer: a product with a place, a price or a promise."""
        return self.fill(generator.choice(self.words["offers"]), generator)

    def keyword(self, generator: random.Random) -> str:
        """Return a query as people type it into a search box."""
        return self.fill(generator.choice(self.words["keywords"]), generator)

    def contact(self, generator: random.Random) -> str:
        """Return a contact with its label."""
        return self.fill(generator.choice(self.words["contacts"]), generator)

    def fill(self, template: str, generator: random.Random) -> str:
        """Return ``template`` with its ``{slots}`` filled in."""
        filled: str = _SLOT.sub(lambda match: self._slot(match[1], generator), template)
        return filled

    def _slot(self, slot: str, generator: random.Random) -> str:
        if slot in ("phone", "mobile"):
            pattern = generator.choice(self.words[slot + "s"])
            return "".join(str(generator.randint(0, 9)) if c == "#" else c for c in pattern)
        if slot == "qq":
            return str(generator.randint(10**7, 10**10))
        if slot == "handle":
            letters = "".join(generator.choices(_HANDLE_CHARS, k=generator.randint(3, 7)))
            return f"{letters}{generator.randint(10, 9999)}"
        if slot == "domain":
            letters = "".join(generator.choices(_HANDLE_CHARS, k=generator.randint(5, 10)))
            return f"www.{letters}.{generator.choice(_DOMAIN_ENDS)}"
        if slot == "url":
            return f"http://{self._slot('domain', generator)}"
        if slot == "email":
            domain = self._slot("domain", generator).removeprefix("www.")
            return f"{self._slot('handle', generator)}@{domain}"
        return generator.choice(self.words[slot])


def halves_of(word: str) -> tuple[Half, ...]:
    """Return the parts that a word belongs to, by its hash.

    The known half has two parts of its own: three quarters are ``learned`` by the form model, and
    one is ``fresh``, for whatever is fitted on that model's answers.

    >>> halves_of("bridge")
    ('both', 'known', 'learned')
    """
    digest = hashlib.sha256(word.casefold().encode()).digest()[0]
    if not digest & 1:
        return ("both", "unknown")
    return ("both", "known", "learned" if digest >> 1 & 3 else "fresh")


@lru_cache(maxsize=64)
def load_grammar(language: str, half: Half = "both") -> Grammar:
    """Return the grammar of a language, of English where the language has none of its own."""
    name = language if language in LANGUAGES else "en"
    path = resources.files("cleaner.lexicon") / "words" / f"{name}.json"
    words: dict[str, list[str]] = json.loads(path.read_text(encoding="utf8"))
    return Grammar(
        name,
        half,
        {
            slot: tuple(
                entry for entry in entries if slot not in SPLIT_SLOTS or half in halves_of(entry)
            )
            for slot, entries in words.items()
        },
    )
