"""What other systems do differently: names, encodings, how processes start, how pages are saved."""

from __future__ import annotations

import ast
import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import cleaner
from cleaner.cli import main
from cleaner.read.inputs import find_sources
from cleaner.read.mhtml import read_mhtml
from tests.articles import ARTICLES

PACKAGE = Path(cleaner.__file__).parent
TITLE = "Le moulin rouvre après l'été"
TEXT = (
    "La roue s'est remise à tourner dimanche, devant deux cents personnes venues avec leur pain. "
    "Un dentiste à la retraite a levé la vanne à midi, et les meules ont repris leur bruit.\n"
    "Personne ne croyait que les engrenages tiendraient, car le chêne avait été abattu en 1871. Le "
    "premier sac est allé à l'école, le deuxième a été vendu pour réparer le toit."
)
PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>" + "".join(
    f"<p>{line}</p>" for line in TEXT.splitlines()
)
# Names under which a browser, an editor or Word saves: the boundary folded, the order any.
HEADS = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/p\r\nSubject: x\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    '\tboundary="b--1"\r\n\r\n',
    'MIME-Version: 1.0\nContent-Type: Multipart/Related; boundary="b--1"\n\npreamble\n',
)


def mhtml(head: str, encoding: str, charset: str = "utf-8") -> bytes:
    import base64
    import quopri

    data = PAGE.encode(charset)
    packed = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}[encoding](data)
    end = b"\r\n" if "\r\n" in head else b"\n"
    lines = [
        head.encode(),
        b"--b--1\n",
        b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
        b"--b--1\n",
        f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {encoding}\n"
        "Content-Location: https://a.example/p\n\n".encode(),
        packed,
        b"\n--b--1--\n",
    ]
    return b"".join(line.replace(b"\r\n", b"\n").replace(b"\n", end) for line in lines)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    ("encoding", "charset"), [("base64", "cp1252"), ("quoted-printable", "utf-8")]
)
@pytest.mark.parametrize("suffix", [".mht", ".mhtml"])
def test_a_page_saved_in_one_file_is_read(
    head: str, encoding: str, charset: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"page{suffix}"
    path.write_bytes(mhtml(head, encoding, charset))
    saved = read_mhtml(path.read_bytes())
    assert saved is not None
    assert (saved.charset, saved.url) == (charset, "https://a.example/p")
    plain = tmp_path / "page.html"
    plain.write_bytes(PAGE.encode())
    results = [CliRunner().invoke(main, ["clean", str(name)]) for name in (path, plain)]
    assert [result.exit_code for result in results] == [0, 0]
    assert results[0].stdout == results[1].stdout
    assert TEXT.splitlines()[0] in results[0].stdout


@pytest.mark.parametrize(
    "data",
    [b"", b"<p>x</p>", b"Content-Type: text/html\n\n<p>x</p>", b"a: b\n" * 3000,
     b"x\nContent-Type: multipart/related\n", HEADS[1].encode()],
)  # fmt: skip
def test_what_is_no_saved_page_is_left_alone(data: bytes) -> None:
    assert read_mhtml(data) is None


def test_what_a_browser_laid_beside_a_saved_page_is_no_page(tmp_path: Path) -> None:
    for name in ("a.html", "a_files/frame.html", "b_files/page.html", "c.htm", "c_files/x.txt",
                 "sub/d.html", "sub/d_files/ad.html", "_files/e.txt"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>x</p>", encoding="utf8")
    assert [source.name for source in find_sources([str(tmp_path)]).items] == [
        "a.html", "c.htm", "_files/e.txt", "b_files/page.html", "sub/d.html",
    ]  # fmt: skip


def test_globs_are_expanded_where_no_shell_does(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md", "deep/er/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf8")
    found = find_sources([os.path.join(tmp_path, "*.txt")])
    assert [source.name for source in found.items] == ["a.txt", "b.txt"]
    assert not found.single
    found = find_sources([os.path.join(tmp_path, "**", "*.txt")])
    assert [source.name for source in found.items] == ["a.txt", "b.txt", "deep/er/d.txt"]


def _opens_text(call: ast.Call) -> bool:
    """Tell whether a call may open a file as text, in the encoding of the machine."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if any(word.arg == "encoding" for word in call.keywords):
        return False
    if isinstance(call.func, ast.Attribute) and name in ("read_text", "write_text"):
        return not call.args if name == "read_text" else len(call.args) < 2
    if name not in ("open", "fdopen") or ast.unparse(call.func) == "os.open":
        return False
    modes = [str(arg.value) for arg in call.args if isinstance(arg, ast.Constant)]
    if modes:
        return "b" not in modes[-1]
    # A method with an argument that is no mode is that of an archive, and gives bytes.
    return isinstance(call.func, ast.Name) or name == "fdopen" or not call.args


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_every_file_is_opened_as_bytes_or_utf_8(path: Path) -> None:
    calls = (n for n in ast.walk(ast.parse(path.read_bytes())) if isinstance(n, ast.Call))
    assert [call.lineno for call in calls if _opens_text(call)] == []


def test_no_locale_changes_what_is_read_or_written(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    rows = [{"id": lang, "text": ARTICLES[lang][1]} for lang in ("zh", "en")]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    source.write_text(lines, encoding="utf8")
    outs = []
    for locale in ("C", "C.UTF-8"):
        # Without Python's own UTF-8 mode the C locale is ASCII, as a code page of Windows may be.
        env = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        command = [sys.executable, "-X", "utf8=0", "-m", "cleaner", "clean", str(source)]
        done = subprocess.run(command, capture_output=True, env=env, check=False)
        assert done.returncode == 0, done.stderr
        outs.append(done.stdout)
    assert outs[0] == outs[1]
    assert ARTICLES["zh"][1][:10] in outs[0].decode()


def test_workers_start_by_spawning_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "rows.jsonl"
    rows = [{"id": str(n), "text": ARTICLES["en"][1]} for n in range(70)]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    outs = []
    for methods, jobs in ((["spawn"], "2"), (multiprocessing.get_all_start_methods(), "1")):
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda found=methods: found)
        out = tmp_path / f"out{jobs}.jsonl"
        result = CliRunner().invoke(main, ["clean", str(source), "-o", str(out), "--jobs", jobs])
        assert result.exit_code == 0, result.output
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]
