"""Where a contact may stand: the gate that most pages do not pass, nanoseconds a character."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import regex

from cleaner.tokens import Indexes

Codes = npt.NDArray[np.uint32]

# What is sought on every page: addresses have a dot inside a word, numbers have digits.
_SOUGHT = ("@", "echat", "eChat", "QQ", "elegram", "kype", "LINE", "елеграм")
_SOUGHT_EAST = ("＠", "微", "薇", "賴", "톡", "텔", "ไลน", "眾", "カカ")
# What may be a name behind a messenger's: else one character of Han script is any word's.
_NAME_NEAR = re.compile(r"[A-Za-z_Ａ-Ｚａ-ｚ][A-Za-z0-9_Ａ-Ｚａ-ｚ０-９]{3}")
#: Below it no script has a name of a messenger that is sought apart.
_EAST = 0x0E00
# A dot inside a word, sought by its first character.
_DOMAIN = re.compile(r"\.(?<=[a-z0-9]\.)(?=[a-zа-я]{2})")
_MIN_DIGITS, _MIN_DIGITS_NAMED, _DIGITS_REACH = 7, 5, 14
# Digits of one number: no word stands between them, but for an O that is meant as a nought.
_PARTED = r"[\s().·/‐–—OoОо（）．－\u3000_-]{0,3}"
_SERIES = re.compile(rf"\d(?:{_PARTED}\d){{{_MIN_DIGITS - 1}}}")
_SERIES_NAMED = re.compile(rf"\d(?:{_PARTED}\d){{{_MIN_DIGITS_NAMED - 1}}}")
# Years and months, sums: the commonest digits close together.
_COUNT = re.compile(
    r"(?:1[0-9]|20)\d\d[年]?\s?[-‐–—~～/至到]?\s?(?:1[0-9]|20)\d\d(?![\d.-])"
    r"|(?:1[0-9]|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?(?:\d{1,2}\s?[日일号號]?)?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d-])"
    r"|\d{1,2}[月월]\s?\d{1,2}\s?[日일号號]"
)


def find_places(text: str) -> list[int]:
    """Return offsets near which a contact may stand, in order; most texts have few or none."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    digit = codes - np.uint32(48) < 10
    sought: tuple[str, ...] = _SOUGHT
    if not text.isascii() and len(codes) and codes.max() >= _EAST:
        digit |= codes - np.uint32(0xFF10) < 10
        sought += _SOUGHT_EAST
    digits = digit.nonzero()[0]
    places = {match.start() for match in _DOMAIN.finditer(text)}
    for sign in sought:
        at = text.find(sign)
        while at >= 0:
            behind = at + len(sign)
            if len(sign) > 1 or sign in "@＠" or _NAME_NEAR.search(text, behind, behind + 40):
                places.add(at)
            at = text.find(sign, behind)
    if len(digits) > 1:
        # Behind a messenger's name short numbers count too.
        least = _MIN_DIGITS_NAMED if places else _MIN_DIGITS
        places.update(_find_numbers(text, digits, least))
        places.update(_find_names(codes, digit).tolist())
    if "[at]" in text or "(at)" in text:
        places |= {match.start() for match in regex.finditer(r"[(\[]at[)\]]", text)}
    return sorted(places)


def _find_numbers(text: str, digits: Indexes, least: int) -> Iterator[int]:
    """Yield where ``least`` digits stand close together and no date, sum or range of years does."""
    if len(digits) < least:
        return
    close = digits[least - 1 :] - digits[: 1 - least] <= _DIGITS_REACH
    reached = -1
    for at in digits[: 1 - least][close].tolist():
        if at < reached:
            continue
        match = _COUNT.match(text, at)
        if match is not None and not (at and text[at - 1] in "+("):
            reached = match.end()
        elif (_SERIES if least == _MIN_DIGITS else _SERIES_NAMED).match(text, at):
            yield at
            reached = at + _DIGITS_REACH


def _find_names(codes: Codes, digit: npt.NDArray[np.bool_]) -> Indexes:
    """Return where two digits follow on a small Latin letter."""
    small = codes[:-2] - np.uint32(97) < 26
    names: Indexes = (small & digit[1:-1] & digit[2:]).nonzero()[0] + 1
    return names
