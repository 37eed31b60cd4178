"""Cleaned rows, taken back or cut less: from the account alone, without the pages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cleaner.api import Cleaner
from cleaner.apply import apply, restore
from cleaner.batch import Row, removal_fields
from cleaner.config import config_digest
from cleaner.edits import Ledger, Removal, in_families
from cleaner.errors import CleanerError, PageError
from cleaner.result import has_visible


def restore_row(row: Mapping[str, Any]) -> Row:
    """Return a cleaned row with the page text in ``text`` and without its account.

    A failed row has nothing to restore and comes back as it is. Raises `PageError` where the row
    is not a cleaned one, holds no texts of its removals, or does not match ``page_sha256``.
    """
    account = _account(row)
    if account.get("status") == "failed":
        return dict(row)
    page = _page_text(row, account)
    out = {key: value for key, value in row.items() if key != "cleaner"}
    return {**out, "text": page}


@dataclass(frozen=True, slots=True)
class Recut:
    """What to give back: as in `Cleaner`, and single rules in ``without``."""

    cleaner: Cleaner
    without: tuple[str, ...] = ()

    @property
    def config(self) -> str:
        """The digest of the options, as a row of this program without a profile carries it."""
        options = self.cleaner
        return config_digest(options.min_confidence, options.only, options.keep, self.without)

    def config_after(self, account: Mapping[str, Any]) -> str:
        """Return the digest for a row: what cleaned it stays, the options are ours."""
        cleaned = account.get("config")
        program, dot, _ = cleaned.partition(".") if isinstance(cleaned, str) else ("", "", "")
        return f"{program}.{self.config.partition('.')[2]}" if dot else self.config

    def wants(self, removal: Removal) -> bool:
        """Tell whether a removal stays cut."""
        return self.cleaner.wants(removal) and not in_families(removal.rule, self.without)


def recut_row(row: Mapping[str, Any], recut: Recut) -> Row:
    """Return a cleaned row with the removals that ``recut`` does not want given back.

    They go to ``flags``. Raises `PageError` like `restore_row`.
    """
    account = _account(row)
    if account.get("status") == "failed":
        return {**row, "cleaner": {**account, "config": recut.config_after(account)}}
    page = _page_text(row, account)
    ledger = Ledger(_removals(account, "removals"), _removals(account, "flags"))
    filtered = ledger.filter(recut.wants)
    text = apply(page, filtered.removals)
    entry = {
        **account,
        "removals": [removal_fields(removal) for removal in filtered.removals],
        "flags": [removal_fields(flag) for flag in filtered.flags],
        "config": recut.config_after(account),
    }
    if account.get("status") == "empty" and has_visible(text):
        entry |= {"status": "ok", "error": None}
    return {**row, "text": text, "cleaner": entry}


def _account(row: Any) -> dict[str, Any]:
    account = row.get("cleaner") if isinstance(row, Mapping) else None
    if not isinstance(account, dict):
        raise PageError("the row has no account: it is not a row that `cleaner clean` wrote")
    return account


def _page_text(row: Mapping[str, Any], account: Mapping[str, Any]) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise PageError("the row's 'text' is not a string")
    removals = _removals(account, "removals")
    try:
        page = restore(text, [(r.start, r.end, r.text) for r in removals])
    except CleanerError as error:
        raise PageError(str(error)) from None
    digest = hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != account.get("page_sha256"):
        raise PageError("the restored text does not match page_sha256: the row was changed")
    return page


def _removals(account: Mapping[str, Any], name: str) -> tuple[Removal, ...]:
    try:
        return tuple(
            Removal(
                entry["start"],
                entry["end"],
                entry["text"],
                entry["rule"],
                entry["confidence"],
                entry.get("evidence", ""),
            )
            for entry in account[name]
        )
    except (KeyError, TypeError, AttributeError):
        raise PageError(
            f"the account's {name!r} lack their texts: clean with --removals full to undo later"
        ) from None
