"""What a page says of itself in JSON-LD (https://schema.org), read tolerantly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from cleaner.read.survey import Survey

_ARTICLES = re.compile(
    r"(?:Article|BlogPosting|Posting|Report|Blog|WebPage|ItemPage|Review|Recipe|Question|QAPage"
    r"|Product|Event|CreativeWork|VideoObject|Podcast\w*|Book|Course|SoftwareApplication)\Z"
)
_BLANK = re.compile(r"\s+")


def linked_data(page: Survey) -> list[dict[str, Any]]:
    """Return every object at the top of a page's JSON-LD or named as its main entity, in order."""
    return [
        thing
        for script in page.tagged["script"]
        if "ld+json" in (script.get("type") or "").lower()
        for thing in _things(_parse_json(script.text or ""))
    ]


def types_of(thing: dict[str, Any]) -> list[str]:
    """Return the types of an object."""
    kinds = thing.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]


def about_page(everything: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every object with a type that stands for the page, articles first."""
    found: list[tuple[int, dict[str, Any]]] = []
    named = {thing["@id"]: thing for thing in everything if isinstance(thing.get("@id"), str)}
    for thing in everything:
        author = thing.get("author")
        if isinstance(author, dict) and "name" not in author:
            thing["author"] = named.get(str(author.get("@id")), author)
        names = types_of(thing)
        if any(_ARTICLES.search(name) for name in names):
            whole = any(name.endswith(("Article", "Posting", "Report")) for name in names)
            found.append((0 if whole else 1, thing))
    for _, thing in sorted(found, key=lambda pair: pair[0]):
        yield thing


def _parse_json(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    # Editors leave commas behind the last member.
    try:
        return json.loads(re.sub(r",(\s*[}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top, in lists, in ``@graph`` and as the page's main entity."""
    pending = [data]
    count = 0
    while pending and count < 1000:
        count += 1
        thing = pending.pop(0)
        if isinstance(thing, list):
            pending.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            pending.extend(thing.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))


def texts(value: Any) -> Iterator[str]:
    """Yield the texts of a JSON-LD value, names of objects among them."""
    if isinstance(value, str):
        if text := _BLANK.sub(" ", value).strip():
            yield text
    elif isinstance(value, list):
        for entry in value[:50]:
            if not isinstance(entry, list):
                yield from texts(entry)
    elif isinstance(value, dict):
        name = value.get("name") or value.get("@value")
        if isinstance(name, str | list) and value.get("@type") != "Organization":
            yield from texts(
                [entry for entry in name if isinstance(entry, str)]
                if isinstance(name, list)
                else name
            )
