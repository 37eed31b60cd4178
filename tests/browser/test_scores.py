"""``cleaner evaluate --html`` in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from cleaner.cli import main
from cleaner.evaluate.fixtures import read_fixtures
from tests.browser.conftest import Open, Opened
from tests.browser.payloads import PAYLOADS
from tests.fixtures import ROOT

ARTICLE = (
    "The ferry to the island left an hour late because the captain had lost his hat. Nobody "
    "complained, for the coffee on the pier was good and the morning was warm.\n\n"
    "By noon the hat had been found in the engine room, and the passengers were told so.\n"
)
MISSED = "the quiet harbour wall "


def case(name: str, family: str, lang: str, put: str, at: int) -> dict[str, Any]:
    text = ARTICLE[:at] + put + ARTICLE[at:]
    spans = [[at, at + len(put)]] if put else []
    return {"id": name, "lang": lang, "family": family, "title": "Ferry waits", "text": text,
            "spans": spans}  # fmt: skip


CASES = [
    next(read_fixtures(ROOT / "title_shards" / "en_school_kitchen")).row(),
    case("sly", "sly", "en", MISSED, 14),
    case("sly zh", "sly", "zh", MISSED, 14),
    case("honest", "honest", "en", "", 0),
]


def score(path: Path, cases: list[dict[str, Any]], *options: str) -> Path:
    source, out = path / "cases.jsonl", path / "scores.html"
    source.write_text("".join(json.dumps(entry) + "\n" for entry in cases))
    result = CliRunner().invoke(main, ["evaluate", str(source), "--html", str(out), *options])
    assert result.exit_code == 0, result.output
    assert "F1 by language" in result.stdout
    return out


@pytest.fixture
def shown(tmp_path: Path, open_page: Open) -> Opened:
    return open_page(score(tmp_path, CASES))


def test_the_heat_table_has_a_row_a_family_and_a_column_a_language(shown: Opened) -> None:
    cells = shown.page.eval_on_selector_all(
        ".heat tr", "rows => rows.map(row => [...row.children].map(cell => cell.textContent))"
    )
    head, *rows = cells
    assert head == ["", "all", "en", "zh", "precision", "recall", "exact", "cases"]
    by_name = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert by_name["sly"]["all"] == by_name["sly"]["zh"] == "0.00"
    assert by_name[CASES[0]["family"]]["zh"] == ""
    assert shown.page.locator(".plot svg").count() >= 2
    shown.check_quiet()


def test_a_worst_case_leads_to_its_explain_view_and_back(shown: Opened) -> None:
    links = shown.page.locator('[data-part="worst"] a')
    assert sorted(links.all_text_contents())[0] == "sly"
    links.get_by_text("sly", exact=True).click()
    expect(shown.page.locator('[data-part="overview"]')).to_be_hidden()
    expect(shown.page.locator(".flag")).to_have_text(MISSED)
    assert shown.text(".page") == CASES[1]["text"]
    shown.page.click(".flag")
    expect(shown.page.locator(".card")).to_contain_text("put in, and still there")
    shown.page.click("text=Back to the scores")
    expect(shown.page.locator('[data-part="overview"]')).to_be_visible()
    expect(shown.page.locator("#worst")).to_be_in_viewport()
    assert {url.partition("#")[0] for url in shown.asked} == {shown.path.as_uri()}
    assert shown.said == []


def test_another_cleaners_rows_are_shown_too(tmp_path: Path, open_page: Open) -> None:
    rows = tmp_path / "rows.jsonl"
    entries = [{"id": entry["id"], "text": entry["text"].replace("warm", "")} for entry in CASES]
    rows.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
    shown = open_page(score(tmp_path, CASES, "--output", str(rows)))
    shown.page.get_by_role("link", name="honest", exact=True).click()
    expect(shown.page.locator("del")).to_contain_text("warm")
    shown.page.click("del")
    expect(shown.page.locator(".card")).to_contain_text("not put in")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_text_wherever_they_stand(
    payload: str, tmp_path: Path, open_page: Open
) -> None:
    hostile = case(payload, payload, payload, payload + " ", 14)
    shown = open_page(score(tmp_path, [hostile]))
    assert payload in shown.text(".heat")
    shown.page.click('[data-part="worst"] a')
    expect(shown.page.locator('[data-part="overview"]')).to_be_hidden()
    assert shown.text(".page") == hostile["text"]
    assert shown.page.evaluate("window.pwned") is None
    assert shown.page.locator("script").count() == 2
    assert shown.said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(width: int, scheme: str, tmp_path: Path, open_page: Open) -> None:
    shown = open_page(score(tmp_path, CASES), width, color_scheme=scheme)
    shown.check_accessible()
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    shown.page.click('[data-part="worst"] a >> nth=0')
    expect(shown.page.locator('[data-part="overview"]')).to_be_hidden()
    shown.check_accessible()
