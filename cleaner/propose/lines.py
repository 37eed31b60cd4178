"""Line rules applied: each rule cuts where it may stand on the page."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.rules.rule import Rule


def propose_line_rules(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each rule that matches a line in a place where the rule may fire.

    A rule for the head fires above the first paragraph of prose, one for the tail below the last;
    on a page without prose neither fires, for nothing tells head from body. Confidence and id are
    the rule's.
    """
    del doc
    body = context.body
    for index, line in enumerate(context.lines):
        for rule, start, end in line.matches:
            if not may_stand(rule, index, body):
                continue
            evidence = f"reads like {rule.id.partition('.')[2].replace('_', ' ')}: {_quote(line)}"
            if rule.cuts == "block" or (start, end) == (line.start, line.end):
                yield drop_line(line, rule.id, rule.confidence, evidence)
            else:
                yield Edit(start, end, rule.id, rule.confidence, evidence)


def may_stand(rule: Rule, index: int, body: range) -> bool:
    """Tell whether a rule may fire on the line at ``index``, ``body`` being the lines of prose."""
    if rule.where == "any":
        return True
    if not body:
        return False
    return index < body.start if rule.where == "head" else index >= body.stop


def _quote(line: Line) -> str:
    return f"“{line.text[:40]}…”" if len(line.text) > 40 else f"“{line.text}”"
