"""Queries among the items of an enumeration: place and product between marks, a blank between them.

Form alone does not tell them from honest items: lists name firms and goods. In scripts written
without spaces a blank inside an item does, where the page's other items have none, its parts stand
nowhere else on the page, and it reads more like a query than its neighbours. A page needs two such
items; what has the form alone then goes along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.forms.model import SCALE, Forms, forms_of
from cleaner.propose.context import Context
from cleaner.splices.glance import HAN, THAI, glance
from cleaner.tokens import tokenise
from cleaner.units import is_unspaced

_RULE = "splice.offer"
_MARKS = "、,，"
_STOPS = rf"{_MARKS}。.；;:：!?！？()（）“”\"「」《》«»"
_ITEM = regex.compile(rf"(?<=[{_MARKS}][ ]?)[^\s{_STOPS}][^{_STOPS}\n]{{1,40}}?(?=[{_MARKS}])")
_OWN = r"\p{Han}\p{Katakana}\p{Hiragana}ー\p{Thai}\p{M}"
#: What a blank inside an item parts: letters of the page's script, and a word or more.
PARTED = regex.compile(
    rf"[{_OWN}]{{2,}}[ ](?=[{_OWN}\p{{Latin}}\d]*\p{{L}}{{2}})[\p{{L}}\p{{M}}\d]+(?<=[{_OWN}])"
)
#: At a glance: such an item, between marks.
_SIGN = re.compile(" (?<=[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff]{2} )\\w{2,24}[、,，]")
_REACH = 3
_LEAST, _MOST = -3.0, 4.0
#: In nats: what an item with a blank needs, what an item without one.
_BLANK_BAR, _ALONG_BAR = -0.8, 1.4
#: What one alone on its page needs.
_ALONE_BAR = 1.0
#: A place and a product have two characters each, at least.
_MIN_CHARS = 4
_MIN_ITEMS = 2
_MANY_PARTED = 3
#: A mark and a blank stand between two items of a list.
_MARK_CHARS = 2
#: Where enumerations are written with blanks, they say nothing: so many others, for each found.
_OTHERS_PER_ITEM = 1.0


@dataclass(frozen=True, slots=True)
class _Item:
    """An item; ``lead`` is how much more it reads like spam than the items around it, in nats."""

    start: int
    end: int
    parted: bool
    lead: float


def propose_enumeration(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each item, with the mark behind it, that has no business in its list.

    Only in scripts written without spaces; where one item alone is odd it is flagged.
    """
    text = doc.text
    if not glance(text) & (HAN | THAI) or _SIGN.search(text) is None:
        return
    if not is_unspaced(text[:2000]):
        return
    lists = [
        [match.span() for match in _ITEM.finditer(text, line.start, line.end)]
        for line in context.lines
        if line.prose
    ]
    if not any(PARTED.fullmatch(text, *span) for spans in lists for span in spans):
        return
    forms = forms_of(tokenise(text))
    items = [item for spans in lists for item in _read_items(text, spans, forms)]
    parted = [item for item in items if item.parted]
    own = _written_so(items)
    odd = [
        item
        for item in parted
        if item not in own and item.lead >= _BLANK_BAR and _is_new(text, item)
    ]
    others = len(parted) - len(odd)
    if not odd or others > _OTHERS_PER_ITEM * len(odd):
        return
    formed = [
        item
        for item in items
        if not item.parted
        and item.end - item.start >= _MIN_CHARS
        and item.lead >= _ALONG_BAR
        and _is_new(text, item)
    ]
    # One alone, or with items of which form alone speaks, has to read like a query by itself.
    sure = len(odd) >= _MIN_ITEMS or odd[0].lead >= _ALONE_BAR
    if sure:
        odd += formed
    for item in odd:
        end = item.end + 1
        if text[end : end + 1] == " " and text[item.start - 1] == " ":
            end += 1
        evidence = f"an item foreign to its enumeration, {len(odd)} on the page"
        evidence += f"; reads more like a query than its neighbours ({item.lead:.1f} nats)"
        yield Edit(item.start, end, _RULE, 0.75 if sure else 0.3, evidence)


def _read_items(text: str, spans: Sequence[tuple[int, int]], forms: Forms) -> Iterator[_Item]:
    if not spans:
        return
    firsts = np.array([forms.tokens.at(start) for start, _ in spans])
    stops = np.array([forms.tokens.at(end) for _, end in spans])
    scores = (forms.score(firsts, stops) / SCALE).tolist()
    for number, (start, end) in enumerate(spans):
        near = _around(scores, number)
        lead = max(_LEAST, min(_MOST, scores[number] - max(0.0, near)))
        yield _Item(start, end, PARTED.fullmatch(text, start, end) is not None, lead)


def _written_so(items: Sequence[_Item]) -> set[_Item]:
    """Return the items of lists that are written with blanks: three of a list's."""
    own: set[_Item] = set()
    lists: list[list[_Item]] = []
    for item in items:
        if lists and item.start - lists[-1][-1].end <= _MARK_CHARS:
            lists[-1].append(item)
        else:
            lists.append([item])
    for each in lists:
        parted = [item for item in each if item.parted]
        if len(parted) >= _MANY_PARTED:
            own.update(parted)
    return own


def _around(scores: Sequence[float], number: int) -> float:
    """Return the median of the scores around one."""
    low, high = max(0, number - _REACH), number + _REACH + 1
    near = [*scores[low:number], *scores[number + 1 : high]]
    return median(near) if near else 0.0


def _is_new(text: str, item: _Item) -> bool:
    """Tell whether the parts of an item stand nowhere else on the page."""
    words = text[item.start : item.end].split()
    if not item.parted:
        # Its beginning is a place, and its end a product.
        word = words[0]
        words = [word[:2], word[-2:]]
    return all(text.count(word) == 1 for word in words)
