"""Rows in and out: Parquet and JSONL, the shapes that corpora have, and types that are fixed."""

from __future__ import annotations

import datetime
import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from cleaner import Cleaner, apply
from cleaner.arrow import account_type, clean_batch, output_schema
from cleaner.batch import Fields, RowOptions, clean_row
from cleaner.cli import main
from tests.crawls import html_page, page_records, warc_gz

TEXT = (
    "The ferry to the island left an hour late because the captain had lost his hat. Nobody "
    "complained, for the coffee on the pier was good.\n\nShare on Facebook\n"
)
ARTICLE = TEXT.removesuffix("\n\nShare on Facebook\n")


def run(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["clean", *map(str, args)], input=stdin)


def rows_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout_bytes.splitlines()]


CORPORA: dict[str, tuple[dict[str, Any], list[str], str]] = {
    "datatrove": (
        {
            "text": TEXT,
            "id": "d/1",
            "metadata": {"url": "https://pier.example/a", "date": "2024-01-01", "file_path": "s"},
        },
        ["--url-field", "metadata.url"],
        "d/1",
    ),
    "fineweb": (
        {
            "text": TEXT,
            "id": "<urn:uuid:0b2b3c9e-0000-4000-8000-000000000001>",
            "dump": "CC-MAIN-2024-10",
            "url": "https://pier.example/a",
            "date": "2024-02-21T10:00:00Z",
            "file_path": "s3://bucket/a.warc.gz",
            "language": "en",
            "language_score": 0.97,
            "token_count": 31,
        },
        [],
        "<urn:uuid:0b2b3c9e-0000-4000-8000-000000000001>",
    ),
    "oscar": (
        {
            "content": TEXT,
            "warc_headers": {
                "warc-record-id": "<urn:uuid:0b2b3c9e-0000-4000-8000-000000000002>",
                "warc-target-uri": "https://pier.example/a",
                "warc-type": "conversion",
                "content-length": "170",
            },
            "metadata": {"identification": {"label": "en", "prob": 0.9}, "annotation": None},
        },
        [
            *("--text-field", "content", "--url-field", "warc_headers.warc-target-uri"),
            *("--id-field", "warc_headers.warc-record-id"),
        ],
        "<urn:uuid:0b2b3c9e-0000-4000-8000-000000000002>",
    ),
    "dolma": (
        {
            "id": "e1",
            "text": TEXT,
            "source": "common-crawl",
            "added": "2024-03-01T00:00:00.000Z",
            "created": "2023-03-01T00:00:00.000Z",
            "metadata": {"url": "https://pier.example/a"},
        },
        ["--url-field", "metadata.url"],
        "e1",
    ),
    "redpajama": (
        {
            "url": "https://pier.example/a",
            "raw_content": TEXT,
            "title": "Ferry waits for a hat",
            "digest": "sha1:ABC",
            "source_domain": "pier.example",
            "length": 150,
        },
        ["--text-field", "raw_content", "--id-field", "digest"],
        "sha1:ABC",
    ),
}


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_rows_of_corpora_go_in_as_they_are(corpus: str, kind: str, tmp_path: Path) -> None:
    row, options, name = CORPORA[corpus]
    path = tmp_path / f"rows.{kind}"
    if kind == "jsonl":
        path.write_text(json.dumps(row), encoding="utf8")
    else:
        pq.write_table(pa.Table.from_pylist([row]), path)
    stats, rejects = tmp_path / "stats.json", tmp_path / "rejects.jsonl"
    result = run(path, *options, "--stats", stats, "--rejects", rejects)
    (done,) = rows_of(result)
    assert result.exit_code == 0, result.stderr
    assert done["text"] == ARTICLE
    assert json.loads(stats.read_text(encoding="utf8"))["sites"] == {
        "pier.example": {"pages": 1, "removed_characters": len(TEXT) - len(ARTICLE)}
    }
    for key, value in row.items():
        if key not in ("text", "content", "raw_content"):
            assert done[key] == value
    assert name in json.dumps(done)
    assert done.get("id", name) == name


