"""A page's own style sheets: their rules and selectors.

Source: CSS Syntax Level 3 and Selectors Level 3, as far as honest and hostile pages use them to
hide text. Nothing is raised: what is malformed or not understood is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lxml.etree import XPath

Element = Any  # lxml has no types

_TOKEN = re.compile(
    r"""/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?  # a comment, closed or not
    |"(?:[^"\\\n]|\\.)*"?             # strings, whose braces are none
    |'(?:[^'\\\n]|\\.)*'?
    |[{}]""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?|<!--|-->")
_MEDIA = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*\Z", re.IGNORECASE)
_IDS = XPath("//@id", smart_strings=False)
_CLASSES = XPath("//@class", smart_strings=False)
_NAMES = re.compile(r"[.#]-?[\w\u0080-\U0010ffff-]+")
_COMBINATOR = re.compile(r"\s*([>\s])\s*")
_COMPOUND = re.compile(r"(\*|[a-zA-Z][\w-]*)?((?:[.#]-?[\w\u0080-\U0010ffff-]+)*)\Z")
_SIMPLE = re.compile(r"([.#])([^.#]+)")

# No selector that people write is longer; a longer one is not understood.
_MAX_COMPOUNDS = 16


class Compound(NamedTuple):
    """One compound selector: ``p.lead#first`` asks for a tag, classes and an id."""

    tag: str
    ident: str
    classes: tuple[str, ...]


class Selector(NamedTuple):
    """A selector: its last compound; what stands before it, from right to left; its weight.

    Before a compound stands an ancestor (``" "``) or the parent (``">"``).
    """

    last: Compound
    before: tuple[tuple[str, Compound], ...]
    specificity: tuple[int, int, int]


def style_rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield selector list and declarations of each rule that holds on a screen of any width.

    Those are the rules at top level and in ``@media screen`` or ``all``; other at-rules, and rules
    nested in rules, are passed over. One pass, linear in ``css``.
    """
    start = 0  # where the present prelude or body begins
    selectors = ""
    body_end = -1  # where the present rule's declarations end, if rules are nested in it
    inside = 0  # braces open since the present rule or passed-over at-rule began
    skipped = False
    for match in _TOKEN.finditer(css):
        token = match[0]
        if token == "{":
            if inside:
                inside += 1
                if body_end < 0:
                    body_end = match.start()
                continue
            prelude = css[start : match.start()]
            start = match.end()
            if "/*" in prelude or "--" in prelude:
                prelude = _COMMENT.sub("", prelude)
            selectors = prelude.rpartition(";")[2].strip()
            if selectors.startswith("@"):
                if _MEDIA.match(selectors):
                    continue
                skipped = True
            else:
                skipped = False
            inside, body_end = 1, -1
        elif token == "}":
            if inside > 1:
                inside -= 1
                continue
            if inside and not skipped:
                yield selectors, css[start : body_end if body_end >= 0 else match.start()]
            inside = 0
            start = match.end()
    if inside == 1 and not skipped:  # the end of the sheet closes what is open
        yield selectors, css[start : body_end if body_end >= 0 else len(css)]


def parse_selectors(text: str) -> Iterator[Selector]:
    """Yield the selectors of a list; those that ask for more than ancestors are left out."""
    for part in text.split(","):
        if selector := _parse_selector(part.strip()):
            yield selector


def names_on(tree: Element) -> frozenset[str]:
    """Return the ``.classes`` and ``#ids`` of a page: what selectors can match there."""
    names = {"#" + ident for ident in _IDS(tree)}
    for classes in set(_CLASSES(tree)):
        names.update("." + name for name in classes.split())
    return frozenset(names)


def can_match(selectors: str, names: frozenset[str]) -> bool:
    """Tell whether any of a list of selectors finds its names on the page: most of a sheet cannot.

    Cheaper than parsing them, and never wrong about those that `parse_selectors` yields.
    """
    return any(names.issuperset(_NAMES.findall(part)) for part in selectors.split(","))


@lru_cache(maxsize=4096)
def _parse_selector(text: str) -> Selector | None:
    parts = _COMBINATOR.split(text, maxsplit=_MAX_COMPOUNDS)
    compounds = []
    for part in parts[::2]:
        match = _COMPOUND.match(part)
        if not part or not match:
            return None
        simple = _SIMPLE.findall(match[2])
        named = [name for kind, name in simple if kind == "#"]
        if len(named) > 1:
            return None
        tag = (match[1] or "").lower().replace("*", "")
        of_class = tuple([name for kind, name in simple if kind == "."])
        compounds.append(Compound(tag, "".join(named), of_class))
    before = tuple(
        (">" if combinator == ">" else " ", compound)
        for combinator, compound in zip(parts[-2::-2], compounds[-2::-1], strict=True)
    )
    idents = len([compound for compound in compounds if compound.ident])
    tags = len([compound for compound in compounds if compound.tag])
    classes = sum([len(compound.classes) for compound in compounds])
    return Selector(compounds[-1], before, (idents, classes, tags))
