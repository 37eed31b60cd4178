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
    INVITING,
    LABELS,
    LEADS,
    LINKS,
    MESSENGERS,
    UNSPACED_FOLLOWS,
    UNSPACED_LABELS,
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
_ALLOWING_WORDS = "可以 可 能 能够 能夠 应 應 应当 应该 需 须 须要 要 通过 通過 请您"
_ALLOWING = tuple(_ALLOWING_WORDS.split())
_VERBS = frozenset(("email", "e-mail", "mail", "phone", "contact", "text", "order", "book"))
_ABBREVIATIONS = frozenset(("tel", "tél", "telp", "tlp", "тел", "моб", "mob", "ph", "đt"))
# One channel named beside another, or a second number: an address is listed there.
_CHANNEL = r"(?:tel|tél|telp|tlp|telefon|phone|ph|fax|тел|факс|e-?mail)"
_LISTED_BEFORE = regex.compile(rf"\b{_CHANNEL}\.?(?:[ ](?:und|and|y|et|dan|и|/|&))?$", regex.I)
_LISTED_BEHIND = regex.compile(rf"(?:[,;/]\s?)?{_CHANNEL}\b", regex.I)
_NUMBERED = regex.compile(r"[.:]?\s?[+(]{0,2}\d")
_HANGUL = regex.compile(r"\p{Hangul}")
BULLETS = " \t-–—•·*▪►"
_SENTENCE_BREAK = regex.compile(r"[.!?]\s+(?=\p{Lu})|[。！？।\n]|[!?]\s")
_SENTENCE_REACH = 160
_SHORT, _SHORT_UNSPACED = 60, 24
_SPACED_WORD = regex.compile(r"[^\W\d_][\w\p{M}]*")
_NUMBER = regex.compile(r"\d+")
_UNSPACED_LABEL = regex.compile(
    "|".join(sorted((w for w in UNSPACED_LABELS if len(w) > 1), key=len, reverse=True))
)
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
    #: How many addresses and numbers stand on the page outside its sentences.
    apart: int
    #: The page's own words stand in the address.
    own: bool
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
        "apart": float(contact.apart),
        "own": float(contact.own),
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
        **_read_part(_so_far(text, edge.at), unspaced, "before"),
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
            form.kind == "url"
            and edge.labels + edge.calls == 0
            and (form.chars > _MAX_PATH or "doi.org/" in text[form.start : form.end])
        ),
        "name unnamed": float(form.kind == "name" and edge.labels == 0 and not edge.colon),
        "bidden by": float(calls and left_word in AUXILIARIES),
        # ``Call us today to learn more 555-0100``, ``Tel. und Fax 555-0100``.
        "asked for": float(not unspaced and not edge.outer and left_word in CALLS),
        "listed": float(not unspaced and _LISTED_BEFORE.search(before) is not None),
    }


def read_right(contact: Contact, edge: Edge, language: str) -> Signs:
    """Return what speaks for and against a contact's end at ``edge``."""
    text = contact.text
    behind = text[edge.at : edge.at + 48].lstrip()
    right = behind[:1]
    unspaced = language in UNSPACED
    word = (_WORD_BEHIND.match(behind) or [""])[0].strip()
    # ``or message us``: the sentence goes on about ways to reach somebody.
    next_word = (_WORD_BEHIND.match(behind, len(word)) or [""])[0].strip().lower()
    korean = language == "ko"
    particle = behind.startswith(UNSPACED_FOLLOWS) if unspaced else False
    if korean and edge.at == contact.form.end and _HANGUL.match(text, edge.at):
        particle = True
    stop = contact.shared[1]
    return {
        **_read_part(_to_come(text, edge.at), unspaced, "behind"),
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
        "listed behind": float(
            not unspaced
            and (_LISTED_BEHIND.match(behind) is not None)
            | (edge.labels > 0 and _NUMBERED.match(behind) is not None)
            | (word.lower() in FOLLOWS and next_word in CALLS)
        ),
        "form behind": float(any(edge.at <= start < edge.at + _NEAR for start, _ in contact.forms)),
    }


def _so_far(text: str, at: int) -> str:
    """Return the sentence in front of ``at``."""
    before = text[max(0, at - _SENTENCE_REACH) : at].rstrip()
    breaks = [match.end() for match in _SENTENCE_BREAK.finditer(before)]
    return before[breaks[-1] :] if breaks else before


def _to_come(text: str, at: int) -> str:
    """Return the sentence behind ``at``."""
    behind = text[at : at + _SENTENCE_REACH]
    match = _SENTENCE_BREAK.search(behind)
    return behind if match is None else behind[: match.start()]


def _read_part(part: str, unspaced: bool, where: str) -> Signs:
    """Return what a part of the sentence beside a contact tells: an honest one speaks of it."""
    if unspaced:
        labels = len(_UNSPACED_LABEL.findall(part))
        capitals = 0.0
    else:
        words = _SPACED_WORD.findall(part)
        labels = sum(word.lower() in LABELS for word in words)
        near = words[-4:] if where == "before" else words[:4]
        capitals = sum(word[:1].isupper() for word in near) / max(1, len(near))
    size = _SHORT_UNSPACED if unspaced else _SHORT
    return {
        f"labels {where} it": float(min(3, labels)),
        f"inviting {where} it": float(min(2, len(INVITING.findall(part)))),
        f"numbers {where} it": float(min(3, len(_NUMBER.findall(part)))),
        f"capitals {where} it": capitals,
        f"short {where} it": max(0.0, 1 - len(part.strip()) / size),
    }


def _kind(form: Form) -> str:
    if form.kind == "phone":
        return "sure phone" if form.sure else "phone"
    return form.kind
