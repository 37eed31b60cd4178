"""English: all rules."""

from __future__ import annotations

from cleaner.rules import (
    en_boilerplate,
    en_credits,
    en_links,
    en_meta,
    en_notices,
    en_promo,
    en_service,
    en_site,
)
from cleaner.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *en_boilerplate.RULES,
    *en_credits.RULES,
    *en_links.RULES,
    *en_meta.RULES,
    *en_notices.RULES,
    *en_promo.RULES,
    *en_service.RULES,
    *en_site.RULES,
)
