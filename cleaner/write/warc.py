"""WARC out: the clean text as ``conversion`` records, the account as ``metadata`` records.

Source: ISO 28500:2017 (WARC/1.1).
"""

from __future__ import annotations

import base64
import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

import regex

from cleaner import __version__

#: Records of pages whose date nobody knows: the same input gives the same bytes.
UNKNOWN_DATE = "1970-01-01T00:00:00Z"
_DATE = regex.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:cleaner-ledger:warc")
_UNSAFE = regex.compile(r"[\s\p{C}]")


def warcinfo_record(config: Mapping[str, Any]) -> bytes:
    """Return the record that opens a file: the program, its version, digests and options."""
    spelled = json.dumps(dict(config), sort_keys=True)
    fields = (
        f"software: cleaner-ledger/{__version__}\r\nformat: WARC File Format 1.1\r\n"
        f"conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/"
        f"warc-1.1/\r\ndescription: clean text of archived pages, with the account of every cut\r\n"
        f"cleaner-config: {config['digest']}\r\ncleaner-configuration: {spelled}\r\n"
    )
    headers = {
        "WARC-Type": "warcinfo",
        "WARC-Date": UNKNOWN_DATE,
        "WARC-Record-ID": _record_id("warcinfo", str(config["digest"])),
        "Content-Type": "application/warc-fields",
    }
    return _record(headers, fields.encode())


def page_records(row: Mapping[str, Any], default_id: str) -> Iterator[bytes]:
    """Yield the records of one cleaned row: its text, and its other fields with the account.

    A failed page has no text, so only its account is there. Both are of the page's date.
    """
    account = row["cleaner"]
    refers_to = _bracketed(row.get("warc_record_id"))
    shared = {
        "WARC-Date": _date(row.get("warc_date")),
        "WARC-Target-URI": _target(row, default_id),
        "WARC-Warcinfo-ID": _record_id("warcinfo", str(account["config"])),
    }
    text_id = _record_id("conversion", f"{account['config']} {default_id}")
    if account["status"] != "failed":
        headers = {"WARC-Type": "conversion", "WARC-Record-ID": text_id, **shared}
        if refers_to:
            headers["WARC-Refers-To"] = refers_to
        headers["Content-Type"] = "text/plain; charset=utf-8"
        yield _record(headers, row["text"].encode("utf-8", "replace"))
        refers_to = text_id
    headers = {
        "WARC-Type": "metadata",
        "WARC-Record-ID": _record_id("metadata", f"{account['config']} {default_id}"),
        **shared,
    }
    if refers_to:
        headers["WARC-Refers-To"] = refers_to
    headers["Content-Type"] = "application/json"
    rest = {key: value for key, value in row.items() if key not in ("text", "markdown")}
    yield _record(headers, json.dumps(rest, ensure_ascii=False).encode("utf-8", "replace"))


def _record(headers: Mapping[str, str], block: bytes) -> bytes:
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    lines = [f"{name}: {value}\r\n" for name, value in headers.items()]
    lines += [f"WARC-Block-Digest: sha1:{digest}\r\n", f"Content-Length: {len(block)}\r\n"]
    return b"WARC/1.1\r\n" + "".join(lines).encode() + b"\r\n" + block + b"\r\n\r\n"


def _record_id(kind: str, name: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(_NAMESPACE, _clean(f'{kind} {name}'))}>"


def _bracketed(value: object) -> str | None:
    if not isinstance(value, str) or not value.strip("<> ") or _UNSAFE.search(value):
        return None
    return f"<{value.strip('<> ')}>"


def _date(value: object) -> str:
    return value if isinstance(value, str) and _DATE.fullmatch(value) else UNKNOWN_DATE


def _target(row: Mapping[str, Any], default_id: str) -> str:
    url = row.get("url")
    if isinstance(url, str) and ":" in url and not _UNSAFE.search(url):
        return _clean(url)
    return "urn:cleaner:" + quote(_clean(str(row.get("id", default_id))), safe="/")


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
