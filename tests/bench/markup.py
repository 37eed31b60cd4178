"""What markup gives away: hidden runs, invisible marks and links put into paragraphs of real pages.

    python -m tests.bench.markup [--part dev] [--pages 12] [--kind anchor] [--show]

Prints, a kind: the share of the runs put in that are gone while their paragraph stays whole, over
all and over the paragraphs that are kept where nothing is put in; the same for trafilatura with its
defaults. Then the honest links that lead from paragraphs to other hosts, and how many lose text.
Nothing is ever run on the final part.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
import regex
import trafilatura

import cleaner
from cleaner.language import detect_language
from cleaner.lexicon.grammar import load_grammar
from cleaner.units import fold, is_unspaced
from tests.bench.data import PAGES, read_pages
from tests.bench.markup_kinds import KINDS, Kind, by_class, jammer, no_size

_SEED = 11
_MIN_CHARS = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page, its tree, and which of its elements are the article's paragraphs."""

    url: str | None
    html: str
    tree: Any
    paragraphs: tuple[int, ...]
    language: str

    def with_runs(self, kind: Kind, generator: random.Random) -> tuple[str, list[str], list[str]]:
        """Return the page with runs put in, the paragraphs as they were, what was put in each."""
        tree = deepcopy(self.tree)
        elements = list(tree.iter())
        style = "c" + "".join(generator.choices("abcdefghjkmnpqrtuvwxyz0123456789", k=5))
        chosen = generator.sample(
            self.paragraphs, min(len(self.paragraphs), generator.randint(3, 6))
        )
        whole, put = [], []
        for turn, number in enumerate(chosen):
            element = elements[number]
            before = squeeze(element.text_content())
            grammar = load_grammar(self.language, "unknown" if turn % 2 else "known")
            string = kind(element, grammar, style, generator)
            if string:
                whole.append(before)
                put.append(squeeze(string))
        if kind in (by_class, no_size, jammer):
            sheet = lxml.html.Element("style")
            hides = generator.choice(("display:none", "visibility:hidden", "opacity:0"))
            sheet.text = f".{style} {{ {'font-size:0' if kind is no_size else hides} }}"
            sheet.text += f" .jammer {{ {hides} }}"
            head = tree.find("head")
            (tree if head is None else head).insert(0, sheet)
        return lxml.html.tostring(tree, encoding="unicode"), whole, put


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("train", "dev"), default="dev")
    parser.add_argument("--pages", type=int, default=12, help="pages of each collection")
    parser.add_argument("--kind", choices=tuple(KINDS), action="append")
    parser.add_argument("--alone", action="store_true", help="without trafilatura beside")
    parser.add_argument("--show", action="store_true", help="print what stays, and what is lost")
    options = parser.parse_args()
    kinds = options.kind or list(KINDS)
    ours: dict[str, list[bool]] = {kind: [] for kind in kinds}
    held: dict[str, list[bool]] = {kind: [] for kind in kinds}
    theirs: dict[str, list[bool]] = {kind: [] for kind in kinds}
    links = Counter[str]()
    for page in read_labelled(options.part, options.pages):
        untouched = cleaner.clean(page.html, kind="html", url=page.url)
        links += honest_links(untouched, page.url, show=options.show)
        plain = squeeze(untouched.text)
        for name in kinds:
            generator = random.Random(f"{_SEED}/{name}/{page.url}/{len(page.html)}")
            source, whole, put = page.with_runs(KINDS[name], generator)
            result = cleaner.clean(source, kind="html", url=page.url)
            text = squeeze(result.text)
            other = "" if options.alone else squeeze(trafilatura.extract(source) or "")
            for paragraph, string in zip(whole, put, strict=True):
                gone = is_whole(text, paragraph, string)
                ours[name].append(gone)
                theirs[name].append(is_whole(other, paragraph, string))
                if paragraph in plain:
                    held[name].append(gone)
                    if options.show and not gone:
                        _show(name, result, string)
    print(f"{'kind':<12}{'runs':>6}{'cleaner':>9}{'kept':>7}{'cleaner':>9}{'trafilatura':>13}")
    for name in kinds:
        print(
            f"{name:<12}{len(ours[name]):>6}{_share(ours[name]):>9.3f}{len(held[name]):>7}"
            f"{_share(held[name]):>9.3f}{_share(theirs[name]):>13.3f}"
        )
    print(f"honest outward links: {links['all']}, cut {links['cut']}, flagged {links['flagged']}")


