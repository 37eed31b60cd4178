"""Codes, invisible characters, symbols, pinyin and stray punctuation put into a text."""

from __future__ import annotations

import random
import string

import regex

from cleaner.evaluate.places import Places

PutList = list[tuple[int, str]] | None
_PRINTABLE = string.ascii_letters + string.digits + "!#$%&()*+-/:;<=>?@[]^_{|}~"
_SYMBOLS = "☆★◆◇■□●○◎♂♀♣♠♥♦※✪✿❀❁☀☁☂☃♨☎☏✈✂✎➤➹ஐ☞☜☋☊♜♞卍✟۞★☄🍀🎈🐾💎🔮🌀🎃"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10))) + "".join(map(chr, range(0xE0100, 0xE0140)))
_HAN_GAP = regex.compile(r"(?<=\p{Han})(?=\p{Han})")
_INSIDE_WORD = regex.compile(r"(?<=\p{L}\p{L})(?=\p{L}\p{L})")
_WORD_END = regex.compile(r"(?<=\p{L}{3})(?=[\s\p{P}])")
_NEEDS_JOINERS = regex.compile(r"[\p{Arabic}\p{Devanagari}\p{Thai}]")
_MARK = regex.compile(r"[,，、。](?![,，、。.\d\n”’」』）)])(?=.)")
#: Readings of some of the commonest characters: facts, enough to annotate any text.
_READINGS = dict(
    entry.split("=")
    for entry in ["的=de", "一=yī", "是=shì", "在=zài", "不=bù", "了=le", "有=yǒu", "和=hé", "人=rén", "这=zhè", "中=zhōng", "大=dà", "为=wéi", "上=shàng", "个=gè", "国=guó", "我=wǒ", "以=yǐ", "要=yào", "他=tā", "时=shí", "来=lái", "用=yòng", "们=men", "生=shēng", "到=dào", "作=zuò", "地=dì", "于=yú", "出=chū", "就=jiù", "分=fēn", "对=duì", "成=chéng", "会=huì", "可=kě", "主=zhǔ", "发=fā", "年=nián", "动=dòng", "同=tóng", "工=gōng", "也=yě", "能=néng", "下=xià", "过=guò", "子=zi", "说=shuō", "产=chǎn", "种=zhǒng", "面=miàn", "而=ér", "方=fāng", "后=hòu", "多=duō", "定=dìng", "行=xíng", "学=xué", "法=fǎ", "所=suǒ", "民=mín", "得=dé", "经=jīng", "十=shí", "三=sān", "之=zhī", "进=jìn", "等=děng", "部=bù", "度=dù", "家=jiā", "电=diàn", "力=lì", "里=lǐ", "如=rú", "水=shuǐ", "化=huà", "高=gāo", "自=zì", "二=èr", "理=lǐ", "起=qǐ", "小=xiǎo", "物=wù", "现=xiàn", "实=shí", "加=jiā", "量=liàng", "都=dōu", "两=liǎng", "体=tǐ", "制=zhì", "机=jī", "当=dāng", "使=shǐ", "点=diǎn", "从=cóng", "业=yè", "本=běn", "去=qù", "把=bǎ", "性=xìng", "好=hǎo", "应=yīng", "开=kāi", "它=tā", "合=hé", "还=hái", "因=yīn", "由=yóu", "其=qí", "些=xiē", "然=rán", "前=qián", "外=wài", "天=tiān", "政=zhèng", "四=sì", "日=rì", "那=nà", "社=shè", "义=yì", "事=shì", "平=píng", "形=xíng", "相=xiāng", "全=quán", "表=biǎo", "間=jiān", "國=guó", "為=wéi", "這=zhè", "來=lái", "時=shí", "們=men", "會=huì", "發=fā", "動=dòng", "說=shuō", "產=chǎn", "後=hòu", "學=xué"]
)


def put_codes(places: Places, generator: random.Random) -> PutList:
    """Put 2 to 6 codes in: spaced pairs at line ends where there are any, or runs in clauses."""
    if generator.random() < 0.5:
        ends = list(places.line_ends)
        count = min(len(ends), generator.randint(2, 5))
        if count:
            chosen = sorted(generator.sample(ends, count))
            return [(at, _spaced_code(generator)) for at in chosen]
    gaps = places.some(generator.randint(2, 6), generator)
    return gaps and [(at, places.padded(at, _run_code(generator))) for at in gaps]


def put_invisible(places: Places, generator: random.Random) -> PutList:
    """Put zero-width characters inside words, or variation selectors behind every nth word."""
    if generator.random() < 0.3:
        gaps = [m.start() for m in _WORD_END.finditer(places.text)]
        step = generator.randint(5, 12)
        return (
            [(at, generator.choice(_SELECTORS)) for at in gaps[::step]] if len(gaps) > 40 else None
        )
    gaps = [
        m.start()
        for m in (_HAN_GAP if places.unspaced else _INSIDE_WORD).finditer(places.text)
        if not _NEEDS_JOINERS.search(places.text[m.start() - 1 : m.start() + 1])
    ]
    if len(gaps) < 60:
        return None
    mark = generator.choice(_ZERO_WIDTH)
    chosen = generator.sample(gaps, min(len(gaps) // 3, generator.randint(8, 40)))
    return [(at, mark) for at in sorted(chosen)]


def put_symbols(places: Places, generator: random.Random) -> PutList:
    """Put rare symbols between Han characters."""
    gaps = [m.start() for m in _HAN_GAP.finditer(places.text)]
    if len(gaps) < 100:
        return None
    symbols = generator.sample(_SYMBOLS, generator.randint(1, 5))
    chosen = generator.sample(gaps, generator.randint(5, min(40, len(gaps) // 5)))
    return [(at, generator.choice(symbols)) for at in sorted(chosen)]


def put_pinyin(places: Places, generator: random.Random) -> PutList:
    """Put the reading in brackets behind about every nth character."""
    step = generator.randint(4, 12)
    left, right = generator.choice(("()", "（）", "()"))
    puts = []
    due = step
    for at, char in enumerate(places.text):
        following = places.text[at + 1 : at + 2]
        if at >= due and char in _READINGS and following not in ("", "\n"):
            puts.append((at + 1, f"{left}{_READINGS[char]}{right}"))
            due = at + step
    return puts if len(puts) >= 8 else None


def put_jitter(places: Places, generator: random.Random) -> PutList:
    """Put a second mark beside every few marks of punctuation."""
    marks = [m.start() for m in _MARK.finditer(places.text)]
    if len(marks) < 8:
        return None
    puts = []
    for at in sorted(generator.sample(marks, generator.randint(4, max(4, len(marks) // 3)))):
        puts.append((at, ","))
    return puts


def _spaced_code(generator: random.Random) -> str:
    count = generator.randint(5, 15)
    return " " + " ".join(generator.choice(_PRINTABLE) for _ in range(count))


def _run_code(generator: random.Random) -> str:
    """Return letters and digits mixed, sometimes with a symbol among them."""
    size = generator.randint(5, 10)
    while True:
        pool = _PRINTABLE if generator.random() < 0.5 else string.ascii_letters + string.digits
        code = "".join(generator.choice(pool) for _ in range(size))
        kinds = (str.isdigit, str.islower, str.isupper, lambda c: not c.isalnum())
        if sum(any(kind(c) for c in code) for kind in kinds) >= 3 and code[0].isalnum():
            return code
