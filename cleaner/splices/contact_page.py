"""What the rest of a page tells of a contact: whose it is, and whether the page gives others."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import add

import regex

from cleaner.propose.context import Line
from cleaner.splices.contact_forms import Form, find_forms_near

#: What stands on a line of its own, in a footer or in a list of addresses: so many are counted.
MAX_APART = 4
_MAX_LINES, _MAX_LINE_CHARS = 16, 400
_NAMES_SAMPLE = 40_000
_MAX_SOUGHT = 4
_FAR = 48
_MIN_WORD, _MAX_WORD = 5, 24
_LATIN = regex.compile(r"[A-Za-z]{2,24}")
_SCHEME = regex.compile(r"(?:https?://)?(?:www\.)?")
# What any address may hold, and any page.
_COMMON = """
about admin apply click contact email error facebook group hello house index info instagram login
market media message mobile money news office official online order other people phone photo price
product sales search service services share store street super support telegram there these today
total train video visit watch website whatsapp which world yahoo gmail hotmail outlook https
"""


@dataclass
class Page:
    """What is known of the page around its contacts, each part read when it is first asked for."""

    text: str
    #: Where the forms of the page's sentences begin and end, in order.
    spans: Sequence[tuple[int, int]]
    #: How many addresses and sure numbers stand outside sentences.
    apart: int
    _names: frozenset[str] | None = field(default=None, init=False)
    _short: frozenset[str] = field(default=frozenset(), init=False)

    def names(self, address: str) -> bool:
        """Tell whether the page's own words stand in an address: it is about whom it names."""
        if self._names is None:
            self._names, self._short = _read_names(self.text, self.spans)
        bare = _SCHEME.sub("", address, count=1)
        parts = [part.lower() for part in _LATIN.findall(bare)]
        if any(len(part) < _MIN_WORD and part in self._short for part in parts[:8]):
            return True
        return any(
            part[start:end] in self._names
            for part in parts[:8]
            for start in range(len(part) - _MIN_WORD + 1)
            for end in range(start + _MIN_WORD, len(part) + 1)
        )

    def speaks(self, word: str) -> bool:
        """Tell whether a word stands on the page where no contact follows closely."""
        at = self.text.find(word)
        for _ in range(_MAX_SOUGHT):
            if at < 0:
                return False
            behind = bisect_right(self.spans, (at, at))
            if behind == len(self.spans) or self.spans[behind][0] - at > _FAR:
                return True
            at = self.text.find(word, at + 1)
        return False


def _read_names(
    text: str, spans: Sequence[tuple[int, int]]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the long words of a page, alone and two as one, and its short ones in capitals."""
    pieces = []
    last = 0
    for start, end in spans:
        pieces.append(text[last:start])
        last = max(last, end)
    rest = "\n".join((*pieces, text[last:]))[:_NAMES_SAMPLE]
    if not rest.isascii():
        rest = regex.sub(r"\p{M}", "", unicodedata.normalize("NFKD", rest))
    words = _LATIN.findall(rest)
    lowered = " ".join(words).lower().split()
    long = {*lowered, *map(add, lowered, lowered[1:])}
    long = {word for word in long if _MIN_WORD <= len(word) <= _MAX_WORD}
    short = {word.lower() for word in words if 2 < len(word) < _MIN_WORD and word.isupper()}
    return frozenset(long.difference(_COMMON.split())), frozenset(short)


def count_apart(lines: Sequence[Line], by_line: dict[int, list[int]]) -> int:
    """Return how many addresses and sure numbers stand in lines that are no prose, up to a few.

    ``by_line`` holds the places that may have one, by number of the line.
    """
    found = 0
    for number in list(by_line)[:_MAX_LINES]:
        text = lines[number].text
        near = [at for at in by_line[number] if at < _MAX_LINE_CHARS]
        found += sum(map(_counts, find_forms_near(text, near, 0, min(len(text), _MAX_LINE_CHARS))))
        if found >= MAX_APART:
            return MAX_APART
    return found


def _counts(form: Form) -> bool:
    return form.sure or form.kind == "url"
