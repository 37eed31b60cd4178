"""Train the junction models from prose: logistic regressions on hashed features, one a language.

    python -m cleaner.junctions.train PROSE -o cleaner/junctions/weights [--held-out ARTICLES]

PROSE holds ``<language>.txt`` files, also ``.xz``, a sentence or paragraph a line. The model tells
the true gaps of prose from left and right contexts that were paired at random, so its score is a
density ratio: log P(left, right) - log P(left) P(right). ``--held-out`` holds JSONL articles whose
text stands in the prose too: their lines are left out. Every tenth line is kept for the figure that
is printed, the area under the ROC curve. Runs of the same prose give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from cleaner.junctions.features import (
    Contexts,
    char_contexts,
    char_features,
    read_chars,
    read_words,
    word_contexts,
    word_features,
)
from cleaner.junctions.model import SCALE, SHARED_SPACED, SHARED_UNSPACED, UNSPACED, save_weights
from cleaner.tokens import BREAK, Codes, tokenise

_SEED = 20261123
_BATCH = 32_768
_EPOCHS = 5
_RATE = 0.05
_DECAY = 1e-3
_MAX_GAPS = 3_000_000
_SHINGLE = 24
# Of each language so many lines go into the model for languages that have none.
_SHARED_LINES = 4000


def main() -> None:
    """Train every language and print its figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prose", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--only", nargs="*", help="languages")
    options = parser.parse_args()
    shared: dict[str, list[str]] = {}
    for language, lines in read_prose(options.prose, options.held_out):
        name = SHARED_UNSPACED if language in UNSPACED else SHARED_SPACED
        shared.setdefault(name, []).extend(lines[:_SHARED_LINES])
        if not options.only or language in options.only:
            _train(language, lines, 22 if language == "zh" else 20, options.output)
    for name, lines in shared.items():
        if not options.only or name in options.only:
            _train(name, lines, 20, options.output)


def read_prose(folder: Path, held_out: Path | None) -> Iterator[tuple[str, list[str]]]:
    """Yield each language with its lines, less those of articles that are not for training."""
    files: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.txt*")):
        files.setdefault(path.name.partition(".")[0].partition("-")[0], []).append(path)
    for language, paths in files.items():
        held = _held_out(held_out, language)
        yield language, [line for path in paths for line in _lines(path) if not _meets(line, held)]


def _train(language: str, lines: list[str], bits: int, output: Path) -> None:
    script = "zh" if language == SHARED_UNSPACED else language
    train = [line for line in lines if not _is_test(line)]
    test = [line for line in lines if _is_test(line)]
    quantised = train_weights(train, script, bits)
    area = _area(quantised, _gaps(test, script), bits)
    save_weights(output / f"{language}.zst", quantised)
    print(f"{language}: {len(lines)} lines, area under the curve {area:.3f}")


def train_weights(lines: Sequence[str], language: str, bits: int = 20) -> npt.NDArray[np.int8]:
    """Return the weights of one language, from lines of its prose.

    The same lines in the same order give the same weights.
    """
    weights = fit(_gaps(lines, language), bits)
    return np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8)


def part_of(key: str) -> str:
    """Return ``train`` (six tenths), ``dev`` or ``final`` for an id or a site, by its hash."""
    tenth = int(hashlib.sha256(key.encode()).hexdigest(), 16) % 10
    return "train" if tenth < 6 else "dev" if tenth < 8 else "final"


def fold_of(key: str, folds: int) -> int:
    """Return the fold that a key belongs to, from 0, by its hash."""
    return int(hashlib.sha256(f"fold/{key}".encode()).hexdigest(), 16) % folds


def fit(samples: tuple[Codes, Codes], bits: int) -> npt.NDArray[np.float32]:
    """Return the weights that tell true from random junctions (features a row each)."""
    true, random = samples
    features = np.concatenate([true, random]) & np.uint32((1 << bits) - 1)
    labels = np.concatenate([np.ones(len(true)), np.zeros(len(random))]).astype(np.float32)
    size = 1 << bits
    weights = np.zeros(size, np.float32)
    history = np.full(size, 1e-4, np.float32)
    generator = np.random.default_rng(_SEED)
    for _ in range(_EPOCHS):
        order = generator.permutation(len(labels))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            rows = features[chosen]
            scores = weights[rows].sum(axis=1)
            errors = labels[chosen] - 1 / (1 + np.exp(-scores))
            gradient = np.bincount(
                rows.ravel(), np.repeat(errors, rows.shape[1]), minlength=size
            ).astype(np.float32)
            history += gradient * gradient
            weights = (weights + _RATE * gradient / np.sqrt(history)) * np.float32(1 - _DECAY)
    return weights


def _gaps(lines: Iterable[str], language: str) -> tuple[Codes, Codes]:
    """Return the features of true gaps, and of the same contexts paired at random."""
    tokens = tokenise("\n".join(lines))
    generator = np.random.default_rng(_SEED)
    if language in UNSPACED:
        inside = tokens.kinds_of_chars != BREAK
        at = np.flatnonzero(inside[1:] & inside[:-1]) + 1
        if len(at) > _MAX_GAPS:
            at = np.sort(generator.choice(at, _MAX_GAPS, replace=False))
        contexts = char_contexts(read_chars(tokens), at, at)
        make = char_features
    else:
        words = read_words(tokens)
        at = words.starts[1:]
        contexts = word_contexts(words, at, at)
        inside = contexts.between != words.gap_of_char.dtype.type(10)
        contexts = _pick(contexts, np.flatnonzero(inside))
        if len(contexts.left) > _MAX_GAPS:
            chosen = np.sort(generator.choice(len(contexts.left), _MAX_GAPS, replace=False))
            contexts = _pick(contexts, chosen)
        make = word_features
    shuffled = generator.permutation(len(contexts.left))
    pairs = Contexts(contexts.left, contexts.right[shuffled], contexts.between)
    return make(contexts), make(pairs)


def _pick(contexts: Contexts, at: npt.NDArray[np.int64]) -> Contexts:
    return Contexts(contexts.left[at], contexts.right[at], contexts.between[at])


def _area(weights: npt.NDArray[np.int8], samples: tuple[Codes, Codes], bits: int) -> float:
    mask = np.uint32((1 << bits) - 1)
    true, random = (weights[rows & mask].sum(axis=1, dtype=np.int32) for rows in samples)
    ranks = np.argsort(np.argsort(np.concatenate([random, true]), kind="stable"), kind="stable")
    wins = ranks[len(random) :].sum() - len(true) * (len(true) - 1) / 2
    return float(wins / (len(true) * len(random)))


def _is_test(line: str) -> bool:
    return int(hashlib.sha256(line.encode()).hexdigest(), 16) % 10 == 9


def _lines(path: Path) -> Iterator[str]:
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf8")
    return (stripped for line in text.split("\n") if (stripped := line.strip()))


def _held_out(folder: Path | None, language: str) -> set[str]:
    """Return the shingles of the articles that are not for training."""
    shingles: set[str] = set()
    for path in sorted(folder.glob(f"{language}*.jsonl.xz")) if folder else ():
        for line in _lines(path):
            row = json.loads(line)
            if part_of(row["id"]) != "train":
                text = "".join(row["text"].split())
                shingles.update(text[i : i + _SHINGLE] for i in range(0, len(text) - _SHINGLE, 1))
    return shingles


def _meets(line: str, held: set[str]) -> bool:
    text = "".join(line.split())
    return any(text[i : i + _SHINGLE] in held for i in range(0, len(text) - _SHINGLE + 1, 8))


if __name__ == "__main__":
    main()
