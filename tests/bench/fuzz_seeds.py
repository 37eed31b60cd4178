"""What the fuzzer begins with: inputs of our own making, and words to put into them.

Most come from the tests and from the package itself: every text that stands in their source.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.bench.hostile_kinds import UNITS, text_of
from tests.crawls import address, arc, html_page, http, page_records, record, wacz, warc_gz
from tests.fixtures import read_cases

_ROOT = Path(__file__).parents[2]
_PROSE = "The lake froze over in the night, and the whole village stood on it. "


def seeds(name: str) -> list[bytes]:
    """Return the inputs that a target begins with."""
    return [seed.encode() if isinstance(seed, str) else seed for seed in _seeds(name)]


def words(name: str) -> list[bytes]:
    """Return what may be put into a target's inputs: a dictionary, sorted."""
    where = {"text": ("splices", "propose"), "splices": (), "pages": ()}
    found = {
        word.encode()
        for folder in where.get(name, ("read",))
        for word in _texts(f"cleaner/{folder}/*.py", 2, 24)
        if " " not in word
    }
    if name == "html":
        found |= {b"<%s>" % word for word in found if word.isalpha()}
    if name in ("rows", "jsonl"):
        found |= {b'"%s":' % word for word in found if word.isalpha()}
    return sorted(found)


def _seeds(name: str) -> Iterator[bytes | str]:
    texts = _texts("tests/*.py", 20, 6_000)
    pages = [text for text in texts if "<" in text and ">" in text]
    sheets = [text for text in texts if "{" in text and ":" in text]
    records, answers = _records(), _answers()
    if name == "html":
        yield from (case.page for case in read_cases() if case.kind == "html")
        yield from pages
        yield from (f"<style>{sheet}</style><p class=x>{_PROSE}</p>" for sheet in sheets)
        yield from (part.partition(b"\r\n\r\n")[2] for part in answers)
        yield html_page(1, 3)
    elif name == "text":
        for case in read_cases():
            if case.kind != "html":
                yield f"{case.given.get('title', '')}\f{case.page}"
        yield from texts
        yield from (f"{_PROSE * 3}\n{text_of(unit, 400)}\n{_PROSE * 3}" for unit in UNITS.values())
    elif name in ("splices", "pages"):
        yield from (bytes(range(start, start + 60)) for start in range(0, 190, 10))
        # Each piece between clauses, thrice.
        yield from (
            bytes(byte for n in range(3) for byte in (230 + n, piece, 240 + n))
            for piece in range(256)
        )
    elif name == "decode":
        yield from _charsets()
        yield from pages[:40]
    elif name == "styles":
        yield b".a{display:none}.c>p{font:bold 0/1 Arial}#x{color:red!important}\fopacity:.0"
        yield b"@media screen{.e{inset:-9px}}/*x*/.d .e{clip:rect(0 0)}\fcolor:red"
        yield from sheets
        yield from (f"\f{text}" for text in _texts("tests/test_styles.py", 3, 200))
        yield from (f"{text}{{display:none}}" for text in _texts("tests/test_styles.py", 3, 200))
    elif name in ("rows", "jsonl"):
        lines = [json.dumps(row) for row in _rows()]
        yield from lines
        yield "\n".join(lines)
        yield from (text for text in texts if text.startswith("{"))
    elif name in ("warc", "warc_gz", "wacz"):
        yield from records
        whole = b"".join(records)
        yield {"warc": whole, "warc_gz": b"\f".join(records), "wacz": whole}[name]
        packed = warc_gz(records)
        entry = b'\f{"url": "https://harbour.example/1", "title": "A", "text": "One."}'
        yield packed if name == "warc_gz" else whole + entry
        if name == "wacz":
            yield wacz({"archive/a.warc.gz": packed}, [{"url": address(1), "title": "A"}])
            yield wacz({"archive/a.warc": whole, "b.arc.gz": packed}, compression=8)


@lru_cache
def _texts(pattern: str, least: int, most: int) -> list[str]:
    """Return the texts in the source of modules that are so many characters long, sorted."""
    found: set[str] = set()
    for path in _ROOT.glob(pattern):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, bytes):
                value = value.decode("latin-1")
            if isinstance(value, str) and least <= len(value) <= most:
                found.add(value.encode("utf8", "replace").decode())
    return sorted(found)


def _answers() -> list[bytes]:
    """Return HTTP answers of many kinds."""
    page = html_page(2, 1).encode()
    return [
        http(page),
        http(_PROSE.encode(), "text/plain"),
        http(page, "application/xhtml+xml; charset=gbk", 200, "Content-Encoding: gzip"),
        http(page, "text/html", 404),
        http(b"%PDF-1.4", "application/pdf"),
        http(b"5\r\n<p>On\r\n0\r\n\r\n", "text/html", 200, "Transfer-Encoding: chunked"),
        http(page, "", 200, "Last-Modified: Fri, 03 May 2024 10:00:00 GMT"),
    ]


def _records() -> list[bytes]:
    kinds = ("response", "revisit", "resource", "conversion", "warcinfo", "metadata", "request")
    answers = _answers()
    made = [record(n, answer) for n, answer in enumerate(answers)]
    made += [record(20 + n, answers[1], None, kind) for n, kind in enumerate(kinds)]
    made += [record(30, _PROSE.encode(), None, "conversion", "text/plain")]
    made += [record(31, html_page(3, 1).encode(), "urn:pageinfo:https://a.example/", "resource")]
    return [*page_records(1, 1), *made, *arc([(address(9), answers[0])])]


def _rows() -> list[Any]:
    return [
        {"html": html_page(1, 1), "url": "https://a.example/1"},
        {"text": "One.", "id": 3},
        {"text": _PROSE * 4, "title": "The lake", "language": "en", "html": None, "x": [1.5, {}]},
        {"text": _PROSE, "html": f"<p>{_PROSE}</p><p hidden>No", "author": [], "date": 7},
        {"cleaner": {"removals": [], "flags": [], "page_sha256": "0"}, "text": ""},
        *([], None, "text", 7, {"text": 5}, {"html": ["<p>"]}, {"text": "\ud800", "url": "\udc00"}),
    ]


def _charsets() -> Iterator[bytes]:
    text = "桥在夜里合龙了。Мост — café. ｱ"
    for charset in ("utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-2022-jp"):
        body = text.encode(charset, "ignore")
        yield charset.encode() + b"\0" + body
        yield body
        yield f"<meta charset={charset}>".encode() + body
    for charset in ("utf-16", "utf-16-be", "utf-32", "koi8-r", "windows-1251", "utf-8-sig"):
        yield text.encode(charset, "ignore")
        yield b'<?xml version="1.0" encoding="%s"?>' % charset.encode() + text.encode()
