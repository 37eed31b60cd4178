"""Labels of in-text promos in languages that have no module of their own."""

from __future__ import annotations

from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        id="promo.line",
        pattern=r"""
            (?:читайте\s+ще | читайте\s+також | дивіться\s+також | lees\s+ook | lees\s+verder
            | czytaj\s+także | czytaj\s+też | zobacz\s+też | zobacz\s+także | přečtěte\s+si\s+také
            | čtěte\s+také | بیشتر\s+بخوانید | بیشتر\s+بدانید)
            \s*[:：|»>–—\-]\s*\S.{0,200}
        """,
        confidence=0.85,
        max_chars=260,
        keywords=(
            "також",
            "читайте ще",
            "lees",
            "także",
            "też",
            "také",
            "بخوانید",
            "بدانید",
        ),
        hits=(
            "Читайте також: У місті відкрили новий міст",
            "Lees ook: De markt gaat weer open",
            "Czytaj także: Stary młyn znów miele",
            "بیشتر بخوانید: بازار صبح بندر",
        ),
        misses=(
            "Читайте також книги, які вам не подобаються.",
            "Lees ook tussen de regels.",
            "Zobacz też stronę dwunastą.",
        ),
        source="labels of in-text promos on news pages of each language",
    ),
)
