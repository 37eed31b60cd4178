"""Fit the judge of strings on spliced and honest texts.

    python -m cleaner.splices.train TEXTS... -o cleaner/splices/judge.json [--count 60]

TEXTS are clean JSONL rows (id, lang, title, text) that neither the junction nor the form model was
made from; languages without a lexicon are passed over. Names, offers and queries are built from
words that the form model has not learned (the fresh part of the known half). Bars are set on scores
from five folds by text: for each class of strings the lowest at which no more than its quota of
honest texts is touched. Runs of the same texts give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from cleaner.evaluate.cases import HONEST, Case
from cleaner.evaluate.generate import Source, generate_cases, read_source
from cleaner.evaluate.honest import company_texts
from cleaner.junctions.train import fold_of
from cleaner.language import detect_language
from cleaner.lexicon.grammar import LANGUAGES, load_grammar
from cleaner.splices.bars import fit_lifts
from cleaner.splices.candidates import find_candidates
from cleaner.splices.fitting import FOLDS, RIGHT, WRONG, fit_class
from cleaner.splices.judge import CLASSES, class_of
from cleaner.splices.places import searched_spans
from cleaner.splices.repeats import Repeats
from cleaner.splices.samples import Samples, Values
from cleaner.tokens import Indexes, tokenise

_FAMILIES = ("repeated", "twice", "once", "keywords")
_REPEATED = ("repeated", "twice")
_SEED = 11
_COMPANY = "company"


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
        sources += [source for source in found if source and source.lang in LANGUAGES]
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
    honest, named = (sum(case.family == family for case in cases) for family in (HONEST, _COMPANY))
    judgements = fit_judge(samples, honest, named)
    options.output.write_text(json.dumps(judgements, indent=1) + "\n", encoding="utf8")


def fit_judge(samples: Samples, honest: int, named: int) -> dict[str, dict[str, Any]]:
    """Return the judgement of each class as JSON; ``honest`` and ``named`` count the texts."""
    fitted = {number: fit_class(samples, number, honest, named) for number in CLASSES}
    weighed = {number: (own, margins) for number, (_, own, margins) in fitted.items()}
    lifts = fit_lifts(samples, weighed, honest, named, RIGHT, WRONG)
    return {str(number): entry | lifts[number] for number, (entry, _, _) in fitted.items()}


def companies(sources: Sequence[Source]) -> list[Case]:
    """Return honest cases: the texts with a company where they name somebody again and again."""
    cases = []
    for source in sources:
        generator = random.Random(f"{_SEED}/company/{source.id}")
        grammar = load_grammar(source.lang, "fresh")
        for key, text in company_texts([(source.id, source.text)], grammar, generator):
            cases.append(Case(key, source.lang, _COMPANY, source.title, text, ()))
    return cases


def collect(cases: Iterable[Case]) -> Samples:
    """Return the candidates of all cases, and how well each matches what was put in."""
    parts: list[Samples] = []
    for number, case in enumerate(cases):
        tokens = tokenise(case.text)
        language = detect_language(case.text)
        if len(tokens) < 8 or language is None:
            continue
        fold = fold_of(case.id.split(f"/{case.family}/")[0], FOLDS)
        named = case.family == _COMPANY
        lines = list(searched_spans(case.text))
        found = find_candidates(tokens, lines, language, every=True)
        if found is None:
            continue
        repeats, values, groups = found.repeats, found.evidence.values, found.groups
        if case.family in _REPEATED:
            # Each place of a string that recurs looks like a single one.
            chosen = repeats.counts > 1
            repeats, values, groups = repeats.take(chosen), values[chosen], groups[chosen]
        size = len(repeats)
        if not size:
            continue
        parts.append(
            Samples(
                values,
                _matches(case, tokens.starts, tokens.ends, repeats),
                class_of(repeats.counts),
                np.full(size, number),
                groups,
                np.full(size, fold),
                np.full(size, named or case.family == HONEST),
                np.full(size, named),
                repeats.firsts,
                repeats.counts,
                repeats.sizes,
            )
        )
    columns = [np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Samples)]
    return Samples(*columns)


def _matches(case: Case, starts: Indexes, ends: Indexes, repeats: Repeats) -> Values:
    """Return the mean overlap (intersection over union) of each string's places with the spans."""
    begins = starts[repeats.firsts]
    stops = ends[repeats.firsts + repeats.sizes[repeats.owners] - 1]
    best = np.zeros(len(begins))
    for start, end in (_inked(case.text, *span) for span in case.spans):
        common = np.minimum(stops, end) - np.maximum(begins, start)
        whole = np.maximum(stops, end) - np.minimum(begins, start)
        best = np.maximum(best, common / whole)
    return np.add.reduceat(best, repeats.offsets[:-1]) / repeats.counts


def _inked(text: str, start: int, end: int) -> tuple[int, int]:
    span = text[start:end]
    return start + len(span) - len(span.lstrip()), end - len(span) + len(span.rstrip())


if __name__ == "__main__":
    main()
