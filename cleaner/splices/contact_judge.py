"""Whether a contact is put into its sentence, and where it begins and ends: one log-linear model.

The choices for one contact are every pair of edges, and that it belongs where it stands. What
speaks for a pair is the sum of what speaks for its left edge, its right edge, and the sentence
that closes over both. `cleaner.splices.contact_train` fits the weights.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from cleaner.junctions.model import SCALE, UNSPACED, Junctions
from cleaner.splices.contact_signs import (
    BULLETS,
    COMMAS,
    SENTENCE_END,
    STOPS,
    Contact,
    Signs,
    read_left,
    read_right,
    read_whole,
)
from cleaner.tokens import tokenise

Floats = npt.NDArray[np.float64]

_CONTEXT = 120
# Signs that no gain makes up for: names of sites and people that the sentence speaks of, long
# addresses that are cited, what a verb asks the reader to do.
_NEVER = ("naked alone", "name unnamed", "bidden by", "cited")
#: The most that the junctions can say for a contact, in nats before weighing.
_MAX_NATS = 8.0
_MUCH = 99.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """The best edges of a contact, what speaks for a splice (a logit), and the junctions' gain."""

    start: int
    end: int
    score: float
    gain: float


@dataclass(frozen=True)
class Table:
    """What is known of a contact's choices: signs of each edge, of all, junctions of each pair."""

    whole: Signs
    lefts: Sequence[Signs]
    rights: Sequence[Signs]
    before: Floats
    behind: Floats
    around: Floats
    marked_left: npt.NDArray[np.bool_]
    marked_right: npt.NDArray[np.bool_]
    #: A sentence ends in front of the edge; a small letter stands behind the edge.
    ended_left: npt.NDArray[np.bool_]
    small_right: npt.NDArray[np.bool_]


def judge(contacts: Sequence[Contact], language: str, floor: float) -> list[Verdict | None]:
    """Return the verdict on each contact; None where no junction could lift it to ``floor``."""
    unspaced = language in UNSPACED
    weights = load_weights("unspaced" if unspaced else "spaced")
    signs = [
        (
            read_whole(contact),
            [read_left(contact, edge, language) for edge in contact.lefts],
            [read_right(contact, edge, language) for edge in contact.rights],
        )
        for contact in contacts
    ]
    hopeful = []
    for index, (whole, lefts, rights) in enumerate(signs):
        if any(left["sending"] for left in lefts):
            continue
        best = weigh(whole, weights) + max(weigh(left, weights) for left in lefts)
        best += max(weigh(right, weights) for right in rights)
        bonus = _MAX_NATS * (weights["before"] + weights["behind"] + weights["around"])
        if best + bonus >= floor:
            hopeful.append(index)
    verdicts: list[Verdict | None] = [None] * len(contacts)
    if not hopeful:
        return verdicts
    tables = make_tables([contacts[i] for i in hopeful], [signs[i] for i in hopeful], language)
    for index, table in zip(hopeful, tables, strict=True):
        scores = score_pairs(table, weights)
        left, right = divmod(int(np.argmax(scores)), scores.shape[1])
        top = float(scores.max())
        total = top + float(np.log(np.exp(scores - top).sum()))
        gain = float(table.around[left, right] - table.before[left] - table.behind[right])
        contact = contacts[index]
        email = contact.form.kind == "email"
        if _is_wanted(table.lefts[left], table.rights[right], email):
            total = -_MUCH
        verdicts[index] = Verdict(contact.lefts[left].at, contact.rights[right].at, total, gain)
    return verdicts


def _is_wanted(left: Signs, right: Signs, email: bool) -> bool:
    """Tell whether the sentence asks for what stands between the edges: no model is needed."""
    if left["bracket open"] and right["bracket closing"]:
        return True
    if left["asked for"] or left["listed"] or right["listed behind"]:
        return True
    if left["labels"] or left["calls"] or left["colon"] or left["sign"]:
        return False
    if email and (left["linked"] or left["led up to"]):
        return True
    number = "bare phone" in left or "bare sure phone" in left
    return bool(number and right["followed up"])


def weigh(signs: Signs, weights: Signs) -> float:
    """Return the weighted sum of signs."""
    if any(signs.get(sign) for sign in _NEVER):
        return -_MUCH
    return sum(weights[sign] * value for sign, value in signs.items() if value)


