"""Where the article ends, and what may stand behind its end."""

from __future__ import annotations

import cleaner

ARTICLE = "".join(
    f"In {year} the ferry crossed the sound {trips} times, and its captain, who logs every "
    f"seal that he has seen, wrote down {seals} of them with the weather and the hour of the day.\n"
    for year, trips, seals in ((1911, 640, 12), (1936, 702, 31), (1958, 655, 8), (1974, 811, 44),
                               (1989, 790, 19), (2003, 823, 57), (2019, 846, 63))
)  # fmt: skip
NOTICE = "© 2013 Tarnbeck Instruments. All rights reserved."
LOG = [f"Partition {number}: ready" for number in range(12)]


def cut(marker: str, behind: list[str]) -> set[str]:
    result = cleaner.clean(ARTICLE + "\n".join([marker, *behind]), kind="text")
    return {removal.text.strip() for removal in result.removals}


def test_a_notice_alone_takes_few_lines_along() -> None:
    assert set(LOG[:3]) <= cut(NOTICE, LOG[:3])
    assert not set(LOG) & cut(NOTICE, LOG)


def test_a_notice_and_a_rule_behind_it_take_all() -> None:
    assert set(LOG) <= cut(NOTICE, [*LOG, "Log in"])


def test_a_heading_that_says_what_follows_takes_all() -> None:
    assert set(LOG) <= cut("Related articles", LOG)
