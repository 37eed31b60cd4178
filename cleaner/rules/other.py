"""Labels of in-text promos in languages that have no module of their own yet."""

from __future__ import annotations

from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        id="promo.line",
        pattern=r"""
            (?:читайте\s+также | читать\s+также | смотрите\s+также | читайте\s+ще | читайте\s+також
            | lesen\s+sie\s+auch | lesen\s+sie\s+dazu | auch\s+interessant | mehr\s+zum\s+thema
            | lea\s+también | lee\s+también | te\s+puede\s+interesar | leia\s+também | leia\s+mais
            | lire\s+aussi | à\s+lire\s+aussi | à\s+lire | leggi\s+anche | lees\s+ook
            | baca\s+juga | simak\s+juga | lihat\s+juga | xem\s+thêm | đọc\s+thêm
            | có\s+thể\s+bạn\s+quan\s+tâm
            | czytaj\s+także | zobacz\s+też | přečtěte\s+si\s+také | ayrıca\s+oku | bunu\s+da\s+oku
            | اقرأ\s+أيضا | اقرأ\s+أيضاً | طالع\s+أيضا | بیشتر\s+بخوانید | यह\s+भी\s+पढ़ें | ये\s+भी\s+पढ़ें
            | あわせて読みたい | 関連記事 | 관련\s?기사 | 관련기사 | อ่านเพิ่มเติม | อ่านข่าวที่เกี่ยวข้อง)
            \s*[:：|»>–—\-]\s*\S.{0,200}
        """,
        confidence=0.85,
        max_chars=260,
        keywords=(
            "также",
            "також",
            "читайте",
            "lesen sie",
            "interessant",
            "zum thema",
            "lea ",
            "lee ",
            "te puede",
            "leia",
            "lire",
            "leggi",
            "lees",
            "juga",
            "thêm",
            "quan tâm",
            "także",
            "zobacz",
            "přečtěte",
            "oku",
            "أيضا",
            "بخوانید",
            "पढ़ें",
            "読みたい",
            "関連記事",
            "관련",
            "อ่าน",
        ),
        hits=(
            "Читайте также: В городе открыли новый мост",
            "BACA JUGA: Warga desa menanam seribu pohon",
            "Lire aussi : Le marché rouvre ses portes",
            "Lea también: La biblioteca amplía su horario",
            "あわせて読みたい：港町の朝市",
        ),
        misses=(
            "Читайте также книги, которые вам не нравятся.",
            "Saya baca juga buku itu.",
            "Il aime lire aussi le soir.",
            "関連記事を三本書いた。",
        ),
        source="families.md, in-text promos",
    ),
)
