"""Runs that the page hides inside a visible paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cleaner.document import Document, Mark
from cleaner.edits import Edit
from cleaner.forms.model import Forms
from cleaner.propose.context import Context, Line
from cleaner.tokens import tokenise
from cleaner.units import weight

# A "read on" button hides the rest of a paragraph; what is spliced in is a name or a sentence.
_MAX_WEIGHT = 320
_SENTENCE_WEIGHT = 160
_NAME_WEIGHT = 60
_MIN_SHOWN = 0.25
_ENDS = ".!?。！？”\"’'）)」』؟।:："
_GOES_ON = ("...", "…", "..")


@dataclass(frozen=True, slots=True)
class _Run:
    """A hidden run: ``last`` tells that it ends its line.

    ``shown`` is the weight of what of the line can be seen, ``hidden`` of all that cannot.
    """

    start: int
    end: int
    text: str
    reason: str
    line: Line
    shown: int
    hidden: int
    last: bool


def propose_hidden_runs(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each hidden run in a block that shows something else.

    Long runs, what may be the rest of a paragraph behind a "read on" button, and lines that show
    hardly anything, as letters do that fly in one by one, are flagged.
    """
    runs = list(_find_runs(doc, context))
    tails = sum(run.last for run in runs)
    for run in runs:
        evidence = f"hidden by {run.reason} inside a visible block"
        confidence = 0.9
        if run.shown < _MIN_SHOWN * run.hidden:
            confidence = 0.3
            evidence += ", of which hardly anything shows"
        elif weight(run.text) > _MAX_WEIGHT:
            confidence = 0.4
        elif run.last and (doubt := _may_go_on(doc, run, tails)):
            confidence = 0.4
            evidence += f", but {doubt}"
        yield Edit(run.start, run.end, "splice.hidden", confidence, evidence)


def _find_runs(doc: Document, context: Context) -> Iterator[_Run]:
    marks: list[Mark] = list(doc.marked("hidden"))
    at = 0
    for line in context.lines if marks else ():
        while at < len(marks) and marks[at].end <= line.start:
            at += 1
        reach = at
        spans = []
        while reach < len(marks) and marks[reach].start < line.end:
            mark = marks[reach]
            reach += 1
            start, end = max(mark.start, line.start), min(mark.end, line.end)
            if (start, end) != (line.start, line.end) and doc.text[start:end].strip():
                spans.append((start, end, mark.value))
        if not spans:
            continue
        hidden = sum(weight(doc.text[start:end]) for start, end, _ in spans)
        shown = weight(line.text) - hidden
        for start, end, reason in spans:
            run = doc.text[start:end]
            yield _Run(start, end, run, reason, line, shown, hidden, end == line.end)


def _may_go_on(doc: Document, run: _Run, tails: int) -> str:
    """Return why a run at a line's end may be the rest of its paragraph; empty where it is not.

    ``tails`` counts the page's runs that end their lines: a button hides one, as a rule.
    """
    size = weight(run.text)
    if size <= _NAME_WEIGHT and size <= run.shown:
        return ""
    before = doc.text[run.line.start : run.start].rstrip()
    whole = before.endswith(tuple(_ENDS)) and not before.endswith(_GOES_ON)
    if not whole and not _reads_like_spam(run.text):
        return "it may go on with the sentence before it"
    if size > run.shown and not (
        size <= _SENTENCE_WEIGHT and (tails > 1 or _reads_like_spam(run.text))
    ):
        return "it is longer than what is shown"
    if size > _SENTENCE_WEIGHT and tails < 2 and not _reads_like_spam(run.text):
        return "it may be the rest of the paragraph"
    return ""


def _reads_like_spam(text: str) -> bool:
    tokens = tokenise(text)
    score = Forms(tokens).score(np.array([0], np.int64), np.array([len(tokens)], np.int64))
    return bool(score[0] > 0)
