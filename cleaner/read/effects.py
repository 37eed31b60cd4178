"""What the declarations that win on an element do to its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cleaner.read.declarations import TRANSPARENT, UNKNOWN, Fact

_FAR_SIDES = ("left", "right", "top", "bottom")
_FAR_MARGINS = tuple(f"margin-{side}" for side in _FAR_SIDES)


class Effect(NamedTuple):
    """What an element's declarations change of what it inherits; None leaves a thing as it is.

    ``covered`` is why nothing below can be seen, or empty. ``displays`` tells that they give a
    display, whatever it is, ``paints`` that they give a colour, ``plain`` that they change nothing.
    """

    covered: str = ""
    invisible: bool | None = None
    tiny: bool | None = None
    text: Fact | None = None
    ground: Fact | None = None
    displays: bool = False
    paints: bool = False
    plain: bool = True


NO_EFFECT = Effect()


def effect_of(facts: Mapping[str, Fact]) -> Effect:
    """Return the effect of the facts that hold on an element, by property."""
    get = facts.get
    covered = ""
    if get("display"):
        covered = "display"
    elif get("opacity"):
        covered = "opacity"
    elif _is_off_screen(facts):
        covered = "off-screen"
    size = get("font-size", "relative")
    ground: Fact | None = get("background-color", TRANSPARENT)
    if get("background-image"):
        ground = UNKNOWN
    effect = Effect(
        covered=covered,
        invisible=bool(facts["visibility"]) if "visibility" in facts else None,
        tiny=None if size == "relative" else size == "zero",
        text=get("color"),
        ground=None if ground == TRANSPARENT else ground,
    )
    return effect._replace(
        displays="display" in facts,
        paints="color" in facts or "background-color" in facts,
        plain=effect == NO_EFFECT,
    )


def _is_off_screen(facts: Mapping[str, Fact]) -> bool:
    get = facts.get
    if get("text-indent") or any(get(side) for side in _FAR_MARGINS):
        return True
    if not get("position"):
        return False
    if any(get(side) for side in _FAR_SIDES) or get("clip"):
        return True
    return bool(get("clip-path") and (get("width") or get("height")))
