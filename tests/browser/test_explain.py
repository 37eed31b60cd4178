"""``cleaner explain --html`` in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

import cleaner
from cleaner.api import Cleaner
from cleaner.cli import main
from cleaner.edits import Removal
from cleaner.recut import Recut, recut_row
from cleaner.show.explain_page import explain_page
from cleaner.show.explained import Explained
from tests.browser.conftest import Open, Opened
from tests.browser.payloads import PAYLOADS
from tests.fixtures import ROOT

NEWS = ROOT / "body" / "en_news_page" / "page.html"
SHARDS = ROOT / "title_shards" / "en_school_kitchen" / "page.txt"
HANS = ROOT / "body" / "zh_news_page" / "page.html"

ARABIC = "في الصباح الباكر بدأ الناس يتجمعون حول الساحة القديمة"


def write(path: Path, page: Path) -> Path:
    result = CliRunner().invoke(main, ["explain", str(page), "--html", str(path)])
    assert result.exit_code == 0, result.output
    return path


def result_of(page: Path) -> cleaner.Result:
    return cleaner.clean(page.read_bytes(), kind="html" if page.suffix == ".html" else "text")


@pytest.fixture
def news(tmp_path: Path, open_page: Open) -> Opened:
    return open_page(write(tmp_path / "news.html", NEWS))


@pytest.mark.parametrize("source", [NEWS, SHARDS, HANS], ids=lambda path: path.parent.name)
def test_both_sides_hold_their_text_to_the_character(
    source: Path, tmp_path: Path, open_page: Open
) -> None:
    shown = open_page(write(tmp_path / "out.html", source))
    result = result_of(source)
    assert shown.text(".page") == result.page_text
    assert shown.text(".clean") == result.text
    shown.page.click("text=Copy clean text")
    shown.page.wait_for_selector("text=Copied")
    assert shown.page.evaluate("navigator.clipboard.readText()") == result.text
    shown.check_quiet()


def test_the_slider_gives_back_what_recut_gives_back(tmp_path: Path, open_page: Open) -> None:
    source = tmp_path / "rows.jsonl"
    row = Cleaner(min_confidence=0.0).clean_row({"id": "n", "html": NEWS.read_text("utf8")})
    source.write_text(json.dumps(row) + "\n")
    shown = open_page(write(tmp_path / "row.html", source))
    assert shown.text(".clean") == row["text"]
    seen = set()
    for threshold in ("0.76", "0.82", "0.91", "1"):
        shown.page.fill('[data-part="slider"]', threshold)
        recut = recut_row(row, Recut(Cleaner(min_confidence=float(threshold))))
        assert shown.text(".clean") == recut["text"]
        assert shown.text(".page") == cleaner.clean(NEWS.read_bytes(), kind="html").page_text
        assert f"--min-confidence {float(threshold):.2f}" in shown.text('[data-part="recut"]')
        seen.add(recut["text"])
    assert len(seen) > 2
    shown.check_quiet()


def test_a_family_switched_off_is_given_back(news: Opened) -> None:
    news.page.uncheck('.chip[data-family="body"] input')
    kept = cleaner.Cleaner(keep=("body",)).clean(NEWS.read_bytes(), kind="html")
    assert news.text(".clean") == kept.text
    assert "--keep body" in news.text('[data-part="recut"]')
    assert news.page.locator(".back").count() > 0
    news.page.check('.chip[data-family="body"] input')
    assert news.text(".clean") == result_of(NEWS).text
    news.check_quiet()


def test_steps_go_round_by_button_and_key_and_name_each_cut(news: Opened) -> None:
    removals = result_of(NEWS).removals
    card = news.page.locator(".card")
    expect(card).to_be_hidden()
    for number, removal in enumerate(removals, 1):
        if number % 2:
            news.page.keyboard.press("n")
        else:
            news.page.click('[data-part="next"]')
        expect(card).to_contain_text(removal.rule)
        expect(card).to_contain_text(f"{removal.confidence:.2f}")
        expect(card).to_contain_text(removal.evidence)
        expect(news.page.locator('[data-part="position"]')).to_have_text(
            f"{number} / {len(removals)}"
        )
        expect(news.page.locator(".current").first).to_be_focused()
        expect(news.page.locator(".current").first).to_be_in_viewport()
    news.page.keyboard.press("n")
    expect(news.page.locator('[data-part="position"]')).to_have_text(f"1 / {len(removals)}")
    news.page.keyboard.press("p")
    expect(news.page.locator('[data-part="position"]')).to_have_text(
        f"{len(removals)} / {len(removals)}"
    )
    news.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    news.check_quiet()


def test_hover_tap_and_the_account_show_the_evidence(
    news: Opened, tmp_path: Path, open_page: Open
) -> None:
    removals = result_of(NEWS).removals
    news.page.hover("del >> nth=1")
    expect(news.page.locator(".card")).to_contain_text(removals[1].evidence)
    news.page.mouse.move(5, 5)
    expect(news.page.locator(".card")).to_be_hidden()
    news.page.click("summary")
    news.page.click(f'[data-goto="{len(removals) - 1}"]')
    expect(news.page.locator(".card")).to_contain_text(removals[-1].rule)
    phone = open_page(tmp_path / "news.html", 390, has_touch=True, is_mobile=True)
    phone.page.tap("del >> nth=1")
    expect(phone.page.locator(".card")).to_contain_text(removals[1].evidence)
    box = phone.page.locator(".card").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 390)


def test_the_views_show_one_side_or_both(news: Opened) -> None:
    page, clean = news.page.locator(".page >> nth=-1"), news.page.locator(".clean p >> nth=0")
    for view, seen in (("side", (True, True)), ("clean", (False, True)), ("marked", (True, False))):
        news.page.locator(f'input[value="{view}"]').check(force=True)
        assert (page.is_visible(), clean.is_visible()) == seen
    news.page.locator('input[value="side"]').check(force=True)
    tops = news.page.evaluate(
        """[...document.querySelectorAll('.row:has(.clean p)')].map(row =>
            [...row.children].map(cell => cell.firstElementChild.getBoundingClientRect().top))"""
    )
    assert tops
    assert all(left == right for left, right in tops)


def test_each_line_finds_its_own_direction(tmp_path: Path, open_page: Open) -> None:
    text = f"{ARABIC}\nThe gates opened.\n"
    cut = Removal(0, 3, text[:3], "splice.offer", 0.8, "said so")
    path = tmp_path / "rtl.html"
    path.write_bytes(explain_page(Explained("a", "", text, (cut,))))
    shown = open_page(path)
    sides = shown.page.evaluate(
        """[...document.querySelectorAll('.page p')].map(p => {
            const range = document.createRange();
            range.selectNodeContents(p);
            const [box, all] = [range.getBoundingClientRect(), p.getBoundingClientRect()];
            return box.left - all.left > all.right - box.right ? 'right' : 'left';
        })"""
    )
    assert sides == ["right", "left"]
    assert shown.text(".page") == text


def test_what_nobody_sees_is_written_out(tmp_path: Path, open_page: Open) -> None:
    text = "mi\u200b\u202ell\U000e0101s\n"
    cuts = (
        Removal(2, 4, text[2:4], "splice.invisible", 0.99),
        Removal(6, 7, text[6], "splice.invisible", 0.99),
    )
    path = tmp_path / "zero.html"
    path.write_bytes(explain_page(Explained("z", "", text, cuts)))
    shown = open_page(path)
    codes = shown.page.eval_on_selector_all(".code", "all => all.map(e => e.dataset.code)")
    assert codes == ["U+200B", "U+202E", "U+E0101"]
    assert shown.text(".page") == text
    assert shown.text(".clean") == "mills\n"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_text_wherever_they_stand(
    payload: str, tmp_path: Path, open_page: Open
) -> None:
    text = f"Before {payload} it.\n{payload}\nAfter.\n"
    start = text.index("\n") + 1
    rule = f"hidden.{payload}"
    row = {
        "id": payload,
        "title": payload,
        "author": payload,
        "url": payload,
        "text": text[:start] + text[start + len(payload) :],
        "cleaner": {
            "status": "ok",
            "removals": [
                {"start": start, "end": start + len(payload), "text": payload, "rule": rule,
                 "confidence": 0.9, "evidence": payload},
            ],
            "flags": [],
        },
    }  # fmt: skip
    source = tmp_path / "rows.jsonl"
    source.write_text(json.dumps(row) + "\n")
    shown = open_page(write(tmp_path / "out.html", source))
    assert shown.text(".page") == text
    shown.page.keyboard.press("n")
    for part in ("name", "title", "facts", "card", "ledger"):
        assert payload.strip() in shown.text(f'[data-part="{part}"]')
    assert shown.text("title").startswith(payload)
    assert shown.page.evaluate("window.pwned") is None
    assert shown.page.locator("script").count() == 2
    assert shown.page.locator("img, svg").count() == 0
    shown.check_quiet()


def test_a_page_full_of_payloads_is_shown_as_text(tmp_path: Path, open_page: Open) -> None:
    shown_as = "&lt;script&gt;window.pwned = 1&lt;/script&gt;"
    article = "<p>" + f"The mill turned again {shown_as} on Sunday, as people said. " * 5 + "</p>"
    source = tmp_path / "hostile.html"
    source.write_text(
        f"""<!doctype html><html><head><title>Mill {shown_as}</title></head><body>
        <script>window.pwned = 2</script>{article}
        <p>It went on <span style="display:none" onclick="window.pwned = 3">{shown_as}</span>
        until noon. <img src=x onerror="window.pwned = 4" alt='"><script>'></p>{article}
        </body></html>"""
    )
    shown = open_page(write(tmp_path / "out.html", source))
    result = result_of(source)
    assert shown.text(".page") == result.page_text
    assert "<script>window.pwned = 1</script>" in shown.text(".clean")
    assert shown.page.evaluate("window.pwned") is None
    shown.check_quiet()


def test_the_policy_stops_what_is_not_ours(news: Opened) -> None:
    policy = news.page.get_attribute('meta[http-equiv="Content-Security-Policy"]', "content")
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; "
        r"base-uri 'none'; form-action 'none'",
        policy,
    )
    news.page.evaluate(
        """() => { const s = document.createElement('script');
        s.textContent = 'window.pwned = 1'; document.body.append(s); }"""
    )
    assert news.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in line for line in news.said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(width: int, scheme: str, tmp_path: Path, open_page: Open) -> None:
    families = ("splice.offer", "hidden.a", "title.a", "meta.a", "boilerplate.a", "promo.a",
                "caption.a", "links.a", "repeat.a", "body.a", "other.a")  # fmt: skip
    text = "".join(f"Line {number} of the page.\n" for number in range(2 * len(families)))
    size = len("Line 1")
    cuts = tuple(
        Removal(at, at + size, text[at : at + size], rule, 0.9, "a reason")
        for rule, at in zip(families, (text.index(f"Line {n} ") for n in range(99)), strict=False)
    )
    path = tmp_path / "all.html"
    flag = Removal(len(text) - 6, len(text) - 2, "page", "splice.code", 0.4, "a quotation")
    path.write_bytes(explain_page(Explained("all", "A title", text, cuts, (flag,))))
    shown = open_page(path, width, color_scheme=scheme)
    shown.page.click("summary")
    shown.page.keyboard.press("n")
    shown.check_accessible()
    shown.page.locator('input[value="side"]').check(force=True)
    shown.page.uncheck('.chip[data-family="links"] input')
    shown.check_accessible()
    wide = shown.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    shown.check_quiet()


def test_print_lists_the_account_and_hides_the_controls(news: Opened) -> None:
    news.page.emulate_media(media="print")
    news.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(news.page.locator(".bar")).to_be_hidden()
    expect(news.page.locator(".ledger table")).to_be_visible()


def test_a_page_of_100_kb_with_a_cut_every_few_characters_stays_under_1_mb() -> None:
    text = "mill\u200bs, " * 12_500
    cuts = tuple(
        Removal(at, at + 1, "\u200b", "splice.invisible", 0.99, "zero width space in a word")
        for at in range(4, len(text), 8)
    )
    assert len(text) == 100_000
    assert len(explain_page(Explained("big", "", text, cuts))) < 1_000_000
