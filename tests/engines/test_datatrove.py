"""datatrove's local executor."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cleaner import Cleaner
from cleaner.batch import Fields, RowOptions
from tests.engines.conftest import clean_rows, require
from tests.engines.traps import Trap, check_trapped, trap_table


@pytest.fixture(autouse=True)
def _datatrove() -> None:
    require("datatrove")


def run(folder: Path, *steps: Any, tasks: int = 1) -> list[dict[str, Any]]:
    """Run a pipeline that ends in files and return their rows, as rows of ours."""
    from cleaner.engines.datatrove import row_of

    writers = require("datatrove.pipeline.writers")
    executors = require("datatrove.executor.local")
    pipeline = [*steps, writers.JsonlWriter(str(folder / "out"), adapter=row_of)]
    executor = executors.LocalPipelineExecutor(
        pipeline, tasks=tasks, logging_dir=str(folder / "logs")
    )
    executor.run()
    lines = [
        line
        for path in sorted((folder / "out").glob("*.jsonl.gz"))
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("tasks", [1, 2])
def test_inputs_give_the_rows_of_the_local_run(crawl: Path, tmp_path: Path, tasks: int) -> None:
    from cleaner.engines.datatrove import CleanInputs

    rows = clean_rows(crawl)
    assert rows[-20].pop("half") == "\ud800"
    found = run(tmp_path, CleanInputs([str(crawl)]), tasks=tasks)
    assert found[-20].pop("half") == "?"
    assert found == rows


def test_documents_give_the_rows_of_the_local_run(
    pages: list[dict[str, Any]], tmp_path: Path
) -> None:
    from cleaner.engines.datatrove import CleanDocuments

    # datatrove's readers drop rows without a page.
    given = tmp_path / "rows.jsonl"
    given.write_text(
        "".join(json.dumps(row) + "\n" for row in pages if row["html"]), encoding="utf8"
    )
    readers = require("datatrove.pipeline.readers")
    reader = readers.JsonlReader(str(given.parent), glob_pattern="rows.jsonl", text_key="html")
    rows = run(tmp_path, reader, CleanDocuments(kind="html"))
    for row in rows:
        del row["file_path"]
    assert rows == clean_rows(given)


def test_metadata_give_hints_and_keep_what_they_have() -> None:
    from cleaner.engines.datatrove import CleanDocuments

    document = require("datatrove.data").Document
    text = "By Ada Quill | May 3, 2024\n\nThe ferry left late, and nobody complained about that.\n"
    given = document(text, "a", metadata={"head": {"title": "Given"}, "author": "Known"})
    step = CleanDocuments(options=RowOptions(Fields(title="head.title"), with_markdown=True))
    (out,) = step.run([given])
    assert out is given
    local = Cleaner().clean(text, kind="text", title="Given")
    assert (out.text, out.metadata["markdown"]) == (local.text, local.markdown())
    assert out.metadata["date"] == local.date == "2024-05-03"
    assert out.metadata["author"] == "Known"
    assert "title" not in out.metadata


def test_a_page_that_kills_its_worker_fails_alone() -> None:
    from cleaner.engines.datatrove import CleanDocuments

    document = require("datatrove.data").Document
    given = [document(row["text"], row["id"]) for row in trap_table().to_pylist()]
    step = CleanDocuments(Trap())
    out = list(step.run(given))
    check_trapped([{"id": found.id, **found.metadata} for found in out])
    assert step.stats["failed"].total == 1


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from datatrove.data import Document\n"
        "from cleaner.engines.datatrove import CleanDocuments\n"
        "print([found.text for found in CleanDocuments().run([Document('A line.', 'a')])])\n",
        encoding="utf8",
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, str(script)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.stdout == "['A line.']\n", done.stderr
