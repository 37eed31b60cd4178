"""Whether a contact is put into its sentence, and where it begins and ends: one log-linear model.

The choices for one contact are every pair of edges, and that it belongs where it stands. What
speaks for a pair is the sum of what speaks for its left edge, its right edge, and the sentence
that closes over both. `cleaner.splices.contact_train` fits the weights.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import regex

from cleaner.junctions.model import SCALE, UNSPACED, Junctions
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
from cleaner.tokens import tokenise

Signs = dict[str, float]
Floats = npt.NDArray[np.float64]

_SENTENCE_END = frozenset(".!?。！？…;；:：।")
_COMMAS = frozenset(",，、;；")
_OPENING = frozenset("([{（【［〔「『《<＜“\"'‘«")
_CLOSING = frozenset(")]}）】］〕」』》>＞”\"'’»")
_STOPS = frozenset(",.;:!?，。、；：！？…।")
_WORD_BEFORE = regex.compile(r"([^\W\d_][\w\p{M}]*)['’-]?\s*$")
_WORD_BEHIND = regex.compile(r"\s*([^\W\d_][\w\p{M}]*)")
_SENDING = regex.compile("[发發寄传傳送写寫打][送给給]?[到至往]")
# What somebody does with an address, where a word that allows or asks it leads up to it.
_DOING = regex.compile("[拨撥致拔登访訪浏联聯关關添加通写寫进進上点點咨諮洽搜扫打来來]")
_ALLOWING = tuple(["可以", "可", "能", "能够", "能夠", "应", "應", "应当", "应该", "需", "须", "须要", "要", "通过", "通過", "请您"])
_VERBS = frozenset(("email", "e-mail", "mail", "phone", "contact", "text", "order", "book"))
_ABBREVIATIONS = frozenset(("tel", "tél", "telp", "tlp", "тел", "моб", "mob", "ph", "đt"))
_HANGUL = regex.compile(r"\p{Hangul}")
_CONTEXT = 120
_BULLETS = " \t-–—•·*▪►"
_NEAR = 80
_MAX_PATH = 48
# Signs that no gain makes up for: names of sites and people that the sentence speaks of, long
# addresses that are cited, what a verb asks the reader to do.
_NEVER = ("naked alone", "bidden by", "cited")
#: The most that the junctions can say for a contact, in nats before weighing.
_MAX_NATS = 8.0
_MUCH = 99.0


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """The best edges of a contact, what speaks for a splice (a logit), and the junctions' gain."""

    start: int
    end: int
    score: float
    gain: float


@dataclass(frozen=True)
class Table:
    """What is known of one contact's choices: signs of each edge, of all, junctions of each pair."""

    whole: Signs
    lefts: Sequence[Signs]
    rights: Sequence[Signs]
    before: Floats
    behind: Floats
    around: Floats
    marked_left: npt.NDArray[np.bool_]
    marked_right: npt.NDArray[np.bool_]
    #: A sentence ends in front of the edge; a small letter stands behind the edge.
    ended_left: npt.NDArray[np.bool_]
    small_right: npt.NDArray[np.bool_]


def judge(contacts: Sequence[Contact], language: str, floor: float) -> list[Verdict | None]:
    """Return the verdict on each contact; None for those that no junction could lift to ``floor``."""
    unspaced = language in UNSPACED
    weights = load_weights("unspaced" if unspaced else "spaced")
    signs = [
        (
            read_whole(contact),
            [read_left(contact, edge, language) for edge in contact.lefts],
            [read_right(contact, edge, language) for edge in contact.rights],
        )
        for contact in contacts
    ]
    hopeful = []
    for index, (whole, lefts, rights) in enumerate(signs):
        if any(left["sending"] for left in lefts):
            continue
        best = weigh(whole, weights) + max(weigh(left, weights) for left in lefts)
        best += max(weigh(right, weights) for right in rights)
        bonus = _MAX_NATS * (weights["before"] + weights["behind"] + weights["around"])
        if best + bonus >= floor:
            hopeful.append(index)
    verdicts: list[Verdict | None] = [None] * len(contacts)
    if not hopeful:
        return verdicts
    tables = make_tables([contacts[i] for i in hopeful], [signs[i] for i in hopeful], language)
    for index, table in zip(hopeful, tables, strict=True):
        scores = score_pairs(table, weights)
        left, right = divmod(int(np.argmax(scores)), scores.shape[1])
        top = float(scores.max())
        total = top + float(np.log(np.exp(scores - top).sum()))
        gain = float(table.around[left, right] - table.before[left] - table.behind[right])
        contact = contacts[index]
        email = contact.form.kind == "email"
        if _is_wanted(table.lefts[left], table.rights[right], email):
            total = -_MUCH
        verdicts[index] = Verdict(contact.lefts[left].at, contact.rights[right].at, total, gain)
    return verdicts


