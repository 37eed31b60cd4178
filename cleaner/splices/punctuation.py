"""Jitter: a second mark put beside an honest one, again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.glance import DOUBLE_MARK, glance

_RULE = "splice.punctuation"
_MARKS = ",，、。;；:：.!！?？"
# Two clause marks in a row, or a clause mark beside a full stop.
_SIGN = re.compile(
    r"[,，、;；][,，、。.;；:：!！?？]|[。：:！？][,，、;；]|，，|[a-z\u0400-\u04ff\u0900-\u0dff][.][,;](?=\s)"
)
_RUN = re.compile(r"[,，、。;；:：！？!?.]{2,3}")
_ENDS = frozenset("。！？!?.")
_CLAUSE = frozenset("，、,;；:：")
_WIDE = frozenset("，、。；：！？")
_CLOSING = frozenset("\"'”’»")
_EMOTICON = re.compile(r"[;:]['-]?$")
_MIN_PLACES = 3
# Long texts hold a slip now and then.
_MARKS_PER_PLACE = 150


def propose_punctuation(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for the extra mark of each pair, where a page has several such pairs.

    The mark that stays is the one that the place calls for: a full stop before a comma, a
    full-width mark in text that uses them, the first of two alike. Dots, question and exclamation
    marks in a row, abbreviations, numbers and emoticons are never looked at. A slip or two are
    flagged.
    """
    text = doc.text
    if not glance(text) & DOUBLE_MARK or _SIGN.search(text) is None:
        return
    own = sum(text.count(mark) for mark in "，。") > sum(text.count(mark) for mark in (", ", ". "))
    found: list[tuple[int, int]] = []
    loose: list[tuple[int, int]] = []
    for line in context.lines:
        # A paragraph in English on a Chinese page.
        wide = own and any(mark in line.text for mark in "，。、")
        for match in _RUN.finditer(text, line.start, line.end):
            extra = _extra(text, match.start(), match.end(), line.start, line.end, wide)
            if extra is not None:
                (found if line.prose else loose).append(extra)
    if not found:
        return
    marks = sum(text.count(mark) for mark in _MARKS)
    sure = len(found) >= _MIN_PLACES and _MARKS_PER_PLACE * len(found) >= marks
    if sure:
        # Headings and short lines decide nothing, and go along.
        found += loose
    kinds = Counter(text[start:end] for start, end in found)
    for start, end in found:
        mark = text[start:end]
        evidence = f"{mark!r} beside another mark, {len(found)} such pairs on the page"
        if not sure and kinds[mark] < len(found):
            evidence += f", {kinds[mark]} of this kind"
        yield Edit(start, end, _RULE, 0.9 if sure else 0.2, evidence)


def _extra(
    text: str, start: int, end: int, first: int, last: int, wide: bool
) -> tuple[int, int] | None:
    """Return the mark of a run that is one too many; None where the run is honest."""
    run = text[start:end]
    if run.endswith(",,") and run[0] in ".?!":
        # ``etc.,`` with one more.
        return (end - 1, end) if len(run) == 3 and text[end : end + 1].isspace() else None
    if len(run) > 2:
        return None
    left, right = run[0], run[1]
    if left not in _CLAUSE and right not in _CLAUSE:
        # Dots and exclamations in a row say something.
        return None
    before = text[start - 1] if start > first else ""
    after = text[end] if end < last else ""
    if not (before.isalnum() or before in "”’」』》）)\"'" or _is_mark(before)) or not before:
        return None
    if before.isdigit() and after.isdigit():
        return None
    if right in ",." and after.isdigit():
        return None
    if not wide:
        if left in ".!?" or right in "-)(":
            # ``etc.,`` and ``Inc.;`` are right.
            return None
        if after and not (after.isspace() or after.isalpha() or after in _CLOSING):
            return None
        if left in ":;" and right not in ",;":
            return None
    if left == right:
        return start + 1, end
    if left in _ENDS:
        return start + 1, end
    if right in _ENDS:
        return start, start + 1
    if (left in _WIDE) != (right in _WIDE):
        narrow_first = left not in _WIDE
        return (start, start + 1) if narrow_first == wide else (start + 1, end)
    # Of two clause marks the stronger one stays: the pause is what the sentence needs.
    order = "、,，:：;；"
    return (start, start + 1) if order.index(left) < order.index(right) else (start + 1, end)


def _is_mark(char: str) -> bool:
    return not char.isalnum() and not char.isspace()
