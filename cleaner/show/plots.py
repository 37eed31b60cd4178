"""Plots as inline SVG, coloured by the page that holds them.

The library that draws them also writes scripts, styles and the date of the day into each; none of
that may stand in a page with a strict policy and the same bytes every day, so it is taken out.
"""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from typing import Any

import pygal
from lxml import etree
from pygal.style import Style

_STYLE = Style(
    label_font_size=12, major_label_font_size=12, value_font_size=12, legend_font_size=12
)
# Telephones show the names of bars larger, and need the room.
_BAR_STYLE = Style(label_font_size=19, major_label_font_size=19, value_font_size=19)
_DROPPED = frozenset(("defs", "desc", "title"))
_COMMON: dict[str, Any] = {
    "style": _STYLE,
    "css": [],
    "js": [],
    "no_prefix": True,
    "width": 620,
    "margin": 6,
    "show_legend": False,
    "max_scale": 7,
}


def plot_bars(caption: str, names: Sequence[str], values: Sequence[int], unit: str) -> str:
    """Return a figure of one bar a name, lying, the first on top."""
    chart = pygal.HorizontalBar(
        **{**_COMMON, "style": _BAR_STYLE},
        height=40 + 26 * max(1, len(names)),
        print_values=True,
        print_values_position="top",
        show_x_labels=False,
        show_y_guides=False,
        spacing=6,
        value_formatter=_count,
        range=(0, 1.3 * max(values, default=1)),
    )
    chart.x_labels = [_printable(name) for name in reversed(names)]
    chart.add("", list(reversed(values)))
    pairs = zip(names, values, strict=True)
    return _figure(chart, caption, "; ".join(f"{name} {value:,}" for name, value in pairs), unit)


def plot_histogram(caption: str, counts: Sequence[int], unit: str) -> str:
    """Return a figure of how often a share between 0 and 1 fell into each bin."""
    size = len(counts)
    chart = pygal.Histogram(
        **_COMMON,
        height=220,
        value_formatter=_count,
        x_value_formatter=lambda share: f"{share:.1f}",
        xrange=(0, 1),
        include_x_axis=True,
    )
    chart.x_labels = [0, 0.2, 0.4, 0.6, 0.8, 1]
    chart.add("", [(n, i / size, (i + 1) / size) for i, n in enumerate(counts)])
    bins = [f"{i / size:.2f} to {(i + 1) / size:.2f}: {n:,}" for i, n in enumerate(counts) if n]
    return _figure(chart, caption, "; ".join(bins), unit)


def plot_lines(
    caption: str, lines: Sequence[tuple[str, Sequence[tuple[float, float]]]], x: str, y: str
) -> str:
    """Return a figure of one line of (x, y) a name, both between 0 and 1; six names at most."""
    lowest = min((point[1] for _, points in lines for point in points), default=0)
    # Lines that all lie near the top would lie upon one another.
    floor = min(0.9, math.floor(10 * lowest) / 10)
    chart = pygal.XY(
        **_COMMON,
        height=330,
        range=(floor, 1),
        xrange=(0, 1),
        x_title=x,
        y_title=y,
        dots_size=3.5,
        value_formatter=lambda share: f"{share:.2f}",
        x_value_formatter=lambda share: f"{share:.1f}",
    )
    for name, points in lines:
        chart.add(_printable(name), list(points))
    told = f"{y} over {x}: " + ", ".join(name for name, _ in lines)
    legend = "".join(
        f"<li class='color-{number}'>{html.escape(_printable(name))}</li>"
        for number, (name, _) in enumerate(lines)
    )
    return _figure(chart, caption, told, "", f"<ul class='legend'>{legend}</ul>")


def _count(value: float) -> str:
    return f"{value:,.0f}"


def _printable(name: str) -> str:
    """Return a name without the characters that XML has no way to hold."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


def _figure(chart: Any, caption: str, told: str, unit: str, legend: str = "") -> str:
    tree = chart.render_tree()
    for element in list(tree.iter()):
        # Comments have no name; the overlay waits for a script that is not there.
        name = etree.QName(element).localname if isinstance(element.tag, str) else None
        if name is None or name in _DROPPED or "tooltip-overlay" in element.get("class", ""):
            _drop(element)
            continue
        for attribute in ("style", "id"):
            element.attrib.pop(attribute, None)
    tree.set("role", "img")
    tree.set("aria-label", _printable(f"{caption}. {told}"))
    svg = etree.tostring(tree, encoding="unicode")
    note = f" <span class='note'>{html.escape(unit)}</span>" if unit else ""
    head = f"<figcaption>{html.escape(caption)}{note}</figcaption>"
    return (
        f"<figure class='plot'>{head}<div class='scroll' tabindex='0'>{svg}</div>{legend}</figure>"
    )


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
