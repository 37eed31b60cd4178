"""Title shards: the page's own title, cut up and strewn over the first paragraphs.

The proof is of the whole set, never of one piece: strings made of pieces of the title that recur
in one cyclic order, apart from one another, at the heads of clauses, and together cover the title.
Only the places that keep the cycle are cut; the same string elsewhere is a word like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line
from cleaner.splices.chain import Chain, find_chain
from cleaner.splices.companions import find_companions
from cleaner.splices.gate import open_window
from cleaner.splices.window import cut_tokens, read_title
from cleaner.tokens import Tokens, tokenise
from cleaner.units import fold, folds_to, is_unspaced, weight

# Shards stand in the first two paragraphs; longer pages are not searched to their end.
_WINDOW_CHARS, _WINDOW_CHARS_UNSPACED = 16_000, 5_000
_MIN_TITLE_CHARS = 8
_MIN_TITLE_WORDS = 5
_MAX_TITLE_UNITS = 120
_MAX_TITLE_CHARS = 600


def propose_title_shards(
    doc: Document, context: Context, tokens: Tokens | None = None
) -> Iterator[Edit]:
    """Yield a drop for every shard of the title, and for the company's name glued behind shards.

    ``tokens`` are those of the whole document, for callers that have them.
    Confidence grows with the share of the title that the shards cover and with the number of
    cycles. A page whose title is unknown or too short yields nothing.
    """
    if context.title is None:
        return
    found = _search(doc, context.lines, context.title, tokens)
    if found is None:
        return
    chain, offset = found
    cover = round(100 * chain.evidence.coverage)
    for start, end, slot in chain.places:
        evidence = (
            f"shard {slot + 1} of {chain.evidence.slots} of the title; the set covers {cover}% of "
            f"it and recurs {chain.evidence.cycles:.1f} times in this order"
        )
        yield Edit(start + offset, end + offset, "splice.title_shards", chain.confidence, evidence)
    yield from find_companions(chain.junctions, chain, offset=offset)


def proves_title(
    doc: Document, lines: Sequence[Line], title: str, tokens: Tokens | None = None
) -> bool:
    """Tell whether shards of ``title``, one of the lines, are strewn over the others."""
    folded = fold(title)
    others = [line for line in lines if len(line.text) > 600 or not folds_to(line.text, folded)]
    return _search(doc, others, title, tokens) is not None


def _search(
    doc: Document, lines: Sequence[Line], title: str, tokens: Tokens | None = None
) -> tuple[Chain, int] | None:
    """Return the chain of a title's shards, and where in the page its offsets begin to count."""
    if len(title) > _MAX_TITLE_CHARS or not lines:
        return None
    unspaced = is_unspaced(title) or _is_mixed(doc.text, lines[0].start, title)
    known = read_title(tokenise(title), unspaced=unspaced)
    least = _MIN_TITLE_CHARS if unspaced else _MIN_TITLE_WORDS
    if not least <= len(known) <= _MAX_TITLE_UNITS:
        return None
    offset = lines[0].start
    stop = min(lines[-1].end, offset + (_WINDOW_CHARS_UNSPACED if unspaced else _WINDOW_CHARS))
    spans = [
        (line.start - offset, min(line.end, stop) - offset) for line in lines if line.start < stop
    ]
    given = cut_tokens(tokens, offset, stop) if tokens else tokenise(doc.text[offset:stop])
    window = open_window(given, spans, known)
    chain = find_chain(window) if window is not None else None
    return None if chain is None else (chain, offset)


def _is_mixed(text: str, start: int, title: str) -> bool:
    """Tell whether a page is in a script without blanks, and its title partly."""
    return (
        not title.isascii()
        and is_unspaced(text[start : start + 2000])
        and weight(title) > len(title)
    )
