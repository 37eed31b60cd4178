"""Chinese: where an article was taken from, and its address."""

from __future__ import annotations

from cleaner.rules.parts import at_edges, script_keywords
from cleaner.rules.rule import Rule
from cleaner.rules.zh_parts import zh

RULES: tuple[Rule, ...] = (
    Rule(
        id="meta.source",
        pattern=zh(r"""
            <<open>>?\s?(?:本文|文章|新闻|稿件|信息|内容|原文|消息|图文)?
            (?:来源|出处|稿源|转自|转载自|转载来源|摘自|选自|源自|文章来源|原载|首发于?|来自)
            (?:于|网站|媒体|单位)?<<colon>>\s?(?:微信公众号|公众号)?[“"「《]?<<medium>>[”"」》]?
            (?:[\s\u3000,，|｜/、]{0,4}
              (?:作者<<colon>>)?[\p{Han}A-Za-z0-9·\-]{1,16}){0,3}\s?<<close>>?
        """),
        confidence=0.9,
        max_chars=80,
        keywords=script_keywords("来源 出处 稿源 转自 载自 摘自 选自 源自 原载 首发 来自"),
        hits=(
            "来源：海州新闻网",
            "（来源：山城晚报）",
            "稿源：南湾日报 作者：林木",
            "本文來源：港灣電視台",
            "转自：微信公众号“慢读频道”",
            "文章来源: 远方在线",
        ),
        misses=(
            "来源：菊科植物的干燥根",
            "收入来源：工资、房租",
            "来源：清代方志第三卷",
            "消息来源：一位不愿具名的船长说，船在夜里就开走了。",
        ),
    ),
    *at_edges(
        Rule(
            id="meta.source",
            pattern=zh(r"""
                <<open>>?\s?(?:本文|文章|新闻|稿件|信息|内容)?(?:来源|出处|稿源|转自|转载自|摘自
                  |原载|首发于?)
                (?:于|网站|单位)?<<colon>>[^\s。！？!?；;]{0,30}\s?<<close>>?
            """),
            confidence=0.75,
            max_chars=50,
            keywords=script_keywords("来源 出处 稿源 转自 载自 摘自 原载 首发"),
            hits=("来源：山里人家", "轉自：阿明的書房", "出处:", "本文来源："),
            misses=("来源：这件事要从头说起。", "資料來源：主計處", "能量来源：太阳", "出处不详"),
        )
    ),
    Rule(
        id="meta.source",
        pattern=zh(r"""
            <<open>>?\s?(?:原标题|原题|原题目|原文标题|原文题目|英文标题)<<colon>>[^\n]{1,90}"""),
        confidence=0.85,
        max_chars=110,
        keywords=script_keywords("原标题 原题 原文"),
        hits=(
            "原标题：小城里来了一支马戏团",
            "（原标题：雨后的集市）",
            "原標題: 老街翻新記",
            "原文标题：河湾纪事",
        ),
        misses=("标题：一篇作文的诞生", "原标题太长，编辑删去了一半。", "原文：学而时习之"),
    ),
    Rule(
        id="meta.source",
        pattern=zh(r"""
            (?:本文|原文|文章|本页|永久|固定|转载)?(?:链接|地址|网址
              |连结)(?:地址)?<<colon>><<url>>\s?
            | (?:转载|引用)(?:请|时请)?(?:注明|保留|附上)[^\n。]{0,40}<<url>>[^\n]{0,20}
            | 本文(?:链接|地址|网址|永久链接)<<colon>>[^\n]{0,90}
        """),
        confidence=0.85,
        max_chars=200,
        keywords=script_keywords("链接 地址 网址 连结 转载 引用"),
        hits=(
            "本文链接：https://example.org/a/12.html",
            "原文地址: www.example.com/post?id=3",
            "转载请注明出处：http://www.example.net/39.html",
            "本文永久链接：河湾纪事",
        ),
        misses=("链接：两座城市之间的铁路", "地址：人民路12号", "网址很长，抄了两遍才抄对。"),
    ),
    Rule(
        id="meta.source",
        pattern=zh(r"""
            (?<=[。！？!?”」…])\s?(?P<cut>[(（\[【]\s?(?:来源|稿源|据
              |转自)<<colon>><<medium>>\s?[)）\]】])\s?\Z
        """),
        confidence=0.8,
        cuts="span",
        max_chars=4000,
        keywords=script_keywords("来源 稿源 转自"),
        hits=(
            "桥在夜里合龙了。（来源：海州日报）",
            "大家都很高兴！[來源：港灣電視台]",
            "水退了。(来源:山城新闻网)",
        ),
        misses=(
            "这句话出自古书。（来源：《河志》卷三）",
            "桥在夜里合龙了（来源：海州日报），大家都很高兴。",
            "能量都来自太阳。（来源见下表）",
        ),
    ),
)
