"""The form of an organisation's name: a place or a placeholder, a trade, a legal form, as lists."""

from __future__ import annotations

import regex

#: Legal forms and kinds of business that close a Chinese name, both scripts.
_ZH_FORMS = (
    "有限责任公司|有限責任公司|股份有限公司|有限公司|集团|集團|公司|企业|企業|工厂|工廠|厂|廠|"
    "运营部|經營部|经营部|運營部|营业部|營業部|销售部|銷售部|商行|商店|商贸行|贸易行|貿易行|工程行|"
    "事务所|事務所|工作室|门市部|門市部|服务部|服務部|服务中心|服務中心|维修部|維修部|"
    "加工厂|加工廠|批发部|批發部|专卖店|專賣店|旗舰店|旗艦店|经销处|經銷處|代理处|代理處|"
    "合作社|养殖场|養殖場|诊所|診所|培训中心|培訓中心|俱乐部|俱樂部|行号|行號"
)
#: Legal forms that close a name in Latin letters; words such as Group or Services are too common.
_LATIN_FORMS = (
    r"Ltd|Limited|Inc|Incorporated|LLC|LLP|PLC|Corp|GmbH|AG|KG|S\.A\.|SL|S\.L\.|S\.A\.S|SARL|"
    r"S\.r\.l|SRL|B\.V|BV|N\.V|Pty|Pvt|Sdn\.?\s?Bhd|PT|Tbk|ООО|ЗАО|ОАО|ИП"
)
_ZH_HEAD = (
    r"(?:[\p{Han}]{2,3}[省市州县縣区區镇鎮乡鄉村]|[\p{Han}]{0,4}某某)[\p{Han}A-Za-z0-9]{0,14}?"
)
_LATIN_WORD = r"\p{Lu}[\w&'’.\-]*"
_LATIN_HEAD = rf"{_LATIN_WORD}(?:\s(?:and|of|de|&|{_LATIN_WORD})){{0,6}}\s"
_FULL_NAME = regex.compile(rf"{_ZH_HEAD}(?:{_ZH_FORMS})|{_LATIN_HEAD}(?:{_LATIN_FORMS})\b\.?")
_FORM = regex.compile(rf"(?:{_ZH_FORMS})|\b(?:{_LATIN_FORMS})\b\.?")
_HEAD = regex.compile(rf"{_ZH_HEAD}|{_LATIN_HEAD}")
_MAX_NAME_CHARS = 64


def match_full_name(text: str) -> int | None:
    """Return the length of the full name of an organisation that ``text`` opens with, or None.

    A full name leads with a place or a placeholder, or with capitalised words.

    >>> match_full_name("岚州市某某五金经营部表示"), match_full_name("他进入母公司")
    (10, None)
    """
    match = _FULL_NAME.match(text)
    return match.end() if match else None


def find_full_names(text: str) -> set[str]:
    """Return the full names of organisations in ``text``, overlapping ones too.

    >>> "岚州市某某五金经营部" in find_full_names("按岚州市某某五金经营部说")
    True
    """
    names = set()
    for form in _FORM.finditer(text):
        end = form.end()
        for start in range(max(0, end - _MAX_NAME_CHARS), form.start()):
            if _HEAD.fullmatch(text, start, form.start()):
                names.add(text[start:end])
    return names


def has_organisation_form(name: str) -> bool:
    """Tell whether a whole string ends like an organisation's name.

    >>> has_organisation_form("Harlow Roofing Ltd"), has_organisation_form("the river")
    (True, False)
    """
    return any(match.end() == len(name) for match in _FORM.finditer(name))


def has_placeholder(name: str) -> bool:
    """Tell whether a name was left as its template had it.

    >>> has_placeholder("岚州市某某五金经营部"), has_placeholder("某人来到山下")
    (True, False)
    """
    return "某某" in name
