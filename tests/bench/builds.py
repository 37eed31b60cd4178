"""Wheel and sdist: nothing lacks in them, and what is installed from the wheel passes the tests.

    python -m tests.bench.builds PYTHON...

Builds both from what is committed (needs ``build`` and git), compares them with the list of
committed files, and for each interpreter given makes an environment, installs the wheel with the
extras ``parquet`` and ``warc``, and runs the sdist's tests with its own package taken away.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TOOLS = ("pytest", "hypothesis", "warcio")
# What a user meets; the rest is the same code on every Python, and takes ten times as long.
_TESTS = tuple(
    f"tests/test_{name}.py"
    for name in ("ledger", "cli", "fixtures", "rows", "evaluate_cli", "readme", "outputs",
                 "archives", "strings", "read_html", "public", "places", "certify", "bounds")
)  # fmt: skip


def main() -> int:
    """Build, compare, install and test; exits 1 where something lacks or a test fails."""
    with tempfile.TemporaryDirectory(prefix="builds-") as name:
        folder = Path(name)
        source = folder / "source"
        _run("git", "clone", "--quiet", str(ROOT), str(source))
        _run(sys.executable, "-m", "build", "--outdir", str(folder / "dist"), str(source))
        (wheel,), (sdist,) = (list((folder / "dist").glob(end)) for end in ("*.whl", "*.tar.gz"))
        listed = _run("git", "-C", str(source), "ls-files").splitlines()
        with zipfile.ZipFile(wheel) as packed:
            lacking = {path for path in listed if path.startswith("cleaner/")}
            lacking -= set(packed.namelist())
        with tarfile.open(sdist) as packed_source:
            inside = {name.partition("/")[2] for name in packed_source.getnames()}
            lacking |= {path for path in listed if path not in inside}
            packed_source.extractall(folder / "sdist", filter="data")
        print(f"{wheel.name} {wheel.stat().st_size:,} bytes, {sdist.name}; lacking: {lacking or 0}")
        (tests,) = (folder / "sdist").iterdir()
        shutil.rmtree(tests / "cleaner")
        return max([int(bool(lacking)), *(_test(one, wheel, tests) for one in sys.argv[1:])])


def _test(python: str, wheel: Path, tests: Path) -> int:
    with tempfile.TemporaryDirectory(prefix="builds-venv-") as venv:
        _run(python, "-m", "venv", venv)
        own = str(Path(venv) / ("Scripts" if sys.platform == "win32" else "bin") / "python")
        _run(own, "-m", "pip", "install", "--quiet", f"{wheel}[parquet,warc]", *_TOOLS)
        print(_run(own, "--version").strip(), flush=True)
        command = [own, "-m", "pytest", "-p", "no:cacheprovider", *_TESTS]
        return subprocess.run(command, cwd=tests, check=False).returncode


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf8").stdout


if __name__ == "__main__":
    sys.exit(main())
