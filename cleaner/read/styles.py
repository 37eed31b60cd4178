"""Which elements a page hides by itself: its attributes, inline styles and style sheets.

Style sheets that the page only links to are unknown, so what they might colour is never called
hidden by its colour: honest white text on a dark picture is common, and looks the same from here.
"""

from __future__ import annotations

from typing import NamedTuple

from cleaner.read.cascade import Cascade
from cleaner.read.declarations import TRANSPARENT, UNKNOWN, WHITE, Fact, same_colour
from cleaner.read.selectors import Element

_FAR_SIDES = ("left", "right", "top", "bottom")
_FAR_MARGINS = tuple(f"margin-{side}" for side in _FAR_SIDES)


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


def state_of(cascade: Cascade, element: Element, tag: str, parent: State) -> State:
    """Return the state of an element below ``parent``: the same object where nothing changes.

    Visibility, size and colour are inherited, and a descendant can undo them; what ``display``,
    ``opacity``, the ``hidden`` attribute or a place off the screen hides stays hidden. Nothing is
    raised.
    """
    if parent.covered:
        return parent
    attribute = element.get("hidden")
    if cascade.idle and attribute is None:
        return parent
    names = element.get("class") or ""
    facts = cascade.facts(element, tag, names)
    # Any display that the page gives undoes the attribute, which is a rule of the browser's.
    if attribute is not None and "display" not in facts and attribute.lower() != "until-found":
        return parent._replace(covered="attribute")
    if (
        cascade.linked
        and parent.ground != UNKNOWN
        and (names or element.get("id"))
        and not facts.keys() & {"color", "background-color"}
    ):
        # An unseen sheet may paint whatever has a class that the page's own sheets do not colour.
        parent = parent._replace(ground=UNKNOWN)
    return _below(parent, facts) if facts else parent


def _below(parent: State, facts: dict[str, Fact]) -> State:
    get = facts.get
    if get("display"):
        return parent._replace(covered="display")
    if get("opacity"):
        return parent._replace(covered="opacity")
    if _is_off_screen(facts):
        return parent._replace(covered="off-screen")
    size = get("font-size", "relative")
    ground = get("background-color", TRANSPARENT)
    if get("background-image"):
        ground = UNKNOWN
    state = State(
        invisible=bool(get("visibility", parent.invisible)),
        tiny=parent.tiny if size == "relative" else size == "zero",
        text=get("color", parent.text),
        ground=parent.ground if ground == TRANSPARENT else ground,
    )
    return parent if state == parent else state


def _is_off_screen(facts: dict[str, Fact]) -> bool:
    get = facts.get
    if get("text-indent") or any(get(side) for side in _FAR_MARGINS):
        return True
    if not get("position"):
        return False
    if any(get(side) for side in _FAR_SIDES) or get("clip"):
        return True
    return bool(get("clip-path") and (get("width") or get("height")))


def _is_unreadable(text: Fact, ground: Fact) -> bool:
    if isinstance(text, tuple) and isinstance(ground, tuple):
        return same_colour(text, ground)
    return text == TRANSPARENT
