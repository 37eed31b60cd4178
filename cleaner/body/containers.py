"""What holds a block: how much of the page its containers hold, which is densest, what repeats."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from cleaner.body.nodes import Columns, Indexes, Nodes

_LEVELS = 6
_KINSHIP = 3


def container_columns(
    nodes: Nodes, columns: Columns, prose: npt.NDArray[np.bool_], lexicon: Sequence[Indexes]
) -> Columns:
    """Return what holds each block, for the owner and the next elements above that hold more."""
    words = columns["words"]
    linked = words * columns["link_share"] // 1000
    prosy = np.where(prose, words, 0)
    total, total_linked, total_prose = (nodes.totals(column) for column in (words, linked, prosy))
    counts = nodes.stops - nodes.firsts
    page, page_prose = max(int(words.sum()), 1), max(int(prosy.sum()), 1)
    per_node = {
        "share": 1000 * total // page,
        "prose": 1000 * total_prose // page_prose,
        "links": 1000 * total_linked // np.maximum(total, 1),
        "dense": 1000 * total_prose // np.maximum(total, 1),
        "count": counts,
        "mean": total // np.maximum(counts, 1),
    }
    found: Columns = {}
    for level, row in enumerate(nodes.above(_LEVELS)):
        for name, values in per_node.items():
            if level or name not in ("share", "count"):
                found[f"{name}_{level}"] = values[row]
    found |= _best_columns(nodes, total, total_prose)
    return found | _repeat_columns(nodes, words, columns["link_share"], lexicon[2])


def _best_columns(nodes: Nodes, total: Indexes, prose: Indexes) -> Columns:
    """Return how each block stands to the element that holds most prose beside little else."""
    worth = 3 * prose - total
    # Of elements that are worth the same the innermost.
    best = int(len(worth) - 1 - worth[::-1].argmax())
    first, stop = int(nodes.firsts[best]), int(nodes.stops[best])
    at = np.arange(len(nodes.owners))
    chain = {best: 0}
    number = best
    while nodes.parents[number] >= 0:
        chain[int(nodes.parents[number])] = len(chain)
        number = int(nodes.parents[number])
    apart = [0] * len(nodes)
    for number in range(len(nodes)):
        known = chain.get(number)
        apart[number] = known if known is not None else apart[int(nodes.parents[number])]
    return {
        "in_best": ((at >= first) & (at < stop)).astype(np.int64),
        "best_apart": np.array(apart, np.int64)[nodes.owners],
        "best_before": at - first,
        "best_behind": stop - at,
        "best_within": np.where(
            (at >= first) & (at < stop), 1000 * (at - first) // max(stop - first, 1), -1
        ),
        "best_prose": np.full(len(at), 1000 * int(prose[best]) // max(int(prose[0]), 1)),
        "best_dense": np.full(len(at), 1000 * int(prose[best]) // max(int(total[best]), 1)),
    }


def _repeat_columns(nodes: Nodes, words: Indexes, links: Indexes, said: Indexes) -> Columns:
    """Return how many blocks stand in a place of the same kind, and what those are like."""
    called: dict[tuple[str, str], int] = {}
    own = np.array(
        [called.setdefault(key, len(called)) for key in zip(nodes.tags, nodes.names, strict=True)],
        np.int64,
    )
    at = nodes.owners
    key = own[at]
    for _ in range(_KINSHIP - 1):
        at = np.maximum(nodes.parents[at], 0)
        _, key = np.unique(key * len(called) + own[at], return_inverse=True)
    kind = key.reshape(-1)
    count = np.bincount(kind)
    safe = np.maximum(count, 1)

    def mean(column: Indexes) -> Indexes:
        sums = np.bincount(kind, column).astype(np.int64)
        found: Indexes = (sums // safe)[kind]
        return found

    total = np.bincount(kind, words).astype(np.int64)
    return {
        "kind": kind,
        "kind_count": count[kind],
        "kind_words": mean(words),
        "kind_links": mean(links),
        "kind_said": mean(said),
        "kind_share": (1000 * total // max(int(words.sum()), 1))[kind],
    }