def read_labelled(part: str, count: int) -> Iterator[Page]:
    """Yield pages with three paragraphs of the article or more, up to ``count`` a collection."""
    for name in PAGES:
        found = 0
        for row in read_pages(name, part):
            page = _read(row) if found < count and row["text"] else None
            if page is not None:
                found += 1
                yield page


def _read(row: dict[str, Any]) -> Page | None:
    try:
        tree = lxml.html.document_fromstring(row["html"].encode(), _parser())
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None
    label = fold(row["text"])
    language = detect_language(row["text"]) or "en"
    numbers = []
    for number, element in enumerate(tree.iter()):
        if element.tag != "p" or len(element.text or "") < _MIN_CHARS // 2:
            continue
        text = element.text_content()
        if len(text.strip()) >= (_MIN_CHARS if is_unspaced(text) else 2 * _MIN_CHARS):
            folded = fold(text)
            if folded in label and label.count(folded) == 1:
                numbers.append(number)
    if len(numbers) < 3:
        return None
    html = lxml.html.tostring(tree, encoding="unicode")
    # Some collections have no addresses.
    url = None if "//example.org" in (row["url"] or "") else row["url"]
    return Page(url, html, tree, tuple(numbers), language)


def _parser() -> Any:
    return lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)


def honest_links(result: cleaner.Result, url: str | None, *, show: bool) -> Counter[str]:
    """Return how many links lead from kept prose to other hosts, how many are cut or flagged."""
    counts = Counter[str]()
    host = _site(url or "")
    if not host:
        return counts
    doc = result.document
    blocks = [(block.start, block.end, block.link_chars) for block in doc.blocks]
    for mark in doc.marked("link"):
        if not mark.value.startswith("http") or _site(mark.value) in ("", host):
            continue
        around = next((b for b in blocks if b[0] <= mark.start < b[1]), None)
        if around is None or 2 * around[2] > around[1] - around[0] or around[1] - around[0] < 60:
            continue
        counts["all"] += 1
        for name, entries in (("cut", result.removals), ("flagged", result.flags)):
            own = [e for e in entries if e.start < mark.end and mark.start < e.end]
            own = [e for e in own if e.rule.startswith("splice.")]
            counts[name] += bool(own)
            if own and show:
                near = doc.text[max(0, mark.start - 40) : mark.end + 40]
                print(f"  honest link {name}: {own[0].text!r} in {near!r}: {own[0].evidence}")
    return counts


def is_whole(text: str, paragraph: str, string: str) -> bool:
    """Tell whether a paragraph stands in a text as it was, and what was put in does not."""
    return paragraph in text and string not in text


def squeeze(text: str) -> str:
    """Return ``text`` without white space."""
    return "".join(text.split())


def _site(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return ".".join(host.split(".")[-2:])


def _show(name: str, result: cleaner.Result, string: str) -> None:
    text = result.document.text
    pattern = r"\s*".join(map(regex.escape, string))
    for match in regex.finditer(pattern, text):
        start, end = match.span()
        print(f"  {name}: {text[max(0, start - 20) : end + 20]!r}")
        for entry in (*result.removals, *result.flags):
            if entry.start < end and start < entry.end:
                print(f"    {entry.rule} {entry.text!r} {entry.confidence} {entry.evidence}"[:240])


def _share(values: Sequence[bool]) -> float:
    return sum(values) / max(1, len(values))


if __name__ == "__main__":
    main()
