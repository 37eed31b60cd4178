"""One string again and again, in mid-sentence, where nothing calls for it.

Candidates are the closed repeats of a page that stand in unlike contexts. One decision is made for
each string, on evidence pooled over its places: how well the neighbours go together without it
(the junction model), how various they are, its length, how often it stands there. The full name of
an organisation needs less, and nothing more where it hardly ever stands as names do in honest
prose: at the head of a clause, or led up to by a particle.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import UNSPACED, SpliceScore, score_splices
from cleaner.language import FUNCTION_WORDS, detect_language
from cleaner.propose.context import Context
from cleaner.rules.neighbours import LEFT_AT_HOME, RIGHT_AT_HOME
from cleaner.rules.organisations import has_placeholder, match_full_name
from cleaner.splices.repeats import Repeat, closed_repeats
from cleaner.units import Unit, units

_LEAST = 4
_LEAST_PLACEHOLDER = 3
_MIN_CHARS, _MAX_CHARS = 4, 24
_MIN_WORDS, _MAX_WORDS = 2, 9
_MIN_VARIETY = 0.75
_EDGES_LATIN = frozenset(word for word in LEFT_AT_HOME | RIGHT_AT_HOME if word.isascii()) | {
    *("your", "you", "this", "how", "can", "what", "which", "who", "it", "i", "he", "she", "they"),
    *("we", "there", "these", "those", "more", "most", "some", "any", "all", "our", "us", "if"),
}
_EDGES_ZH = frozenset("的是在了和与與等也为為一这這那有不就都而及或被把将將")
# Judgments and notices name the parties again and again, and hide them behind placeholders.
_COURT = regex.compile(
    r"原告|被告|上诉人|上訴人|申请执行人|被执行人|判决书|判決書|裁定书|裁定書|本院认为|本院認為|诉讼|訴訟"
)

# Logistic weights, fitted on the closed repeats of 1,696 honest texts and of 888 texts of twelve
# languages with a keyword put in 4 to 8 times; none of them is in the models' prose. With the least
# gain, at the bar, 3 of the honest texts were touched and a third of the keywords found: harm is
# worse than a miss.
_BIAS = -23.3
_PER_GAIN, _PER_GAIN_ROOT = 0.10, 0.32
_PER_AROUND, _PER_AROUND_ROOT = 0.29, 1.19
_PER_VARIETY, _PER_LOG_TIMES, _PER_LOG_SIZE = 11.6, 2.7, 7.0
_UNSPACED_MALUS, _THAI_MALUS = 5.3, 3.5
_NAME_BONUS = 2.0
_BAR, _FLAG_BAR = 3.2, 1.5
_MIN_GAIN, _MIN_AROUND = 0.4, 0.0
# Spam tools put a string in up to 8 times; what stands there more often is a table's or a list's.
_MAX_TIMES = 12
# Longer than any article; what lies beyond is not searched.
_MAX_UNITS = 100_000
# The longer a page, the more strings recur on it by chance: the bar rises with each doubling.
_SHORT_PAGE_UNITS = 1500
# Names in honest texts, full ones above all, stand at home more than half of the time.
_MAX_HOME_SHARE = 0.35
_HOMELESS_SCORE = 5.0


def propose_strings(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for each place of a string that recurs in unlike contexts and is foreign there.

    Confidence grows with the evidence; strings just below the bar are flagged. Languages without a
    junction model yield nothing.
    """
    lines = [line for line in context.lines if line.prose]
    found: list[Unit] = []
    for line in lines:
        found += units(doc.text, line.start, min(line.end, line.start + _MAX_UNITS))
        if len(found) > _MAX_UNITS:
            break
    if len(found) < 2 * _MIN_CHARS:
        return
    language = detect_language(doc.text[lines[0].start : lines[-1].end])
    if language is None:
        return
    evidence = [
        judged
        for repeat in _candidates(found, language)
        if (judged := _judge(doc.text, found, repeat, language)) is not None
    ]
    taken: list[tuple[int, int]] = []
    for item in sorted(evidence, key=lambda e: (-e.score, e.spans)):
        # Of strings that overlap, the best explained one stands for all.
        if any(a < d and c < b for a, b in item.spans for c, d in taken):
            continue
        taken += item.spans
        rule = "splice.organisation" if item.named else "splice.repeated"
        for start, end in item.spans:
            yield Edit(start, end, rule, item.confidence, item.said)


