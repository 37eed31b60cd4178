"""A text as arrays: folded characters and tokens, for what has to look at every character.

A token is a word, one character of a script written without spaces, or one mark. Everything here is
linear and in numpy: tens of nanoseconds a character. Hashes are polynomial, modulo 2^64, so that
the hash of any stretch comes from two prefix sums (Karp and Rabin 1987); every processor gives the
same numbers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import regex

from cleaner.units import UNSPACED as UNSPACED_CLASS

Codes = npt.NDArray[np.uint32]
_Any = TypeVar("_Any", bound=np.generic)
Hashes = npt.NDArray[np.uint64]
Indexes = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

#: Kinds of characters, and of tokens but for `BLANK` and `BREAK`.
MARK, WORD, SINGLE, BLANK, BREAK, APOSTROPHE = range(6)

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_BMP = 0x10000
_ONE = np.uint64(1)
_SHIFTS = tuple(map(np.uint64, (30, 27, 31)))
_FACTORS = tuple(map(np.uint64, (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)))


@dataclass(frozen=True, eq=False)
class Tokens:
    """The tokens of a text, in order. ``starts`` and ``ends`` are code points, half-open.

    ``kinds`` holds `WORD`, `SINGLE` or `MARK` for each; ``apart`` tells what stands before each:
    0 nothing, 1 blanks, 2 a line break (or the text's beginning).
    """

    text: str
    codes: Codes
    folded: Codes
    kinds_of_chars: npt.NDArray[np.uint8]
    starts: Indexes
    ends: Indexes
    kinds: npt.NDArray[np.uint8]
    apart: npt.NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def hashes(self) -> Hashes:
        """A hash of each token, width and case folded."""
        if self.plain is self.folded:
            return self.plain_hashes
        return self.hash_folded(self.starts, self.ends)

    def hash_folded(self, starts: Indexes, ends: Indexes) -> Hashes:
        """Return a hash of each stretch ``[start, end)`` of characters."""
        return _difference(self._sums, starts, ends)

    @cached_property
    def _sums(self) -> Hashes:
        return self._plain_sums if self.plain is self.folded else _prefix_sums(self.folded)

    @cached_property
    def totals(self) -> Indexes:
        """How often the text has each token."""
        order = self.hashes.argsort()
        ranked = self.hashes.take(order)
        bounds = np.ones(len(order) + 1, np.bool_)
        np.not_equal(ranked[1:], ranked[:-1], out=bounds[1:-1])
        heads = bounds.nonzero()[0]
        counts = heads[1:] - heads[:-1]
        found = np.empty(len(order), np.int64)
        found[order] = counts.repeat(counts)
        return found

    @cached_property
    def plain(self) -> Codes:
        """The folded characters with every digit as a nought."""
        return fold_digits(self.folded)

    @cached_property
    def looks(self) -> npt.NDArray[np.uint8]:
        """What each token begins with: 1 a digit, 2 an upper-case letter, 3 anything else."""
        return _looks().take(np.minimum(self.codes.take(self.starts), _BMP - 1))

    @cached_property
    def plain_hashes(self) -> Hashes:
        """A hash of each token, all digits alike."""
        return self.hash_plain(self.starts, self.ends)

    def hash_plain(self, starts: Indexes, ends: Indexes) -> Hashes:
        """Return a hash of each stretch ``[start, end)`` of characters, all digits alike."""
        return _difference(self._plain_sums, starts, ends)

    @cached_property
    def _plain_sums(self) -> Hashes:
        return _prefix_sums(self.plain)

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at ``offset`` or behind it."""
        return int(self.starts.searchsorted(offset))


@lru_cache(maxsize=2)
def tokenise(text: str) -> Tokens:
    """Return the tokens of ``text``. All proposers of a page share them.

    >>> found = tokenise("Don't stop, 你好")
    >>> [found.text[a:b] for a, b in zip(found.starts, found.ends)]
    ["Don't", 'stop', ',', '你', '好']
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32)
    kinds, folded = _look_up(codes)
    size = len(codes)
    word = kinds == WORD
    joins = (kinds == APOSTROPHE).nonzero()[0]
    if len(joins):
        inner = joins[(joins > 0) & (joins < size - 1)]
        inner = inner[word[inner - 1] & word[inner + 1]]
        word[inner] = True
    before = np.zeros(size, np.bool_)
    before[1:] = word[:-1]
    single = ~word & (kinds != BLANK) & (kinds != BREAK)
    begins = (word & ~before) | single
    starts = begins.nonzero()[0]
    behind = np.zeros(size, np.bool_)
    behind[:-1] = word[1:]
    ends = ((word & ~behind) | single).nonzero()[0] + 1
    of_tokens = kinds.take(starts)
    of_tokens[of_tokens == APOSTROPHE] = MARK
    apart = np.zeros(len(starts), np.uint8)
    if len(starts):
        apart[1:] = starts[1:] > ends[:-1]
        breaks = (kinds == BREAK).nonzero()[0]
        after = starts.searchsorted(breaks)
        apart[after[after < len(starts)]] = 2
        apart[0] = 2
    return Tokens(text, codes, folded, kinds, starts, ends, of_tokens, apart)


def stretch_hashes(folded: Codes, starts: Indexes, ends: Indexes) -> Hashes:
    """Return a hash of each stretch ``[start, end)`` of folded characters."""
    return _difference(_prefix_sums(folded), starts, ends)


def _prefix_sums(folded: Codes) -> Hashes:
    powers, _ = _powers(len(folded) + 1)
    terms = folded.astype(np.uint64)
    terms += _ONE
    terms *= powers[: len(folded)]
    sums = np.zeros(len(folded) + 1, np.uint64)
    terms.cumsum(out=sums[1:])
    return sums


def _difference(sums: Hashes, starts: Indexes, ends: Indexes) -> Hashes:
    _, inverses = _powers(len(sums))
    hashes: Hashes = sums.take(ends)
    hashes -= sums.take(starts)
    hashes *= inverses.take(starts)
    return scramble(hashes)


def scramble(values: Hashes) -> Hashes:
    """Return the values mixed (the finaliser of SplitMix64, Steele et al. 2014)."""
    mixed: Hashes = values >> _SHIFTS[0]
    mixed ^= values
    mixed *= _FACTORS[0]
    mixed ^= mixed >> _SHIFTS[1]
    mixed *= _FACTORS[1]
    mixed ^= mixed >> _SHIFTS[2]
    return mixed


def in_rows(columns: Sequence[npt.NDArray[_Any]]) -> npt.NDArray[_Any]:
    """Return what `numpy.stack` does for arrays of one axis, in a fifth of the time."""
    return np.concatenate(columns).reshape(len(columns), len(columns[0]))


def fold_digits(folded: Codes) -> Codes:
    """Return folded characters with every digit as a nought."""
    digits = found_in(_digits(), folded)
    return np.where(digits, np.uint32(48), folded) if digits.any() else folded


def char_table(chars: str) -> Flags:
    """Return a table of the first plane in which ``chars`` are marked, for `found_in`."""
    table = np.zeros(_BMP, np.bool_)
    table[[ord(char) for char in chars]] = True
    return table


def found_in(table: Flags, codes: Codes) -> Flags:
    """Tell which characters a table marks."""
    return table.take(np.minimum(codes, _BMP - 1))


def _look_up(codes: Codes) -> tuple[npt.NDArray[np.uint8], Codes]:
    kinds_table, fold_table = _tables()
    near = np.minimum(codes, _BMP - 1)
    kinds, folded = kinds_table.take(near), fold_table.take(near)
    far = (codes >= _BMP).nonzero()[0]
    if len(far):
        # Beyond the first plane: Han characters, and what is left is symbols or rare letters.
        han = (codes[far] >= 0x20000) & (codes[far] < 0x40000)
        kinds[far] = np.where(han, SINGLE, MARK)
        folded[far] = codes[far]
    return kinds, folded


@lru_cache(maxsize=1)
def _tables() -> tuple[npt.NDArray[np.uint8], Codes]:
    """Return the kind and the folded form of every character of the first plane."""
    every = [chr(code) for code in range(_BMP)]
    kinds = np.full(_BMP, MARK, np.uint8)
    text = "".join(every)
    for pattern, kind in (
        (r"[\w\u3200-\u32ff--_]", WORD),
        (rf"[{UNSPACED_CLASS}]", SINGLE),
        (r"\s", BLANK),
        (r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", BREAK),
        ("['’]", APOSTROPHE),
    ):
        for match in regex.finditer(pattern, text, regex.V1):
            kinds[match.start()] = kind
    folded = np.fromiter(map(_fold, every), np.uint32, _BMP)
    folded[kinds == BLANK] = 32
    folded[kinds == BREAK] = 10
    return kinds, folded


def _fold(char: str) -> int:
    if "\ud800" <= char <= "\udfff":
        return ord(char)
    return ord(unicodedata.normalize("NFKC", char)[:1].casefold()[:1] or char)


@lru_cache(maxsize=1)
def _digits() -> Flags:
    return np.fromiter((chr(code).isdigit() for code in range(_BMP)), np.bool_, _BMP)


@lru_cache(maxsize=1)
def _looks() -> npt.NDArray[np.uint8]:
    _, fold_table = _tables()
    looks = np.where(_uppercase(), 2, 3)
    looks[found_in(_digits(), fold_table)] = 1
    return looks.astype(np.uint8)


@lru_cache(maxsize=1)
def _uppercase() -> Flags:
    return np.fromiter((chr(code).isupper() for code in range(_BMP)), np.bool_, _BMP)


@lru_cache(maxsize=4)
def _power_tables(size: int) -> tuple[Hashes, Hashes]:
    powers = np.full(size, _BASE, np.uint64)
    inverses = np.full(size, _INVERSE, np.uint64)
    powers[0] = inverses[0] = 1
    return np.cumprod(powers), np.cumprod(inverses)


def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Return the powers of the base and of its inverse, at least ``size`` of each."""
    return _power_tables(max(1 << 14, 1 << (size - 1).bit_length()))
