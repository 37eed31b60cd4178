"""What shows on a string's surface: how often it occurs, what it looks like, what stands beside it.

Cheap: no junction is asked. Of honest pages this is all that is ever looked at.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cleaner.forms.model import SCALE, Forms
from cleaner.splices.repeats import Repeats
from cleaner.tokens import MARK, Indexes, Tokens, char_table, found_in, in_rows, scramble

Values = npt.NDArray[np.float64]
_STEP = np.uint64(0x9E3779B97F4A7C15)

_OPENING = char_table("([{\"'“‘«„「『《〈（【[")
_CLOSING = char_table(")]}\"'”’»“」』》〉）】]")

#: The columns of `gather_surface`, in order.
SURFACE = (
    "log_count",
    "log_chars",
    "log_tokens",
    "variety_left",
    "variety_right",
    "form",
    "form_a_token",
    "lives_elsewhere",
    "mark_left",
    "mark_right",
    "mark_both",
    "line_edge",
    "enclosed",
    "beside_digits",
    "spread",
    "first_at",
    "log_page",
    "spam_elsewhere",
    "spam_density",
    "unspaced",
)


def gather_surface(
    tokens: Tokens, forms: Forms, repeats: Repeats, mass: float, *, unspaced: bool
) -> Values:
    """Return a row for each of the strings, by `SURFACE`; nats where the unit is none.

    ``mass`` is how much all of the page's stretches that read like spam do so together, in nats.
    """
    counts = repeats.counts
    lasts = repeats.firsts + repeats.sizes[repeats.owners] - 1
    first = repeats.firsts[repeats.offsets[:-1]]
    stop = first + repeats.sizes
    form = forms.score(first, stop) / SCALE
    sides = np.add.reduceat(_sides(tokens, repeats.firsts, lasts), repeats.offsets[:-1], axis=1)
    # Spam beside what the string itself makes of the page.
    others = np.maximum(mass - np.maximum(form, 0) * counts, 0)
    values: Values = in_rows(
        [
            np.log(counts),
            np.log(tokens.ends[stop - 1] - tokens.starts[first]),
            np.log(repeats.sizes),
            *_variety(tokens, repeats.firsts, lasts, repeats),
            form,
            form / repeats.sizes,
            _elsewhere(tokens, first, stop, counts),
            *(sides / counts),
            (lasts[repeats.offsets[1:] - 1] - first) / len(tokens),
            first / len(tokens),
            np.full(len(counts), np.log(len(tokens))),
            np.log1p(others),
            np.log1p(100 * others / len(tokens)),
            np.full(len(counts), float(unspaced)),
        ]
    ).T
    return values


def _variety(tokens: Tokens, firsts: Indexes, lasts: Indexes, repeats: Repeats) -> list[Values]:
    """Return how many different words stand nearest on either side, as shares of the places.

    Marks are passed over: names before a comma may stand in unlike contexts too. The edges of the
    text all differ.
    """
    words = (tokens.kinds != MARK).nonzero()[0]
    padded = np.zeros(len(words) + 1, np.uint64)
    tokens.hashes.take(words, out=padded[:-1])
    # Both sides at once: those on the right are told apart by their owners' numbers.
    at = np.concatenate([words.searchsorted(firsts) - 1, words.searchsorted(lasts, side="right")])
    owners = np.concatenate([repeats.owners, repeats.owners + len(repeats)])
    hashes = padded.take(at)
    outside = ((at < 0) | (at == len(words))).nonzero()[0]
    hashes[outside] = outside
    hashes *= _STEP
    hashes += owners.view(np.uint64)
    keys = scramble(hashes)
    order = keys.argsort()
    ranked = keys.take(order)
    new = np.ones(len(keys), np.bool_)
    np.not_equal(ranked[1:], ranked[:-1], out=new[1:])
    numbers = np.bincount(owners[order[new]], minlength=2 * len(repeats))
    return list(numbers.reshape(2, -1) / repeats.counts)


def _sides(tokens: Tokens, firsts: Indexes, lasts: Indexes) -> Values:
    """Tell what stands beside each place.

    It begins behind a mark or a break, ends in front of one, touches the edge of a line, is
    enclosed in quotes or brackets, stands beside a digit.
    """
    size = len(tokens)
    before, after = np.maximum(firsts - 1, 0), np.minimum(lasts + 1, size - 1)
    opens = tokens.apart.take(firsts) == 2
    closes = (lasts + 1 >= size) | (tokens.apart.take(after) == 2)
    left = opens | (tokens.kinds.take(before) == MARK)
    right = closes | (tokens.kinds.take(after) == MARK)
    behind = tokens.folded.take(tokens.starts.take(before))
    ahead = tokens.folded.take(tokens.starts.take(after))
    enclosed = found_in(_OPENING, behind) & ~opens
    enclosed |= found_in(_CLOSING, ahead) & ~closes
    digits = (behind >= 48) & (behind <= 57) & ~opens
    digits |= (ahead >= 48) & (ahead <= 57) & ~closes
    sides = in_rows([left, right, left & right, opens | closes, enclosed, digits])
    return sides.astype(np.float64)


def _elsewhere(tokens: Tokens, firsts: Indexes, stops: Indexes, counts: Indexes) -> Values:
    """Return the share of each string's tokens that the page has outside the string's places."""
    sizes = stops - firsts
    heads = sizes.cumsum() - sizes
    at = np.arange(sizes.sum()) + (firsts - heads).repeat(sizes)
    said = tokens.kinds.take(at) != MARK
    lives = (tokens.totals.take(at) > counts.repeat(sizes)) & said
    # Strings are never empty.
    share, whole = np.add.reduceat(in_rows([lives, said]), heads, axis=1, dtype=np.float64)
    shares: Values = share / np.maximum(whole, 1)
    return shares
