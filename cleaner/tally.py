"""Counts over a run: by status, family, rule, site and language. They add up, in any order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from cleaner import __version__
from cleaner.api import Cleaner
from cleaner.config import config_fields
from cleaner.result import Result

#: More sites than this are counted together, so that a crawl of the whole web fits in memory.
MAX_SITES = 20_000
_OTHER_SITES = "(other)"


@dataclass
class Tally:
    """What a run did so far; `add` takes each page in turn, `merge` what a worker counted."""

    statuses: Counter[str] = field(default_factory=Counter)
    removals: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    sites: Counter[str] = field(default_factory=Counter)
    site_characters: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)
    page_characters: int = 0

    @property
    def pages(self) -> int:
        """The number of pages, failed ones too."""
        return self.statuses.total()

    @property
    def failed(self) -> int:
        """The number of pages that failed."""
        return self.statuses["failed"]

    def add(self, result: Result, url: object) -> None:
        """Count one page."""
        self.statuses[result.status] += 1
        self.languages[result.language or "unknown"] += 1
        self.page_characters += len(result.page_text)
        site = site_of(url)
        if site not in self.sites and len(self.sites) >= MAX_SITES:
            site = _OTHER_SITES
        self.sites[site] += 1
        for removal in result.removals:
            size = removal.end - removal.start
            self.removals[removal.rule] += 1
            self.characters[removal.rule] += size
            self.site_characters[site] += size

    def merge(self, other: Tally) -> None:
        """Add what another tally counted."""
        self.statuses.update(other.statuses)
        self.removals.update(other.removals)
        self.characters.update(other.characters)
        self.languages.update(other.languages)
        self.passed.update(other.passed)
        self.page_characters += other.page_characters
        for site, pages in other.sites.items():
            known = site in self.sites or len(self.sites) < MAX_SITES
            name = site if known else _OTHER_SITES
            self.sites[name] += pages
            self.site_characters[name] += other.site_characters[site]

    def families(self) -> dict[str, int]:
        """Return the characters removed, by family."""
        families: Counter[str] = Counter()
        for rule, characters in self.characters.items():
            families[rule.partition(".")[0]] += characters
        return dict(sorted(families.items()))

    def as_dict(self, cleaner: Cleaner) -> dict[str, Any]:
        """Return the counts, with the configuration that led to them spelled out."""
        return {
            "pages": self.pages,
            "status": dict(sorted(self.statuses.items())),
            "page_characters": self.page_characters,
            "removed_characters": self.families(),
            "rules": {
                rule: {"removals": count, "characters": self.characters[rule]}
                for rule, count in sorted(self.removals.items())
            },
            "sites": {
                site: {"pages": count, "removed_characters": self.site_characters[site]}
                for site, count in sorted(self.sites.items())
            },
            "languages": dict(sorted(self.languages.items())),
            "passed_over": dict(sorted(self.passed.items())),
            "config": describe_config(cleaner),
        }

    def state(self) -> dict[str, Any]:
        """Return the counts as `from_state` takes them, for a file."""
        names = self.__dataclass_fields__
        return {n: dict(v) if isinstance(v := getattr(self, n), Counter) else v for n in names}

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Tally:
        """Return the tally that `state` told of."""
        counts: dict[str, Any] = {
            name: Counter(value) if isinstance(value, dict) else value
            for name, value in state.items()
        }
        return cls(**counts)


def describe_config(cleaner: Cleaner) -> dict[str, Any]:
    """Return the configuration behind ``cleaner.config``, spelled out, with every digest."""
    return {
        "digest": cleaner.config,
        "version": __version__,
        **config_fields(),
        "min_confidence": cleaner.min_confidence,
        "only": None if cleaner.only is None else list(cleaner.only),
        "keep": list(cleaner.keep),
        "profile": cleaner.profile_digest,
    }


def site_of(url: object) -> str:
    """Return the host of an address, without ``www.``; ``unknown`` where there is none.

    >>> site_of("https://www.Example.org:80/a"), site_of(None)
    ('example.org', 'unknown')
    """
    if not isinstance(url, str):
        return "unknown"
    try:
        host = urlsplit(url).hostname or "unknown"
    except ValueError:
        return "unknown"
    return host.removeprefix("www.").encode("utf-8", "replace").decode()
