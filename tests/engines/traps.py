"""A cleaner with pages that it cannot survive, for workers of engines to import."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from typing import Any

from cleaner import Cleaner


@dataclass(frozen=True, slots=True)
class Trap(Cleaner):
    """Dies of the page ``die``."""

    def clean(self, page: str | bytes, **hints: Any) -> Any:
        """Do what the page asks for."""
        if page == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        return super(Trap, self).clean(page, **hints)


def trap_table() -> Any:
    """Return four rows, the third of them deadly."""
    import pyarrow as pa

    texts = ["A line of text.", "Another line.", "die", "The last line."]
    return pa.table({"id": ["a", "b", "c", "d"], "text": texts})


def check_trapped(rows: list[dict[str, Any]]) -> None:
    """Fail unless the deadly row alone failed, and none is missing."""
    found = {row["id"]: row["cleaner"] for row in rows}
    statuses = {name: account["status"] for name, account in sorted(found.items())}
    assert statuses == {"a": "ok", "b": "ok", "c": "failed", "d": "ok"}
    assert "SIGKILL" in found["c"]["error"]
