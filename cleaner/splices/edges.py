"""Where clauses begin: behind marks, line breaks, particles, and in Thai behind blanks."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import regex

from cleaner.tokens import Codes, Flags, Indexes, Tokens

#: How surely a clause begins at a unit.
NO_EDGE, LINE_HEAD, WEAK_EDGE, EDGE = range(4)

_CLAUSE_MARKS = "，、。；：！？।,;:.!?…؟،"
_PARTICLE = ord("的")
_OTHER, _CLAUSE, _BLANK, _BREAK = range(4)

Kinds = npt.NDArray[np.uint8]


def find_edges(
    tokens: Tokens, starts: Indexes, ends: Indexes, *, unspaced: bool
) -> tuple[Flags, Kinds]:
    """Return which units are joined to the one before, and how surely clauses begin at each."""
    before = starts[1:] - 1
    apart = starts[1:] > ends[:-1]
    last = _kinds_of(tokens.codes[before])
    # In front of a word stands a blank; what stands before that is what counts.
    blank = apart & (last == _BLANK)
    nearer = np.where(blank & (before > 0), before - 1, before)
    mark = _kinds_of(tokens.codes[nearer])
    joined = np.zeros(len(starts), np.bool_)
    edges = np.full(len(starts), LINE_HEAD, np.uint8)
    only_blank = ~apart | (blank & (ends[:-1] > nearer))
    edges[1:] = np.where(apart & ~only_blank, WEAK_EDGE, NO_EDGE)
    clause = apart & (mark == _CLAUSE)
    if not unspaced:
        clause &= blank
    edges[1:][clause] = EDGE
    if unspaced:
        particle = ~apart & (tokens.codes[before] == _PARTICLE)
        thai = blank & only_blank
        edges[1:][particle | thai] = WEAK_EDGE
    joined[1:] = only_blank
    breaks = np.flatnonzero(_kinds_of(tokens.codes) == _BREAK)
    if len(breaks):
        heads = np.searchsorted(starts, breaks)
        heads = heads[heads < len(starts)]
        joined[heads] = False
        edges[heads] = LINE_HEAD
    return joined, edges


def open_clauses(tokens: Tokens, starts: Indexes, *, unspaced: bool) -> Flags:
    """Tell of some code points, none of them the first two, whether a clause begins there."""
    last = _kinds_of(tokens.codes[starts - 1])
    nearer = _kinds_of(tokens.codes[starts - 2])
    opens: Flags = (last == _CLAUSE) | ((last == _BLANK) & (nearer == _CLAUSE))
    if unspaced:
        opens |= (last == _BLANK) | (tokens.codes[starts - 1] == _PARTICLE)
    return opens


def _kinds_of(codes: Codes) -> Kinds:
    """Tell of each character whether it ends clauses, is a blank, a break, or none of them."""
    return _table()[np.minimum(codes, 0xFFFF)]


@lru_cache(maxsize=1)
def _table() -> Kinds:
    table = np.zeros(0x10000, np.uint8)
    every = "".join(map(chr, range(0x10000)))
    for match in regex.finditer(r"\s", every):
        table[match.start()] = _BLANK
    for match in regex.finditer(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", every):
        table[match.start()] = _BREAK
    for mark in _CLAUSE_MARKS:
        table[ord(mark)] = _CLAUSE
    return table
