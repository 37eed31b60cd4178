"""The command as a process: closed pipes, interrupts, hash seeds."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.test_cli import PAGE


def interrupted(command: Sequence[str]) -> bytes:
    """Interrupt a command at the first line that it says; return what it says after that."""
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
    assert process.returncode == 130
    return told


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    line = json.dumps({"text": PAGE}).encode() + b"\n"
    many.write_bytes(line * 300)
    command = [sys.executable, "-m", "cleaner", "clean", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interrupt_leaves_no_half_file_and_exits_130(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(json.dumps({"text": PAGE * 20}).encode() + b"\n" + b"{}\n" * 200_000)
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "cleaner", "clean", str(many), "-o", str(out)]
    told = interrupted(command)
    assert b"--resume" in told
    assert not out.exists()


def test_the_hash_seed_changes_nothing(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"text": PAGE}) + "\n7\n", encoding="utf8")
    outputs = []
    for seed in ("0", "1"):
        command = [sys.executable, "-m", "cleaner", "clean", str(rows)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        outputs.append(subprocess.run(command, capture_output=True, env=environment).stdout)
    assert outputs[0] == outputs[1]
