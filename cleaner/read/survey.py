"""The elements of a page and what they are called, gathered in one pass.

Every query over a tree costs as much as a pass over it. Walk, cascade and metadata ask for so few
kinds of elements and attributes that one pass serves them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

Element = Any  # lxml has no types

_TAGS = ("font", "h1", "link", "meta", "script", "style", "time", "title")


class Survey(NamedTuple):
    """The elements of a page, in document order, with their tags and some of their attributes.

    ``tagged`` holds the elements of some tags; ``css`` is what the style sheets of the first root
    hold.
    """

    elements: list[Element]
    tags: list[str]
    classes: list[str | None]
    idents: list[str | None]
    styles: list[str | None]
    hidden: list[str | None]
    grounds: list[str | None]
    tagged: dict[str, list[Element]]
    css: str

    def named(self) -> Iterator[tuple[Element, str, str]]:
        """Yield the elements that have a class or an id, with both, empty where it has none."""
        for element, names, ident in zip(self.elements, self.classes, self.idents, strict=True):
            if names or ident:
                yield element, names or "", ident or ""


def take_survey(tree: Element) -> Survey:
    """Return the survey of a parsed page; ``tree`` is its first root."""
    elements: list[Element] = list(tree.iter("*"))
    tagged: dict[str, list[Element]] = {tag: [] for tag in _TAGS}
    for element in tree.iter(*_TAGS):
        tagged[element.tag].append(element)
    css = "\n".join([sheet.text or "" for sheet in tagged["style"]])
    # libxml2 puts what follows </html> into trees beside the first.
    for root in tree.itersiblings("*"):
        elements += root.iter("*")
        for element in root.iter(*_TAGS):
            tagged[element.tag].append(element)
    return Survey(
        elements,
        [element.tag for element in elements],
        [element.get("class") for element in elements],
        [element.get("id") for element in elements],
        [element.get("style") for element in elements],
        [element.get("hidden") for element in elements],
        [element.get("bgcolor") for element in elements],
        tagged,
        css,
    )
