"""Telephone numbers, addresses and names on messengers, put into a sentence that reads on without.

The form of the number or address is the first sign, and the anchor. Around it, words that name a
channel or call to use it are taken in, and of the edges that remain possible the junction model
picks the pair that the sentence closes over best: how well is the second sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import UNSPACED, SpliceScore, score_splices
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
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
from cleaner.splices.contact_forms import MESSENGER_SIGNS, SIGN, Form, find_forms, fold_width
from cleaner.splices.contact_labels import Edge, walk_left, walk_right

_RULE = "splice.contact"
_SENTENCE_END = frozenset(".!?。！？…;；:：")
_OPENING = frozenset("([{（【［〔「『《<＜“\"'‘")
_CLOSING = frozenset(")]}）】］〕」』》>＞”\"'’")
_STOPS = frozenset(",.;:!?，。、；：！？…")
_WORD_BEFORE = regex.compile(r"([^\W\d_]+)['’-]?\s*$")
_WORD_BEHIND = regex.compile(r"\s*([^\W\d_]+)")
_SENDING = regex.compile("[发發寄传傳送写寫打][送给給]?[到至往]")
# What somebody does with an address, where a word that allows or asks it leads up to it.
_DOING = regex.compile("[拨撥致拔登访訪浏联聯关關添加通写寫进進上点點咨諮洽搜扫打来來]")
_VERBS = frozenset(("email", "e-mail", "mail", "phone", "contact", "text", "order", "book"))
_ABBREVIATIONS = frozenset(("tel", "tél", "telp", "tlp", "тел", "моб", "mob", "ph", "đt"))
_HANGUL = regex.compile(r"\p{Hangul}")
_SAMPLE_CHARS = 4000
_MAX_LINE = 20_000
_MIN_NUMBER_CHARS = 7
_LABEL_REACH = 24
# Logistic weights, fitted on the contacts of 3,920 honest texts, on contacts put into 900 articles
# of thirteen languages, and on sentences that give a contact honestly.
_BIAS = 1.18
_WEIGHTS = {
    "gain": 0.45,
    "around": 0.59,
    "labels": 0.37,
    "calls": 0.25,
    "email": -0.14,
    "url": -1.07,
    "name": 1.34,
    "sure phone": 0.53,
    "bare": -1.41,
    "bare url": -1.98,
    "brand": -1.72,
    "after a sentence": -0.86,
    "after a comma": -0.77,
    "before a full stop": -3.39,
    "before a comma": -1.33,
    "led up to": -2.06,
    "followed up": -1.34,
    "particle": -1.78,
    "bidden": -2.0,
    "capital behind": 0.27,
    "new sentence behind": 0.17,
    "clause by itself": -0.97,
    "bracket behind": -0.65,
    "bracket open": -0.14,
    "bracket closing": -0.11,
    "unspaced": 0.32,
}
_BAR, _FLAG_BAR, _HONEST_BAR, _HOPELESS = 0.3, -0.7, -2.0, -9.0


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    end: int
    form: Form
    #: Labels and calls around the form.
    labels: int
    calls: int
    prior: float
    score: SpliceScore


def propose_contacts(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each contact in mid-sentence, with its label and the call around it.

    The sentence has to read on without it; a contact that a verb or a preposition leads up to, or
    that stands by itself, is left. One signal without the other is flagged: confidence 0.3.
    """
    text = doc.text
    if SIGN.search(text) is None and not any(name in text for name in MESSENGER_SIGNS):
        return
    language: str | None = None
    found: list[tuple[Line, _Find, float]] = []
    for line in context.lines:
        if not line.prose or len(line.text) > _MAX_LINE or not _may_hold(line.text):
            continue
        if language is None:
            prose = "\n".join(each.text for each in context.lines if each.prose)
            language = detect_language(prose[:_SAMPLE_CHARS])
            if language is None:
                return
        found += [(line, find, _judge(line, find, language)) for find in _find(line.text, language)]
    # A page that gives its readers several ways to reach somebody gives the next one honestly too.
    cuts = sum(score >= _BAR for _, _, score in found)
    honest = sum(score < _HONEST_BAR for _, _, score in found)
    for line, find, score in found:
        if score < _FLAG_BAR:
            continue
        what = f"a contact ({find.form.kind}) in mid-sentence"
        evidence = f"{what}; the text reads on without it ({find.score.gain:.1f} nats)"
        sure = score >= _BAR and honest <= cuts
        confidence = round(min(0.97, 0.5 + 0.12 * (score - _BAR)), 3) if sure else 0.3
        start, end = line.start + find.start, line.start + find.end
        yield Edit(start, end, _RULE, confidence, evidence)


def _may_hold(text: str) -> bool:
    return SIGN.search(text) is not None or any(name in text for name in MESSENGER_SIGNS)


