"""No pattern of the program takes time without bound: inputs of its own pieces, repeated."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from cleaner.rules.load import load_rules
from tests.bench.backtrack import BOUNDS, find_patterns, hostile

PATTERNS = dict(find_patterns())
#: Short, so that only what grows by powers shows: it takes years, not a hundredth of a second.
CHARS = 120
_HARD_SECONDS = 60


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 120
    assert {"read.selectors._COMPOUND", "splices.pinyin._PINYIN"} <= PATTERNS.keys()


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs an alarm")
@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_backtracks_beyond_bounds(name: str) -> None:
    def give_up(*_: object) -> None:
        raise TimeoutError(name)

    pattern: Any = PATTERNS[name]
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(_HARD_SECONDS)
    try:
        for text in hostile(pattern.pattern, min(CHARS, BOUNDS.get(name, CHARS))):
            data: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
            assert len(data) >= len(text)
            for _ in pattern.finditer(data):
                pass
            pattern.fullmatch(data)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_no_rule_backtracks_on_what_it_asks_for() -> None:
    for rule in load_rules():
        run = rule.compiled.fullmatch if rule.cuts == "block" else rule.compiled.search
        for number, text in enumerate(hostile(rule.pattern, CHARS)):
            # A third of them: the bench tries all.
            if number % 3 == 0:
                run(text, timeout=_HARD_SECONDS)
