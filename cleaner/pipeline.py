"""One way through: propose, resolve, and look again at what is left until nothing more goes.

The contract asks that cleaning a clean text changes nothing, for every page, with its title or
without. Proposers weigh evidence over a whole page, so none of them can promise that alone. The
pipeline does: it looks at what is left, as plain text, until neither look finds anything. Later
edits are carried back to the page and stand in the ledger like the first ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.apply import apply, kept_spans
from cleaner.document import Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit, Ledger, Removal, resolve
from cleaner.propose.bylines import Byline, read_bylines
from cleaner.propose.context import Context, read_lines
from cleaner.propose.guards import propose_guards
from cleaner.propose.registry import BLOCK_PROPOSERS, SPAN_PROPOSERS
from cleaner.propose.titles import find_title
from cleaner.read.text import read_text
from cleaner.seams import widen

# Most pages need none, spliced ones one or two; what still moves then is left as it is.
_MAX_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a document: the title it went by, its byline, and the ledger it led to."""

    title: str | None
    byline: Byline
    ledger: Ledger


def clean_document(doc: Document, title: str | None, body: Sequence[Edit] = ()) -> Look:
    """Return the title of a page (given or found), what its byline says, and its settled ledger.

    ``body`` holds the edits that come with the page's format: what the body's choice leaves out.
    The ledger holds removals of any confidence; the caller filters it.
    """
    first = _look(doc, title, body)
    ledger = first.ledger
    removals = _confident(ledger)
    text = apply(doc.text, removals)
    settled = {first.title} if text == doc.text and not doc.is_html else set()
    for _ in range(_MAX_ROUNDS):
        open_titles = [known for known in (first.title, None) if known not in settled]
        if not open_titles:
            break
        later = _confident(_look(read_text(text), open_titles[0]).ledger)
        if not later:
            settled.add(open_titles[0])
            continue
        ledger = _carry_back(doc, ledger, removals, later)
        removals = _confident(ledger)
        text = apply(doc.text, removals)
        settled = set()
    return Look(first.title, first.byline, ledger)


def _look(doc: Document, title: str | None, body: Sequence[Edit] = ()) -> Look:
    """Propose over ``doc`` once, blocks first, then the spans in what the blocks leave."""
    edits = list(body)
    lines = read_lines(doc, _dropped_blocks(doc, edits))
    known = title if title is not None else find_title(doc, lines)
    byline = read_bylines(lines)
    context = Context(lines, known, byline.author)
    for propose in BLOCK_PROPOSERS:
        edits += propose(doc, context)
    dropped = _dropped_blocks(doc, edits)
    context = Context(tuple(line for line in lines if line.block.start not in dropped), known)
    for propose in SPAN_PROPOSERS:
        edits += propose(doc, context)
    edits += propose_guards(doc, tuple(edits))
    return Look(known, byline, widen(doc.text, resolve(doc.text, edits)))


def _dropped_blocks(doc: Document, edits: Sequence[Edit]) -> frozenset[int]:
    """Return the starts of the blocks that an edit drops whole."""
    drops = [e for e in edits if not e.keep and e.confidence >= DEFAULT_MIN_CONFIDENCE]
    spans = [(r.start, r.end) for r in resolve(doc.text, drops).removals]
    dropped = set()
    at = 0
    for block in doc.blocks:
        covered = block.start
        while at < len(spans) and spans[at][1] <= block.start:
            at += 1
        reach = at
        while reach < len(spans) and spans[reach][0] <= covered < block.end:
            covered = spans[reach][1]
            reach += 1
        if covered >= block.end:
            dropped.add(block.start)
    return frozenset(dropped)


def _confident(ledger: Ledger) -> tuple[Removal, ...]:
    return tuple(r for r in ledger.removals if r.confidence >= DEFAULT_MIN_CONFIDENCE)


def _carry_back(
    doc: Document, ledger: Ledger, removals: Sequence[Removal], later: Sequence[Removal]
) -> Ledger:
    """Return ``ledger`` with ``later``, whose offsets count in what ``removals`` leave of the page.

    What was only flagged before gives way where a later removal covers it.
    """
    edits = [Edit(r.start, r.end, r.rule, r.confidence, r.evidence) for r in ledger.removals]
    edits += _onto_page(later, kept_spans(len(doc.text), removals))
    resolved = resolve(doc.text, edits).removals
    cut = [(r.start, r.end) for r in resolved if r.confidence >= DEFAULT_MIN_CONFIDENCE]
    flags = tuple(f for f in ledger.flags if not any(a < f.end and f.start < b for a, b in cut))
    return Ledger(resolved, flags)


def _onto_page(later: Sequence[Removal], kept: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    """Yield the removals with page offsets, one edit for each kept span that they reach into."""
    text_at = 0
    first = 0
    for start, end in kept:
        size = end - start
        while first < len(later) and later[first].end <= text_at:
            first += 1
        at = first
        while at < len(later) and later[at].start < text_at + size:
            cut = later[at]
            piece_start = start + max(cut.start - text_at, 0)
            piece_end = start + min(cut.end - text_at, size)
            yield Edit(piece_start, piece_end, cut.rule, cut.confidence, cut.evidence)
            at += 1
        text_at += size
