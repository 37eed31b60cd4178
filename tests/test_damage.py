"""Damaged and hostile archives: what can be read is read, and what cannot is a row that says so."""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
import zstandard
from click.testing import CliRunner, Result

from cleaner import packing
from cleaner.cli import main
from tests.crawls import http, page_records, record, record_id, wacz, warc_gz


def clean(path: Path, *args: str) -> tuple[list[dict[str, Any]], Result]:
    result = CliRunner().invoke(main, ["clean", str(path), *args])
    return [json.loads(line) for line in result.stdout_bytes.splitlines()], result


def test_a_zip_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    outside = warc_gz(page_records(1))
    path = tmp_path / "a.wacz"
    path.write_bytes(
        wacz({"archive/../../out.warc.gz": outside, "archive/a.warc.gz": warc_gz(page_records(2))})
    )
    rows, result = clean(path)
    assert [row["cleaner"]["status"] for row in rows] == ["failed", "ok", "ok"]
    assert "leads out" in rows[0]["cleaner"]["error"]
    assert result.exit_code == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.wacz"]


def test_a_damaged_member_costs_one_record(tmp_path: Path) -> None:
    records = page_records(5)
    members = [gzip.compress(one, mtime=0) for one in records]
    hurt = bytearray(members[5])
    hurt[60:90] = bytes(30)
    members[5] = bytes(hurt)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(members))
    rows, result = clean(path)
    good = [row["id"] for row in rows if row["cleaner"]["status"] == "ok"]
    bad = [row for row in rows if row["cleaner"]["status"] == "failed"]
    assert good == [record_id(number) for number in (0, 1, 3, 4)]
    assert len(bad) == 1
    assert f"byte {sum(map(len, members[:5])):,}" in bad[0]["cleaner"]["error"]
    assert result.exit_code == 1


def test_a_damaged_stretch_of_a_plain_archive_is_stepped_over(tmp_path: Path) -> None:
    records = page_records(4)
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join([*records[:3], b"XXXX" * 500 + b"\r\n", *records[4:]]))
    rows, _ = clean(path)
    assert [row["cleaner"]["status"] for row in rows] == ["ok", "failed", "ok", "ok"]
    assert rows[3]["id"] == record_id(3)


@pytest.mark.parametrize("suffix", ["warc.gz", "warc", "warc.zst", "wacz"])
@pytest.mark.parametrize("cut", [40, 700])
def test_a_truncated_archive_gives_what_is_there(tmp_path: Path, suffix: str, cut: int) -> None:
    records = page_records(3)
    data = {
        "warc.gz": warc_gz(records),
        "warc": b"".join(records),
        "warc.zst": b"".join(zstandard.compress(one) for one in records),
        "wacz": wacz({"archive/a.warc.gz": warc_gz(records)}),
    }[suffix]
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data[:-cut])
    rows, result = clean(path)
    assert result.exit_code == 1
    assert rows[-1]["cleaner"]["status"] == "failed"
    if suffix != "wacz":
        ok = [row["id"] for row in rows if row["cleaner"]["status"] == "ok"]
        assert ok == [record_id(0), record_id(1)]


def test_a_payload_that_unpacks_beyond_bounds_fails_alone(tmp_path: Path) -> None:
    bomb = http(gzip.compress(bytes(70_000_000)), "text/html", 200, "Content-Encoding: gzip")
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz([record(7, bomb), *page_records(1)]))
    rows, _ = clean(path)
    assert [row["cleaner"]["status"] for row in rows] == ["failed", "ok"]
    assert "64,000,000" in rows[0]["cleaner"]["error"]


def test_a_record_that_unpacks_beyond_bounds_is_stepped_over(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz([record(7, bytes(130_000_000)), *page_records(1)]))
    rows, _ = clean(path)
    assert [row["cleaner"]["status"] for row in rows] == ["failed", "ok"]
    assert "unpacks to more than" in rows[0]["cleaner"]["error"]


def test_no_archive_at_all(tmp_path: Path) -> None:
    for name, data in (("a.warc", b"no archive " * 9), ("b.wacz", b"PK\x03\x04nothing")):
        path = tmp_path / name
        path.write_bytes(data)
        rows, result = clean(path)
        assert [row["cleaner"]["status"] for row in rows] == ["failed"]
        assert result.exit_code == 1
    empty = tmp_path / "c.warc.gz"
    empty.write_bytes(b"")
    assert clean(empty)[0] == []


