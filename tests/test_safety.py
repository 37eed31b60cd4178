"""What input must never bring about: a connection, a file read or written, code that runs."""

from __future__ import annotations

import ast
import gzip
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard
from click.testing import CliRunner

import cleaner
from cleaner.cli import main
from tests.crawls import html_page, page_records, record, wacz, warc_gz

PROSE = "The lake froze over in the night, and by morning the whole village stood on it. " * 6

# Imported by every process that Python starts: workers and their server too. A bind reaches nobody;
# urllib3, which trafilatura imports, makes one to see whether there is IPv6.
_GUARD = """
import os, sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        # Workers hear from their pool through sockets of the file system.
        refused = not isinstance(arguments[1], (str, bytes, type(None)))
    else:
        refused = event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
    if refused:
        with open(os.environ["REFUSED"], "a") as log:
            log.write(f"{event} {arguments}\\n")
        os._exit(77)

sys.addaudithook(refuse)
"""


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server, and what it was asked for: libxml2 asks past Python."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()


def referring_page(host: str, file: str) -> str:
    """Return a page that points elsewhere in every way that a parser might follow."""
    return f"""<?xml version="1.0"?><?xml-stylesheet href="{host}/pi.xsl" type="text/xsl"?>
<!DOCTYPE html SYSTEM "{host}/page.dtd" [
<!ENTITY remote SYSTEM "{host}/entity.txt"><!ENTITY local SYSTEM "file://{file}">
<!ENTITY % more SYSTEM "{host}/more.dtd"> %more; ]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{host}/">
<title>The frozen lake</title><link rel="stylesheet" href="{host}/style.css">
<style>@import url("{host}/import.css"); p {{ background: url({host}/paper.png) }}</style>
<script type="application/ld+json" src="{host}/ld.json">{{"@context": "{host}/context.json",
"@type": "NewsArticle", "author": {{"@id": "{host}/author.json"}}}}</script>
<script src="{host}/script.js"></script><meta http-equiv="refresh" content="0;url={host}/next">
</head><body><article><h1>The frozen lake</h1><p>{PROSE}&remote;&local;</p>
<xi:include href="{host}/include.xml" parse="text"/><xi:include href="file://{file}" parse="text"/>
<img src="{host}/a.png"><iframe src="{host}/frame.html"></iframe><object data="file://{file}">
</object><p>{PROSE}</p></article></body></html>"""


def test_nothing_is_ever_asked_for(tmp_path: Path, asked: tuple[str, list[str]]) -> None:
    host, paths = asked
    secret = tmp_path / "secret.txt"
    secret.write_text("PASSPHRASE", encoding="utf8")
    pages = tmp_path / "pages"
    pages.mkdir()
    page = referring_page(host, str(secret))
    for number in range(3):
        (pages / f"{number}.html").write_text(page, encoding="utf8")
    row = {"html": page, "url": f"{host}/page", "id": f"{host}/id"}
    (pages / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf8")
    answer = b"HTTP/1.1 200 So\r\nContent-Type: text/html\r\n\r\n" + page.encode()
    (pages / "a.warc.gz").write_bytes(warc_gz([record(1, answer, f"{host}/1")]))
    (tmp_path / "guard").mkdir()
    (tmp_path / "guard" / "sitecustomize.py").write_text(_GUARD, encoding="utf8")
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "guard"), *filter(None, sys.path)]),
        "REFUSED": str(tmp_path / "refused"),
    }

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments], env=env, cwd=tmp_path, capture_output=True, text=True
        )

    # The guard itself, first.
    asks = f"import socket; socket.create_connection(('127.0.0.1', {host.rpartition(':')[2]}))"
    assert run("-c", asks).returncode == 77
    (tmp_path / "refused").unlink()
    commands = [
        ["clean", "pages", "-o", "out.jsonl", "--jobs", "2", "--with-page-text"],
        ["clean", "pages/0.html", "--format", "markdown", "--url", f"{host}/0"],
        ["learn", "pages", "-o", "learned", "--min-pages", "2"],
        ["clean", "pages", "-o", "second.jsonl", "--profile", "learned"],
        ["explain", "pages/0.html", "--html", "cuts.html"],
        ["report", "out.jsonl", "-o", "report.html"],
        ["restore", "out.jsonl", "-o", "restored.jsonl"],
    ]
    for command in commands:
        done = run("-m", "cleaner", *command)
        assert done.returncode == 0, done.stderr
        assert "PASSPHRASE" not in done.stdout
    assert not (tmp_path / "refused").exists()
    assert paths == []
    for path in tmp_path.rglob("*.*"):
        if path != secret and path.is_file():
            assert b"PASSPHRASE" not in path.read_bytes()


