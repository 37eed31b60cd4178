"""Where spam is put: any gap, gaps beside certain words and marks, clause edges, line ends."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cached_property

import regex

from cleaner.units import is_unspaced

_EDGE = regex.compile(r"[，、。；：！？।](?=[^\n])|[,;:.!?](?=[ \p{Han}])|的(?=\p{Han})")
_BLANK = regex.compile(r"(?<=\S)[ ](?=\S)")
_CHAR_GAP = regex.compile(r"(?<=[\p{L}\p{M}\p{N}\p{P}])(?=[\p{L}\p{P}])(?![\p{M}])")
_LATIN_INSIDE = regex.compile(r"(?<=[A-Za-z0-9.,])(?=[A-Za-z0-9.,])")
_BEFORE = regex.compile(r"(?=[，,、。；;：:！？!?])|(?=[已在是信行])(?<=\p{Han})")
_BEHIND = regex.compile(r"(?<=[的比做内內])(?=\p{Han})")
_END = regex.compile(r"(?<=\S)(?=[ \t]*(?:\n|\Z))")
# The first and last characters of a line are no mid-sentence.
_MARGIN = 3


class Places:
    """The gaps of one text, each kind found when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.unspaced = is_unspaced(text[:2000])

    @cached_property
    def gaps(self) -> Sequence[int]:
        """Every gap inside a line: between characters, or before the blank between words."""
        if not self.unspaced:
            return [m.start() for m in _BLANK.finditer(self.text)]
        inside = {m.start() for m in _LATIN_INSIDE.finditer(self.text)}
        return [
            at
            for m in _CHAR_GAP.finditer(self.text)
            if (at := m.start()) not in inside and self._in_line(at)
        ]

    @cached_property
    def marked(self) -> Sequence[int]:
        """Gaps in front of punctuation, and beside the words that spam tools go by."""
        if not self.unspaced:
            return [m.start() for m in regex.finditer(r"(?<=\w)(?=[,.;:!?]\s)", self.text)]
        found = {m.start() for p in (_BEFORE, _BEHIND) for m in p.finditer(self.text)}
        return sorted(found & set(self.gaps))

    @cached_property
    def edges(self) -> Sequence[int]:
        """Gaps behind a clause."""
        return [m.end() for m in _EDGE.finditer(self.text) if self._in_line(m.end())]

    @cached_property
    def line_ends(self) -> Sequence[int]:
        """The ends of the lines that hold a sentence."""
        starts = [0, *(m.end() for m in regex.finditer("\n", self.text))]
        ends = [m.start() for m in _END.finditer(self.text)]
        return [end for end in ends if end - max(s for s in starts if s <= end) >= 40]

    def some(self, count: int, generator: random.Random, apart: int = 12) -> list[int] | None:
        """Return ``count`` gaps, in order, at least ``apart`` characters from each other."""
        pool = list(self.gaps)
        if generator.random() < 0.4 and len(self.marked) >= 3 * count:
            pool = list(self.marked)
        generator.shuffle(pool)
        chosen: list[int] = []
        for at in pool:
            if all(abs(at - other) >= apart for other in chosen):
                chosen.append(at)
                if len(chosen) == count:
                    return sorted(chosen)
        return None

    def padded(self, string: str) -> str:
        """Return ``string`` with the blank that sets it apart where the script has blanks."""
        return string if self.unspaced else " " + string

    def _in_line(self, at: int) -> bool:
        near = self.text[max(0, at - _MARGIN) : at + _MARGIN]
        return len(near) == 2 * _MARGIN and "\n" not in near
