"""Which buttons end teasers of other pages, and which stand around what the page says itself."""

from __future__ import annotations

import pytest

import cleaner

ARTICLE = "".join(
    f"In {year} the ferry crossed the sound {year % 211 + 600} times, and its captain, who logs "
    f"every seal that he has seen, wrote down {year % 57} of them with the weather and the hour.\n"
    for year in range(1911, 2021, 3)
)
TEASERS = [f"The lighthouse of {name} has a new keeper and an old cat" for name in ("Asby", "Toll",
           "Kirk", "Wrath")]  # fmt: skip


def cut(button: str) -> set[str]:
    page = ARTICLE + "".join(f"{teaser}\n{button}\n" for teaser in TEASERS)
    return {removal.text.strip() for removal in cleaner.clean(page, kind="text").removals}


@pytest.mark.parametrize(
    "button",
    [
        "Read more",
        "Continue reading",
        "Full story",
        "[Read more]",
        "阅读全文",
        "[详细]",
        "查看更多",
    ],
)
def test_teasers_go_with_their_button(button: str) -> None:
    assert {*TEASERS, button} <= cut(button)


@pytest.mark.parametrize(
    "button",
    ["Learn more", "Find out more", "Show more", "Click to expand...", "Show 3 replies", "展开全文",
     "收起", "查看全部评论"],
)  # fmt: skip
def test_what_stands_above_other_buttons_stays(button: str) -> None:
    assert cut(button) & {*TEASERS, button} == {button}
