"""What a chunk of an input gives, one page after the other, and the limits on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from cleaner.read.kind import PageKind

#: A page beyond this is refused rather than read by halves.
MAX_PAGE_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was found.

    ``row`` holds the fields that go through to the row out. Either they hold the payload
    themselves, as ``html`` or ``text``, or it is in ``payload``, bytes of the kind given, with the
    ``charset`` that came with them. ``default_id`` is the id of a row without one. ``fault`` says
    in one sentence why there is no page here.
    """

    default_id: str
    row: Any = field(default_factory=dict)
    payload: bytes | None = None
    kind: PageKind | None = None
    charset: str | None = None
    url: str | None = None
    title: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """A record that holds no page: counted by ``reason`` (``application/pdf``), and passed over."""

    id: str
    url: str | None
    reason: str
