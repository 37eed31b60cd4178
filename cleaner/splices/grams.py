"""Candidates for shards: repeated strings that are made of pieces of the title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.units import Unit

_MAX_GRAM_CHARS = 9
_MAX_GRAM_WORDS = 6
_MAX_TITLE_RUNS = 3
_EDGE_KEYS = frozenset("的")


@dataclass(frozen=True, slots=True)
class Gram:
    """A string of units: where it stands in the window, and the runs of the title it joins."""

    key: tuple[str, ...]
    at: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]
    size: int


def repeated_grams(window: Sequence[Unit], title: Sequence[str], *, unspaced: bool) -> list[Gram]:
    """Return the repeated strings of the window that are made of pieces of the title."""
    known = set(title)
    longest = _MAX_GRAM_CHARS if unspaced else _MAX_GRAM_WORDS
    shortest = 2 if unspaced else 1
    places: dict[tuple[str, ...], list[int]] = {}
    at = 0
    while at < len(window):
        if window[at].key not in known:
            at += 1
            continue
        stop = at + 1
        while stop < len(window) and window[stop].joined and window[stop].key in known:
            stop += 1
        for start in range(at, stop):
            for end in range(start + shortest, min(stop, start + longest) + 1):
                key = tuple(unit.key for unit in window[start:end])
                places.setdefault(key, []).append(start)
        at = stop
    grams = []
    for key, starts in places.items():
        if len(starts) < 2:
            continue
        pieces = split_into_title(key, title)
        if pieces:
            grams.append(Gram(key, tuple(starts), pieces, len(key)))
    return _closed(grams)


def split_into_title(
    key: Sequence[str], title: Sequence[str]
) -> tuple[tuple[int, int], ...] | None:
    """Return ``key`` as runs of the title (start, end), disjoint; None where it takes too many.

    >>> split_into_title("abfg", "abcdefg"), split_into_title("ba", "abc")
    (((0, 2), (5, 7)), ((1, 2), (0, 1)))
    """
    pieces: list[tuple[int, int]] = []
    used: set[int] = set()
    at = 0
    while at < len(key):
        if len(pieces) == _MAX_TITLE_RUNS:
            return None
        best = (0, 0)
        for start in range(len(title)):
            size = 0
            while (
                at + size < len(key)
                and start + size < len(title)
                and title[start + size] == key[at + size]
                and start + size not in used
            ):
                size += 1
            if size > best[1] - best[0]:
                best = (start, start + size)
        if best[0] == best[1]:
            return None
        pieces.append(best)
        used.update(range(*best))
        at += best[1] - best[0]
    return tuple(pieces)


def _closed(grams: Sequence[Gram]) -> list[Gram]:
    """Drop each string that never stands without the same longer one around it."""
    held: set[tuple[tuple[str, ...], int]] = set()
    for gram in grams:
        for cut in (gram.key[1:], gram.key[:-1]):
            held.add((cut, len(gram.at)))
    return [gram for gram in grams if (gram.key, len(gram.at)) not in held]


def at_clause_edge(window: Sequence[Unit], at: int) -> bool:
    """Tell whether a clause begins at a unit: behind punctuation, a line break or a particle."""
    return not window[at].joined or (at > 0 and window[at - 1].key in _EDGE_KEYS)
