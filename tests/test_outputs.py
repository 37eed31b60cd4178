"""Archives and Dolma's layout out, and outputs that appear whole or not at all."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path
from typing import Any

import fastwarc.warc
import pyarrow.parquet as pq
import pytest
import warcio
import zstandard
from click.testing import CliRunner, Result

import cleaner
from cleaner.cli import main
from tests.articles import ARTICLES
from tests.crawls import page_records, record_id, warc_gz


def run(*args: object) -> Result:
    return CliRunner().invoke(main, ["clean", *map(str, args)])


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(40, 2)))
    return path


@pytest.mark.parametrize("suffix", ["warc", "warc.gz", "warc.zst"])
def test_archives_out(crawl: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out.{suffix}"
    assert run(crawl, "-o", out).exit_code == 0
    rows = [json.loads(line) for line in run(crawl).stdout_bytes.splitlines()]
    data = out.read_bytes()
    if suffix == "warc.zst":
        data = zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read()
    records = [
        (found.rec_type, found.rec_headers, found.content_stream().read())
        for found in warcio.ArchiveIterator(io.BytesIO(data), check_digests="raise")
    ]
    assert records[0][0] == "warcinfo"
    info = records[0][2].decode()
    assert f"cleaner-config: {cleaner.Cleaner().config}" in info
    assert f"cleaner-ledger/{cleaner.__version__}" in info
    assert '"models": "' in info
    assert len(records) == 1 + 2 * len(rows)
    for row, text, account in zip(rows, records[1::2], records[2::2], strict=True):
        assert (text[0], account[0]) == ("conversion", "metadata")
        assert text[1].get_header("WARC-Refers-To") == row["warc_record_id"]
        assert text[1].get_header("WARC-Target-URI") == row["url"]
        assert text[1].get_header("WARC-Date") == row["warc_date"]
        assert text[2].decode() == row["text"]
        assert account[1].get_header("WARC-Refers-To") == text[1].get_header("WARC-Record-ID")
        assert json.loads(account[2]) == {k: v for k, v in row.items() if k != "text"}
    names = [headers.get_header("WARC-Record-ID") for _, headers, _ in records]
    assert len(set(names)) == len(names)
    again = fastwarc.warc.ArchiveIterator(io.BytesIO(out.read_bytes()), verify_digests=True)
    assert sum(1 for _ in again) == len(records)


def test_texts_of_our_archives_are_clean_already(crawl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.warc.gz"
    run(crawl, "-o", out)
    first = [json.loads(line)["text"] for line in run(crawl).stdout_bytes.splitlines()]
    again = [json.loads(line) for line in run(out).stdout_bytes.splitlines()]
    assert [row["text"] for row in again] == first


def test_a_failed_page_has_only_its_account(tmp_path: Path) -> None:
    path, out = tmp_path / "rows.jsonl", tmp_path / "out.warc"
    rows = [{"id": "a b", "text": 7}, {"text": "One line.", "url": "no\r\nurl: x"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    assert run(path, "-o", out).exit_code == 1
    with out.open("rb") as stream:
        found = [(r.rec_type, r.rec_headers) for r in warcio.ArchiveIterator(stream)]
    assert [kind for kind, _ in found] == ["warcinfo", "metadata", "conversion", "metadata"]
    uris = [headers.get_header("WARC-Target-URI") for _, headers in found[1:]]
    assert uris == ["urn:cleaner:a%20b", *["urn:cleaner:rows.jsonl%231"] * 2]


def page_of(language: str) -> dict[str, Any]:
    title, text = ARTICLES[language]
    body = f"{title}\n\n{text}\nShare on Facebook\n"
    return {"id": language, "title": title, "text": body, "source": "tests", "added": "2024"}


def test_dolma_spans_replay_the_cleaning(tmp_path: Path) -> None:
    path, out = tmp_path / "pages.jsonl", tmp_path / "out"
    rows = [page_of(language) for language in ("zh", "ja", "ko", "en")]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    assert run(path, "-o", f"{out}/", "--format", "dolma").exit_code == 0
    documents, attributes = (
        [json.loads(line) for line in gzip.decompress(file.read_bytes()).splitlines()]
        for file in (
            out / "documents" / "pages.jsonl.gz",
            out / "attributes" / "cleaner" / "pages.jsonl.gz",
        )
    )
    assert documents == rows
    assert [entry["id"] for entry in attributes] == [row["id"] for row in rows]
    for row, entry in zip(rows, attributes, strict=True):
        spans = [
            span
            for name, found in entry["attributes"].items()
            if name.startswith("cleaner__")
            for span in found
        ]
        assert "cleaner__title__line" in entry["attributes"]
        assert "cleaner__boilerplate__share" in entry["attributes"]
        text = row["text"]
        for start, end, score in sorted(spans, reverse=True):
            assert 0.5 <= score <= 1
            text = text[:start] + text[end:]
        assert text == cleaner.clean(row["text"], kind="text", title=row["title"]).text


def test_dolma_documents_of_pages_hold_the_whole_page(crawl: Path, tmp_path: Path) -> None:
    assert run(crawl, "-o", f"{tmp_path}/out/", "--format", "dolma").exit_code == 0
    data = gzip.decompress((tmp_path / "out" / "documents" / "a.jsonl.gz").read_bytes())
    first = json.loads(data.splitlines()[0])
    assert first["id"] == record_id(0)
    assert first["source"] == "cleaner"
    assert "All rights reserved" in first["text"]
    assert "html" not in first


@pytest.mark.parametrize(
    "name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet", "out.warc.gz", "out.md"]
)
def test_any_number_of_jobs_gives_the_same_bytes(crawl: Path, tmp_path: Path, name: str) -> None:
    one, two = tmp_path / "1" / name, tmp_path / "2" / name
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"text": "One line."}) + "\nno row\n" * 60, encoding="utf8")
    for out, jobs in ((one, 1), (two, 3)):
        run(crawl, more, "-o", out, "--jobs", jobs, "--rejects", out.parent / "rejects")
    assert one.read_bytes() == two.read_bytes()
    rejects = [(out.parent / "rejects").read_bytes() for out in (one, two)]
    assert rejects[0] == rejects[1]
    assert rejects[0].count(b"\n") == 60
    if name.endswith("parquet"):
        assert pq.read_table(one).num_rows == 101


def test_an_output_that_cannot_be_written_is_named(crawl: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf8")
    result = run(crawl, "-o", tmp_path / "file" / "out.jsonl")
    assert result.exit_code == 1
    assert "file" in result.stderr
    assert not isinstance(result.exception, OSError)


def test_an_input_that_goes_away_gives_a_failed_row(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.txt").write_text("One line.", encoding="utf8")
    os.symlink(tmp_path / "nowhere", folder / "b.txt")
    result = run(folder)
    rows = [json.loads(line) for line in result.stdout_bytes.splitlines()]
    assert [row["cleaner"]["status"] for row in rows] == ["ok", "failed"]
    assert "No such file" in rows[1]["cleaner"]["error"]
