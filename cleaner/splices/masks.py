"""What cannot be undone: masked and replaced characters inside words. Noticed, never cut.

Whoever masks or swaps a letter leaves no trace of what stood there, so a cut would only make a
second hole. The flags tell a reader, or a filter, that a page's words were tampered with.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.glance import MASK, MEETING, glance

_RULE = "splice.code"
_CONFIDENCE = 0.2
#: Marks in place of letters: not the emphasis of markdown, which comes in pairs.
MASKED = regex.compile(r"(?<=\p{L})(?:[*＊]{1,6}|[×□■█]{1,6}|\ufffd{1,6})(?=\p{L})")
_EMPHASIS = regex.compile(r"(\*{1,3})(?=\S)[^*\n]{1,200}(?<=\S)\1")
# Letters of two scripts that look the same in print.
_TWINS = {
    "Cyrillic": frozenset("аеорсухіјѕһАВЕКМНОРСТХІЈЅ"),
    "Greek": frozenset("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
    "Latin": frozenset("aeopcyxijsABEKMHOPCTXIJS"),
}
_LETTERS = {name: regex.compile(rf"\p{{{name}}}") for name in _TWINS}
#: Two letters of different scripts side by side.
_MEETING = regex.compile(
    r"(?<=\p{Latin})[\p{Cyrillic}\p{Greek}]|(?<=[\p{Cyrillic}\p{Greek}])\p{Latin}"
)
_WORD = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]+")
_MIN_LETTERS, _MOST_LETTERS = 4, 40
_MOST_SWAPPED = 0.4


def propose_masks(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a flag for each mask inside a word, and each word with a letter of another script."""
    text = doc.text
    signs = glance(text)
    if signs & MASK:
        for line in context.lines:
            yield from _masks(text, line.start, line.end)
    if signs & MEETING:
        yield from _swaps(text)


def _swaps(text: str) -> Iterator[Edit]:
    reached = 0
    for meeting in _MEETING.finditer(text):
        if meeting.start() < reached:
            continue
        low = meeting.start()
        while low > meeting.start() - _MOST_LETTERS and low and _WORD.match(text[low - 1]):
            low -= 1
        word = _WORD.match(text, low)
        reached = word.end() if word else meeting.end()
        if word and mixes(word[0]):
            evidence = f"{word[0]!r} mixes letters of two scripts that look alike: left as is"
            yield Edit(low, reached, _RULE, _CONFIDENCE, evidence)


def mixes(word: str) -> bool:
    """Tell whether a few letters of a word are those of another script that look the same.

    >>> mixes("p\u0430ssword"), mixes("password"), mixes("X\u0431\u043e\u043a\u0441")
    (True, False, False)
    """
    if not _MIN_LETTERS <= len(word) <= _MOST_LETTERS:
        return False
    counts = {name: len(letters.findall(word)) for name, letters in _LETTERS.items()}
    others = sorted(counts, key=lambda name: -counts[name])[1:]
    strange = [name for name in others if counts[name]]
    if len(strange) != 1 or counts[strange[0]] > _MOST_SWAPPED * len(word):
        return False
    swapped = [char for char in word if _LETTERS[strange[0]].match(char)]
    if not all(char in _TWINS[strange[0]] for char in swapped):
        return False
    # A capital in front or behind is an abbreviation.
    return not (len(swapped) == 1 and swapped[0].isupper() and swapped[0] in (word[0], word[-1]))


def _masks(text: str, start: int, end: int) -> Iterator[Edit]:
    if MASKED.search(text, start, end) is None:
        return
    emphasis = [match.span() for match in _EMPHASIS.finditer(text, start, end)]
    begins = [begin for begin, _ in emphasis]
    for match in MASKED.finditer(text, start, end):
        around = bisect_right(begins, match.start()) - 1
        if around >= 0 and match.start() < emphasis[around][1]:
            continue
        evidence = f"{match[0]!r} in place of letters: what stood there is lost"
        yield Edit(match.start(), match.end(), _RULE, _CONFIDENCE, evidence)
