"""A page with its account, from a file or a row, and as the data that the page of it draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cleaner.apply import restore
from cleaner.edits import Removal
from cleaner.errors import CleanerError, PageError
from cleaner.result import Result
from cleaner.show.families import family_of, look_of

_FACTS = ("author", "date", "language", "url")


@dataclass(frozen=True, slots=True)
class Explained:
    """A page's text and account; ``facts`` are (name, value) of what else is known of it."""

    name: str
    title: str
    text: str
    removals: tuple[Removal, ...]
    flags: tuple[Removal, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def explain_result(result: Result, name: str) -> Explained:
    """Return what there is to show of a result; raises `PageError` where cleaning failed."""
    if result.status == "failed":
        raise PageError(str(result.error))
    known = {"author": result.author, "date": result.date, "language": result.language}
    return Explained(
        name,
        result.title or "",
        result.page_text,
        result.removals,
        result.flags,
        _facts(known, result.status),
    )


def explain_row(row: Mapping[str, Any], name: str) -> Explained:
    """Return what there is to show of a cleaned row.

    Raises `PageError` for a row that failed, has no full account, or whose account does not fit
    its text.
    """
    account = row.get("cleaner")
    if not isinstance(account, Mapping):
        raise PageError("the row has no account: it is not a row that `cleaner clean` wrote")
    if account.get("status") == "failed":
        raise PageError(f"the row failed: {account.get('error')}")
    text = row.get("text")
    removals = read_removals(account, "removals")
    try:
        cuts = [(removal.start, removal.end, removal.text) for removal in removals]
        page = restore(text if isinstance(text, str) else "", cuts)
    except CleanerError as error:
        raise PageError(str(error)) from None
    title = row.get("title")
    return Explained(
        str(row.get("id", name)),
        title if isinstance(title, str) else "",
        page,
        removals,
        read_removals(account, "flags"),
        _facts(row, account.get("status")),
    )


def read_removals(account: Mapping[str, Any], field: str) -> tuple[Removal, ...]:
    """Return the removals or flags of an account, or raise `PageError` where they are not full."""
    entries = account.get(field)
    try:
        return tuple(map(_removal, entries if isinstance(entries, list) else [None]))
    except (KeyError, TypeError, ValueError):
        raise PageError(
            f"the account's {field!r} are not full: clean again with --removals full"
        ) from None


def _removal(entry: Any) -> Removal:
    start, end, text, rule = entry["start"], entry["end"], entry["text"], entry["rule"]
    confidence = float(entry["confidence"])
    if not (isinstance(text, str) and isinstance(rule, str) and 0 <= confidence <= 1):
        raise ValueError
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
        raise ValueError
    return Removal(start, end, text, rule, confidence, str(entry.get("evidence", "")))


def _facts(known: Mapping[str, Any], status: Any) -> tuple[tuple[str, str], ...]:
    facts = [(name, known.get(name)) for name in _FACTS]
    facts += [("status", None if status == "ok" else status)]
    return tuple((name, value) for name, value in facts if isinstance(value, str) and value)


def explain_data(page: Explained) -> dict[str, Any]:
    """Return what the explain view draws, of JSON's types.

    ``pieces`` is the page text in order: a string was kept; ``[n, string]`` belongs to entry n of
    ``entries``, the cuts first, then the flags. No offsets: a browser counts other units than code
    points. An entry is ``[rule, confidence, evidence]``, rule and evidence as numbers in ``rules``
    and ``evidence``, each string once.
    """
    rules: dict[str, int] = {}
    evidence: dict[str, int] = {}
    entries = [
        [
            rules.setdefault(entry.rule, len(rules)),
            entry.confidence,
            evidence.setdefault(entry.evidence, len(evidence)),
        ]
        for entry in (*page.removals, *page.flags)
    ]
    return {
        "name": page.name,
        "title": page.title,
        "facts": page.facts,
        "pieces": list(_pieces(page.text, page.removals, page.flags)),
        "entries": entries,
        "cuts": len(page.removals),
        "rules": [[rule, family_of(rule), rule.partition(".")[0]] for rule in rules],
        "evidence": list(evidence),
        "looks": looks(rules),
    }


def looks(rules: Sequence[str] | Mapping[str, Any]) -> dict[str, list[str]]:
    """Return [letter, words] of each group of rules: what comes before a rule id's first dot."""
    groups = dict.fromkeys(rule.partition(".")[0] for rule in rules)
    return {group: [look_of(group).key, look_of(group).what] for group in groups}


def _pieces(
    text: str, removals: Sequence[Removal], flags: Sequence[Removal]
) -> Iterator[str | tuple[int, str]]:
    """Yield the text in order; where entries overlap, a cut goes before a flag."""
    spans = [(cut.start, cut.end, number) for number, cut in enumerate(removals)]
    bounds = [(0, 0), *((cut.start, cut.end) for cut in removals), (len(text), len(text))]
    gap = 0
    for number, flag in enumerate(flags, len(removals)):
        while bounds[gap + 1][1] <= flag.start and gap + 2 < len(bounds):
            gap += 1
        start = max(flag.start, bounds[gap][1])
        end = min(flag.end, bounds[gap + 1][0])
        if start < end:
            spans.append((start, end, number))
    at = 0
    for start, end, number in sorted(spans):
        start = max(start, at)
        if start >= end:
            continue
        if at < start:
            yield text[at:start]
        yield number, text[start:end]
        at = end
    if at < len(text):
        yield text[at:]
