"""Parts of Chinese patterns: dates, names, labels, publishers."""

from __future__ import annotations

from cleaner.rules.parts import both_scripts, fill

PARTS = {
    "blank": r"[\s\u3000]*",
    "day": r"(?:(?:19|20)\d{2}\s?[\-/.年]\s?\d{1,2}\s?[\-/.月]\s?\d{1,2}\s?日?)",
    "month_day": r"\d{1,2}\s?[\-/月]\s?\d{1,2}\s?日?",
    "weekday": r"[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?",
    "time": r"(?:[上下]午|凌晨|晚上|中午|[AP]M)?\s?<<clock>>(?:\s?[AP]M)?",
    "stamp": r"<<day>>(?:[\sT,，]{0,3}<<weekday>>)?(?:[\sT,，|｜]{0,3}<<time>>)?",
    "ago": r"""
        (?:刚刚|\d{1,3}\s?(?:秒钟?|分钟|个?小时|天|周|个?月|年)\s?[前内]|[昨今前]天\s?<<clock>>)
    """,
    "count": r"\d[\d,.]{0,11}\s?[万亿kKwW]?\s?\+?",
    # What stands behind a label: no sentence, no second label.
    "value": (
        r"(?:(?!来源|作者|时间|日期|编辑|责编|发布|阅读|浏览|点击|更新|评论|字号|字体)"
        r"[^\s:：|｜。！？!?；;]){1,24}"
    ),
    "surname": (
        r"[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
        r"贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷"
        r"钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢"
        r"路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁"
        r"隋植甘景薄单包司柏宁柯阮桂闵欧解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符"
        r"奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺]"
    ),
    "person": r"<<surname>>[\p{Han}·]{1,3}",
    "names": r"<<person>>(?:[\s、,，/]{1,3}<<person>>){0,5}",
    # Names as publishers end in Chinese.
    "medium": (
        r"""
            [\p{Han}A-Za-z0-9·\-—“”\"\x20.]{0,24}(?:网|报|社|日报|晚报|时报|早报|周刊|杂志|电视台
              |卫视|广播
        """
        r"""
            |客户端|公众号|频道|在线|中心|新闻|观察|融媒体?|微博|微信|头条|论坛|博客|百科|百家号
              |搜狐号
        """
        r"|网易号|App|\.com|\.cn|\.net|\.tw|\.hk)(?:微信|公众号|客户端|官网|综合|APP)?"
    ),
}


def zh(pattern: str) -> str:
    """Return a pattern of both scripts, its parts filled in (see ``parts.fill``)."""
    return both_scripts(fill(pattern, PARTS))
