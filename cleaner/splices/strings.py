"""One organisation again and again, in mid-sentence, where nothing calls for a name.

What decides in the end is how well the neighbours of such a string go together without it; that
model is the next step. Until it is there a string has to be the full name of an organisation (a
place or a placeholder in front, a legal form behind), and its neighbours are judged by the words
that stand beside names in honest prose: a clause that opens with the name, or leads up to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.rules.neighbours import LEFT_AT_HOME, RIGHT_AT_HOME
from cleaner.rules.organisations import find_full_names, has_placeholder
from cleaner.units import Unit, units

_MIN_TIMES = 4
_MIN_TIMES_PLACEHOLDER = 3
_MAX_TIMES = 60
_MAX_HOME_SHARE = 0.35
# Judgments and notices name the parties again and again, and hide them behind placeholders.
_COURT = regex.compile(
    r"原告|被告|上诉人|上訴人|申请执行人|被执行人|判决书|判決書|裁定书|裁定書|本院认为|本院認為|诉讼|訴訟"
)


def propose_strings(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each occurrence of an organisation that recurs in unlike, foreign contexts.

    One decision is made for each name, on all its occurrences. Confidence grows with their number
    and falls with the share of them that read as if they belonged. Judgments yield nothing.
    """
    lines = [line for line in context.lines if line.prose]
    names = _names(doc.text, [(line.start, line.end) for line in lines])
    if not names or _COURT.search(doc.text):
        return
    found = [unit for line in lines for unit in units(doc.text, line.start, line.end)]
    index_at = {unit.start: index for index, unit in enumerate(found)}
    for name, starts in names.items():
        places = [index_at[start] for start in starts if start in index_at]
        if len(places) != len(starts):
            continue
        size = len(units(name))
        home = sum(_at_home(found, at, size) for at in places) / len(places)
        if home > _MAX_HOME_SHARE or not _in_unlike_contexts(found, places, size):
            continue
        confidence = round(min(0.95, 0.65 + 0.06 * len(places) - home), 3)
        evidence = (
            f"an organisation {len(places)} times in unlike contexts, "
            f"{round(100 * home)}% of them fit for a name"
        )
        for start in starts:
            yield Edit(start, start + len(name), "splice.organisation", confidence, evidence)


def _names(text: str, spans: Sequence[tuple[int, int]]) -> dict[str, list[int]]:
    """Return the full names of organisations that occur often enough, with their offsets.

    Where one name holds another, the one that occurs more often stands, then the longer one.
    """
    candidates = {name for start, end in spans for name in find_full_names(text[start:end])}
    places: dict[str, list[int]] = {}
    for name in candidates:
        least = _MIN_TIMES_PLACEHOLDER if has_placeholder(name) else _MIN_TIMES
        if least <= text.count(name) <= _MAX_TIMES:
            found = [
                match.start()
                for start, end in spans
                for match in regex.finditer(regex.escape(name), text, pos=start, endpos=end)
            ]
            if len(found) >= least:
                places[name] = found
    ranked = sorted(places, key=lambda name: (-len(places[name]), -len(name), name))
    best: list[str] = []
    for name in ranked:
        if not any(name in other or other in name for other in best):
            best.append(name)
    return {name: places[name] for name in best}


def _at_home(found: Sequence[Unit], at: int, size: int) -> bool:
    """Tell whether an occurrence stands where names stand: both neighbours have to allow it."""
    before = found[at - 1].key if at and found[at].joined else ""
    end = at + size
    after = found[end].key if end < len(found) and found[end].joined else ""
    return (not before or before in LEFT_AT_HOME) and (not after or after in RIGHT_AT_HOME)


def _in_unlike_contexts(found: Sequence[Unit], places: Sequence[int], size: int) -> bool:
    lefts = {found[at - 1].key if at else "" for at in places}
    rights = {found[at + size].key if at + size < len(found) else "" for at in places}
    return min(len(lefts), len(rights)) >= max(2, round(0.75 * len(places)))
