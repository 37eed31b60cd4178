"""The digest of all that decides a result: version, rules, models, and the options of a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from cleaner.edits import DEFAULT_MIN_CONFIDENCE
from cleaner.rules.load import load_rules


def config_digest(
    min_confidence: float = DEFAULT_MIN_CONFIDENCE,
    only: Iterable[str] | None = None,
    keep: Iterable[str] = (),
    without: Iterable[str] = (),
    profile: str = "",
) -> str:
    """Return ``<program>.<options>``, 16 and 8 hexadecimal digits.

    The first half changes with the version, the rules, the models and the profile's digest, the
    second with the options, so that `recut` can name the options that it stands for.
    """
    options = {
        "min_confidence": min_confidence,
        "only": None if only is None else sorted(only),
        "keep": sorted(keep),
        "without": sorted(without),
    }
    program = program_digest()
    if profile:
        program = _digest([program, profile])[:16]
    return f"{program}.{_digest(options)[:8]}"


def config_fields() -> dict[str, str]:
    """Return the digests of the program and of its parts, as `config_digest` goes by them."""
    return {"program": program_digest(), "rules": rules_digest(), "models": models_digest()}


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Return 16 hexadecimal digits of the version, of every rule and of every model."""
    from cleaner import __version__

    return _digest([__version__, rules_digest(), models_digest()])[:16]


@lru_cache(maxsize=1)
def rules_digest() -> str:
    """Return 16 hexadecimal digits of every rule."""
    rules = [
        [r.id, r.pattern, r.confidence, r.keywords, r.where, r.cuts, r.max_chars, r.ends_article]
        for r in load_rules()
    ]
    return _digest(rules)[:16]


@lru_cache(maxsize=1)
def models_digest() -> str:
    """Return 16 hexadecimal digits of every file of weights and words in the package."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    names = (path for end in ("json", "npz", "zst") for path in package.rglob(f"*.{end}"))
    for path in sorted(names, key=lambda path: path.relative_to(package).as_posix()):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
