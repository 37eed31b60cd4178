"""Web archives in: which records are pages, what rows say of them, and damage stepped over."""

from __future__ import annotations

import contextlib
import gzip
import json
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
import warcio
import zstandard
from click.testing import CliRunner, Result

from cleaner.cli import main
from cleaner.read.inputs import find_sources
from cleaner.read.plan import read_pages
from tests.crawls import (
    address,
    arc,
    html_page,
    http,
    page_records,
    record,
    record_id,
    wacz,
    warc_gz,
)


def clean(
    path: Path, *args: str, stdin: bytes | None = None
) -> tuple[list[dict[str, Any]], Result]:
    source = "-" if stdin is not None else str(path)
    result = CliRunner().invoke(main, ["clean", source, *args], input=stdin)
    return [json.loads(line) for line in result.stdout_bytes.splitlines()], result


def test_rows_say_where_their_pages_were(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(page_records(3)))
    rows, result = clean(path)
    assert result.exit_code == 0, result.stderr
    with path.open("rb") as stream:
        crossed = {}
        records = warcio.ArchiveIterator(stream)
        for found in records:
            if found.rec_type == "response":
                name = found.rec_headers.get_header("WARC-Record-ID")
                crossed[name] = (
                    found.rec_headers.get_header("WARC-Target-URI"),
                    found.rec_headers.get_header("WARC-Date"),
                    records.get_record_offset(),
                )
    assert len(rows) == len(crossed) == 3
    for row in rows:
        assert list(row)[:6] == [
            *("id", "url", "warc_date", "warc_record_id", "warc_filename", "warc_record_offset")
        ]
        assert row["id"] == row["warc_record_id"]
        place = (row["url"], row["warc_date"], row["warc_record_offset"])
        assert crossed[row["id"]] == place
        assert row["warc_filename"] == "a.warc.gz"
        assert row["cleaner"]["status"] == "ok"
        assert "All rights reserved" not in row["text"]


@pytest.mark.parametrize("suffix", ["warc", "warc.gz", "warc.zst", "one.warc.gz", "stdin"])
def test_every_way_to_pack_gives_the_same_pages(tmp_path: Path, suffix: str) -> None:
    records = page_records(4)
    data = {
        "warc": b"".join(records),
        "warc.gz": warc_gz(records),
        "warc.zst": b"".join(zstandard.compress(one) for one in records),
        "one.warc.gz": gzip.compress(b"".join(records)),
        "stdin": warc_gz(records),
    }[suffix]
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    if suffix == "stdin":
        rows, _ = clean(path, "--input-format", "warc.gz", stdin=data)
    else:
        rows, _ = clean(path)
    assert [row["id"] for row in rows] == [record_id(number) for number in range(4)]
    assert [row["text"] for row in rows] == [
        row["text"] for row in clean_pages([html_page(number) for number in range(4)])
    ]


def clean_pages(pages: list[str]) -> list[dict[str, Any]]:
    from cleaner import Cleaner

    return [
        Cleaner().clean_row({"html": page, "url": address(number)})
        for number, page in enumerate(pages)
    ]


def chunked(body: bytes) -> bytes:
    cut = len(body) // 2
    pieces = [body[:cut], body[cut:], b""]
    return b"".join(f"{len(p):x}\r\n".encode() + p + b"\r\n" for p in pieces)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("Content-Encoding: gzip", lambda page: gzip.compress(page)),
        ("Content-Encoding: deflate", lambda page: zlib.compress(page)),
        ("Content-Encoding: gzip", lambda page: page),
        ("Transfer-Encoding: chunked", chunked),
    ],
)
def test_payloads_are_unpacked(tmp_path: Path, coding: str, body: Any) -> None:
    path = tmp_path / "a.warc"
    page = html_page(1).encode()
    path.write_bytes(record(1, http(body(page), "text/html", 200, coding)))
    rows, _ = clean(path)
    assert rows[0]["text"] == clean_pages([html_page(0), html_page(1)])[1]["text"]


