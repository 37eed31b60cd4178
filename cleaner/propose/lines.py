"""Line rules applied: each rule cuts where it may stand on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.rules.rule import Rule

# Extractors break sentences where a word was set in type of its own: what stands around such a word
# goes on in lower case. So do bylines and credits.
_BROKEN_TOO = ("meta.", "caption.")
_GOES_ON = regex.compile(r"[\p{Ll}\d,(]$")
_WENT_ON = regex.compile(r"[\p{Ll}.,;)]")
_LEAST_AROUND = 24
_CONFIDENCE_INSIDE = 0.3


def propose_line_rules(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each rule that matches a line in a place where the rule may fire.

    A rule for the head fires above the first paragraph of prose, one for the tail below the last;
    on a page without prose neither fires, for nothing tells head from body. Confidence and id are
    the rule's; a line in the middle of a sentence is noticed and left.
    """
    body = context.body
    for index, line in enumerate(context.lines):
        for rule, start, end in line.matches:
            if not may_stand(rule, index, body):
                continue
            evidence = f"reads like {rule.id.partition('.')[2].replace('_', ' ')}: {_quote(line)}"
            if rule.cuts == "block" or (start, end) == (line.start, line.end):
                inside = not rule.id.startswith(_BROKEN_TOO) and _is_inside_sentence(
                    doc.text, context.lines, index
                )
                confidence = _CONFIDENCE_INSIDE if inside else rule.confidence
                yield drop_line(line, rule.id, confidence, evidence)
            else:
                yield Edit(start, end, rule.id, rule.confidence, evidence)


def may_stand(rule: Rule, index: int, body: range) -> bool:
    """Tell whether a rule may fire on the line at ``index``, ``body`` being the lines of prose."""
    if rule.where == "any":
        return True
    if not body:
        return False
    return index < body.start if rule.where == "head" else index >= body.stop


def _is_inside_sentence(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether the sentence of the line before goes on in the line behind."""
    if not 0 < index < len(lines) - 1:
        return False
    before, line, behind = lines[index - 1 : index + 2]
    return (
        _GOES_ON.search(before.text) is not None
        and _WENT_ON.match(behind.text) is not None
        and len(before.text) + len(behind.text) >= _LEAST_AROUND
        and text.count("\n", before.end, line.start) == 1
        and text.count("\n", line.end, behind.start) == 1
    )


def _quote(line: Line) -> str:
    return f"“{line.text[:40]}…”" if len(line.text) > 40 else f"“{line.text}”"
