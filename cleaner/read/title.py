"""The title of a page without what sites hang on it: their name, channels, keywords."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What stands between a title and a site's name. Dashes, colons, dots and strokes need white space
# around them, as they also stand inside words and numbers; an underscore stands inside identifiers.
_SEPARATOR = re.compile(
    r"\s+[-–—―‐|│/\\·•∙»«›‹~:*]+\s+"
    r"|\s*[|｜│¦＿]+\s*|\s*(?:——+|--+|－|»|›|::)\s*|\s+[–—]|[–—]\s+|:\s+|：|\.\s+"
    r"|\s*(?:(?<![A-Za-z0-9_])_+|_+(?![A-Za-z0-9_]))\s*"
)
# Behind these stands a tail, whatever it says: no author puts them into a sentence.
_TAIL_MARKS = frozenset("|｜│¦_＿")


def strip_site(title: str, sites: Iterable[str], headings: Iterable[str] = ()) -> str:
    """Return ``title`` without the site's name and without a tail of channels or keywords.

    ``sites`` are names and hosts that the site goes by. ``headings`` are the page's ``h1`` and
    whatever else it gives as its title: one that equals a part of ``title`` is the title. What
    neither proves stays: a dash alone cuts nothing. Never empty unless ``title`` is.
    """
    title = " ".join(title.split())
    edges = [0]
    marks = []
    for match in _SEPARATOR.finditer(title):
        if match.start() > edges[-1]:
            edges += match.span()
            marks.append(match[0].strip())
    edges.append(len(title))
    parts = list(zip(edges[::2], edges[1::2], strict=True))
    if len(parts) < 2:
        return title
    names = {fold(site) for site in sites} - {""}
    proven = {fold(heading) for heading in headings} - {""}
    piece = _proven_piece(title, parts, {name for name in proven if not is_site(name, names)})
    if piece:
        return piece
    start, end = _without_site(title, parts, marks, names, whole=fold(title) in proven)
    return title[start:end].strip() or title


def is_site(name: str, sites: set[str]) -> bool:
    """Tell whether a folded name is one of the site's, or its host's without the spaces."""
    if name in sites or name.removeprefix("the") in sites:
        return True
    return len(name) > 3 and any(name in site and 2 * len(name) > len(site) for site in sites)


def fold(text: str) -> str:
    """Return the letters and digits of ``text`` in lower case, for comparison."""
    return "".join([char for char in text.casefold() if char.isalnum()])


def _proven_piece(title: str, parts: list[tuple[int, int]], proven: set[str]) -> str:
    """Return the longest run of parts, short of all, that is one of the proven titles."""
    best = ""
    for at, (start, _) in enumerate(parts[:12]):
        for _, end in parts[at:12]:
            piece = title[start:end]
            if len(best) < len(piece) < len(title) and fold(piece) in proven:
                best = piece
    return best


def _without_site(
    title: str, parts: list[tuple[int, int]], marks: list[str], names: set[str], whole: bool
) -> tuple[int, int]:
    """Return start and end of the title once parts that name the site are cut off its ends."""
    first, last = 0, len(parts)
    named = [is_site(fold(title[start:end]), names) for start, end in parts]
    if all(named):
        return 0, len(title)
    if named[0]:
        first = 1
    for at in range(first + 1, len(parts)):
        # Behind the site's name stand only keywords; before it, after the same mark, channels.
        if named[at]:
            last = at
            mark = marks[at - 1]
            while last - 1 > first and marks[last - 2] == mark and mark in _TAIL_MARKS:
                last -= 1
            break
    tail_marks = [at for at, mark in enumerate(marks[first:], first) if set(mark) <= _TAIL_MARKS]
    if last == len(parts) and not whole and len(tail_marks) > 1:
        last = tail_marks[0] + 1
    return parts[first][0], parts[last - 1][1]
