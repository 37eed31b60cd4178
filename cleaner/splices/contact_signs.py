"""What speaks for and against a contact's being put into its sentence, as numbers by name.

Signs of the contact as a whole, of its beginning and of its end; `cleaner.splices.contact_judge`
weighs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from cleaner.junctions.model import UNSPACED
from cleaner.rules.contact_words import (
    AUXILIARIES,
    CALLS,
    FOLLOWS,
    LEADS,
    LINKS,
    MESSENGERS,
    UNSPACED_FOLLOWS,
    UNSPACED_LEADS,
)
from cleaner.splices.contact_edges import Edge
from cleaner.splices.contact_forms import Form

Signs = dict[str, float]

SENTENCE_END = frozenset(".!?。！？…;；:：।")
COMMAS = frozenset(",，、;；")
STOPS = frozenset(",.;:!?，。、；：！？…।")
_OPENING = frozenset("([{（【［〔「『《<＜“\"'‘«")
_CLOSING = frozenset(")]}）】］〕」』》>＞”\"'’»")
_WORD_BEFORE = regex.compile(r"([^\W\d_][\w\p{M}]*)['’-]?\s*$")
_WORD_BEHIND = regex.compile(r"\s*([^\W\d_][\w\p{M}]*)")
_SENDING = regex.compile("[发發寄传傳送写寫打][送给給]?[到至往]")
# What somebody does with an address, where a word that allows or asks it leads up to it.
_DOING = regex.compile("[拨撥致拔登访訪浏联聯关關添加通写寫进進上点點咨諮洽搜扫打来來]")
_ALLOWING = tuple("可以 可 能 能够 能夠 应 應 应当 应该 需 须 须要 要 通过 通過 请您".split())
_VERBS = frozenset(("email", "e-mail", "mail", "phone", "contact", "text", "order", "book"))
_ABBREVIATIONS = frozenset(("tel", "tél", "telp", "tlp", "тел", "моб", "mob", "ph", "đt"))
_HANGUL = regex.compile(r"\p{Hangul}")
BULLETS = " \t-–—•·*▪►"
_NEAR = 80
_MAX_PATH = 48


@dataclass(frozen=True)
class Contact:
    """A form in its line, and the edges that it may have; offsets count in the line."""

    text: str
    form: Form
    lefts: Sequence[Edge]
    rights: Sequence[Edge]
    #: The longest stretch around the form that stands around another one like it, or the form.
    shared: tuple[int, int]
    repeated: bool
    #: Unknown words in front of the form that stand elsewhere on the page too.
    recurring: frozenset[str]
    #: How many words around it speak of us and to you, and how many in a thousand characters of
    #: the page: there a contact is at home.
    inviting: int
    inviting_page: float
    #: Where the forms of the line begin and end.
    forms: Sequence[tuple[int, int]]


def read_whole(contact: Contact) -> Signs:
    """Return what speaks for and against a splice whatever its edges."""
    form = contact.form
    kind = _kind(form)
    address = contact.text[form.start : form.end]
    return {
        "contact": 1.0,
        kind: 1.0,
        "repeated": float(contact.repeated),
        "inviting": float(contact.inviting),
        "inviting page": contact.inviting_page,
        "naked": float(form.kind == "url" and not address.startswith(("http", "www."))),
        f"repeated {kind}": float(contact.repeated),
        "brand": float(form.kind == "url" and not address.islower()),
        "path": float(form.kind == "url" and "/" in address.split("://")[-1].rstrip("/")),
    }


def read_left(contact: Contact, edge: Edge, language: str) -> Signs:
    """Return what speaks for and against a contact's beginning at ``edge``."""
    text, form = contact.text, contact.form
    before = text[max(0, edge.at - 48) : edge.at].rstrip()
    last = before[-1:]
    unspaced = language in UNSPACED
    first = (_WORD_BEHIND.match(text, edge.at) or [""])[0].strip().lower()
    left_case = (_WORD_BEFORE.search(before) or [""])[0].strip()
    left_word = left_case.lower()
    calls = first in CALLS or first in _VERBS
    # No article leads up to ``Tel.``, and no preposition to ``WhatsApp`` and a number.
    abrupt = first in MESSENGERS or first in _ABBREVIATIONS
    if unspaced:
        led = before.endswith(UNSPACED_LEADS)
    else:
        led = (left_word in LEADS and not abrupt) or (calls and left_word in AUXILIARIES)
    marked = last in SENTENCE_END or last in COMMAS
    recurring = sum(word in contact.recurring for word in edge.words)
    start = contact.shared[0]
    return {
        "labels": min(2, edge.labels),
        "calls": min(3, edge.calls),
        "links": min(2, edge.links),
        "unknown": edge.unknown,
        "unknown alone": float(edge.unknown > 0 and edge.labels + edge.calls == 0),
        "colon": float(edge.colon),
        "sign": float(edge.sign),
        "unknown colon": float(edge.colon and edge.labels == 0),
        "outer link": float(edge.outer == "link" and not unspaced),
        "outer unknown": float(edge.outer == "unknown"),
        "recurring": float(recurring),
        "capital": float(text[edge.at].isupper() and not marked),
        "capital, not German": float(
            language != "de"
            and text[edge.at].isupper()
            and not marked
            and not left_case[:1].isupper()
        ),
        "capitals": float(1 < len(first) < 5 and text[edge.at : edge.at + len(first)].isupper()),
        "script changes": float(
            last.isalpha() and text[edge.at].isalpha() and last.isascii() != text[edge.at].isascii()
        ),
        f"bare {_kind(contact.form)}": float(not edge.outer),
        "short of shared": float(contact.repeated and edge.at > start),
        "beyond shared": float(contact.repeated and edge.at < start),
        "after a sentence": float(last in SENTENCE_END),
        "after a comma": float(last in COMMAS),
        "bracket open": float(last in _OPENING),
        "led up to": float(led),
        "linked": float(not unspaced and first in LINKS),
        "bidden": float(marked and calls and not unspaced),
        "sending": float(
            _SENDING.match(text, edge.at) is not None
            or (before.endswith(_ALLOWING) and _DOING.match(text, edge.at) is not None)
        ),
        "line begins": float(not before.strip(BULLETS)),
        "form before": float(any(edge.at - _NEAR < end <= edge.at for _, end in contact.forms)),
        "naked alone": float(
            edge.labels + edge.calls == 0
            and form.kind == "url"
            and not text.startswith(("http", "www."), form.start)
        ),
        "cited": float(
            form.kind == "url" and edge.labels + edge.calls == 0 and form.chars > _MAX_PATH
        ),
        "name unnamed": float(form.kind == "name" and edge.labels == 0 and not edge.colon),
        "bidden by": float(calls and left_word in AUXILIARIES),
    }


