"""Links to other hosts that stand in a sentence without being part of it.

Honest articles link to their sources, to the organisations that they name, to what they review. A
link that was put in is worded like an offer or a query, its words live nowhere else on the page,
and the sentence reads on without it. No sign decides alone: they are weighed together, with weights
fitted on some 1,400 honest links of 600 pages and as many that were put into them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context
from cleaner.splices.links import Link, off_site_links, read_signs

_RULE = "splice.anchor"
#: The log-odds that a link needs: alone, beside one that was put in, with the same host as that.
_ALONE, _BESIDE, _SAME_HOST = 3.5, 2.5, 1.6
_MIN_CONFIDENCE = 0.1
# Articles link to the organisations that they name: such a name alone is flagged.
_MAX_ORGANISATION = 1.5
# Names, figures and terms are one word; what is put in is a query or an offer.
_MIN_WORDS = 2

#: Log-odds a unit of each of the signs that `cleaner.splices.links` reads.
WEIGHTS = {
    "bias": 0.06,
    "around": 0.66,
    "before": -0.51,
    "behind": -0.82,
    "capital": 0.88,
    "closes": -2.96,
    "digits": -2.01,
    "elsewhere": -4.06,
    "form": 0.43,
    "form_a_word": 0.78,
    "form_capital": -0.45,
    "form_new": 0.15,
    "host_named": -4.7,
    "host_outside": -2.47,
    "in_address": -12.37,
    "listed": -0.73,
    "log_words": 2.07,
    "mark_right": -3.42,
    "new_letters": 1.8,
    "opens": -1.76,
    "organisation": 2.55,
    "other_script": 0.64,
}


@dataclass(frozen=True, slots=True)
class _Verdict:
    link: Link
    signs: dict[str, float]
    odds: float


def propose_anchors(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each link to another host that its sentence reads better without.

    The whole text of a link goes, or nothing. Links that may have been put in come with a low
    confidence. A page without such links, and plain text, yield nothing at once.
    """
    links = off_site_links(doc, context)
    verdicts = [_Verdict(link, signs, weigh(signs)) for link, signs in read_signs(doc, links)]
    if not verdicts:
        return
    sure = {verdict.link.host for verdict in verdicts if verdict.odds > _ALONE}
    for verdict in verdicts:
        bar = _BESIDE if sure else _ALONE
        if verdict.link.host in sure and verdict.odds <= _ALONE:
            bar = _SAME_HOST
        confidence = round(1 / (1 + math.exp(min(30.0, bar - verdict.odds))), 3)
        if confidence >= _MIN_CONFIDENCE:
            start, end = verdict.link.mark.start, verdict.link.mark.end
            yield Edit(start, end, _RULE, confidence, _say(verdict))


def weigh(signs: dict[str, float]) -> float:
    """Return the log-odds of a link being put in; far below 0 for one too short to be that."""
    if signs["words"] < _MIN_WORDS:
        return -10.0
    total = WEIGHTS["bias"]
    total += sum(WEIGHTS[name] * value for name, value in combine(signs).items())
    if signs["organisation"]:
        total = min(total, _MAX_ORGANISATION)
    # Rounded, so that the order of a sum cannot decide.
    return round(total, 6)


def combine(signs: dict[str, float]) -> dict[str, float]:
    """Return what is weighed: the signs, and what of them counts together."""
    # Names of organisations read like advertising wherever they stand.
    form = 0.0 if signs["organisation"] else max(-4.0, min(12.0, signs["form"]))
    kept = {name: value for name, value in signs.items() if name not in ("words", "gain")}
    words = max(1.0, signs["words"])
    return {
        **kept,
        "form": form,
        "form_a_word": max(-2.0, min(3.0, form / words)),
        "log_words": math.log(words),
        # An address spells what it is about; that of a shop may spell a query, too.
        "in_address": min(0.5, signs["in_address"]),
        "form_new": max(0.0, form) * (1 - signs["elsewhere"]),
        "form_capital": max(0.0, form) * signs["capital"],
    }


def _say(verdict: _Verdict) -> str:
    """Return the evidence in words."""
    signs = verdict.signs
    said = [f"a link to another host ({verdict.link.host}) in mid-sentence"]
    said.append(f"the sentence reads on without it ({signs['gain']:+.1f} nats)")
    wording = "that of advertising" if signs["form"] > 0 else "ordinary"
    said.append(f"its wording is {wording} ({signs['form']:+.1f} nats)")
    if signs["other_script"]:
        said.append("it is written in another script")
    if signs["elsewhere"] < 0.5:
        said.append("its words stand nowhere else on the page")
    return "; ".join(said)
