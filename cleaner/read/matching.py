"""Which selectors match an element."""

from __future__ import annotations

from cleaner.read.selectors import Compound, Selector
from cleaner.read.survey import Element

# Steps up the tree that matching may take on one page; behind them nothing with ancestors matches.
_MAX_STEPS = 1_000_000


class Matcher:
    """The selectors of a page by what their last compound asks for.

    A selector is known by its number in the list given. Few elements meet any selector at all, so
    2,000 rules cost little more than 20.
    """

    __slots__ = ("_above", "_by_key", "_by_names", "_has_idents", "_names", "_steps")

    def __init__(self, selectors: list[Selector]) -> None:
        self._by_key: dict[str, list[tuple[int, Compound, _Above | None]]] = {}
        self._by_names: dict[tuple[str, str], list[tuple[int, Compound, _Above | None]]] = {}
        self._above: dict[tuple[tuple[str, Compound], ...], _Above] = {}
        self._names: dict[Element, frozenset[str]] = {}
        self._steps = 0
        for number, selector in enumerate(selectors):
            last = selector.last
            key = "#" + last.ident if last.ident else last.tag or "*"
            if last.classes and not last.ident:
                key = "." + last.classes[0]
            entry = (number, last, self._chain(selector.before))
            self._by_key.setdefault(key, []).append(entry)
        self._has_idents = any(key.startswith("#") for key in self._by_key)

    def matches(self, element: Element, tag: str, names: str) -> list[int]:
        """Return the numbers of the selectors that match; ``names`` is the element's ``class``."""
        found = self._by_names.get((tag, names))
        if found is None:
            keys = [tag, "*", *("." + name for name in dict.fromkeys(names.split()))]
            found = self._by_names[tag, names] = self._fitting(keys, tag, names)
        if self._has_idents and (ident := element.get("id")):
            key = "#" + ident
            if key in self._by_key:
                found = found + self._fitting([key], tag, names)
        if not found:
            return []
        parent = element.getparent()
        return [number for number, _, above in found if above is None or self._holds(above, parent)]

    def _fitting(
        self, keys: list[str], tag: str, names: str
    ) -> list[tuple[int, Compound, _Above | None]]:
        mine = frozenset(names.split())
        return [
            entry
            for key in keys
            for entry in self._by_key.get(key, ())
            if entry[1].tag in {"", tag} and mine.issuperset(entry[1].classes)
        ]

    def _chain(self, before: tuple[tuple[str, Compound], ...]) -> _Above | None:
        if not before:
            return None
        if before not in self._above:
            combinator, compound = before[0]
            self._above[before] = _Above(combinator == ">", compound, self._chain(before[1:]))
        return self._above[before]

    def _holds(self, above: _Above, node: Element) -> bool:
        """Tell whether ``node`` or, but for a parent, something above it is what is asked for."""
        if above.parent_only:
            return node is not None and self._is(above, node)
        path = []
        found = False
        while node is not None and self._steps < _MAX_STEPS:
            self._steps += 1
            if (known := above.known.get(node)) is not None:
                found = known
                break
            path.append(node)
            if self._is(above, node):
                found = True
                break
            node = node.getparent()
        for node in path:
            above.known[node] = found
        return found

    def _is(self, above: _Above, node: Element) -> bool:
        compound = above.compound
        if compound.tag and node.tag != compound.tag:
            return False
        if compound.ident and node.get("id") != compound.ident:
            return False
        if compound.classes:
            mine = self._names.get(node)
            if mine is None:
                mine = self._names[node] = frozenset((node.get("class") or "").split())
            if not mine.issuperset(compound.classes):
                return False
        return above.rest is None or self._holds(above.rest, node.getparent())


class _Above:
    """What a selector asks for above an element, and of which elements that is known to hold.

    Brothers have the same ancestors and many selectors ask for the same ones.
    """

    __slots__ = ("compound", "known", "parent_only", "rest")

    def __init__(self, parent_only: bool, compound: Compound, rest: _Above | None) -> None:
        self.parent_only = parent_only
        self.compound = compound
        self.rest = rest
        self.known: dict[Element, bool] = {}
