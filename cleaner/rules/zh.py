"""Chinese, both scripts: all rules."""

from __future__ import annotations

from cleaner.rules import (
    zh_authors,
    zh_boilerplate,
    zh_credits,
    zh_links,
    zh_meta,
    zh_notices,
    zh_pictures,
    zh_service,
    zh_site,
    zh_sources,
)
from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *zh_authors.RULES,
    *zh_boilerplate.RULES,
    *zh_credits.RULES,
    *zh_links.RULES,
    *zh_meta.RULES,
    *zh_notices.RULES,
    *zh_pictures.RULES,
    *zh_service.RULES,
    *zh_site.RULES,
    *zh_sources.RULES,
)
