"""Fit the judge of strings on spliced and honest texts.

    python -m cleaner.splices.train TEXTS... -o cleaner/splices/judge.json [--count 60]

TEXTS are clean JSONL rows (id, lang, title, text) that neither the junction model nor the form model
was made from. Names, offers and queries are built from words that the form model has not learned
(the fresh part of the known half). Bars are set on scores from five folds by text: for each class
of strings the lowest at which no more than its quota of honest texts is touched. Runs of the same
texts give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cleaner.evaluate.cases import HONEST, Case
from cleaner.evaluate.generate import Source, generate_cases, read_source
from cleaner.evaluate.honest import company_texts
from cleaner.evaluate.score import is_honest
from cleaner.junctions.train import fold_of
from cleaner.language import detect_language
from cleaner.lexicon.grammar import load_grammar
from cleaner.splices.candidates import find_candidates
from cleaner.splices.evidence import COLUMNS
from cleaner.splices.judge import CLASSES, class_of, expand
from cleaner.splices.places import searched_spans
from cleaner.tokens import tokenise

Values = npt.NDArray[np.float64]
_FAMILIES = ("repeated", "twice", "once", "keywords")
_REPEATED = ("repeated", "twice")
_FOLDS = 5
_SEED = 11
_RIDGE = 1.0
#: A candidate is right where it covers what was put in so well, wrong below the other.
_RIGHT, _WRONG = 0.9, 0.6
#: What tells one stretch from a longer or shorter one.
_BOUND_COLUMNS = (
    *("form", "form_a_token", "begins", "ends", "gain", "around", "before", "behind", "inside"),
    *("log_chars", "log_tokens", "mark_left", "mark_right", "enclosed", "beside_digits"),
)
_WRONG_WEIGHT, _NEARLY_WEIGHT = 3.0, 0.5
#: One honest text in so many may be touched, by class.
_QUOTA = {1: 2000, 2: 500, 4: 1000}


@dataclass(frozen=True, slots=True)
class Samples:
    """Candidates of many texts, a row each."""

    values: Values
    match: Values
    classes: npt.NDArray[np.int64]
    texts: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]
    folds: npt.NDArray[np.int64]
    honest: npt.NDArray[np.bool_]


def main() -> None:
    """Fit, and print what the bars let through."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--count", type=int, default=60, help="cases a family and language")
    options = parser.parse_args()
    sources: list[Source] = []
    for path in options.texts:
        rows = enumerate(path.read_text(encoding="utf8").split("\n"))
        found = [read_source(json.loads(line), f"{path.name}#{n}") for n, line in rows if line]
        sources += [source for source in found if source]
    cases = list(
        generate_cases(
            sources,
            _FAMILIES,
            count=options.count,
            seed=_SEED,
            halves=("fresh",),
        )
    )
    cases += companies(sources)
    samples = collect(cases)
    honest_texts = sum(is_honest(case) for case in cases)
    judgements = {}
    for number in CLASSES:
        judgements[str(number)] = fit_class(samples, number, honest_texts)
    options.output.write_text(json.dumps(judgements, indent=1) + "\n", encoding="utf8")


def companies(sources: Sequence[Source]) -> list[Case]:
    """Return honest cases: the texts with a company where they name somebody again and again."""
    cases = []
    for source in sources:
        generator = random.Random(f"{_SEED}/company/{source.id}")
        grammar = load_grammar(source.lang, "fresh")
        for key, text in company_texts([(source.id, source.text)], grammar, generator):
            cases.append(Case(key, source.lang, HONEST, source.title, text, ()))
    return cases


