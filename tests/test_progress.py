"""How a run goes: live on a terminal, a plain line now and then elsewhere, on standard error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import regex
from click.testing import CliRunner

from cleaner.cli import main
from cleaner.cli import progress as shown
from tests.crawls import page_records, warc_gz

COMMANDS = {"clean": ("clean", "out.jsonl"), "learn": ("learn", "profile")}
LINE = r"(\d+) pages, [\d.,]+ a second(, \d+:\d\d left)?, 1 failed"


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    path, bad = tmp_path / "a.warc.gz", tmp_path / "0.jsonl"
    path.write_bytes(warc_gz(page_records(200, 2)))
    bad.write_text('{"id": "bad", "text": 7}\n', encoding="utf8")
    return [str(bad), str(path)]


@pytest.mark.parametrize("command", COMMANDS)
def test_elsewhere_a_plain_line_now_and_then(
    command: str, inputs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, out = COMMANDS[command]
    done = CliRunner().invoke(main, [name, *inputs, "-o", str(tmp_path / out)])
    assert done.exit_code == 1
    assert "a second" not in done.stderr
    assert done.stderr.startswith("bad: failed: 'text' is a number, not a string\n")
    monkeypatch.setattr(shown, "_LINE_SECONDS", 0.0)
    again = CliRunner().invoke(main, [name, *inputs, "-o", str(tmp_path / out), "--force"])
    lines = regex.findall(LINE, again.stderr)
    assert [int(pages) for pages, _ in lines] == sorted({int(pages) for pages, _ in lines})
    assert len(lines) > 3
    assert lines[-1][0] == "201"
    assert any(left for _, left in lines)
    assert ("characters cut: " in again.stderr) == (command == "clean")
    assert again.stdout == ""


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are asked for by Unix's means")
@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_terminal_it_is_live(command: str, inputs: list[str], tmp_path: Path) -> None:
    name, out = COMMANDS[command]
    mine, theirs = os.openpty()
    line = [sys.executable, "-m", "cleaner", name, *inputs, "-o", str(tmp_path / out)]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(mine, 65536):
                told += piece
        except OSError:
            pass  # how a terminal says that nobody writes to it any more
        assert process.stdout is not None
        assert process.stdout.read() == b""
    os.close(mine)
    assert process.returncode == 1
    # What is live is written over, so the line comes with the codes that do so.
    assert b"\x1b[2K" in told
    assert regex.search(LINE, told.decode())
    assert (tmp_path / out).exists()


def test_learned_and_cleaned_count_the_same_pages(inputs: list[str], tmp_path: Path) -> None:
    CliRunner().invoke(main, ["learn", *inputs, "-o", str(tmp_path / "p")])
    head = json.loads((tmp_path / "p" / "profile.json").read_text(encoding="utf8"))
    assert head["pages"] == 201
