"""What CSS declarations say about hiding: values reduced to the few facts that matter for it.

A value that hides is a fact of its property (``display``: ``none``), one that does not undoes it
in the cascade. Colours are red, green and blue from 0 to 255.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

Colour = tuple[int, int, int]
Fact = bool | str | Colour
Declaration = tuple[str, Fact, bool]
"""Property, fact and whether it is ``!important``."""

WHITE: Colour = (255, 255, 255)
TRANSPARENT = "transparent"
UNKNOWN = "unknown"
"""The fact of a colour that only the browser knows: a variable, an image, half transparent."""

_COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?")
_WEIGHT = re.compile(r"[1-9][0-9]{2,}")
_NUMBER = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z%]*)\Z")
_URL = re.compile(r"url\(|gradient\(|image-set\(|var\(")
# In CSS pixels, roughly: only "off the screen" and "nothing to see" must be told from the rest.
_PIXELS = {"px": 1.0, "pt": 1.33, "pc": 16.0, "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0}
_PIXELS |= {"%": 10.0, "vw": 10.0, "vh": 10.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "": 1.0}
_RELATIVE = frozenset({"em", "ex", "ch", "%"})
_OFF_SCREEN = -999.0
_DEFERRING = frozenset({"inherit", "unset", "revert", "revert-layer", "currentcolor"})


# Themes put the same rules into the pages of many sites.
@lru_cache(maxsize=4096)
def declarations(body: str) -> tuple[Declaration, ...]:
    """Return the declarations of a rule or a ``style`` attribute that bear on hiding.

    What is malformed is passed over, like everything else that a browser would not understand.
    """
    if "/*" in body:
        body = _COMMENT.sub("", body)
    found: list[Declaration] = []
    for part in body.split(";"):
        name, colon, value = part.partition(":")
        read = _READERS.get(name.strip().lower()) if colon else None
        if not read:
            continue
        value = value.strip().lower()
        important = False
        if value.endswith("important"):
            bare = value.removesuffix("important").rstrip()
            important = bare.endswith("!")
            value = bare[:-1].rstrip() if important else value
        found.extend((prop, fact, important) for prop, fact in read(name.strip().lower(), value))
    return tuple(found)


def hides(prop: str, fact: Fact) -> bool:
    """Tell whether a fact about a property (colours aside) takes part in hiding text."""
    if prop == "font-size":
        return fact == "zero"
    return fact is True and prop not in {"background-image", "position", "width", "height"}


def same_colour(one: Colour, other: Colour) -> bool:
    """Tell whether no eye tells two colours apart: spam also writes #fefefe on #ffffff."""
    return all(abs(a - b) <= 4 for a, b in zip(one, other, strict=True))


@lru_cache(maxsize=1024)
def colour(value: str) -> Colour | str | None:
    """Return the colour that a value names, `TRANSPARENT`, `UNKNOWN`, or ``None`` for no colour."""
    if len(value) > 64:
        return None
    if value in _NAMED:
        return _NAMED[value]
    if value == "transparent":
        return TRANSPARENT
    if value.startswith("#"):
        return _hex_colour(value[1:])
    function, bracket, rest = value.partition("(")
    if not bracket or not rest.endswith(")"):
        return UNKNOWN if value.isalpha() and value not in _DEFERRING else None
    if function not in {"rgb", "rgba", "hsl", "hsla"}:
        return UNKNOWN
    return _function_colour(function, re.split(r"[\s,/]+", rest[:-1].strip()))


Facts = Iterator[tuple[str, Fact]]


def _length(value: str) -> tuple[float, str] | None:
    match = _NUMBER.match(value)
    if not match or match[2] not in _PIXELS:
        return None
    return float(match[1]) * _PIXELS[match[2]], match[2]


def _display(name: str, value: str) -> Facts:
    if value not in _DEFERRING:
        yield name, value == "none"


def _visibility(name: str, value: str) -> Facts:
    if value in {"hidden", "collapse", "visible", "initial"}:
        yield name, value in {"hidden", "collapse"}


def _opacity(name: str, value: str) -> Facts:
    if length := _length(value):
        yield name, length[0] <= (0.1 if value.endswith("%") else 0.01)


def _font_size(name: str, value: str) -> Facts:
    """Yield ``zero``, ``relative`` (zero under zero) or ``absolute``."""
    length = _length(value)
    if length is None:
        relative = value in _DEFERRING or value in {"smaller", "larger"}
        yield name, "relative" if relative else "absolute"
    elif length[0] == 0 or (length[1] not in _RELATIVE and length[0] <= 1):
        yield name, "zero"
    else:
        yield name, "relative" if length[1] in _RELATIVE else "absolute"


def _font(_name: str, value: str) -> Facts:
    # The size is the one value that a slash or the family follows: "0/0 a", "bold 12px/1.4 Arial".
    for word in value.split():
        size = word.partition("/")[0]
        if size[:1].isdigit() and not _WEIGHT.fullmatch(size):
            yield from _font_size("font-size", size)
            return
    yield "font-size", "absolute"


