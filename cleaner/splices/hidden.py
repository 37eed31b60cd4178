"""Runs that the page hides inside a visible sentence."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.units import weight

# A "read on" button hides the rest of a paragraph; what is spliced in is a name or a sentence.
_MAX_WEIGHT = 320


def propose_hidden_runs(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each hidden run in a block that shows something else.

    Long runs that reach to the block's end may be the rest of the paragraph: those are flagged.
    """
    marks = list(doc.marked("hidden"))
    at = 0
    for line in context.lines:
        while at < len(marks) and marks[at].end <= line.start:
            at += 1
        reach = at
        while reach < len(marks) and marks[reach].start < line.end:
            mark = marks[reach]
            reach += 1
            start, end = max(mark.start, line.start), min(mark.end, line.end)
            run = doc.text[start:end]
            if (start, end) == (line.start, line.end) or not run.strip():
                continue
            shown = weight(line.text) - weight(run)
            long = weight(run) > _MAX_WEIGHT or (end == line.end and weight(run) > shown)
            confidence = 0.4 if long else 0.9
            evidence = f"hidden by {mark.value} inside a visible block"
            yield Edit(start, end, "splice.hidden", confidence, evidence)
