"""How the families of rules are told apart on a screen: a letter, a colour's name, a few words."""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.families import SPLICES


@dataclass(frozen=True, slots=True)
class Look:
    """``key`` tells a family without colour; ``colour`` is a name that terminals know."""

    key: str
    colour: str
    what: str


LOOKS = {
    "splice": Look("S", "red", "put into sentences"),
    "hidden": Look("H", "magenta", "blocks that nobody sees"),
    "title": Look("T", "cyan", "the title's own line"),
    "meta": Look("M", "blue", "bylines, dates, places"),
    "boilerplate": Look("B", "yellow", "menus, footers, notices"),
    "promo": Look("P", "green", "advertising of the site"),
    "caption": Look("C", "bright_cyan", "picture captions and credits"),
    "links": Look("L", "bright_yellow", "lists of links"),
    "repeat": Look("R", "bright_magenta", "the same text once more"),
    "body": Look("O", "bright_black", "outside the article's body"),
}
_OTHER = Look("?", "white", "rules of another version")


def look_of(rule: str) -> Look:
    """Return the look of a rule's or family's group.

    >>> look_of("splice.offer").key, look_of("elsewhere.x").key
    ('S', '?')
    """
    return LOOKS.get(rule.partition(".")[0], _OTHER)


def family_of(rule: str) -> str:
    """Return the family that a switch turns: of splices the second part too.

    >>> family_of("splice.offer"), family_of("links.related"), family_of("splice.offer.x")
    ('splice.offer', 'links', 'splice.offer')
    """
    head, dot, rest = rule.partition(".")
    if head == "splice" and dot:
        family = f"{head}.{rest.partition('.')[0]}"
        return family if family in SPLICES else head
    return head
