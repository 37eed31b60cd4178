"""Contacts and honest sentences with contacts, made from samples: what the judge is fitted on."""

from __future__ import annotations

import json
import random
import string
from functools import lru_cache
from importlib import resources

import regex

#: How telephone numbers are written, # for a digit.
NUMBERS = {
    "de": ("0### #######", "+49 ### #######", "0##/######", "01## ########", "(0##) ########"),
    "en": ("0### ### ####", "+1 ###-###-####", "(###) ###-####", "1-800-###-####", "07### ######"),
    "fr": ("0# ## ## ## ##", "+33 # ## ## ## ##", "08 ## ## ## ##", "0#.##.##.##.##"),
    "es": ("9## ### ###", "6########", "+34 ### ## ## ##", "(55) #### ####", "9## ## ## ##"),
    "hi": ("+91 ##########", "98########", "0##-########", "1800-###-####", "+91-#####-#####"),
    "id": ("08## #### ####", "+62 8## #### ####", "021-#######", "08##########", "(021) ### ####"),
    "ja": ("03-####-####", "0120-###-###", "090-####-####", "0##-###-####", "080########"),
    "ko": ("010-####-####", "02-###-####", "1588-####", "070-####-####", "010 #### ####"),
    "ru": (
        "+7 ### ###-##-##",
        "8 (###) ###-##-##",
        "8-800-###-##-##",
        "+7##########",
        "89#########",
    ),
    "th": ("08#-###-####", "02 ### ####", "0## ### ###", "09########", "+66 ## ### ####"),
    "vi": ("09## ### ###", "090#.###.###", "+84 ## ### ####", "(028) #### ####", "03########"),
    "zh": ("1##########", "400-###-####", "0##-########", "13# #### ####", "0###-#######"),
    "zh-Hant": ("0#-####-####", "09##-###-###", "0800-###-###", "(0#)####-####", "+852 #### ####"),
}
_LETTERS = string.ascii_lowercase
_ENDS = ("com", "net", "org", "cn", "shop", "info", "top", "co")
# Spam has names too; some of them are words that the page has.
_HOST_WORDS = """
best cheap city credit dental direct dream express fast fashion finance fresh garden global gold
green health home house kids legal life light loan market master medical motor office parts photo
pizza power prime print quick royal sale sport star studio style super taxi tech tour trade travel
water wine wood world
"""
_LATIN = regex.compile(r"\b[A-Za-z]{5,12}\b")


def make_contact(language: str, generator: random.Random) -> str:
    """Return a contact with its label, as spam puts it into a text."""
    of_language = language if generator.random() < 0.92 else "en"
    sample = generator.choice(_load("contact_samples.json")[of_language])
    made = _fill(sample, language, generator, ())
    if generator.random() < 0.12:
        made += " " + make_contact(language, generator)
    return made


def make_honest(language: str, text: str, generator: random.Random) -> str:
    """Return a sentence that wants the contact in it, for a page with the given text."""
    words = _LATIN.findall(text[:4000])
    return _fill(
        generator.choice(_load("contact_honest.json")[language]), language, generator, words
    )


def _fill(
    sample: str, language: str, generator: random.Random, words: tuple[str, ...] | list[str]
) -> str:
    """Return ``sample`` with its slots filled; some addresses are made of ``words``."""
    out = sample
    for slot in regex.findall(r"\{([pqueh])\}", sample):
        out = out.replace("{" + slot + "}", _slot(slot, language, generator, words), 1)
    return out


def _slot(
    slot: str, language: str, generator: random.Random, words: tuple[str, ...] | list[str]
) -> str:
    def letters(least: int, most: int) -> str:
        return "".join(generator.choices(_LETTERS, k=generator.randint(least, most)))

    if slot == "p":
        pattern = generator.choice(NUMBERS[language])
        return "".join(str(generator.randint(0, 9)) if c == "#" else c for c in pattern)
    if slot == "q":
        return str(generator.randint(10**6, 10**10))
    stem = letters(4, 11)
    if words and generator.random() < 0.5:
        stem = generator.choice(words).lower()
    elif generator.random() < 0.3:
        stem = "".join(generator.sample(_HOST_WORDS.split(), 2))
    host = f"{stem}.{generator.choice(_ENDS)}"
    if slot == "u":
        return generator.choice(("", "www.", "www.", "http://www.", "https://")) + host
    name = f"{letters(3, 8)}{generator.choice(('', '_'))}{generator.randint(10, 9999)}"
    return name if slot == "h" else f"{generator.choice((name, letters(3, 8)))}@{host}"


@lru_cache(maxsize=2)
def _load(name: str) -> dict[str, list[str]]:
    path = resources.files("cleaner.splices") / name
    samples: dict[str, list[str]] = json.loads(path.read_text(encoding="utf8"))
    return samples
