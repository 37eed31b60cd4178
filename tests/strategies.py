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
        lambda article: st.tuples(
            st.one_of(_with_strings(article[1]), _with_shards(*article)),
            st.sampled_from([article[0], None]),
        )
    )
    return st.one_of(
        articles, articles, st.tuples(random, st.one_of(st.none(), st.sampled_from(LINES)))
    )


def _with_strings(text: str) -> st.SearchStrategy[str]:
    """The text, with a few strings put in at a few places each, most at the edges of clauses."""
    place = st.one_of(st.sampled_from(_edges(text)), st.integers(0, len(text)))
    strings = st.sampled_from([piece for piece in TEXT_PIECES if len(piece) > 2])
    puts = st.tuples(strings, st.lists(place, min_size=1, max_size=6))
    return st.lists(puts, max_size=4).map(
        lambda found: _put_in(text, [(at, cut) for cut, places in found for at in places])
    )


def _with_shards(title: str, text: str) -> st.SearchStrategy[str]:
    """The text, with the title in so many shards at so many of its clause edges, in turn."""

    def put(count: int, edges: list[int]) -> str:
        size = -(-len(title) // count)
        shards = [title[at : at + size] for at in range(0, len(title), size)]
        return _put_in(
            text, [(at, shards[n % len(shards)]) for n, at in enumerate(sorted(set(edges)))]
        )

    return st.builds(
        put, st.integers(1, 8), st.lists(st.sampled_from(_edges(text)), min_size=1, max_size=40)
    )


def _edges(text: str) -> list[int]:
    return [at + 1 for at, character in enumerate(text) if character in "，、,。.؟"]


def _put_in(text: str, puts: list[tuple[int, str]]) -> str:
    pieces, before = [], 0
    for at, cut in sorted(puts):
        pieces += [text[before:at], cut]
        before = at
    return "".join([*pieces, text[before:]])


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


_NAMES = ("text", "html", "content", "a", "a.b", "doc", "meta", "meta.id", "id", "x", "url",
          "title", "author", "date", "language", "cleaner", "more")  # fmt: skip
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), texts),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=5,
)
_TEXTS = spliced().map(lambda found: found[0])
_PAYLOADS = st.one_of(_TEXTS, _TEXTS, pages(), st.one_of(st.text(max_size=9), _VALUES))


def fields() -> st.SearchStrategy[Fields]:
    """Where rows hold what: the contract's names, others, and paths that may cross each other."""
    others = st.builds(
        Fields,
        st.sampled_from(["html", "content", "a.b", "doc.html"]),
        st.sampled_from(["text", "content", "a.b", "a.b.c", "doc.text"]),
        st.sampled_from(["id", "x", "meta.id"]),
        st.sampled_from(["url", "meta.url"]),
        st.sampled_from(["title", "meta.title"]),
    )
    return st.one_of(st.just(Fields()), others)


def rows(fields: Fields) -> st.SearchStrategy[Any]:
    """Rows as JSON has them, most with a payload where ``fields`` say; some are no objects."""
    row = st.dictionaries(st.sampled_from(_NAMES), _VALUES, max_size=6)
    held = st.dictionaries(
        st.sampled_from([fields.html, fields.text, fields.text]), _PAYLOADS, min_size=1, max_size=2
    )
    hints = st.dictionaries(st.sampled_from([fields.url, fields.title]), st.sampled_from(LINES))
    whole = st.builds(_with_paths, row, st.builds(lambda one, two: one | two, hints, held))
    return st.one_of(whole, whole, whole, whole, row, _VALUES)


def _with_paths(row: dict[str, Any], held: dict[str, Any]) -> dict[str, Any]:
    """Return the row with values at paths; what is no object on the way gives way."""
    for path, value in held.items():
        *steps, last = path.split(".")
        inner = row
        for step in steps:
            if not isinstance(inner.get(step), dict):
                inner[step] = {}
            inner = inner[step]
        inner[last] = value
    return row


#: A page, and of each of its words whether it is hidden.
HiddenTree = tuple[str, list[tuple[str, bool]]]
#: Ways to hide an element, and to show it, with what each does: see `hidden_trees`.
_LOOKS = (
    (" style='display:none'", "covered"), (" hidden", "covered"), (" class=gone", "covered"),
    (" id=gone", "covered"), (" style='opacity:0'", "covered"), (" class='a off'", "covered"),
    (" style='visibility:hidden'", "invisible"), (" class=unseen", "invisible"),
    (" style='visibility:visible'", "visible"), (" class=seen", "visible"),
    (" style='font-size:0'", "tiny"), (" class=small", "tiny"), (" style='font-size:9px'", "sized"),
    ("", ""), ("", ""), ("", ""), (" class=a", ""), (" title='display:none'", ""),
)  # fmt: skip
_SHEET = (
    "<style>.gone, #gone { display: none } div.a.off, .a.off{position:absolute;left:-9999px}"
    ".unseen{visibility:hidden}.seen{visibility:visible}.small{font-size:0!important}</style>"
)


def hidden_trees() -> st.SearchStrategy[HiddenTree]:
    """Pages of nested elements that are hidden or shown.

    What nobody sees stays unseen (``covered``); visibility and size are inherited and undone.
    """
    tags, looks = st.sampled_from(["div", "section", "b", "i"]), st.sampled_from(_LOOKS)
    tree: st.SearchStrategy[list[Any]] = st.recursive(
        st.just([]),
        lambda inner: st.lists(st.tuples(tags, looks, inner), max_size=4),
        max_leaves=12,
    )
    return tree.map(_tree_page)


def _tree_page(tree: list[Any]) -> HiddenTree:
    found: list[tuple[str, bool]] = []

    def write(elements: list[Any], covered: bool, invisible: bool, tiny: bool) -> str:
        found.append((f"word{len(found)}x", covered or invisible or tiny))
        page = [found[-1][0], " "]
        for tag, (attribute, look), inside in elements:
            state = (
                covered or look == "covered",
                look == "invisible" or (invisible and look != "visible"),
                look == "tiny" or (tiny and look != "sized"),
            )
            page.append(f"<{tag}{attribute}>{write(inside, *state)}</{tag}> ")
        return "".join(page)

    return f"{_SHEET}<body>{write(tree, False, False, False)}", found