def collect(cases: Iterable[Case]) -> Samples:
    """Return the candidates of all cases, and how well each matches what was put in."""
    columns: list[list[Any]] = [[], [], [], [], [], []]
    values: list[Values] = []
    for number, case in enumerate(cases):
        tokens = tokenise(case.text)
        language = detect_language(case.text)
        if len(tokens) < 8 or language is None:
            continue
        fold = fold_of(case.id.split(f"/{case.family}/")[0], _FOLDS)
        lines = list(searched_spans(case.text))
        for kind, found in enumerate(find_candidates(tokens, lines, language)):
            if found.groups is not None and case.family in _REPEATED:
                # Each place of a string that recurs looks like a single one.
                continue
            repeats = found.repeats
            match = _matches(case, tokens.starts, tokens.ends, repeats)
            size = len(match)
            groups = found.groups or tuple(-1 - at for at in range(size))
            values.append(found.evidence.values)
            rows = (
                match,
                class_of(repeats.counts).tolist(),
                [number] * size,
                [g * 4 + kind for g in groups],
                [fold] * size,
                [is_honest(case)] * size,
            )
            for column, row in zip(columns, rows, strict=True):
                column += row
    match, classes, texts, groups, folds, honest = map(np.array, columns)
    return Samples(np.concatenate(values), match, classes, texts, groups, folds, honest)


def fit_class(samples: Samples, number: int, honest_texts: int) -> dict[str, Any]:
    """Return the judgement of one class as JSON: weights, bias, bar and slope.

    Of single strings the bounds are found first, with weights of their own.
    """
    own = np.flatnonzero(samples.classes == number)
    ranks = np.zeros(samples.values.shape[1])
    if number == 1:
        ranks = fit_bounds(samples, own)
        own = own[
            _best_of_groups(samples.values[own] @ ranks, samples.texts[own], samples.groups[own])
        ]
    features = expand(samples.values[own])
    match, folds, honest = samples.match[own], samples.folds[own], samples.honest[own]
    right = match >= _RIGHT
    weights = np.where(right, 1.0, np.where(match < _WRONG, _WRONG_WEIGHT, _NEARLY_WEIGHT))
    scores = np.zeros(len(own))
    for fold in range(_FOLDS):
        train = folds != fold
        learned, bias = fit(features[train], right[train], weights[train])
        scores[~train] = features[~train] @ learned + bias
    texts = samples.texts[own]
    bar = _bar(scores[honest], texts[honest], honest_texts // _QUOTA[number])
    slope = _slope(scores, right, honest, texts, bar, honest_texts)
    above = scores > bar
    learned, bias = fit(features, right, weights)
    print(
        f"{number}: {len(own)} candidates, {int(right.sum())} right; above the bar {bar:.2f} "
        f"{int((right & above).sum())} right, {int((~right & ~honest & above).sum())} beside, in "
        f"{len(set(texts[above & honest]))} of {honest_texts} honest texts"
    )
    return {
        "weights": [round(float(weight), 5) for weight in learned],
        "bias": round(float(bias), 5),
        "bar": round(float(bar), 3),
        "slope": round(float(slope), 4),
        "bounds": [round(float(weight), 5) for weight in ranks],
    }


def fit_bounds(samples: Samples, own: npt.NDArray[np.int64]) -> Values:
    """Return the weights that find the best candidate of each region: a conditional logit."""
    keys = np.stack([samples.texts[own], samples.groups[own]])
    _, groups = np.unique(keys, axis=1, return_inverse=True)
    order = np.argsort(groups.ravel(), kind="stable")
    own, groups = own[order], groups.ravel()[order]
    best = np.maximum.reduceat(samples.match[own], np.flatnonzero(np.diff(groups, prepend=-1)))
    chosen = best[groups] >= _WRONG
    own, groups = own[chosen], groups[chosen]
    firsts = np.flatnonzero(np.diff(groups, prepend=-1))
    sizes = np.diff(np.append(firsts, len(own)))
    values = samples.values[own]
    spread = values.std(axis=0) + 1e-9
    scaled = values / spread * np.isin(COLUMNS, _BOUND_COLUMNS)
    match = samples.match[own]
    target = np.exp(20 * (match - np.repeat(np.maximum.reduceat(match, firsts), sizes)))
    target /= np.repeat(np.add.reduceat(target, firsts), sizes)
    weights = np.zeros(values.shape[1])
    history = np.zeros(values.shape[1])
    for _ in range(400):
        scores = scaled @ weights
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, firsts), sizes))
        chances /= np.repeat(np.add.reduceat(chances, firsts), sizes)
        gradient = scaled.T @ (target - chances) / len(firsts) - 1e-4 * weights
        history += gradient * gradient
        weights += 0.3 * gradient / np.sqrt(history + 1e-8)
    return weights / spread


