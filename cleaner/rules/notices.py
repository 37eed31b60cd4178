"""What a site says to its readers, in any language: adverts, sharing, rights, comments, cookies.

As in ``roles``: labels of one language with their samples in, rules out.
"""

from __future__ import annotations

from cleaner.rules.labels import Samples, frame, label_rule
from cleaner.rules.parts import at_edges
from cleaner.rules.rule import Rule

_NETWORKS = """
    facebook twitter x linkedin pinterest whatsapp telegram reddit instagram messenger line e-mail
    email mail youtube tiktok rss threads mastodon bluesky xing viber skype vk vkontakte pocket
    google~news google flipboard zalo kakaotalk band feedly hatena vkontakte dzen max signal
    вконтакте одноклассники телеграм дзен ватсап яндекс~дзен яндекс~новости
    フェイスブック ツイッター はてなブックマーク はてブ ライン インスタグラム ユーチューブ
    카카오톡 카카오스토리 페이스북 트위터 네이버 밴드 인스타그램 유튜브 네이버~블로그
    เฟซบุ๊ก เฟสบุ๊ค ไลน์ ทวิตเตอร์ ยูทูบ فيسبوك تويتر واتساب تلغرام إنستغرام يوتيوب انستغرام
    फेसबुक ट्विटर व्हाट्सएप व्हाट्सऐप टेलीग्राम इंस्टाग्राम यूट्यूब
    correo pdf copy~link print x~(twitter)
"""
_COOKIE = """
    cookie cookies クッキー 쿠키 คุกกี้ الكوكيز كوكيز ارتباط कुकी कुकीज़ कुकीज куки çerez çerezler
    çerezleri
"""
_BARE_END = r"\s?[:：.!…»›→>↓▼]{0,3}"


