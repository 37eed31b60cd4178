"""``cleaner explain`` in the terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from cleaner.cli import main
from cleaner.edits import Removal
from cleaner.show.explained import Explained
from cleaner.show.terminal import show_page
from tests.fixtures import ROOT

PAGE = ROOT / "title_shards" / "en_school_kitchen" / "page.txt"
TEXT = (
    "The mill spam turns on \u202eSunday \x1b[31mred\r\nand its wheel goes round and round again.\n"
)
PAGE_OF_ONE = Explained(
    "one", "", TEXT, (Removal(9, 14, "spam ", "splice.offer", 0.9, "a \x1breason"),)
)


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["explain", *args])


def printed(width: int, monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    console = Console(width=width, force_terminal=True, highlight=False, color_system="standard")
    with console.capture() as shown:
        show_page(console, PAGE_OF_ONE)
    return shown.get()


def test_rules_are_counted() -> None:
    lines = run(str(PAGE), "--rules").stdout.splitlines()
    assert lines[0].split() == ["rule", "cuts", "characters", "confidence", "left"]
    removed = json.loads((PAGE.parent / "removed.json").read_text("utf8"))
    shards = [text for rule, text in removed if rule == "splice.title_shards"]
    name, count, *_ = lines[1].split()
    assert (name, int(count)) == ("splice.title_shards", len(shards))


def test_a_terminal_shows_colours_but_for_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[9;31m" in printed(80, monkeypatch)
    plain = printed(80, monkeypatch, NO_COLOR="1")
    assert "31m" not in plain.replace("<U+001B>[31m", "")
    assert "[1:" in plain


def test_a_terminal_is_wrapped_at_words_to_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    page = printed(30, monkeypatch, NO_COLOR="1").split("Cut: 1")[0]
    bare = page.replace("\x1b[9m", "").replace("\x1b[0m", "")
    assert max(map(len, bare.splitlines())) <= 30
    assert "wheel goes" in " ".join(bare.split())


def test_a_page_gives_a_terminal_no_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = printed(200, monkeypatch, NO_COLOR="1")
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown
    assert "<U+001B>[31mred" in shown
    assert "a <U+001B>reason" in shown


def test_half_a_surrogate_pair_can_be_shown(tmp_path: Path) -> None:
    account = {"status": "ok", "removals": [{"start": 1, "end": 2, "text": "\ud800", "rule": "a.b",
               "confidence": 1, "evidence": "\ud801"}], "flags": []}  # fmt: skip
    path, out = tmp_path / "rows.jsonl", tmp_path / "out.html"
    path.write_text(
        json.dumps({"id": "\ud802", "title": "\ud803", "text": "a\ud804", "cleaner": account})
    )
    assert "a[1:<U+D800>]<U+D804>" in run(str(path)).stdout
    assert run(str(path), "--html", str(out)).exit_code == 0
    page = out.read_text(encoding="utf8")
    for half in ("d800", "d801", "d802", "d803", "d804"):
        assert f"\\u{half}" in page


def test_html_replaces_nothing_unasked(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    assert run(str(PAGE), "--html", str(out)).exit_code == 0
    made = out.read_bytes()
    out.write_bytes(b"mine")
    assert run(str(PAGE), "--html", str(out)).exit_code == 2
    assert out.read_bytes() == b"mine"
    assert run(str(PAGE), "--html", str(out), "--force").exit_code == 0
    assert out.read_bytes() == made
    assert run(str(PAGE), "--html", str(out), "--rules").exit_code == 2


@pytest.mark.parametrize(
    "account",
    [
        {"status": "ok", "removals": [{"start": 1, "end": 2}], "flags": []},
        {"status": "ok", "removals": [{"start": 1, "end": 2, "text": "b", "rule": "a.b",
                                       "confidence": float("nan")}], "flags": []},
        {"status": "ok", "removals": [{"start": 9, "end": 10, "text": "b", "rule": "a.b",
                                       "confidence": 1}], "flags": []},
        {"status": "ok", "removals": [7], "flags": []},
        {"status": "ok", "removals": [], "flags": "none"},
        {"status": "ok"},
        {"status": "failed", "error": "why"},
    ],
)  # fmt: skip
def test_an_account_that_does_not_fit_is_wrong_use(account: Any, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "ac", "cleaner": account}) + "\n")
    result = run(str(path))
    assert result.exit_code == 2
    assert str(path) in result.output
