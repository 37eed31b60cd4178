"""Invisible characters where neither a script nor an emoji needs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.glance import INVISIBLE, glance

# Soft hyphens, and marks of direction, are honest wherever they stand: typesetters put them.
_INVISIBLE = regex.compile(
    "[\u200b-\u200d\u2060-\u2064\ufeff\u180e\ufe00-\ufe0f\U000e0100-\U000e01ef]+"
)
# Scripts whose letters join, or whose words are set apart, by invisible characters.
_NEEDS_JOINERS = regex.compile(
    r"[\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}\p{Mongolian}\p{Devanagari}\p{Bengali}\p{Gurmukhi}"
    r"\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Thai}\p{Lao}"
    r"\p{Tibetan}\p{Myanmar}\p{Khmer}\p{Javanese}\p{Balinese}\p{Egyptian_Hieroglyphs}]"
)
_PICTURE = regex.compile(
    r"[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{So}\p{Sm}\p{Emoji_Modifier}0-9#*]"
)
# Scripts with letters of which a variation selector chooses the form.
_HAS_VARIANTS = regex.compile(r"[\p{Mongolian}\p{Myanmar}\p{Phags_Pa}]")
_HAN = regex.compile(r"\p{Han}")
# Selectors that registered variants of Han characters use; no character has more than a few.
_HAN_SELECTORS = regex.compile("[\ufe00-\ufe02\U000e0100-\U000e0112]")
_WORD = regex.compile(r"[\p{L}\p{N}]")
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff")
# Editors leave one or two behind; whoever breaks up words, or signs a page, leaves many.
_MIN_INSIDE_WORDS = 3
_MIN_SELECTORS = 3


def propose_invisible(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each run of invisible characters, where enough of one kind stand on a page.

    Zero-width characters count where they stand between two letters; those beside a word go along
    once the page has enough of the first kind. Variation selectors count where nothing before them
    has variants; those behind Han characters go along. Joiners that a script or an emoji needs are
    never looked at, nor is the byte order mark that opens a text.
    """
    if doc.text.isascii() or not glance(doc.text) & INVISIBLE:
        return
    found = []
    for line in context.lines:
        for match in _INVISIBLE.finditer(doc.text, line.block.start, line.block.end):
            kind = _kind(doc.text, *match.span())
            if kind is not None:
                found.append((match.start(), match.end(), kind))
    counts = Counter(kind for _, _, kind in found)
    for start, end, kind in found:
        names = "+".join(f"U+{ord(char):04X}" for char in doc.text[start : min(end, start + 3)])
        if kind == "variant":
            if counts["selector"] < _MIN_SELECTORS:
                continue
            sure = True
            evidence = f"{names}, with {counts['selector']} behind characters without variants"
        elif kind == "selector":
            sure = counts["selector"] >= _MIN_SELECTORS
            evidence = f"{names} behind a character without variants, {counts[kind]} on the page"
        else:
            sure = counts["inside"] >= _MIN_INSIDE_WORDS
            evidence = f"{names} {kind} a word, {counts['inside']} inside words on the page"
        yield Edit(start, end, "splice.invisible", 0.95 if sure else 0.3, evidence)


def _kind(text: str, start: int, end: int) -> str | None:
    """Return where an invisible run stands, None for an honest one.

    ``inside`` or ``beside`` a word; ``selector`` behind what has no variants; ``variant`` behind a
    Han character that may have them, as in Japanese names.
    """
    if start == 0 and text[0] == "\ufeff":
        return None
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if any(_PICTURE.match(char) for char in (before, after) if char and not char.isascii()):
        return None
    if any(char not in _ZERO_WIDTH for char in text[start:end]):
        if not before or _PICTURE.match(before) or _HAS_VARIANTS.match(before):
            # Keycaps, symbols, and letters that have variants.
            return None
        if _HAN.match(before):
            return "variant" if _HAN_SELECTORS.match(text[start]) else "selector"
        return "selector"
    if any(_NEEDS_JOINERS.match(char) for char in (before, after) if char):
        return None
    if before and after and _WORD.match(before) and _WORD.match(after):
        return "inside"
    return "beside"