def test_entities_of_a_page_are_not_expanded() -> None:
    laughs = '<!ENTITY l0 "ha">' + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)
    )
    page = f"<!DOCTYPE html [{laughs}]><html><body><p>{PROSE}&l11;</p></body></html>"
    result = cleaner.clean(page, kind="html")
    assert result.status == "ok"
    assert "haha" not in result.page_text
    assert len(result.page_text) < len(page)


def _calls() -> Iterator[tuple[str, str, ast.Call]]:
    root = Path(cleaner.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            if isinstance(node, ast.Call):
                yield path.relative_to(root).as_posix(), ast.unparse(node.func), node


def test_no_call_makes_code_of_data() -> None:
    forbidden = {"eval", "exec", "os.system", "os.popen", "marshal.loads", "yaml.load"}
    forbidden |= {
        "pickle.load",
        "pickle.loads",
        "shelve.open",
        "subprocess.run",
        "subprocess.Popen",
    }
    calls = list(_calls())
    assert len(calls) > 1000
    found = {(path, name) for path, name, _ in calls if name in forbidden}
    # Ray's columns carry the work from our process to its workers and back.
    assert found == {("engines/ray.py", "pickle.loads")}
    allowing = [
        path
        for path, _, call in calls
        if any(k.arg == "allow_pickle" and ast.unparse(k.value) != "False" for k in call.keywords)
    ]
    assert allowing == []


def test_names_from_outside_lead_nowhere(tmp_path: Path) -> None:
    work = tmp_path / "a" / "b"
    pages = work / "pages"
    pages.mkdir(parents=True)
    hostile = ["../../evil", "/etc/evil", "a/b/../../../evil", "..\\evil", "evil\x00", "C:evil"]
    rows = [
        {"id": name, "url": f"file:///{name}", "title": name, "text": PROSE} for name in hostile
    ]
    (pages / "rows.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf8")
    archives = {f"archive/{name}.warc.gz": warc_gz(page_records(1)) for name in hostile[:4]}
    (pages / "a.wacz").write_bytes(wacz(archives))
    before = {path for path in tmp_path.rglob("*") if work / "out" not in path.parents}
    for format_ in ("dolma", "jsonl", "warc", "text", "markdown", "parquet"):
        out = work / "out" / format_
        done = CliRunner().invoke(main, ["clean", str(pages), "-o", f"{out}/", "--format", format_])
        assert done.exit_code == 1, done.output  # the names in the zip are failed rows
        made = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
        assert made
        assert all(Path(name).name.startswith(("a.", "rows.")) for name in made), made
    after = {path for path in tmp_path.rglob("*") if work / "out" not in path.parents}
    assert after == before | {work / "out"}


def unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    return zstandard.decompress(data) if path.suffix == ".zst" else data


@pytest.mark.parametrize("name", ["out.jsonl", "out.warc", "out.parquet", "folder/"])
def test_outputs_hold_no_paths_of_the_machine(tmp_path: Path, name: str) -> None:
    pages = tmp_path / "pages"
    (pages / "below").mkdir(parents=True)
    (pages / "below" / "page.html").write_text(html_page(1), encoding="utf8")
    (pages / "binary.html").write_bytes(b"%PDF-1.7\n")
    (pages / "rows.jsonl").write_text('{"text": 1}\n{"text": "One."}\nnothing\n', encoding="utf8")
    (pages / "cut.warc.gz").write_bytes(warc_gz(page_records(3))[:-60])
    (pages / "cut.parquet").write_bytes(b"PAR1 and nothing else PAR1")
    (pages / "cut.wacz").write_bytes(wacz({"archive/a.warc.gz": warc_gz(page_records(1))})[:-9])
    (pages / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "One."}\n' * 9)[:-9])
    (pages / "shut.html").symlink_to(tmp_path / "nowhere")
    made = tmp_path / "made"
    made.mkdir()
    sides = ["--stats", str(made / "stats.json"), "--rejects", str(made / "rejects.jsonl")]
    out = ["-o", f"{made}/{name}"]
    done = CliRunner().invoke(main, ["clean", str(pages), *out, *sides, "--jobs", "2"])
    assert done.exit_code == 1, done.output
    files = [path for path in made.rglob("*") if path.is_file()]
    assert len(files) >= 3
    told = [str(tmp_path), tmp_path.name, str(Path(cleaner.__file__).parent), sys.prefix]
    for path in files:
        data = unpacked(path)
        assert [entry for entry in told if entry.encode() in data] == [], path