def fit(features: Values, right: npt.NDArray[np.bool_], weights: Values) -> tuple[Values, float]:
    """Return the weights and bias of a ridge logistic regression, by Newton's method."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = np.column_stack([(features - mean) / spread, np.ones(len(features))])
    ridge = np.full(scaled.shape[1], _RIDGE)
    ridge[-1] = 1e-6
    solution = np.zeros(scaled.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-np.clip(scaled @ solution, -30, 30)))
        gradient = scaled.T @ (weights * (right - chances)) - ridge * solution
        curve = scaled.T @ (scaled * (weights * chances * (1 - chances))[:, None]) + np.diag(ridge)
        step = np.linalg.solve(curve, gradient)
        solution += step
        if np.abs(step).max() < 1e-6:
            break
    own = solution[:-1] / spread
    return own, float(solution[-1] - own @ mean)


def _matches(case: Case, starts: Any, ends: Any, repeats: Any) -> list[float]:
    """Return the mean overlap (intersection over union) of each string's places with the spans."""
    spans = [_inked(case.text, start, end) for start, end in case.spans]
    overlaps = []
    for first, size in zip(repeats.firsts, repeats.sizes[repeats.owners], strict=True):
        a, b = int(starts[first]), int(ends[first + size - 1])
        overlaps.append(
            max(
                (
                    (min(b, y) - max(a, x)) / (max(b, y) - min(a, x))
                    for x, y in spans
                    if x < b and a < y
                ),
                default=0.0,
            )
        )
    return list(np.add.reduceat(overlaps, repeats.offsets[:-1]) / repeats.counts)


def _inked(text: str, start: int, end: int) -> tuple[int, int]:
    span = text[start:end]
    return start + len(span) - len(span.lstrip()), end - len(span) + len(span.rstrip())


def _best_of_groups(scores: Values, texts: Any, groups: Any) -> npt.NDArray[np.int64]:
    order = np.lexsort((-scores, groups, texts))
    first = np.ones(len(order), np.bool_)
    first[1:] = (np.diff(texts[order]) != 0) | (np.diff(groups[order]) != 0)
    return np.sort(order[first])


def _bar(scores: Values, texts: Any, most: int) -> float:
    """Return the lowest bar that no more than ``most`` honest texts reach."""
    worst: dict[int, float] = {}
    for text, score in zip(texts, scores, strict=True):
        worst[text] = max(worst.get(text, -99.0), score)
    ranked = sorted(worst.values(), reverse=True)
    return ranked[most] if len(ranked) > most else 0.0


def _slope(
    scores: Values, right: Any, honest: Any, texts: Any, bar: float, honest_texts: int
) -> float:
    """Return how fast the log-odds of being right grow above the bar, on 99 honest pages of 100.

    At the bar, confidence is one half by definition.
    """
    spliced = max(1, len(set(texts[~honest])))
    weights = np.where(honest, 0.99 / honest_texts, 0.01 / spliced)
    near = scores > bar - 2
    best, least = 1.0, np.inf
    for slope in np.arange(0.2, 3.0, 0.05):
        chances = 1 / (1 + np.exp(-slope * (scores[near] - bar)))
        chances = np.clip(chances, 0.01, 0.99)
        loss = -np.sum(weights[near] * np.log(np.where(right[near], chances, 1 - chances)))
        if loss < least:
            best, least = float(slope), loss
    return best


if __name__ == "__main__":
    main()
