"""The README says what is true: its examples run, and what it names is there."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
import regex
from click.testing import CliRunner

import cleaner
from cleaner.cli import main
from cleaner.families import FAMILIES, SPLICES
from tests.articles import ARTICLES
from tests.crawls import html_page, page_records, wacz, warc_gz

ROOT = Path(__file__).parents[1]
# Not always beside the tests: it may be installed.
PACKAGE = Path(cleaner.__file__).parent
README = (ROOT / "README.md").read_text(encoding="utf8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf8")
SHELL = [
    line.partition(" #")[0].strip()
    for block in regex.findall(r"```sh\n(.*?)```", README, regex.DOTALL)
    for line in block.splitlines()
]
COMMANDS = [line for line in SHELL if line.startswith("cleaner ") and "--engine" not in line]


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


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that the README's commands are given, small."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("crawl", "saved-pages"):
        (folder / name).mkdir()
    (folder / "page.html").write_text(html_page(1), encoding="utf8")
    (folder / "saved-pages" / "one.html").write_text(html_page(2), encoding="utf8")
    archive = warc_gz(page_records(3))
    (folder / "crawl" / "a.warc.gz").write_bytes(archive)
    (folder / "crawl.wacz").write_bytes(wacz({"archive/a.warc.gz": archive}))
    rows = [
        {"id": lang, "lang": lang, "title": ARTICLES[lang][0], "text": ARTICLES[lang][1],
         "content": ARTICLES[lang][1], "warc_headers": {"warc-target-uri": "https://a.example/"}}
        for lang in ("en", "zh")
    ]  # fmt: skip
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    for name in ("texts.jsonl", "oscar.jsonl", "rows.jsonl", "cases.jsonl"):
        (folder / name).write_bytes(lines)
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(lines))
    shutil.copytree(ROOT / "fixtures" / "pinyin", folder / "fixtures" / "pinyin")
    header = {"verdicts": 1, "rows": "clean.jsonl.zst", "config": [], "seed": 1, "sample": 20,
              "pages": 9, "characters": 900, "rules": {}}  # fmt: skip
    (folder / "verdicts.jsonl").write_text(json.dumps(header) + "\n", encoding="utf8")
    for args in (
        ["clean", "rows.jsonl", "-o", "part.parquet"],
        ["clean", "rows.jsonl", "-o", "clean.jsonl"],
        ["clean", "rows.jsonl", "-o", "clean.jsonl.gz"],
        ["clean", "rows.jsonl", "-o", "clean.jsonl.zst"],
        ["learn", "crawl", "-o", "crawl.profile"],
    ):
        _run(folder, args)
    return folder


def _run(folder: Path, args: list[str]) -> None:
    before = os.getcwd()
    os.chdir(folder)
    try:
        result = CliRunner().invoke(main, args)
    finally:
        os.chdir(before)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command: str, inputs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "readme"
    shutil.copytree(inputs, folder)
    args = shlex.split(command.partition(" >")[0])[1:]
    if "--jobs" in args:
        args[args.index("--jobs") + 1] = "1"
    made = args[args.index("-o") + 1] if "-o" in args else ""
    if "--generate" in args:
        args += ["--count", "1", "--family", "once"]
        made = made or args[1]
    if made:
        path = folder / made
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    _run(folder, args)
    assert not made or (folder / made).exists()


def test_the_first_python_example_runs(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shutil.copytree(inputs, tmp_path / "readme"))
    first = regex.findall(r"```python\n(.*?)```", README, regex.DOTALL)[0]
    names: dict[str, object] = {}
    exec(compile(first, "README.md", "exec"), names)
    assert isinstance(names["row"], dict)


def test_modules_and_files_that_are_named_are_there() -> None:
    for text in (README, CONTRIBUTING):
        for module in regex.findall(r"python -m ((?:cleaner|tests)[\w.]*)", text):
            assert importlib.util.find_spec(module) is not None, module
        for path in regex.findall(r"\]\(([^)#:]+)\)", text):
            assert _named(path).exists(), path
    for path in regex.findall(r"`((?:cleaner|tests|fixtures)/[\w./]+\.\w+)`", CONTRIBUTING):
        assert _named(path).exists(), path
    for path in regex.findall(r"`((?:cli|edits|propose|read|write)/?[\w/]*\.py)`", CONTRIBUTING):
        assert (PACKAGE / path).exists(), path


def _named(path: str) -> Path:
    return (PACKAGE.parent if path.startswith("cleaner/") else ROOT) / path


def test_every_room_of_the_package_is_told() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    told = set(regex.findall(r"`(\w+)/`", README.partition("## How it works")[2]))
    assert rooms == told


def test_every_command_and_family_is_told() -> None:
    for name in main.commands:
        assert re.search(rf"\bcleaner {name}\b", README), name
    told = set(regex.findall(r"`([\w.]+)`", README.partition("## Families of rules")[2][:2000]))
    assert set(FAMILIES) <= told
    assert {name for name in told if name.startswith("splice.")} == set(SPLICES)


def test_options_that_are_named_exist() -> None:
    """Each long option, in a command's line with the command's own ones."""
    known = {
        name: {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
        for name, command in main.commands.items()
    }
    for line in [line for line in SHELL if line.startswith("cleaner ")]:
        words = line.split()
        options = {word for word in words if word.startswith("-") and word != "-"}
        assert options <= known[words[1]], line
    prose = regex.sub(r"```.*?```", "", README.partition("## Training")[0], flags=regex.DOTALL)
    every = set().union(*known.values())
    assert set(regex.findall(r"`(--[\w-]+)", prose)) <= every


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_help_has_an_example_that_its_options_take(name: str) -> None:
    command = main.commands[name]
    shown = CliRunner().invoke(main, [name, "--help"]).output
    examples = regex.findall(rf"cleaner {name}\b[^\n#|]*", shown.partition("Example")[2])
    assert examples
    for example in examples:
        words = shlex.split(example)[2:]
        with click.Context(command) as context:
            values, _, _ = command.make_parser(context).parse_args(words)
        assert values
    for option in command.params:
        assert isinstance(option, click.Argument) or option.help or option.name, option
