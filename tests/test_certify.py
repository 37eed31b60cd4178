"""Certificates: harm and its bounds, and the files of verdicts are read as they are written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cleaner.cli import main
from cleaner.cli.certificate import show_certificate
from cleaner.errors import CleanerError
from cleaner.evaluate.bounds import upper_bound
from cleaner.evaluate.certify import Certificate, RuleVerdicts, certify
from cleaner.show.run_stats import RunStats
from cleaner.show.samples import Samples
from cleaner.show.verdicts import verdict_header
from tests.cleaned import RULES, row

HEADER = {
    "verdicts": 1,
    "rows": "clean.jsonl",
    "config": ["abc"],
    "seed": 1,
    "sample": 20,
    "pages": 1000,
    "characters": 4_000_000,
    "rules": {
        "links.tail": {"cuts": 500, "characters": 50_000, "sampled": 20},
        "splice.offer": {"cuts": 3, "characters": 30, "sampled": 3},
    },
}


def verdict(number: int, rule: str, said: str = "right", size: int = 10) -> dict[str, Any]:
    return {"id": f"p{number}", "start": 5, "end": 5 + size, "rule": rule, "confidence": 0.9,
            "text": "x" * size, "verdict": said}  # fmt: skip


def judged(*lines: dict[str, Any], header: dict[str, Any] = HEADER) -> Certificate:
    return certify((f"v#{number}", line) for number, line in enumerate((header, *lines)))


def all_judged(wrong: int = 0) -> list[dict[str, Any]]:
    tail = [verdict(n, "links.tail", "wrong" if n < wrong else "right") for n in range(20)]
    return [*tail, *(verdict(n, "splice.offer") for n in range(3))]


def test_rates_bounds_and_harm_of_a_run() -> None:
    clean = judged(*all_judged())
    tail, offer = clean.rules
    assert (tail.judged, tail.wrong, tail.rate) == (20, 0, 0)
    assert tail.bound == upper_bound(0, 20)
    assert offer.bound == 0
    assert 0 < clean.cuts_a_page < 500 / 1000 * 0.2
    # Both are the harm of one rule here: cuts of 100 characters in the mean.
    assert clean.characters_a_million == pytest.approx(clean.cuts_a_page * 1000 * 100 / 4)
    worse = judged(*all_judged(wrong=3))
    assert worse.rules[0].rate == 0.15
    assert worse.cuts_a_page > clean.cuts_a_page


def test_where_every_cut_was_judged_the_harm_is_counted() -> None:
    header = {**HEADER, "rules": {"splice.offer": HEADER["rules"]["splice.offer"]}}  # type: ignore[index]
    lines = [verdict(0, "splice.offer", "wrong", size=28), verdict(1, "splice.offer"),
             verdict(2, "splice.offer")]  # fmt: skip
    certificate = judged(*lines, header=header)
    assert certificate.cuts_a_page == pytest.approx(1 / 1000)
    assert certificate.characters_a_million == pytest.approx(28 / 4)


def test_what_was_not_judged_counts_as_wrong() -> None:
    lines = all_judged()
    some = judged(*lines[:15], *lines[20:])
    assert some.rules[0].bound == upper_bound(5, 20)
    assert some.rules[0].rate == 0
    nothing = judged()
    assert [rule.bound for rule in nothing.rules] == [1.0, 1.0]
    assert nothing.cuts_a_page == pytest.approx(503 / 1000)


def test_a_rule_that_was_never_shown_is_taken_to_be_wrong() -> None:
    unseen = {"cuts": 40, "characters": 400, "sampled": 0}
    certificate = judged(
        *all_judged(),
        header={**HEADER, "rules": {**HEADER["rules"], "z.z": unseen}},  # type: ignore[dict-item]
    )
    assert certificate.rules[-1].bound == 1
    assert certificate.cuts_a_page == pytest.approx(judged(*all_judged()).cuts_a_page + 40 / 1000)


def test_the_header_that_a_report_writes_is_read() -> None:
    stats = RunStats(Samples(5, 1))
    for number in range(120):
        stats.add(row(number, RULES[number % 4]), f"rows#{number}")
    shown = stats.samples.shown(99)
    header = json.loads(json.dumps(verdict_header(stats, shown, "rows.jsonl")))
    lines = [
        {"id": s.id, "start": s.start, "end": s.end, "rule": rule, "confidence": s.confidence,
         "text": s.text, "verdict": "right"}
        for rule, some in shown.items() for s in some
    ]  # fmt: skip
    certificate = judged(*lines, header=header)
    assert [rule.rule for rule in certificate.rules] == sorted(RULES)
    assert {(rule.cuts, rule.sampled, rule.judged) for rule in certificate.rules} == {(30, 5, 5)}
    assert certificate.characters == stats.total.characters


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ([], "header"),
        ([{"id": "a", "text": "b"}], "cleaner report"),
        ([{**HEADER, "verdicts": 2}], "version 1"),
        ([{"verdicts": 1}], "lacks"),
        ([{**HEADER, "rules": {"a.b": {"cuts": 1, "characters": 1, "sampled": 2}}}], "counts"),
        ([{**HEADER, "rules": {"a.b": 7}}], "lacks"),
        ([HEADER, HEADER], "second header"),
        ([HEADER, {"id": "a"}], "'start'"),
        ([HEADER, verdict(1, "links.tail", "maybe")], "maybe"),
        ([HEADER, verdict(1, "nothing.known")], "nothing.known"),
        ([HEADER, {**verdict(1, "links.tail"), "end": "7"}], "span"),
        ([HEADER, verdict(1, "links.tail"), verdict(1, "links.tail", "wrong")], "v#1"),
        ([HEADER, *(verdict(n, "splice.offer") for n in range(4))], "more verdicts"),
    ],
)
def test_what_is_no_file_of_verdicts_is_said(lines: list[dict[str, Any]], word: str) -> None:
    with pytest.raises(CleanerError, match=word) as error:
        certify((f"v#{number}", line) for number, line in enumerate(lines))
    assert str(error.value).startswith(f"v#{len(lines) - 1}: " if lines else "the file")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", *args], env={"COLUMNS": "80"})


@pytest.fixture
def verdicts(tmp_path: Path) -> Path:
    path = tmp_path / "verdicts.jsonl"
    lines = [HEADER, *all_judged(wrong=1)[:-1]]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
    return path


def test_the_command_prints_a_rule_a_line_and_the_bounds(verdicts: Path) -> None:
    result = run("--certify", str(verdicts))
    assert result.exit_code == 0, result.output
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "links.tail 500 20 20 1 0.0500 0.2161" in lines
    assert "splice.offer 3 3 2 0 0.0000 0.3333" in lines
    for words in ("1,000 pages", "Wrong cuts a page", "of a million", "Judge next:"):
        assert words in result.stdout
    summary = json.loads(run("--certify", str(verdicts), "--json").stdout)
    assert summary["rules"]["links.tail"]["bound"] == 0.216106
    assert f"{summary['wrong_cuts_a_page']:.6f}" in result.stdout


@pytest.mark.parametrize("more", [["cases.jsonl"], ["--generate", "x"], ["--html", "x.html"]])
def test_certify_goes_alone(verdicts: Path, more: list[str]) -> None:
    result = run("--certify", str(verdicts), *more)
    assert result.exit_code == 2
    assert "--certify" in result.stderr
    assert result.stdout == ""


def test_a_wrong_file_exits_2_and_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a"}\n')
    result = run("--certify", str(path))
    assert result.exit_code == 2
    assert "rows.jsonl#0: " in result.stderr
    assert "Traceback" not in result.stderr


def test_the_table_fits_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    rule = RuleVerdicts("splice.title_shards", 9_999_999, 99_999_999, 1000, 1000, 1000, 99_999)
    show_certificate(Certificate("rows.jsonl", 10**9, 10**12, (rule,)))
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 80
    assert "9,999,999" in shown
