"""Runs of words in another script than the sentence around them, which show by their letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import regex

from cleaner.forms.model import SCALE as FORM_SCALE
from cleaner.forms.model import Forms
from cleaner.propose.context import Line

#: Scripts that a page is written in, and the letters of each.
SCRIPTS = {
    "latn": r"\p{Latin}",
    "han": r"\p{Han}\p{Hiragana}\p{Katakana}ー々",
    "hang": r"\p{Hangul}",
    "cyrl": r"\p{Cyrillic}",
    "thai": r"\p{Thai}",
    "deva": r"\p{Devanagari}",
}
#: Scripts that set words apart by blanks, so that a name with a particle behind it shows.
SPACED = frozenset(("latn", "hang", "cyrl", "deva"))
_OPENING = frozenset("(（[【〔「『《〈“‘\"'«„*_`#@/=<&+")
_CLOSING = frozenset(")）]】〕」』》〉”’\"'»“*_`/=>(（[")
#: Words that names have in small letters.
_CONNECTORS = frozenset(
    "of the and for in on at by upon de la le les el los las du des da di do del della van von der"  # noqa: SIM905
    " den und et y e o to a an au aux en with as or vs feat ft al bin ibn st".split()
)
_MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A run of foreign words; ``kind`` tells how it shows: ``script``, ``latin`` or ``words``.

    ``tells`` counts, in nats, how foreign its words are (0 where the script tells), ``form`` how
    much it reads like spam; ``small`` the words in small letters that names do not have, ``own``
    those that are rather the page's.
    """

    start: int
    end: int
    kind: str
    words: int
    small: int
    form: float
    tells: float = 0.0
    own: int = 0
    script: str = "latn"


def find_script_runs(
    text: str, lines: Sequence[Line], script: str, scripts: Collection[str]
) -> tuple[list[tuple[int, int, str]], Counter[str]]:
    """Return (start, end, script) of runs in other scripts than the page's, and others' numbers.

    The numbers count, by script, what stands where authors put it.

    ``scripts`` are those that the text has letters of. Authors put foreign words in brackets,
    quotation marks and headings, glue particles to them, and speak of single characters.
    """
    runs: list[tuple[int, int, str]] = []
    placed = Counter[str]()
    for name, letters in SCRIPTS.items():
        if name == script or name not in scripts:
            continue
        pattern = _run_pattern(name)
        for line in lines:
            for match in pattern.finditer(text, line.start, line.end):
                start, end = match.start(), _trimmed(match)
                if not line.prose or is_placed(text, start, end, line, script):
                    placed[name] += 1
                    continue
                run = text[start:end]
                if sum(1 for _ in regex.finditer(f"[{letters}]", run)) < _MIN_LETTERS:
                    placed[name] += 1
                    continue
                runs.append((start, end, name))
    return runs, placed


def read_script_run(text: str, start: int, end: int, script: str, forms: Forms) -> Run:
    """Return a run as `find_script_runs` found it, with what its words say."""
    kind = "latin" if script == "latn" else "script"
    return replace(_read_run(text, start, end, kind, forms), script=script)


@lru_cache(maxsize=len(SCRIPTS))
def _run_pattern(name: str) -> regex.Pattern[str]:
    own = f"[{SCRIPTS[name]}]"
    if name == "latn":
        return regex.compile(
            rf"(?:\d+(?={own}))?{own}(?:[^\p{{L}}\n。，、；：！？।]{{0,3}}[{SCRIPTS[name]}\d])*"
        )
    # Abbreviations in Latin letters are part of names and goods.
    return regex.compile(
        rf"(?:[A-Za-z0-9]{{1,6}}(?={own}))?{own}"
        rf"(?:[^\p{{L}}\n]{{0,3}}(?:{own}|\d)|[A-Za-z]{{1,8}}(?={own}))*"
    )


def _trimmed(match: regex.Match[str]) -> int:
    """Return the end of a run without the number at it, which may be the sentence's own."""
    whole = str(match[0])
    run = whole.rstrip("0123456789")
    return int(match.start()) + len(run.rstrip(" .,(") if run != whole else whole)


def is_placed(text: str, start: int, end: int, line: Line, script: str) -> bool:
    """Tell whether a run stands where authors put foreign words on a line."""
    before = text[max(line.start, start - 2) : start].strip()[-1:]
    after = text[end : min(line.end, end + 2)].strip()[:1]
    if before in _OPENING or after in _CLOSING:
        return bool(before in _OPENING and before) or bool(after)
    if script in SPACED:
        # A particle behind a name, a hyphen in a compound.
        near = text[start - 1 : start] + text[end : end + 1]
        return any(char.isalpha() or char in "-’'" for char in near)
    return start == line.start


def _read_run(text: str, start: int, end: int, kind: str, forms: Forms) -> Run:
    tokens = forms.tokens
    first, stop = tokens.at(start), tokens.at(end)
    form = int(forms.score(np.array([first]), np.array([stop]))[0]) / FORM_SCALE
    words = text[start:end].split()
    small = sum(is_small(word) for word in words)
    return Run(start, end, kind, len(words), small, form)


def is_small(word: str) -> bool:
    """Tell whether a word is in small letters, and none that names have so."""
    return word[:1].islower() and len(word) > 2 and word not in _CONNECTORS
