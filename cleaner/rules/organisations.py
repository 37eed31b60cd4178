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
#: Provinces and large cities, which stand without a suffix more often than not; both scripts.
_ZH_PLACES = (
    "北京|上海|天津|重庆|重慶|河北|山西|辽宁|遼寧|吉林|黑龙江|黑龍江|江苏|江蘇|浙江|安徽|福建|江西|"
    "山东|山東|河南|湖北|湖南|广东|廣東|海南|四川|贵州|貴州|云南|雲南|陕西|陝西|甘肃|甘肅|青海|台湾|"
    "台灣|臺灣|内蒙古|內蒙古|广西|廣西|西藏|宁夏|寧夏|新疆|香港|澳门|澳門|广州|廣州|深圳|珠海|佛山|"
    "东莞|東莞|中山|惠州|江门|江門|汕头|汕頭|湛江|南京|苏州|蘇州|无锡|無錫|常州|徐州|南通|扬州|揚州|"
    "盐城|鹽城|杭州|宁波|寧波|温州|溫州|嘉兴|嘉興|绍兴|紹興|金华|金華|台州|义乌|義烏|合肥|芜湖|蕪湖|"
    "福州|厦门|廈門|泉州|漳州|莆田|南昌|赣州|贛州|济南|濟南|青岛|青島|烟台|煙台|潍坊|濰坊|临沂|臨沂|"
    "淄博|郑州|鄭州|洛阳|洛陽|开封|開封|新乡|新鄉|武汉|武漢|宜昌|襄阳|襄陽|长沙|長沙|株洲|湘潭|岳阳|"
    "岳陽|成都|绵阳|綿陽|贵阳|貴陽|昆明|西安|咸阳|咸陽|兰州|蘭州|西宁|西寧|银川|銀川|乌鲁木齐|烏魯木齊|"
    "呼和浩特|包头|包頭|太原|大同|石家庄|石家莊|唐山|保定|沧州|滄州|邯郸|邯鄲|廊坊|沈阳|瀋陽|大连|大連|"
    "鞍山|长春|長春|哈尔滨|哈爾濱|大庆|大慶|南宁|南寧|柳州|桂林|海口|三亚|三亞|台北|臺北|新北|桃园|桃園|"
    "台中|臺中|台南|臺南|高雄|基隆|新竹|嘉义|嘉義|彰化|屏东|屏東|宜兰|宜蘭|花莲|花蓮|台东|臺東|板桥|板橋"
)
_ZH_HEAD = (
    rf"(?:(?:{_ZH_PLACES})|\p{{Han}}{{2,3}}[省市州县縣区區镇鎮乡鄉村]|\p{{Han}}{{0,4}}某某)"
    r"[\p{Han}A-Za-z0-9]{0,14}?"
)
_LATIN_WORD = r"\p{Lu}[\w&'’.\-]*"
_LATIN_HEAD = rf"{_LATIN_WORD}(?:\s(?:and|of|de|&|{_LATIN_WORD})){{0,6}}\s"
_FULL_NAME = regex.compile(rf"{_ZH_HEAD}(?:{_ZH_FORMS})|{_LATIN_HEAD}(?:{_LATIN_FORMS})\b\.?")
_FORM = regex.compile(rf"(?:{_ZH_FORMS})|\b(?:{_LATIN_FORMS})\b\.?")


def match_full_name(text: str) -> int | None:
    """Return the length of the full name of an organisation that ``text`` opens with, or None.

    A full name leads with a place or a placeholder, or with capitalised words.

    >>> match_full_name("岚州市某某五金经营部表示"), match_full_name("他进入母公司")
    (10, None)
    """
    match = _FULL_NAME.match(text)
    return match.end() if match else None


def has_organisation_form(name: str) -> bool:
    """Tell whether a whole string ends like an organisation's name.

    >>> has_organisation_form("Harlow Roofing Ltd"), has_organisation_form("the river")
    (True, False)
    """
    return any(match.end() == len(name) for match in _FORM.finditer(name))
