"""Try every pattern of the program on inputs that are built to make it backtrack.

    python -m tests.bench.backtrack [--chars 20000] [--worst 20]

Takes the rules of all languages and every pattern that a module compiles at import. Inputs repeat
what a pattern itself asks for: its literals, one character of each class, pairs of these, with a
beginning that matches and an end that does not, nested brackets. Each pattern searches them from
end to end at a tenth of the size and at the size. Prints the worst: seconds at both sizes, the
ratio (10 is linear, 100 quadratic), the pattern and the input. Rules only ever see blocks of
``max_chars``, so they are also timed at that size. Exits with 1 where a pattern is worse than
linear and takes more than a second, or a rule takes more than a tenth of one on a block.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import pkgutil
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import regex

import cleaner
from cleaner.rules.load import load_rules

_LINEAR = 25
_MAX_SECONDS = 1.0
_MAX_BLOCK_SECONDS = 0.1
_GIVE_UP_SECONDS = 3
#: Patterns whose callers bound what they see, in code points: a name has 500, white space in it and
#: in titles is collapsed, and the others look at so much around a place.
BOUNDS = {
    "read.names._SPLIT": 500,
    "read.names._TAIL": 500,
    "read.title._SEPARATOR": 500,
    "rules.code_shapes.TECHNICAL_TOKEN": 24,
    "splices.codes._PAIRS": 60,
    "splices.contact_edges._WORD_LEFT": 40,
    "splices.contact_signs._WORD_BEFORE": 48,
}
#: Rooms that never see a page of a run, or that need what is not installed.
_NOT_MET: tuple[str, ...] = (
    "engines",
    "train",
    "fit",
    "evaluate",
    "show",
    "cli",
    "lexicon",
    "__main__",
)
_NOT_MET += ("code_train", "contact_train", "contact_made", "bars")
_COMMON: tuple[str, ...] = (
    " ",
    "\n",
    "0",
    "a",
    "A",
    "é",
    "的",
    "(",
    ")",
    "（",
    ",",
    "，",
    "-",
    ".",
    "。",
    "@",
    "/",
)
_COMMON += (":", "：", "|", "“", "<", ">", "=", "&", "#", "\t", "1:", "a ", "a.", "0 ", "0-", "a,")
_CLASSES = {r"\d": "7", r"\s": " ", r"\w": "w", r"\p{L}": "L", r"\p{Han}": "汉", r"\p{P}": "!"}


def main() -> int:
    """Try all, print the worst, and tell whether any is too bad."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chars", type=int, default=20_000)
    parser.add_argument("--worst", type=int, default=20)
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _give_up)
    modules = dict(find_patterns())
    rules = {f"{rule.id} {rule.hits[0][:20]}": rule for rule in load_rules()}
    grown = []
    print(
        f"{len(modules)} patterns of modules, {options.chars // 10:,} and {options.chars:,} chars"
    )
    for name, pattern in modules.items():
        size = min(options.chars, BOUNDS.get(name, options.chars))
        grown.append(_worst(name, pattern, size, tries_anywhere(name)))
        if grown[-1][2]:
            print(grown[-1][1], flush=True)
    grown.sort(key=lambda entry: -entry[0])
    for late, line, is_bad in grown[: options.worst]:
        if late and not is_bad:
            print(line)
    blocks = []
    for name, rule in rules.items():
        pattern, size = rule.compiled, min(rule.max_chars, options.chars)
        run = pattern.fullmatch if rule.cuts == "block" else pattern.search
        texts = hostile(pattern.pattern, size)
        took, text = max((_time(partial(run, text)), text) for text in texts)
        blocks.append((took, f"{took:8.4f}  {name}  {text[:24]!r}…{text[-6:]!r} ({len(text)})"))
    blocks.sort(reverse=True)
    print(f"{len(rules)} rules on blocks of their longest")
    for _, line in blocks[: options.worst]:
        print(line)
    bad = [line for _, line, is_bad in grown if is_bad]
    return 1 if bad or blocks[0][0] > _MAX_BLOCK_SECONDS else 0


