"""What a run did, counted row by row in bounded memory."""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cleaner.batch import look_up
from cleaner.errors import PageError
from cleaner.read.hosts import host_of, site_of
from cleaner.show.samples import Samples

#: So many bins hold the shares from 0 to 1.
BINS = 20
#: Names beyond these go to one line of others: what a run names must not fill the memory.
MOST_SITES, MOST_RULES, MOST_LANGUAGES, MOST_REASONS = 100_000, 1_000, 1_000, 1_000
OTHERS = "all others"
_HEAVIEST = 25
_MAX_NAME_CHARS, _MAX_TITLE_CHARS = 200, 120
_STATUSES = ("ok", "empty", "failed")

#: (start, end, rule, confidence), code points of the page text, half-open.
Span = tuple[int, int, str, float]


@dataclass(slots=True)
class Sums:
    """Pages, their characters, and what was cut of them: ``cuts`` of ``removed`` characters."""

    pages: int = 0
    characters: int = 0
    cuts: int = 0
    removed: int = 0
    confidence: float = 0.0

    @property
    def mean_confidence(self) -> float:
        """The mean over the cuts; 0 without any."""
        return self.confidence / self.cuts if self.cuts else 0.0


@dataclass(slots=True)
class Heavy:
    """A page of which much was cut."""

    name: str
    title: str
    characters: int
    removed: int


@dataclass
class RunStats:
    """Counts over a run so far; `add` takes each row in turn.

    Languages, sites, rules and reasons are kept by name up to a limit each, first come first kept;
    ``unreadable`` counts what was no row of a run.
    """

    samples: Samples
    url_field: str = "url"
    total: Sums = field(default_factory=Sums)
    statuses: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Sums] = field(default_factory=dict)
    sites: dict[str, Sums] = field(default_factory=dict)
    languages: dict[str, Sums] = field(default_factory=dict)
    configs: dict[str, None] = field(default_factory=dict)
    confidences: list[int] = field(default_factory=lambda: [0] * BINS)
    shares: list[int] = field(default_factory=lambda: [0] * BINS)
    unreadable: int = 0
    _heavy: list[tuple[int, int, Heavy]] = field(default_factory=list)

    def add(self, row: Any, name: str) -> None:
        """Count one cleaned row; raise `PageError`, counting nothing else, where it is none."""
        try:
            status, account, spans = _account(row)
        except PageError:
            self.unreadable += 1
            raise
        text = row.get("text")
        size = len(text) if isinstance(text, str) else 0
        removed = sum(end - start for start, end, _, _ in spans)
        page = Sums(1, size + removed, len(spans), removed, sum(span[3] for span in spans))
        self.statuses[status] += 1
        if status != "ok":
            _count(self.reasons, _named(account.get("error")))
        if isinstance(account.get("config"), str) and len(self.configs) < _HEAVIEST:
            self.configs.setdefault(account["config"][:_MAX_NAME_CHARS])
        _add(self.total, page)
        _add(_slot(self.languages, _named(row.get("language")), MOST_LANGUAGES), page)
        url = look_up(row, self.url_field)
        site = site_of(host_of(url)) if isinstance(url, str) else ""
        _add(_slot(self.sites, _named(site), MOST_SITES), page)
        for rule, sums in _by_rule(spans).items():
            _add(_slot(self.rules, rule, MOST_RULES), sums)
        for _, _, _, confidence in spans:
            self.confidences[_bin(confidence)] += 1
        if page.characters:
            self.shares[_bin(removed / page.characters)] += 1
        row_name = str(row.get("id", name))
        self._note_heavy(row_name, row.get("title"), page)
        self.samples.add(row, row_name, spans)

    def heaviest(self) -> list[Heavy]:
        """Return the pages that lost the most characters, the heaviest first."""
        return [entry[2] for entry in sorted(self._heavy, key=lambda e: (-e[0], -e[1]))]

    def _note_heavy(self, name: str, title: Any, page: Sums) -> None:
        key = (page.removed, -self.total.pages)
        if not page.removed or (len(self._heavy) == _HEAVIEST and key < self._heavy[0][:2]):
            return
        short = title[:_MAX_TITLE_CHARS] if isinstance(title, str) else ""
        heavy = Heavy(name[:_MAX_NAME_CHARS], short, page.characters, page.removed)
        push = heapq.heappush if len(self._heavy) < _HEAVIEST else heapq.heappushpop
        push(self._heavy, (*key, heavy))


