"""Hosts and sites of addresses, as far as links need them."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

_MAX_SUFFIX_CHARS = 3


def host_of(address: str) -> str:
    """Return the host of an address; empty where it has none, as relative ones.

    >>> host_of("https://News.Example.org:80/a"), host_of("/a?b"), host_of("//[")
    ('news.example.org', '', '')
    """
    # Most addresses are relative. Breaks between the strokes are passed over, as browsers do.
    if "//" not in address and address.isprintable():
        return ""
    return _host_of(address)


@lru_cache(maxsize=4096)
def _host_of(address: str) -> str:
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""


def site_of(host: str) -> str:
    """Return the part of a host's name that one owner has: no list of suffixes, a guess.

    >>> site_of("news.example.org"), site_of("www.example.co.uk"), site_of("t.cn")
    ('example.org', 'example.co.uk', 't.cn')
    """
    parts = host.split(".")
    known = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= _MAX_SUFFIX_CHARS
    return ".".join(parts[-3:] if known else parts[-2:])
