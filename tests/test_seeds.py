"""The three pages that the project was born from, where they lie beside it.

Nothing of them enters the repository: the clean texts, which were judged by hand, stand here as
digests, and the rest as counts.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

import cleaner

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project")

JUDGED = {
    "000": "4960b1e26f0d4e77",
    "002": "a0f2b9ec269249af",
    "004": "8f3495c7ab61b139",
}


def clean_seed(number: str) -> cleaner.Result:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return cleaner.clean(path.read_bytes(), kind="text")


@needs_seeds
@pytest.mark.parametrize("number", sorted(JUDGED))
def test_the_clean_text_is_the_one_judged_by_hand(number: str) -> None:
    result = clean_seed(number)
    assert hashlib.sha256(result.text.encode()).hexdigest()[:16] == JUDGED[number]
    assert result.restore() == result.page_text
    assert cleaner.clean(result.text, kind="text", title=result.title).text == result.text
    assert cleaner.clean(result.text, kind="text").text == result.text


@needs_seeds
def test_shards_and_the_company_go_from_the_first_two_paragraphs() -> None:
    result = clean_seed("000")
    counts = Counter(r.rule for r in result.removals if r.rule.startswith("splice."))
    assert counts == {"splice.title_shards": 15, "splice.organisation": 2}
    shards = Counter(r.text for r in result.removals if r.rule == "splice.title_shards")
    assert sorted(shards.values()) == [2, 2, 2, 2, 2, 2, 3]
    assert len([line for line in result.text.split("\n") if line.strip()]) == 13


@needs_seeds
def test_title_author_and_date_are_read() -> None:
    second, third = clean_seed("002"), clean_seed("004")
    assert second.date is not None
    assert second.date.startswith("2024-08-27")
    assert second.author is not None
    assert len(second.author) == 3
    assert third.title is not None
    assert len([line for line in third.text.split("\n") if line.strip()]) == 11
