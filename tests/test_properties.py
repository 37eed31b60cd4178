"""What is promised of every page and every row, for pages and rows that nobody has thought of."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.api import Cleaner
from cleaner.arrow import clean_batch
from cleaner.batch import Fields, RowOptions, clean_row
from cleaner.cli import main
from cleaner.read.html import read_html
from tests.promises import check_page, check_row
from tests.strategies import HiddenTree, fields, hidden_trees, pages, rows, spliced


@settings(max_examples=40, deadline=None)
@given(pages())
def test_every_page_restores_and_is_stable(page: str) -> None:
    check_page(page, "html")


@settings(max_examples=60, deadline=None)
@given(spliced())
def test_every_text_restores_and_is_stable(found: tuple[str, str | None]) -> None:
    text, title = found
    check_page(text, "text", title)


@settings(deadline=None)
@given(hidden_trees())
def test_what_is_hidden_is_marked_and_nothing_else(made: HiddenTree) -> None:
    page, words = made
    document = read_html(page).document
    marks = list(document.marked("hidden"))
    for word, hidden in words:
        at = document.text.index(word)
        marked = any(mark.start <= at and at + len(word) <= mark.end for mark in marks)
        assert marked is hidden, word


@settings(max_examples=100, deadline=None)
@given(fields(), st.data())
def test_every_row_comes_back_with_its_fields(where: Fields, data: st.DataObject) -> None:
    check_row(data.draw(rows(where)), where)


@settings(max_examples=60, deadline=None)
@given(fields(), st.data())
def test_a_batch_of_a_row_is_the_row(where: Fields, data: st.DataObject) -> None:
    row = data.draw(rows(where).filter(lambda row: isinstance(row, dict) and row))
    try:
        batch = pa.RecordBatch.from_pylist([row])
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        return
    # In a list of objects, what one has and another has not is null.
    (row,) = batch.to_pylist()
    options = RowOptions(where)
    (done,) = clean_batch(Cleaner(), batch, options, ["rows#0"]).to_pylist()
    alone = clean_row(Cleaner(), row, "rows#0", options)
    assert (done["text"], done["cleaner"]) == (alone["text"], alone["cleaner"])
    for name in row:
        # A column of nothing but nulls has no type that could take what was found.
        if row[name] is not None:
            assert done.get(name) == alone.get(name), name


_LINES = st.one_of(
    rows(Fields()).map(json.dumps), st.sampled_from(["{", "null", "[]", '{"text": "', "\x00", "x"])
)


@settings(max_examples=6, deadline=None)
@given(st.lists(_LINES, max_size=20))
def test_every_line_comes_back_as_one_row(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    result = CliRunner().invoke(main, ["clean", "-", "--input-format", "jsonl"], input=data)
    done = [json.loads(line) for line in result.stdout_bytes.splitlines()]
    assert len(done) == len(lines)
    for number, (line, row) in enumerate(zip(lines, done, strict=True)):
        try:
            given: Any = json.loads(line)
        except ValueError:
            assert row["cleaner"]["status"] == "failed"
        else:
            assert row == clean_row(Cleaner(), given, f"-#{number}")
