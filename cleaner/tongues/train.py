"""Fit the model of words from prose: a softmax on hashed letters, word by word.

    python -m cleaner.tongues.train PROSE -o cleaner/tongues/weights.zst

PROSE holds ``<language>.txt`` files, also ``.xz``. A word counts by the root of how often it
occurs, so that the commonest do not drown the rest. Every twentieth word is kept for the figure
that is printed: the share of words told right. Runs of the same prose give the same bytes.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
import numpy.typing as npt
import zstandard

from cleaner.junctions.train import read_prose
from cleaner.tokens import WORD, Indexes, tokenise
from cleaner.tongues.model import BITS, LANGUAGES, SCALE, Weights, word_features

Values = npt.NDArray[np.float64]

_SEED = 20261123
_EPOCHS, _BATCH, _RATE, _DECAY = 6, 4096, 0.5, 1e-6
_MOST_WORDS = 25_000


def main() -> None:
    """Train, print the figure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prose", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    words: list[str] = []
    truth: list[int] = []
    counts: list[int] = []
    for language, lines in read_prose(options.prose, None):
        if language not in LANGUAGES:
            continue
        for word, count in _count_words(lines).most_common(_MOST_WORDS):
            words.append(word)
            truth.append(LANGUAGES.index(language))
            counts.append(count)
    weights = _fit(words, np.array(truth), np.sqrt(np.array(counts)))
    options.output.write_bytes(zstandard.ZstdCompressor(level=19).compress(weights.tobytes()))


def _count_words(lines: list[str]) -> Counter[str]:
    counts = Counter[str]()
    for line in lines:
        tokens = tokenise(line.casefold())
        chosen = np.flatnonzero(tokens.kinds == WORD)
        spans = zip(tokens.starts[chosen].tolist(), tokens.ends[chosen].tolist(), strict=True)
        counts.update(word for a, b in spans if (word := tokens.text[a:b]).isalpha())
    return counts


def _fit(
    words: list[str],
    truth: Indexes,
    importance: Values,
) -> Weights:
    """Return the weights in integers: Adagrad on the cross entropy, words in random order."""
    tokens = tokenise("\n".join(words))
    rows, owners = word_features(tokens, np.flatnonzero(tokens.kinds == WORD))
    order = np.argsort(owners, kind="stable")
    rows, owners = rows[order], owners[order]
    bounds = np.searchsorted(owners, np.arange(len(words) + 1))
    weights = np.zeros((1 << BITS, len(LANGUAGES)))
    squares = np.full_like(weights, 1e-2)
    held = np.arange(len(words)) % 20 == 0
    generator = np.random.default_rng(_SEED)
    importance = importance / importance.mean()
    for _ in range(_EPOCHS):
        shuffled = generator.permutation(np.flatnonzero(~held))
        for at in range(0, len(shuffled), _BATCH):
            batch = shuffled[at : at + _BATCH]
            own: Indexes = np.concatenate([rows[bounds[w] : bounds[w + 1]] for w in batch])
            whose = np.repeat(np.arange(len(batch)), bounds[batch + 1] - bounds[batch])
            error = _softmax(_sum(weights[own], whose, len(batch)))
            error[np.arange(len(batch)), truth[batch]] -= 1
            error *= importance[batch][:, None] / len(batch) * 100
            gradient = np.zeros_like(weights)
            np.add.at(gradient, own, error[whose])
            squares += gradient**2
            weights -= _RATE * 0.1 * gradient / np.sqrt(squares) + _DECAY * weights
    packed = np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8)
    tested = np.flatnonzero(held)
    right = 0
    for word in tested:
        right += int(packed[rows[bounds[word] : bounds[word + 1]]].sum(0).argmax() == truth[word])
    print(f"{right / len(tested):.3f} of {len(tested)} words told right")
    return packed


def _sum(values: Values, whose: Indexes, size: int) -> Values:
    out = np.zeros((size, values.shape[1]))
    np.add.at(out, whose, values)
    return out


def _softmax(logits: Values) -> Values:
    raised: Values = np.exp(logits - logits.max(1, keepdims=True))
    raised /= raised.sum(1, keepdims=True)
    return raised


if __name__ == "__main__":
    main()
