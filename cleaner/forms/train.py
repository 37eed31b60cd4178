"""Train the form model: strings of the lexicon's known half against stretches of prose.

    python -m cleaner.forms.train PROSE -o cleaner/forms/weights.zst [--held-out ARTICLES]

PROSE and ``--held-out`` are what `cleaner.junctions.train` takes. Honest stretches are as long as
the strings, and every run of capitalised words of the prose is one of them too: names are what an
honest text holds that looks most like spam. Runs of the same prose give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import regex

from cleaner.forms.model import BITS, REACHES, SCALE, form_features
from cleaner.junctions.model import save_weights
from cleaner.junctions.train import read_prose
from cleaner.lexicon.grammar import LANGUAGES, load_grammar
from cleaner.tokens import tokenise

_SEED = 20261123
_STRINGS = 6000
_STRETCHES = 30_000
_NAMES = 6000
_EPOCHS = 6
_BATCH = 4096
_RATE = 0.08
_DECAY = 2e-4
_NAME = regex.compile(r"(?<=\w[ ,] ?)\p{Lu}\w+(?: (?:of|and|de|der|von|del|la|\p{Lu}\w+))+")


def main() -> None:
    """Train on every language at once and print how well the two are told apart."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prose", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    options = parser.parse_args()
    strings: list[str] = []
    labels: list[int] = []
    for language, lines in read_prose(options.prose, options.held_out):
        spam = [s for code in LANGUAGES if code.partition("-")[0] == language for s in _spam(code)]
        honest = list(_honest(lines, language, spam))
        print(f"{language}: {len(spam)} strings, {len(honest)} stretches of prose")
        strings += [*spam, *honest]
        labels += [*([1] * len(spam)), *([0] * len(honest))]
    weights = fit(strings, np.array(labels, np.float32))
    save_weights(options.output, np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8))


def fit(strings: Sequence[str], labels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the weights of the features that tell the strings labelled 1 from the others."""
    rows = [_features(string) for string in strings]
    weights = np.zeros(1 << BITS, np.float32)
    history = np.full(1 << BITS, 1e-3, np.float32)
    generator = np.random.default_rng(_SEED)
    # As many of either kind count: the judge knows how rare spam is.
    share = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean())).astype(np.float32)
    for _ in range(_EPOCHS):
        order = generator.permutation(len(rows))
        right = 0
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            sizes = np.array([len(rows[at]) for at in chosen])
            flat = np.concatenate([rows[at] for at in chosen])
            owner = np.repeat(np.arange(len(chosen)), sizes)
            scores = np.bincount(owner, weights[flat], minlength=len(chosen))
            errors = (labels[chosen] - 1 / (1 + np.exp(-scores))) * share[chosen]
            right += int(((scores > 0) == (labels[chosen] == 1)).sum())
            gradient = np.bincount(flat, errors[owner], minlength=1 << BITS).astype(np.float32)
            history += gradient * gradient
            weights = (weights + _RATE * gradient / np.sqrt(history)) * np.float32(1 - _DECAY)
        print(f"told apart: {right / len(rows):.4f}")
    return weights


def _features(string: str) -> npt.NDArray[np.uint32]:
    """Return the features of a string on its own: none looks at what stands before it."""
    columns = form_features(tokenise(string))
    return np.concatenate([column[reach:] for reach, column in zip(REACHES, columns, strict=True)])


def _spam(language: str) -> list[str]:
    grammar = load_grammar(language, "known")
    generator = random.Random(f"{_SEED}/{language}")
    makers = (grammar.name, grammar.offer, grammar.keyword)
    return sorted({make(generator) for make in makers for _ in range(_STRINGS)})


def _honest(lines: Sequence[str], language: str, spam: Sequence[str]) -> Iterator[str]:
    """Yield stretches of prose, as long as the strings of spam are, and names."""
    generator = random.Random(f"{_SEED}/{language}/prose")
    sizes = [len(tokenise(string)) for string in spam[:3000]] or list(range(1, 12))
    names = [match[0] for line in lines for match in _NAME.finditer(line)]
    yield from generator.sample(names, min(len(names), _NAMES))
    for _ in range(_STRETCHES):
        tokens = tokenise(generator.choice(lines))
        size = generator.choice(sizes)
        if len(tokens) > size:
            first = generator.randrange(len(tokens) - size)
            yield tokens.text[tokens.starts[first] : tokens.ends[first + size - 1]]


if __name__ == "__main__":
    main()
