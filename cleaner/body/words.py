"""The words that labels are compared by, and the word F1 of a text."""

from __future__ import annotations

from collections import Counter

import regex

_WORD = regex.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"|[^\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)


def split_label(text: str) -> list[str]:
    """Return the lower-cased words of a text, each East Asian or Thai character one of its own.

    >>> split_label("Two_words, 你好")
    ['two', 'words', '你', '好']
    """
    found: list[str] = _WORD.findall(text.lower())
    return found


def word_f1(found: str, truth: str) -> float:
    """Return the word F1 of ``found`` in [0, 1]: multisets of words, 0 for an empty answer."""
    got, want = Counter(split_label(found)), Counter(split_label(truth))
    shared = (got & want).total()
    return 2 * shared / (got.total() + want.total()) if shared else 0.0
