"""The walk over a page's tree: its text line by line, and what each stretch of it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml.etree import iterwalk

from cleaner.document import Document, MarkKind
from cleaner.read.cascade import Cascade
from cleaner.read.declarations import UNKNOWN
from cleaner.read.effects import NO_EFFECT
from cleaner.read.lines import Lines, Place, Span
from cleaner.read.styles import State, root_state, state_of
from cleaner.read.survey import Survey

# https://html.spec.whatwg.org/multipage/rendering.html: what is not displayed inline. Cells of a
# table, form fields that hold lines and the labels of an SVG chart stand apart as well.
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"}
    | {"frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend"}
    | {"li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre"}
    | {"search", "section", "summary", "table", "tbody", "td", "text", "textarea", "tfoot", "th"}
    | {"thead", "tr", "ul", "xmp"}
)
_PREFORMATTED = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
_CODE = frozenset({"code", "listing", "pre", "xmp"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROOTS = frozenset({"body", "html"})
_SKIPPED = frozenset({"script", "style", "template"})
_SKIPPED_IN_HEAD = _SKIPPED | {"noscript", "title"}
# What no browser shows and no style sheet needs to hide.
_NEVER_SHOWN = frozenset({"datalist", "iframe", "noembed", "noframes", "title"})
_SPECIAL = _BLOCKS | _CODE | _SKIPPED | _NEVER_SHOWN | {"a", "br", "head"}


def walk(tree: Any, page: Survey) -> tuple[Document, tuple[Place, ...]]:
    """Return the document of a parsed page, and where each of its blocks stands in the tree.

    ``tree`` is the page's first root and ``page`` its survey. Linear in its size, whatever its
    depth.
    """
    lines = Lines()
    cascade = Cascade(page)
    body = Place(None, "body", 1, 0)
    # libxml2 puts what follows </html> into trees beside the first: all are parts of one body.
    number = 0
    for root in (tree, *tree.itersiblings("*")):
        number = _walk_root(root, number, lines, cascade, body)
    return lines.document(), lines.places()


# What the walk keeps of an open element: its tag, its place, the place of the block-level element
# that holds its text, its state, why its text cannot be seen (if so), its own marks.
_Frame = tuple[str, Place, Place, State, str, Sequence[Span]]


def _walk_root(root: Any, number: int, lines: Lines, cascade: Cascade, body: Place) -> int:
    """Walk a root whose number in the survey is ``number``; return that of the next one."""
    number -= 1
    frame: _Frame = ("", body, body, root_state(cascade), "", ())
    frames: list[_Frame] = []  # those above ``frame``
    run: Span | None = None  # the hidden run that is open
    skipped = _SKIPPED
    effects = cascade.effects
    linked = cascade.linked
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            frames.append(frame)
            tag: str = element.tag
            number += 1
            if tag in skipped:
                walker.skip_subtree()
                number += sum(1 for _ in element.iterdescendants("*"))
                frame = ("", *frame[1:5], ())
                continue
            _, place, block, above, hidden, _ = frame
            if tag in _ROOTS:
                state = _shown_by_scripts(state_of(cascade, number, above))
            else:
                # No block can stand in an inline element that holds no other.
                if tag in _BLOCKS or len(element):
                    place = place.child(tag, element)
                else:
                    place.count(tag)
                state = above
                if effects[number] is not NO_EFFECT or (linked and above.ground != UNKNOWN):
                    state = state_of(cascade, number, above)
            marks: Sequence[Span] = ()
            if tag in _SPECIAL:
                if tag in _BLOCKS:
                    lines.end_line(block)
                    block = place
                    lines.pre += tag in _PREFORMATTED
                elif tag == "br":
                    lines.end_line(block) if not lines.pre else lines.add("\n")
                elif tag in _NEVER_SHOWN:
                    state = state._replace(covered=state.covered or "display")
                elif tag == "head":
                    skipped = _SKIPPED_IN_HEAD
                if meaning := _meaning(element, tag, lines):
                    marks = (lines.begin_mark(*meaning),)
            # Whatever hides a run inside a hidden one, the outer reason stays.
            if state is not above and bool(reason := state.reason) != bool(hidden):
                run = _turn(lines, run, reason)
                hidden = reason
            frame = (tag, place, block, state, hidden, marks)
            if text := element.text:
                lines.add(text)
            continue
        tag, _, block, _, hidden, marks = frame
        frame = frames.pop()
        for span in marks:
            lines.end_mark(span)
        if hidden != frame[4]:
            run = _turn(lines, run, frame[4])
        if tag in _BLOCKS:
            lines.end_line(block)
            lines.pre -= tag in _PREFORMATTED
        elif tag == "head":
            skipped = _SKIPPED
        if frames and (tail := element.tail):
            lines.add(tail)
    lines.end_line(body)
    return number + 1


def _meaning(element: Any, tag: str, lines: Lines) -> tuple[MarkKind, str] | None:
    """Return kind and value of the mark that an element puts over its text."""
    if tag == "a":
        target = (element.get("href") or "").strip()
        return ("link", target) if target else None
    if tag in _HEADINGS:
        return "heading", tag[1]
    if tag in _CODE and not any(span.kind == "code" for span in lines.open):
        return "code", ""
    return None


def _shown_by_scripts(state: State) -> State:
    """Return the state of a page's root: scripts show what hides itself against flicker."""
    return state._replace(covered="", invisible=False)


def _turn(lines: Lines, run: Span | None, reason: str) -> Span | None:
    """End the hidden run that is open and begin the next, if ``reason`` names one."""
    if run:
        lines.end_mark(run)
    return lines.begin_mark("hidden", reason) if reason else None