def test_a_zip_without_archives_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.wacz"
    path.write_bytes(wacz({}))
    rows, _ = clean(path)
    assert "no web archive" in rows[0]["cleaner"]["error"]


@pytest.mark.parametrize("name", ["rows.jsonl.gz", "rows.jsonl.zst", "page.txt.gz", "a.wacz"])
def test_bombs_are_given_up_on(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FREE_BYTES", 1 << 20)
    monkeypatch.setattr("cleaner.read.wacz.FREE_BYTES", 1 << 20)
    path = tmp_path / name
    good = b'{"text": "One line."}\n'
    zeros = bytes(8_000_000)
    path.write_bytes(
        {
            "rows.jsonl.gz": gzip.compress(good + zeros),
            "rows.jsonl.zst": zstandard.compress(good) + zstandard.compress(zeros),
            "page.txt.gz": gzip.compress(zeros),
            "a.wacz": wacz({"archive/a.warc": zeros}, compression=zipfile.ZIP_DEFLATED),
        }[name]
    )
    rows, result = clean(path, "--format", "jsonl")
    assert rows[-1]["cleaner"]["status"] == "failed"
    assert "500 times its size" in rows[-1]["cleaner"]["error"]
    assert result.exit_code == 1
    if name.startswith("rows"):
        assert rows[0]["text"] == "One line."


def test_a_line_that_is_too_long_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cleaner.read.jsonl.MAX_LINE_BYTES", 1000)
    row = b'{"text": "One line."}\n'
    for name, data in (("a.jsonl", bytes), ("a.jsonl.gz", gzip.compress)):
        path = tmp_path / name
        path.write_bytes(data(row + b'{"text": "' + b"x" * 5000 + b'"}\n' + row))
        rows, _ = clean(path)
        assert [entry["cleaner"]["status"] for entry in rows] == ["ok", "failed", "ok"]
        assert [entry["id"] for entry in rows] == [f"{name}#{n}" for n in range(3)]
        assert "bytes" in rows[1]["cleaner"]["error"]


def test_a_damaged_archive_in_a_zip_costs_no_other(tmp_path: Path) -> None:
    names = [f"archive/{letter}.warc" for letter in "abc"]
    pages = {name: b"".join(page_records(2)[at:]) for at, name in enumerate(names)}
    data = bytearray(wacz(pages, compression=zipfile.ZIP_DEFLATED))
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        first, second, third, listed, _ = zipped.infolist()
    data[first.header_offset] = 0  # no file begins there, and no list of pages
    data[listed.header_offset] = 0
    at = data.rindex(struct.pack("<I", second.CRC))
    data[at : at + 4] = bytes(4)
    path = tmp_path / "a.wacz"
    path.write_bytes(data)
    rows, result = clean(path)
    assert result.exit_code == 1
    assert [(row["cleaner"]["status"], row["id"]) for row in rows] == [
        ("failed", "a.wacz#0"),
        ("failed", "a.wacz#1"),
        ("ok", record_id(1)),
    ]
    assert first.filename in rows[0]["cleaner"]["error"]
    assert "CRC" in rows[1]["cleaner"]["error"]
    assert third.filename == names[2]


def test_a_zip_that_cannot_be_opened_costs_no_other_input(tmp_path: Path) -> None:
    data = bytearray(wacz({"archive/a.warc.gz": warc_gz(page_records(1))}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 6, 235)  # the version that it takes to unpack
    (tmp_path / "a.wacz").write_bytes(data)
    (tmp_path / "b.jsonl").write_text('{"text": "One line."}\n', encoding="utf8")
    rows, _ = clean(tmp_path)
    assert [row["cleaner"]["status"] for row in rows] == ["failed", "ok"]


def test_a_length_of_five_thousand_digits_is_stepped_over(tmp_path: Path) -> None:
    pages = page_records(1)
    line = b"http://a.example/ 192.0.2.1 20090203040506 text/html " + b"9" * 5000 + b"\n"
    path = tmp_path / "a.warc"
    path.write_bytes(line + b"\n" + b"".join(pages))
    rows, _ = clean(path)
    assert [row["cleaner"]["status"] for row in rows] == ["failed", "ok"]
