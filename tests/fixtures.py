"""The fixture folders, read once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1] / "fixtures"


@dataclass(frozen=True)
class Case:
    """One fixture: see ``fixtures/README.md``."""

    name: str
    kind: str
    page: str
    clean: str
    removed: list[tuple[str, str]]
    given: dict[str, str]
    expect: dict[str, str]


def read_cases() -> list[Case]:
    """Return every case, sorted by name (``group/case``)."""
    return [_read(folder) for folder in sorted(ROOT.glob("*/*/")) if folder.is_dir()]


def _read(folder: Path) -> Case:
    html = folder / "page.html"
    path = html if html.exists() else folder / "page.txt"
    removed = folder / "removed.json"
    meta: dict[str, Any] = {}
    if (folder / "meta.json").exists():
        meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
    return Case(
        name=folder.relative_to(ROOT).as_posix(),
        kind="html" if path == html else "text",
        page=_text(path),
        clean=_text(folder / "clean.txt").removesuffix("\n"),
        removed=[tuple(entry) for entry in json.loads(removed.read_text(encoding="utf8"))],
        given=meta.get("given", {}),
        expect=meta.get("expect", {}),
    )


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf8")
