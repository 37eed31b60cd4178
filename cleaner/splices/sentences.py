"""Stock sentences glued to the end of a paragraph: anti-theft notices, calls to read on elsewhere.

Two signals: what the sentence says, which fits any page, and that it closes a paragraph which was
complete without it. Sentences in mid-paragraph, lines of their own (other rules know them) and
pages that speak of theft themselves stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line
from cleaner.rules.stock_sentences import search_stock
from cleaner.units import weight

_RULE = "splice.offer"
_MAX_CHARS = 160
_MIN_BEFORE = 60
_MAX_ANSWER = 60
_BEGIN = regex.compile(r"(?:[.!?…।][\"”’»)]*\s+|[。！？…][”’」』）]*\s*)(?=\S)")
#: More of them are what the page is about.
_MOST = 4


def propose_sentences(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each stock sentence that closes a paragraph.

    Where there are many, or where one opens its line, they are flagged.
    """
    # Most pages have no such word at the end of a paragraph.
    prose = [line for line in context.lines if line.prose]
    tails = [doc.text[max(line.start, line.end - _MAX_CHARS) : line.end] for line in prose]
    patterns = search_stock("\n".join(tails))
    if not patterns:
        return
    found = [
        (start, line.end)
        for line in prose
        if (start := _find(doc.text, line, patterns)) is not None
    ]
    sure = len(found) <= _MOST
    evidence = "a notice or a call to read elsewhere, behind a paragraph that needs none"
    for start, end in found:
        yield Edit(start, end, _RULE, 0.7 if sure else 0.3, evidence)


def _find(text: str, line: Line, patterns: Sequence[regex.Pattern[str]]) -> int | None:
    """Return where the stock sentence at a line's end begins, None where there is none."""
    low = max(line.start, line.end - _MAX_CHARS)
    begins = [int(m.end()) for m in _BEGIN.finditer(text, low, line.end) if m.end() < line.end]
    if not begins or weight(text[line.start : begins[-1]]) < _MIN_BEFORE:
        return None
    # Two sentences at most: a question and its answer.
    ends = [*begins, line.end]
    last = text[begins[-1] : line.end]
    if any(pattern.search(last) for pattern in patterns):
        return begins[-1]
    if len(begins) > 1 and len(last) <= _MAX_ANSWER:
        first = text[begins[-2] : ends[-2]].rstrip()
        asks = first.endswith(("?", "？"))
        if asks and any(pattern.search(first) for pattern in patterns):
            return begins[-2]
    return None
