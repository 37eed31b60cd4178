"""What cannot be undone: masked and replaced characters inside words. Noticed, never cut.

Whoever masks or swaps a letter leaves no trace of what stood there, so a cut would only make a
second hole. The flags tell a reader, or a filter, that a page's words were tampered with.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.glance import CYRILLIC, GREEK, LATIN, MASK, glance

_RULE = "splice.code"
_CONFIDENCE = 0.2
#: Marks in place of letters: not the emphasis of markdown, which comes in pairs.
MASKED = regex.compile(r"(?<=\p{L})(?:[*＊]{1,6}|[×□■█]{1,6}|\ufffd{1,6})(?=\p{L})")
_EMPHASIS = regex.compile(r"(\*{1,3})(?=\S)[^*\n]{1,200}(?<=\S)\1")
# Letters of two scripts that look the same in print.
_CYRILLIC_TWINS = "аеорсухіјѕһԁАВЕКМНОРСТХІЈЅ"
_GREEK_TWINS = "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
#: A word of Latin letters with a twin among them, or of Cyrillic ones with a Latin twin.
SWAPPED = regex.compile(
    rf"(?<![\p{{L}}\d])(?:(?=\p{{Latin}}*[{_CYRILLIC_TWINS}{_GREEK_TWINS}])"
    rf"(?=[{_CYRILLIC_TWINS}{_GREEK_TWINS}]{{0,2}}\p{{Latin}}{{2}})"
    rf"[\p{{Latin}}{_CYRILLIC_TWINS}{_GREEK_TWINS}]{{4,}}"
    rf"|(?=\p{{Cyrillic}}*[aeopcyxABEKMHOPCTX])(?=[aeopcyxABEKMHOPCTX]?\p{{Cyrillic}}{{2}})"
    rf"[\p{{Cyrillic}}aeopcyxABEKMHOPCTX]{{4,}})(?![\p{{L}}\d])"
)


def propose_masks(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a flag for each mask inside a word, and each word with a letter of another script."""
    text = doc.text
    signs = glance(text)
    if signs & MASK:
        for line in context.lines:
            yield from _masks(text, line.start, line.end)
    if signs & LATIN and signs & (CYRILLIC | GREEK):
        for line in context.lines:
            for match in SWAPPED.finditer(text, line.start, line.end):
                evidence = f"{match[0]!r} mixes letters of two scripts that look alike: left as is"
                yield Edit(match.start(), match.end(), _RULE, _CONFIDENCE, evidence)


def _masks(text: str, start: int, end: int) -> Iterator[Edit]:
    emphasis = [match.span() for match in _EMPHASIS.finditer(text, start, end)]
    for match in MASKED.finditer(text, start, end):
        if any(a <= match.start() < b for a, b in emphasis):
            continue
        evidence = f"{match[0]!r} in place of letters: what stood there is lost"
        yield Edit(match.start(), match.end(), _RULE, _CONFIDENCE, evidence)
