"""Train the form model: strings of the lexicon's known half against stretches of prose.

    python -m cleaner.forms.train PROSE -o cleaner/forms/weights.zst [--held-out ARTICLES]

PROSE and ``--held-out`` are what `cleaner.junctions.train` takes. Honest stretches are as long as
the strings, and every run of capitalised words of the prose is one of them too: names are what an
honest text holds that looks most like spam. Runs of the same prose give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import regex

from cleaner.forms.model import BITS, REACHES, SCALE, form_features
from cleaner.junctions.model import save_weights
from cleaner.junctions.train import read_prose
from cleaner.lexicon.grammar import LANGUAGES, SPLIT_SLOTS, Grammar, load_grammar
from cleaner.tokens import tokenise
from cleaner.units import is_unspaced

_SEED = 20261123
_STRINGS = 5000
_STRETCHES = 40_000
_NAMES = 6000
_EPOCHS = 8
_BATCH = 8192
_RATE = 0.08
_DECAY = 2e-4
_DROPPED = 0.5
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
        spam = [
            s
            for code in LANGUAGES
            if code.partition("-")[0] == language
            for s in spam_strings(code)
        ]
        honest = list(_honest(lines, language, spam))
        print(f"{language}: {len(spam)} strings, {len(honest)} stretches of prose")
        strings += [*spam, *honest]
        labels += [*([1] * len(spam)), *([0] * len(honest))]
    weights = fit(strings, np.array(labels, np.float32))
    save_weights(options.output, np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8))


def fit(strings: Sequence[str], labels: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the weights of the features that tell the strings labelled 1 from the others."""
    flat, offsets = _features(strings)
    weights = np.zeros(1 << BITS, np.float32)
    history = np.full(1 << BITS, 1e-3, np.float32)
    generator = np.random.default_rng(_SEED)
    # As many of either kind count: the judge knows how rare spam is.
    share = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean())).astype(np.float32)
    for _ in range(_EPOCHS):
        order = generator.permutation(len(labels))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            sizes = offsets[chosen + 1] - offsets[chosen]
            owner = np.repeat(np.arange(len(chosen)), sizes)
            steps = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
            rows = flat[offsets[chosen][owner] + steps]
            # Whoever may not lean on every word he knows learns what words have in common.
            held = generator.random(len(rows)) >= _DROPPED
            rows, owner = rows[held], owner[held]
            scores = np.bincount(owner, weights[rows], minlength=len(chosen))
            errors = (labels[chosen] - 1 / (1 + np.exp(-scores))) * share[chosen]
            gradient = np.bincount(rows, errors[owner], minlength=1 << BITS).astype(np.float32)
            history += gradient * gradient
            weights = (weights + _RATE * gradient / np.sqrt(history)) * np.float32(1 - _DECAY)
    return weights


def _features(
    strings: Sequence[str],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the features of all strings, one after the other, and where each string's begin.

    None looks at what stands before its string.
    """
    tokens = tokenise("\n".join(" ".join(string.split()) for string in strings))
    opens = tokens.apart == 2
    owner = np.cumsum(opens) - 1
    first = np.flatnonzero(opens)[owner]
    index = np.arange(len(tokens))
    rows: list[npt.NDArray[np.int64]] = []
    owners: list[npt.NDArray[np.int64]] = []
    for reach, column in zip(REACHES, form_features(tokens), strict=True):
        inside = index - reach >= first
        rows.append(column[inside])
        owners.append(owner[inside])
    flat, of = np.concatenate(rows), np.concatenate(owners)
    order = np.argsort(of, kind="stable")
    return flat[order], np.searchsorted(of[order], np.arange(len(strings) + 1))


def spam_strings(language: str) -> list[str]:
    """Return names, offers and queries of a language: of known words, and of more words."""
    generator = random.Random(f"{_SEED}/{language}")
    found: set[str] = set()
    for grammar in (load_grammar(language, "learned"), _more(language)):
        for make in (grammar.name, grammar.offer, grammar.keyword):
            found.update(make(generator) for _ in range(_STRINGS))
    return sorted(found)


def _more(language: str) -> Grammar:
    """Return the grammar of the words beside this file, less what the measuring words hold."""
    path = Path(__file__).parent / "words" / f"{language}.json"
    words: dict[str, list[str]] = json.loads(path.read_text(encoding="utf8"))
    for slot in set(SPLIT_SLOTS) & words.keys():
        held = [
            _bare(word)
            for half in ("unknown", "fresh")
            for word in load_grammar(language, half).words[slot]
        ]
        words[slot] = [
            word for word in words[slot] if not any(_shared(_bare(word), other) for other in held)
        ]
    return Grammar(language, "known", {slot: tuple(entries) for slot, entries in words.items()})


def _bare(word: str) -> str:
    return " ".join(word.casefold().split())


def _shared(word: str, other: str) -> bool:
    """Tell whether one of two words is the other, or a part of it."""
    short, long = sorted((word, other), key=len)
    if is_unspaced(long):
        return len(short) > 1 and short in long
    return f" {short} " in f" {long} "


def _honest(lines: Sequence[str], language: str, spam: Sequence[str]) -> Iterator[str]:
    """Yield stretches of prose, as long as the strings of spam are, and names."""
    generator = random.Random(f"{_SEED}/{language}/prose")
    sample = generator.sample(spam, min(len(spam), 2000))
    sizes = [len(tokenise(string)) for string in sample] or list(range(1, 12))
    names = [match[0] for line in lines for match in _NAME.finditer(line)]
    yield from generator.sample(names, min(len(names), _NAMES))
    tokens = tokenise("\n".join(lines))
    line_of = np.cumsum(tokens.apart == 2)
    left = _STRETCHES
    while left:
        size = generator.choice(sizes)
        first = generator.randrange(len(tokens) - size)
        last = first + size - 1
        if line_of[first] == line_of[last]:
            left -= 1
            yield tokens.text[tokens.starts[first] : tokens.ends[last]]


if __name__ == "__main__":
    main()
