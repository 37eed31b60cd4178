"""Show that time grows with the text and no faster: 1, 2, 4 and 8 MB of words.

    python -m tests.bench.linear [--all] [--seed 7]
    python -m tests.bench.linear --hostile

Prints, a kind of text and size, the seconds that ``cleaner.clean(kind="text")`` takes (processor
time), the million bytes a second, and the characters cut; ``--all`` adds 10 MB. The texts are one
sentence again and again, and words of random letters, in Latin and in Han characters, in one line
and in paragraphs.

``--hostile`` cleans the texts and pages of `tests.bench.hostile_kinds` in 10,000, 100,000 and
1,000,000 characters, and prints the seconds of each, the worst growth of a step (10 is linear) and
what became of the largest. Exits with 1 where a step grows more than 20 times and takes a second.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import cleaner
from cleaner.read.kind import PageKind
from tests.bench.hostile_kinds import PAGES, UNITS, sentences_with, text_of

_MEGABYTE = 1_000_000
_SENTENCES = {
    "en": "The baker says that the gulls had better learn to like rye. ",
    "zh": "面包师说，海鸥最好也学着吃黑麦面包。",
}


_HOSTILE_CHARS = (10_000, 100_000, 1_000_000)
_MAX_GROWTH = 20


def main() -> int:
    """Measure and print; return how to exit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="10 MB too")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--hostile", action="store_true")
    options = parser.parse_args()
    if options.hostile:
        return show_hostile()
    sizes = (1, 2, 4, 8, 10) if options.all else (1, 2, 4, 8)
    cleaner.clean("\n".join(_SENTENCES.values()) * 9, kind="text")
    print(f"{'text':<24}{'MB':>4}{'seconds':>10}{'MB/s':>8}{'cut':>10}")
    for language in _SENTENCES:
        for name, make in _KINDS.items():
            for size in sizes:
                text = make(language, size * _MEGABYTE, random.Random(options.seed))
                began = time.process_time()
                result = cleaner.clean(text, kind="text")
                seconds = time.process_time() - began
                cut = len(text) - len(result.text) if result.status != "failed" else result.error
                print(
                    f"{f'{name}, {language}':<24}{size:>4}{seconds:>10.2f}"
                    f"{size / max(seconds, 1e-9):>8.1f}{cut!s:>10}"
                )
    return 0


def show_hostile() -> int:
    """Print what each hostile kind takes, and return 1 where one grows too fast."""
    worst = 0
    cleaner.clean(text_of("a b ", 1000), kind="text")
    cleaner.clean("<p>one</p>", kind="html")
    print(f"{'hostile':<34}{'10 k':>8}{'100 k':>8}{'1 M':>8}{'growth':>8}")
    for name, kind, make in _hostile():
        spent = []
        for size in _HOSTILE_CHARS:
            page = make(size)
            began = time.process_time()
            result = cleaner.clean(page, kind=kind)
            spent.append(time.process_time() - began)
        # What takes less than some hundredths is mostly what every page takes.
        growth = max(late / max(early, 0.02) for early, late in pairwise(spent))
        if growth > _MAX_GROWTH and spent[-1] > 1:
            worst = 1
        seconds = "".join(f"{one:>8.2f}" for one in spent)
        print(f"{name:<34}{seconds}{growth:>8.1f}  {result.error or result.status}", flush=True)
    return worst


def _hostile() -> Iterator[tuple[str, PageKind, Callable[[int], str]]]:
    for name, unit in UNITS.items():
        yield f"text of {name}", "text", partial(text_of, unit)
        yield f"sentences with {name}", "text", partial(sentences_with, unit)
    for name, make in PAGES.items():
        yield f"page of {name}", "html", make


def repeat_sentence(language: str, size: int, generator: random.Random) -> str:
    """Return one sentence again and again, ``size`` bytes of it, in one line."""
    del generator
    sentence = _SENTENCES[language]
    return sentence * (size // len(sentence.encode()))


def repeat_paragraphs(language: str, size: int, generator: random.Random) -> str:
    """Return the same, six sentences a line."""
    del generator
    line = _SENTENCES[language] * 6 + "\n"
    return line * (size // len(line.encode()))


def draw_words(language: str, size: int, generator: random.Random) -> str:
    """Return words of random letters in sentences of twelve, five of them a line."""
    sentences: list[str] = []
    left = size
    while left > 0:
        if language == "zh":
            chars = "".join(map(chr, generator.choices(range(0x4E00, 0x9FA5), k=24)))
            sentence = f"{chars[:11]}，{chars[11:]}。"
        else:
            letters = "etaoinshrdlucm"
            words = [
                "".join(generator.choices(letters, k=generator.randint(2, 9))) for _ in "." * 12
            ]
            sentence = f"{' '.join(words)}."
        sentence += "\n" if len(sentences) % 5 == 4 else " "
        sentences.append(sentence)
        left -= len(sentence.encode())
    return "".join(sentences)


_KINDS: dict[str, Callable[[str, int, random.Random], str]] = {
    "one sentence, one line": repeat_sentence,
    "one sentence, in lines": repeat_paragraphs,
    "random words": draw_words,
}


if __name__ == "__main__":
    sys.exit(main())
