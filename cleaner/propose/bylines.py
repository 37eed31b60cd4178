"""What a byline says: the author's name and the date."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from cleaner.propose.context import Line

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TIME = r"(?:[T\s,]+(?P<hour>\d{1,2})[:：时時](?P<minute>\d{2})(?:[:：分](?P<second>\d{2}))?)?"
_DATES = (
    regex.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})"
        rf"(?!\d)日?{_TIME}"
    ),
    regex.compile(
        r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<day>\d{1,2})"
        rf"(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d){_TIME}",
        regex.IGNORECASE,
    ),
    regex.compile(
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+"
        r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+"
        rf"(?P<year>(?:19|20)\d\d){_TIME}",
        regex.IGNORECASE,
    ),
)
_NAME = r"\p{L}[\p{L}\p{M}\p{N}_·•.'’\- ]{0,38}?[\p{L}\p{N}_]"
_LABELLED = regex.compile(
    rf"(?:作者|撰文|撰稿|文\s?[/／|｜]|(?:记者|記者)(?=[\s:：])|by\b|author)\s*(?:[:：]\s*)?(?P<author>{_NAME})"
    r"(?=\s{2,}|\s*$|\s*[|｜/／·•,，;；(（\[]|\s+(?:\d|来源|來源|发布|發佈|时间|時間|编辑|編輯|责编|浏览|瀏覽|阅读|閱讀|点击|點擊|on\b|updated|published))",
    regex.IGNORECASE,
)
_BARE = regex.compile(rf"(?P<author>{_NAME})\s+(?=(?:19|20)\d\d\s?[-/.年])")
_NO_NAMES = regex.compile(
    r"来源|來源|时间|時間|日期|发布|發布|發佈|更新|编辑|編輯|点击|浏览|阅读|网$|網$|"
    r"^(?:date|published|updated|posted|on|at|source)\b|"
    r"^(?:入力|公開|更新|最終更新|投稿|掲載|配信|作成|発行|기사|입력|수정|최종|등록|승인|게시|작성|발행|송고|업데이트)",
    regex.IGNORECASE,
)
# A byline stands above the article or right behind it.
_HEAD_LINES = 8


@dataclass(frozen=True, slots=True)
class Byline:
    """Author and date (ISO 8601, with a time where the line has one); None where unknown."""

    author: str | None
    date: str | None


def read_bylines(lines: Sequence[Line]) -> Byline:
    """Return what the page's bylines and author lines say, the first one that says it."""
    author = date = None
    for index, line in enumerate(lines):
        if not line.matches:
            continue
        ids = {rule.id for rule, _, _ in line.matches}
        if "meta.byline" in ids and index < _HEAD_LINES:
            read = read_byline(line.text)
            author, date = author or read.author, date or read.date
        elif ids & {"meta.byline", "meta.author"} and author is None and len(line.text) < 60:
            author = _labelled_author(line.text)
    return Byline(author, date)


def read_byline(text: str) -> Byline:
    """Return the author and the date that one line names.

    >>> read_byline("江晚 2024-05-01 08:30:12")
    Byline(author='江晚', date='2024-05-01T08:30:12')
    >>> read_byline("By Ada Quill | May 3, 2024")
    Byline(author='Ada Quill', date='2024-05-03')
    """
    author = _labelled_author(text)
    if author is None and (bare := _BARE.match(text.strip())):
        author = None if _NO_NAMES.search(bare["author"]) else bare["author"].strip()
    return Byline(author, read_date(text))


def read_date(text: str) -> str | None:
    """Return the first date in ``text`` as ISO 8601, with its time where it has one."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            named = match.groupdict()
            month = (
                _MONTHS.index(named["name"][:3].lower()) + 1
                if named.get("name")
                else int(named["month"])
            )
            try:
                day = datetime.date(int(named["year"]), month, int(named["day"]))
                if named["hour"] is None:
                    return day.isoformat()
                time = datetime.time(
                    int(named["hour"]), int(named["minute"]), int(named["second"] or 0)
                )
            except ValueError:
                continue
            return f"{day.isoformat()}T{time.isoformat()}"
    return None


def _labelled_author(text: str) -> str | None:
    match = _LABELLED.search(text)
    if match is None or _NO_NAMES.search(match["author"]):
        return None
    name: str = match["author"].strip()
    return name
