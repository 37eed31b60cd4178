"""Which of a page's own declarations win on an element.

A small cascade (CSS Cascading and Inheritance Level 4): importance, then inline styles, then
specificity, then order decide each property. Only what can matter on this page is kept of its
sheets: selectors whose names occur on it, properties with which something somewhere is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import XPath

from cleaner.read.declarations import (
    TRANSPARENT,
    WHITE,
    Colour,
    Declaration,
    Fact,
    declarations,
    hides,
    same_colour,
)
from cleaner.read.matching import Matcher
from cleaner.read.selectors import (
    Element,
    Selector,
    can_match,
    names_on,
    parse_selectors,
    style_rules,
)

_INLINE_STYLES = XPath("//@style", smart_strings=False)
_HINTED = XPath("//font[@color] | //*[@bgcolor]")
_SHEET_LINKS = XPath("boolean(//link[contains(@rel, 'stylesheet')])")

_COLOURS = frozenset({"color", "background-color", "background-image"})
# What hides only together with a property of the second kind.
_NEEDS = {
    **dict.fromkeys(("left", "right", "top", "bottom", "clip"), frozenset({"position"})),
    "clip-path": frozenset({"position", "width", "height"}),
}
_HINT_TAGS = frozenset({"body", "font", "table", "tbody", "td", "th", "tr"})

# Of 1,788 pages measured none has more than 958 left once the names are compared.
_MAX_SELECTORS = 20_000

_NO_FACTS: dict[str, Fact] = {}

Rule = tuple[Selector, tuple[Declaration, ...]]


class Cascade:
    """The styles of one page: made once, then asked element by element.

    ``linked`` tells that the page also has style sheets that it only links to, ``idle`` that
    nothing is left of its own.
    """

    __slots__ = ("_hints", "_inline", "_matcher", "_rules", "idle", "linked")

    def __init__(self, tree: Element) -> None:
        css = "\n".join(sheet.text or "" for sheet in tree.iter("style"))
        self.linked = "@import" in css or bool(_SHEET_LINKS(tree))
        self._inline = {style: declarations(style) for style in set(_INLINE_STYLES(tree))}
        self._hints = {element: _hint(element) for element in _HINTED(tree)}
        elsewhere = [*self._inline.values(), *self._hints.values()]
        self._rules = _useful(_rules(css, tree), elsewhere, self.linked)
        self._matcher = Matcher([selector for selector, _ in self._rules]) if self._rules else None
        self.idle = not (self._rules or any(elsewhere))

    def facts(self, element: Element, tag: str, names: str) -> dict[str, Fact]:
        """Return what holds on an element by property; ``names`` is its ``class``."""
        style = element.get("style")
        matched = self._matcher.matches(element, tag, names) if self._matcher else []
        if not (matched or style) and (tag not in _HINT_TAGS or not self._hints):
            return _NO_FACTS
        facts: dict[str, Fact] = {}
        important: list[tuple[str, Fact]] = []
        if tag in _HINT_TAGS and self._hints:
            facts.update((prop, fact) for prop, fact, _ in self._hints.get(element, ()))
        if len(matched) > 1:
            matched.sort(key=lambda number: (self._rules[number][0].specificity, number))
        for number in matched:
            _apply(self._rules[number][1], facts, important)
        if style:
            _apply(self._inline.get(style, ()), facts, important)
        facts.update(important)
        return facts


def _apply(
    found: tuple[Declaration, ...], facts: dict[str, Fact], important: list[tuple[str, Fact]]
) -> None:
    for prop, fact, weighty in found:
        if weighty:
            important.append((prop, fact))
        else:
            facts[prop] = fact


def _hint(element: Element) -> tuple[Declaration, ...]:
    """Return the old attributes for colours as declarations."""
    hint = ""
    if element.tag == "font" and (value := element.get("color")):
        hint = f"color:{value};"
    if value := element.get("bgcolor"):
        hint += f"background-color:{value}"
    return declarations(hint)


def _rules(css: str, tree: Element) -> Iterator[tuple[str, tuple[Declaration, ...]]]:
    """Yield the rules whose selectors can match something and whose properties bear on hiding."""
    names: frozenset[str] | None = None
    for prelude, body in style_rules(css):
        if names is None:
            names = names_on(tree)
        if can_match(prelude, names) and (facts := declarations(body)):
            yield prelude, facts


def _useful(
    rules: Iterable[tuple[str, tuple[Declaration, ...]]],
    elsewhere: list[tuple[Declaration, ...]],
    linked: bool,
) -> list[Rule]:
    """Return the rules, a selector each, without what hides nothing anywhere on this page."""
    found = list(rules)
    everything = [*elsewhere, *(facts for _, facts in found)]
    wanted = _hiding_properties(everything)
    if _may_clash(everything, linked):
        wanted |= _COLOURS
    useful = (
        (selector, kept)
        for prelude, facts in found
        if (kept := tuple(entry for entry in facts if entry[0] in wanted))
        for selector in parse_selectors(prelude)
    )
    return list(islice(useful, _MAX_SELECTORS))


def _hiding_properties(everything: list[tuple[Declaration, ...]]) -> frozenset[str]:
    hiding = {prop for found in everything for prop, fact, _ in found if hides(prop, fact)}
    return frozenset(hiding.union(*(_NEEDS.get(prop, ()) for prop in hiding)))


def _may_clash(everything: list[tuple[Declaration, ...]], linked: bool) -> bool:
    """Tell whether any text on the page is coloured like something that it may stand on."""
    texts: set[Colour] = set()
    grounds: set[Colour] = set() if linked else {WHITE}
    for found in everything:
        for prop, fact, _ in found:
            if prop == "color":
                if fact == TRANSPARENT:
                    return True
                if isinstance(fact, tuple):
                    texts.add(fact)
            elif prop == "background-color" and isinstance(fact, tuple):
                grounds.add(fact)
    return any(same_colour(text, ground) for text in texts for ground in grounds)
