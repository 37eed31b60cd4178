"""``cleaner evaluate``: put spam into clean texts, and score what a cleaner cuts out again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from cleaner.api import Cleaner
from cleaner.cli.certificate import show_certificate
from cleaner.cli.options import filter_options, force_option, make_cleaner
from cleaner.cli.progress import count_along
from cleaner.cli.scores import show_scores
from cleaner.errors import CleanerError
from cleaner.evaluate.cases import Case, read_case
from cleaner.evaluate.certify import certify
from cleaner.evaluate.fixtures import read_fixtures
from cleaner.evaluate.generate import FAMILIES, SEED, generate_cases, read_source
from cleaner.evaluate.run import judge_cleaner, judge_rows
from cleaner.evaluate.summary import summarise
from cleaner.read.inputs import find_sources, open_source
from cleaner.read.jsonl import parse_row, read_lines
from cleaner.show.examined import Examined, examine_cleaner, examine_rows
from cleaner.write.output import check_output, open_output
from cleaner.write.rows import row_to_json


@click.command(
    "evaluate",
    epilog="""\b
Examples:
  cleaner evaluate cases.jsonl --generate texts.jsonl   # make cases, keep them, score them
  cleaner evaluate cases.jsonl --json > scores.json
  cleaner evaluate cases.jsonl --output other.jsonl     # score another cleaner's rows
  cleaner evaluate fixtures/ --html scores.html
  cleaner evaluate --certify verdicts.jsonl             # what a run may have cut wrongly""",
)
@click.argument("cases", required=False)
@click.option(
    "--generate",
    "texts",
    multiple=True,
    metavar="TEXTS",
    help="Make cases from clean JSONL rows (text, title, lang); they are written to CASES.",
)
@click.option(
    "-o",
    "--out",
    "made",
    metavar="FILE",
    help="With --generate: write the cases here and score nothing.",
)
@click.option(
    "--output", "rows", metavar="ROWS", help="Score these rows of another cleaner, matched by id."
)
@click.option(
    "--certify",
    "verdicts",
    metavar="VERDICTS",
    help="Bound the harm of a run: VERDICTS is what a judged report exports. Goes without CASES.",
)
@click.option("--family", "families", multiple=True, type=click.Choice(list(FAMILIES)))
@click.option(
    "--count",
    default=40,
    show_default=True,
    type=click.IntRange(0),
    help="Cases to make, a family and language.",
)
@click.option("--seed", default=SEED, show_default=True, type=int)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 256))
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option("--html", "page", metavar="OUT.html", help="Write a page of the scores too.")
@filter_options
@force_option
def evaluate_command(
    cases: str | None,
    texts: tuple[str, ...],
    made: str | None,
    rows: str | None,
    verdicts: str | None,
    families: tuple[str, ...],
    count: int,
    seed: int,
    jobs: int,
    as_json: bool,
    page: str | None,
    only: tuple[str, ...] | None,
    keep: tuple[str, ...],
    min_confidence: float,
    force: bool,
) -> None:
    """Score a cleaner on texts with known splices: CASES are JSONL rows, or a fixtures folder.

    A case has an id, lang, family, title, text and spans (what was put in, code points,
    half-open); without spans it is honest, and all that is cut there but the title's line is harm.
    Characters count, white space does not, and neither does which of two cuts that leave the same
    text was made.
    """
    if verdicts:
        if cases or texts or made or rows or page:
            raise click.UsageError("--certify goes alone, or with --json")
        _certify(verdicts, as_json)
        return
    if not cases and not texts:
        raise click.UsageError("give CASES, --generate TEXTS to make some, or --certify VERDICTS")
    if made and not texts:
        raise click.UsageError("-o goes with --generate: it is where the cases are written")
    if made and cases:
        raise click.UsageError("give CASES to make and score cases, or -o to make them only")
    if page:
        check_output(page, force=force)
    chosen: Iterable[Case]
    if texts:
        target = made or cases
        if target:
            check_output(target, force=force)
        chosen = list(generate_cases(_sources(texts), families or FAMILIES, count=count, seed=seed))
        if target:
            with open_output(target, force=force) as out:
                out.writelines(row_to_json(case.row()) for case in chosen)
        if made:
            return
    else:
        chosen = [
            case for case in _read_cases(cases or "") if not families or _wanted(case, families)
        ]
    cleaner = make_cleaner(only, keep, min_confidence)
    others = _rows_by_id(rows) if rows else None
    if page:
        # Here, because other commands need not wait for the library that draws.
        from cleaner.show.scores_page import scores_page

        name = os.path.basename((cases or texts[0]).rstrip("/"))
        examined = list(_examine(chosen, cleaner, others, jobs))
        summary = summarise((each.case, each.outcome) for each in examined)
        ours = cleaner if others is None else None
        with open_output(page, force=force) as stream:
            stream.write(scores_page(summary, examined, name, ours))
    else:
        judged = (
            judge_cleaner(chosen, cleaner, jobs) if others is None else judge_rows(chosen, others)
        )
        summary = summarise(count_along(judged, "cases"))
    if as_json:
        _echo_json(summary)
    else:
        show_scores(summary)


def _certify(verdicts: str, as_json: bool) -> None:
    certificate = certify(_json_rows(verdicts))
    if as_json:
        _echo_json(certificate.summary())
    else:
        show_certificate(certificate)


def _echo_json(summary: dict[str, Any]) -> None:
    click.echo(json.dumps(summary, ensure_ascii=False, indent=1))


def _examine(
    cases: Iterable[Case], cleaner: Cleaner, others: dict[str, dict[str, Any]] | None, jobs: int
) -> Iterator[Examined]:
    every = examine_cleaner(cases, cleaner, jobs) if others is None else examine_rows(cases, others)
    return count_along(every, "cases")


def _wanted(case: Case, families: tuple[str, ...]) -> bool:
    return case.family in families or not case.spans


def _sources(paths: Iterable[str]) -> Iterator[Any]:
    for path in paths:
        for name, row in _json_rows(path):
            source = read_source(row, name)
            if source is not None:
                yield source


def _read_cases(path: str) -> Iterator[Case]:
    if Path(path).is_dir():
        yield from read_fixtures(Path(path))
        return
    for name, row in _json_rows(path):
        yield read_case(row, name)


def _rows_by_id(path: str) -> dict[str, dict[str, Any]]:
    return {str(row.get("id", name)): row for name, row in _json_rows(path)}


def _json_rows(path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (name, row); raises `CleanerError` for a line that is no JSON object."""
    for source in find_sources([path], "jsonl" if path == "-" else None).items:
        if source.kind != "jsonl":
            raise CleanerError(f"{source.path}: give JSONL rows, or a folder of fixtures")
        with open_source(source) as stream:
            for number, line in enumerate(read_lines(stream)):
                name = f"{source.name}#{number}"
                try:
                    row = parse_row(line)
                except ValueError as error:
                    raise CleanerError(f"{name}: {error}") from None
                if not isinstance(row, dict):
                    raise CleanerError(f"{name}: not a JSON object")
                yield name, row
