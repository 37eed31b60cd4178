"""How patterns are written: named parts, blanks, and both Chinese scripts from one spelling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from cleaner.rules.rule import Rule

#: Parts that the patterns of every language share. They hold no groups, so they can be repeated.
PARTS = {
    "colon": r"\s*[:：﹕︰∶]\s*",
    "bar": r"[|｜丨│┃]",
    "open": r"[(（\[［【〔〖「『《<※＊]",
    "close": r"[)）\]］】〕〗」』》>]",
    "arrow": r"[>＞›»→▸▶❯/／]",
    "dots": r"(?:\.{2,6}|…{1,3}|⋯{1,3}|。{3,6}|\[\s?(?:…|\.{3})\s?\])",
    "url": r"(?:https?://|www\.)[\w\-./?=&%\#:+,\x7e!@;]{3,200}",
    "mail": r"[\w.+\-]{1,40}(?:@|\[at\]|\(at\)|\#)[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3}",
    "clock": r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?",
}

# Each simplified character that the patterns use, with its traditional forms behind it.
_SCRIPTS = """
评評 论論 发發 频頻 视視 广廣 阅閱 读讀 击擊 点點 专專 题題 编編 辑輯 责責 审審 核覈 记記 员員
来來 标標 签籤簽 关關 键鍵 词詞 转轉 载載 链鏈 连連 结結 网網 页頁 经經 历歷曆 权權 声聲 内內 个個
观觀 无無 与與 为為 达達 系係繫 联聯 证證 实實 谨謹 请請 问問 对對 后後 复復覆複 邮郵 须須 项項
填塡 栏欄 开開 启啟 电電 话話 传傳 号號 码碼 线線 询詢 咨諮 热熱 门門 报報 举舉 违違 讯訊 扫掃
应應 长長 识識 维維 别別 图圖 顶頂 顾顧 导導 览覽 种種 类類 录錄 档檔 时時 间間 条條 赞讚 欢歡
数數 万萬 亿億 讨討 区區 资資 财財 军軍 国國 际際 娱娛 乐樂 车車 产產 业業 济濟 体體 会會 订訂
费費 购購 买買 级級 续續 余餘 账賬帳 户戶 验驗 注註 册冊 设設 备備 许許 该該 谢謝 绝絕 仅僅 学學
习習 删刪 处處 们們 于於 误誤 担擔 损損 风風 险險 据據 统統 计計 摄攝 画畫 纸紙 赛賽 台臺 卫衞衛
将將 刚剛 闻聞 简簡 绍紹 创創 优優 质質 领領 师師 爱愛 带帶 让讓 么麼 这這 过過 还還 进進 选選
边邊 远遠 样樣 务務 动動 态態 双雙 几幾 机機 构構 从從 众眾衆 价價 营營 销銷 钟鐘鍾 离離 节節 单單
张張 华華 党黨 卖賣 钱錢 银銀 铺鋪 错錯 够夠 响響 贴貼 属屬 负負 紧緊 绿綠 纪紀 杂雜 采採 确確
认認 译譯 写寫 浏瀏 总總 汇匯彙 荐薦 预預 术術 宽寬 闭閉 静靜 缓緩 冲衝 缩縮 弹彈 显顯 隐隱 监監
制製 终終 见見 议議 诉訴 团團 队隊 职職 诚誠 协協 里裡裏 补補 参參 献獻 两兩 岁歲 妆妝 尔爾 东東
书書 兴興 盘盤 乡鄉 战戰 艺藝 灯燈 凤鳳 执執 镜鏡 当當 现現 较較 轻輕 松鬆 飞飛 尽盡 云雲 盗盜
纠糾 纷紛 诺諾 护護 拟擬 获獲 温溫 农農 坛壇 头頭 吗嗎 没沒 换換 组組 织織 迹跡 虚虛 龙龍 说說
闪閃 测測 陈陳 刘劉 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 郑鄭 韩韓 冯馮 萧蕭 邓鄧 贾賈 叶葉 苏蘇 吕呂
卢盧 谭譚 陆陸 范範 龚龔 邹鄒 严嚴 汤湯 罗羅 宁寧 齐齊 庞龐 颜顏 阎閻 闫閆 丛叢 丝絲 乔喬 亲親
儿兒 兰蘭 养養 凌淩 划劃 则則 剧劇 办辦 升昇 只隻 向嚮 听聽 周週 回迴 围圍 圆圓 场場 娄婁 宫宮
宾賓 巩鞏 币幣 布佈 干幹乾 庄莊 强強 归歸 愿願 懒懶 戏戲 才纔 挂掛 挥揮 搜蒐 暂暫 栾欒 桥橋 梁樑
楼樓 欧歐 毕畢 气氣 涂塗 游遊 满滿 环環 畅暢 盖蓋 礼禮 积積 称稱 窦竇 笔筆 筹籌 红紅 约約 练練
绘繪 给給 络絡 继繼 综綜 聂聶 聪聰 蒋蔣 蓝藍 装裝 觉覺 访訪 试試 详詳 语語 谁誰 谈談 谷穀 贺賀
赖賴 运運 迟遲 邬鄔 闵閔 阳陽 随隨 难難 面麵 韦韋 顿頓 饭飯 饶饒 馆館 驻駐 鲁魯 鲍鮑 湾灣 药藥
猫貓 亚亞 夹夾 检檢 厂廠 软軟 货貨 义義 乌烏 争爭 伤傷 伟偉 侣侶 侧側 偿償 储儲 剂劑 劳勞 势勢
医醫 压壓 县縣 变變 叹嘆 吓嚇 块塊 坚堅 墙牆 壮壯 奖獎 妇婦 宠寵 宪憲 层層 岛島 帮幫 庆慶 库庫
异異 弃棄 恶惡 惊驚 惯慣 拥擁 择擇 挤擠 捡撿 掷擲 携攜 敌敵 旧舊 晓曉 杀殺 极極 枪槍 梦夢 横橫
残殘 沟溝 泪淚 洁潔 浓濃 涨漲 渐漸 灭滅 伙夥 决決 况況 准準 坏壞 寻尋 局侷 帐帳 径徑 滚滾 状狀
碍礙 纳納 细細 群羣 脑腦 脸臉 腾騰 舆輿 规規 触觸 训訓 诞誕 调調 谣謠 贤賢 败敗 赏賞 钉釘 钮鈕
馈饋 贝貝 铁鐵 颗顆 郁鬱 烧燒 摊攤 亏虧 占佔 厦廈 园園 抢搶 拨撥 汉漢 独獨 袭襲 赔賠 赶趕 踪蹤
输輸 锁鎖 镇鎮 额額 昵暱 扩擴
"""
_TRADITIONAL = {entry[0]: entry[1:] for entry in _SCRIPTS.split()}


def fill(pattern: str, parts: dict[str, str]) -> str:
    r"""Return the pattern with its ``<<part>>`` names filled in and its ``~`` made blanks.

    A part may name other parts. ``~`` stands for one or more blanks, because verbose patterns
    ignore plain ones.

    >>> fill("read~more<<colon>>", {"colon": ":"})
    'read(?:\\s+)more(?::)'
    """
    text = pattern
    while "<<" in text:
        before, _, rest = text.partition("<<")
        name, _, after = rest.partition(">>")
        part = parts[name] if name in parts else PARTS[name]
        text = f"{before}(?:{part}){after}"
    return text.replace("~", r"(?:\s+)")


def both_scripts(pattern: str) -> str:
    """Return the pattern with each simplified Han character matching its traditional forms too.

    >>> both_scripts("评[论x]")
    '[评評][论論x]'
    """
    out: list[str] = []
    in_class = False
    escaped = False
    for char in pattern:
        forms = _TRADITIONAL.get(char)
        if forms:
            out.append(f"{char}{forms}" if in_class else f"[{char}{forms}]")
        else:
            out.append(char)
            if not escaped and char in "[]":
                in_class = char == "["
        escaped = char == "\\" and not escaped
    return "".join(out)


def any_of(words: str) -> str:
    """Return an alternation of the blank-separated patterns, the longest first.

    >>> any_of("share share~to")
    '(?:share~to|share)'
    """
    return f"(?:{'|'.join(sorted(words.split(), key=len, reverse=True))})"


def script_keywords(words: str) -> tuple[str, ...]:
    """Return the blank-separated words, and each in every traditional spelling, once.

    >>> script_keywords("评论 阅读")
    ('评论', '評論', '阅读', '閱讀')
    """
    forms: dict[str, None] = {}
    for word in words.lower().split():
        forms[word] = None
        spellings = product(*(_TRADITIONAL.get(char, char) for char in word))
        forms.update(dict.fromkeys(map("".join, spellings)))
    return tuple(forms)


def keywords(words: str) -> tuple[str, ...]:
    """Return the blank-separated words; ``~`` inside one stands for a blank.

    >>> keywords("share as~of")
    ('share', 'as of')
    """
    return tuple(word.replace("~", " ") for word in words.split())


def at_edges(rule: Rule) -> Iterator[Rule]:
    """Yield the rule twice: once for the page's head, once for its tail."""
    yield replace(rule, where="head")
    yield replace(rule, where="tail")
