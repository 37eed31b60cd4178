"""Where the article ends: behind an end marker, what holds no prose of its own goes."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.propose.lines import may_stand
from cleaner.units import weight

# What follows the end may hold a disclaimer or a teaser that reads like a paragraph, but never a
# good part of the article.
_MAX_PROSE_SHARE = 0.15


def propose_tail(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for every line behind the first end marker that no body of prose follows.

    An end marker is a line that a rule with ``ends_article`` matches. The lines that other rules
    claim too are theirs where those are more confident.
    """
    del doc
    context = context.inside
    lines, body = context.lines, context.body
    if not body:
        return
    total = sum(weight(line.text) for line in lines if line.prose)
    behind = sum(weight(line.text) for line in lines if line.prose and not _is_claimed(line))
    passed = 0
    for index, line in enumerate(lines):
        passed += weight(line.text) if line.prose and not _is_claimed(line) else 0
        if passed and _ends_article(line, index, body):
            if behind - passed > _MAX_PROSE_SHARE * total:
                continue
            for later in lines[index + 1 :]:
                evidence = f"stands behind the article's end: “{line.text[-30:]}”"
                yield drop_line(later, "links.tail", 0.7, evidence)
            return


def _is_claimed(line: Line) -> bool:
    return any(rule.confidence >= DEFAULT_MIN_CONFIDENCE and rule.cuts == "block" for rule, _, _ in line.matches)


def _ends_article(line: Line, index: int, body: range) -> bool:
    return any(
        rule.ends_article
        and rule.confidence >= DEFAULT_MIN_CONFIDENCE
        and (may_stand(rule, index, body) or index >= body.start)
        for rule, _, _ in line.matches
    )
