"""The lines of a page in the making: white space, blocks and marks at their offsets."""

from __future__ import annotations

import re
from typing import Any

from cleaner.document import Block, Document, Mark, MarkKind

# Elements in deeper ones are named as if they stood there: else paths alone could fill the memory.
_MAX_PATH_DEPTH = 128

_CSS_SPACE = " \t\n\r\f"
_COLLAPSIBLE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


class Place:
    """A spot in the tree: its path, made only when asked for, and its children counted by name."""

    __slots__ = ("children", "depth", "element", "number", "parent", "path", "tag")

    def __init__(
        self, parent: Place | None, tag: str, number: int, depth: int, element: Any = None
    ) -> None:
        self.element = element
        self.parent = parent
        self.tag = tag
        self.number = number
        self.depth = depth
        self.path = "" if parent else tag
        self.children: dict[str, int] | None = None

    def child(self, tag: str, element: Any = None) -> Place:
        """Return the place of the next child."""
        return Place(self, tag, self.count(tag), self.depth + 1, element)

    def count(self, tag: str) -> int:
        """Count the next child; return its number among those of its name."""
        children = self.children
        if children is None:
            self.children = {tag: 1}
            return 1
        number = children[tag] = children.get(tag, 0) + 1
        return number

    def name(self) -> str:
        """Return the path, ``body/div[2]/p[1]``."""
        above: list[Place] = []
        place = self
        while not place.path:
            above.append(place)
            assert place.parent is not None  # the first one has its path
            place = place.parent
        for below in reversed(above):
            base = place.path if place.depth < _MAX_PATH_DEPTH else place.path.rpartition("/")[0]
            below.path = f"{base}/{below.tag}[{below.number}]"
            place = below
        return self.path


class Lines:
    """The text so far, and the line in the making. Offsets are code points of the final text."""

    __slots__ = (
        "blocks",
        "done",
        "indent",
        "length",
        "line",
        "marks",
        "open",
        "pre",
        "space",
        "start",
    )

    def __init__(self) -> None:
        self.done: list[str] = []
        self.blocks: list[tuple[int, int, Place]] = []
        self.marks: list[Span] = []
        self.open: list[Span] = []
        self.start = 0  # of the line in the making
        self.line: list[str] = []
        self.length = 0
        self.space = False  # white space is due before the next word
        self.indent = ""  # white space that opens a preformatted line
        self.pre = 0

    def add(self, text: str) -> None:
        """Append text of one node to the line."""
        if self.pre:
            self._add_preformatted(text)
            return
        core = text.strip(_CSS_SPACE)
        if not core:
            self.space = True
            return
        if self.length:
            if self.space or text[0] in _CSS_SPACE:
                self.line.append(" ")
                self.length += 1
        else:
            core = core.lstrip()
            if not core:
                return
        self.space = text[-1] in _CSS_SPACE
        if "\n" in core or "  " in core or "\t" in core or "\r" in core or "\f" in core:
            core = _COLLAPSIBLE.sub(" ", core)
        self.line.append(core)
        self.length += len(core)

    def _add_preformatted(self, text: str) -> None:
        if not self.length:
            text = self.indent + text
            core = text.lstrip()
            lead = text[: len(text) - len(core)]
            self.indent = lead[lead.rfind("\n") + 1 :]
            if not core:
                return
            text = self.indent + core
            self.indent = ""
        self.line.append(text)
        self.length += len(text)

    def end_line(self, place: Place) -> None:
        """Close the line, if it holds anything, as a block that stands at ``place``."""
        self.space = False
        self.indent = ""
        if not self.length:
            return
        line = "".join(self.line).rstrip()
        if len(line) < self.length:
            self._pull_back(self.start + len(line))
        self.done.append(line)
        after = self.start + len(line) + 1
        self.blocks.append((self.start, after, place))
        self.start = after
        self.line = []
        self.length = 0

    def _pull_back(self, end: int) -> None:
        """Let no mark reach into white space that the line's end has lost."""
        for span in reversed(self.marks):
            if span.end <= end:
                break
            span.end = end
            span.start = min(span.start, end)
        for span in reversed(self.open):
            if span.start <= end:
                break
            span.start = end

    def begin_mark(self, kind: MarkKind, value: str) -> Span:
        """Return a mark that opens where the next character will stand."""
        span = Span(kind, value, self.start + self.length)
        self.open.append(span)
        return span

    def end_mark(self, span: Span) -> None:
        """Close a mark behind the last character."""
        span.end = self.start + self.length
        # Hidden runs may end out of turn; all else closes in the order of the tree.
        if self.open[-1] is span:
            self.open.pop()
        else:
            self.open.remove(span)
        self.marks.append(span)

    def places(self) -> tuple[Place, ...]:
        """Return where each block stands, in order."""
        return tuple(place for _, _, place in self.blocks)

    def document(self) -> Document:
        """Return the document, once the last line has ended."""
        text = "\n".join(self.done)
        found = {stretch for span in self.marks if (stretch := span.stretch(text))}
        marks = [Mark(*stretch) for stretch in sorted(found)]
        return Document(text, self._blocks(len(text), marks), tuple(marks), is_html=True)

    def _blocks(self, length: int, marks: list[Mark]) -> tuple[Block, ...]:
        """Return the blocks with their characters in links, counted once each."""
        counts = [0] * len(self.blocks)
        at = counted = 0
        for mark in marks:
            if mark.kind != "link" or mark.end <= counted:
                continue
            position = max(mark.start, counted)
            counted = mark.end
            while position < counted:
                while self.blocks[at][1] <= position:
                    at += 1
                after = self.blocks[at][1]
                counts[at] += min(counted, after - 1) - position
                position = after
        return tuple(
            Block(start, min(end, length), place.name(), count)
            for (start, end, place), count in zip(self.blocks, counts, strict=True)
        )


class Span:
    """A mark in the making."""

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: MarkKind, value: str, start: int) -> None:
        self.kind = kind
        self.value = value
        self.start = start
        self.end = start

    def stretch(self, text: str) -> tuple[int, int, MarkKind, str] | None:
        """Return the mark's fields, without white space at its edges; none over nothing else."""
        start, end = self.start, min(self.end, len(text))
        if start >= end:
            return None
        if text[start].isspace() or text[end - 1].isspace():
            inside = text[start:end].lstrip()
            start = end - len(inside)
            end = start + len(inside.rstrip())
            if start == end:
                return None
        return start, end, self.kind, self.value
