"""A cyclic chain of title shards in a stretch of text.

1. Candidate strings: repeated runs of title units that split into at most three runs of the title.
2. Between two occurrences of one candidate lies one cycle: the strings common to two cycles, in
   one order, apart and in unlike contexts, are the slots.
3. A strict pass takes the occurrences that keep the slots' cyclic order.
4. The set is accepted or refused as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleaner.junctions.model import score_splices
from cleaner.language import detect_language
from cleaner.splices.fill import fill_slots
from cleaner.splices.grams import Gram, at_clause_edge, repeated_grams
from cleaner.units import Unit

_MIN_SLOTS = 4
_MIN_COVERAGE = 0.62
#: Four strings are little proof: they have to be nearly the whole title.
_FEW_SLOTS = 4
_MIN_COVERAGE_FEW = 0.75
#: Units between two shards, on average, at most: shards stand at every clause edge or second one.
_MAX_MEAN_GAP = 45
_MAX_CYCLE_UNITS = 700
_MAX_ITEMS = 200
_MIN_KEPT_SHARE = 0.8
#: Of two places for one slot the one goes that reads on better without it; a gain of so many nats
#: counts in full, for less than a clause edge.
_MOST_GAIN = 3.0
_GAIN_SHARE = 0.4
#: Shards follow each other closely: of two places that read alike the nearer one goes.
_PER_UNIT_APART = 0.005
_MIN_CYCLES = 1.5
#: Share of the places at the edge of a clause. Measured on spliced articles of 15 languages: 0.6
#: and more; where an honest text runs through the words of its title twice: 0.53 and less.
_MIN_EDGE_SHARE = 0.55
#: Strings that join pieces from apart in the title are hardly ever honest; these need less.
_MIN_JOINED_SLOTS = 3
_MIN_EDGE_SHARE_JOINED = 0.35

#: Tells for places (unit, size) how well the text reads on without each, in [-1, 1].
Weigh = Callable[[Sequence[tuple[int, int]]], list[float]]


@dataclass(frozen=True, slots=True)
class Chain:
    """The slots in cyclic order and the places where they stand (start, end, slot).

    Offsets are code points of the page; ``coverage`` is the share of the title's units that the
    slots hold, ``cycles`` how often the whole order is run through.
    """

    slots: tuple[tuple[str, ...], ...]
    places: tuple[tuple[int, int, int], ...]
    coverage: float
    cycles: float

    @property
    def confidence(self) -> float:
        """In [0, 1], from coverage and cycles."""
        return round(min(0.99, 0.8 + 0.1 * self.coverage + 0.05 * min(self.cycles - 1, 2)), 3)


def find_chain(
    text: str, window: Sequence[Unit], title: Sequence[str], *, unspaced: bool
) -> Chain | None:
    """Return the chain of shards of ``title`` in ``window``, or None where the set is no proof.

    ``window`` holds units of ``text``, ``title`` the keys of the title's units.
    """
    grams = [
        gram
        for gram in repeated_grams(window, title, unspaced=unspaced)
        if len(gram.pieces) > 1 or any(at_clause_edge(window, at) for at in gram.at)
    ]
    if len(grams) < _MIN_SLOTS or _coverage(grams, title) < _MIN_COVERAGE:
        return None
    orders = _cycles(window, grams, title)
    if not orders:
        return None
    best: Chain | None = None
    weigh = _weigher(text, window, unspaced=unspaced)
    for slots in orders:
        chain = _accept(window, slots, title, weigh)
        if chain and (best is None or _merit(chain) > _merit(best)):
            best = chain
    return best


def _merit(chain: Chain) -> tuple[float, int]:
    size = sum(end - start for start, end, _ in chain.places)
    return (round(chain.coverage * size, 6), len(chain.slots))


def _cycles(
    window: Sequence[Unit], grams: Sequence[Gram], title: Sequence[str]
) -> list[tuple[Gram, ...]]:
    """Return candidate slot orders: for each anchor, what two successive cycles have in common."""
    found: dict[tuple[tuple[str, ...], ...], tuple[Gram, ...]] = {}
    for anchor in grams:
        for first, second in list(zip(anchor.at, anchor.at[1:], strict=False))[:3]:
            size = second - first
            if not 2 * _MIN_SLOTS < size <= _MAX_CYCLE_UNITS:
                continue
            if not _unlike(window, first, second, anchor.size):
                continue
            order = _common_order(window, grams, title, anchor, first, second)
            if len(order) >= _MIN_SLOTS and _coverage(order, title) >= _MIN_COVERAGE:
                found.setdefault(tuple(gram.key for gram in order), order)
    return list(found.values())


def _common_order(
    window: Sequence[Unit],
    grams: Sequence[Gram],
    title: Sequence[str],
    anchor: Gram,
    first: int,
    second: int,
) -> tuple[Gram, ...]:
    """Return the anchor and the heaviest order of strings that both cycles run through."""
    items = _common_items(window, grams, anchor, first, second)
    if _coverage([anchor, *(gram for _, _, gram in items)], title) < _MIN_COVERAGE:
        return (anchor,)
    scores: list[int] = []
    links: list[int] = []
    for index, (a, b, gram) in enumerate(items):
        score, came = 0, -1
        for before in range(index):
            if scores[before] > score:
                a0, b0, gram0 = items[before]
                if a0 + gram0.size < a and b0 + gram0.size < b and not _overlap(gram0, gram):
                    score, came = scores[before], before
        scores.append(score + _value(gram))
        links.append(came)
    at = max(range(len(items)), key=lambda i: (scores[i], -i), default=-1)
    order: list[Gram] = []
    while at >= 0:
        order.append(items[at][2])
        at = links[at]
    seen: list[Gram] = [anchor]
    for gram in reversed(order):
        if not any(_overlap(gram, other) for other in seen):
            seen.append(gram)
    return tuple(seen)


def _common_items(
    window: Sequence[Unit], grams: Sequence[Gram], anchor: Gram, first: int, second: int
) -> list[tuple[int, int, Gram]]:
    """Return (place in one cycle, place in the next, string) for all that both cycles hold."""
    span = second - first
    reach = second + span + span // 2
    later = next((at for at in anchor.at if at > second), reach)
    reach = min(reach, later)
    items = []
    for gram in grams:
        if gram is anchor:
            continue
        inner = [a for a in gram.at if first + anchor.size < a < second - gram.size]
        if not inner:
            continue
        outer = [b for b in gram.at if second + anchor.size < b <= reach - gram.size]
        for a in inner:
            edge = len(gram.pieces) > 1 or at_clause_edge(window, a)
            for b in outer:
                if (edge or at_clause_edge(window, b)) and _unlike(window, a, b, gram.size):
                    items.append((a, b, gram))
    items.sort(key=lambda item: (item[0], item[1], item[2].key))
    return items[:_MAX_ITEMS]


def _value(gram: Gram) -> int:
    """Return what a string adds to the proof: its length, and more where it joins pieces."""
    return gram.size + 2 * (len(gram.pieces) - 1)


def _overlap(one: Gram, other: Gram) -> bool:
    return any(a < d and c < b for a, b in one.pieces for c, d in other.pieces)


def _unlike(window: Sequence[Unit], a: int, b: int, size: int) -> bool:
    """Tell whether the contexts of two occurrences differ on both sides."""
    return _side(window, a, -1) != _side(window, b, -1) and (
        _side(window, a + size - 1, 1) != _side(window, b + size - 1, 1)
    )


def _side(window: Sequence[Unit], at: int, step: int) -> tuple[str, ...]:
    """Return the two units beside a place, punctuation passed over: equal ones mean a phrase."""
    near = at + step
    return tuple(
        window[index].key for index in (near, near + step) if 0 <= index < len(window)
    ) or (str(at),)


def _coverage(order: Sequence[Gram], title: Sequence[str]) -> float:
    held = {index for gram in order for start, end in gram.pieces for index in range(start, end)}
    return len(held) / len(title)


def _accept(
    window: Sequence[Unit], slots: tuple[Gram, ...], title: Sequence[str], weigh: Weigh
) -> Chain | None:
    """Take the occurrences that keep the cyclic order of ``slots``; judge the set as a whole."""
    count = len(slots)
    if count <= _FEW_SLOTS and _coverage(slots, title) < _MIN_COVERAGE_FEW:
        return None
    path, skipped = _strict_pass(window, slots, weigh)
    while path and not at_clause_edge(window, path[-1][0]):
        path.pop()
    while path and not at_clause_edge(window, path[0][0]):
        path.pop(0)
    if len(path) < _MIN_CYCLES * count or len(path) < _MIN_KEPT_SHARE * (len(path) + skipped):
        return None
    region = path[-1][0] - path[0][0]
    if region > _MAX_MEAN_GAP * len(path):
        return None
    taken = {(at, slot) for at, slot in path}
    inside = sum(path[0][0] <= at <= path[-1][0] for gram in slots for at in gram.at)
    if len(taken) < 0.6 * inside:
        return None
    joined = sum(len(gram.pieces) > 1 for gram in slots)
    least = _MIN_EDGE_SHARE_JOINED if joined >= _MIN_JOINED_SLOTS else _MIN_EDGE_SHARE
    if sum(at_clause_edge(window, at) for at, _ in path) < least * len(path):
        return None
    slots, path = fill_slots(window, slots, path, title)
    places = tuple(
        (window[at].start, window[at + slots[slot].size - 1].end, slot) for at, slot in path
    )
    coverage = _coverage(slots, title)
    return Chain(tuple(gram.key for gram in slots), places, coverage, len(path) / count)


def _weigher(text: str, window: Sequence[Unit], *, unspaced: bool) -> Weigh:
    """Return what tells how well the text reads on without each of some places (unit, size)."""
    language = detect_language(text) or ("zh" if unspaced else "en")

    known: dict[tuple[int, int], float] = {}

    def weigh(places: Sequence[tuple[int, int]]) -> list[float]:
        # Candidate orders share most of their places: each is scored once.
        new = [place for place in places if place not in known]
        spans = [(window[at].start, window[at + size - 1].end) for at, size in new]
        scores = score_splices(text, spans, language)
        if scores is None:
            return [0.0] * len(places)
        for (at, size), score in zip(new, scores, strict=True):
            # Shards stand behind clauses, hardly ever at the head of a paragraph.
            heads = at == 0 or "\n" in text[window[at - 1].end : window[at].start]
            gain = max(-1.0, min(1.0, score.gain / _MOST_GAIN))
            known[at, size] = -1.0 if heads else gain
        return [known[place] for place in places]

    return weigh


def _strict_pass(
    window: Sequence[Unit], slots: Sequence[Gram], weigh: Weigh
) -> tuple[list[tuple[int, int]], int]:
    """Return the heaviest run of places (unit, slot) in cyclic order, and the slots it skips."""
    count = len(slots)
    events = sorted((at, slot) for slot, gram in enumerate(slots) for at in gram.at)
    gains = weigh([(at, slots[slot].size) for at, slot in events])
    best: list[tuple[float, int, int]] = []
    for index, (at, slot) in enumerate(events):
        value = (1.0 if at_clause_edge(window, at) else 0.5) + _GAIN_SHARE * gains[index]
        score, came, skips = 0.0, -1, 0
        for before in range(max(0, index - 40), index):
            at0, slot0 = events[before]
            if at0 + slots[slot0].size >= at:
                continue
            skip = (slot - slot0 - 1) % count
            if skip > 2 or at - at0 > 4 * _MAX_MEAN_GAP:
                continue
            reached = best[before][0] - 0.9 * skip - _PER_UNIT_APART * (at - at0)
            if reached > score:
                score, came, skips = reached, before, best[before][2] + skip
        best.append((score + value, came, skips))
    if not best:
        return [], 0
    at = max(range(len(best)), key=lambda i: (best[i][0], -i))
    skipped = best[at][2]
    path: list[tuple[int, int]] = []
    while at >= 0:
        path.append(events[at])
        at = best[at][1]
    return path[::-1], skipped
