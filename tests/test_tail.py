"""Where the article ends, and what may stand behind its end."""

from __future__ import annotations

import cleaner

ARTICLE = "".join(
    f"In {year} the ferry crossed the sound {year % 211 + 600} times, and its captain, who logs "
    f"every seal that he has seen, wrote down {year % 57} of them with the weather and the hour.\n"
    for year in range(1911, 2021, 3)
)
NOTICE = "© 2013 Tarnbeck Instruments. All rights reserved."
LOG = [f"Partition {number}: ready" for number in range(45)]


def cut(marker: str, behind: list[str]) -> set[str]:
    result = cleaner.clean(ARTICLE + "\n".join([marker, *behind]), kind="text")
    return {removal.text.strip() for removal in result.removals}


def test_a_notice_alone_takes_few_lines_along() -> None:
    assert set(LOG[:3]) <= cut(NOTICE, LOG[:3])
    assert not set(LOG) & cut(NOTICE, LOG)


def test_a_notice_and_what_rules_know_behind_it_take_all() -> None:
    assert set(LOG) <= cut(NOTICE, [*LOG, "Log in", "Share on Facebook", "Back to top"])


def test_a_heading_that_says_what_follows_takes_all() -> None:
    assert set(LOG) <= cut("Related articles", LOG)
