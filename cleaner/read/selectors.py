"""A page's own style sheets: their rules and selectors.

Source: CSS Syntax Level 3 and Selectors Level 3, as far as honest and hostile pages use them to
hide text. Nothing is raised: what is malformed or not understood is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleaner.read.survey import Survey

# Comments, closed or not, and strings.
_ASIDE = re.compile(
    r"""/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?""", re.DOTALL
)
# What stands for braces in comments and strings, which are none: no page holds surrogates.
_OPENING, _CLOSING = "\ud800", "\ud801"
_COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?")
_COMMENT_OR_MARK = re.compile(_COMMENT.pattern + "|<!--|-->")
_MEDIA = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*\Z", re.IGNORECASE)
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
    bare = _COMMENT.sub("", css) if "/*" in css else css
    if _is_orderly(css, bare):
        yield from _split_rules(bare)
        return
    asides = "".join(_ASIDE.findall(css))
    if "{" in asides or "}" in asides:
        css = _ASIDE.sub(_hide_braces, css)
        for selectors, body in _split_rules(css):
            yield _show_braces(selectors), _show_braces(body)
    else:
        yield from _split_rules(css)


def _hide_braces(aside: re.Match[str]) -> str:
    return aside[0].replace("{", _OPENING).replace("}", _CLOSING)


def _show_braces(text: str) -> str:
    return text.replace(_OPENING, "{").replace(_CLOSING, "}")


def _is_orderly(css: str, bare: str) -> bool:
    """Tell whether ``bare`` is the sheet without comments and no string in it holds a brace.

    True only if that takes no lexing to see, as in nearly all sheets.
    """
    for quote in "\"'":
        pieces = css.split(quote)
        inside = "".join(pieces[1::2])
        if len(pieces) % 2 == 0 or bare.count(quote) != len(pieces) - 1 or f"\\{quote}" in css:
            return False
        if any(mark in inside for mark in ("\n", "{", "}", '"', "'", "/*")):
            return False
        css = "".join(pieces[::2])
    return True


def _split_rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield what `style_rules` does of a sheet whose every brace is one."""
    selectors = ""
    body: str | None = None  # of the present rule, if rules are nested in it
    inside = 0  # braces open since the present rule or passed-over at-rule began
    skipped = False
    for piece in css.split("}"):
        *openings, rest = piece.split("{")
        for opening in openings:
            if inside:
                inside += 1
                if body is None:
                    body = opening
                continue
            selectors = opening
            if "/*" in selectors or "--" in selectors:
                selectors = _COMMENT_OR_MARK.sub("", selectors)
            if ";" in selectors:
                selectors = selectors.rpartition(";")[2]
            selectors = selectors.strip()
            skipped = selectors.startswith("@")
            if not (skipped and _MEDIA.match(selectors)):
                inside, body = 1, None
        if inside:
            # The end of the sheet closes what is open, but for nested rules.
            if inside == 1 and not skipped:
                yield selectors, rest if body is None else body
            inside -= 1


def parse_selectors(text: str) -> Iterator[Selector]:
    """Yield the selectors of a list; those that ask for more than ancestors are left out."""
    for part in text.split(","):
        if selector := _parse_selector(part.strip()):
            yield selector


def names_on(page: Survey) -> frozenset[str]:
    """Return the ``.classes`` and ``#ids`` of a page: what selectors can match there."""
    names = {"#" + ident for ident in page.idents if ident}
    for classes in {classes for classes in page.classes if classes}:
        names.update(["." + name for name in classes.split()])
    return frozenset(names)


def can_match(selectors: str, names: frozenset[str]) -> bool:
    """Tell whether any of a list of selectors finds its names on the page: most of a sheet cannot.

    Cheaper than parsing them, and never wrong about those that `parse_selectors` yields.
    """
    if "," not in selectors:
        return names.issuperset(_NAMES.findall(selectors))
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
