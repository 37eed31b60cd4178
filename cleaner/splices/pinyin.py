"""Pinyin in brackets behind every few characters, where nobody teaches it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.glance import READING, glance

_RULE = "splice.pinyin"
_VOWELS = "aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹ"
_INITIAL = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_SYLLABLE = rf"{_INITIAL}[{_VOWELS}ɑ]{{1,4}}(?:ng|n|r)?[1-5]?"
_PINYIN = regex.compile(
    rf"(?<=\p{{Han}})\s?[（(\[【〔]\s?{_SYLLABLE}\s?[)）\]】〕]", regex.IGNORECASE
)
_TONES = regex.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ1-5]")
# Texts that are about how words sound.
_TEACHING = regex.compile(
    r"拼音|读音|讀音|读作|讀作|念作|念成|注音|声调|聲調|语文|語文|生字|多音字|发音|發音|学汉语|學漢語|字典"
    r"|識字|识字|韵母|韻母|声母|聲母|通假|古音|羅馬字|罗马字|部首|振り仮名|ふりがな"
)
_COMMON = frozenset(
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能"
    "对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意"
    "動動這個們來時為國說過後會對學麼發當沒開無總從現間長問門車東見話"
    "动间长问门车东见话水老石路讲井茶直巷将两"
)
_MIN_PLACES, _MANY_PLACES = 5, 10
_PER_TEACHING_WORD = 3
_MANY_HEADS = 25
_MAX_GAP = 160


def propose_pinyin(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each syllable in brackets behind a Han character, on a page full of them.

    Rare characters are explained so, and pages that teach do it a lot: those are left. A few on a
    page are flagged.
    """
    text = doc.text
    if text.isascii() or not glance(text) & READING:
        return
    found: list[tuple[int, int]] = []
    loose: list[tuple[int, int]] = []
    prose = 0
    for line in context.lines:
        hits = [
            match.span()
            for match in _PINYIN.finditer(text, line.start, line.end)
            if not match[0][1:-1].strip().isupper()
        ]
        (found if line.prose else loose).extend(hits)
        prose += len(line.text) if line.prose else 0
    if not found:
        return
    teaching = sum(1 for _ in _TEACHING.finditer(text))
    heads = Counter(text[start - 1] for start, _ in found)
    common = sum(text[start - 1] in _COMMON for start, _ in found)
    dense = prose <= _MAX_GAP * len(found)
    taught = teaching * _PER_TEACHING_WORD > len(found)
    # A long text runs out of new ones.
    mixed = len(heads) >= min(len(found) / 3, _MANY_HEADS)
    usual = (10 if len(found) >= _MANY_PLACES else 5) * common >= len(found)
    sure = len(found) >= _MIN_PLACES and dense and mixed and usual and not taught
    evidence = f"a syllable behind a character, {len(found)} on a page that teaches none"
    if sure:
        evidence += f"; {common} of them behind the commonest characters"
    else:
        evidence = f"a syllable behind a character, {len(found)} on the page; but "
        evidence += (
            "it speaks of readings"
            if taught
            else "few of the characters are common ones"
            if not usual
            else "few of the characters differ"
            if not mixed
            else "they are few and far between"
        )
    # Headings and short lines decide nothing, and go along.
    for start, end in (*found, *loose) if sure else found:
        yield Edit(start, end, _RULE, 0.9 if sure else 0.2, evidence)