def test_parquet_stays_as_it_is_but_for_the_payload(tmp_path: Path) -> None:
    path, out = tmp_path / "rows.parquet", tmp_path / "clean.parquet"
    when = datetime.datetime(2024, 5, 3, 10, tzinfo=datetime.timezone.utc)
    table = pa.table(
        {
            "n": pa.array([1, 2, None], pa.int16()),
            "html": [html_page(1), html_page(2), None],
            "at": pa.array([when, None, when], pa.timestamp("ms", "UTC")),
            "raw": [b"\xff\x00", None, b""],
            "title": [None, "A title of theirs", None],
        }
    )
    pq.write_table(table, path, row_group_size=2)
    result = run(path, "-o", out)
    assert result.exit_code == 1
    found = pq.read_table(out)
    assert found.schema.names == [
        *("id", "n", "text", "at", "raw", "title", "author", "date", "language", "cleaner")
    ]
    for name in ("n", "at", "raw"):
        assert found[name].type == table[name].type
        assert found[name].to_pylist() == table[name].to_pylist()
    assert found["id"].to_pylist() == [f"rows.parquet#{n}" for n in range(3)]
    assert found["title"].to_pylist()[1:] == ["A title of theirs", None]
    assert found["cleaner"].type == account_type()
    assert [entry["status"] for entry in found["cleaner"].to_pylist()] == ["ok", "ok", "failed"]
    assert json.loads(pq.read_schema(out).metadata[b"cleaner"])["digest"] == Cleaner().config
    plain = rows_of(run(path))
    for given, row in zip(plain, found.to_pylist(), strict=True):
        assert (given["id"], given["text"]) == (row["id"], row["text"])
        assert given["cleaner"] == row["cleaner"]
    assert plain[0]["at"] == when.isoformat()


def test_fields_without_one_type_go_to_extra(tmp_path: Path) -> None:
    path, out = tmp_path / "rows.jsonl", tmp_path / "clean.parquet"
    rows: list[dict[str, Any]] = [
        {"text": TEXT, "n": 1, "mixed": 1, "tags": ["a"], "meta": {"a": 1}, "free": {"x": 1}},
        {"text": TEXT, "n": 2.5, "mixed": "b", "tags": [], "meta": {"a": None}, "free": {"y": 1}},
        {"text": TEXT, "id": 7, "n": None, "late": True},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    assert run(path, "-o", out).exit_code == 0
    found = pq.read_table(out)
    assert found.schema.field("n").type == pa.float64()
    assert found.schema.field("tags").type == pa.list_(pa.string())
    assert found.schema.field("meta").type == pa.struct([("a", pa.int64())])
    assert found.schema.field("late").type == pa.bool_()
    assert "mixed" not in found.schema.names
    extra = [json.loads(value) if value else None for value in found["extra"].to_pylist()]
    assert extra == [
        {"mixed": 1, "free": {"x": 1}},
        {"mixed": "b", "free": {"y": 1}},
        None,
    ]
    assert found["id"].to_pylist() == ["rows.jsonl#0", "rows.jsonl#1", "7"]
    assert found["text"].to_pylist() == [ARTICLE] * 3


def test_a_row_with_half_a_surrogate_pair_goes_to_parquet(tmp_path: Path) -> None:
    path, out = tmp_path / "rows.jsonl", tmp_path / "clean.parquet"
    path.write_text('{"id": "\\udc00", "text": "fine \\udc00"}', encoding="utf8")
    assert run(path, "-o", out).exit_code == 1
    assert pq.read_table(out)["id"].to_pylist() == ["?"]


def test_a_crawl_goes_to_parquet_and_folders_get_a_file_each(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(3)))
    assert run(path, "-o", f"{tmp_path}/out/", "--format", "parquet").exit_code == 0
    found = pq.read_table(tmp_path / "out" / "a.parquet")
    assert found.num_rows == 3
    assert found.schema.field("warc_record_offset").type == pa.int64()


def test_parquet_on_standard_streams(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"text": [TEXT] * 3}), path)
    result = run("-", "--input-format", "parquet", "--format", "parquet", stdin=path.read_bytes())
    out = tmp_path / "out.parquet"
    out.write_bytes(result.stdout_bytes)
    assert pq.read_table(out)["text"].to_pylist() == [ARTICLE] * 3


