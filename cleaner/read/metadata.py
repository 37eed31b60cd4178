"""What a page says of itself: title, author, date, language, site.

Sources: JSON-LD (schema.org), Open Graph, Dublin Core, microdata, the conventions of HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml.etree import XPath

from cleaner.read.authors import read_authors
from cleaner.read.dates import DATE_METAS, iso_date
from cleaner.read.linked_data import about_page, linked_data, texts, types_of
from cleaner.read.survey import Survey, take_survey, text_of
from cleaner.read.title import fold, is_site, strip_site


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's metadata; ``None`` is unknown.

    ``date`` is ISO 8601, ``YYYY-MM-DD`` or with the time that the page gives; ``author`` holds
    names joined by ``"; "``; ``language`` is an ISO 639 code without region. ``body`` is the
    article's text as the page's JSON-LD gives it, empty where it does not; ``types`` are the
    types that JSON-LD and Open Graph say of the page.
    """

    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    site: str | None = None
    body: str = ""
    types: frozenset[str] = frozenset()


def read_metadata(tree: Any, url: str | None = None, survey: Survey | None = None) -> Metadata:
    """Return what the page says of itself. The tree is that of `read_html`; nothing is raised.

    ``survey`` is the tree's, where it has been taken.

    Of several sources the one that is most often right wins: for the title what the headings
    confirm, for author and date JSON-LD, then meta elements, then the page's visible byline.
    """
    page = take_survey(tree) if survey is None else survey
    metas = _metas(page)
    everything = linked_data(page)
    things = list(about_page(everything))
    site = _site(metas, things)
    sites = _site_names(site, url)
    return Metadata(
        title=_title(page, metas, things, sites),
        author=read_authors(tree, page, metas, things, sites),
        date=_date(tree, page, metas, things, url),
        language=_language(tree, metas),
        site=site,
        body=_body(things),
        types=frozenset(_first(metas, "og:type")).union(*map(types_of, everything)),
    )


# Classes and ids of dates.
_DATED = re.compile(r"[dD]ate|time|publish|posted|byline|meta"), re.compile("date")
_YEARS = XPath(
    "//body//text()[string-length(.) < 100 and (contains(., '20') or contains(., '19'))]"
    "[not(parent::script or parent::style or parent::a or ancestor::footer)]",
    smart_strings=False,
)
_NO_DATE_LINE = re.compile(r"©|\(c\)|copyright|updated|modified|reviewed|更新", re.IGNORECASE)
_URL_DATE = re.compile(r"(?<=/)(?:19|20)\d\d[/-]?[01]\d[/-]?[0-3]\d(?=[/_-])")
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_BLANK = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]{1,200}>")
# What is shorter is a teaser.
_MIN_BODY_CHARS = 200


def _metas(page: Survey) -> dict[str, list[str]]:
    """Return the contents of meta elements by lower-case name, in order."""
    metas: dict[str, list[str]] = {}
    for element in page.tagged["meta"]:
        get = element.get
        content = _BLANK.sub(" ", get("content") or "").strip()
        if not content:
            continue
        for name in {get("name"), get("property"), get("itemprop"), get("http-equiv")}:
            if name:
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], *names: str) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _site(metas: dict[str, list[str]], things: list[dict[str, Any]]) -> str | None:
    for name in _first(metas, "og:site_name", "application-name", "twitter:app:name:iphone"):
        return name
    for thing in things:
        publisher = thing.get("publisher")
        if isinstance(publisher, dict) and isinstance(known := publisher.get("name"), str):
            return _BLANK.sub(" ", known).strip() or None
    return None


def _body(things: list[dict[str, Any]]) -> str:
    for thing in things:
        text = thing.get("articleBody")
        if isinstance(text, str) and len(text) >= _MIN_BODY_CHARS:
            return _TAG.sub("", text) if "<" in text else text
    return ""


def _site_names(site: str | None, url: str | None) -> list[str]:
    """Return what the site may call itself: its stated name, its host and the host's parts."""
    names = [site] if site else []
    try:
        host = (urlsplit(url or "").hostname or "").lower().removeprefix("www.")
    except ValueError:
        host = ""
    labels = host.split(".")
    return [*names, host, host.rpartition(".")[0], *labels[:-1]]


