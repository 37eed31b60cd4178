"""Hidden blocks. Hidden is evidence, not proof: a second signal decides."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line

# "Read on" buttons hide the rest of an article: many paragraphs in a row, down to its end.
_MAX_BETWEEN = 2


def propose_hidden_blocks(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each hidden block that is no prose, or stands alone between visible prose.

    A hidden stretch that runs on to the end of the body is what a "read on" button hides: it stays.
    """
    context = context.inside
    marks = [(mark.start, mark.end, mark.value) for mark in doc.marked("hidden")]
    if not marks:
        return
    reasons = [_reason(line, marks) for line in context.lines]
    if all(reason is not None for reason in reasons):
        return
    for index, (line, reason) in enumerate(zip(context.lines, reasons, strict=True)):
        if reason is None:
            continue
        if not line.prose:
            yield drop_line(line, "hidden.block", 0.8, f"hidden ({reason}) and no prose")
        elif _between_visible(reasons, index):
            evidence = f"hidden ({reason}) between visible paragraphs"
            yield drop_line(line, "hidden.block", 0.75, evidence)


def _reason(line: Line, marks: list[tuple[int, int, str]]) -> str | None:
    return next((why for start, end, why in marks if start <= line.start and line.end <= end), None)


def _between_visible(reasons: list[str | None], index: int) -> bool:
    first = index
    while first > 0 and reasons[first - 1] is not None:
        first -= 1
    last = index
    while last + 1 < len(reasons) and reasons[last + 1] is not None:
        last += 1
    return 0 < first and last + 1 < len(reasons) and last - first < _MAX_BETWEEN