def stats_of_tally(tally: Mapping[str, Any], samples: Samples) -> RunStats:
    """Return what a file of ``clean --stats`` tells: counts by status and rule, and no more.

    Raises `PageError` for an object that is no such file.
    """
    stats = RunStats(samples)
    try:
        stats.statuses.update({name: int(tally["status"].get(name, 0)) for name in _STATUSES})
        stats.configs[str(tally["config"]["digest"])[:_MAX_NAME_CHARS]] = None
        for rule, counts in tally["rules"].items():
            cuts, removed = int(counts["removals"]), int(counts["characters"])
            _add(_slot(stats.rules, rule, MOST_RULES), Sums(0, 0, cuts, removed))
            _add(stats.total, Sums(0, 0, cuts, removed))
        stats.total.pages = int(tally["pages"])
    except (KeyError, TypeError, ValueError, AttributeError):
        raise PageError("it is no file that `cleaner clean --stats` wrote") from None
    return stats


def _account(row: Any) -> tuple[str, Mapping[str, Any], list[Span]]:
    account = row.get("cleaner") if isinstance(row, dict) else None
    if not isinstance(account, dict) or account.get("status") not in _STATUSES:
        raise PageError("it has no account: it is not a row that `cleaner clean` wrote")
    entries = account.get("removals") or ()
    try:
        spans = [(r["start"], r["end"], r["rule"], float(r["confidence"])) for r in entries]
    except (KeyError, TypeError, ValueError):
        raise PageError("its removals lack start, end, rule or confidence") from None
    for start, end, rule, confidence in spans:
        fits = isinstance(start, int) and isinstance(end, int) and 0 <= start <= end
        if not (fits and isinstance(rule, str) and 0 <= confidence <= 1):
            raise PageError(f"its removal at {start!r} has no sound span, rule or confidence")
    return account["status"], account, spans


def _by_rule(spans: list[Span]) -> dict[str, Sums]:
    """Return what each rule did on one page; ``pages`` is 1 of each."""
    rules: dict[str, Sums] = {}
    for start, end, rule, confidence in spans:
        sums = rules.get(rule)
        if sums is None:
            sums = rules[rule] = Sums(1)
        sums.cuts += 1
        sums.removed += end - start
        sums.confidence += confidence
    return rules


def _add(total: Sums, more: Sums) -> None:
    total.pages += more.pages
    total.characters += more.characters
    total.cuts += more.cuts
    total.removed += more.removed
    total.confidence += more.confidence


def _slot(table: dict[str, Sums], name: str, most: int) -> Sums:
    sums = table.get(name)
    if sums is None:
        key = name[:_MAX_NAME_CHARS] if len(table) < most else OTHERS
        sums = table.setdefault(key, Sums())
    return sums


def _count(counter: Counter[str], name: str) -> None:
    counter[name if name in counter or len(counter) < MOST_REASONS else OTHERS] += 1


def _named(value: Any) -> str:
    return value[:_MAX_NAME_CHARS] if isinstance(value, str) and value else "unknown"


def _bin(share: float) -> int:
    """Return the bin of a share; the last one holds 1 too.

    >>> _bin(0.0), _bin(0.05), _bin(0.95), _bin(1.0)
    (0, 1, 19, 19)
    """
    return min(math.floor(share * BINS + 1e-9), BINS - 1)
