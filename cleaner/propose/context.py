"""What every proposer is given besides the document: its lines, read once, and the title."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cleaner.document import Block, Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit
from cleaner.rules.load import Match, match_blocks
from cleaner.rules.rule import Rule
from cleaner.units import is_prose, weight

#: What these rules find stands above the first paragraph or behind the last one, never between.
_END_RULES = frozenset(
    (
        "boilerplate.comment_form",
        "boilerplate.contact",
        "boilerplate.copyright",
        "boilerplate.disclaimer",
        "boilerplate.footer",
        "links.related",
        "meta.author",
        "meta.editor",
    )
)
#: Promos and disclaimers also stand between paragraphs; these do not.
_SURE_END_RULES = _END_RULES - {"boilerplate.disclaimer", "links.related"}
# What follows the end may hold a blurb or a teaser that reads like a paragraph, but never a good
# part of the article.
_MAX_PROSE_BEHIND = 0.15
_MAX_SHORT_BEHIND = 0.25
# Bylines, labels and notices of the article stand at most so many lines away from it.
_NEAR_LINES = 8


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
    def ends_article(self) -> bool:
        """Tell whether what the line says stands at the end of articles only."""
        return bool(self.matches) and any(
            (rule.ends_article or rule.id in _END_RULES)
            and rule.confidence >= DEFAULT_MIN_CONFIDENCE
            for rule, _, _ in self.matches
        )

    @property
    def ends_surely(self) -> bool:
        """Tell whether even prose behind the line may be no part of the article."""
        return any(rule.id in _SURE_END_RULES for rule, _, _ in self.matches)

    @property
    def link_share(self) -> float:
        """The share of the line that stands inside links, in [0, 1]."""
        return min(1.0, self.block.link_chars / max(1, self.end - self.start))

    @property
    def rule(self) -> Rule | None:
        """The rule that claims the whole line, if one does."""
        if not self.matches:
            return None
        return next((r for r, start, end in self.matches if end - start == len(self.text)), None)


@dataclass(frozen=True)
class Context:
    """The page's lines in order, and its title and author: given, found, or None."""

    lines: tuple[Line, ...]
    title: str | None = None
    author: str | None = None

    @property
    def body(self) -> range:
        """The lines from the first to the last paragraph of the article; empty without prose."""
        return self._extent[0]

    @property
    def end(self) -> int | None:
        """The line that marks the article's end, if one does."""
        return self._extent[1]

    @cached_property
    def inside(self) -> Context:
        """The same without the lines that the body's choice leaves out."""
        if not any(line.outside for line in self.lines):
            return self
        return replace(self, lines=tuple(line for line in self.lines if not line.outside))

    @cached_property
    def _extent(self) -> tuple[range, int | None]:
        return _find_extent(self.lines)


def _find_extent(lines: Sequence[Line]) -> tuple[range, int | None]:
    """Return the lines of the body and the line that marks its end.

    The body ends with the last paragraph of prose, or above an end marker that no good part of the
    prose follows: disclaimers, blurbs and teasers read like paragraphs too.
    """
    prose = [
        index
        for index, line in enumerate(lines)
        if line.prose and not line.outside and line.rule is None
    ]
    if not prose:
        return range(0), None
    end = None
    if any(line.ends_article and not line.outside for line in lines[prose[0] + 1 :]):
        end = _find_end(lines, prose)
    if end is not None:
        # A label at the end of a paragraph ends the article with the paragraph.
        last = end + 1 if end in prose else end
        prose = [index for index in prose if index < last]
    return range(prose[0], prose[-1] + 1), end


def _find_end(lines: Sequence[Line], prose: Sequence[int]) -> int | None:
    """Return the first line that marks the article's end and has little but blurbs behind it."""
    left = {index: weight(lines[index].text) for index in prose}
    total = sum(left.values())
    behind = total - left[prose[0]]
    loose = [
        0 if line.outside or line.rule or index in left else weight(line.text)
        for index, line in enumerate(lines)
    ]
    short = sum(loose[prose[0] + 1 :])
    seen = set()
    for index in range(prose[0] + 1, len(lines)):
        behind -= left.get(index, 0)
        short -= loose[index]
        most = _MAX_PROSE_BEHIND if lines[index].ends_surely else 0
        little = behind <= most * total and short <= _MAX_SHORT_BEHIND * total
        if lines[index].outside or not lines[index].ends_article:
            continue
        # What stands below each post of a thread ends none of them.
        if little and lines[index].text not in seen:
            return index
        seen.add(lines[index].text)
    return None


#: A proposer. Offsets of its edits are code points in ``Document.text``, half-open.
Propose = Callable[[Document, Context], Iterator[Edit]]


def read_lines(
    doc: Document, outside: frozenset[int] = frozenset(), earlier: Sequence[Line] = ()
) -> tuple[Line, ...]:
    """Return the lines of ``doc``; ``outside`` holds the starts of the blocks that are left out.

    ``earlier`` are lines of the page before something was cut from it: rules find in a line what
    they found in it there.
    """
    raw = [(block, doc.text[block.start : block.end]) for block in doc.blocks]
    found = [(block, whole, text) for block, whole in raw if (text := whole.strip())]
    outer_ones = [block.start in outside for block, _, _ in found]
    inside = [at for at, outer in enumerate(outer_ones) if not outer]
    first, last = (inside[0], inside[-1]) if inside else (0, -1)
    # What the body's choice leaves out goes by its name: only near the article rules may tell more.
    near = range(first - _NEAR_LINES, last + _NEAR_LINES + 1)
    asked = [not outer or at in near for at, outer in enumerate(outer_ones)]
    known = {line.text: line for line in earlier if not line.outside}
    new = [
        text for (_, _, text), ask in zip(found, asked, strict=True) if ask and text not in known
    ]
    matches = iter(match_blocks(new) if new else ())
    lines = []
    for (block, whole, text), outer, ask in zip(found, outer_ones, asked, strict=True):
        start = block.start + whole.find(text)
        prose = not outer and 2 * block.link_chars < len(text) and is_prose(text)
        matched: tuple[Match, ...] = ()
        shift = start
        if ask and (same := known.get(text)):
            matched, shift = same.matches, start - same.start
        elif ask:
            matched = next(matches)
        if matched:
            matched = tuple((rule, shift + a, shift + b) for rule, a, b in matched)
        lines.append(Line(block, start, start + len(text), text, prose, outer, matched))
    return tuple(lines)


def drop_line(line: Line, rule: str, confidence: float, evidence: str) -> Edit:
    """Return the edit that drops a whole line, with its break and the blank lines behind it."""
    return Edit(line.block.start, line.block.end, rule, confidence, evidence)
