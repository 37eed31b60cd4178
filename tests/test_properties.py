"""What is promised of every page and every row, for pages and rows that nobody has thought of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.batch import Fields
from tests.promises import check_page, check_row
from tests.strategies import fields, pages, rows, spliced


@settings(max_examples=60, deadline=None)
@given(pages())
def test_every_page_restores_and_is_stable(page: str) -> None:
    check_page(page, "html")


@settings(max_examples=60, deadline=None)
@given(spliced())
def test_every_text_restores_and_is_stable(found: tuple[str, str | None]) -> None:
    text, title = found
    check_page(text, "text", title)


@settings(max_examples=100, deadline=None)
@given(fields(), st.data())
def test_every_row_comes_back_with_its_fields(where: Fields, data: st.DataObject) -> None:
    check_row(data.draw(rows(where)), where)