def advert(words: str, titles: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for the label of an advert, alone on its line.

    ``titles`` are also what a chapter may be called: marks must stand around them.
    """
    marks = r"[\-–—=*•·…\s\[\](){}【】（）|｜▼▲↓＜＞<>.:/]{1,8}"
    pattern = rf"(?:(?:{marks})?<<label>>(?:{marks})? | {marks}<<titles>>{marks})"
    return label_rule(
        "promo.advert",
        frame(pattern, label=words, titles=titles),
        f"{words} {titles}",
        hits,
        misses,
        confidence=0.88,
        max_chars=70,
    )


def newsletter(stems: str, words: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for a line that opens with one of ``stems`` and goes on to ``words``."""
    return label_rule(
        "promo.newsletter",
        frame(
            r"<<stems>>(?=[^\n]{1,200}(?<![a-zа-я])<<words>>)[^\n]{1,220} | <<words>>[!.:»]{0,2}",
            stems=stems,
            words=words,
        ),
        words,
        hits,
        misses,
        confidence=0.82,
        max_chars=260,
    )


def share(words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for share buttons: alone at the edges, with networks anywhere."""
    between = r"[\s|•·,/:：()\-]{1,4}"
    bare = rf"<<label>>(?:{between}<<label>>){{0,6}}{_BARE_END}"
    joined = rf"""
        <<label>>(?:{between}(?:<<label>>|<<networks>>)(?![\p{{L}}\p{{M}}])){{1,16}}+{_BARE_END}
        | <<networks>>{between}<<label>>{_BARE_END}
    """
    edge = label_rule(
        "boilerplate.share",
        frame(bare, label=words),
        words,
        hits[:2],
        misses,
        confidence=0.8,
        max_chars=80,
    )
    anywhere = label_rule(
        "boilerplate.share",
        frame(joined, label=words, networks=_NETWORKS),
        words,
        hits[2:],
        misses,
        confidence=0.85,
        max_chars=150,
    )
    return (*at_edges(edge), anywhere)


def follow(stems: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for a line that opens with one of ``stems`` and names a network."""
    return label_rule(
        "boilerplate.follow",
        frame(
            r"[►▶👉→•*\-]{0,2}\s?<<stems>>(?=[^\n]{0,120}(?<![a-zа-я])<<networks>>)[^\n]{1,140}",
            stems=stems,
            networks=_NETWORKS,
        ),
        stems,
        hits,
        misses,
        confidence=0.82,
        max_chars=170,
    )


def rights(words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for whose the text is and what nobody may do with it, at the edges.

    The label opens the line, or stands behind a sign or the year and the owner.
    """
    pattern = r"""
        (?:[^\n.!?]{0,40}(?:©|ⓒ|\(c\)|copyright)[^\n]{0,80}?[\s.,|•·–—\-)»”>]{1,3}
          |(?:19|20)\d{2}\s[^\n.!?]{2,50}[.,|•·–—]\s)?
        [\[<(＜〈※*■•]{0,2}\s?<<label>>(?-i:(?!,\s\p{Ll}))
        [^\n.。]{0,90}[.。]?\s?[\]>)＞〉]?(?:\s?(?:©|ⓒ)[^\n]{0,60})?
    """
    return tuple(
        at_edges(
            label_rule(
                "boilerplate.copyright",
                frame(pattern, label=words),
                words,
                hits,
                misses,
                confidence=0.88,
                max_chars=240,
            )
        )
    )


def disclaimer(stems: str, words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for what the site answers for: a line that opens with one of ``stems``.

    ``words`` say what it is about; one must stand behind the opening.
    """
    pattern = r"[\[(（*※]{0,2}\s?<<stems>>(?=[^\n]{0,260}<<words>>)[^\n]{8,420}"
    return tuple(
        at_edges(
            label_rule(
                "boilerplate.disclaimer",
                frame(pattern, stems=stems, words=words),
                words,
                hits,
                misses,
                confidence=0.8,
                max_chars=450,
            )
        )
    )


def comments(words: str, stems: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for the form below the article; what opens with a stem may go on a while."""
    pattern = rf"""
        [*•]?\s?(?:<<label>>(?:\s?\(?\d{{1,5}}\)?)?\s?\*?{_BARE_END} | <<stems>>[^\n]{{0,110}})
    """
    return label_rule(
        "boilerplate.comment_form",
        frame(pattern, label=words, stems=stems),
        f"{words} {stems}",
        hits,
        misses,
        confidence=0.84,
        max_chars=180,
    )


def footer(words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for the site's own pages: two at the edges, three in a row anywhere.

    One alone may be a chapter's heading.
    """
    two = frame(rf"<<label>>[\s|•·/,\-–—]{{1,4}}<<label>>{_BARE_END}", label=words)
    row = frame(
        r"(?:<<label>>|<<also>>)(?:[\s|•·/,\-–—]{1,5}(?:<<label>>|<<also>>)){2,30}+[\s|.•·]{0,3}",
        label=words,
        also="rss faq jobs newsletter blog podcast home sitemap cookies",
    )
    edge = label_rule(
        "boilerplate.footer", two, words, hits[:2], misses, confidence=0.82, max_chars=90
    )
    anywhere = label_rule(
        "boilerplate.footer", row, words, hits[2:], misses, confidence=0.86, max_chars=300
    )
    return (*at_edges(edge), anywhere)


def cookies(stems: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for a notice about cookies that opens with one of ``stems``, or is one."""
    return label_rule(
        "boilerplate.footer",
        frame(
            r"""
                <<stems>>(?:[.!]?|(?<=<<cookie>>)[^\n]{0,380}
                |(?=[^\n]{0,300}<<cookie>>)[^\n]{0,380})
            """,
            stems=stems,
            cookie=_COOKIE,
        ),
        stems,
        hits,
        misses,
        confidence=0.86,
        max_chars=460,
    )


def navigation(words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for menus, search and the reader's account, at the edges."""
    pattern = rf"<<label>>(?:[\s|•·/,]{{1,4}}<<label>>){{0,8}}{_BARE_END}"
    return tuple(
        at_edges(
            label_rule(
                "boilerplate.navigation",
                frame(pattern, label=words),
                words,
                hits,
                misses,
                confidence=0.8,
                max_chars=120,
            )
        )
    )


def path(home: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for the path from the site's front page to this one."""
    pattern = r"""
        <<label>>(?:(?:\s{0,3}[>»›→❯＞]\s{0,3}[^\n>»›→❯＞|/!?。]{1,70}){1,6}
        | (?:\s/\s[^\n>»›→❯＞|/!?。]{2,70}){2,6})
    """
    return label_rule(
        "boilerplate.breadcrumb",
        frame(pattern, label=home),
        home,
        hits,
        misses,
        confidence=0.86,
        max_chars=160,
        signs=(" >", ">", " »", " ›", " →", " /", "＞", " ❯"),
    )


def paywall(stems: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for who may read on, at the edges."""
    return tuple(
        at_edges(
            label_rule(
                "boilerplate.paywall",
                frame(r"<<stems>>[^\n]{0,160}", stems=stems),
                stems,
                hits,
                misses,
                confidence=0.78,
                max_chars=220,
            )
        )
    )
