"""Fixture folders as cases: ``<group>/<case>/`` with a page and the clean text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from cleaner.errors import CleanerError
from cleaner.evaluate.cases import HONEST, Case
from cleaner.evaluate.score import cuts_between
from cleaner.read.html import read_html


def read_fixtures(root: Path) -> Iterator[Case]:
    """Yield each fixture under ``root``, its group as its family (``untouched`` is honest).

    What the clean text lacks of the page text is what was put in. Raises `CleanerError` where no
    fixture lies in the folder.
    """
    folders = sorted(path.parent for path in root.glob("**/clean.txt"))
    if not folders:
        raise CleanerError(f"{root}: no fixture there; one is a folder with page.txt and clean.txt")
    for folder in folders:
        html = folder / "page.html"
        source = (html if html.exists() else folder / "page.txt").read_bytes().decode("utf8")
        text = read_html(source).document.text if html.exists() else source
        clean = (folder / "clean.txt").read_bytes().decode("utf8").removesuffix("\n")
        meta = folder / "meta.json"
        given = json.loads(meta.read_text("utf8")).get("given", {}) if meta.exists() else {}
        group = folder.relative_to(root).parts[0] if folder != root else folder.name
        yield Case(
            id=folder.relative_to(root.parent).as_posix(),
            lang=folder.name.partition("_")[0],
            family=HONEST if group == "untouched" else group,
            title=given.get("title"),
            text=text,
            spans=tuple((cut.start, cut.end) for cut in cuts_between(text, clean)),
            html=source if html.exists() else None,
        )
