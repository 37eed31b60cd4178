"""The digest of all that decides a result: version, rules, and the options of a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache

from cleaner.edits import DEFAULT_MIN_CONFIDENCE
from cleaner.rules.load import load_rules


def config_digest(
    min_confidence: float = DEFAULT_MIN_CONFIDENCE,
    only: Iterable[str] | None = None,
    keep: Iterable[str] = (),
    without: Iterable[str] = (),
) -> str:
    """Return ``<program>.<options>``, 16 and 8 hexadecimal digits.

    The first half changes with the version and the rules, the second with the options, so that
    `recut` can name the options that it stands for.
    """
    options = {
        "min_confidence": min_confidence,
        "only": None if only is None else sorted(only),
        "keep": sorted(keep),
        "without": sorted(without),
    }
    return f"{program_digest()}.{_digest(options)[:8]}"


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Return 16 hexadecimal digits of the version and of every rule."""
    from cleaner import __version__

    rules = [
        [r.id, r.pattern, r.confidence, r.keywords, r.where, r.cuts, r.max_chars, r.ends_article]
        for r in load_rules()
    ]
    return _digest([__version__, rules])[:16]


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