def score_pairs(table: Table, weights: Signs) -> Floats:
    """Return what speaks for each pair of edges, lefts by rights: logits against no splice."""
    lefts = np.array([weigh(left, weights) for left in table.lefts])
    rights = np.array([weigh(right, weights) for right in table.rights])
    lefts = lefts - weights["before"] * table.before
    rights = rights - weights["behind"] * table.behind
    scores = weigh(table.whole, weights) + lefts[:, None] + rights[None, :]
    scores += weights["around"] * table.around
    scores += weights["clause by itself"] * np.outer(table.marked_left, table.marked_right)
    scores += weights["called on both sides"] * np.outer(*find_calls(table))
    scores += weights["sentence without head"] * np.outer(table.ended_left, table.small_right)
    return np.asarray(scores, np.float64)


def find_calls(table: Table) -> tuple[Floats, Floats]:
    """Return at which lefts and at which rights a call stands: ``call 555-0100 now`` is one."""
    lefts = [left["calls"] > 0 for left in table.lefts]
    rights = [
        right["calls behind"] > 0 and not right["unknown behind"] and not right["links behind"]
        for right in table.rights
    ]
    return np.array(lefts, np.float64), np.array(rights, np.float64)


def make_tables(
    contacts: Sequence[Contact],
    signs: Sequence[tuple[Signs, Sequence[Signs], Sequence[Signs]]],
    language: str,
) -> list[Table]:
    """Return the table of each contact, with the junctions of all of them scored at once."""
    windows, left_ends, right_starts = [], [], []
    offset = 0
    for contact in contacts:
        first = max(0, contact.lefts[-1].at - _CONTEXT)
        window = contact.text[first : max(edge.at for edge in contact.rights) + _CONTEXT]
        shift = offset - first
        lefts = [_bare_end(contact.text, edge.at) + shift for edge in contact.lefts]
        starts = [edge.at + shift for edge in contact.lefts]
        rights = [edge.at + shift for edge in contact.rights]
        left_ends += [*lefts, *rights, *(left for left in lefts for _ in rights)]
        right_starts += [*starts, *rights, *(rights * len(lefts))]
        windows.append(window)
        offset += len(window) + 1
    junctions = Junctions(tokenise("\n".join(windows)), language)
    scored = (
        junctions.score(np.array(left_ends, np.int64), np.array(right_starts, np.int64)) / SCALE
    )
    scored = np.clip(scored, -_MAX_NATS, _MAX_NATS)
    tables = []
    at = 0
    for contact, (whole, lefts_signs, rights_signs) in zip(contacts, signs, strict=True):
        m, n = len(contact.lefts), len(contact.rights)
        parts = np.split(scored[at : at + m + n + m * n], [m, m + n])
        at += m + n + m * n
        text = contact.text
        marked_left = [
            text[: edge.at].rstrip()[-1:] in SENTENCE_END | COMMAS for edge in contact.lefts
        ]
        marked_right = [text[edge.at :].lstrip()[:1] in STOPS for edge in contact.rights]
        ended_left = [_begins(text, edge.at) for edge in contact.lefts]
        small_right = [text[edge.at :].lstrip()[:1].islower() for edge in contact.rights]
        tables.append(
            Table(
                whole,
                lefts_signs,
                rights_signs,
                parts[0],
                parts[1],
                parts[2].reshape(m, n),
                np.array(marked_left),
                np.array(marked_right),
                np.array(ended_left),
                np.array(small_right),
            )
        )
    return tables


def _begins(text: str, at: int) -> bool:
    """Tell whether a sentence begins at ``at``: there is none in front, or it has ended."""
    before = text[max(0, at - 20) : at].rstrip(BULLETS + "\"'”’)")
    return not before or before[-1] in ".!?。！？।"


def _bare_end(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \u3000\t":
        at -= 1
    return at


@lru_cache(maxsize=2)
def load_weights(name: str) -> Signs:
    """Return the weights of the signs where words are set apart (``spaced``) or not."""
    path = resources.files("cleaner.splices") / "contact_judge.json"
    weights: dict[str, Signs] = json.loads(path.read_text(encoding="utf8"))
    return weights[name]
