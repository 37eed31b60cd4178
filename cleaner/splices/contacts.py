"""Telephone numbers, addresses and names on messengers, put into a sentence that reads on without.

The form of the number or address is the first sign, and the anchor. How far the contact reaches to
either side, and whether the sentence wants it, one model decides: the words around it, how well
the sentence closes over it, and whether the same stretch stands around it elsewhere on the page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
from cleaner.rules.contact_words import INVITING
from cleaner.splices.contact_edges import Edge, walk_left, walk_right
from cleaner.splices.contact_forms import (
    MESSENGER_SIGNS,
    RANGE,
    Form,
    find_forms_near,
    fold_width,
)
from cleaner.splices.contact_judge import judge
from cleaner.splices.contact_page import MAX_APART, Page, count_apart
from cleaner.splices.contact_places import find_places
from cleaner.splices.contact_signs import Contact
from cleaner.splices.contact_vocabulary import Vocabulary, known_words

_RULE = "splice.contact"
_SAMPLE_CHARS = 4000
#: A page with more of them is a directory.
_MAX_CONTACTS = 100
_MIN_DIGITS, _MIN_DIGITS_NAMED = 8, 7
_LABEL_REACH = 24
_SHARED_REACH = 60
_INVITING_REACH, _MAX_INVITING = 400, 4
_PAGE_SAMPLE = 3000
_MAX_SOUGHT = 4
_HANDLE = regex.compile(r"@\w{3,}|(?!\w+_\d+$)[a-z][a-z_]{2,}\d{2,}\w*")
_WORD = regex.compile(r"[\w\p{M}]")
_BAR, _FLAG_BAR, _HONEST_BAR = 0.0, -1.0, -2.5


def propose_contacts(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each contact in mid-sentence, with its label and the call around it.

    The sentence has to read on without it; a contact that a verb or a preposition leads up to, or
    that stands by itself, is left. What is only likely is flagged: confidence 0.3.
    """
    found = find_contacts(doc.text, context.lines, known_words())
    if not found:
        return
    sample = "\n".join(line.text for line in context.lines if line.prose)[:_SAMPLE_CHARS]
    language = detect_language(sample)
    if language is None:
        return
    verdicts = judge([contact for _, contact in found], language, _FLAG_BAR)
    # A page that gives its readers several ways to reach somebody gives the next one honestly too.
    cuts = sum(verdict is not None and verdict.score >= _BAR for verdict in verdicts)
    honest = sum(
        (contact.form.sure or contact.form.kind == "url")
        and (verdict is None or verdict.score < _HONEST_BAR)
        for (_, contact), verdict in zip(found, verdicts, strict=True)
    )
    reached = 0
    for (line, contact), verdict in zip(found, verdicts, strict=True):
        if verdict is None or verdict.score < _FLAG_BAR or line.start + verdict.start < reached:
            continue
        sure = verdict.score >= _BAR and honest <= cuts
        confidence = round(min(0.97, 0.5 + 0.12 * (verdict.score - _BAR)), 3) if sure else 0.3
        start, end = line.start + verdict.start, line.start + verdict.end
        reached = end if sure else reached
        what = f"a contact ({contact.form.kind}) in mid-sentence"
        evidence = f"{what}; the text reads on without it ({verdict.gain:.1f} nats)"
        yield Edit(start, end, _RULE, confidence, evidence)


def find_contacts(
    text: str, lines: Sequence[Line], known: Vocabulary
) -> list[tuple[Line, Contact]]:
    """Return what has the form of a contact in the prose of a page, with the edges it may have."""
    forms, apart = _find_forms(text, lines)
    if not forms:
        return []
    alike: dict[str, list[int]] = defaultdict(list)
    for at, (line, _, form) in enumerate(forms):
        alike[line.text[form.start : form.end]].append(at)
    spans = sorted((line.start + form.start, line.start + form.end) for line, _, form in forms)
    page = Page(text, spans, apart)
    inviting_page: float | None = None
    found: list[tuple[Line, Contact]] = []
    line_before: Line | None = None
    reached = 0
    for at, (line, folded, form) in enumerate(forms):
        reached = reached if line is line_before else 0
        line_before = line
        following = [other for same, _, other in forms[at + 1 : at + 9] if same is line]
        lefts = walk_left(folded, form.start, reached, known)
        reached = form.end
        if not _may_be_contact(folded, form, lefts):
            continue
        if inviting_page is None:
            sample = text[:_PAGE_SAMPLE]
            words = len(INVITING.findall(sample))
            inviting_page = min(_MAX_INVITING, 1000 * words / max(1000, len(sample)))
        rights = walk_right(folded, form.end, following, known)
        others = [forms[i] for i in alike[line.text[form.start : form.end]] if i != at]
        around = line.text[max(0, form.start - _INVITING_REACH) : max(0, form.start - _LABEL_REACH)]
        around += " " + line.text[form.end : form.end + _INVITING_REACH]
        near = [(f.start, f.end) for same, _, f in forms[max(0, at - 4) : at + 5] if same is line]
        contact = Contact(
            text=line.text,
            form=form,
            lefts=lefts,
            rights=rights,
            shared=_share(line.text, form, [(o.text, f) for o, _, f in others[:_MAX_SOUGHT]]),
            repeated=bool(others),
            recurring=frozenset(
                word
                for word in {*lefts[-1].words, *rights[-1].words}
                if len(word) > 1 and page.speaks(word)
            ),
            inviting=min(_MAX_INVITING, len(INVITING.findall(around))),
            inviting_page=inviting_page,
            apart=apart,
            own=form.kind != "phone" and page.names(folded[form.start : form.end]),
            forms=[each for each in near if each[0] != form.start],
        )
        found.append((line, contact))
    return found


