"""Telephone numbers, addresses and names on messengers, by their form alone.

Patterns are tried only around the places that `cleaner.splices.contact_places` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_TLD = (
    "com|cn|net|org|info|biz|top|vip|xyz|club|shop|site|online|cc|tv|io|co|me|ru|de|fr|es|id|vn|th"
    "|in|jp|kr|tw|hk|uk|us|eu|ua|pl|it|nl|ch|at|br|mx|ar|app|store|live|pro|link|asia|mobi|today"
    "|рф|cl|pe|my|sg|ph|au|ca|su|by|kz|wang|ltd|icu|space|website|page|dev|shopping|sale|deals"
)
_AT = r"(?:@|\s?[(\[{]\s?(?:at|a|ät|arroba|собака)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt|punto|point|точка)\s?[)\]}]\s?)"
_EMAIL = (
    rf"[A-Za-z0-9](?:[\w.+-]|(?=\s?[(\[{{])){{0,63}}{_AT}[A-Za-z0-9-]{{1,63}}"
    rf"(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{0,5}}{_DOT}[A-Za-z]{{2,8}}(?![A-Za-z0-9])"
)
_PATH = r"[A-Za-z0-9./?=&%_~#+@-]*[A-Za-z0-9/_=]"
_URL = (
    rf"(?:https?://(?=[\w-]+\.)|www\.)[A-Za-z0-9:]{_PATH}"
    r"|(?<![A-Za-z0-9.@-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+"
    rf"(?:{_TLD})(?![A-Za-z0-9-])(?!\.[A-Za-z0-9])(?:/(?:{_PATH})?)?"
)
_GAP = r"(?:\s?[-‐–—.()/·]\s?\(?|\s|\)\s?|\s?\()?"
_PHONE = (
    r"(?<![\dA-Za-z_=#$€£¥])(?<!\d[.,/:-])(?<![A-Za-z][/-])(?:\+\s?|\(\+?)?\d"
    rf"{_GAP}(?:\d(?:\s?[-‐–—.·()/]\s?|\s|\)\s|\s\()?){{3,16}}\d(?![\d%‰°A-Z]|[.,/:]\d)"
)
# A name on a messenger; without a digit or an underline in it, only a messenger's label makes one.
_NAME = (
    r"(?<![A-Za-z0-9@.\u00c0-\u024f])@?[A-Za-z_](?:[A-Za-z0-9_]|[.-](?=[A-Za-z0-9])){3,24}"
    r"(?![\u00c0-\u024fA-Za-z0-9])"
)
# An anchor as markup of its own, which only a machine puts into a text.
_LINK = (
    r"<a\s+href=[^<>\n]{1,200}>[^<>\n]{0,80}</a>"
    r"|\[(?:url|link)(?:=[^\]\n]{1,200})?\][^\[\]\n]{1,200}\[/(?:url|link)\]"
)
_WRITTEN_AT = regex.compile(r"[(\[{]\s?(?:at|a|ät|arroba|собака)\s?[)\]}]")
# What is no plain word: it may be a name whatever stands in front of it.
_HANDLE = (
    r"(?<![A-Za-z0-9@.\u00c0-\u024f])(?:@[A-Za-z_]\w{2,24}|(?!\w{1,24}_\d+\b)[a-z][a-z_]{2,24}\d{2,12}\w{0,12})"
    r"(?![\u00c0-\u024fA-Za-z0-9])"
)


@lru_cache(maxsize=8)
def _pattern(*, mail: bool, link: bool, named: bool) -> re.Pattern[str]:
    """Return the pattern of the forms that a stretch may hold."""
    parts = [f"(?P<link>{_LINK})"] * link + [f"(?P<email>{_EMAIL})"] * mail
    name = _NAME if named else _HANDLE
    parts += [f"(?P<url>{_URL})", f"(?P<phone>{_PHONE})", f"(?P<name>{name})"]
    # Most characters begin nothing.
    return re.compile(rf"(?=[0-9A-Za-z@_+(<\[])(?:{'|'.join(parts)})", re.ASCII)


#: Names of messengers: behind them a name may stand that has neither digits nor an at sign.
MESSENGER_SIGNS = (
    *("微信", "薇", "威信", "加V", "加v", "加微", "VX", "vx", "Chat", "chat", "QQ", "elegram"),
    *("kype", "LINE", "ライン", "카톡", "라인", "텔레", "ไลน์", "ไอดี", "елеграм", "akao"),
    *("公众号", "公眾號", "飞机", "賴", "टेलीग्राम", "カカオ"),
)
_MOBILE = regex.compile(
    r"(?:\+?86)?1[3-9]\d{9}|\+\d{8,13}|0[1-9]\d{7,10}|00[1-9]\d{8,12}|[48]00\d{7}|8[3-9]\d{9}"
    r"|[78]?9\d{9}|1?[2-9]\d{2}[2-9]\d{6}|1[3589]00\d{6}|0\d{2}\d{6,8}"
    r"|62[28]\d{8,10}|84[3-9]\d{8}|91[6-9]\d{9}|66[689]\d{8}|8210\d{8}"
)
_THOUSANDS = regex.compile(
    r"[1-9]\d{0,2}([. ]\d{3})(?:[. ]\d{3})*|\d{1,3}(?: \d{3})+"
    r"|[1-9]\d{0,2}(?:\.\d{3})+\s?[-–—~]\s?[1-9]\d{0,2}(?:\.\d{3})+"
)
_YEARS = regex.compile(r"(?:1[0-9]|20)\d\d(?:\s?[-–—/ ]\s?(?:1[0-9]|20)?\d\d)+")
_NINE = regex.compile(r"[689]\d\d \d{3} (?!000)\d{3}")
_NINE_IN_GROUPS = regex.compile(
    r"[6-9]\d\d(?:([.-])\d\d\d\1\d\d\d|([ .-])\d\d\2\d\d\2\d\d)|[6-9]\d \d\d\d \d\d \d\d"
)
_AREA = regex.compile(r"\(\d{2,4}\)\s?\d{3,4}[ -]?\d{4}")
_HOTLINE = regex.compile(r"1[589]\d\d ?\d{4}")
_DATE = regex.compile(
    r"(?:1[0-9]|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}(?: \d+)?"
    r"|\d{1,2}[-./ ]\d{1,2}[-./ ](?:1[0-9]|20)?\d\d"
)
_DECIMAL = regex.compile(r"(?<!\d)\d{1,2}\.\d")
_NOUGHT_POINT = regex.compile(r"0\.\d+(?:\s?[-–/]\s?[\d.]+)?")
_MODEL = regex.compile(r"[1-9]\d{2,4} ?/ ?\d{2,4}")
#: Two numbers and a dash: from the one to the other, unless a label says otherwise.
RANGE = regex.compile(r"\d{3,5}\s?[-–—~]\s?\d{3,5}")
_FRACTION = regex.compile(r"\d+\.\d{1,2}")
_YEAR = regex.compile(r"(?:1[0-9]|20)\d\d")
# The letter O for a nought.
_NOUGHT = regex.compile(r"(?<=\d-?)[OoОо]+(?=[\d-])|(?<![^\W\d_])[OoОо]{1,2}(?=\d)")
_MESSENGER_LINK = regex.compile(
    r"(?:https?://)?(?:www\.)?(?:t|wa|m|line|zalo|kakao|vk|fb|instagram|facebook|discord|g)\.(?:me|com|gg)/[@\w.+-]+"
)
_BOOK_NUMBER = regex.compile(
    r"(?<![^\W\d_])(?:ISBN|ISSN|DOI|RFC|CAS|ISO|GB/?T?|No\.?|№|第)(?:-1[03])?[:：\s]*$", regex.I
)
# How far around a place patterns are tried.
_BEFORE, _BEHIND = 48, 96


@dataclass(frozen=True, slots=True)
class Form:
    """What looks like a contact. ``sure`` means that nothing else is written so."""

    start: int
    end: int
    kind: str
    sure: bool

    @property
    def chars(self) -> int:
        """How many code points it has."""
        return self.end - self.start


def fold_width(text: str) -> str:
    """Return ``text`` with full-width letters, digits and marks made ASCII, offsets unchanged.

    The letter O inside a number becomes a nought.
    """
    folded = text if text.isascii() else text.translate(_FULL_WIDTH)
    return str(_NOUGHT.sub(lambda match: "0" * len(match[0]), folded))


def find_forms_near(text: str, places: list[int], start: int, end: int) -> Iterator[Form]:
    """Yield the forms of ``text[start:end]``, one line, that stand near ``places``, in order."""
    at = start
    index = 0
    while index < len(places):
        first = max(at, places[index] - _BEFORE)
        last = places[index] + _BEHIND
        index += 1
        while index < len(places) and places[index] - _BEFORE < last:
            last = places[index] + _BEHIND
            index += 1
        # What stands in front decides whether a word begins here.
        edge = max(start, first - 4)
        for form in find_forms(fold_width(text[edge : min(end, last)])):
            if edge + form.start >= at:
                at = edge + form.end
                yield Form(edge + form.start, at, form.kind, form.sure)


def find_forms(text: str) -> Iterator[Form]:
    """Yield what has the form of a contact in one line, folded to ASCII width, in order.

    Numbers that count, date or order something are left out; names are any word in Latin letters,
    so only a label makes them a contact.
    """
    named = any(sign in text for sign in MESSENGER_SIGNS)
    mail = "@" in text or _WRITTEN_AT.search(text) is not None
    link = "</a>" in text or "[/" in text
    for match in _pattern(mail=mail, link=link, named=named).finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "url" and _MESSENGER_LINK.fullmatch(match[0]):
            yield Form(start, end, "link", True)
            continue
        if kind != "phone":
            yield Form(start, end, kind, kind in ("email", "link"))
            continue
        if text[start] == "(" and ")" not in match[0]:
            # The sentence's own bracket: ``(1864-1946``.
            start += 1
        sure = _judge_number(text, start, end)
        if not sure:
            start, end, sure = _part_number(text, start, end, sure)
        if sure is not None:
            yield Form(start, end, kind, sure)


def _part_number(
    text: str, start: int, end: int, sure: bool | None
) -> tuple[int, int, bool | None]:
    """Return the telephone number without a number of the sentence beside it, if it has one.

    Else a year goes that stands beside it.
    """
    blanks = [at for at in range(start, end) if text[at] == " "]
    parts = [(start, at) for at in reversed(blanks)] + [(at + 1, end) for at in blanks]
    for first, last in parts:
        shaped = text[first] in "+(0123456789" and text[last - 1].isdigit()
        if last - first >= 8 and shaped and _judge_number(text, first, last):
            return first, last, True
    if blanks and end - start > 12:
        if _YEAR.fullmatch(text, blanks[-1] + 1, end):
            return start, blanks[-1], False
        if _YEAR.fullmatch(text, start, blanks[0]):
            return blanks[0] + 1, end, False
    return start, end, sure


def _judge_number(text: str, start: int, end: int) -> bool | None:
    """Return whether a number is surely a telephone's; None where it surely is none."""
    number = text[start:end]
    digits = "".join(char for char in number if char.isdigit())
    if not 5 <= len(digits) <= 15 or _BOOK_NUMBER.search(text, max(0, start - 12), start):
        return None
    plus = number.startswith(("+", "(+"))
    if not plus and (_HOTLINE.fullmatch(number) or _NINE.fullmatch(number)):
        return False
    if len(digits) >= 10 and _AREA.match(number):
        return True
    if not plus and (
        _THOUSANDS.fullmatch(number) or _YEARS.fullmatch(number) or _DATE.fullmatch(number)
    ):
        return None
    if _MODEL.fullmatch(number) or _FRACTION.fullmatch(number) or _NOUGHT_POINT.fullmatch(number):
        return None
    if digits[:3] in ("978", "979") and len(digits) == 13:
        return None
    shape = ("+" if plus else "") + digits
    if len(set(digits)) < 3 and len(digits) > 8:
        return None
    if not plus and _DECIMAL.search(number) and _MOBILE.fullmatch(shape) is None:
        return None
    if _NINE_IN_GROUPS.fullmatch(number):
        return True
    return len(digits) >= 8 and _MOBILE.fullmatch(shape) is not None
