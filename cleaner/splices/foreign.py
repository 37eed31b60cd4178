"""Queries of another language inside a clause: anomalous script, or words that are not the page's.

Authors write foreign words too: names, works, terms, quotations. Those stand in brackets or
quotation marks, begin with capitals, return, or carry particles; and what stands free in small
letters does not read like a query. So a page needs two runs that do, or one beyond doubt; then what
is weaker goes along.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.forms.model import forms_of
from cleaner.junctions.model import UNSPACED, score_splices
from cleaner.language import detect_language
from cleaner.propose.context import Context
from cleaner.scripts import count_scripts
from cleaner.splices.foreign_runs import (
    SPACED,
    Run,
    find_script_runs,
    read_script_run,
)
from cleaner.splices.foreign_words import find_word_runs
from cleaner.splices.glance import CYRILLIC, DEVANAGARI, HAN, HANGUL, LATIN, SMALL, THAI, glance
from cleaner.tokens import tokenise
from cleaner.tongues.model import LANGUAGES

_RULE = "splice.offer"
_SCRIPT_OF = {
    "latn": "latn",
    "han": "han",
    "kana": "han",
    "hangul": "hang",
    "cyrl": "cyrl",
    "th": "thai",
    "deva": "deva",
}
#: A Han character says as much as three letters.
_PER_HAN = 3
_SAMPLE_CHARS = 8000
_BITS = {
    "latn": LATIN,
    "han": HAN,
    "hang": HANGUL,
    "cyrl": CYRILLIC,
    "thai": THAI,
    "deva": DEVANAGARI,
}
#: Scripts that Latin text may be jammed with.
_OTHERS = HAN | CYRILLIC
_SMALL_WORD = re.compile(r"(?<![A-Za-z])[a-z]{3}")
_SCRIPTS = HAN | HANGUL | CYRILLIC | THAI | DEVANAGARI
#: English has its article in every so many characters, at the least.
_PER_THE = 800
#: Words that Indonesian queries hold, which English ones never do.
_HINTS = re.compile(
    r" (?:jasa|harga|jual|beli|sewa|situs|judi|murah|terdekat|terbaru|terbaik|obat|kursus|toko"
    r"|daftar|tempat|rumah|untuk|dengan|yang|grosir|biaya|bisnis|layanan|kerja|alat) "
)
_WORD = regex.compile(r"\p{L}{4,}")

# In nats or so, by eye from spliced and honest pages: what a run weighs.
_LEAST_FORM, _MOST_FORM, _PER_FORM = -3.0, 5.0, 0.8
#: Words in small letters, one or more, in a script that is not the page's, and in its own.
_SMALL, _SMALLER = 2.0, 2.0
_SMALL_LATIN, _SMALLER_LATIN = 1.5, 1.0
_MOST_TELLS, _PER_TELL, _WORDS_BASE = 10.0, 0.4, -1.0
#: Most queries in a script of their own are Chinese or Russian.
_SCRIPT_BASE = {"han": 4.5, "cyrl": 4.5}
_OTHER_SCRIPT_BASE = 2.0
_PER_PLACED, _MOST_PLACED = 1.5, 3
_ONE_WORD, _LONG, _OWN_WORD, _RETURNS = -2.0, -2.0, -1.5, -3.0
_MANY_WORDS = 9
#: The bars: each of two runs and both, one alone, what goes along.
_EACH, _BOTH, _ALONE = 1.5, 5.5, 6.4
_ALONG = {"script": 0.5, "latin": -0.8, "words": 2.2}
_ALONG_SPACED, _NAME_FORM = 0.6, 1.5
_LEAST_TELLS, _LEAST_WORDS_FORM = 3.5, 0.6
#: Pages full of foreign words where authors put them are about them.
_MANY_PLACED, _DEARER = 12, 2.0
_MIN_GAIN = 0.5
#: More words, more accidents: what the bars rise by where the text is so many times as long.
_USUAL_CHARS, _PER_DOUBLING = 20_000, 0.5


def propose_foreign(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each foreign run in a clause that reads like a query, where two do.

    What stands in brackets or quotation marks, in headings, with a particle behind it, or has words
    that return on the page stays. One run alone is flagged.
    """
    text = doc.text
    if not any(line.prose for line in context.lines):
        return
    signs = glance(text)
    others = bool(signs & _OTHERS)
    if not others and _is_plainly_english(text) and not _HINTS.search(text):
        # English, as most pages are.
        return
    script = "latn" if not signs & _SCRIPTS else _script_of(text)
    if script is None or not _may_hold(text, script, signs):
        return
    language = detect_language(text) if script == "latn" else None
    if language == "en" and not others and not _HINTS.search(text):
        return
    scripts = [name for name, bit in _BITS.items() if signs & bit]
    found, placed = find_script_runs(text, context.lines, script, scripts)
    if not found and script != "latn":
        return
    forms = forms_of(tokenise(text))
    runs = [read_script_run(text, *run, forms) for run in found]
    if language in LANGUAGES and language is not None:
        runs += _apart(find_word_runs(text, context.lines, language, forms, forms.tokens))
    if not runs:
        return
    weights = _weigh(text, runs, placed)
    if not any(map(_may_anchor, runs, weights)):
        return
    language = detect_language(text) if script in ("han", "thai") else language
    if language in UNSPACED and language is not None:
        weights = _go_by_junctions(text, runs, weights, language)
    dearer = _DEARER if placed.total() > _MANY_PLACED else 0.0
    dearer += _PER_DOUBLING * math.log2(max(1.0, len(text) / _USUAL_CHARS))
    anchors = sorted((w for run, w in zip(runs, weights, strict=True) if _may_anchor(run, w)))
    two = len(anchors) > 1 and sum(anchors[-2:]) >= _BOTH + dearer
    sure = two or (bool(anchors) and anchors[-1] >= _ALONE + dearer)
    for run, value in zip(runs, weights, strict=True):
        if not (_goes_along(run, value, script) if sure else _may_anchor(run, value)):
            continue
        evidence = f"words of another language in a clause, {len(anchors)} such runs on the page"
        evidence += f"; reads like a query ({run.form:.1f} nats)"
        yield Edit(run.start, run.end, _RULE, 0.8 if sure else 0.3, evidence)


