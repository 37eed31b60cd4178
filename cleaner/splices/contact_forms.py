"""Telephone numbers, addresses and names on messengers, by their form alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_TLD = (
    "com|cn|net|org|info|biz|top|vip|xyz|club|shop|site|online|cc|tv|io|co|me|ru|de|fr|es|id|vn|th"
    "|in|jp|kr|tw|hk|uk|us|eu|ua|pl|it|nl|ch|at|br|mx|ar|app|store|live|pro|link|asia|mobi|today"
    "|рф|cl|pe|my|sg|ph|au|ca|su|by|kz|wang|ltd|icu|space|website|page|dev|shopping|sale|deals"
)
_AT = r"(?:@|\s?[(\[{]\s?(?:at|a|ät|arroba|собака)\s?[)\]}]\s?)"
_DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt|punto|point|точка)\s?[)\]}]\s?)"
# Signs that a page may hold a contact at all: the cheapest look at all of its text.
SIGN = regex.compile(
    rf"[0-9\uff10-\uff19](?:[-‐–—. ()（）/]{{0,3}}[0-9\uff10-\uff19]){{4}}|[@＠]|[(\[]at[)\]]"
    rf"|\.(?:{_TLD})\b|www\.|://"
)
#: Names of messengers, for what has neither digits nor an at sign.
MESSENGER_SIGNS = (
    *("微信", "薇信", "威信", "加V", "加v", "加微", "VX", "vx", "wx", "WX", "Chat", "chat", "QQ"),
    *("elegram", "kype", "hatsApp", "hatsapp", "LINE", "Line", "ライン", "카톡", "라인", "텔레"),
    *("ไลน์", "елеграм", "kakao", "Kakao", "公众号"),
    *("Viber", "viber", "Zalo", "zalo", "кайп", "айбер", "飞机", "賴", "赖", "टेलीग्राम", "nsta"),
    *("カカオ", "스카이프", "ไอดี", "抖音", "扣扣", "薇", "徽", "威", "텔", "公眾號", "小红书"),
)

_EMAIL = (
    rf"[A-Za-z0-9](?:[\w.+-]|(?=\s?[(\[{{]))*{_AT}[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)*"
    rf"{_DOT}[A-Za-z]{{2,8}}(?![A-Za-z0-9])"
)
_PATH = r"[A-Za-z0-9./?=&%_~#+@-]*[A-Za-z0-9/_=]"
_URL = (
    rf"(?:https?://|www\.)[A-Za-z0-9:]{_PATH}"
    r"|(?<![A-Za-z0-9.@-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+"
    rf"(?:{_TLD})(?![A-Za-z0-9-])(?!\.[A-Za-z0-9])(?:/(?:{_PATH})?)?"
)
_GAP = r"(?:\s?[-‐–—.()/·]\s?\(?|\s|\)\s?|\s?\()?"
_PHONE = (
    r"(?<![\dA-Za-z_=#$€£¥])(?<!\d[.,/:-])(?:\+\s?|\(\+?)?\d"
    rf"{_GAP}(?:\d(?:\s?[-‐–—.·()/]\s?|\s|\)\s|\s\()?){{3,16}}\d(?![\d%‰°A-Z]|[.,/:]\d)"
)
_NAME = (
    r"(?<![A-Za-z0-9@.\u00c0-\u024f])@?[A-Za-z_](?:[A-Za-z0-9_]|[.-](?=[A-Za-z0-9])){3,24}"
    r"(?![\u00c0-\u024f])"
)
_FORM = regex.compile(
    f"(?P<email>{_EMAIL})|(?P<url>{_URL})|(?P<phone>{_PHONE})|(?P<name>{_NAME})", regex.ASCII
)
_MOBILE = regex.compile(
    r"(?:\+?86)?1[3-9]\d{9}|\+\d{8,15}|0[1-9]\d{7,10}|00[1-9]\d{8,12}|[48]00\d{7}|8[3-9]\d{9}"
    r"|[78]?9\d{9}|1?[2-9]\d{2}[2-9]\d{6}|1[3589]00\d{6}|0\d{2}\d{6,8}"
)
_THOUSANDS = regex.compile(r"[1-9]\d{0,2}([. ]\d{3})(?:[. ]\d{3})*|\d{1,3}(?: \d{3})+")
_YEARS = regex.compile(r"(?:1[0-9]|20)\d\d(?:\s?[-–—/ ]\s?(?:1[0-9]|20)?\d\d)+")
_NINE = regex.compile(r"[689]\d\d \d{3} (?!000)\d{3}")
_AREA = regex.compile(r"\(\d{2,4}\)\s?\d{3,4}[ -]?\d{4}")
_HOTLINE = regex.compile(r"1[589]\d\d ?\d{4}")
_DATE = regex.compile(
    r"(?:1[0-9]|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}(?: \d+)?"
    r"|\d{1,2}[-./ ]\d{1,2}[-./ ](?:1[0-9]|20)?\d\d"
)
_DECIMAL = regex.compile(r"(?<!\d)\d{1,2}\.\d")
_BOOK_NUMBER = regex.compile(
    r"(?:ISBN|ISSN|DOI|RFC|CAS|ISO|GB/?T?|No\.?|№|第)(?:-1[03])?[:：\s]*$", regex.I
)


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
    """Return ``text`` with full-width letters, digits and marks made ASCII, offsets unchanged."""
    return text.translate(_FULL_WIDTH)


def find_forms(text: str) -> Iterator[Form]:
    """Yield what has the form of a contact in one line, folded to ASCII width, in order.

    Numbers that count, date or order something are left out; names are any word in Latin letters
    that holds a digit or follows nothing of its script, so only a label makes them a contact.
    """
    for match in _FORM.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "phone":
            sure = _judge_number(text, start, end)
            shorter = end
            while not sure and (shorter := text.rfind(" ", start + 8, shorter)) > 0:
                # A number of the sentence may stand right behind the telephone's.
                if text[shorter - 1].isdigit() and _judge_number(text, start, shorter):
                    sure, end = True, shorter
            if sure is None:
                continue
            yield Form(start, end, kind, sure)
        else:
            yield Form(start, end, kind, kind == "email")


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
    if digits[:3] in ("978", "979") and len(digits) == 13:
        return None
    shape = ("+" if plus else "") + digits
    if len(set(digits)) < 3 and len(digits) > 8:
        return None
    if not plus and _DECIMAL.search(number) and _MOBILE.fullmatch(shape) is None:
        return None
    return len(digits) >= 8 and _MOBILE.fullmatch(shape) is not None
