"""Replay a cleaning with Dolma's own mixer, on Chinese, Japanese and Korean text.

    python -m tests.bench.dolma_mixer

Needs `pip install --no-deps dolma` (1.2.1 was tried): the mixer is a compiled module of its own;
what the package imports besides is not needed. Cleans articles that hold what is to be cut, writes
Dolma's layout, has the mixer cut the spans out of the documents, and compares each text with the
one that ``cleaner clean`` gives. Prints a line for each language and exits 1 where one differs.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import cleaner
from tests.articles import ARTICLES

_TAILS = {
    "zh": "分享到微博",
    "ja": "この記事をシェアする",
    "ko": "기사 공유하기",
    "en": "Share on Facebook",
}


def main() -> None:
    """Clean, mix, compare."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        rows = [_row(language) for language in _TAILS]
        given = work / "pages.jsonl"
        given.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
        out = work / "out"
        command = [sys.executable, "-m", "cleaner", "clean", str(given), "-o", f"{out}/"]
        subprocess.run([*command, "--format", "dolma"], check=True)
        mixed = mix(out, work)
        wrong = 0
        for row, document in zip(rows, mixed, strict=True):
            result = cleaner.clean(row["text"], kind="text", title=row["title"])
            same = document["text"] == result.text
            wrong += not same
            cut = len(row["text"]) - len(result.text)
            print(f"{row['id']}: {cut} characters cut, {'the same' if same else 'ANOTHER'} text")
        raise SystemExit(1 if wrong else 0)


def mix(out: Path, work: Path) -> list[dict[str, Any]]:
    """Return the documents as Dolma's mixer leaves them when it replays every span."""
    names: set[str] = set()
    for path in (out / "attributes" / "cleaner").glob("*.gz"):
        for line in gzip.decompress(path.read_bytes()).splitlines():
            names |= {n for n in json.loads(line)["attributes"] if n.startswith("cleaner__")}
    config = {
        "streams": [
            {
                "name": "clean",
                "documents": [f"{out}/documents/*.gz"],
                "attributes": ["cleaner"],
                "output": {"path": str(work / "mixed"), "max_size_in_bytes": 1 << 30},
                "span_replacement": [
                    {"span": f"$.attributes.{name}", "min_score": 0.5, "replacement": ""}
                    for name in sorted(names)
                ],
            }
        ],
        "work_dir": {"input": str(work / "in"), "output": str(work / "made")},
        "processes": 1,
    }
    load_mixer().mixer_entrypoint(json.dumps(config))
    return [
        json.loads(line)
        for path in sorted((work / "mixed").glob("*"))
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]


def load_mixer() -> Any:
    """Return Dolma's compiled module, without the package around it."""
    package = importlib.util.find_spec("dolma")
    if package is None or package.origin is None:
        raise SystemExit("the mixer is in dolma: pip install --no-deps dolma")
    (path,) = Path(package.origin).parent.glob("dolma.*.so")
    spec = importlib.util.spec_from_file_location("dolma", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _row(language: str) -> dict[str, Any]:
    title, text = ARTICLES[language]
    half = text.index("\n") // 2
    spliced = text[:half] + "\u200b" + text[half:]
    return {
        "id": language,
        "title": title,
        "text": f"{title}\n\n{spliced}\n{_TAILS[language]}\n",
        "source": "test",
    }


if __name__ == "__main__":
    main()
