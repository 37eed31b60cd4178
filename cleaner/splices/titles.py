"""Title shards: the page's own title, cut up and strewn over the first paragraphs.

The proof is of the whole set, never of one piece: strings made of pieces of the title that recur
in one cyclic order, apart from one another, in unlike contexts, and together cover the title.
Only the places that keep the cycle are cut; the same string elsewhere is a word like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line
from cleaner.splices.chain import Chain, find_chain
from cleaner.splices.companions import find_companions
from cleaner.units import Unit, fold, is_unspaced, units

# Shards stand in the first two paragraphs; longer pages are not searched to their end.
_WINDOW_UNITS = 2500
_MIN_TITLE_CHARS = 8
_MIN_TITLE_WORDS = 5
_MAX_TITLE_UNITS = 120


def propose_title_shards(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for every shard of the title, and for the company's name glued behind shards.

    Confidence grows with the share of the title that the shards cover and with the number of
    cycles. A page whose title is unknown or too short yields nothing.
    """
    if context.title is None:
        return
    window, chain = _search(doc, context.lines, context.title)
    if chain is None:
        return
    cover = round(100 * chain.coverage)
    for start, end, slot in chain.places:
        evidence = (
            f"shard {slot + 1} of {len(chain.slots)} of the title; the set covers {cover}% of it "
            f"and recurs {chain.cycles:.1f} times in this order"
        )
        yield Edit(start, end, "splice.title_shards", chain.confidence, evidence)
    yield from find_companions(doc.text, window, chain)


def proves_title(doc: Document, lines: Sequence[Line], title: str) -> bool:
    """Tell whether shards of ``title``, one of the lines, are strewn over the others."""
    folded = fold(title)
    others = [line for line in lines if fold(line.text) != folded]
    return _search(doc, others, title)[1] is not None


def _search(doc: Document, lines: Sequence[Line], title: str) -> tuple[list[Unit], Chain | None]:
    title_units = [unit.key for unit in units(title)]
    least = _MIN_TITLE_CHARS if is_unspaced(title) else _MIN_TITLE_WORDS
    if not least <= len(title_units) <= _MAX_TITLE_UNITS:
        return [], None
    window: list[Unit] = []
    for line in lines:
        window += units(doc.text, line.start, line.end)
        if len(window) > _WINDOW_UNITS:
            break
    return window, find_chain(doc.text, window, title_units, unspaced=is_unspaced(title))