def _is_wanted(left: Signs, right: Signs, email: bool) -> bool:
    """Tell whether the sentence asks for what stands between the edges: it needs no model to see."""
    if left["bracket open"] and right["bracket closing"]:
        return True
    if left["labels"] or left["calls"] or left["colon"] or left["sign"]:
        return False
    if email and (left["linked"] or left["led up to"]):
        return True
    number = "bare phone" in left or "bare sure phone" in left
    return bool(number and right["followed up"])


def weigh(signs: Signs, weights: Signs) -> float:
    """Return the weighted sum of signs."""
    if any(signs.get(sign) for sign in _NEVER):
        return -_MUCH
    return sum(weights[sign] * value for sign, value in signs.items() if value)


def score_pairs(table: Table, weights: Signs) -> Floats:
    """Return what speaks for each pair of edges, lefts by rights: logits against no splice."""
    lefts = np.array([weigh(left, weights) for left in table.lefts])
    rights = np.array([weigh(right, weights) for right in table.rights])
    lefts = lefts - weights["before"] * table.before
    rights = rights - weights["behind"] * table.behind
    scores = weigh(table.whole, weights) + lefts[:, None] + rights[None, :]
    scores += weights["around"] * table.around
    scores += weights["clause by itself"] * np.outer(table.marked_left, table.marked_right)
    scores += weights["sentence without head"] * np.outer(table.ended_left, table.small_right)
    return np.asarray(scores, np.float64)


def make_tables(
    contacts: Sequence[Contact],
    signs: Sequence[tuple[Signs, Sequence[Signs], Sequence[Signs]]],
    language: str,
) -> list[Table]:
    """Return the table of each contact, with the junctions of all of them scored at once."""
    windows, left_ends, right_starts = [], [], []
    offset = 0
    for contact in contacts:
        first = max(0, contact.lefts[-1].at - _CONTEXT)
        window = contact.text[first : max(edge.at for edge in contact.rights) + _CONTEXT]
        shift = offset - first
        lefts = [_bare_end(contact.text, edge.at) + shift for edge in contact.lefts]
        starts = [edge.at + shift for edge in contact.lefts]
        rights = [edge.at + shift for edge in contact.rights]
        left_ends += [*lefts, *rights, *(left for left in lefts for _ in rights)]
        right_starts += [*starts, *rights, *(rights * len(lefts))]
        windows.append(window)
        offset += len(window) + 1
    junctions = Junctions(tokenise("\n".join(windows)), language)
    scored = (
        junctions.score(np.array(left_ends, np.int64), np.array(right_starts, np.int64)) / SCALE
    )
    scored = np.clip(scored, -_MAX_NATS, _MAX_NATS)
    tables = []
    at = 0
    for contact, (whole, lefts_signs, rights_signs) in zip(contacts, signs, strict=True):
        m, n = len(contact.lefts), len(contact.rights)
        parts = np.split(scored[at : at + m + n + m * n], [m, m + n])
        at += m + n + m * n
        text = contact.text
        marked_left = [
            text[: edge.at].rstrip()[-1:] in _SENTENCE_END | _COMMAS for edge in contact.lefts
        ]
        marked_right = [text[edge.at :].lstrip()[:1] in _STOPS for edge in contact.rights]
        ended_left = [_begins(text, edge.at) for edge in contact.lefts]
        small_right = [text[edge.at :].lstrip()[:1].islower() for edge in contact.rights]
        tables.append(
            Table(
                whole,
                lefts_signs,
                rights_signs,
                parts[0],
                parts[1],
                parts[2].reshape(m, n),
                np.array(marked_left),
                np.array(marked_right),
                np.array(ended_left),
                np.array(small_right),
            )
        )
    return tables


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence begins at ``at``: there is none in front, or it has ended."""
    before = text[max(0, at - 20) : at].rstrip(_BULLETS + "\"'”’)")
    return not before or before[-1] in ".!?。！？।"


def _bare_end(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \u3000\t":
        at -= 1
    return at


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
    marked = last in _SENTENCE_END or last in _COMMAS
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
        "after a sentence": float(last in _SENTENCE_END),
        "after a comma": float(last in _COMMAS),
        "bracket open": float(last in _OPENING),
        "led up to": float(led),
        "linked": float(not unspaced and first in LINKS),
        "bidden": float(marked and calls and not unspaced),
        "sending": float(
            _SENDING.match(text, edge.at) is not None
            or (before.endswith(_ALLOWING) and _DOING.match(text, edge.at) is not None)
        ),
        "line begins": float(not before.strip(_BULLETS)),
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
        "before a full stop": float(right in _SENTENCE_END and right in _STOPS),
        "before a comma": float(right in _STOPS and right not in _SENTENCE_END),
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


@lru_cache(maxsize=2)
def load_weights(name: str) -> Signs:
    """Return the weights of the signs where words are set apart (``spaced``) or not."""
    path = resources.files("cleaner.splices") / "contact_judge.json"
    weights: dict[str, Signs] = json.loads(path.read_text(encoding="utf8"))
    return weights[name]
