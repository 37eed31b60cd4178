"""Pages that a browser saved into one file (``.mht``), out of their MIME wrapping."""

from __future__ import annotations

import email
from dataclasses import dataclass

import regex

# Files open with the headers of a message, in any order.
_OPENS = regex.compile(
    rb"(?:[\w-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*+){0,20}?"
    rb"Content-Type:\s*multipart/related\b",
    regex.IGNORECASE,
)
_HEAD_BYTES = 8192


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The HTML of a saved page, the charset that its part names, and the address it came from."""

    html: bytes
    charset: str | None
    url: str | None


def read_mhtml(data: bytes) -> SavedPage | None:
    r"""Return the page that a MIME file holds; None where there is none.

    Of several pages, as frames are saved, the first is it. Source: RFC 2557.

    >>> saved = read_mhtml(
    ...     b"Content-Type: multipart/related; boundary=x\n\n--x\n"
    ...     b"Content-Type: text/html; charset=utf-8\nContent-Location: https://a.example/\n"
    ...     b"Content-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9</p>\n--x--\n"
    ... )
    >>> saved.html.decode(saved.charset), saved.url
    ('<p>café</p>', 'https://a.example/')
    >>> read_mhtml(b"<html>Content-Type: multipart/related")
    """
    if not _OPENS.match(data[:_HEAD_BYTES].lstrip()):
        return None
    for part in email.message_from_bytes(data.lstrip()).walk():
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            place = str(part.get("Content-Location", "")).strip()
            url = place if place.startswith(("http://", "https://")) else None
            return SavedPage(payload, part.get_content_charset(), url)
    return None
