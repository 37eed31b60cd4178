"""Rows as JSON lines."""

from __future__ import annotations

import json
from typing import Any


def row_to_json(row: dict[str, Any]) -> bytes:
    """Return ``row`` as one line of JSON, UTF-8, with its line break.

    A row that holds half of a surrogate pair is escaped throughout, which JSON allows.
    """
    try:
        return json.dumps(row, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(row).encode() + b"\n"