def _position(name: str, value: str) -> Facts:
    yield name, value in {"absolute", "fixed"}


def _far(name: str, value: str) -> Facts:
    lengths = [_length(word) for word in value.split()]
    far = any(length is not None and length[0] <= _OFF_SCREEN for length in lengths)
    if name in {"inset", "margin"}:
        for side in ("left", "right", "top", "bottom"):
            yield side if name == "inset" else f"margin-{side}", far
    else:
        yield name, far


def _clip(name: str, value: str) -> Facts:
    # rect(0 0 0 0), and WordPress's rect(1px, 1px, 1px, 1px): nothing is left of the box.
    sides = re.findall(r"[\d.]+", value) if value.startswith("rect") else []
    yield name, len(sides) == 4 and len({float(side) for side in sides if _is_number(side)}) == 1


def _is_number(text: str) -> bool:
    return text.count(".") <= 1 and text != "."


def _clip_path(name: str, value: str) -> Facts:
    yield name, bool(re.match(r"inset\(\s*(?:50|100)%", value))


def _tiny(name: str, value: str) -> Facts:
    length = _length(value)
    yield name, length is not None and length[1] != "%" and length[0] <= 1


def _colour(name: str, value: str) -> Facts:
    if (found := colour(value)) is not None:
        yield name, found
    elif value.startswith("var("):
        yield name, UNKNOWN


def _background(name: str, value: str) -> Facts:
    if name != "background-color" and _URL.search(value):
        yield "background-image", True
        return
    if name == "background-image":
        yield name, False
        return
    if name == "background":
        yield "background-image", False
    words = [value]
    if "(" in value:
        words = re.sub(r" ?([(,/]) ?| (?=\))", r"\1", " ".join(value.split())).split()
    for word in words if name == "background-color" or len(words) > 1 else value.split():
        found = colour(word)
        if found is not None and (found != UNKNOWN or name == "background-color" or "(" in word):
            yield "background-color", found
            return
    if name == "background" and value not in _DEFERRING:
        yield "background-color", TRANSPARENT


def _hex_colour(digits: str) -> Colour | str | None:
    if len(digits) in {3, 4}:
        digits = "".join(2 * digit for digit in digits)
    if len(digits) not in {6, 8} or not re.fullmatch("[0-9a-f]+", digits):
        return None
    alpha = digits[6:] or "ff"
    if alpha != "ff":
        return TRANSPARENT if alpha == "00" else UNKNOWN
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _function_colour(function: str, parts: list[str]) -> Colour | str | None:
    values = []
    for part in parts:
        match = _NUMBER.match(part)
        if not match:
            return UNKNOWN
        values.append((float(match[1]), match[2]))
    if len(values) not in {3, 4}:
        return None
    if len(values) == 4:
        alpha = values[3][0] / (100 if values[3][1] == "%" else 1)
        if alpha < 1:
            return TRANSPARENT if alpha <= 0.01 else UNKNOWN
    if function.startswith("hsl"):
        hue, saturation, light = (value for value, _ in values[:3])
        rgb = colorsys.hls_to_rgb(
            hue % 360 / 360, min(light, 100) / 100, min(saturation, 100) / 100
        )
        red, green, blue = (round(255 * max(0.0, min(1.0, channel))) for channel in rgb)
    else:
        red, green, blue = (
            round(max(0.0, min(255.0, value * 2.55 if unit == "%" else value)))
            for value, unit in values[:3]
        )
    return red, green, blue


_NAMED: dict[str, Colour] = {
    "black": (0, 0, 0),
    "silver": (192, 192, 192),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "white": WHITE,
    "maroon": (128, 0, 0),
    "red": (255, 0, 0),
    "purple": (128, 0, 128),
    "fuchsia": (255, 0, 255),
    "green": (0, 128, 0),
    "lime": (0, 255, 0),
    "olive": (128, 128, 0),
    "yellow": (255, 255, 0),
    "navy": (0, 0, 128),
    "blue": (0, 0, 255),
    "teal": (0, 128, 128),
    "aqua": (0, 255, 255),
    "whitesmoke": (245, 245, 245),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
}

_READERS: dict[str, Callable[[str, str], Facts]] = {
    "display": _display,
    "visibility": _visibility,
    "opacity": _opacity,
    "font-size": _font_size,
    "font": _font,
    "position": _position,
    **dict.fromkeys(("left", "right", "top", "bottom", "inset", "text-indent"), _far),
    **dict.fromkeys(("margin", "margin-left", "margin-right", "margin-top"), _far),
    "margin-bottom": _far,
    "clip": _clip,
    "clip-path": _clip_path,
    **dict.fromkeys(("width", "height"), _tiny),
    "color": _colour,
    **dict.fromkeys(("background", "background-color", "background-image"), _background),
}
