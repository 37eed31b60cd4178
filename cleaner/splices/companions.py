"""What stands glued behind the shards of a title: nearly always a company's name.

Each stretch that begins right behind a shard is weighed: how much it reads like a name, how much
better the text reads on without it, and whether the same stretch stands behind another shard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cleaner.edits import Edit
from cleaner.forms.model import SCALE as FORM_SCALE
from cleaner.forms.model import forms_of
from cleaner.junctions.model import SCALE, Junctions
from cleaner.rules.organisations import match_full_name
from cleaner.splices.chain import Chain
from cleaner.tokens import MARK, Indexes, Tokens, stretch_hashes

_MAX_TOKENS = 24
_MAX_GAIN = 5.0
_MAX_RECURS_TOKENS, _MAX_TOKENS_COUNTED, _MOST_ELSEWHERE = 8, 12, 3
# A softmax regression over the stretches behind each shard and "none of them", fitted on spliced
# articles of 13 languages; of each half of the articles the other found nearly as much.
_WEIGHTS = {
    "form": 0.472,
    "gain": -0.465,
    "gain_rooted": 1.121,
    "recurs": 1.152,
    "recurs_tokens": 1.001,
    "log_chars": 0.374,
    "recurs_elsewhere": -1.918,
    "once_elsewhere": -0.136,
    "full_name": 3.735,
    "recurs_form": 0.642,
    "tokens": 0.061,
    "log_share": 1.353,
    "form_a_token": 0.184,
    "recurs_often": 0.324,
}
_BIAS = -3.225
_NO_END = frozenset(",;:!?，、。；：！？।…")

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Stretches of tokens [first, stop) behind shards that begin at code points ``lefts``."""

    firsts: Indexes
    stops: Indexes
    lefts: Indexes


def find_companions(junctions: Junctions, chain: Chain, *, offset: int = 0) -> Iterator[Edit]:
    """Yield a drop for each string right behind a shard that is no part of the text.

    Offsets are the chain's, moved by ``offset``. Confidence is the chain's, less a little.
    """
    tokens = junctions.tokens
    stretches = _stretches(tokens, chain)
    if not len(stretches.firsts):
        return
    worth, groups, counts = _weigh(junctions, stretches, len(chain.places))
    confidence = round(chain.confidence - 0.04, 3)
    for at in _best(stretches, worth, counts[groups]):
        start, end = tokens.starts[stretches.firsts[at]], tokens.ends[stretches.stops[at] - 1]
        evidence = "reads like a name, the text reads better without it; right behind a shard"
        if counts[groups[at]] > 1:
            evidence = f"stands right behind {counts[groups[at]]} shards"
        yield Edit(
            int(start) + offset, int(end) + offset, "splice.organisation", confidence, evidence
        )


def _stretches(tokens: Tokens, chain: Chain) -> _Stretches:
    """Return the stretches of one token and more behind each shard, within its line and clause."""
    firsts, stops, lefts = [], [], []
    starts = [start for start, _, _ in chain.places]
    for (start, end, _), following in zip(chain.places, [*starts[1:], None], strict=True):
        first = tokens.at(end)
        last = len(tokens) if following is None else tokens.at(following)
        last = min(last, first + _MAX_TOKENS, len(tokens) - 1)
        for stop in range(first + 1, last + 1):
            if tokens.apart[stop - 1] == 2 or tokens.apart[stop] == 2:
                break
            final = tokens.text[tokens.ends[stop - 1] - 1]
            if stop == first + 1 and tokens.kinds[first] == MARK and final not in '«"“「『（(':
                break
            if final not in _NO_END:
                firsts.append(first)
                stops.append(stop)
                lefts.append(start)
    return _Stretches(*(np.array(column, np.int64) for column in (firsts, stops, lefts)))


def _weigh(
    junctions: Junctions, stretches: _Stretches, shards: int
) -> tuple[Values, Indexes, Indexes]:
    """Return what each stretch is worth, its string's number, and how often each string stands."""
    tokens = junctions.tokens
    begins, ends = tokens.starts[stretches.firsts], tokens.ends[stretches.stops - 1]
    rights = tokens.starts[stretches.stops]
    keys = stretch_hashes(tokens.folded, begins, ends)
    _, groups, counts = np.unique(keys, return_inverse=True, return_counts=True)
    number = counts[groups]
    recurs = number > 1
    # What stands in front of the shard goes on behind the name, or with the name.
    without = junctions.score(stretches.lefts, rights)
    within = junctions.score(stretches.lefts, begins)
    onward = junctions.score(ends, rights)
    gain = np.clip((without - within - onward) / SCALE, -_MAX_GAIN, _MAX_GAIN)
    mean = (np.bincount(groups, gain) / counts)[groups]
    form = forms_of(tokens).score(stretches.firsts, stretches.stops) / FORM_SCALE
    sizes = stretches.stops - stretches.firsts
    texts = [tokens.text[a:b] for a, b in zip(begins.tolist(), ends.tolist(), strict=True)]
    everywhere = {text: tokens.text.count(text) for text in set(texts)}
    elsewhere = np.array([everywhere[text] for text in texts]) - number
    elsewhere = np.minimum(elsewhere, _MOST_ELSEWHERE)
    named = {text: match_full_name(text) == len(text) for text in everywhere}
    values = {
        "form": form,
        "gain": mean,
        "gain_rooted": mean * np.sqrt(number),
        "recurs": recurs,
        "recurs_tokens": recurs * np.minimum(sizes, _MAX_RECURS_TOKENS),
        "log_chars": np.log(ends - begins),
        "recurs_elsewhere": recurs * elsewhere,
        "once_elsewhere": ~recurs * elsewhere,
        "full_name": np.array([named[text] for text in texts]),
        "recurs_form": recurs * form,
        "tokens": np.minimum(sizes, _MAX_TOKENS_COUNTED),
        "log_share": np.log(number / shards),
        "form_a_token": form / sizes,
        "recurs_often": np.maximum(number - 3, 0),
    }
    worth = sum((_WEIGHTS[name] * values[name] for name in _WEIGHTS), np.full(len(form), _BIAS))
    # Rounded, so that the order of a sum cannot decide.
    return np.round(worth, 6), groups, counts


def _best(stretches: _Stretches, worth: Values, counts: Indexes) -> Sequence[int]:
    """Return the best stretch of each shard that is worth more than nothing.

    ``counts`` tells how often each stands behind shards. What does so twice goes whole: as far as
    the same follows as often.
    """
    found: dict[int, int] = {}
    for at in np.flatnonzero(worth > 0).tolist():
        first = int(stretches.firsts[at])
        if first not in found or worth[at] > worth[found[first]]:
            found[first] = at
    for first, at in found.items():
        following = at + 1
        while (
            counts[at] > 1
            and following < len(worth)
            and stretches.firsts[following] == first
            and counts[following] == counts[at]
        ):
            found[first] = following
            following += 1
    return [found[first] for first in sorted(found)]
