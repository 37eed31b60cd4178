"""The elements of a page and what they are called, gathered in one pass.

Every query over a tree costs as much as a pass over it. Walk, cascade and metadata ask for so few
kinds of elements and attributes that one pass serves them all.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any, NamedTuple

Element = Any  # lxml has no types

_BLANK = re.compile(r"\s+")
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

    def named_like(
        self, in_class: re.Pattern[str], in_id: re.Pattern[str], but: Container[str]
    ) -> list[Element]:
        """Return the elements whose class or id a pattern finds, but for some tags, in order."""
        # Few classes and ids are on many elements each.
        classes = {names for names in {*self.classes} if names and in_class.search(names)}
        idents = {ident for ident in {*self.idents} if ident and in_id.search(ident)}
        rows = zip(self.elements, self.tags, self.classes, self.idents, strict=True)
        return [
            element
            for element, tag, names, ident in rows
            if (names in classes or ident in idents) and tag not in but
        ]


def text_of(element: Element) -> str:
    """Return the text inside an element, white space collapsed."""
    return _BLANK.sub(" ", "".join(element.itertext())).strip()


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
