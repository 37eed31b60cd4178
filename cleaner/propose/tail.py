"""Where the article ends: behind an end marker, what no other rule claims goes too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.units import fold

_MAX_BLURB_CHARS = 160
_MAX_UNKNOWN_LINES = 40
_LEAST_KNOWN = 0.05
#: What these rules find says what the lines below it are.
_ANNOUNCING = frozenset(("boilerplate.comment_form", "links.related", "meta.author"))


def propose_tail(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for every line behind the line that marks the article's end.

    The line below "About the author" is the author's blurb. Lines that other rules claim too are
    theirs where those are more confident. A page without an end marker yields nothing: short lines
    behind the last paragraph may be its author's. So does a long tail that nothing else tells of.
    """
    del doc
    context = context.inside
    if context.end is None:
        return
    marker = context.lines[context.end]
    behind = context.lines[max(context.end + 1, context.body.stop) :]
    if len(behind) > _MAX_UNKNOWN_LINES and not _is_known(marker, behind):
        return
    about_author = marker.rule is not None and marker.rule.id == "meta.author"
    for line in behind:
        rule = "meta.author" if about_author else "links.tail"
        about_author = False
        yield drop_line(line, rule, 0.65, f"stands behind the article's end: “{marker.text[-30:]}”")


def _is_known(marker: Line, behind: Sequence[Line]) -> bool:
    """Tell whether more than the marker says that what stands behind it is the site's.

    A long list may have a number, an address or a notice in each of its entries, and so may what
    a machine printed.
    """
    said = {rule.id for rule, _, _ in marker.matches}
    others = sum(any(rule.id not in said for rule, _, _ in line.matches) for line in behind)
    return not said.isdisjoint(_ANNOUNCING) or others >= _LEAST_KNOWN * len(behind)


def propose_author_lines(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for the author's name on a line of its own behind the body, and for its blurb.

    The author is the one that the byline names. A blurb is the last line of the page and short.
    """
    del doc
    context = context.inside
    if context.author is None or not context.body:
        return
    name = fold(context.author)
    for index in range(context.body.stop, len(context.lines)):
        line = context.lines[index]
        if not name or fold(line.text) != name:
            continue
        yield drop_line(line, "meta.author", 0.8, "the author's name again, behind the article")
        behind = context.lines[index + 1 :]
        if len(behind) == 1 and len(behind[0].text) <= _MAX_BLURB_CHARS:
            yield drop_line(behind[0], "meta.author", 0.7, "a blurb below the author's name")
        return
