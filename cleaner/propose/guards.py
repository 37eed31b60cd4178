"""Guards: what is never cut out of a sentence, whatever was found there.

A guard looks at the edits already proposed and yields keeps, so every veto is on the record: the
drop that it stopped becomes a flag. Guards go by the text alone; one that went by markup would let
the same cut through when the clean text is cleaned again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit

_QUOTES = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "«": "»",
    "„": "“",
    '"': '"',
}
# A line of source code: ends like a statement or opens a block, and calls or assigns something.
_CODE = regex.compile(r"^\s*(?=.{0,400}[=(]).{0,400}(?:[;{}]|\):?)\s*$")
_PROSE_MARKS = regex.compile(r"[。，、]|[a-z],\s[a-z]")


def propose_guards(doc: Document, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield a keep for each splice that is all of a quotation, or stands in source code.

    Invisible characters are cut there too: nobody quotes them.
    """
    for edit in edits:
        if not edit.rule.startswith("splice.") or edit.rule == "splice.invisible":
            continue
        before = doc.text[edit.start - 1 : edit.start]
        after = doc.text[edit.end : edit.end + 1]
        if before in _QUOTES and _QUOTES[before] == after:
            yield _keep(edit, "guard.quotation")
        elif _in_code(doc.text, edit.start):
            yield _keep(edit, "guard.code")


def _keep(edit: Edit, rule: str) -> Edit:
    return Edit(edit.start, edit.end, rule, 1.0, keep=True)


def _in_code(text: str, at: int) -> bool:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    return len(line) <= 400 and _CODE.match(line) is not None and not _PROSE_MARKS.search(line)