def _title(
    page: Survey, metas: dict[str, list[str]], things: list[dict[str, Any]], sites: list[str]
) -> str | None:
    headings = [text for h1 in page.tagged["h1"][:20] if (text := text_of(h1).rstrip("¶# "))]
    stated = [*metas.get("og:title", ())[:1], *metas.get("twitter:title", ())[:1]]
    titles = [title for title in page.tagged["title"] if not _labels_drawing(title)]
    stated += [text for title in titles[:1] if (text := text_of(title))]
    stated += [text for thing in things[:1] for text in texts(thing.get("headline"))][:1]
    stated += [*_first(metas, "dc.title", "dcterms.title", "citation_title")][:1]
    heading = _confirmed(headings, stated, sites)
    if heading:
        return strip_site(heading, sites)
    for candidate in stated:
        others = [text for text in (*headings, *stated) if text != candidate]
        return strip_site(candidate, sites, others)
    return headings[0] if headings else None


def _labels_drawing(title: Any) -> bool:
    above = title.getparent()
    return (above is None or above.tag != "head") and next(
        title.iterancestors("svg"), None
    ) is not None


def _confirmed(headings: list[str], stated: list[str], sites: list[str]) -> str | None:
    """Return the heading that says most nearly what the page states as its title elsewhere.

    It is what readers see: of 642 pages with one ``h1`` that shares half of its words with the
    stated titles it is the labelled title of 501, while ``og:title`` is that of 363 of all 899.
    """
    if not stated:
        return None
    names = {fold(site) for site in sites} - {""}
    words = set(_WORD.findall(" ".join(stated[:3]).casefold()))
    wanted = set(_WORD.findall(strip_site(stated[0], sites).casefold()))
    best: str | None = None
    best_score = 0.0
    for heading in headings:
        mine = set(_WORD.findall(heading.casefold()))
        if not mine or len(heading) > 300 or is_site(fold(heading), names):
            continue
        shared = len(mine & words) / len(mine)
        covered = len(mine & wanted) / max(1, len(wanted))
        if shared >= 0.5 and covered >= 0.25 and shared + covered > best_score:
            best, best_score = heading, shared + covered
    return best


def _is_date(item: Any) -> bool:
    get = item.get
    return (
        get("itemprop") in ("datePublished", "dateCreated")
        or get("property") == "datePublished"
        or get("pubdate") is not None
    )


def _date(
    tree: Any,
    page: Survey,
    metas: dict[str, list[str]],
    things: list[dict[str, Any]],
    url: str | None,
) -> str | None:
    def stated() -> Iterator[str]:
        for key in ("datePublished", "dateCreated", "uploadDate"):
            for thing in things:
                yield from texts(thing.get(key))
        yield from _first(metas, *DATE_METAS)
        for element in [item for item in page.elements if _is_date(item)][:5]:
            yield element.get("datetime") or element.get("content") or text_of(element)
        for element in page.tagged["time"][:5]:
            yield element.get("datetime") or text_of(element)
        yield from _URL_DATE.findall(url or "")
        for element in page.named_like(*_DATED, but={"body", "html", "head"})[:30]:
            yield from _short(text_of(element))
        for text in _YEARS(tree):
            yield from _short(text)
        for thing in things:
            yield from texts(thing.get("dateModified"))
        yield from _first(metas, "article:modified_time", "og:updated_time", "last-modified")

    for text in stated():
        if found := iso_date(text):
            return found
    return None


def _short(text: str) -> Iterator[str]:
    """Yield a text that may be a date line; a sentence that mentions a date is none."""
    if len(text) <= 100 and not _NO_DATE_LINE.search(text):
        yield text


def _language(tree: Any, metas: dict[str, list[str]]) -> str | None:
    html = tree if tree.tag == "html" else tree.getroottree().getroot()
    candidates = [html.get("lang"), html.get("{http://www.w3.org/XML/1998/namespace}lang")]
    candidates += [
        html.get("xml:lang"),
        *_first(metas, "content-language", "og:locale", "language"),
    ]
    for tag in candidates:
        primary = re.split(r"[-_,;\s]", (tag or "").strip().lower())[0]
        if re.fullmatch("[a-z]{2,3}", primary) and primary not in {"und", "mul", "zxx"}:
            return _ALIASES.get(primary, primary)
    return None


# Codes that were withdrawn from ISO 639, countries that are mistaken for languages.
_ALIASES = {"iw": "he", "in": "id", "ji": "yi", "jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs"}
