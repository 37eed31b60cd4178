"""One way through: propose, resolve, and look again at what is left until nothing more goes.

The README promises that cleaning a clean text changes nothing, for every page, with its title or
without. Proposers weigh evidence over a whole page, so none of them can promise that alone. The
pipeline does: it looks at what is left, as plain text, until neither look finds anything. Later
edits are carried back to the page and stand in the ledger like the first ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cleaner.apply import apply, kept_spans
from cleaner.document import Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit, Ledger, Removal, resolve
from cleaner.propose.bylines import Byline, read_bylines
from cleaner.propose.context import Context, Line, Propose, read_lines
from cleaner.propose.guards import propose_guards
from cleaner.propose.registry import BLOCK_PROPOSERS, MARKUP_PROPOSERS, SPAN_PROPOSERS
from cleaner.propose.titles import find_title
from cleaner.read.text import read_text
from cleaner.seams import widen

# Most pages need none, spliced ones one or two; what still moves then is left as it is.
_MAX_ROUNDS = 12


# What goes by the title. All other rules find the same on a page whether its title is known or not.
_TITLE_RULES = frozenset(("title.line", "title.echo", "splice.title_shards"))


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a document: the title it went by, its byline, and the ledger it led to."""

    title: str | None
    byline: Byline
    ledger: Ledger
    #: An edit goes by the title.
    hangs_on_title: bool


@dataclass(frozen=True, slots=True)
class More:
    """Proposers besides those of all pages, by phase: what the profile of a corpus knows."""

    blocks: tuple[Propose, ...] = ()
    spans: tuple[Propose, ...] = ()


NO_MORE = More()


@dataclass(frozen=True)
class _Reading:
    """A document with what all looks at it share, whatever title they go by."""

    doc: Document
    body: tuple[Edit, ...]
    lines: tuple[Line, ...]
    byline: Byline
    more: More

    @cached_property
    def title(self) -> str | None:
        """The title that the page itself proves."""
        return find_title(self.doc, self.lines)


def clean_document(
    doc: Document, title: str | None, body: Sequence[Edit] = (), more: More = NO_MORE
) -> Look:
    """Return the title of a page (given or found), what its byline says, and its settled ledger.

    ``body`` holds the edits that come with the page's format: what the body's choice leaves out;
    ``more`` proposes along at every look. The ledger holds removals of any confidence; the caller
    filters it.
    """
    reading = _read(doc, more, body)
    first = look = _look(reading, title)
    ledger = first.ledger
    removals = _confident(ledger)
    if doc.is_html:
        # Most proposers look at the page's text here first: what they only note is noted as well.
        reading = _read(read_text(apply(doc.text, removals)), more, earlier=reading.lines)
        look = _look(reading, first.title)
        ledger = _carry_back(doc, ledger, removals, look.ledger)
    settled: frozenset[str | None] = frozenset()
    if _confident(look.ledger):
        removals = _confident(ledger)
        reading = _read(read_text(apply(doc.text, removals)), more, earlier=reading.lines)
    else:
        settled = _settled_by(reading, look)
    for _ in range(_MAX_ROUNDS):
        open_titles = [known for known in (first.title, None) if known not in settled]
        if not open_titles:
            break
        look = _look(reading, open_titles[0])
        later = _confident(look.ledger)
        if not later:
            settled |= _settled_by(reading, look)
            continue
        ledger = _carry_back(doc, ledger, removals, Ledger(later))
        removals = _confident(ledger)
        reading = _read(read_text(apply(doc.text, removals)), more, earlier=reading.lines)
        settled = frozenset()
    return Look(first.title, first.byline, ledger, first.hangs_on_title)


def _read(
    doc: Document, more: More, body: Sequence[Edit] = (), earlier: Sequence[Line] = ()
) -> _Reading:
    lines = read_lines(doc, _dropped_blocks(doc, body), earlier)
    return _Reading(doc, tuple(body), lines, read_bylines(lines), more)


def _look(reading: _Reading, title: str | None) -> Look:
    """Propose over a document once, blocks first, then the spans in what the blocks leave."""
    doc, lines, byline = reading.doc, reading.lines, reading.byline
    known = title if title is not None else reading.title
    edits = list(reading.body)
    context = Context(lines, known, byline.author)
    for propose in (*BLOCK_PROPOSERS, *reading.more.blocks):
        edits += propose(doc, context)
    dropped = _dropped_blocks(doc, edits)
    if dropped:
        left = tuple(line for line in lines if line.block.start not in dropped)
        context = Context(left, known, byline.author)
    # What splices markup shows goes first: what is left of the page then reads as its readers do.
    spans = (*SPAN_PROPOSERS, *reading.more.spans)
    for propose in MARKUP_PROPOSERS if doc.is_html else spans:
        edits += propose(doc, context)
    edits += propose_guards(doc, tuple(edits))
    hangs_on_title = any(edit.rule in _TITLE_RULES for edit in edits)
    return Look(known, byline, widen(doc.text, resolve(doc.text, edits)), hangs_on_title)


def _settled_by(reading: _Reading, look: Look) -> frozenset[str | None]:
    """Return the titles (None for none given) by which a look would find what ``look`` found.

    A look without a title goes by the one that the page proves. Where it proves none, and no edit
    goes by the given one, both looks weigh the same edits.
    """
    proved = reading.title
    if proved == look.title or (proved is None and not look.hangs_on_title):
        return frozenset((look.title, None))
    return frozenset((look.title,))


def _dropped_blocks(doc: Document, edits: Sequence[Edit]) -> frozenset[int]:
    """Return the starts of the blocks that edits drop whole."""
    drops = sorted(
        (edit.start, edit.end)
        for edit in edits
        if not edit.keep and edit.confidence >= DEFAULT_MIN_CONFIDENCE
    )
    dropped = set()
    at = covered = 0
    for block in doc.blocks if drops else ():
        if covered < block.start:
            covered = block.start
        while at < len(drops) and drops[at][0] <= covered:
            covered = max(covered, drops[at][1])
            at += 1
        if covered >= block.end:
            dropped.add(block.start)
    return frozenset(dropped)


def _confident(ledger: Ledger) -> tuple[Removal, ...]:
    return tuple(r for r in ledger.removals if r.confidence >= DEFAULT_MIN_CONFIDENCE)


def _carry_back(
    doc: Document, ledger: Ledger, removals: Sequence[Removal], later: Ledger
) -> Ledger:
    """Return ``ledger`` with ``later``, whose offsets count in what ``removals`` leave of the page.

    What was only flagged before gives way where a later removal covers it.
    """
    if not (later.removals or later.flags):
        return ledger
    kept = kept_spans(len(doc.text), removals)
    edits = [Edit(r.start, r.end, r.rule, r.confidence, r.evidence) for r in ledger.removals]
    edits += _onto_page(later.removals, kept)
    resolved = resolve(doc.text, edits).removals
    cut = [(r.start, r.end) for r in resolved if r.confidence >= DEFAULT_MIN_CONFIDENCE]
    flags = [f for f in ledger.flags if not any(a < f.end and f.start < b for a, b in cut)]
    flags += resolve(doc.text, _onto_page(later.flags, kept)).removals
    return Ledger(resolved, tuple(sorted(flags, key=lambda f: (f.start, f.end, f.rule))))


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
