"""A lead that stands twice: once of its own and once with a caption glued to it, say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, drop_line
from cleaner.units import fold, fold_opening, weighs

# A paragraph that is repeated on purpose stands far from the lead, or is short.
_MIN_LEAD_WEIGHT = 100
_LEAD_LINES = 3
_NEAR_LINES = 5
_MAX_GLUE = 40
_MOST = 2
# Enough of a paragraph's opening to tell it from others.
_PROBE_CHARS = 8
_REACH = _MAX_GLUE + _PROBE_CHARS


def propose_repeated_leads(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for the copy of a lead paragraph that carries something glued to it.

    Of two equal copies the second goes; what stands there more often stays. Only the first
    paragraphs of prose and the lines close behind them are looked at.
    """
    del doc
    lines, body = context.inside.lines, context.inside.body
    leads = list(islice((at for at in body if lines[at].prose), _LEAD_LINES))
    if not leads:
        return
    reach = range(leads[0], min(leads[-1] + 1 + _NEAR_LINES, len(lines)))
    prose = [at for at in reach if lines[at].prose]
    openings = [fold_opening(lines[at].text, _REACH) for at in prose if len(prose) > 1]
    for place, index in enumerate(leads):
        lead = lines[index]
        for at, opening in zip(prose[place + 1 :], openings[place + 1 :], strict=True):
            if at > index + _NEAR_LINES or not weighs(lead.text, _MIN_LEAD_WEIGHT):
                break
            if not _may_repeat(openings[place], opening):
                continue
            folded, twin = fold(lead.text), fold(lines[at].text)
            if not _is_twin(folded, twin):
                continue
            if sum(_is_twin(folded, fold(line.text)) for line in lines) > _MOST:
                # A refrain, or a form filled in again and again.
                break
            if twin in folded and twin != folded:
                yield drop_line(lead, "repeat.lead", 0.85, "the lead stands again further down")
                break
            if folded in twin:
                yield drop_line(lines[at], "repeat.lead", 0.85, "the lead stands above already")


def _is_twin(one: str, two: str) -> bool:
    """Tell whether one of two paragraphs holds the other and little more."""
    return abs(len(one) - len(two)) <= _MAX_GLUE and (one in two or two in one)


def _may_repeat(one: str, two: str) -> bool:
    """Tell from the openings whether one of two paragraphs may hold the other and little more."""
    return one[:_PROBE_CHARS] in two or two[:_PROBE_CHARS] in one