def _find(text: str, language: str) -> Iterator[_Find]:
    """Yield the contacts of one line with the best edges; offsets count in the line."""
    folded = fold_width(text)
    forms = list(find_forms(folded))
    reached = 0
    for at, form in enumerate(forms):
        if form.start < reached:
            continue
        if form.kind == "name":
            lead = text[max(0, form.start - _LABEL_REACH) : form.start]
            if not any(name in lead for name in MESSENGER_SIGNS):
                continue
        lefts = walk_left(folded, form.start, reached)
        named = any(edge.named or edge.calls for edge in lefts)
        if form.kind == "phone" and not form.sure:
            near = any(edge.near for edge in lefts)
            named = near or (
                form.chars >= _MIN_NUMBER_CHARS
                and any(edge.named or (edge.calls and form.chars > 8) for edge in lefts)
            )
        if form.kind == "name" and not _is_name(folded, form, lefts):
            continue
        if not (form.sure or named or form.kind == "url"):
            continue
        rights = walk_right(folded, form.end, forms[at + 1 :])
        best = _best_edges(text, form, lefts, rights, language)
        if best is not None:
            reached = best.end
            yield best


def _is_name(folded: str, form: Form, lefts: Sequence[Edge]) -> bool:
    """Tell whether a Latin word is somebody's name on a messenger: labelled, and no plain word."""
    if not any(edge.labels and edge.near for edge in lefts):
        return False
    name = folded[form.start : form.end]
    if name.startswith("@") or any(char.isdigit() or char == "_" for char in name):
        return True
    before = folded[: form.start].rstrip()
    glued = form.start > 0 and not folded[form.start - 1].isascii()
    return name.islower() and (before.endswith(":") or glued)


def _best_edges(
    text: str, form: Form, lefts: Sequence[Edge], rights: Sequence[Edge], language: str
) -> _Find | None:
    pairs = [(left, right) for left in lefts for right in rights]
    scores = score_splices(text, [(left.at, right.at) for left, right in pairs], language)
    if scores is None:
        return None
    found = [
        _Find(
            left.at,
            right.at,
            form,
            left.labels + right.labels,
            left.calls + right.calls,
            left.prior + right.prior,
            score,
        )
        for (left, right), score in zip(pairs, scores, strict=True)
    ]
    return max(found, key=lambda find: (find.score.gain + find.prior, -find.start, find.end))


def _judge(line: Line, find: _Find, language: str) -> float:
    """Return what speaks for a splice less what speaks against it: a logit."""
    before = line.text[: find.start].rstrip()
    behind = line.text[find.end :].lstrip()
    if not before or not behind or (before[-1] in _OPENING and behind[0] in _CLOSING):
        return _HOPELESS
    if _SENDING.match(line.text, find.start) or (
        before.endswith(UNSPACED_LEADS) and _DOING.match(line.text, find.start)
    ):
        return _HOPELESS
    signs = _signs(line.text, find, language)
    return _BIAS + sum(_WEIGHTS[sign] * value for sign, value in signs.items())


def _signs(text: str, find: _Find, language: str) -> dict[str, float]:
    """Return what speaks for and against a splice, by name."""
    before, behind = text[: find.start].rstrip(), text[find.end :].lstrip()
    left, right = before[-1:], behind[:1]
    unspaced = language in UNSPACED
    left_word = (_WORD_BEFORE.search(before[-40:]) or [""])[0].strip().lower()
    right_word = (_WORD_BEHIND.match(behind) or [""])[0].strip()
    first = (_WORD_BEHIND.match(text, find.start) or [""])[0].strip().lower()
    kind = find.form.kind
    bare = find.labels + find.calls == 0
    score = find.score
    starts = left in _SENTENCE_END
    stops = right in _STOPS
    calls = first in CALLS or first in _VERBS
    # No article leads up to ``Tel.``, and no preposition to ``WhatsApp`` and a number.
    abrupt = first in MESSENGERS or first in _ABBREVIATIONS
    led = (left_word in LEADS and not abrupt) or first in LINKS
    led = led or (calls and left_word in AUXILIARIES)
    follows = right_word.lower() in FOLLOWS
    if unspaced:
        led = before.endswith(UNSPACED_LEADS)
    particle = behind.startswith(UNSPACED_FOLLOWS)
    if language == "ko" and _HANGUL.match(text, find.form.end) and not find.calls:
        particle = True
    if unspaced or language == "ko":
        led = first in LINKS if language == "ko" else led
        follows = False
    signs = {
        "gain": max(-6.0, min(8.0, score.gain)),
        "around": max(-6.0, min(6.0, score.around)),
        "labels": min(2, find.labels),
        "calls": min(2, find.calls),
        "email": kind == "email",
        "url": kind == "url",
        "name": kind == "name",
        "sure phone": find.form.sure and kind == "phone",
        "bare": bare,
        "bare url": bare and kind == "url",
        "brand": kind == "url" and not text[find.form.start : find.form.end].islower(),
        "after a sentence": starts,
        "after a comma": left in ",，、;；",
        "before a full stop": stops and right in _SENTENCE_END,
        "before a comma": stops and right not in _SENTENCE_END,
        "led up to": led,
        "followed up": follows,
        "particle": particle,
        "bidden": (starts or left in ",，、;；") and not unspaced and calls,
        "capital behind": right_word[:1].isupper() and not unspaced,
        "new sentence behind": starts and right_word[:1].isupper() and not unspaced,
        "clause by itself": (starts or left in ",，、;；") and stops,
        "bracket behind": right in _OPENING,
        "bracket open": left in _OPENING,
        "bracket closing": right in _CLOSING,
        "unspaced": unspaced,
    }
    return {sign: float(value) for sign, value in signs.items()}
