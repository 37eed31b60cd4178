"""Dates as pages write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date

#: Names of meta elements that hold a date of publication, the surest first.
DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "citation_publication_date",
    "citation_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "weibo:article:create_at",
    "og:pubdate",
    "date.issued",
    "release_date",
    "og:release_date",
    "bt:pubdate",
)

_ISO = re.compile(
    r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)"
    r"(?:[T\s]+(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d|UTC|GMT)?)?(?!\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일]?"
    r"(?:[\sT,]*(\d{1,2})[:：时](\d\d)(?:[:：](\d\d))?)?"
)
# By their first three or four letters: English, Romance, Germanic; Russian; Polish; Turkish.
_MONTH_NAMES = (
    "jan ene gen janv januar янв sty oca",
    "feb fev fév février фев lut şub",
    "mar mär mars maart мар",
    "apr abr avr апр kwi nis",
    "may mai mag mei мая май maj",
    "jun giu juin июн cze haz",
    "jul lug juil июл lip tem",
    "aug ago août agu авг sie ağu",
    "sep set сен wrz eyl",
    "oct okt ott out окт paź eki",
    "nov ноя lis kas",
    "dec dic dez déc des дек gru ara",
)
_MONTHS = {stem: number for number, stems in enumerate(_MONTH_NAMES, 1) for stem in stems.split()}
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?"
    r"((?:19|20)\d\d)(?!\d)"
)
_NUMBERS = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)"
)


def iso_date(text: str) -> str | None:
    """Return the first date in ``text`` as ISO 8601, with its time and offset where it has them.

    ``None`` where there is none, or none that the calendar knows. A date of which the order of day
    and month is open (``03/04/2024``) is none, dots excepted.
    """
    text = text[:200]
    if match := _ISO.search(text):
        year, month, day, hour, minute, second, offset = match.groups()
        found = _day(year, month, day)
        if found and hour:
            time = _time(hour, minute, second)
            return found + time + (_offset(offset) if time else "")
        if found:
            return found
    if match := _YEAR_FIRST.search(text):
        year, month, day, hour, minute, second = match.groups()
        if found := _day(year, month, day):
            return found + (_time(hour, minute, second) if hour else "")
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2))):
        for match in pattern.finditer(text):
            year, name, day = (match[group] for group in order)
            number = _month(name)
            if number and (found := _day(year, str(number), day)):
                return found
    if match := _NUMBERS.search(text):
        return _from_numbers(*match.groups())
    return None


def _from_numbers(first: str, mark: str, second: str, year: str) -> str | None:
    """Return the date of ``31.12.2024``, or of strokes where only one order is possible."""
    if mark == "." or int(first) > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if int(second) > 12 else None


def _month(name: str) -> int | None:
    name = name.lower()
    return _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _time(hour: str, minute: str, second: str | None) -> str:
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    return f"T{int(hour):02}:{minute}:{second or '00'}"


def _offset(offset: str | None) -> str:
    if not offset:
        return ""
    if offset[0] not in "+-":
        return "Z"
    return offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
