"""Rows restored and recut: what comes back, what stays cut, and what is refused."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.api import Cleaner
from cleaner.batch import account
from cleaner.config import config_digest
from cleaner.edits import Edit, Removal, resolve
from cleaner.errors import PageError
from cleaner.read.text import read_text
from cleaner.recut import Recut, recut_row, restore_row
from cleaner.result import Result
from cleaner.seams import widen
from tests.strategies import edits, spliced, texts

PAGE = "One. AD two. CAPTION three. \ud800"


def cut(text: str, rule: str, confidence: float) -> dict[str, Any]:
    start = PAGE.index(text)
    return {"start": start, "end": start + len(text), "text": text, "rule": rule,
            "confidence": confidence, "evidence": "why"}  # fmt: skip


def row(**account: Any) -> dict[str, Any]:
    removals = [cut("AD ", "promo.advert", 0.6), cut("CAPTION ", "caption.label", 0.9)]
    text = PAGE.replace("AD ", "").replace("CAPTION ", "")
    whole = {
        "status": "ok", "error": None, "removals": removals, "flags": [],
        "page_sha256": hashlib.sha256(PAGE.encode("utf-8", "surrogatepass")).hexdigest(),
        "config": "0123456789abcdef.01234567",
    }  # fmt: skip
    return {"id": "1", "text": text, "more": [1], "cleaner": {**whole, **account}}


def test_a_row_is_restored_without_its_account() -> None:
    assert restore_row(row()) == {"id": "1", "text": PAGE, "more": [1]}


@pytest.mark.parametrize(
    ("recut", "rules"),
    [
        (Recut(Cleaner()), ["promo.advert", "caption.label"]),
        (Recut(Cleaner(min_confidence=0.7)), ["caption.label"]),
        (Recut(Cleaner(keep=("caption",))), ["promo.advert"]),
        (Recut(Cleaner(only=("caption",))), ["caption.label"]),
        (Recut(Cleaner(), ("promo.advert",)), ["caption.label"]),
        (Recut(Cleaner(), ("promo.other",)), ["promo.advert", "caption.label"]),
        (Recut(Cleaner(min_confidence=0.7), ("caption.label",)), []),
    ],
)
def test_what_is_not_wanted_comes_back_as_a_flag(recut: Recut, rules: list[str]) -> None:
    before = row()
    after = recut_row(before, recut)
    account = after["cleaner"]
    assert [entry["rule"] for entry in account["removals"]] == rules
    given_back = [r for r in before["cleaner"]["removals"] if r["rule"] not in rules]
    assert account["flags"] == given_back
    assert restore_row(after) == restore_row(before)
    assert all((r["text"] in after["text"]) is (r in given_back)
               for r in before["cleaner"]["removals"])  # fmt: skip
    assert (after["id"], after["more"]) == ("1", [1])
    assert (account["status"], account["error"]) == ("ok", None)
    assert before == row()


def test_the_digest_keeps_what_cleaned_and_tells_the_options() -> None:
    recut = Recut(Cleaner(min_confidence=0.7, keep=("caption",)), ("promo.advert",))
    assert recut.config == config_digest(0.7, None, ("caption",), ("promo.advert",))
    options = recut.config.split(".")[1]
    assert recut_row(row(), recut)["cleaner"]["config"] == f"0123456789abcdef.{options}"
    for lost in (None, "no dot", 7):
        assert recut_row(row(config=lost), recut)["cleaner"]["config"] == recut.config
    failed = recut_row(row(status="failed"), recut)
    assert failed["cleaner"]["config"] == f"0123456789abcdef.{options}"


def test_a_failed_row_stays_as_it_is() -> None:
    failed = row(status="failed", error="it is a picture", removals=[], page_sha256=None)
    assert restore_row(failed) == failed
    again = recut_row(failed, Recut(Cleaner()))
    assert again["cleaner"] | {"config": ""} == failed["cleaner"] | {"config": ""}
    assert again["text"] == failed["text"]


@pytest.mark.parametrize(
    ("text", "cut", "status", "error"),
    [
        ("", "All of it", "ok", None),
        (" ", "\n", "empty", "why"),
        ("\u200b", "\n", "empty", "why"),
        ("\n", "It all", "ok", None),
    ],
)
def test_an_empty_row_is_ok_once_it_holds_text_again(
    text: str, cut: str, status: str, error: str | None
) -> None:
    page = cut + text
    removal = {"start": 0, "end": len(cut), "text": cut, "rule": "body.outside", "confidence": 0.9}
    account = {"status": "empty", "error": "why", "removals": [removal], "flags": [],
               "page_sha256": hashlib.sha256(page.encode()).hexdigest(),
               "config": "a.b"}  # fmt: skip
    before = {"text": text, "cleaner": account}
    after = recut_row(before, Recut(Cleaner(keep=("body",))))
    assert after["text"] == page
    assert (after["cleaner"]["status"], after["cleaner"]["error"]) == (status, error)
    assert after["cleaner"]["flags"][0]["evidence"] == ""
    same = recut_row(before, Recut(Cleaner()))
    assert (same["cleaner"]["status"], same["cleaner"]["error"]) == ("empty", "why")


def test_flags_of_before_stay_beside_those_given_back() -> None:
    flag = cut("three", "meta.byline", 0.4)
    after = recut_row(row(flags=[flag]), Recut(Cleaner(min_confidence=1)))
    assert [entry["rule"] for entry in after["cleaner"]["flags"]] == [
        "promo.advert", "caption.label", "meta.byline",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        ({}, "no account"),
        ({"cleaner": "x"}, "no account"),
        ([], "no account"),
        ({**row(), "text": None}, "'text'"),
        ({**row(), "text": "another"}, "does not fit|page_sha256"),
        ({**row(), "text": row()["text"][:-2] + "x"}, "page_sha256"),
        (
            row(removals=[{"start": 0, "end": 2, "rule": "a.b", "confidence": 1}]),
            "--?removals|full",
        ),
        (row(removals=None), "full"),
        (row(removals=["x"]), "full"),
    ],
)
def test_what_is_no_cleaned_row_is_refused(broken: Any, word: str) -> None:
    for take in (restore_row, lambda r: recut_row(r, Recut(Cleaner()))):
        with pytest.raises(PageError, match=word):
            take(broken)


def test_a_filter_goes_by_family_and_by_confidence() -> None:
    removal = Removal(0, 1, "x", "promo.advert", 0.6)
    assert Recut(Cleaner(min_confidence=0.6)).wants(removal)
    assert not Recut(Cleaner(min_confidence=0.61)).wants(removal)
    assert not Recut(Cleaner(), ("promo",)).wants(removal)


_THRESHOLDS = st.sampled_from([0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95, 1])


def cleaned(text: str, proposed: list[Edit]) -> dict[str, Any]:
    """Return the row of a page of which these edits have been made."""
    result = Result(read_text(text), widen(text, resolve(text, proposed)))
    return {"text": result.text, "cleaner": account(result, "a.b")}


def cuts(row: dict[str, Any], name: str = "removals") -> set[tuple[int, int, str, float]]:
    return {(r["start"], r["end"], r["rule"], r["confidence"]) for r in row["cleaner"][name]}


@given(texts, edits(), _THRESHOLDS, _THRESHOLDS, st.sampled_from([(), ("a.x",), ("a.y", "b.x")]))
def test_a_row_cut_less_is_the_same_page_and_only_ever_gives_back(
    text: str, proposed: list[Edit], one: float, other: float, without: tuple[str, ...]
) -> None:
    low, high = sorted((one, other))
    before = cleaned(text, proposed)
    loose = recut_row(before, Recut(Cleaner(min_confidence=low), without))
    strict = recut_row(before, Recut(Cleaner(min_confidence=high), without))
    assert cuts(strict) <= cuts(loose) <= cuts(before)
    assert all(confidence >= high for *_, confidence in cuts(strict))
    for row in (loose, strict):
        assert cuts(row) | cuts(row, "flags") == cuts(before) | cuts(before, "flags")
        assert restore_row(row)["text"] == text
    again = recut_row(loose, Recut(Cleaner(min_confidence=high), without))
    assert (again["text"], again["cleaner"]["removals"]) == (
        strict["text"],
        strict["cleaner"]["removals"],
    )


@settings(max_examples=30, deadline=None)
@given(spliced(), _THRESHOLDS, st.sampled_from([(), ("splice",), ("boilerplate", "splice.code")]))
def test_recut_agrees_with_clean(
    found: tuple[str, str | None], least: float, keep: tuple[str, ...]
) -> None:
    text, title = found
    row = {"text": text, "title": title}
    cleaner = Cleaner(min_confidence=max(least, Cleaner().min_confidence), keep=keep)
    whole = Cleaner().clean_row(row)
    if whole["cleaner"]["status"] == "failed":
        return
    after, direct = recut_row(whole, Recut(cleaner)), cleaner.clean_row(row)
    for name in ("status", "error", "removals", "flags", "page_sha256", "config"):
        assert after["cleaner"][name] == direct["cleaner"][name]
    assert after["text"] == direct["text"]
