"""Which blocks of a labelled page are its article: the label's text, aligned to the blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from cleaner.body.vote import align
from cleaner.body.words import split_label
from cleaner.document import Document

_SIZE = 3
_LEAST = 0.5


def label_blocks(doc: Document, text: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return for each block whether it is part of ``text``, what a person copied off the page.

    Blocks are found in order first; then those of which half the word triples are in the text and
    in no block found before.
    """
    inside = align(doc, text)
    blocks = [split_label(doc.line(block)) for block in doc.blocks]
    left = Counter(_triples(split_label(text)))
    for tokens, kept in zip(blocks, inside, strict=True):
        if kept:
            left.subtract(_triples(tokens))
    for index, tokens in enumerate(blocks):
        triples = _triples(tokens)
        if inside[index] or len(triples) < _SIZE:
            continue
        if sum(left[triple] > 0 for triple in triples) >= _LEAST * len(triples):
            inside[index] = True
            left.subtract(triples)
    return np.array(_less_chance_hits(blocks, inside, text), np.bool_)


def _less_chance_hits(
    blocks: Sequence[Sequence[str]], inside: Sequence[bool], text: str
) -> list[bool]:
    """Return ``inside`` without short blocks whose words longer ones have used up."""
    left = Counter(split_label(text))
    kept = list(inside)
    for index in sorted(range(len(blocks)), key=lambda at: (-len(blocks[at]), at)):
        if kept[index]:
            own = Counter(blocks[index])
            kept[index] = (own & left).total() >= _LEAST * own.total()
            if kept[index]:
                left.subtract(own)
    return kept


def _triples(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[at:] for at in range(_SIZE)), strict=False))
