"""Which selectors match an element."""

from __future__ import annotations

from cleaner.read.selectors import Compound, Selector
from cleaner.read.survey import Element, Survey

# Steps up the tree that matching may take on one page; behind them nothing with ancestors matches.
_MAX_STEPS = 1_000_000


class Matcher:
    """The selectors of a page by what their last compound asks for.

    A selector is known by its number in the list given. Few elements meet any selector at all, so
    2,000 rules cost little more than 20.
    """

    __slots__ = ("_above", "_by_key", "_names", "_steps")

    def __init__(self, selectors: list[Selector]) -> None:
        self._by_key: dict[str, list[_Entry]] = {}
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

    def matches_of(self, page: Survey) -> dict[int, list[int]]:
        """Return the selectors that match, by the numbers of the elements that any matches."""
        if not self._by_key:
            return {}
        by_names = {
            pair: entries
            for pair in set(zip(page.tags, page.classes, strict=True))
            if (entries := self._fitting(_keys(*pair), *pair))
        }
        found = {
            number: by_names[pair]
            for number, pair in enumerate(zip(page.tags, page.classes, strict=True))
            if pair in by_names
        }
        idents = {key[1:] for key in self._by_key if key[0] == "#"}
        if idents:
            for number, ident in enumerate(page.idents):
                if ident in idents:
                    of_ident = self._fitting(["#" + ident], page.tags[number], page.classes[number])
                    found[number] = found.get(number, []) + of_ident
        matches = {}
        # Steps are counted in document order.
        for number in sorted(found) if idents else found:
            parent = page.elements[number].getparent()
            matched = [
                selector
                for selector, _, above in found[number]
                if above is None or self._holds(above, parent)
            ]
            if matched:
                matches[number] = matched
        return matches

    def _fitting(self, keys: list[str], tag: str, names: str | None) -> list[_Entry]:
        asked = [key for key in keys if key in self._by_key]
        if not asked:
            return []
        mine = frozenset((names or "").split())
        return [
            entry
            for key in asked
            for entry in self._by_key[key]
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


def _keys(tag: str, names: str | None) -> list[str]:
    if not names:
        return [tag, "*"]
    return [tag, "*", *["." + name for name in dict.fromkeys(names.split())]]


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


# A selector's number, its last compound, and what it asks for above.
_Entry = tuple[int, Compound, _Above | None]
