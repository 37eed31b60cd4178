"""The command line, as the README has it."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import zstandard
from click.testing import CliRunner, Result

import cleaner
from cleaner.cli import main

ARTICLE = (
    "The ferry to the island left an hour late because the captain had lost his hat. Nobody "
    "complained, for the coffee on the pier was good and the morning was warm.\n\n"
    "By noon the hat had been found in the engine room, and the passengers were told so over the "
    "loudspeaker, which they greeted with applause that lasted most of the crossing."
)
PAGE = f"Ferry waits for a hat\nBy Nora Field | May 3, 2024\n\n{ARTICLE}\n\nShare on Facebook\n"


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=stdin)


def rows_of(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode().splitlines()]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(PAGE, encoding="utf8", newline="")
    return path


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    lines = [
        json.dumps({"id": "a", "text": PAGE, "more": {"deep": [1, None]}}),
        "this is not JSON",
        json.dumps({"text": 7, "title": None}),
        json.dumps({"html": f"<html><body><h1>Hat</h1><p>{ARTICLE}</p></body></html>"}),
        json.dumps({"id": "s", "text": "half a pair \ud800"}),
        json.dumps([1, 2]),
        json.dumps({"id": None, "text": ""}),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


def test_one_page_gives_its_clean_text_and_nothing_else(page: Path) -> None:
    result = run("clean", str(page))
    assert result.exit_code == 0
    assert result.stdout == ARTICLE
    assert result.stderr == ""


def test_standard_input_streams_a_page() -> None:
    assert run("clean", "-", stdin=PAGE.encode()).stdout == ARTICLE


def test_with_title_puts_the_title_first(page: Path) -> None:
    text = run("clean", str(page), "--with-title").stdout
    assert text == f"Ferry waits for a hat\n\n{ARTICLE}"
    markdown = run("clean", str(page), "--with-title", "--format", "markdown").stdout
    assert markdown.startswith("# Ferry waits for a hat\n\n")


def test_rows_keep_their_fields_and_failures_are_rows(rows: Path) -> None:
    result = run("clean", str(rows))
    assert result.exit_code == 1
    done = rows_of(result.stdout_bytes)
    assert [row["id"] for row in done] == [
        "a",
        "rows.jsonl#1",
        "rows.jsonl#2",
        "rows.jsonl#3",
        "s",
        "rows.jsonl#5",
        "rows.jsonl#6",
    ]
    statuses = [row["cleaner"]["status"] for row in done]
    assert statuses == ["ok", "failed", "failed", "ok", "failed", "failed", "empty"]
    first = done[0]
    assert first["text"] == ARTICLE
    assert first["more"] == {"deep": [1, None]}
    assert (first["title"], first["author"], first["date"], first["language"]) == (
        "Ferry waits for a hat",
        "Nora Field",
        "2024-05-03",
        "en",
    )
    assert "html" not in done[3]
    assert done[3]["text"] == " ".join(ARTICLE.split())
    for row in done:
        account = row["cleaner"]
        if account["status"] == "failed":
            assert (row["text"], account["removals"], account["flags"]) == ("", [], [])
            assert account["page_sha256"] is None
            assert account["error"]
            assert account["error"] in result.stderr
    assert "Traceback" not in result.stderr


def test_rows_are_the_same_for_any_number_of_jobs(rows: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(rows.read_bytes() * 9)
    one = run("clean", str(many)).stdout_bytes
    assert one == run("clean", str(many), "--jobs", "2").stdout_bytes


@pytest.mark.parametrize("packing", ["gz", "zst"])
def test_packed_rows_go_in_and_out(rows: Path, tmp_path: Path, packing: str) -> None:
    data = rows.read_bytes()
    packed = tmp_path / f"in.jsonl.{packing}"
    packed.write_bytes(
        gzip.compress(data) if packing == "gz" else zstandard.ZstdCompressor().compress(data)
    )
    out = tmp_path / f"out.jsonl.{packing}"
    assert run("clean", str(packed), "-o", str(out)).exit_code == 1
    done = out.read_bytes()
    reader = zstandard.ZstdDecompressor().stream_reader(done)
    plain = gzip.decompress(done) if packing == "gz" else reader.read()
    assert [row["cleaner"]["status"] for row in rows_of(plain)][:2] == ["ok", "failed"]


def test_a_packed_input_that_breaks_off_keeps_what_was_read(rows: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl.gz"
    whole = gzip.compress(rows.read_bytes() * 200)
    broken.write_bytes(whole[: len(whole) // 2])
    result = run("clean", str(broken))
    assert result.exit_code == 1
    done = rows_of(result.stdout_bytes)
    assert done[0]["cleaner"]["status"] == "ok"
    assert "breaks off" in done[-1]["cleaner"]["error"]


def test_folders_and_globs_give_rows(tmp_path: Path) -> None:
    (tmp_path / "site" / "deep").mkdir(parents=True)
    (tmp_path / "site" / "b.txt").write_text(ARTICLE, encoding="utf8")
    (tmp_path / "site" / "deep" / "a.html").write_text(f"<p>{ARTICLE}</p>", encoding="utf8")
    (tmp_path / "site" / "style.css").write_text("p {}", encoding="utf8")
    ids = [row["id"] for row in rows_of(run("clean", str(tmp_path / "site")).stdout_bytes)]
    assert ids == ["b.txt#0", "deep/a.html#0"]
    pattern = str(tmp_path / "site" / "*.txt")
    assert [row["id"] for row in rows_of(run("clean", pattern).stdout_bytes)] == ["b.txt#0"]


def test_a_folder_out_gets_a_file_for_each_input(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("clean", str(page), "-o", f"{out}/", "--format", "text").exit_code == 0
    assert (out / "ferry.txt").read_text(encoding="utf8") == ARTICLE


def test_an_output_is_not_replaced_without_force(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_text("mine", encoding="utf8")
    refused = run("clean", str(page), "-o", str(out))
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert out.read_text(encoding="utf8") == "mine"
    assert run("clean", str(page), "-o", str(out), "--force").exit_code == 0
    assert out.read_text(encoding="utf8") == ARTICLE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ferry.txt", "out.txt"]


@pytest.mark.parametrize(
    "args",
    [
        ["clean"],
        ["clean", "nowhere.txt"],
        ["clean", "-", "--only", "spam"],
        ["clean", "-", "--min-confidence", "2"],
        ["clean", "-", "--format", "dolma"],
        ["clean", "-", "--http-status", "fine"],
        ["clean", "-", "--resume"],
        ["recut", "nowhere.jsonl", "-o", "-"],
    ],
)
def test_wrong_use_exits_2_and_says_what(args: list[str]) -> None:
    result = run(*args, stdin=b"A line.")
    assert result.exit_code == 2
    assert "Error" in result.stderr
    assert result.stdout == ""


def test_field_options_lead_into_objects(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    row = {"doc": {"raw": PAGE, "id": "x"}, "meta": {"url": "https://example.org/"}}
    path.write_text(json.dumps(row), encoding="utf8")
    result = run("clean", str(path), "--text-field", "doc.raw", "--id-field", "doc.id")
    done = rows_of(result.stdout_bytes)[0]
    assert done["text"] == ARTICLE
    assert done["doc"] == {"id": "x"}
    assert "id" not in done


def test_restore_and_recut(rows: Path, tmp_path: Path) -> None:
    cleaned, restored, recut = (tmp_path / f"{name}.jsonl" for name in ("c", "r", "n"))
    run("clean", str(rows), "-o", str(cleaned))
    assert run("restore", str(cleaned), "-o", str(restored)).exit_code == 0
    back = rows_of(restored.read_bytes())
    assert back[0]["text"] == PAGE
    assert "cleaner" not in back[0]
    options = ["--keep", "meta", "--min-confidence", "0.8"]
    assert run("recut", str(cleaned), "-o", str(recut), *options).exit_code == 0
    direct = run("clean", str(rows), *options).stdout_bytes
    assert rows_of(recut.read_bytes()) == rows_of(direct)
    assert "By Nora Field" in rows_of(direct)[0]["text"]


def test_recut_without_a_rule_gives_back_its_cuts(rows: Path, tmp_path: Path) -> None:
    cleaned = tmp_path / "c.jsonl"
    run("clean", str(rows), "-o", str(cleaned))
    done = run("recut", str(cleaned), "-o", "-", "--without", "title.line")
    assert rows_of(done.stdout_bytes)[0]["text"].startswith("Ferry waits for a hat")


def test_a_changed_row_is_not_restored(rows: Path, tmp_path: Path) -> None:
    cleaned = tmp_path / "c.jsonl"
    run("clean", str(rows), "-o", str(cleaned))
    first, *_ = rows_of(cleaned.read_bytes())
    first["text"] = first["text"].replace("ferry", "train")
    cleaned.write_text(json.dumps(first), encoding="utf8")
    result = run("restore", str(cleaned), "-o", "-")
    assert result.exit_code == 1
    assert "page_sha256" in result.stderr
    assert rows_of(result.stdout_bytes)[0]["cleaner"]["status"] == "failed"


def test_spans_and_none_leave_out_the_texts(rows: Path) -> None:
    spans = rows_of(run("clean", str(rows), "--removals", "spans").stdout_bytes)[0]["cleaner"]
    assert set(spans["removals"][0]) == {"start", "end", "rule", "confidence"}
    assert (
        "removals"
        not in (rows_of(run("clean", str(rows), "--removals", "none").stdout_bytes)[0]["cleaner"])
    )


def test_stats_and_rejects(rows: Path, tmp_path: Path) -> None:
    stats, rejects = tmp_path / "stats.json", tmp_path / "rejects.jsonl"
    run("clean", str(rows), "--stats", str(stats), "--rejects", str(rejects))
    counts = json.loads(stats.read_text(encoding="utf8"))
    assert counts["status"] == {"empty": 1, "failed": 4, "ok": 2}
    assert len(rows_of(rejects.read_bytes())) == 4
    cut: Counter[str] = Counter()
    for row in rows_of(run("clean", str(rows)).stdout_bytes):
        for removal in row["cleaner"]["removals"]:
            cut[removal["rule"]] += removal["end"] - removal["start"]
    assert {rule: entry["characters"] for rule, entry in counts["rules"].items()} == cut
    families: Counter[str] = Counter()
    for rule, characters in cut.items():
        families[rule.partition(".")[0]] += characters
    assert counts["removed_characters"] == families
    assert sum(counts["languages"].values()) == counts["pages"] == 7
    assert sum(site["pages"] for site in counts["sites"].values()) == 7
    assert sum(site["removed_characters"] for site in counts["sites"].values()) == cut.total()
    config = counts["config"]
    assert config["digest"] == cleaner.Cleaner().config
    assert config["version"] == cleaner.__version__
    assert {"program", "rules", "models", "profile"} <= set(config)


def test_explain_names_every_cut(page: Path, rows: Path, tmp_path: Path) -> None:
    shown = run("explain", str(page)).stdout
    assert "title.line" in shown
    assert "meta.byline" in shown
    cleaned = tmp_path / "c.jsonl"
    run("clean", str(rows), "-o", str(cleaned))
    assert "boilerplate.share" in run("explain", str(cleaned), "--id", "a").stdout
    assert run("explain", str(cleaned), "--id", "zzz").exit_code == 2


@pytest.mark.parametrize("command", ["clean", "explain", "restore", "recut"])
def test_help_has_an_example(command: str) -> None:
    assert f"  cleaner {command} " in run(command, "--help").stdout.partition("Example")[2]


def test_a_single_page_in_a_folder_out_stays_text(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "plain"
    assert run("clean", str(page), "-o", f"{out}/").exit_code == 0
    assert (out / "ferry.txt").read_text(encoding="utf8") == ARTICLE
