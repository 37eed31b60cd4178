"""Labels as data: blank-separated words of one language, and the pattern and keywords they make.

In a list ``~`` stands for a blank and ``~?`` for a blank that may be missing. A label is literal
otherwise, so that it is its own keyword: no line is tried that does not hold it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Literal

from cleaner.rules.parts import fill
from cleaner.rules.rule import Rule, Where

#: Whether the script has capital letters: a name or a headline begins with one, where it has.
Script = Literal["cased", "plain"]

Samples = tuple[str, ...]

# Capital letters count here, although patterns ignore case elsewhere.
_NAME = {
    "cased": (
        r"(?-i:\p{Lu}[\p{L}\p{M}.'’\-]{0,20}(?:\s(?:\p{Lu}[\p{L}\p{M}.'’\-]{0,20}|de|da|do|dos|di"
        r"|del|della|van|von|der|zu|la|le|el|al|bin)){1,4})"
    ),
    "plain": (
        r"\p{L}(?:[\p{L}\p{M}・·'’\-\u200c\u200d]|\.(?=\p{L})){1,20}"
        r"(?:\s(?:[\p{L}\p{M}・·'’\-\u200c\u200d]|\.(?=\p{L})){1,16}){0,3}"
    ),
}
# What a credit names, a byline's publisher or a source: a few words, no sentence.
_SOURCE = {
    "cased": (
        r"(?=[^\s]+(?:\s[^\s]+){0,7}\Z)(?-i:[©@„“\"«]?\s?(?:\p{Lu}|\d|dpa\b|afp\b|epa\b|ap\b|imago\b"
        r"|picture\salliance))(?:[\w\p{M}.&'’\-,/|@©+»“”\" ]){0,70}"
    ),
    "plain": (
        r"(?=\S+(?:\s\S+){0,5}\Z)[©@]?\s?[\w\p{M}]"
        r"(?:[\w\p{M}&'’\-/|@©+・＋／\u200c\u200d ]|\.(?=\S)){1,45}"
    ),
}

# Composed forms of Devanagari that no normal form has, and that pages use all the same.
#: Colons as keywords: what ``parts`` calls one also has rarer forms.
COLONS = (":", " :", "\u00a0:", "：", " ：")

_BLANK = re.escape(" ")
_NUKTA = {"\u0921\u093c": "\u095c", "\u0922\u093c": "\u095d", "\u092b\u093c": "\u095e"}


def spellings(words: str) -> tuple[str, ...]:
    r"""Return the labels of a list in every spelling that lower-cased pages have, once.

    That is both normal forms, and Devanagari with composed letters.

    >>> spellings("관련~?기사 read~also")[:4:2]
    ('관련 기사', '관련기사')
    """
    found: dict[str, None] = {}
    for word in words.split():
        pieces = word.split("~?")
        for blanks in product(("~", ""), repeat=len(pieces) - 1):
            label = "".join(a + b for a, b in zip(pieces, (*blanks, ""), strict=True))
            label = label.replace("~", " ").lower()
            forms = [unicodedata.normalize("NFC", label), unicodedata.normalize("NFD", label)]
            composed = forms[0]
            for apart, one in _NUKTA.items():
                composed = composed.replace(apart, one)
            forms.append(composed)
            found.update(dict.fromkeys(forms))
    return tuple(found)


def one_of(words: str) -> str:
    r"""Return the pattern of any label of the list, the longest first.

    >>> one_of("mehr mehr~dazu")
    '(?:mehr\\s+dazu|mehr)'
    """
    labels = sorted(spellings(words), key=lambda label: (-len(label), label))
    patterns = (re.escape(label).replace(_BLANK, r"\s+") for label in labels)
    return f"(?:{'|'.join(patterns)})"


def frame(pattern: str, script: Script = "cased", **labels: str) -> str:
    """Return the pattern with the named lists of labels filled in (see ``parts.fill``).

    ``<<name>>`` is a person's name and ``<<source>>`` a publisher or a person, in that script.
    """
    parts = {name: one_of(words) for name, words in labels.items()}
    return fill(pattern, {"name": _NAME[script], "source": _SOURCE[script], **parts})


def label_rule(
    rule_id: str,
    pattern: str,
    words: str,
    hits: Samples,
    misses: Samples,
    *,
    confidence: float,
    max_chars: int,
    where: Where = "any",
    signs: tuple[str, ...] = ("",),
) -> Rule:
    """Return a rule for whole blocks whose keywords are the labels of the list.

    Where every label has one of ``signs`` right behind it, the keywords do too: a sign makes a
    common word a rare one.
    """
    return Rule(
        id=rule_id,
        pattern=pattern,
        confidence=confidence,
        hits=hits,
        misses=misses,
        keywords=tuple(label + sign for label in spellings(words) for sign in signs),
        where=where,
        max_chars=max_chars,
        ends_article=rule_id in ("links.related", "boilerplate.comment_form"),
    )
