"""``cleaner report``: what is counted, and what is drawn."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import zstandard
from click.testing import CliRunner, Result

from cleaner.apply import restore
from cleaner.cli import main
from cleaner.errors import PageError
from cleaner.show import run_stats
from cleaner.show.plots import plot_bars, plot_histogram, plot_lines
from cleaner.show.report_page import report_page
from cleaner.show.run_stats import OTHERS, RunStats
from cleaner.show.samples import Samples
from cleaner.show.sampling import Reservoir
from tests.cleaned import RULES, row


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["report", *args])


def stats_of(rows: list[Any], size: int = 20, seed: int = 1) -> RunStats:
    stats = RunStats(Samples(size, seed))
    for number, entry in enumerate(rows):
        stats.add(entry, f"rows#{number}")
    return stats


def with_cuts(*cuts: tuple[int, int, str, float], text: str = "0123456789" * 10) -> dict[str, Any]:
    removals = [{"start": start, "end": end, "text": text[start:end], "rule": rule,
                 "confidence": confidence, "evidence": ""}
                for start, end, rule, confidence in cuts]  # fmt: skip
    kept = text
    for start, end, *_ in reversed(cuts):
        kept = kept[:start] + kept[end:]
    return {"id": "x", "text": kept, "cleaner": {"status": "ok", "removals": removals}}


def test_every_row_is_counted_by_rule_site_and_language() -> None:
    stats = stats_of([row(number, RULES[number % 4]) for number in range(40)])
    assert stats.statuses == {"ok": 40}
    assert {rule: (sums.pages, sums.cuts) for rule, sums in stats.rules.items()} == dict.fromkeys(
        RULES, (10, 10)
    )
    assert sum(sums.removed for sums in stats.rules.values()) == stats.total.removed
    assert {site: sums.pages for site, sums in stats.sites.items()} == {
        "site0.example": 14, "site1.example": 13, "site2.example": 13,
    }  # fmt: skip
    assert {name: sums.pages for name, sums in stats.languages.items()} == {"en": 20, "zh": 20}
    pages = [restore(r["text"], [(c["start"], c["end"], c["text"])
             for c in r["cleaner"]["removals"]]) for r in
             (row(number, "a.b") for number in range(40))]  # fmt: skip
    assert stats.total.characters == sum(map(len, pages))
    assert sum(stats.confidences) == sum(stats.shares) == 40


def test_pages_of_many_cuts_by_one_rule_count_once() -> None:
    stats = stats_of([with_cuts((0, 2, "a.b", 0.5), (5, 9, "a.b", 1.0), (20, 30, "c.d", 0.9))])
    assert stats.rules["a.b"].pages == 1
    assert stats.rules["a.b"].cuts == 2
    assert stats.rules["a.b"].removed == 6
    assert stats.rules["a.b"].mean_confidence == 0.75
    assert stats.total.characters == 100
    assert stats.shares[3] == 1


def test_the_heaviest_pages_come_first_and_ties_in_order() -> None:
    rows = [{**with_cuts((0, 1 + n % 40, "a.b", 0.9)), "id": f"p{n}"} for n in range(120)]
    heavy = stats_of(rows).heaviest()
    assert [page.removed for page in heavy] == sorted(
        (1 + n % 40 for n in range(120)), reverse=True
    )[: len(heavy)]
    assert [page.name for page in heavy[:3]] == ["p39", "p79", "p119"]


@pytest.mark.parametrize(
    "broken",
    [
        7,
        {"id": "a", "text": "b"},
        {"cleaner": {"status": "fine"}},
        {"cleaner": {"status": "ok", "removals": [{"start": 1}]}},
        {"cleaner": {"status": "ok", "removals": 5}},
        with_cuts((5, 3, "a.b", 0.5)),
        with_cuts((1, 3, "a.b", float("nan"))),
        with_cuts((1, 3, "a.b", 1.5)),
    ],
)
def test_what_is_no_row_of_a_run_changes_no_count(broken: Any) -> None:
    stats = stats_of([row(1, "a.b")])
    before = (stats.total.cuts, dict(stats.statuses), list(stats.rules))
    with pytest.raises(PageError):
        stats.add(broken, "broken")
    assert (stats.total.cuts, dict(stats.statuses), list(stats.rules)) == before
    assert stats.unreadable == 1


def test_names_without_end_fill_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_stats, "MOST_SITES", 5)
    monkeypatch.setattr(run_stats, "MOST_RULES", 5)
    monkeypatch.setattr(run_stats, "MOST_LANGUAGES", 5)
    rows = [{**with_cuts((0, 2, f"a.{n}", 0.9)), "url": f"http://s{n}.org", "language": str(n)}
            for n in range(50)]  # fmt: skip
    stats = stats_of(rows)
    for table in (stats.sites, stats.rules, stats.languages):
        assert len(table) == 6
        assert table[OTHERS].pages == 45


def test_a_reservoir_keeps_each_with_the_same_chance() -> None:
    kept: Counter[int] = Counter()
    for seed in range(4000):
        reservoir = Reservoir(5, str(seed))
        held: list[int] = []
        for number in range(50):
            place = reservoir.offer()
            if place is not None:
                held[place : place + 1] = [number]
        assert len(set(held)) == 5
        kept.update(held)
    # 400 expected each, standard deviation 19.
    assert len(kept) == 50
    assert min(kept.values()) > 310
    assert max(kept.values()) < 490


def test_a_sample_is_seeded_and_shows_what_stood_around() -> None:
    rows = [{**with_cuts((10, 13, "a.b", 0.9), (13, 20, "c.d", 0.9)), "id": n} for n in range(200)]
    first, again, other = (stats_of(rows, 5, seed).samples.shown(99) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert {rule: len(entries) for rule, entries in first.items()} == {"a.b": 5, "c.d": 5}
    sample = first["a.b"][0]
    assert (sample.text, sample.before) == ("012", (("0123456789", False),))
    assert sample.after[:2] == (("3456789", True), (("0123456789" * 10)[20:103], False))
    assert first["c.d"][0].before == (("0123456789", False), ("012", True))


def test_samples_without_texts_are_said_to_lack() -> None:
    spans = with_cuts((1, 3, "a.b", 0.9))
    del spans["cleaner"]["removals"][0]["text"]
    stats = stats_of([spans, spans, row(1, "links.related")])
    assert stats.samples.lacking == 2
    assert list(stats.samples.shown(99)) == ["links.related"]


@pytest.mark.parametrize("letter", ["汉", "<"])
def test_a_report_of_rules_without_end_and_long_texts_stays_under_5_mb(
    letter: str,
) -> None:
    text = letter * 5000
    rows = []
    for number in range(9000):
        start = number % 400
        entry = with_cuts(
            (start, start + 1500, f"links.{number % 900}{letter * 180}", 0.9), text=text
        )
        entry["cleaner"]["removals"][0]["evidence"] = letter * 400
        rows.append({**entry, "id": letter * 500, "title": letter * 500, "language": f"l{number}",
                     "url": f"https://{'s' * 150}{number}.example"})  # fmt: skip
    assert len(report_page(stats_of(rows), "rows")) < 5_000_000


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_rows_are_read_packed_and_the_page_is_the_same_each_time(
    suffix: str, tmp_path: Path
) -> None:
    lines = "".join(json.dumps(row(number, "a.b")) + "\n" for number in range(30)).encode()
    packed = {"": lines, ".gz": gzip.compress(lines), ".zst": zstandard.compress(lines)}
    (tmp_path / f"rows.jsonl{suffix}").write_bytes(packed[suffix])
    outs = [tmp_path / "a.html", tmp_path / "b.html"]
    for out in outs:
        assert run(str(tmp_path / f"rows.jsonl{suffix}"), "-o", str(out)).exit_code == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert b"2026-" not in outs[0].read_bytes()


def test_lines_that_are_no_rows_are_named_and_exit_1(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text("junk\n" + json.dumps(row(1, "a.b")) + "\n[1]\n")
    result = run(str(source), "-o", str(tmp_path / "out.html"))
    assert result.exit_code == 1
    assert "rows.jsonl#0" in result.stderr
    assert "rows.jsonl#2" in result.stderr
    assert (tmp_path / "out.html").exists()
    source.write_text("junk\n")
    assert run(str(source), "-o", str(tmp_path / "none.html")).exit_code == 2
    assert not (tmp_path / "none.html").exists()


def test_plots_hold_no_script_no_style_and_no_day() -> None:
    plots = [
        plot_bars("A <b>", ["x<y", "\x00\ud800"], [3, 0], "units"),
        plot_histogram("B", [0, 5, 1], "units"),
        plot_lines("C", [("<i>", [(0.1, 0.2), (1, 1)])], "x", "y"),
    ]
    for plot in plots:
        assert "<svg" in plot
        for banned in ("<script", "<style", "style=", "<!--", "<b>", "<i>", " id=", "http://p"):
            assert banned not in plot