def _find_forms(text: str, lines: Sequence[Line]) -> tuple[list[tuple[Line, str, Form]], int]:
    """Return the forms in the middle of lines of prose, and how many stand elsewhere.

    A form comes with its line and the line's folded text; its offsets count in the line.
    """
    places = find_places(text)
    if not places:
        return [], 0
    prose: dict[int, list[int]] = defaultdict(list)
    others: dict[int, list[int]] = defaultdict(list)
    begins = [line.start for line in lines]
    for place in places:
        number = bisect_right(begins, place) - 1
        if number >= 0 and place < lines[number].end:
            of_kind = prose if lines[number].prose else others
            of_kind[number].append(place - begins[number])
    forms = []
    apart = 0
    for number, near in prose.items():
        line = lines[number]
        folded = ""
        first, last = len(line.text) - len(line.text.lstrip()), len(line.text.rstrip())
        for form in find_forms_near(line.text, near, 0, len(line.text)):
            if form.kind == "name" and not _may_be_name(line.text, form):
                continue
            # What begins or ends a line is no splice into a sentence.
            if first < form.start and form.end < last:
                folded = folded or fold_width(line.text)
                forms.append((line, folded, form))
            else:
                apart += form.sure or form.kind == "url"
    if forms:
        apart = min(MAX_APART, apart + count_apart(lines, others))
    return forms[:_MAX_CONTACTS], apart


def _may_be_name(text: str, form: Form) -> bool:
    if _HANDLE.fullmatch(text, form.start, form.end):
        return True
    lead = text[max(0, form.start - _LABEL_REACH) : form.start]
    return any(name in lead for name in MESSENGER_SIGNS)


def _may_be_contact(folded: str, form: Form, lefts: Sequence[Edge]) -> bool:
    """Tell whether a form is sure, or what stands in front of it names it."""
    if form.sure or form.kind == "url":
        return True
    if form.kind == "phone":
        digits = sum(char.isdigit() for char in folded[form.start : form.end])
        most = RANGE.fullmatch(folded, form.start, form.end) is None
        return (digits >= _MIN_DIGITS and most) or any(
            edge.near or edge.sign or (edge.named and digits >= _MIN_DIGITS_NAMED) for edge in lefts
        )
    if _HANDLE.fullmatch(folded, form.start, form.end):
        return len(lefts) > 1
    # A plain word is a name only right behind a messenger's.
    if not any(edge.labels and edge.near for edge in lefts):
        return False
    before = folded[: form.start].rstrip()
    glued = form.start > 0 and not folded[form.start - 1].isascii()
    return folded[form.start : form.end].islower() and (before.endswith(":") or glued)


def _share(text: str, form: Form, others: Sequence[tuple[str, Form]]) -> tuple[int, int]:
    """Return the longest stretch around a form that stands around one like it too."""
    start, end = form.start, form.end
    for other, same in others:
        size = 0
        most = min(_SHARED_REACH, form.start, same.start)
        while size < most and text[form.start - size - 1] == other[same.start - size - 1]:
            size += 1
        start = min(start, form.start - size)
        size = 0
        most = min(_SHARED_REACH, len(text) - form.end, len(other) - same.end)
        while size < most and text[form.end + size] == other[same.end + size]:
            size += 1
        end = max(end, form.end + size)
    # Words are shared as wholes.
    if (
        start
        and text[start].isascii()
        and _WORD.match(text, start)
        and _WORD.match(text, start - 1)
    ):
        while start < form.start and not text[start].isspace():
            start += 1
    while start < form.start and not _WORD.match(text, start):
        start += 1
    while end > form.end and not _WORD.match(text, end - 1):
        end -= 1
    return start, end
