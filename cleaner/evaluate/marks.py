"""Codes, invisible characters, symbols, pinyin and stray punctuation put into a text."""

from __future__ import annotations

import json
import random
import string
from importlib import resources

import regex

from cleaner.evaluate.places import Places

PutList = list[tuple[int, str]] | None
_PRINTABLE = string.ascii_letters + string.digits + "!#$%&()*+-/:;<=>?@[]^_{|}~"
_SYMBOLS = "☆★◆◇■□●○◎♂♀♣♠♥♦※✪✿❀❁☀☁☂☃♨☎☏✈✂✎➤➹ஐ☞☜☋☊♜♞卍✟۞★☄🍀🎈🐾💎🔮🌀🎃"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SELECTORS = "".join(map(chr, range(0xFE00, 0xFE10))) + "".join(map(chr, range(0xE0100, 0xE0140)))
_HAN_GAP = regex.compile(r"(?<=\p{Han})(?=\p{Han})")
_INSIDE_WORD = regex.compile(r"(?<=\p{L}\p{L})(?=\p{L}\p{L})")
_WORD_END = regex.compile(r"(?<=\p{L}{3})(?=[\s\p{P}])")
_NEEDS_JOINERS = regex.compile(r"[\p{Arabic}\p{Devanagari}\p{Thai}]")
_MARK = regex.compile(r"[,，、。](?![,，、。.\d\n”’」』）)])(?=.)")
#: Readings of some of the commonest characters: facts, enough to annotate any text.
_READINGS: dict[str, str] = json.loads(
    (resources.files("cleaner.evaluate") / "readings.json").read_text(encoding="utf8")
)


def put_codes(places: Places, generator: random.Random) -> PutList:
    """Put 2 to 6 codes in: spaced pairs at line ends where there are any, or runs in clauses."""
    if generator.random() < 0.5:
        ends = list(places.line_ends)
        count = min(len(ends), generator.randint(2, 5))
        if count:
            chosen = sorted(generator.sample(ends, count))
            return [(at, spaced_code(generator)) for at in chosen]
    gaps = places.some(generator.randint(2, 6), generator)
    return [(at, places.padded(run_code(generator))) for at in gaps] if gaps else None


def put_invisible(places: Places, generator: random.Random) -> PutList:
    """Put zero-width characters inside words, or variation selectors behind every nth word."""
    if generator.random() < 0.3:
        gaps = [m.start() for m in _WORD_END.finditer(places.text)]
        step = generator.randint(5, 12)
        return (
            [(at, generator.choice(_SELECTORS)) for at in gaps[::step]] if len(gaps) > 40 else None
        )
    gaps = [
        m.start()
        for m in (_HAN_GAP if places.unspaced else _INSIDE_WORD).finditer(places.text)
        if not _NEEDS_JOINERS.search(places.text[m.start() - 1 : m.start() + 1])
    ]
    if len(gaps) < 60:
        return None
    mark = generator.choice(_ZERO_WIDTH)
    chosen = generator.sample(gaps, min(len(gaps) // 3, generator.randint(8, 40)))
    return [(at, mark) for at in sorted(chosen)]


def put_symbols(places: Places, generator: random.Random) -> PutList:
    """Put rare symbols between Han characters."""
    gaps = [m.start() for m in _HAN_GAP.finditer(places.text)]
    if len(gaps) < 100:
        return None
    symbols = generator.sample(_SYMBOLS, generator.randint(1, 5))
    chosen = generator.sample(gaps, generator.randint(5, min(40, len(gaps) // 5)))
    return [(at, generator.choice(symbols)) for at in sorted(chosen)]


def put_pinyin(places: Places, generator: random.Random) -> PutList:
    """Put the reading in brackets behind about every nth character."""
    step = generator.randint(4, 12)
    left, right = generator.choice(("()", "（）", "()"))
    puts = []
    due = step
    for at, char in enumerate(places.text):
        following = places.text[at + 1 : at + 2]
        if at >= due and char in _READINGS and following not in ("", "\n"):
            puts.append((at + 1, f"{left}{_READINGS[char]}{right}"))
            due = at + step
    return puts if len(puts) >= 8 else None


def put_jitter(places: Places, generator: random.Random) -> PutList:
    """Put a second mark beside every few marks of punctuation."""
    marks = [m.start() for m in _MARK.finditer(places.text)]
    if len(marks) < 8:
        return None
    puts = []
    for at in sorted(generator.sample(marks, generator.randint(4, max(4, len(marks) // 3)))):
        puts.append((at, ","))
    return puts


def spaced_code(generator: random.Random) -> str:
    """Return printable characters with blanks between, as random passwords of spam tools look."""
    count = generator.randint(5, 15)
    return " " + " ".join(generator.choice(_PRINTABLE) for _ in range(count))


def run_code(generator: random.Random) -> str:
    """Return letters and digits mixed, sometimes with a symbol among them."""
    size = generator.randint(5, 10)
    while True:
        pool = _PRINTABLE if generator.random() < 0.5 else string.ascii_letters + string.digits
        code = "".join(generator.choice(pool) for _ in range(size))
        kinds = (str.isdigit, str.islower, str.isupper, lambda c: not c.isalnum())
        if sum(any(kind(c) for c in code) for kind in kinds) >= 3 and code[0].isalnum():
            return code
