"""Show that time grows with the text and no faster: 1, 2, 4 and 8 MB of words.

    python -m tests.bench.linear [--all] [--seed 7]

Prints, a kind of text and size, the seconds that ``cleaner.clean(kind="text")`` takes (processor
time), the million bytes a second, and the characters cut; ``--all`` adds 10 MB. The texts are one
sentence again and again, and words of random letters, in Latin and in Han characters, in one line
and in paragraphs.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

import cleaner

_MEGABYTE = 1_000_000
_SENTENCES = {
    "en": "The baker says that the gulls had better learn to like rye. ",
    "zh": "面包师说，海鸥最好也学着吃黑麦面包。",
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="10 MB too")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
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
    main()