def test_broken_parquet_gives_failed_rows(tmp_path: Path) -> None:
    path, good = tmp_path / "a.parquet", tmp_path / "b.parquet"
    pq.write_table(pa.table({"text": [TEXT * 9] * 300}), good, compression="none")
    data = bytearray(good.read_bytes())
    path.write_bytes(data[:-50])
    rows = rows_of(run(path, good))
    assert [row["cleaner"]["status"] for row in rows] == ["failed", *["ok"] * 300]
    out = tmp_path / "out.parquet"
    assert run(path, good, "-o", out).exit_code == 1
    assert pq.read_table(out).num_rows == 301


def test_batches_are_rows_one_by_one() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "1", "text": TEXT, "k": 1},
        {"id": None, "text": None, "k": 2},
    ]
    batch = pa.RecordBatch.from_pylist(rows)
    done = Cleaner().clean_batch(batch)
    assert done.schema == output_schema(batch.schema)
    for row, out in zip(rows, done.to_pylist(), strict=True):
        assert out == Cleaner().clean_row(row)
    assert Cleaner().clean_batch(batch.slice(0, 0)).schema == done.schema


def test_a_batch_may_hold_its_payload_deep() -> None:
    rows = [{"doc": {"raw": TEXT, "n": 1}, "meta": None}, {"doc": None, "meta": None}]
    options = RowOptions(Fields(text="doc.raw"), removals="spans", with_page_text=True)
    done = clean_batch(Cleaner(), pa.RecordBatch.from_pylist(rows), options, ["a", "b"])
    first, second = done.to_pylist()
    assert first["doc"] == {"n": 1}
    assert (first["id"], first["text"]) == ("a", ARTICLE)
    assert first["cleaner"]["page_text"] == TEXT
    assert set(first["cleaner"]["removals"][0]) == {"start", "end", "rule", "confidence"}
    assert second["cleaner"]["status"] == "failed"


def test_what_stands_under_our_names_stays_where_the_fields_point_elsewhere() -> None:
    row = {"id": "own", "a.b": TEXT, "a": {"b": 1}, "title": "Own", "meta": {"id": None}}
    options = RowOptions(Fields(text="a.b", id="meta.id", title="meta.title"))
    expected = clean_row(Cleaner(), row, "rows#0", options)
    assert (expected["id"], expected["title"]) == ("own", "Own")
    assert (expected["text"], expected["a"]) == (ARTICLE, {"b": 1})
    batch = clean_batch(Cleaner(), pa.RecordBatch.from_pylist([row]), options, ["rows#0"])
    assert batch.to_pylist() == [expected]
    assert clean_row(Cleaner(), {"a.b": TEXT}, "rows#0", options)["id"] == "rows#0"
    batch = pa.RecordBatch.from_pylist([{"id": 7, "text": TEXT}])
    done = clean_batch(Cleaner(), batch, RowOptions(Fields(id="meta.id")), ["rows#0"])
    assert done.schema.names[:2] == ["id", "text"]
    assert done["id"].to_pylist() == [7]


def test_every_row_of_every_packed_kind_restores(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    lines = [json.dumps({"html": html_page(n)}) for n in range(70)]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    rows = rows_of(run(path, "--with-page-text"))
    assert [row["id"] for row in rows] == [f"rows.jsonl.gz#{n}" for n in range(70)]
    for row in rows:
        cuts = [(r["start"], r["end"], r["text"]) for r in row["cleaner"]["removals"]]
        assert apply.restore(row["text"], cuts) == row["cleaner"]["page_text"]


def test_parquet_rows_restore_and_recut(tmp_path: Path) -> None:
    path, cleaned = tmp_path / "rows.jsonl", tmp_path / "c.parquet"
    path.write_text(json.dumps({"id": "a", "text": TEXT}) + "\n{}\n", encoding="utf8")
    run(path, "-o", cleaned)
    for command, text in (("restore", TEXT), ("recut", TEXT)):
        options = ["--keep", "boilerplate"] if command == "recut" else []
        result = CliRunner().invoke(main, [command, str(cleaned), "-o", "-", *options])
        assert result.exit_code == 0, result.stderr
        assert rows_of(result)[0]["text"] == text
