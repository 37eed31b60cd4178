"""The README says what is true."""

from __future__ import annotations

from pathlib import Path

import regex

import cleaner

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf8")


def test_the_first_example_comes_out_as_shown() -> None:
    before, after = regex.findall(r"```text\n(.*?)\n```", README, regex.DOTALL)[:2]
    result = cleaner.clean(before)
    assert result.text == after
    assert result.restore() == before


def test_the_first_screen_holds_the_two_commands() -> None:
    commands = regex.findall(r"^pip install .*$", README, regex.MULTILINE)
    assert len(commands) == 2
    assert "cleaner clean" in commands[0]
    assert "pytest" in commands[1]