def test_payloads_are_those_that_warcio_reads(tmp_path: Path) -> None:
    page = html_page(1).encode()
    answers = [
        http(page),
        http(gzip.compress(page), "text/html", 200, "Content-Encoding: gzip"),
        http(zlib.compress(page), "text/html", 200, "Content-Encoding: deflate"),
        http(chunked(page), "text/html", 200, "Transfer-Encoding: chunked"),
        http(chunked(gzip.compress(page)), "text/html", 200, "Transfer-Encoding: chunked",
             "Content-Encoding: gzip"),
    ]  # fmt: skip
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz([record(number, answer) for number, answer in enumerate(answers)]))
    with path.open("rb") as stream:
        crossed = [found.content_stream().read() for found in warcio.ArchiveIterator(stream)]
    with contextlib.ExitStack() as stack:
        (source,) = find_sources([str(path)]).items
        assert [found.payload for found in read_pages(source, stack)] == crossed == [page] * 5


def test_the_charset_of_the_header_is_taken(tmp_path: Path) -> None:
    text = "Der Bürgermeister von Höxter übergab die Schlüssel, und alle fröhlichen Gäste sangen. "
    page = f"<html><body><article><p>{text * 4}</p></article></body></html>"
    path = tmp_path / "a.warc"
    path.write_bytes(record(1, http(page.encode("cp1252"), "text/html; charset=ISO-8859-1")))
    assert "Bürgermeister von Höxter" in clean(path)[0][0]["text"]


def test_what_is_no_page_is_counted_and_passed_over(tmp_path: Path) -> None:
    path, stats, rejects = (tmp_path / name for name in ("a.warc.gz", "s.json", "r.jsonl"))
    page = html_page(0).encode()
    path.write_bytes(
        warc_gz(
            [
                record(0, http(page)),
                record(1, http(page, status=404)),
                record(2, http(b"%PDF-1.4", "application/pdf")),
                record(3, b"", kind="revisit"),
                record(4, b"software: x\r\n", kind="warcinfo", mime="application/warc-fields"),
                record(5, b"plain words of a text, resting", kind="resource", mime="text/plain"),
            ]
        )
    )
    rows, result = clean(path, "--stats", str(stats), "--rejects", str(rejects))
    assert [row["id"] for row in rows] == [record_id(0), record_id(5)]
    assert result.exit_code == 0
    counts = json.loads(stats.read_text(encoding="utf8"))
    assert counts["passed_over"] == {
        "application/pdf": 1,
        "revisit": 1,
        "status 404": 1,
        "warcinfo": 1,
    }
    assert counts["sites"]["harbour.example"]["pages"] == 2
    listed = [json.loads(line) for line in rejects.read_text(encoding="utf8").splitlines()]
    assert [entry["id"] for entry in listed] == [record_id(1), record_id(2)]
    assert "application/pdf" in listed[1]["error"]
    some, _ = clean(path, "--http-status", "404,200")
    assert [row["id"] for row in some] == [record_id(0), record_id(1), record_id(5)]


@pytest.mark.parametrize("packed", [True, False])
def test_rendered_pages_take_the_place_of_their_shells(tmp_path: Path, packed: bool) -> None:
    shell = http(b"<html><body><div id=root></div><script>go()</script></body></html>")
    told = " ".join(["The lighthouse keeper told us how the fog came in that night."] * 3).encode()
    records = [
        record(0, shell, address(0)),
        record(1, shell, address(1)),
        record(2, told, "urn:text:" + address(0), "resource", "text/plain"),
        record(3, told, "urn:textFinal:" + address(0) + "#top", "resource", "text/plain"),
        record(4, html_page(1).encode(), "onreadydom:" + address(1), "resource", "text/html"),
        record(5, http(html_page(5).encode()), address(5)),
        record(6, b"{}", "urn:pageinfo:" + address(0), "resource", "application/json"),
    ]
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc_gz(records) if packed else gzip.compress(b"".join(records)))
    rows, _ = clean(path)
    assert [row["id"] for row in rows] == [record_id(3), record_id(4), record_id(5)]
    assert rows[0]["url"].startswith(address(0))
    assert rows[1]["url"] == address(1)
    assert [row["cleaner"]["status"] for row in rows] == ["ok"] * 3


