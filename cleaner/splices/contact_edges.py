"""Where a contact may begin and end: the words around a number or address, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from cleaner.rules.contact_words import ACCOUNTS, ANY_NUMBER, MESSENGERS
from cleaner.splices.contact_forms import Form
from cleaner.splices.contact_vocabulary import MAX_PART, Vocabulary
from cleaner.units import UNSPACED

_MAX_STEPS, _MAX_REACH = 10, 100
_MAX_UNKNOWN_WORDS, _MAX_UNKNOWN_CHARS = 4, 12
_MAX_BEHIND_WORDS, _MAX_BEHIND_CHARS = 2, 5
_MAX_FOLLOWING = 3
_MAX_ABBREVIATION = 3
_SPACED_WORD = rf"[^\W_{UNSPACED}](?:(?![{UNSPACED}])[\w'’\p{{M}}]|[-.@](?=\p{{L}}))*"
_WORD_LEFT = regex.compile(rf"(?r)(?:{_SPACED_WORD}|№|[nN]°|24/7)\.?", regex.V1)
_WORD_RIGHT = regex.compile(rf"(?:24/7|{_SPACED_WORD})", regex.V1)
_GLUE = frozenset(" \t<>«»:=-–—|/+~.·☎☏✆📞📱📲✉📧💬→►▶👉*&\u200b\ufe0f\u3000❤♥：")
_SIGNS = frozenset("☎☏✆📞📱📲✉📧💬→►▶👉")
_GLUE_RIGHT = frozenset(" \t-–—/|~·&+")
_PLAIN_GLUE = frozenset(" :=.\u3000❤♥：")
_ACCOUNT_END = regex.compile(r"(?<=..)(?:\s?id|号|號|アカウント|\.|:)$")
_UNSPACED_CHAR = regex.compile(rf"[{UNSPACED}]")
# A syllable of Thai, Lao, Khmer or Burmese does not begin with these, nor a name with a small kana.
_NO_BEGINNING = regex.compile(r"[\p{M}ะาำๅๆฯะາຳーっゃゅょんッャュョン々]")
_NUMBER = regex.compile(r"\d+\.?")
# What stands in brackets behind a contact: who answers, and when.
_NOTE = regex.compile(r"[ ]?[（(][^()（）\n]{1,16}[)）]")
_ABBREVIATION = regex.compile(r"[^\W\d_]{1,5}\.")


@dataclass(frozen=True, slots=True)
class Edge:
    """A place where the contact may begin or end, and what lies between it and the form."""

    at: int
    labels: int = 0
    calls: int = 0
    links: int = 0
    #: Words of no known kind; characters of a script without blanks count a third.
    unknown: float = 0.0
    #: Further forms between the first one and the edge.
    forms: int = 0
    colon: bool = False
    #: A picture of a telephone or a letter begins it.
    sign: bool = False
    #: The name of a messenger stands right beside the form.
    near: bool = False
    #: A label that numbers of other kinds do not have stands there.
    named: bool = False
    #: The kind of the outermost word.
    outer: str = ""
    #: Something in brackets, or a mark that calls, closes the contact.
    closing: bool = False
    #: The unknown words.
    words: tuple[str, ...] = ()


def walk_left(text: str, start: int, first: int, known: Vocabulary) -> list[Edge]:
    """Return the places where a contact may begin whose form begins at ``start``, nearest first.

    No sentence and no clause is crossed, nor ``first``.
    """
    at = _take_signs(text, start, first)
    edges = [Edge(at, sign=at < start)]
    first = max(first, start - _MAX_REACH)
    labels = calls = links = words = chars = 0
    seen: tuple[str, ...] = ()
    near = named = colon = False
    accounts = True
    for step in range(_MAX_STEPS + _MAX_UNKNOWN_CHARS):
        stop = at
        while stop > first and text[stop - 1] in _GLUE:
            stop -= 1
        if stop <= first:
            break
        glue = text[stop:at]
        colon = colon or (":" in glue or "：" in glue)
        found = _word_before(text, stop, first, known)
        if found is None:
            break
        begin, kind = found
        word = text[begin:stop].lower()
        if step > 0 and "." in glue and kind != "label" and len(word) > _MAX_ABBREVIATION:
            break
        if kind == "unknown" and _NUMBER.fullmatch(word):
            break
        accounts = accounts and all(char in _PLAIN_GLUE for char in glue)
        if kind == "label":
            labels += 1
            named = named or word.rstrip(".") not in ANY_NUMBER
            near = near or (accounts and _ACCOUNT_END.sub("", word) in MESSENGERS)
        elif kind == "call":
            calls += 1
        elif kind == "link":
            links += 1
        else:
            apart = _UNSPACED_CHAR.match(word) is None
            words, chars = words + apart, chars + (not apart)
            if words > _MAX_UNKNOWN_WORDS or chars > _MAX_UNKNOWN_CHARS:
                break
            if (step == 0 and "." in glue) or (
                word.endswith(".") and not _ABBREVIATION.fullmatch(word)
            ):
                break
            seen = (word, *seen)
        accounts = accounts and word in ACCOUNTS
        at = begin
        if _NO_BEGINNING.match(text, at) and kind == "unknown":
            continue
        opening = _take_signs(text, at, first)
        edges.append(
            Edge(
                opening,
                labels,
                calls,
                links,
                words + chars / 3,
                0,
                colon,
                opening < at,
                near,
                named,
                kind,
                False,
                seen,
            )
        )
    return edges


def walk_right(text: str, end: int, forms: Sequence[Form], known: Vocabulary) -> list[Edge]:
    """Return the places where a contact may end whose form ends at ``end``, nearest first.

    ``forms`` are those that follow in the line: they may belong to the same contact.
    """
    edges = [Edge(end)]
    at, last = end, min(len(text), end + _MAX_REACH)
    labels = calls = links = words = chars = following = 0
    kind = ""
    seen: tuple[str, ...] = ()
    starts = {form.start: form for form in forms[:8]}
    while len(edges) < 2 * _MAX_STEPS:
        start = at
        while start < last and text[start] in _GLUE_RIGHT:
            start += 1
        if labels and text[start : start + 1] in (":", "："):
            start += 1
            while start < last and text[start] == " ":
                start += 1
        if start >= last:
            break
        form = starts.get(start)
        if form is None and text[start : start + 1] in (",", "、") and start < last:
            # A comma may part two numbers of one contact.
            beyond = start + 1 + (text[start + 1 : start + 2] == " ")
            form = starts.get(beyond)
            form = form if form is not None and form.kind != "name" else None
        if form is not None and (form.kind != "name" or (labels and form.end - start > 4)):
            following += 1
            if following > _MAX_FOLLOWING:
                break
            at, words, chars, kind = form.end, 0, 0, ""
        else:
            found = _word_behind(text, start, known)
            if found is None:
                break
            if found[1] == "unknown" and _NUMBER.fullmatch(text, start, found[0]):
                break
            at, kind = found
            labels, calls, links = (
                labels + (kind == "label"),
                calls + (kind == "call"),
                links + (kind == "link"),
            )
            if kind == "unknown":
                apart = _UNSPACED_CHAR.match(text, start) is None
                words, chars = words + apart, chars + (not apart)
                seen = (*seen, text[start:at].lower())
                if words > _MAX_BEHIND_WORDS or chars > _MAX_BEHIND_CHARS:
                    break
            if _NO_BEGINNING.match(text, at):
                continue
        unknown = words + chars / 3
        edges.append(Edge(at, labels, calls, links, unknown, following, outer=kind, words=seen))
    closed = []
    for edge in edges:
        note = _NOTE.match(text, edge.at)
        if note is not None and note.end() < len(text):
            closed.append(replace(edge, at=note.end(), closing=True))
        elif edge.outer in ("call", "label") and text[edge.at : edge.at + 1] in ("!", "！"):
            closed.append(replace(edge, at=edge.at + 1, closing=True))
    return edges + closed


def _take_signs(text: str, at: int, first: int) -> int:
    """Return where the pictures of telephones and letters in front of ``at`` begin."""
    stop = at
    while stop > first and (text[stop - 1] in _SIGNS or text[stop - 1] in " \ufe0f"):
        stop -= 1
        if text[stop] in _SIGNS:
            at = stop
    return at


def _word_before(text: str, stop: int, first: int, known: Vocabulary) -> tuple[int, str] | None:
    """Return where the word that ends at ``stop`` begins, and its kind; None where none ends."""
    for size in range(min(MAX_PART, stop - first), 0, -1):
        kind = known.kind_of_part(text[stop - size : stop])
        if kind != "unknown" and not _cuts_word(text, stop - size):
            return stop - size, kind
    if _UNSPACED_CHAR.match(text[stop - 1]):
        return stop - 1, "unknown"
    match = _WORD_LEFT.match(text, max(first, stop - 40), stop)
    if match is None:
        return None
    return match.start(), known.kind(match[0])


def _word_behind(text: str, start: int, known: Vocabulary) -> tuple[int, str] | None:
    """Return where the word that begins at ``start`` ends, and its kind; None where none begins."""
    for size in range(min(MAX_PART, len(text) - start), 0, -1):
        kind = known.kind_of_part(text[start : start + size])
        if kind != "unknown" and not _cuts_word(text, start + size):
            return start + size, kind
    if _UNSPACED_CHAR.match(text, start):
        return start + 1, "unknown"
    match = _WORD_RIGHT.match(text, start)
    return None if match is None else (match.end(), known.kind(match[0]))


def _cuts_word(text: str, at: int) -> bool:
    """Tell whether a Latin word would be cut in two at ``at``."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    return before.isascii() and before.isalnum() and behind.isascii() and behind.isalnum()