@dataclass(frozen=True, slots=True)
class _Evidence:
    spans: tuple[tuple[int, int], ...]
    score: float
    named: bool
    said: str

    @property
    def confidence(self) -> float:
        """In [0, 1]: 0.5 at the bar."""
        return round(max(0.1, min(0.97, 0.5 + 0.12 * (self.score - _BAR))), 3)


def _candidates(found: Sequence[Unit], language: str) -> Iterator[Repeat]:
    """Yield the closed repeats in unlike contexts whose ends are no function words."""
    unspaced = language in UNSPACED
    shortest, longest = (_MIN_CHARS, _MAX_CHARS) if unspaced else (_MIN_WORDS, _MAX_WORDS)
    edges = _EDGES_ZH if unspaced else FUNCTION_WORDS.get(language, frozenset()) | _EDGES_LATIN
    for repeat in closed_repeats(found, shortest, longest, _LEAST_PLACEHOLDER):
        if repeat.key[0] in edges or repeat.key[-1] in edges:
            continue
        if _variety(found, repeat) < _MIN_VARIETY**2:
            continue
        if len(repeat.places) > _MAX_TIMES:
            continue
        if len(repeat.places) < _LEAST and not has_placeholder("".join(repeat.key)):
            continue
        yield repeat


def _judge(text: str, found: Sequence[Unit], repeat: Repeat, language: str) -> _Evidence | None:
    spans = tuple((found[at].start, found[at + repeat.size - 1].end) for at in repeat.places)
    named = _is_name(text, found, repeat)
    if named and _COURT.search(text):
        return None
    scores = score_splices(text, spans, language)
    if scores is None:
        return None
    score = _score(scores, _variety(found, repeat), repeat.size, language)
    score -= max(0.0, math.log2(len(found) / _SHORT_PAGE_UNITS))
    gain = sum(place.gain for place in scores) / len(scores)
    around = sum(place.around for place in scores) / len(scores)
    at_home = sum(_at_home(found, at, repeat.size) for at in repeat.places)
    homeless = at_home <= _MAX_HOME_SHARE * len(spans)
    said = (
        f"{len(spans)} times in unlike contexts that read on without it ({gain:.1f} nats a place)"
    )
    if named and homeless and score + _NAME_BONUS < _HOMELESS_SCORE:
        score = _HOMELESS_SCORE
        said = (
            f"the full name of an organisation, {len(spans)} times in unlike contexts, "
            f"{at_home} of them where names stand"
        )
    elif named:
        score += _NAME_BONUS
    elif not homeless or gain < _MIN_GAIN or around < _MIN_AROUND:
        score = min(score, _BAR - 1)
    return _Evidence(spans, score, named, said) if score > _FLAG_BAR else None


def _at_home(found: Sequence[Unit], at: int, size: int) -> bool:
    """Tell whether a place is one where names stand: both neighbours have to allow it."""
    before = found[at - 1].key if at and found[at].joined else ""
    end = at + size
    after = found[end].key if end < len(found) and found[end].joined else ""
    return (not before or before in LEFT_AT_HOME) and (not after or after in RIGHT_AT_HOME)


def _score(scores: Sequence[SpliceScore], variety: float, size: int, language: str) -> float:
    times = len(scores)
    gain = sum(place.gain for place in scores) / times
    around = sum(place.around for place in scores) / times
    root = math.sqrt(times)
    score = _BIAS + (_PER_GAIN + _PER_GAIN_ROOT * root) * gain
    score += (_PER_AROUND + _PER_AROUND_ROOT * root) * around
    score += _PER_VARIETY * variety + _PER_LOG_TIMES * math.log(times)
    score += _PER_LOG_SIZE * math.log(size)
    if language in UNSPACED:
        score -= _UNSPACED_MALUS + (_THAI_MALUS if language == "th" else 0)
    return score


def _variety(found: Sequence[Unit], repeat: Repeat) -> float:
    """Return the share of different neighbours on the left, times that on the right."""
    before = {found[at - 1].key if at else "" for at in repeat.places}
    ends = [at + repeat.size for at in repeat.places]
    behind = {found[at].key if at < len(found) else "" for at in ends}
    return len(before) * len(behind) / len(repeat.places) ** 2


def _is_name(text: str, found: Sequence[Unit], repeat: Repeat) -> bool:
    start, end = found[repeat.places[0]].start, found[repeat.places[0] + repeat.size - 1].end
    return match_full_name(text[start:end]) == end - start
