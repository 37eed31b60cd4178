"""What users of the package are given: documented, with examples, typed, and all there."""

from __future__ import annotations

import doctest
import inspect
import pickle
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner import config
from cleaner.edits import resolve

PACKAGE = Path(cleaner.__file__).parent
PUBLIC = [getattr(cleaner, name) for name in cleaner.__all__ if name != "__version__"]
METHODS = ("clean", "clean_row", "clean_batch", "wants")
EXAMPLES = [cleaner, cleaner.clean, cleaner.Cleaner, cleaner.Result, cleaner.Removal, resolve,
            *(getattr(cleaner.Cleaner, name) for name in METHODS)]  # fmt: skip


def _members(one: Any) -> list[Any]:
    if not inspect.isclass(one) or issubclass(one, Exception):
        return [one]
    own = [value for name, value in vars(one).items() if not name.startswith("_")]
    return [one, *(v for v in own if callable(v) or isinstance(v, property))]


@pytest.mark.parametrize("one", PUBLIC, ids=lambda one: one.__name__)
def test_whatever_is_public_is_documented_and_typed(one: Any) -> None:
    for member in _members(one):
        assert (
            (inspect.getdoc(member) or "").strip().endswith((".", "True", "False", "'", "]", ")"))
        )
        if inspect.isfunction(member):
            annotations = inspect.get_annotations(member)
            assert "return" in annotations
            assert set(inspect.signature(member).parameters) <= {*annotations, "self"}


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one.__name__)
def test_public_examples_run(one: Any) -> None:
    module = one if inspect.ismodule(one) else inspect.getmodule(one)
    tests = doctest.DocTestFinder(recurse=False).find(one, one.__name__, module)
    assert any(test.examples for test in tests)
    runner = doctest.DocTestRunner()
    for test in tests:
        runner.run(test)
    assert runner.summarize(verbose=False).failed == 0


def test_every_module_says_what_it_is_for() -> None:
    for path in PACKAGE.rglob("*.py"):
        opening = path.read_text(encoding="utf8").lstrip("r")
        assert opening.startswith('"""'), path


def test_no_file_is_over_300_lines() -> None:
    for folder in (PACKAGE, Path(__file__).parent):
        for path in folder.rglob("*.py"):
            assert len(path.read_text(encoding="utf8").splitlines()) <= 300, path


def test_types_are_marked_and_models_are_packed() -> None:
    assert resources.files("cleaner").joinpath("py.typed").is_file()
    kinds = {path.suffix for path in PACKAGE.rglob("*") if path.is_file()}
    assert kinds - {".pyc"} <= {
        *(".py", ".typed", ".md", ".json", ".npz", ".zst", ".css", ".js", ".html")
    }


@pytest.mark.parametrize("suffix", ["json", "npz", "zst"])
def test_the_digest_changes_with_every_kind_of_model(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert any(PACKAGE.rglob(f"*.{suffix}"))
    monkeypatch.setattr(config, "__file__", str(tmp_path / "config.py"))
    digests = set()
    for content in ("one", "two"):
        (tmp_path / f"model.{suffix}").write_text(content)
        digests.add(config.models_digest.__wrapped__())
    assert len(digests) == 2


def test_a_cleaner_is_frozen_and_travels() -> None:
    one = cleaner.Cleaner(min_confidence=0.7, keep=("caption",))
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.min_confidence = 0.1  # type: ignore[misc]


def test_importing_the_package_loads_no_extra() -> None:
    code = (
        "import sys, cleaner, cleaner.cli\n"
        "print([n for n in ('pyarrow', 'fastwarc', 'ray', 'pyspark', 'datatrove', 'scipy',"
        " 'lightgbm', 'pygal') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