def read_right(contact: Contact, edge: Edge, language: str) -> Signs:
    """Return what speaks for and against a contact's end at ``edge``."""
    text = contact.text
    behind = text[edge.at : edge.at + 48].lstrip()
    right = behind[:1]
    unspaced = language in UNSPACED
    word = (_WORD_BEHIND.match(behind) or [""])[0].strip()
    korean = language == "ko"
    particle = behind.startswith(UNSPACED_FOLLOWS) if unspaced else False
    if korean and edge.at == contact.form.end and _HANGUL.match(text, edge.at):
        particle = True
    stop = contact.shared[1]
    return {
        "calls behind": min(2, edge.calls),
        "labels behind": min(2, edge.labels),
        "links behind": min(2, edge.links),
        "unknown behind": edge.unknown,
        "recurring behind": float(sum(word in contact.recurring for word in edge.words)),
        "ends with a link": float(edge.outer == "link"),
        "forms behind": float(edge.forms),
        "closing": float(edge.closing),
        "short of shared": float(contact.repeated and edge.at < stop),
        "beyond shared": float(contact.repeated and edge.at > stop),
        "before a full stop": float(right in SENTENCE_END and right in STOPS),
        "before a comma": float(right in STOPS and right not in SENTENCE_END),
        "bracket behind": float(right in _OPENING),
        "bracket closing": float(right in _CLOSING),
        "followed up": float(not unspaced and not korean and word.lower() in FOLLOWS),
        "particle": float(particle),
        "capital behind": float(not unspaced and word[:1].isupper()),
        "line ends": float(not behind),
        "form behind": float(any(edge.at <= start < edge.at + _NEAR for start, _ in contact.forms)),
    }


def _kind(form: Form) -> str:
    if form.kind == "phone":
        return "sure phone" if form.sure else "phone"
    return form.kind
