"""Run the tests with the oldest versions of all dependencies that ``pyproject.toml`` allows.

    python -m tests.bench.oldest [--python python3.10] [PYTEST-ARGUMENT]...

Makes a fresh virtual environment, installs every dependency, and those of the extras ``parquet``,
``warc`` and ``test`` that the tests import, at its lower bound, and runs pytest on the rest of the
arguments (by default all but what needs a browser or an engine). Exits as pytest does.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_EXTRAS = ("parquet", "warc")
_FOR_TESTS = ("hypothesis", "pytest", "warcio")
_DEFAULT = ("tests", "--ignore=tests/browser", "--ignore=tests/engines")


def main() -> int:
    """Install, run and return pytest's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    options, arguments = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.python, "-m", "venv", folder], check=True)
        python = f"{folder}/bin/python"
        pins = lower_bounds((_ROOT / "pyproject.toml").read_text(encoding="utf8"))
        print(" ".join(pins), flush=True)
        # Old wheels may not exist for this Python; an old source rarely builds.
        command = [python, "-m", "pip", "install", "-q", "--only-binary", ":all:"]
        # langdetect has never had one.
        command += ["--no-binary", "langdetect", *pins]
        subprocess.run(command, check=True)
        tests = arguments or list(_DEFAULT)
        return subprocess.run([python, "-m", "pytest", *tests], cwd=_ROOT).returncode


def lower_bounds(pyproject: str) -> list[str]:
    """Return each dependency of the core, of two extras and of the tests at its lower bound.

    Read with patterns, since Python 3.10 has no `tomllib`.
    """
    lists = {
        name: re.findall(r'"([^"]+)"', body)
        for name, body in re.findall(r"^(\w+) = \[(.*?)\]$", pyproject, re.DOTALL | re.MULTILINE)
    }
    wanted = [*lists["dependencies"]]
    for extra in _EXTRAS:
        wanted += lists[extra]
    wanted += [entry for entry in lists["test"] if entry.startswith(_FOR_TESTS)]
    return sorted({entry.replace(">=", "==") for entry in wanted})


if __name__ == "__main__":
    sys.exit(main())
