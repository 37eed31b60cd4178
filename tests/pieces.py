"""What fuzzers and properties put texts and pages together from: articles, spam and markup."""

from __future__ import annotations

from collections.abc import Sequence

from tests.articles import ARTICLES
from tests.fixtures import read_cases

_MOST = 256

TAGS = (
    *("p", "div", "span", "a", "b", "h1", "h2", "ul", "li", "table", "tr", "td", "pre", "article"),
    *("main", "section", "nav", "aside", "footer", "header", "figure", "figcaption", "blockquote"),
    *("details", "summary", "template", "noscript", "button", "select", "option", "textarea"),
    *("ruby", "rt", "svg", "iframe", "form", "title", "time", "body", "html", "head", "style"),
)
OPENED = (
    "<br>", "<hr>", "<img alt='A boat' src=b.png>", "<p hidden>", "<div style='display:none'>",
    "<span style='font-size:0'>", "<span style='color:#fff;background:#fff'>", "<p class=x>",
    "<i style='position:absolute;left:-9999px'>", "<b style='visibility:visible'>", "<i class=y>",
    "<a href='https://shop.example/offer'>", "<a href=/notes/2>", "<a href='https://a.example/'>",
    "<div class=related>", "<div id=comments>", "<div class='share buttons'>", "<p class=byline>",
    "<div aria-hidden=true>", "<details open>", "<p lang=zh>", "<html lang=ja>", "<ul class=menu>",
    "<div role=navigation>", "<p itemprop=articleBody>", "<base href=https://a.example/>",
)  # fmt: skip
HEADS = (
    "<style>.x{display:none}</style>", "<style>.y{font-size:0}p .x{color:red}</style>",
    "<style>@media print{p{display:none}}</style>", "<link rel=stylesheet href=a.css>",
    "<title>Ferry waits for a hat</title>", "<title>Ferry waits - Pier | News</title>",
    "<meta charset=gb2312>", "<meta name=author content='Ada Quill'>",
    "<meta property=og:title content='Ferry waits for a hat'>", "<meta name=robots content=x>",
    "<meta property=article:published_time content=2024-05-03T10:00:00Z>",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry waits for a hat",'
    '"author":[{"name":"Ada Quill"}],"datePublished":"2024-05-03"}</script>',
    '<script type="application/ld+json">{"@graph":[{"@type":["Article"],"author":"Bo',
    "<script>var a='<p>no</p>'</script>", "<time datetime=2024-05-03>May 3, 2024</time>",
    "<!-- a comment -->", "<!--", "-->", "<![CDATA[", "<", ">", "&nbsp;", "&#0;", "&amp", "\x00",
    "</", "<p", " class=x", "'", '"', "<a><a>", "</p></p>", "<tr>", "</svg>", "\r", "\n\n",
)  # fmt: skip
LINES = (
    "Ferry waits for a hat", "By Ada Quill | May 3, 2024", "Share on Facebook", "Read more",
    "Related articles", "Home", "All rights reserved.", "© 2024 Pier News", "Photo: Ada Quill",
    "Subscribe to our newsletter", "Comments (3)", "责任编辑：王小明", "相关阅读", "来源：海港日报",
    "点击查看原文", "分享到", "关注公众号", "Previous article", "Tags: ferry, hat", "Advertisement",
    "作者：王小明", "2024-05-03 10:00", "Continue reading", "1 2 3 Next", "QQ：12345678",
)  # fmt: skip


def joined(pieces: Sequence[str], data: bytes) -> str:
    """Return the pieces that the bytes stand for, one behind the other."""
    return "".join(pieces[byte % len(pieces)] for byte in data)


def _clauses() -> list[str]:
    """Return titles and clauses of articles, of every language by turns."""
    found: list[list[str]] = []
    for _, (title, text) in sorted(ARTICLES.items()):
        for mark in "，、,。.؟":
            text = text.replace(mark, mark + "\f")
        found.append([title, *text.split("\f")[1:8]])
    longest = max(map(len, found))
    return [clauses[n] for n in range(longest) for clauses in found if n < len(clauses)]


def _text_pieces() -> list[str]:
    removed = [cut for case in read_cases() for _, cut in case.removed if len(cut) < 60]
    marks = list(
        " \n\n，。,.;:!?（）()[]<>|/\\_-–…“”'*#@&%^~·★😀🔥\u200b\u200d\ufeff\u00ad\u3000\t0"
    )
    words = ["http://a.example/b", "QQ：12345678", "+1 555 010 9999", "a1B2c3D4", "(hǎo)", "V信"]
    return (marks + words + _clauses()[:100] + removed[:: len(removed) // 95 + 1])[:_MOST]


def _page_pieces() -> list[str]:
    tags = [piece for tag in TAGS for piece in (f"<{tag}>", f"</{tag}>")]
    fixed = [*tags, *OPENED, *HEADS, *LINES]
    return fixed + _clauses()[: _MOST - len(fixed)]


#: Pieces of articles and of what is put into them.
TEXT_PIECES = _text_pieces()
#: Tags, attributes, style sheets, metadata, lines about the article, and clauses of articles.
PAGE_PIECES = _page_pieces()
