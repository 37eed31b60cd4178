"""Links to other hosts: what goes, what stays, and what a page counts as its own."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.document import Document, Mark
from cleaner.propose.context import Context
from cleaner.read.hosts import site_of
from cleaner.read.html import read_html
from cleaner.splices.anchors import propose_anchors

_BEFORE = (
    "The lighthouse on the north mole was painted twice last summer, once by the harbour board "
)
_BEHIND = (
    " and once by the rain, which brought the old green back before the paint had dried at all."
)
_SPAM = "instant payday loans with bad credit"


def _page(link: str, head: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><article><p>{_BEFORE}{link}{_BEHIND}</p></article></body>"
    )


def _cuts(source: str, url: str | None = None) -> list[tuple[str, str]]:
    result = cleaner.clean(source, kind="html", url=url)
    return [(removal.rule, removal.text.strip()) for removal in result.removals]


def test_an_offer_on_another_host_goes() -> None:
    page = _page(f'<a href="http://lend.example/now">{_SPAM}</a>')
    assert _cuts(page) == [("splice.anchor", _SPAM)]
    assert cleaner.clean(page, kind="html").text == _BEFORE.rstrip() + _BEHIND


@pytest.mark.parametrize(
    ("link", "head", "url"),
    [
        (f'<a href="/loans">{_SPAM}</a>', "", None),
        (f'<a href="https://lend.example/loans">{_SPAM}</a>', "", "https://www.lend.example/a"),
        (
            f'<a href="https://lend.example/loans">{_SPAM}</a>',
            '<link rel="canonical" href="https://news.lend.example/a">',
            None,
        ),
        ('<a href="https://board.example/report">in its annual report</a>', "", None),
        ('<a href="https://board.example/">Harbour Paints Ltd</a>', "", None),
    ],
)
def test_own_and_honest_links_stay(link: str, head: str, url: str | None) -> None:
    assert not [rule for rule, _ in _cuts(_page(link, head), url) if rule == "splice.anchor"]


def test_plain_text_has_no_anchors() -> None:
    text = _BEFORE + _SPAM + _BEHIND
    assert not list(propose_anchors(Document(text, ()), Context(())))


def test_documents_know_where_they_stand() -> None:
    source = _page("", '<meta property="og:url" content="https://a.example/1">')
    assert read_html(source).document.url == "https://a.example/1"
    assert read_html(source, "https://b.example/2").document.url == "https://b.example/2"
    assert read_html(_page("")).document.url == ""


@pytest.mark.parametrize("address", ["http://[", "//", "http://", "https:///a", "//\x00"])
def test_odd_addresses_do_no_harm(address: str) -> None:
    text = _BEFORE + "and so on" + _BEHIND
    mark = Mark(len(_BEFORE), len(_BEFORE) + 9, "link", address)
    assert not list(propose_anchors(Document(text, (), (mark,), is_html=True), Context(())))
    assert cleaner.clean(_page(f'<a href="{address}">so</a>'), kind="html").status != "failed"


def test_sites_of_hosts() -> None:
    assert site_of("localhost") == "localhost"
    assert site_of("news.example.com.cn") == "example.com.cn"