def find_patterns() -> Iterator[tuple[str, Any]]:
    """Yield every pattern that a module of the program holds, by where it stands, each once."""
    seen = set()
    for info in pkgutil.walk_packages(cleaner.__path__, "cleaner."):
        if any(
            part.startswith(_NOT_MET) or part.endswith("train") for part in info.name.split(".")
        ):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            values = value.values() if isinstance(value, dict) else [value]
            for one in values if not isinstance(value, (tuple, list)) else value:
                if isinstance(one, (re.Pattern, regex.Pattern)) and one not in seen:
                    seen.add(one)
                    yield f"{info.name.removeprefix('cleaner.')}.{name}", one


def hostile(pattern: str | bytes, size: int) -> Iterator[str]:
    """Yield texts of ``size`` characters that are made of what ``pattern`` asks for."""
    if isinstance(pattern, bytes):
        pattern = pattern.decode("latin-1")
    bare = re.sub(r"\(\?[^)]{0,12}?[:=!>]|\\[bBAZzxu]", "", pattern)
    words = re.findall(r"(?:\\?[^\W_]|[-@/.:' ]){2,}", bare)[:8]
    chars = [char for char in dict.fromkeys(bare) if char not in "\\[]{}()?*+|^$"][:24]
    classes = [sample for name, sample in _CLASSES.items() if name in pattern]
    units = [*dict.fromkeys([*_COMMON, *classes, *chars, *words])]
    for unit in units:
        many = (unit * (size // len(unit) + 1))[: size - 1]
        yield many
        yield many + "\x00"
        for head in words[:2]:
            yield (head + many)[: size - 1] + "\x00"
    for one in (*classes, *chars[:4]):
        for other in (" ", ",", "\n", "."):
            pair = one + other
            yield pair * ((size - 1) // 2) + "\x00"
    for opening, closing in ("()", "[]", "（）", "“”"):
        yield opening * (size // 2) + closing * (size // 2 - 1) + "\x00"


@lru_cache(maxsize=1)
def _sources() -> str:
    return "".join(
        path.read_text(encoding="utf8")
        for path in sorted(Path(cleaner.__file__).parent.rglob("*.py"))
    )


def tries_anywhere(name: str) -> bool:
    """Tell whether a pattern is searched for, or else only matched where the caller says."""
    short = name.rpartition(".")[2]
    ways = set(re.findall(rf"\b{short}\.(\w+)\(", _sources()))
    return not ways or not ways <= {"match", "fullmatch"}


def _worst(name: str, pattern: Any, size: int, anywhere: bool) -> tuple[float, str, bool]:
    """Return the worst growth of a pattern's time, as a line to print too, and if it is too bad."""
    found = (0.0, "", False)
    as_bytes = isinstance(pattern.pattern, bytes)
    for small, large in zip(
        hostile(pattern.pattern, size // 10), hostile(pattern.pattern, size), strict=True
    ):
        data: list[Any] = [t.encode("utf-8") if as_bytes else t for t in (small, large)]
        find = partial(_find_all, pattern) if anywhere else pattern.fullmatch
        late = _time(partial(find, data[1]))
        if late < 0.02 or late < found[0] / 2:
            continue
        early = _time(partial(find, data[0]))
        ratio = late / max(early, 1e-5)
        if ratio > _LINEAR and late > found[0]:
            shown = f"{large[:24]!r}…{large[-6:]!r}"
            line = (
                f"{early:8.4f} {late:8.3f} {ratio:6.0f}  {name}  {pattern.pattern[:60]!r}  {shown}"
            )
            found = (late, line, late > _MAX_SECONDS)
        if found[2]:
            break
    return found


def _find_all(pattern: Any, text: Any) -> None:
    for _ in pattern.finditer(text):
        pass


def _give_up(*_: object) -> None:
    raise TimeoutError


def _time(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    signal.setitimer(signal.ITIMER_REAL, _GIVE_UP_SECONDS)
    with contextlib.suppress(TimeoutError):
        call()
    signal.setitimer(signal.ITIMER_REAL, 0)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
