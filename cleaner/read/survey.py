"""The elements of a page by name, and the names of all of them, gathered in one pass.

Every query over a tree costs as much as a pass over it. Cascade, address and metadata ask for so
few kinds of elements that one pass serves them all.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Element = Any  # lxml has no types

_TAGS = ("font", "h1", "link", "meta", "script", "style", "time", "title")


class Survey(NamedTuple):
    """The elements of a page, in document order, and of some of them what they say.

    ``tagged`` holds the elements of some names, ``named`` those with a ``class`` or an ``id``, each
    with both (empty where it has none), ``grounded`` those with a ``bgcolor``. ``styles`` are the
    values of ``style``; ``css`` is what the style sheets of the first root hold.
    """

    elements: list[Element]
    tagged: dict[str, list[Element]]
    named: list[tuple[Element, str, str]]
    grounded: list[Element]
    styles: frozenset[str]
    css: str


def take_survey(tree: Element) -> Survey:
    """Return the survey of a parsed page; ``tree`` is its first root."""
    elements: list[Element] = list(tree.iter("*"))
    tagged: dict[str, list[Element]] = {tag: [] for tag in _TAGS}
    for element in tree.iter(*_TAGS):
        tagged[element.tag].append(element)
    css = "\n".join(sheet.text or "" for sheet in tagged["style"])
    # libxml2 puts what follows </html> into trees beside the first.
    for root in tree.itersiblings("*"):
        elements += root.iter("*")
        for element in root.iter(*_TAGS):
            tagged[element.tag].append(element)
    named: list[tuple[Element, str, str]] = []
    styles: set[str] = set()
    grounded: list[Element] = []
    for element in elements:
        get = element.get
        names = get("class")
        ident = get("id")
        if names or ident:
            named.append((element, names or "", ident or ""))
        if style := get("style"):
            styles.add(style)
        if get("bgcolor"):
            grounded.append(element)
    return Survey(elements, tagged, named, grounded, frozenset(styles), css)
