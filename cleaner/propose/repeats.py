"""A lead that stands twice: once of its own and once with a caption glued to it, say."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, drop_line
from cleaner.units import fold, weight

# A paragraph that is repeated on purpose stands far from the lead, or is short.
_MIN_LEAD_WEIGHT = 100
_LEAD_LINES = 3
_NEAR_LINES = 5
_MAX_GLUE = 40


def propose_repeated_leads(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for the copy of a lead paragraph that carries something glued to it.

    Of two equal copies the second goes. Only the first paragraphs of prose and the lines close
    behind them are looked at.
    """
    del doc
    context = context.inside
    prose = [i for i in context.body if context.lines[i].prose][:_LEAD_LINES]
    for index in prose:
        lead = context.lines[index]
        if weight(lead.text) < _MIN_LEAD_WEIGHT:
            continue
        folded = fold(lead.text)
        for other in context.lines[index + 1 : index + 1 + _NEAR_LINES]:
            if not other.prose:
                continue
            twin = fold(other.text)
            glued = abs(len(folded) - len(twin)) <= _MAX_GLUE
            if twin in folded and glued and twin != folded:
                yield drop_line(lead, "repeat.lead", 0.85, "the lead stands again further down")
                break
            if folded in twin and glued:
                yield drop_line(other, "repeat.lead", 0.85, "the lead stands above already")
