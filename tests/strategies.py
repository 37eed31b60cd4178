"""Hypothesis strategies that several test modules share."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from cleaner.batch import Fields
from cleaner.edits import Edit
from tests.articles import ARTICLES
from tests.pieces import HEADS, LINES, OPENED, PAGE_PIECES, TAGS, TEXT_PIECES

_ALPHABET = st.sampled_from("ab 的韩，。,.\n\r\t\u3000\u200b\u00e9😀x1(（")

#: Short texts of letters of several scripts, blanks, line breaks and punctuation.
texts = st.text(_ALPHABET, max_size=60)

#: Texts of any code points that UTF-8 can write.
any_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)

_RULES = st.sampled_from(["a.x", "a.y", "b.x", "splice.hidden"])
_CONFIDENCES = st.sampled_from([0.1, 0.4, 0.5, 0.7, 0.7, 0.95])


def edits(*, keeps: bool = True) -> st.SearchStrategy[list[Edit]]:
    """Lists of edits, also overlapping, empty and outside the text."""
    return st.lists(
        st.builds(
            lambda start, size, rule, confidence, keep: Edit(
                start, start + size, rule, confidence, "why", keep
            ),
            st.integers(-3, 64),
            st.integers(0, 20),
            _RULES,
            _CONFIDENCES,
            st.booleans() if keeps else st.just(False),
        ),
        max_size=12,
    )


def spliced() -> st.SearchStrategy[tuple[str, str | None]]:
    """Texts with their titles or none: articles with spam put in, and pieces of both at random."""
    random = st.lists(st.sampled_from(TEXT_PIECES), max_size=80).map("".join)
    articles = st.sampled_from(sorted(ARTICLES.values())).flatmap(
        lambda article: st.tuples(_with_cuts(article[1]), st.sampled_from([article[0], None]))
    )
    return st.one_of(articles, st.tuples(random, st.one_of(st.none(), st.sampled_from(LINES))))


def _with_cuts(text: str) -> st.SearchStrategy[str]:
    """The text, with a few strings put in at a few places each."""
    places = st.lists(st.integers(0, len(text)), max_size=6)
    puts = st.lists(st.tuples(st.sampled_from(TEXT_PIECES), places), max_size=4)

    def put(cuts: list[tuple[str, list[int]]]) -> str:
        every = sorted((place, cut) for cut, found in cuts for place in found)
        pieces, at = [], 0
        for place, cut in every:
            pieces += [text[at:place], cut]
            at = place
        return "".join([*pieces, text[at:]])

    return puts.map(put)


def pages() -> st.SearchStrategy[str]:
    """HTML: nested elements about an article, hidden parts, metadata, and markup that is broken."""
    line = st.sampled_from([*LINES, *PAGE_PIECES[-90:]])
    prose = st.sampled_from([line for _, text in ARTICLES.values() for line in text.splitlines()])
    leaf = st.one_of(line, prose.map("<p>{}</p>".format), prose, any_texts)
    nested = st.recursive(
        leaf,
        lambda inner: st.builds(
            lambda tag, opened, inside: f"{opened or f'<{tag}>'}{''.join(inside)}</{tag}>",
            st.sampled_from(TAGS),
            st.one_of(st.none(), st.sampled_from(OPENED)),
            st.lists(inner, max_size=4),
        ),
        max_leaves=12,
    )
    parts = st.one_of(nested, nested, prose.map("<p>{}</p>".format), st.sampled_from(HEADS))
    whole = st.lists(parts, max_size=14).map("".join)
    return st.one_of(whole, st.builds(_broken, whole, st.integers(0, 4000), st.integers(0, 200)))


def _broken(page: str, start: int, size: int) -> str:
    return page[: start % (len(page) + 1)] + page[start % (len(page) + 1) + size :]


_PATHS = ("text", "html", "content", "a.b", "a.b.c", "id", "url", "meta.url", "title", "meta.title")
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), texts),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=5,
)
_PAYLOADS = st.one_of(
    st.none(), pages(), spliced().map(lambda found: found[0]), st.text(max_size=9), _VALUES
)


def fields() -> st.SearchStrategy[Fields]:
    """Where rows hold what: the contract's names, others, and paths that may cross each other."""
    path = st.sampled_from(_PATHS)
    return st.one_of(st.just(Fields()), st.builds(Fields, path, path, path, path, path))


def rows(fields: Fields) -> st.SearchStrategy[Any]:
    """Rows as JSON has them, most with a payload where ``fields`` say; some are no objects."""
    names = st.sampled_from([*_PATHS, "a", "meta", "language", "author", "date", "cleaner", "x"])
    row = st.dictionaries(names, _VALUES, max_size=6)
    held = st.dictionaries(
        st.sampled_from([fields.html, fields.text, fields.text, fields.url, fields.title]),
        _PAYLOADS,
        max_size=3,
    )
    return st.one_of(st.builds(_put, row, held), st.builds(_put, row, held), _VALUES)


def _put(row: dict[str, Any], held: dict[str, Any]) -> dict[str, Any]:
    """Return the row with values at paths, where objects can be put on the way."""
    for path, value in held.items():
        *steps, last = path.split(".")
        inner: Any = row
        for step in steps:
            inner = inner.setdefault(step, {}) if isinstance(inner, dict) else None
        if isinstance(inner, dict):
            inner[last] = value
    return row
