"""White space at the seams: what a removal would leave doubled or stray goes with it.

Nothing is ever inserted, so the only way to a clean seam is a wider removal. Removals are widened
one after the other, the most confident first, each as if only the more confident ones were gone:
so a higher threshold later gives back whole removals and leaves every other seam as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cleaner.edits import Ledger, Removal

_CLOSING = frozenset(",.;:!?)]}%、。，．！？；：）】》」』”’")
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def widen(text: str, ledger: Ledger) -> Ledger:
    """Return ``ledger`` with each removal grown over the white space that it would leave stray.

    White space under a flag or another removal is never taken, and nothing but white space is.
    """
    if not ledger.removals:
        return ledger
    entries = (*ledger.removals, *ledger.flags)
    starts = {entry.start for entry in entries}
    lasts = {entry.end - 1 for entry in entries}
    gone = _Runs()
    grown: list[Removal] = []
    for removal in sorted(ledger.removals, key=lambda r: (-r.confidence, r.start)):
        run_start, run_end = gone.add(removal.start, removal.end)
        take_left, take_right = _stray(text, run_start, run_end)
        if not (take_left or take_right):
            grown.append(removal)
            continue
        left, right = run_start, run_end
        while take_right and right not in starts:
            right, take_right = right + 1, take_right - 1
        while take_left and left - 1 not in lasts:
            left, take_left = left - 1, take_left - 1
        # At an edge that a more confident removal forms, the white space is a piece of its own.
        spans = [[left, run_start], [removal.start, removal.end], [run_end, right]]
        if run_start == removal.start:
            spans[:2] = [[left, removal.end]]
        if run_end == removal.end:
            spans[-2:] = [[spans[-2][0], right]]
        for start, end in spans:
            if start < end:
                grown.append(replace(removal, start=start, end=end, text=text[start:end]))
        if left < run_start:
            gone.add(left, run_start)
            starts.add(left)
        if right > run_end:
            gone.add(run_end, right)
            lasts.add(right - 1)
    return Ledger(tuple(sorted(grown, key=lambda r: r.start)), ledger.flags)


def _stray(text: str, start: int, end: int) -> tuple[int, int]:
    """Return how many white space characters to take left and right of the gap ``[start, end)``."""
    left = text[start - 1] if start else ""
    right = text[end] if end < len(text) else ""
    if not right:
        return _count_before(text, start, str.isspace), 0
    if not left:
        return 0, _count_after(text, end, str.isspace)
    left_blank, right_blank = _is_blank(left), _is_blank(right)
    if right_blank and (left_blank or left in _BREAKS):
        return 0, _count_after(text, end, _is_blank)
    if left_blank and (right in _BREAKS or right in _CLOSING):
        return _count_before(text, start, _is_blank), 0
    # A dropped block takes its own line break along.
    if left in _BREAKS and right in _BREAKS and text[end - 1] not in _BREAKS:
        return 0, _count_after(text, end, str.isspace)
    return 0, 0


def _is_blank(char: str) -> bool:
    return char.isspace() and char not in _BREAKS


def _count_after(text: str, at: int, wanted: Callable[[str], bool]) -> int:
    count = 0
    while at + count < len(text) and wanted(text[at + count]):
        count += 1
    return count


def _count_before(text: str, at: int, wanted: Callable[[str], bool]) -> int:
    count = 0
    while count < at and wanted(text[at - count - 1]):
        count += 1
    return count


class _Runs:
    """A growing set of disjoint intervals; touching ones merge, each in constant time."""

    def __init__(self) -> None:
        self._end_of: dict[int, int] = {}
        self._start_of: dict[int, int] = {}

    def add(self, start: int, end: int) -> tuple[int, int]:
        """Add ``[start, end)``, which overlaps nothing added before; return the run it is in."""
        start = self._start_of.pop(start, start)
        end = self._end_of.pop(end, end)
        self._end_of[start] = end
        self._start_of[end] = start
        return start, end
