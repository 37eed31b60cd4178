"""What stands glued behind the shards of a title: nearly always a company's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.edits import Edit
from cleaner.rules.organisations import has_organisation_form, match_full_name
from cleaner.splices.chain import Chain
from cleaner.units import Unit, is_unspaced

_MAX_UNITS = 30
# A common phrase recurs behind shards by chance; a name without a legal form has to be longer.
_MIN_CHARS = 6
_MIN_WORDS = 3
_MIN_CHARS_NAMED = 4
_MIN_WORDS_NAMED = 2


def find_companions(text: str, window: Sequence[Unit], chain: Chain) -> Iterator[Edit]:
    """Yield a drop for each string that stands right behind shards and recurs there.

    A string that stands there once only must have the form of an organisation, which together
    with its place makes two signals. Confidence is the chain's, less a little.
    """
    shard_starts = {start for start, _, _ in chain.places}
    index_at = {unit.start: index for index, unit in enumerate(window)}
    followers: dict[int, tuple[str, ...]] = {}
    for _, end, _ in chain.places:
        first = _next_index(text, index_at, end)
        if first is None:
            continue
        keys: list[str] = []
        for index in range(first, min(first + _MAX_UNITS, len(window))):
            unit = window[index]
            if unit.start in shard_starts or (keys and not unit.joined):
                break
            keys.append(unit.key)
        followers[first] = tuple(keys)
    unspaced = is_unspaced(text)
    found = _recurring(followers, shortest=_MIN_CHARS_NAMED if unspaced else _MIN_WORDS_NAMED)
    enough = _MIN_CHARS if unspaced else _MIN_WORDS
    found = {
        first: size
        for first, size in found.items()
        if size >= enough
        or has_organisation_form(text[window[first].start : window[first + size - 1].end])
    }
    confidence = round(chain.confidence - 0.04, 3)
    for first, size in sorted(found.items()):
        start, end = window[first].start, window[first + size - 1].end
        yield Edit(start, end, _rule(text[start:end]), confidence, "recurs right behind shards")
    for first, following in sorted(followers.items()):
        if first in found or not following:
            continue
        start, end = window[first].start, window[first + len(following) - 1].end
        length = match_full_name(text[start:end])
        if length is not None:
            evidence = "has the form of an organisation and stands right behind a shard"
            yield Edit(start, start + length, "splice.organisation", confidence, evidence)


def _next_index(text: str, index_at: dict[int, int], end: int) -> int | None:
    at = end
    while at < len(text) and text[at] == " ":
        at += 1
    return index_at.get(at)


def _recurring(followers: dict[int, tuple[str, ...]], *, shortest: int) -> dict[int, int]:
    """Return, per place, the length of the longest opening that another place shares."""
    found: dict[int, int] = {}
    for first, keys in followers.items():
        shared = max(
            (_common_prefix(keys, other) for at, other in followers.items() if at != first),
            default=0,
        )
        if shared >= shortest:
            found[first] = shared
    return found


def _common_prefix(one: Sequence[str], other: Sequence[str]) -> int:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return size


def _rule(name: str) -> str:
    return "splice.organisation" if has_organisation_form(name) else "splice.repeated"