@pytest.mark.parametrize("packed", [True, False])
def test_arc(tmp_path: Path, packed: bool) -> None:
    pages = [(address(n), http(html_page(n).encode())) for n in range(3)]
    records = arc(pages)
    path = tmp_path / ("a.arc.gz" if packed else "a.arc")
    path.write_bytes(warc_gz(records) if packed else b"".join(records))
    rows, result = clean(path)
    assert result.exit_code == 0, result.stderr
    with path.open("rb") as stream:
        crossed = [
            (found.rec_headers.get_header("uri"), found.content_stream().read())
            for found in warcio.ArchiveIterator(stream, arc2warc=False)
            if found.rec_type == "response"
        ]
    assert [row["url"] for row in rows] == [url for url, _ in crossed if url.startswith("http")]
    assert rows[0]["warc_date"] == "2009-02-03T04:05:06Z"
    assert rows[0]["id"].startswith("a.arc")
    assert [row["text"] for row in rows] == [
        row["text"] for row in clean_pages([html_page(n) for n in range(3)])
    ]


def test_wet(tmp_path: Path) -> None:
    text = "\n".join(["A long walk along the shore.", "It was windy, and nobody minded at all."])
    path = tmp_path / "a.warc.wet.gz"
    records = [record(n, text.encode(), None, "conversion", "text/plain") for n in range(2)]
    path.write_bytes(warc_gz(records))
    rows, _ = clean(path)
    assert [row["id"] for row in rows] == [record_id(0), record_id(1)]
    assert rows[0]["text"] == text


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_wacz(tmp_path: Path, compression: int) -> None:
    shell = http(b"<html><body><div id=root></div></body></html>")
    told = b"The keeper told us how the fog came in that night, and the bell rang on until morning."
    archives = {
        "archive/data.warc.gz": warc_gz([record(0, shell, address(0)), *page_records(3)[2:]]),
        "archive/text.warc.gz": warc_gz(
            [record(9, told, "urn:text:" + address(0), "resource", "text/plain")]
        ),
        "indexes/index.cdx": b"",
    }
    pages: list[dict[str, object]] = [
        {"id": "x", "url": address(0), "ts": "2024-05-03T10:00:00Z", "title": "Fog in the night"},
        {"id": "y", "url": address(1), "ts": "2024-05-03T10:00:01Z"},
    ]
    path = tmp_path / "a.wacz"
    path.write_bytes(wacz(archives, pages, compression))
    rows, result = clean(path)
    assert result.exit_code == 0, result.stderr
    assert [row["id"] for row in rows] == [record_id(1), record_id(2), record_id(9)]
    assert rows[2]["title"] == "Fog in the night"
    assert rows[2]["ts"] == "2024-05-03T10:00:00Z"
    assert [row["warc_filename"] for row in rows] == [
        "data.warc.gz",
        "data.warc.gz",
        "text.warc.gz",
    ]
    streamed, _ = clean(path, "--input-format", "wacz", stdin=path.read_bytes())
    assert [row["text"] for row in streamed] == [row["text"] for row in rows]


def test_offsets_in_a_wacz_count_in_its_archive(tmp_path: Path) -> None:
    inner = warc_gz(page_records(3))
    path = tmp_path / "a.wacz"
    path.write_bytes(wacz({"archive/data.warc.gz": inner}))
    for row in clean(path)[0]:
        member = zlib.decompressobj(31).decompress(inner[row["warc_record_offset"] :])
        assert row["id"].encode() in member


def test_a_library_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(page_records(1)))
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    _, result = clean(path)
    assert result.exit_code == 2
    assert "pip install 'cleaner-ledger[warc]'" in result.stderr
