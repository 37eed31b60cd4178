"""Counts over a run: by status, family and rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from cleaner import __version__
from cleaner.api import Cleaner
from cleaner.batch import Row
from cleaner.config import program_digest


@dataclass
class Tally:
    """What a run did so far; `add` takes each row in turn."""

    statuses: Counter[str] = field(default_factory=Counter)
    removals: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    rejects: list[Row] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """The number of pages that failed."""
        return self.statuses["failed"]

    def add(self, row: Row) -> None:
        """Count one cleaned row."""
        account = row["cleaner"]
        self.statuses[account["status"]] += 1
        if account["status"] == "failed":
            self.rejects.append({"id": row.get("id"), "error": account["error"]})
        for removal in account.get("removals", ()):
            self.removals[removal["rule"]] += 1
            self.characters[removal["rule"]] += removal["end"] - removal["start"]

    def as_dict(self, cleaner: Cleaner) -> dict[str, Any]:
        """Return the counts, with the configuration that led to them spelled out."""
        families: Counter[str] = Counter()
        for rule, characters in self.characters.items():
            families[rule.partition(".")[0]] += characters
        return {
            "pages": self.statuses.total(),
            "status": dict(sorted(self.statuses.items())),
            "removed_characters": dict(sorted(families.items())),
            "rules": {
                rule: {"removals": count, "characters": self.characters[rule]}
                for rule, count in sorted(self.removals.items())
            },
            "config": {
                "digest": cleaner.config,
                "version": __version__,
                "program": program_digest(),
                "min_confidence": cleaner.min_confidence,
                "only": cleaner.only,
                "keep": cleaner.keep,
            },
        }
