"""Which of a page's own declarations win on an element.

A small cascade (CSS Cascading and Inheritance Level 4): importance, then inline styles, then
specificity, then order decide each property. Only what can matter on this page is kept of its
sheets: selectors whose names occur on it, properties with which something somewhere is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

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
from cleaner.read.effects import NO_EFFECT, Effect, effect_of
from cleaner.read.matching import Matcher
from cleaner.read.selectors import (
    Selector,
    can_match,
    names_on,
    parse_selectors,
    style_rules,
)
from cleaner.read.survey import Survey

_COLOURS = frozenset({"color", "background-color", "background-image"})
# What hides only together with a property of the second kind.
_NEEDS = {
    **dict.fromkeys(("left", "right", "top", "bottom", "clip"), frozenset({"position"})),
    "clip-path": frozenset({"position", "width", "height"}),
}
_HINT_TAGS = frozenset({"body", "font", "table", "tbody", "td", "th", "tr"})

# Of 1,788 pages measured none has more than 958 left once the names are compared.
_MAX_SELECTORS = 20_000

Rule = tuple[Selector, tuple[Declaration, ...]]


class Cascade:
    """The styles of one page: what its own declarations do to each of its elements.

    ``linked`` tells that the page also has style sheets that it only links to. ``effects`` are
    those of the elements of the survey, by number.
    """

    __slots__ = ("_hints", "_inline", "_matcher", "_page", "_rules", "effects", "linked")

    def __init__(self, page: Survey) -> None:
        self._page = page
        links = page.tagged["link"]
        self.linked = "@import" in page.css or any(
            "stylesheet" in (link.get("rel") or "") for link in links
        )
        styles = {style for style in page.styles if style}
        self._inline = {style: found for style in styles if (found := declarations(style))}
        self._hints = _hints(page)
        elsewhere = [*self._inline.values(), *self._hints.values()]
        self._rules = _useful(_rules(page), elsewhere, self.linked)
        self._matcher = Matcher([selector for selector, _ in self._rules])
        self.effects = self._effects()

    def is_named(self, number: int) -> bool:
        """Tell whether an element has a class or an id."""
        return bool(self._page.classes[number] or self._page.idents[number])

    def _effects(self) -> list[Effect]:
        page, inline, hints = self._page, self._inline, self._hints
        matches = self._matcher.matches_of(page)
        effects = [NO_EFFECT] * len(page.elements)
        # Few sets of declarations win on any page, each on many elements.
        known: dict[tuple[object, ...], Effect] = {}
        touched = set(matches) | set(hints)
        touched.update(
            number for number, style in enumerate(page.styles) if style and style in inline
        )
        touched.update(number for number, hidden in enumerate(page.hidden) if hidden is not None)
        for number in touched:
            matched = matches.get(number, ())
            hint = hints.get(number) if page.tags[number] in _HINT_TAGS else None
            style = inline.get(page.styles[number] or "")
            hidden = page.hidden[number]
            key = (hint, style, hidden, *matched)
            effect = known.get(key)
            if effect is None:
                effect = known[key] = effect_of(self._facts(hint, style, matched), hidden)
            effects[number] = effect
        return effects

    def _facts(
        self,
        hint: tuple[Declaration, ...] | None,
        style: tuple[Declaration, ...] | None,
        matched: Sequence[int],
    ) -> dict[str, Fact]:
        """Return the facts that hold, by property, where these declarations meet."""
        facts: dict[str, Fact] = {}
        important: list[tuple[str, Fact]] = []
        facts.update((prop, fact) for prop, fact, _ in hint or ())
        for number in sorted(matched, key=lambda at: (self._rules[at][0].specificity, at)):
            _apply(self._rules[number][1], facts, important)
        _apply(style or (), facts, important)
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


def _hints(page: Survey) -> dict[int, tuple[Declaration, ...]]:
    """Return the old attributes for colours as declarations, by the numbers of the elements."""
    numbers = {number for number, ground in enumerate(page.grounds) if ground}
    if page.tagged["font"]:
        numbers.update(number for number, tag in enumerate(page.tags) if tag == "font")
    hints = {}
    for number in sorted(numbers):
        hint = ""
        if page.tags[number] == "font" and (value := page.elements[number].get("color")):
            hint = f"color:{value};"
        if value := page.grounds[number]:
            hint += f"background-color:{value}"
        hints[number] = declarations(hint)
    return hints


def _rules(page: Survey) -> Iterator[tuple[str, tuple[Declaration, ...]]]:
    """Yield the rules whose selectors can match something and whose properties bear on hiding."""
    names: frozenset[str] | None = None
    for prelude, body in style_rules(page.css):
        if names is None:
            names = names_on(page)
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
