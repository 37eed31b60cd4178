"""What the first look's answers around a block say: neighbours, windows, containers, the page."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cleaner.body.features import shifted
from cleaner.body.nodes import Columns, Indexes, Nodes

_STEPS = 4
_WINDOWS = (2, 5, 12, 30)
_LEVELS = 6
_LIKELY, _SURE = 500, 850


def context_columns(nodes: Nodes, first: Columns, chances: Indexes) -> Columns:
    """Return columns for the second look; ``chances`` are the first look's, in thousandths."""
    words = first["words"] + 1
    mass = words * chances
    columns: Columns = {"chance": chances}
    for step in range(1, _STEPS + 1):
        columns[f"chance-{step}"] = shifted(chances, step)
        columns[f"chance+{step}"] = shifted(chances, -step)
    columns |= _window_columns(words, mass)
    total, total_mass = nodes.totals(words), nodes.totals(mass)
    own = total_mass // total
    count = len(words)
    for level, row in enumerate(nodes.above(_LEVELS)):
        columns[f"node_chance_{level}"] = own[row]
        # What stands beside the block, without the block.
        rest = np.maximum(total[row] - words, 1)
        columns[f"node_others_{level}"] = np.where(
            total[row] > words, (total_mass[row] - mass) // rest, -1
        )
        columns[f"node_mass_{level}"] = 1000 * total_mass[row] // max(int(mass.sum()), 1)
    page = int(mass.sum())
    columns |= {
        "page_chance": np.full(count, page // max(int(words.sum()), 1)),
        "page_mass": np.full(count, page // 1000),
        "page_likely": np.full(count, int((chances > _LIKELY).sum())),
        "page_best": np.full(count, int(chances.max(initial=0))),
    }
    behind = np.cumsum(mass[::-1])[::-1] - mass
    before = page - behind - mass
    columns |= {
        "mass_before": before // 1000,
        "mass_behind": behind // 1000,
        "mass_before_share": 1000 * before // max(page, 1),
        "mass_behind_share": 1000 * behind // max(page, 1),
    }
    for name, least in (("likely", _LIKELY), ("sure", _SURE)):
        columns |= _distance_columns(name, chances > least, words)
    columns |= _others_columns("kind", first["kind"], mass, words)
    columns |= _others_columns("section", first["section"], mass, words)
    heads = first["head"]
    columns["head_chance"] = np.where(heads >= 0, chances[np.maximum(heads, 0)], -1)
    return columns


def _window_columns(words: Indexes, mass: Indexes) -> Columns:
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(words)])
    masses = np.concatenate([np.zeros(1, np.int64), np.cumsum(mass)])
    at = np.arange(len(words))
    columns: Columns = {}
    for reach in _WINDOWS:
        low, high = np.maximum(at - reach, 0), np.minimum(at + reach + 1, len(words))
        columns[f"before_{reach}"] = (masses[at] - masses[low]) // np.maximum(
            sums[at] - sums[low], 1
        )
        columns[f"behind_{reach}"] = (masses[high] - masses[at + 1]) // np.maximum(
            sums[high] - sums[at + 1], 1
        )
    return columns


def _distance_columns(name: str, flags: npt.NDArray[np.bool_], words: Indexes) -> Columns:
    """Return how far away the blocks are that hold the article, in blocks and in words."""
    count = len(words)
    places = np.flatnonzero(flags)
    if not len(places):
        none = np.full(count, 9999)
        keys = ("before", "behind", "words_before", "words_behind", "first", "last")
        return {f"{name}_{key}": none for key in keys}
    at = np.arange(count)
    ends = np.cumsum(words)
    ahead = np.searchsorted(places, at, side="left") - 1
    behind = np.searchsorted(places, at, side="right")
    left, right = places[np.maximum(ahead, 0)], places[np.minimum(behind, len(places) - 1)]
    known_left, known_right = ahead >= 0, behind < len(places)
    return {
        f"{name}_before": np.where(known_left, at - left, 9999),
        f"{name}_behind": np.where(known_right, right - at, 9999),
        f"{name}_words_before": np.where(known_left, ends - words - ends[left], 99999),
        f"{name}_words_behind": np.where(known_right, ends[right] - words[right] - ends, 99999),
        f"{name}_first": at - places[0],
        f"{name}_last": places[-1] - at,
    }


def _others_columns(name: str, kind: Indexes, mass: Indexes, words: Indexes) -> Columns:
    """Return what the first look says of blocks of the same ``kind``: with and without the own."""
    size = int(kind.max(initial=0)) + 1
    total = np.bincount(kind, words, size).astype(np.int64)
    total_mass = np.bincount(kind, mass, size).astype(np.int64)
    others = np.where(
        total[kind] > words, (total_mass[kind] - mass) // np.maximum(total[kind] - words, 1), -1
    )
    mean = (total_mass // np.maximum(total, 1))[kind]
    return {f"{name}_chance": mean, f"{name}_others": others}
