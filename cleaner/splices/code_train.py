"""Fit the weights of `cleaner.splices.code_judge`: random characters against honest tokens.

CLEANER_DATA=DATA python -m cleaner.splices.code_train -o cleaner/splices/code_judge.json
"""

from __future__ import annotations

import argparse
import json
import random
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from cleaner.propose.context import read_lines
from cleaner.read.text import read_text
from cleaner.rules.code_shapes import ADDRESS, NUMBER
from cleaner.splices.code_judge import read_signs
from cleaner.splices.codes import find_tokens

_SEED = 20261123
_CODES = 20_000
_STEPS, _RATE, _DECAY = 3000, 0.03, 1e-3
_PRINTABLE = string.ascii_letters + string.digits + "!#$%&()*+-/:;<=>?@[]^_{|}~"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    honest = Counter(_honest())
    codes = list(_codes(random.Random(_SEED)))
    print(f"{len(codes)} codes, {honest.total()} honest tokens, {len(honest)} of them different")
    rows = [read_signs(word) for word in [*codes, *honest]]
    names = sorted({name for row in rows for name in row})
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    labels = np.repeat([1.0, 0.0], [len(codes), len(honest)])
    # What stands on many pages counts for more, but not for as many.
    worth = np.concatenate([np.ones(len(codes)), np.log2(1 + np.array(list(honest.values())))])
    worth /= np.where(labels == 1, worth[labels == 1].sum(), worth[labels == 0].sum())
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        errors = (labels - 1 / (1 + np.exp(-(matrix @ weights)))) * worth
        gradient = errors @ matrix - _DECAY * weights / len(names)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient * gradient
        weights = weights + _RATE * min(1, 3 * (1 - step / _STEPS)) * mean / (
            np.sqrt(square) + 1e-9
        )
    scores = matrix @ weights
    for bar in (0, 2, 4, 6):
        print(bar, (scores[labels == 1] >= bar).mean(), int((scores[labels == 0] >= bar).sum()))
    found = {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}
    options.output.write_text(json.dumps(found, indent=1) + "\n", encoding="utf8")


def _honest() -> Iterator[str]:
    from tests.bench.honest import honest_texts

    for _, _, _, text in honest_texts("train"):
        doc = read_text(text)
        for token in find_tokens(text, read_lines(doc)):
            plain = NUMBER.fullmatch(token.text) or ADDRESS.search(token.text)
            if not plain and 4 <= len(token.text) <= 24:
                yield token.text


def _codes(generator: random.Random) -> Iterator[str]:
    made = 0
    while made < _CODES:
        pool = _PRINTABLE if generator.random() < 0.5 else string.ascii_letters + string.digits
        code = "".join(generator.choices(pool, k=generator.randint(5, 10)))
        kinds = (str.isdigit, str.islower, str.isupper, lambda char: not char.isalnum())
        if sum(any(map(kind, code)) for kind in kinds) >= 3 and not NUMBER.fullmatch(code):
            made += 1
            yield code


if __name__ == "__main__":
    main()
