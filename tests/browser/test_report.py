"""``cleaner report`` in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from cleaner.cli import main
from tests.browser.conftest import Open, Opened
from tests.browser.payloads import PAYLOADS
from tests.cleaned import RULES, row

FAMILIES = ("title_shards", "organisation", "punctuation", "code")


def report(path: Path, rows: list[dict[str, Any]], *options: str) -> Path:
    source = path / "rows.jsonl"
    source.write_text("".join(json.dumps(entry) + "\n" for entry in rows))
    out = path / "report.html"
    result = CliRunner().invoke(main, ["report", str(source), "-o", str(out), *options])
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture
def shown(tmp_path: Path, open_page: Open) -> Opened:
    rows = [row(number, RULES[number % 4]) for number in range(120)]
    failed = {"id": "f", "text": "", "cleaner": {"status": "failed", "error": "it is a picture",
              "removals": [], "flags": [], "page_sha256": None, "config": None}}  # fmt: skip
    return open_page(report(tmp_path, [*rows, failed], "--sample", "5", "--seed", "9"))


def test_counts_plots_and_samples_stand_on_the_page(shown: Opened) -> None:
    tiles = shown.text(".tiles")
    assert "121pages: 120 ok (99%), 0 empty (0%), 1 failed (0.8%)" in tiles
    for rule in RULES:
        assert rule in shown.text('[data-part="rules"]')
    assert "site2.example" in shown.text('[data-part="sites"]')
    assert "zh" in shown.text('[data-part="languages"]')
    assert "it is a picture" in shown.text('[data-part="reasons"]')
    assert "seed 9" in shown.text('[data-part="drawn"]')
    plots = shown.page.locator("svg[role=img]")
    assert plots.count() == 3
    assert "links" in str(plots.first.get_attribute("aria-label"))
    assert shown.page.locator(".cards li").count() == 5
    assert "Line" in shown.text(".cards li:first-child .context")
    shown.check_quiet()


def test_verdicts_are_exported_as_the_format_says(shown: Opened) -> None:
    rule = shown.page.locator('[data-part="rule"]')
    shown.page.select_option('[data-part="rule"]', "links.related")
    expect(shown.page.locator('[data-part="export"]')).to_be_disabled()
    shown.page.click(".cards li:nth-child(1) >> text=Right")
    shown.page.click(".cards li:nth-child(2) >> text=Wrong")
    shown.page.click(".cards li:nth-child(3) >> text=Wrong")
    shown.page.click(".cards li:nth-child(3) >> text=Wrong")
    expect(rule).to_contain_text("links.related (2 of 5)")
    shown.page.select_option('[data-part="rule"]', "splice.offer")
    for key in "nwr":
        shown.page.keyboard.press(key)
    shown.page.select_option('[data-part="rule"]', "links.related")
    expect(shown.page.locator(".cards li:nth-child(2)")).to_have_attribute("data-verdict", "wrong")
    with shown.page.expect_download() as download:
        shown.page.click('[data-part="export"]')
    assert download.value.suggested_filename == "verdicts.jsonl"
    header, *lines = map(json.loads, Path(download.value.path()).read_text("utf8").splitlines())
    assert (header["verdicts"], header["rows"], header["config"]) == (1, "rows.jsonl", ["abc.def"])
    assert (header["seed"], header["sample"], header["pages"]) == (9, 5, 121)
    assert set(header["rules"]) == set(RULES)
    counted = header["rules"]["links.related"]
    assert (counted["cuts"], counted["sampled"]) == (30, 5)
    assert counted["characters"] == sum(len(f"Cut {n} of it. ") for n in range(0, 120, 4))
    verdicts = [(line["rule"], line["verdict"]) for line in lines]
    assert verdicts == [("links.related", "right"), ("links.related", "wrong"),
                        ("splice.offer", "wrong"), ("splice.offer", "right")]  # fmt: skip
    for line in lines:
        number = int(line["id"].removeprefix("page-"))
        removal = row(number, line["rule"])["cleaner"]["removals"][0]
        del removal["evidence"]
        assert line == {"id": line["id"], **removal, "verdict": line["verdict"]}
    shown.check_quiet()


def test_the_cut_shows_however_many_lines_stand_around_it(tmp_path: Path, open_page: Open) -> None:
    entry = row(1, "links.related")
    shift = len("a\n" * 45)
    entry["text"] = "a\n" * 45 + entry["text"]
    for name in ("start", "end"):
        entry["cleaner"]["removals"][0][name] += shift
    shown = open_page(report(tmp_path, [entry]))
    shown.page.keyboard.press("n")
    expect(shown.page.locator(".cards del")).to_be_in_viewport(ratio=1)


def test_a_rule_leads_to_its_cuts(shown: Opened) -> None:
    shown.page.click('[data-part="rules"] a >> text=meta.byline')
    expect(shown.page.locator('[data-part="rule"]')).to_have_value("meta.byline")
    expect(shown.page.locator(".cards li").first).to_be_in_viewport()


def test_a_file_of_stats_gives_the_counts_alone(tmp_path: Path, open_page: Open) -> None:
    source, stats, out = tmp_path / "in.jsonl", tmp_path / "stats.json", tmp_path / "out.html"
    source.write_text(json.dumps({"text": "A line of text.\n\nShare on Facebook\n"}) + "\n{}\n")
    cleaned = str(tmp_path / "clean.jsonl")
    CliRunner().invoke(main, ["clean", str(source), "-o", cleaned, "--stats", str(stats)])
    counted = json.loads(stats.read_text())
    assert counted["rules"]
    result = CliRunner().invoke(main, ["report", str(stats), "-o", str(out)])
    assert result.exit_code == 0, result.output
    shown = open_page(out)
    for rule, counts in counted["rules"].items():
        assert f"{rule}{counts['removals']}{counts['characters']}" in shown.text("#rules tbody")
    assert "1 failed" in shown.text(".tiles")
    expect(shown.page.locator("#judge")).to_be_hidden()
    expect(shown.page.locator("#sites")).to_be_hidden()
    shown.check_quiet()
    shown.check_accessible()
    stats.write_text('{"pages": 1}')
    assert CliRunner().invoke(main, ["report", str(stats), "-o", str(out)]).exit_code == 2


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_text_wherever_they_stand(
    payload: str, tmp_path: Path, open_page: Open
) -> None:
    hostile = {**row(1, f"links.{payload}", extra=payload), "language": payload}
    hostile["url"] = f"https://{payload}/"
    failed = {"id": payload, "cleaner": {"status": "failed", "error": payload}}
    shown = open_page(report(tmp_path, [hostile, failed]))
    for part in ("languages", "reasons", "heaviest", "cards", "rules"):
        assert payload.strip() in shown.text(f'[data-part="{part}"]')
    assert shown.page.evaluate("window.pwned") is None
    assert shown.page.locator("script").count() == 2
    assert shown.page.locator("img").count() == 0
    shown.check_quiet()


@pytest.mark.parametrize("width", [390, 1280])
def test_names_and_counts_lie_inside_their_plot(
    width: int, tmp_path: Path, open_page: Open
) -> None:
    rows = [row(number, f"splice.{name}") for number, name in enumerate(FAMILIES)]
    shown = open_page(report(tmp_path, rows * 999), width)
    outside = """[...document.querySelectorAll(".plot")].flatMap(plot => {
        const card = plot.getBoundingClientRect();
        return [...plot.querySelectorAll("text")].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < card.left || box.right > card.right;
        }).map(text => text.textContent);
    })"""
    assert shown.text(".plot .x.axis, .plot .y.axis")
    assert shown.page.evaluate(outside) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(width: int, scheme: str, tmp_path: Path, open_page: Open) -> None:
    rows = [row(number, RULES[number % 4]) for number in range(8)]
    shown = open_page(report(tmp_path, rows), width, color_scheme=scheme)
    shown.page.keyboard.press("n")
    shown.page.keyboard.press("r")
    shown.check_accessible()
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    shown.check_quiet()
