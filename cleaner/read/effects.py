"""What the declarations that win on an element do to its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cleaner.read.declarations import TRANSPARENT, UNKNOWN, Fact

_FAR_SIDES = ("left", "right", "top", "bottom")
_FAR_MARGINS = tuple(f"margin-{side}" for side in _FAR_SIDES)


class Effect(NamedTuple):
    """What an element's declarations change of what it inherits; None leaves a thing as it is.

    ``covered`` is why nothing below can be seen, or empty; ``paints`` tells that they give a
    colour.
    """

    covered: str = ""
    invisible: bool | None = None
    tiny: bool | None = None
    text: Fact | None = None
    ground: Fact | None = None
    paints: bool = False


NO_EFFECT = Effect()


def effect_of(facts: Mapping[str, Fact], hidden: str | None) -> Effect:
    """Return the effect of the facts that hold on an element and of its ``hidden`` attribute."""
    get = facts.get
    covered = ""
    # Any display that the page gives undoes the attribute, which is a rule of the browser's.
    if hidden is not None and "display" not in facts and hidden.lower() != "until-found":
        covered = "attribute"
    elif get("display"):
        covered = "display"
    elif get("opacity"):
        covered = "opacity"
    elif _is_off_screen(facts):
        covered = "off-screen"
    size = get("font-size", "relative")
    ground: Fact | None = get("background-color", TRANSPARENT)
    if get("background-image"):
        ground = UNKNOWN
    return Effect(
        covered=covered,
        invisible=bool(facts["visibility"]) if "visibility" in facts else None,
        tiny=None if size == "relative" else size == "zero",
        text=get("color"),
        ground=None if ground == TRANSPARENT else ground,
        paints="color" in facts or "background-color" in facts,
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
