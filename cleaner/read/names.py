"""Names of authors, out of what bylines and metadata put around them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import islice

from cleaner.read.title import fold, is_site

_LABEL = re.compile(
    r"^\W*(?:(?:written|posted|published|created|story|words|text|article|reported|authored)\s+by\b"
    r"|(?:by|authors?|von|par|por|di|door|автор)\b(?!-)"
    r"|(?:本报|本報|责任|責任|特约|特約)?(?:作者|记者|記者|编辑|編輯|撰文|文)(?=[\s:：/|]))\s*[:：/|]?\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|net|org|co|php|html)\b|/|[{}<>=_]{2}|\w\.\w+\.\w")
_SPLIT = re.compile(r"\s*(?:[;,，、|&•·]|\band\b|\bund\b|\bet\b)\s*", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:[-–—|•»(]\s?|(?:is\s+an?|published|posted|updated|last|on|in|at|lives|writer|founder)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,2}\b).*$",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(r"[A-Z][A-Za-z.]{0,5}[A-Z.®]\.?$|Jr\.?$|Sr\.?$|Ph\.?D\.?$")
_NOBODY = frozenset(
    {"admin", "administrator", "author", "authors", "editor", "editors", "guest", "staff", "user"}
    | {"webmaster", "root", "none", "null", "unknown", "anonymous", "by", "view all posts", "share"}
    | {"the author", "about the author", "read more", "team", "written by", "content"}
    | {"last updated", "updated", "published", "reviewed by", "date", "home", "follow"}
)
# "Jane Roe" may well call her site janeroe.com; a firm seldom has two capitalised names.
_PERSON = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2}\Z")
_FIRM = re.compile(
    r"\b(?:The|News|Times|Media|Team|Group|Inc|Ltd|Blog|Magazine|Today|Daily|Post|Online|Staff"
    r"|Studios?|Company|Services?|Press|Journal|Network|Institute|University|Center|Forum|Guide)\b"
)
_MAX_NAMES = 20


def author_names(candidates: Iterable[str], sites: Iterable[str] = ()) -> str | None:
    """Return the names in ``candidates`` joined by ``"; "``, or ``None`` if there is no name.

    Labels such as "By" and degrees go; addresses, the names of ``sites`` and users like "admin"
    are no names.
    """
    known = {fold(site) for site in sites} - {""}
    names: dict[str, None] = {}
    for candidate in candidates:
        text = _LABEL.sub("", " ".join(html.unescape(candidate[:500]).split()))
        found = 0
        for part in _SPLIT.split(text):
            name = _LABEL.sub("", part.strip("\"'“”() "))
            name = _TAIL.sub("", name).strip(' .,:;：-–—|"“”')
            if (found and _CREDENTIAL.match(name)) or not _is_name(name, known):
                continue
            found += 1
            names[name] = None
    return "; ".join(islice(names, _MAX_NAMES)) or None


def _is_name(text: str, sites: set[str]) -> bool:
    if not 1 < len(text) <= 60 or len(text.split()) > 6 or text.lower() in _NOBODY:
        return False
    if _ADDRESS.search(text) or text.isdigit() or not any(char.isalpha() for char in text):
        return False
    if is_site(fold(text), sites):
        return bool(_PERSON.match(text)) and not _FIRM.search(text)
    return True
