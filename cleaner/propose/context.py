"""What every proposer is given besides the document: its lines, read once, and the title."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from cleaner.document import Block, Document
from cleaner.edits import Edit
from cleaner.rules.load import match_rules
from cleaner.rules.rule import Rule
from cleaner.units import is_prose


@dataclass(frozen=True, slots=True)
class Line:
    """A block's text without the white space around it; ``start`` and ``end`` are page offsets."""

    block: Block
    start: int
    end: int
    text: str
    prose: bool
    #: The body's choice leaves the line out.
    outside: bool
    #: The rules that match, with the offsets that they cut, into the page.
    matches: tuple[tuple[Rule, int, int], ...]

    @property
    def link_share(self) -> float:
        """The share of the line that stands inside links, in [0, 1]."""
        return min(1.0, self.block.link_chars / max(1, self.end - self.start))

    @property
    def rule(self) -> Rule | None:
        """The rule that claims the whole line, if one does."""
        return next((r for r, start, end in self.matches if end - start == len(self.text)), None)


@dataclass(frozen=True, slots=True)
class Context:
    """The page's lines in order, its title (given or found) and its author (as far as known)."""

    lines: tuple[Line, ...]
    title: str | None = None
    author: str | None = None

    @property
    def body(self) -> range:
        """The lines from the first to the last paragraph of prose; empty where there is none."""
        prose = [
            i
            for i, line in enumerate(self.lines)
            if line.prose and not line.outside and line.rule is None
        ]
        return range(prose[0], prose[-1] + 1) if prose else range(0)

    @property
    def inside(self) -> Context:
        """The same without the lines that the body's choice leaves out."""
        if not any(line.outside for line in self.lines):
            return self
        return replace(self, lines=tuple(line for line in self.lines if not line.outside))


#: A proposer. Offsets of its edits are code points in ``Document.text``, half-open.
Propose = Callable[[Document, Context], Iterator[Edit]]


def read_lines(doc: Document, outside: frozenset[int] = frozenset()) -> tuple[Line, ...]:
    """Return the lines of ``doc``; ``outside`` holds the starts of the blocks that are left out."""
    return tuple(_lines(doc, outside))


def _lines(doc: Document, outside: frozenset[int]) -> Iterator[Line]:
    for block in doc.blocks:
        raw = doc.text[block.start : block.end]
        text = raw.strip()
        if not text:
            continue
        start = block.start + len(raw) - len(raw.lstrip())
        matches = tuple((rule, start + a, start + b) for rule, a, b in match_rules(text))
        prose = is_prose(text) and 2 * block.link_chars < len(text)
        yield Line(block, start, start + len(text), text, prose, block.start in outside, matches)


def drop_line(line: Line, rule: str, confidence: float, evidence: str) -> Edit:
    """Return the edit that drops a whole line, with its break and the blank lines behind it."""
    return Edit(line.block.start, line.block.end, rule, confidence, evidence)
