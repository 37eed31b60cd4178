"""What stock sentences say: anti-theft notices, calls to read on elsewhere, claims of first print.

They speak of the text itself (this chapter, this article) and of another place to read it, so they
fit any page and are part of none. Alternatives by language, each with sentences that it must find
and sentences of honest prose that it must not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex


@dataclass(frozen=True, slots=True)
class StockSentences:
    """The stock sentences of a language: ``hits`` are found, ``misses`` are not."""

    language: str
    #: One of them stands in every sentence that the pattern finds: a cheap look first.
    keywords: tuple[str, ...]
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


STOCK_SENTENCES = (
    StockSentences(
        "zh",
        (
            "章",
            "盗",
            "盜",
            "转载",
            "轉載",
            "複製",
            "复制",
            "无弹窗",
            "书友",
            "推荐票",
            "收藏夹",
            "正版",
            "手机",
            "手機",
            "采集",
            "移步",
            "牢记",
            "我的最愛",
        ),
        r"最新章[节節]|本章未完|天才一秒记住|无弹窗|加入(?:收藏夹|我的最愛)|[盗盜]自|[盗盜]文|盗版内容"
        r"|(?:转载|轉載)请?請?注明出[处處]|(?:严禁|嚴禁)(?:任何形式的)?(?:转载|轉載|複製|复制)"
        r"|(?:首发|獨家刊登|独家刊登)，.{0,6}[请請]勿(?:转载|轉載)|均?[为為]采集|推荐票|书友"
        r"|手机用户请|手機版請|看正版请|[余餘]下部分请移步|牢记.{2,14}的永久地址",
        ("最新章节请到青石书屋阅读。", "本文由南窗文库首发，请勿转载。"),
        ("他把最后一章读给孩子们听。", "这本书去年首发，卖得不错。"),
    ),
    StockSentences(
        "en",
        (
            "reading this",
            "pirated",
            "chapter",
            "his story",
            "his tale",
            "his text",
            "his content",
            "his translation",
            "his article",
            "ontent theft",
            "any copy",
            "bookmark",
            "best reading",
            "by reading",
            "this novel",
            "ppeared first",
            "may not be",
            "repost",
            "eproduction without",
            " app to",
        ),
        r"(?i:\bif you are reading this (?:anywhere|on any|outside)|\breading a pirated\b"
        r"|\bthis (?:chapter|story|tale|text|content|translation|article)\b.{0,30}"
        r"\b(?:stolen|lifted|carried off|taken|first published|originally ran)\b"
        r"|\b(?:latest|newest|early|more) chapters (?:\w+ ){1,5}(?:at|on)\b|\bcontent theft\b"
        r"|\breport any copy of this\b|\bremember to bookmark\b|\bbest reading experience\b"
        r"|\bsupport the author by reading\b|\bread this novel\b|\bappeared first on\b"
        r"|\bmay not be (?:rewritten|republished|redistributed)\b|\bdo not repost\b"
        r"|\breproduction without permission\b|\bdownload the .{2,30} app to continue\b)",
        (
            "If you are reading this anywhere but Paper Lantern, it was stolen.",
            "You can find the newest chapters first on Paper Lantern.",
        ),
        ("The chapter was stolen from the library in 1911.", "She visits for the best tea."),
    ),
    StockSentences(
        "ru",
        (
            "украден",
            "с сайта",
            "Скачано",
            "на сайте",
            "Копирование",
            "ссылка",
            "главы",
            "продолжение",
            "ознакомления",
            "Все права",
        ),
        r"текст украден|[Вв]зят[ао] с сайта|^Скачано с|впервые опубликован на сайте"
        r"|^Копирование материалов|активная ссылка на|^Свежие главы|^Читайте продолжение на"
        r"|исключительно для ознакомления|^Все права на текст",
        ("Если вы читаете это не на Тихой полке, значит, текст украден.",),
        ("Роман впервые опубликован в журнале.",),
    ),
    StockSentences(
        "de",
        (
            "zuerst",
            "kopiert",
            "gestohlene",
            "Kapitel",
            "weiterverbreiten",
            "Nachdruck",
            "Originaltext",
            "Alle Rechte",
        ),
        r"erschien zuerst auf|darf nicht kopiert werden|gestohlene Fassung|neueste Kapitel finden"
        r"|nicht weiterverbreiten|^Nachdruck nur mit|^Der Originaltext steht"
        r"|^Alle Rechte liegen bei",
        ("Dieser Artikel erschien zuerst auf Lesewinkel.",),
        ("Der Roman erschien zuerst in Wien.",),
    ),
    StockSentences(
        "es",
        ("originalmente", "Prohibida", "robado", "capítulos", "Descargado", "derechos"),
        r"publicado originalmente en|^Prohibida la reproducción|texto ha sido robado"
        r"|^Los capítulos nuevos salen|^Descargado gratis desde|^Todos los derechos reservados por",
        ("Si estás leyendo esto fuera de Tinta Clara, el texto ha sido robado.",),
        ("El cuadro ha sido robado dos veces.",),
    ),
    StockSentences(
        "fr",
        ("publié", "volé", "Retrouvez", "reproduction", "Tous droits", "chapitres"),
        r"a été publié en premier sur|ailleurs que sur .{2,40} volé|^Retrouvez la suite de ce"
        r"|^Toute reproduction sans|^Tous droits réservés à|^Les derniers chapitres paraissent",
        ("Retrouvez la suite de ce chapitre sur Plume Verte.",),
        ("La suite du roman se passe à Lyon.",),
    ),
    StockSentences(
        "ja",
        ("無断転載", "最新話", "続きは", "この小説", "著作権", "有料会員"),
        r"無断転載|^最新話は.{2,20}で|^続きは.{2,20}でお読み|^この小説は.{2,20}に投稿"
        r"|^著作権は.{2,20}に帰属|有料会員限定です",
        ("最新話は月夜文庫で公開中！",),
        ("続きは明日話すことにした。",),
    ),
    StockSentences(
        "ko",
        ("전재", "최신화", "다음 화", "이 소설", "복제본", "저작권"),
        r"무단 ?전재|^최신화는 |^다음 화는 .{2,20}에서|^이 소설은 .{2,20}에서 연재|불법 복제본"
        r"|^본 콘텐츠의 저작권은",
        ("다음 화는 달빛서재에서 확인하세요.",),
        ("다음 화요일에는 비가 온다고 한다.",),
    ),
    StockSentences(
        "id",
        ("Artikel ini", "selengkapnya", "dicuri", "Bab terbaru", "Dilarang"),
        r"^Artikel ini (?:telah tayang|pertama kali terbit) di|^Baca selengkapnya di"
        r"|tulisan ini dicuri|^Bab terbaru selalu|^Dilarang mengambil sebagian",
        ("Artikel ini telah tayang di Kabar Senja.",),
        ("Film ini tayang di bioskop.",),
    ),
    StockSentences(
        "vi",
        ("đầu tiên", "sao chép", "ăn cắp", "Chương", "chương", "đọc truyện", "duy nhất"),
        r"được đăng tải đầu tiên tại|^Nghiêm cấm sao chép|bản ăn cắp|^Chương mới nhất"
        r"|đọc chương tiếp theo|đang đọc truyện tại|đăng duy nhất tại",
        ("Bạn đang đọc truyện tại Thư Quán Xanh.",),
        ("Em bé đang đọc truyện cho bà nghe.",),
    ),
    StockSentences(
        "hi",
        ("सुरक्षित", "मना", "चोरी", "अध्याय", "भाग"),
        r"के पास सुरक्षित हैं।$|कॉपी करना मना है|चोरी की गई है।$|^नए अध्याय सबसे पहले"
        r"|^कहानी का अगला भाग",
        ("कहानी का अगला भाग नीम पुस्तकालय पर पढ़ें।",),
        ("कहानी का अंत सुखद था।",),
    ),
)


def search_stock(text: str) -> list[regex.Pattern[str]]:
    """Return the patterns of the languages whose keywords stand in ``text``."""
    found = []
    for each in STOCK_SENTENCES:
        for keyword in each.keywords:
            if keyword in text:
                found.append(_compiled(each.pattern))
                break
    return found


@lru_cache(maxsize=len(STOCK_SENTENCES))
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)
