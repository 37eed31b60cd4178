"""How random a token looks: a log-linear model over kinds of characters, letter pairs and shapes.

`cleaner.splices.code_train` fits the weights: random characters against the tokens of honest text.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

from cleaner.rules.code_shapes import (
    ADDRESS,
    CODE_TOKEN,
    LETTER_PAIRS,
    NUMBER,
    TECHNICAL_TOKEN,
    WORD,
)

_ODD = "#$%&*+<=>@\\^_`{|}~"
_MARKS = '!;"()[]'
_JOINING = "-.,:/'"
_PLAIN_SYMBOLS = frozenset("+-*/=()<>|.,:x")


def _class_of(char: str) -> str:
    if char.isdigit():
        return "d"
    if char.isalpha():
        return "l" if char.islower() else "U"
    for kind, chars in (("s", _ODD), ("m", _MARKS), ("j", _JOINING)):
        if char in chars:
            return kind
    return " "


#: Kinds of ASCII characters: small, capital, digit, odd symbol, mark, joining mark; else a blank.
CLASSES = bytes(ord(_class_of(chr(code)) if code < 128 else " ") for code in range(256))
_LETTERS = frozenset(("ll", "lU", "Ul", "UU"))
_RUN = re.compile(r"(.)\1*")
_MAX_SIZE = 24
#: What is said of a token with the shape of an address, a number, or too long for a code.
NO_CODE = -99.0


def classify(text: str) -> bytes:
    """Return the kind of each character, one byte each; a blank for what is not ASCII."""
    return text.replace("?", "!").encode("ascii", "replace").translate(CLASSES)


@lru_cache(maxsize=8192)
def judge_token(word: str) -> float:
    """Return how much likelier ``word`` is at random than in an honest text, in nats.

    Far below 0 for numbers, addresses and what is too short or too long.
    """
    if not 4 <= len(word) <= _MAX_SIZE or NUMBER.fullmatch(word) or ADDRESS.search(word):
        return NO_CODE
    weights = load_weights()
    return sum(weights.get(name, 0.0) * value for name, value in read_signs(word).items())


def read_signs(word: str) -> dict[str, float]:
    """Return what is known of a token's looks, by name."""
    kinds = classify(word).decode("ascii")
    signs = {"token": 1.0, "size": float(len(word))}
    odd = 0.0
    letters = turns = 0
    for at, (left, right) in enumerate(itertools.pairwise(kinds)):
        pair = left + right
        if pair in _LETTERS:
            # A bit tells small letters from capitals.
            row, column = ord(word[at]) | 32, ord(word[at + 1]) | 32
            step = int(LETTER_PAIRS[26 * row + column - 27 * 97]) - 3
            name = "odd capitals" if pair == "UU" else "odd letters"
            signs[name] = signs.get(name, 0.0) + max(-1.5, step)
            odd, letters = odd + step, letters + 1
        turns += left != right
        if pair not in ("ll", "dd"):
            signs[pair] = signs.get(pair, 0.0) + 1
    signs["turns"] = min(6.0, float(turns))
    signs["long run"] = float(max(len(run[0]) for run in _RUN.finditer(kinds.replace("U", "l"))))
    signs["mean oddness"] = odd / letters if letters else 0.0
    signs["kinds"] = float(len(set(kinds.replace("j", "s").replace("m", "s"))))
    signs["small first"] = float(kinds[0] == "l")
    signs["capital first"] = float(kinds[0] == "U")
    signs["word"] = float(WORD.fullmatch(word) is not None)
    signs["code"] = float(CODE_TOKEN.search(word) is not None)
    signs["technical"] = float(TECHNICAL_TOKEN.fullmatch(word) is not None)
    signs["joined"] = float(any(char in "-./:,'" for char in word[1:-1]))
    return signs


def is_technical(word: str) -> bool:
    """Tell whether a token has the shape of source code, a formula, a move or a hash."""
    return CODE_TOKEN.search(word) is not None or TECHNICAL_TOKEN.fullmatch(word) is not None


def judge_pairs(chars: Sequence[str]) -> float:
    """Return how random a run of single characters looks; 0 for counting, spelling and sums."""
    if len(set(chars)) < 0.5 * len(chars):
        return 0
    kinds = classify("".join(chars)).decode("ascii")
    switches = sum(a != b for a, b in itertools.pairwise(kinds))
    symbols = {char for char in chars if not char.isalnum()} - _PLAIN_SYMBOLS
    present = len(set(kinds.replace(" ", "m").replace("j", "m")))
    score = 2 * (1.2 * len(symbols) + 0.5 * switches + (present - 2))
    if present >= 3 and switches >= 0.4 * len(chars):
        return score
    # Enough beside others on the page.
    return min(score, 2.0) if present >= 2 and switches >= 2 else min(score, 1.0)


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """Return the weights of the signs."""
    path = resources.files("cleaner.splices") / "code_judge.json"
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf8"))
    return weights
