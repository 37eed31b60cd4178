"""The words around a contact: how far they may belong to it, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from cleaner.rules.contact_words import (
    ACCOUNTS,
    ANY_NUMBER,
    CALLS,
    LABELS,
    LINKS,
    MESSENGERS,
    UNSPACED_CALLS,
    UNSPACED_LABELS,
)
from cleaner.splices.contact_forms import Form
from cleaner.units import UNSPACED

_PER_LABEL, _PER_CALL, _PER_LINK = 4.0, 3.0, 0.5
_EDGE_LINK = -2.0
_PER_UNKNOWN_WORD, _PER_UNKNOWN_CHAR = -1.6, -1.0
_MAX_STEPS = 9
_MAX_UNKNOWN_WORDS, _MAX_UNKNOWN_CHARS = 2, 6
_MAX_UNSPACED = max(map(len, UNSPACED_LABELS | UNSPACED_CALLS))
_SINGLE_CALLS = frozenset("加打拨撥洽請请搜")
_SPACED_WORD = rf"[^\W_{UNSPACED}](?:[\w'’\p{{M}}]|[-.](?=\p{{L}}))*"
_WORD_LEFT = regex.compile(rf"(?r)(?:{_SPACED_WORD}|№|n°|24/7)\.?$", regex.V1)
_WORD_RIGHT = regex.compile(rf"(?:24/7|{_SPACED_WORD})", regex.V1)
_GLUE = frozenset(" \t:=-–—|/+~.·☎☏✆📞📱📲✉📧💬→►▶👉*&\u200b\ufe0f\u3000❤♥")
_GLUE_RIGHT = frozenset(" \t-–—/|~·&+")
_PLAIN_GLUE = frozenset(" :=.\u3000❤♥")
_ACCOUNT_END = regex.compile(r"(?<=..)(?:\s?id|号|號|アカウント|\.|:)$")
_PERSON = regex.compile(r"\p{Han}?(?:经理|經理|老师|老師|先生|小姐|女士|店长|店長)")
_BRACKETS = regex.compile(r"\s?[（(]([^()（）\n]{1,14})[)）]")
_UNSPACED_CHAR = regex.compile(rf"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Edge:
    """A place where the contact may begin or end, and what lies between it and the form."""

    at: int
    labels: int
    calls: int
    prior: float
    #: The name of a messenger stands right beside the form.
    near: bool = False
    #: A label that numbers of other kinds do not have stands there.
    named: bool = False
    #: The kind of the outermost word.
    kind: str = ""


def walk_left(text: str, start: int, first: int) -> list[Edge]:
    """Return the places where a contact may begin whose form begins at ``start``, nearest first."""
    edges = [Edge(start, 0, 0, 0.0)]
    at = start
    labels = calls = unknown = 0
    prior = 0.0
    near = named = False
    accounts = True
    for step in range(_MAX_STEPS):
        stop = at
        while stop > first and text[stop - 1] in _GLUE:
            stop -= 1
        if stop <= first:
            break
        glue = text[stop:at]
        found = _word_before(text, stop, first)
        if found is None or (unknown and found[1] != "unknown"):
            break
        begin, kind = found
        accounts = accounts and all(char in _PLAIN_GLUE for char in glue)
        if kind == "label":
            labels += 1
            prior += _PER_LABEL
            word = text[begin:stop].lower()
            named = named or word.rstrip(".") not in ANY_NUMBER
            near = near or (accounts and _ACCOUNT_END.sub("", word) in MESSENGERS)
        elif kind == "call":
            calls += 1
            prior += _PER_CALL
        elif kind == "link":
            prior += _PER_LINK
        else:
            unspaced = _UNSPACED_CHAR.match(text[begin]) is not None
            unknown += 1
            if unknown > (_MAX_UNKNOWN_CHARS if unspaced else _MAX_UNKNOWN_WORDS):
                break
            prior += _PER_UNKNOWN_CHAR if unspaced else _PER_UNKNOWN_WORD
            if ":" in glue and step == 0:
                prior += 2.5
        accounts = accounts and text[begin:stop].lower() in ACCOUNTS
        if "." in glue and kind != "label" and step > 0:
            break
        at = begin
        edges.append(
            Edge(
                at, labels, calls, prior + (_EDGE_LINK if kind == "link" else 0), near, named, kind
            )
        )
    return edges


def walk_right(text: str, end: int, forms: Sequence[Form]) -> list[Edge]:
    """Return the places where a contact may end whose form ends at ``end``, nearest first.

    ``forms`` are those that follow in the line: one that nothing but such words parts from the
    first belongs to the same contact.
    """
    edges = [Edge(end, 0, 0, 0.0)]
    at = end
    labels = calls = 0
    prior = 0.0
    for _ in range(_MAX_STEPS):
        note = _BRACKETS.match(text, at)
        if note is not None and _word_before(text, note.end(1), note.start(1)) is not None:
            word = note[1].lower()
            if any(
                name in word
                for name in ("同号", "同號", "whatsapp", "telegram", "viber", "wechat", "微信")
            ):
                at, prior = note.end(), prior + _PER_LABEL
                edges.append(Edge(at, labels, calls, prior))
                continue
        start = at
        while start < len(text) and text[start] in _GLUE_RIGHT:
            start += 1
        if start >= len(text):
            break
        form = next((f for f in forms if f.start == start and f.kind != "name"), None)
        if form is not None:
            at, prior = form.end, prior + _PER_LABEL
            edges.append(Edge(at, labels, calls, prior))
            continue
        person = _PERSON.match(text, start)
        found = (person.end(), "call") if person else _word_behind(text, start)
        if found is None:
            break
        at, kind = found
        if kind == "label":
            labels += 1
            prior += _PER_CALL
        elif kind == "call":
            calls += 1
            prior += _PER_CALL
        edges.append(
            Edge(at, labels, calls, prior + (_EDGE_LINK if kind == "link" else 0), kind=kind)
        )
    return edges


def _word_before(text: str, stop: int, first: int) -> tuple[int, str] | None:
    """Return where the word that ends at ``stop`` begins, and its kind; None where none ends."""
    for size in range(min(_MAX_UNSPACED, stop - first), 0, -1):
        word = text[stop - size : stop].lower()
        if word in UNSPACED_LABELS and not _cuts_word(text, stop - size):
            return stop - size, "label"
        if word in UNSPACED_CALLS:
            return stop - size, "link" if size == 1 and word not in _SINGLE_CALLS else "call"
    if _UNSPACED_CHAR.match(text[stop - 1]):
        return stop - 1, "unknown"
    match = _WORD_LEFT.search(text, max(first, stop - 40), stop)
    if match is None or match.end() != stop:
        return None
    return match.start(), _kind(match[0])


def _word_behind(text: str, start: int) -> tuple[int, str] | None:
    """Return where the call or label that begins at ``start`` ends, and its kind, or None."""
    for size in range(min(_MAX_UNSPACED, len(text) - start), 0, -1):
        word = text[start : start + size].lower()
        if word in UNSPACED_CALLS:
            return start + size, "link" if size == 1 and word not in _SINGLE_CALLS else "call"
        if word in UNSPACED_LABELS and size > 1:
            return start + size, "label"
    match = _WORD_RIGHT.match(text, start)
    if match is None:
        return None
    kind = _kind(match[0])
    return None if kind == "unknown" else (match.end(), kind)


def _cuts_word(text: str, at: int) -> bool:
    """Tell whether a Latin word would be cut in two at ``at``."""
    return (
        at > 0
        and text[at].isascii()
        and text[at].isalpha()
        and text[at - 1].isascii()
        and (text[at - 1].isalnum())
    )


def _kind(word: str) -> str:
    lowered = word.lower()
    for form in (lowered, lowered.rstrip(".")):
        if form in LABELS:
            return "label"
        if form in CALLS:
            return "call"
        if form in LINKS:
            return "link"
    return "unknown"