def _is_plainly_english(text: str) -> bool:
    """Tell without a language model: most pages are, and text in ASCII alone is little else."""
    articles = text.count(" the ")
    if articles * _PER_THE > len(text):
        return True
    english = articles + text.count(" and ")
    return text.isascii() and english > text.count(" yang ") + text.count(" dan ")


def _script_of(text: str) -> str | None:
    counts = Counter[str]()
    if text.isascii():
        return "latn"
    for name, count in count_scripts(text[:_SAMPLE_CHARS]).items():
        if name in _SCRIPT_OF:
            counts[_SCRIPT_OF[name]] += count * (_PER_HAN if name in ("han", "kana") else 1)
    return counts.most_common(1)[0][0] if counts else None


def _may_hold(text: str, script: str, signs: int) -> bool:
    """Tell at a glance whether a text has what may be such runs."""
    if script == "latn":
        return True
    own = _BITS[script]
    return bool(signs & _OTHERS & ~own) or (
        bool(signs & SMALL) and _SMALL_WORD.search(text) is not None
    )


def _apart(runs: Iterator[Run]) -> list[Run]:
    """Return the best of each group of runs that overlap."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.tells - run.form, run.start)):
        at = bisect_left(kept, run.start, key=_start_of)
        before, behind = kept[max(at - 1, 0) : at], kept[at : at + 1]
        if all(run.end <= other.start or other.end <= run.start for other in before + behind):
            kept.insert(at, run)
    return kept


def _start_of(run: Run) -> int:
    return run.start


def _weigh(text: str, runs: Sequence[Run], placed: Counter[str]) -> list[float]:
    """Return how much each run weighs by its words, its form, and whether its words return."""
    inside = Counter(word for run in runs for word in _words(text[run.start : run.end]))
    every = Counter(_words(text)) if runs else Counter[str]()
    weights = []
    for run in runs:
        value = max(_LEAST_FORM, min(_MOST_FORM, run.form)) * _PER_FORM
        if run.kind == "script":
            value += _SCRIPT_BASE.get(run.script, _OTHER_SCRIPT_BASE)
            # An author who writes the script elsewhere may do so here.
            value -= _PER_PLACED * min(placed[run.script], _MOST_PLACED)
        else:
            one, more = (
                (_SMALL, _SMALLER) if run.kind == "latin" else (_SMALL_LATIN, _SMALLER_LATIN)
            )
            value += one * (run.small > 0) + more * (run.small > 1)
            value += _ONE_WORD * (run.words == 1) + _LONG * (run.words >= _MANY_WORDS)
        if run.kind == "words":
            value += _WORDS_BASE + _PER_TELL * min(run.tells, _MOST_TELLS) + _OWN_WORD * run.own
        own = _words(text[run.start : run.end])
        returning = sum(every[word] > inside[word] for word in own)
        if own and 2 * returning >= len(own):
            value += _RETURNS
        weights.append(value)
    return weights


def _words(text: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(text.casefold())]


def _go_by_junctions(
    text: str, runs: Sequence[Run], weights: Sequence[float], language: str
) -> list[float]:
    """Return the weights, less for runs that the characters around them go with."""
    scores = score_splices(text, [(run.start, run.end) for run in runs], language)
    return [
        value if score.gain >= _MIN_GAIN else value - 2 * (_MIN_GAIN - score.gain)
        for value, score in zip(weights, scores, strict=True)
    ]


def _may_anchor(run: Run, value: float) -> bool:
    if value < _EACH or (run.kind != "script" and not run.small):
        return False
    return run.kind != "words" or (run.tells >= _LEAST_TELLS and run.form >= _LEAST_WORDS_FORM)


def _goes_along(run: Run, value: float, script: str) -> bool:
    if run.kind == "words":
        return value >= _ALONG["words"] and run.tells >= _LEAST_TELLS and run.small > 0
    if run.kind == "latin" and script in SPACED:
        # No junction tells a name from a query here.
        return value >= _ALONG_SPACED and (run.small > 0 or run.form >= _NAME_FORM)
    return value >= _ALONG[run.kind]
