"""Lists of links to other pages: runs of teasers, and runs of bare links behind the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.units import weight

_TEASER = "links.teaser"
_BUTTON = "boilerplate.expand"
_MAX_TEASER_CHARS = 420
_MAX_TEASER_LINES = 3
# Buttons that open what stands around them, and calls at the end of what a site says of itself: no
# teaser of another page ends with one.
_NO_TEASERS = regex.compile(
    r"learn|find out|discover|details|expand|collapse|show|hide|load|less|comments|replies"
    r"|展[开開]|收起|[显顯]示|加[载載]|余下|剩[余餘]|[评評][论論]|回[复復]",
    regex.I,
)
_BULLETS = frozenset("-–—•·●◆■▪*>»")
_LINK_SHARE = 0.8
_MIN_LINKS = 3
_MAX_LINKS_SHARE = 0.5


def propose_link_lists(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield drops for teasers, each with its "more" marker, and for runs of bare links at the end.

    One marker alone proves nothing in the middle of an article; two or more make a list.
    Source: link density, Kohlschütter et al. 2010.
    """
    context = context.inside
    lines = context.lines
    yield from _teasers(lines)
    if doc.is_html and context.body:
        yield from _link_runs(lines, context.body)


def _teasers(lines: Sequence[Line]) -> Iterator[Edit]:
    markers = [i for i, line in enumerate(lines) if _has_marker(line)]
    if len(markers) < 2:
        return
    teasers: list[Line] = []
    floor = 0
    for count, marker in enumerate(markers):
        first = marker
        if _is_bare(lines[marker]):
            first = _teaser_start(lines, marker, floor, first_of_list=count == 0)
        teasers += lines[first : marker + 1]
        floor = marker + 1
    confidence = 0.9 if len(markers) > 2 else 0.75
    if 2 * sum(weight(line.text) for line in teasers) > sum(weight(line.text) for line in lines):
        # The page is a list of teasers: they are what it has to say.
        confidence = 0.3
    evidence = f"one of {len(markers)} teasers, each cut off by a “more” link"
    for line in teasers:
        yield drop_line(line, _TEASER, confidence, evidence)
    if confidence > 0.8 and not any(line.prose for line in lines[floor:]):
        for line in lines[floor:]:
            yield drop_line(line, "links.tail", 0.7, "stands behind a list of teasers")


def _has_marker(line: Line) -> bool:
    """Tell whether a line is, or ends with, a "more" link; a bare one may also be a button's."""
    if any(rule.id == _TEASER for rule, _, _ in line.matches):
        return True
    button = any(rule.id == _BUTTON for rule, _, _ in line.matches)
    return button and _is_bare(line) and not _NO_TEASERS.search(line.text)


def _is_bare(line: Line) -> bool:
    if len(line.text) > 24:
        return False
    # A headline of Han characters or Hangul is as short as a marker, and its marker stands behind.
    return weight(line.text) <= 16 or any(rule.id == _BUTTON for rule, _, _ in line.matches)


def _teaser_start(lines: Sequence[Line], marker: int, floor: int, *, first_of_list: bool) -> int:
    """Return the first line of the teaser that the bare marker at ``marker`` cuts off.

    A bullet opens a teaser; without one, the first teaser is one line, for above it stands the
    article, and the others reach to the marker before.
    """
    reach = max(floor, marker - _MAX_TEASER_LINES - 1)
    bullets = [index for index in range(reach, marker) if _is_bullet(lines[index])]
    if bullets:
        return bullets[-1]
    if first_of_list:
        reach = max(reach, marker - 1)
    long = [i for i in range(reach, marker) if len(lines[i].text) > _MAX_TEASER_CHARS]
    return long[-1] + 1 if long else reach


def _is_bullet(line: Line) -> bool:
    return len(line.text) <= 2 and all(char in _BULLETS for char in line.text)


def _link_runs(lines: Sequence[Line], body: range) -> Iterator[Edit]:
    """Yield drops for runs of links behind the body, unless the page is a list of links itself."""
    article = sum(weight(lines[at].text) for at in body)
    behind = [line for line in lines[body.stop :] if line.link_share >= _LINK_SHARE]
    if sum(weight(line.text) for line in behind) > _MAX_LINKS_SHARE * article:
        return
    run: list[Line] = []
    for line in lines[body.stop :]:
        if line.link_share >= _LINK_SHARE:
            run.append(line)
            continue
        yield from _drop_run(run)
        run = []
    yield from _drop_run(run)


def _drop_run(run: Sequence[Line]) -> Iterator[Edit]:
    if len(run) >= _MIN_LINKS:
        for line in run:
            yield drop_line(line, "links.related", 0.8, f"one of {len(run)} bare links in a row")
