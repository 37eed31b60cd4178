"""Hidden blocks. Hidden is evidence, not proof: a second signal decides."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.units import weight

# What is slipped in is a sentence or a few links; accordions and "read on" buttons hide more.
_MAX_WEIGHT = 400


def propose_hidden_blocks(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each short hidden stretch that stands between visible paragraphs of prose.

    Other hidden blocks are flagged: answers below their questions, the second half of an article
    behind a button, lists that open on a click. Confidence is lower for prose than for the rest.
    """
    marks = [(mark.start, mark.end, mark.value) for mark in doc.marked("hidden")]
    if not marks:
        return
    lines = context.inside.lines
    reasons = _reasons(lines, marks)
    for hidden, group in itertools.groupby(range(len(lines)), lambda at: bool(reasons[at])):
        stretch = list(group)
        first, last = stretch[0], stretch[-1]
        if not hidden:
            continue
        spliced = (
            first > 0
            and last + 1 < len(lines)
            and lines[first - 1].prose
            and lines[last + 1].prose
            and sum(weight(lines[at].text) for at in stretch) <= _MAX_WEIGHT
        )
        for at in stretch:
            confidence = (0.75 if lines[at].prose else 0.8) if spliced else 0.3
            evidence = f"hidden ({reasons[at]})"
            if spliced:
                evidence += " between visible paragraphs"
            yield drop_line(lines[at], "hidden.block", confidence, evidence)


def _reasons(lines: Sequence[Line], marks: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return why each line is hidden; empty for a line that shows."""
    reasons = []
    at = 0
    for line in lines:
        while at < len(marks) and marks[at][1] < line.end:
            at += 1
        inside = at < len(marks) and marks[at][0] <= line.start
        reasons.append(marks[at][2] if inside else "")
    return reasons
