"""Every fixture: text, account, restoration and stability."""

from __future__ import annotations

from typing import Any

import pytest

import cleaner
from cleaner.edits import Removal, in_families
from tests.fixtures import Case, read_cases

CASES = read_cases()


def _marked(case: Case) -> Any:
    marks = []
    if case.name.startswith("known_failures/"):
        marks = [pytest.mark.xfail(strict=True, raises=AssertionError)]
    return pytest.param(case, id=case.name, marks=marks)


def _clean(case: Case) -> cleaner.Result:
    kind: Any = case.kind
    return cleaner.clean(case.page, kind=kind, **case.given)


def _cut_lines(removals: tuple[Removal, ...]) -> list[tuple[str, str]]:
    """Return (rule, text) of every line of every removal, as ``removed.json`` lists them."""
    lines = [(r.rule, line.strip()) for r in removals for line in r.text.split("\n")]
    return [(rule, line) for rule, line in lines if line]


@pytest.mark.parametrize("case", [_marked(case) for case in CASES])
def test_text_and_account(case: Case) -> None:
    result = _clean(case)
    assert result.text == case.clean
    cut = _cut_lines(result.removals)
    assert [text for _, text in cut] == [text for _, text in case.removed]
    for (rule, text), (family, _) in zip(cut, case.removed, strict=True):
        assert family == "*" or in_families(rule, [family]), f"{text!r} went by {rule}"
    for name, value in case.expect.items():
        assert getattr(result, name) == value


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_restoration(case: Case) -> None:
    result = _clean(case)
    assert result.restore() == result.page_text
    if case.kind == "text":
        assert result.page_text == case.page


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_cleaning_again_changes_nothing(case: Case) -> None:
    result = _clean(case)
    again = cleaner.clean(result.text, kind="text", title=result.title)
    assert again.text == result.text
    assert cleaner.clean(result.text, kind="text").text == result.text


def test_every_group_is_there() -> None:
    groups = {case.name.partition("/")[0] for case in CASES}
    assert {"untouched", "known_failures", "title_shards", "repeated", "invisible"} <= groups
    assert len(CASES) >= 40
    assert sum(case.name.startswith("untouched/") for case in CASES) >= 15
