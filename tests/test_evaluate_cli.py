"""``cleaner evaluate`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner.cli import main
from cleaner.cli.scores import show_scores
from cleaner.evaluate.generate import FAMILIES
from tests.articles import ARTICLES
from tests.fixtures import ROOT

FEW = ("--count", "1", "--family", "once", "--family", "repeated", "--family", "code")


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["evaluate", *args], input=stdin, env={"COLUMNS": "80"})


def write_rows(path: Path, rows: list[Any]) -> Path:
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf8")
    return path


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    rows = [
        {"id": lang, "lang": lang, "title": ARTICLES[lang][0], "text": ARTICLES[lang][1]}
        for lang in ("en", "zh")
    ]
    return write_rows(tmp_path / "texts.jsonl", [*rows, {"id": "none"}])


@pytest.fixture
def cases(tmp_path: Path, texts: Path) -> Path:
    path = tmp_path / "made.jsonl"
    assert run("-o", str(path), "--generate", str(texts), *FEW).exit_code == 0
    return path


def test_cases_are_made_kept_and_scored(tmp_path: Path, texts: Path, cases: Path) -> None:
    kept = tmp_path / "cases.jsonl"
    result = run(str(kept), "--generate", str(texts), *FEW)
    assert result.exit_code == 0
    assert kept.read_bytes() == cases.read_bytes()
    assert {row["family"] for row in read_rows(kept)} == {"honest", "once", "repeated", "code"}
    for word in ("once", "unknown", "F1 by language", "Honest texts", "zh"):
        assert word in result.stdout
    assert run(str(kept)).stdout == result.stdout
    assert run("--generate", str(texts), *FEW).stdout == result.stdout


def test_scores_as_json(cases: Path) -> None:
    summary = json.loads(run(str(cases), "--json").stdout)
    assert list(summary) == ["families", "harm", "reliability"]
    assert summary["families"]["once"]["languages"].keys() == {"en", "zh"}
    assert summary["harm"]["all"]["texts"] == 2
    assert json.loads(run(str(cases), "--json", "--jobs", "2").stdout) == summary
    some = json.loads(run(str(cases), "--json", "--family", "once").stdout)
    assert (list(some["families"]), some["harm"]) == (["once"], summary["harm"])


def test_nothing_is_cut_where_only_other_rules_may(cases: Path) -> None:
    summary = json.loads(run(str(cases), "--json", "--only", "splice.pinyin").stdout)
    assert all(scores["cut"] == 0 for scores in summary["families"].values())


def test_rows_of_another_cleaner(tmp_path: Path, cases: Path) -> None:
    rows = []
    for case in read_rows(cases):
        text = case["text"]
        for start, end in reversed(case["spans"]):
            text = text[:start] + text[end:]
        rows.append({"id": case["id"], "text": text})
    perfect = write_rows(tmp_path / "perfect.jsonl", rows)
    summary = json.loads(run(str(cases), "--output", str(perfect), "--json").stdout)
    assert all(scores["f1"] > 0.95 for scores in summary["families"].values())
    assert summary["harm"]["all"]["cut"] == 0
    lacking = write_rows(tmp_path / "lacking.jsonl", rows[1:])
    result = run(str(cases), "--output", str(lacking))
    assert result.exit_code == 2
    assert "'en'" in result.stderr


def test_our_own_rows_score_as_we_do(tmp_path: Path, cases: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert CliRunner().invoke(main, ["clean", str(cases), "-o", str(out)]).exit_code == 0
    theirs = json.loads(run(str(cases), "--output", str(out), "--json").stdout)
    ours = json.loads(run(str(cases), "--json").stdout)
    assert theirs["families"] == ours["families"]
    assert theirs["harm"] == ours["harm"]


def test_a_folder_of_fixtures() -> None:
    summary = json.loads(run(str(ROOT / "repeated"), "--json").stdout)
    ((name, scores),) = [*summary["families"].items()][:1]
    assert name in {path.name for path in (ROOT / "repeated").iterdir()} | {"repeated"}
    assert scores["f1"] == 1


def test_a_folder_of_rows_is_read_whole(tmp_path: Path, texts: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, row in enumerate(read_rows(texts)):
        write_rows(folder / f"{number}.jsonl", [row])
    out = tmp_path / "cases.jsonl"
    assert run("-o", str(out), "--generate", str(folder), "--count", "0").exit_code == 0
    assert [row["lang"] for row in read_rows(out)] == ["en", "zh"]


def test_cases_from_standard_input(cases: Path) -> None:
    assert run("-", stdin=cases.read_bytes()).stdout == run(str(cases)).stdout


def test_an_existing_file_is_replaced_only_with_force(texts: Path, cases: Path) -> None:
    before = cases.read_bytes()
    for args in ([str(cases)], ["-o", str(cases)]):
        refused = run(*args, "--generate", str(texts), "--count", "0")
        assert refused.exit_code == 2
        assert "--force" in refused.stderr
        assert cases.read_bytes() == before
    assert run("-o", str(cases), "--generate", str(texts), "--count", "0", "--force").exit_code == 0
    assert len(read_rows(cases)) == 2


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["nowhere.jsonl"],
        ["nowhere/"],
        ["--generate", "nowhere.jsonl"],
        ["-", "-o", "x.jsonl"],
        ["x.jsonl", "-o", "y.jsonl", "--generate", "-"],
        ["-", "--family", "nonsense"],
        ["-", "--jobs", "0"],
        ["-", "--only", "spam"],
        ["-"],
        [__file__],
    ],
    ids=lambda args: " ".join(args)[-24:] or "nothing",
)
def test_wrong_use_exits_2_and_says_what(args: list[str]) -> None:
    result = run(*args, stdin=b"[1]\n")
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"text": 1}', b'{"text": "a", "spans": [[0, 9]]}'])
def test_a_line_that_is_no_case_is_named(line: bytes) -> None:
    result = run("-", stdin=b'{"text": "fine"}\n' + line)
    assert result.exit_code == 2
    assert "-#1: " in result.stderr


def test_tables_fit_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    languages = ("de", "en", "es", "fr", "hi", "id", "ja", "ko", "ru", "th", "vi", "zh", "zh-Hant")
    score = {"cases": 5200, "precision": 1.0, "recall": 0.5, "f1": 0.625, "exact": 2600}
    scores = {
        **score,
        "halves": {"known": score, "unknown": score},
        "languages": dict.fromkeys(languages, score),
    }
    harm = {
        "texts": 99_999,
        "chars": 123_456_789,
        "touched": 12_345,
        "cut": 99_999_999,
        "touched_inside": 12_345,
        "cut_inside": 99_999_999,
    }
    entry = {"rule": "splice.title_shards", "low": 0.95, "high": 1.0, "cuts": 123_456}
    show_scores(
        {
            "families": dict.fromkeys(FAMILIES, scores),
            "harm": dict.fromkeys(("all", *languages), harm),
            "reliability": [{**entry, "said": 0.96, "true": 0.97}],
        }
    )
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 80
    assert "…" not in shown
    for word in (*FAMILIES, *languages, "123,456,789", "splice.title_shards"):
        assert word in shown
    assert shown.count("0.62") >= len(FAMILIES) * len(languages)
