"""The families of rules, as the command line and `Cleaner` name them."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.errors import CleanerError

SPLICES = tuple(
    f"splice.{name}"
    for name in (
        "title_shards",
        "repeated",
        "organisation",
        "offer",
        "contact",
        "code",
        "hidden",
        "anchor",
        "invisible",
        "emoji",
        "pinyin",
        "punctuation",
    )
)
FAMILIES = (
    "splice",
    *SPLICES,
    "hidden",
    "title",
    "meta",
    "boilerplate",
    "promo",
    "caption",
    "links",
    "repeat",
    "body",
)


def check_families(names: Iterable[str]) -> None:
    """Raise `CleanerError` for a name that is neither a family nor a rule id under one.

    >>> check_families(["splice", "links.related"])
    """
    for name in names:
        head, dot, rest = name.partition(".")
        if (
            head not in FAMILIES
            or (dot and not rest)
            or (head == "splice" and name not in FAMILIES)
        ):
            raise CleanerError(f"no family is called {name!r}; there are {', '.join(FAMILIES)}")
