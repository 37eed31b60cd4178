"""Which elements a page hides by itself: its attributes, inline styles and style sheets.

Style sheets that the page only links to are unknown, so what they might colour is never called
hidden by its colour: honest white text on a dark picture is common, and looks the same from here.
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.read.cascade import Cascade
from cleaner.read.declarations import TRANSPARENT, UNKNOWN, WHITE, Fact, same_colour


class State(NamedTuple):
    """What an element inherits or stands under that decides whether its text can be seen.

    ``covered`` is the reason why nothing below can be seen, or empty. ``text`` is the colour that
    the page gave, ``UNKNOWN`` where it gave none; ``ground`` what it stands on.
    """

    covered: str = ""
    invisible: bool = False
    tiny: bool = False
    text: Fact = UNKNOWN
    ground: Fact = UNKNOWN

    @property
    def reason(self) -> str:
        """Why the text cannot be seen, as in `Mark.value`; empty if it can."""
        if self.covered:
            return self.covered
        if self.invisible:
            return "visibility"
        if self.tiny:
            return "font-size"
        return "colour" if _is_unreadable(self.text, self.ground) else ""


def root_state(cascade: Cascade) -> State:
    """Return the state above a page's root: white paper, where no unseen sheet may paint it."""
    return State(ground=UNKNOWN if cascade.linked else WHITE)


def state_of(cascade: Cascade, number: int, parent: State) -> State:
    """Return the state of an element below ``parent``: the same object where nothing changes.

    Visibility, size and colour are inherited, and a descendant can undo them; what ``display``,
    ``opacity``, the ``hidden`` attribute or a place off the screen hides stays hidden. ``number``
    is the element's in the survey. Nothing is raised.
    """
    effect = cascade.effects[number]
    if parent.covered:
        return parent
    if effect.covered:
        return parent._replace(covered=effect.covered)
    ground = parent.ground
    if cascade.linked and not effect.paints and cascade.is_named(number):
        # An unseen sheet may paint whatever has a class that the page's own sheets do not colour.
        ground = UNKNOWN
    state = State(
        "",
        parent.invisible if effect.invisible is None else effect.invisible,
        parent.tiny if effect.tiny is None else effect.tiny,
        parent.text if effect.text is None else effect.text,
        ground if effect.ground is None else effect.ground,
    )
    return parent if state == parent else state


def _is_unreadable(text: Fact, ground: Fact) -> bool:
    if isinstance(text, tuple) and isinstance(ground, tuple):
        return same_colour(text, ground)
    return text == TRANSPARENT
