"""Train where spam begins and ends: prose with strings of spam put into it, gap by gap.

    python -m cleaner.forms.train_edges PROSE -o cleaner/forms [--held-out ARTICLES]

Takes what `cleaner.forms.train` takes, and the same words. Of each string put in, the gap where it
begins (or ends) is right; the gaps inside it, at its other end and around it are wrong.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cleaner.evaluate.places import Places
from cleaner.forms.edges import BITS, SCALE, edge_features, read_atoms
from cleaner.forms.train import spam_strings
from cleaner.junctions.model import save_weights
from cleaner.junctions.train import read_prose
from cleaner.lexicon.grammar import LANGUAGES
from cleaner.tokens import tokenise

_SEED = 20261123
_STRINGS = 24_000
_LINE_CHARS = 160
_EPOCHS = 5
_BATCH = 16_384
_RATE = 0.06
_DECAY = 1e-4
_DROPPED = 0.4
_AROUND = 6

Rows = npt.NDArray[np.int64]
Labels = npt.NDArray[np.float32]


def main() -> None:
    """Train both models on every language at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prose", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    options = parser.parse_args()
    rows: list[Rows] = []
    begins: list[Labels] = []
    ends: list[Labels] = []
    for language, lines in read_prose(options.prose, options.held_out):
        for code in LANGUAGES:
            if code.partition("-")[0] == language:
                features, starts, stops = _gaps(lines, code)
                rows.append(features)
                begins.append(starts)
                ends.append(stops)
                print(f"{code}: {features.shape[1]} gaps")
    every = np.concatenate(rows, axis=1)
    for name, labels in (("begins", begins), ("ends", ends)):
        weights = fit(every, np.concatenate(labels))
        packed = np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8)
        save_weights(options.output / f"{name}.zst", packed)


def fit(rows: Rows, labels: Labels) -> npt.NDArray[np.float32]:
    """Return the weights that tell the gaps labelled 1 from the others."""
    weights = np.zeros(1 << BITS, np.float32)
    history = np.full(1 << BITS, 1e-3, np.float32)
    generator = np.random.default_rng(_SEED)
    for _ in range(_EPOCHS):
        order = generator.permutation(rows.shape[1])
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            # A feature that is held back is as good as absent: words that were learned by heart
            # must not be all that the model leans on.
            held = generator.random((rows.shape[0], len(chosen))) >= _DROPPED
            picked = rows[:, chosen]
            scores = (weights[picked] * held).sum(axis=0)
            errors = labels[chosen] - 1 / (1 + np.exp(-scores))
            gradient = np.bincount(
                picked.ravel(), (held * errors).ravel(), minlength=1 << BITS
            ).astype(np.float32)
            history += gradient * gradient
            weights = (weights + _RATE * gradient / np.sqrt(history)) * np.float32(1 - _DECAY)
    kept: npt.NDArray[np.float32] = weights * np.float32(1 - _DROPPED)
    return kept


def _gaps(lines: Sequence[str], language: str) -> tuple[Rows, Labels, Labels]:
    """Return the features of gaps around strings put into prose, and which begin and end one."""
    generator = random.Random(f"{_SEED}/edges/{language}")
    strings = spam_strings(language)
    texts: list[str] = []
    spans: list[tuple[int, int]] = []
    size = 0
    while len(spans) < _STRINGS:
        line = generator.choice(lines)[: 2 * _LINE_CHARS]
        places = Places(line)
        if len(places.gaps) < 4:
            continue
        at = generator.choice(places.gaps)
        string = generator.choice(strings)
        put = places.padded(string)
        spans.append((size + at + len(put) - len(string), size + at + len(put)))
        texts.append(line[:at] + put + line[at:])
        size += len(texts[-1]) + 1
    tokens = tokenise("\n".join(texts))
    firsts = np.searchsorted(tokens.starts, [start for start, _ in spans])
    stops = np.searchsorted(tokens.starts, [stop for _, stop in spans])
    near: set[int] = set()
    for first, stop in zip(firsts.tolist(), stops.tolist(), strict=True):
        near.update(range(max(0, first - _AROUND), min(len(tokens), stop + _AROUND)))
    gaps = np.array(sorted(near), np.int64)
    rows = edge_features(read_atoms(tokens), gaps)
    return rows, np.isin(gaps, firsts).astype(np.float32), np.isin(gaps, stops).astype(np.float32)


if __name__ == "__main__":
    main()
