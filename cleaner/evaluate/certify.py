"""What a run may have done wrong, from cuts that somebody judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cleaner.errors import CleanerError
from cleaner.evaluate.bounds import LEVEL, Stratum, upper_bound, weighted_bound

#: The version of the files of verdicts that are read; see `cleaner.show.verdicts`.
VERSION = 1
_FIELDS = ("id", "start", "end", "rule", "verdict")


@dataclass(frozen=True, slots=True)
class RuleVerdicts:
    """One rule's part: ``cuts`` of ``characters`` in the run, ``sampled`` of them shown.

    ``judged`` of these have a verdict, ``wrong`` of them that they are wrong; the wrong ones have
    ``wrong_characters``.
    """

    rule: str
    cuts: int
    characters: int
    sampled: int
    judged: int = 0
    wrong: int = 0
    wrong_characters: int = 0

    @property
    def rate(self) -> float:
        """The share of wrong ones among those judged; 0 where none was."""
        return self.wrong / self.judged if self.judged else 0.0

    @property
    def doubtful(self) -> int:
        """Those of the sample that are wrong, or were not judged."""
        return self.wrong + self.sampled - self.judged

    @property
    def bound(self) -> float:
        """The upper bound of the share of wrong cuts: exact where all cuts were shown."""
        if self.sampled == self.cuts:
            return self.doubtful / self.cuts if self.cuts else 0.0
        return upper_bound(self.doubtful, self.sampled)

    @property
    def length(self) -> float:
        """What a wrong cut is taken to have in characters: the mean of all, or of the wrong."""
        wrong = self.wrong_characters / self.wrong if self.wrong else 0.0
        return max(self.characters / self.cuts if self.cuts else 0.0, wrong)


@dataclass(frozen=True, slots=True)
class Certificate:
    """The verdicts of a run, by rule in order of name, and what its pages and characters are."""

    rows: str
    pages: int
    characters: int
    rules: tuple[RuleVerdicts, ...]

    @property
    def cuts_a_page(self) -> float:
        """The upper bound of wrong cuts a page of the run."""
        return self._harm([float(rule.cuts) for rule in self.rules]) / max(1, self.pages)

    @property
    def characters_a_million(self) -> float:
        """The upper bound of characters wrongly cut, of a million of page text."""
        harm = self._harm([rule.cuts * rule.length for rule in self.rules])
        return min(1e6, harm * 1e6 / max(1, self.characters))

    def _harm(self, weights: list[float]) -> float:
        """Return the upper bound of weight times rate of wrong cuts, over all rules.

        What was counted whole is no sample: it is added as it is.
        """
        counted, strata = 0.0, []
        for rule, weight in zip(self.rules, weights, strict=True):
            if rule.sampled == rule.cuts:
                counted += weight * rule.bound
            else:
                strata.append(Stratum(rule.doubtful, rule.sampled, weight))
        return counted + weighted_bound(strata)

    def summary(self) -> dict[str, Any]:
        """Return all of it as a JSON object, rates and bounds included."""
        rules = {
            rule.rule: {
                "cuts": rule.cuts,
                "sampled": rule.sampled,
                "judged": rule.judged,
                "wrong": rule.wrong,
                "rate": round(rule.rate, 6),
                "bound": round(rule.bound, 6),
            }
            for rule in self.rules
        }
        return {
            "rows": self.rows,
            "pages": self.pages,
            "characters": self.characters,
            "level": LEVEL,
            "rules": rules,
            "wrong_cuts_a_page": round(self.cuts_a_page, 6),
            "wrong_characters_a_million": round(self.characters_a_million, 3),
        }


def certify(rows: Iterable[tuple[str, dict[str, Any]]]) -> Certificate:
    """Return the certificate of a file of verdicts; ``rows`` are its (name, object), in order.

    The sample is stratified by rule, each cut of a rule with the same chance to be in it. A cut
    that was shown and not judged counts as wrong in every bound, so that it does not matter which
    ones a judge left out. A rule's bound is that of Clopper and Pearson (1934); that of the whole
    run is `weighted_bound`, for the weights ``cuts`` a rule. Characters go by the cuts: a rule's
    wrong ones are taken to be as long as all of its cuts are in the mean, or as long as the wrong
    ones of its sample where those are longer; that much is assumed, not proved.
    Raises `CleanerError`, naming the line, for what is not as `cleaner.show.verdicts` has it.
    """
    lines = iter(rows)
    name, header = next(lines, ("the file", {}))
    rules = _read_header(name, header)
    counts = {rule: [0, 0, 0] for rule in rules}
    known: dict[tuple[str, int, int, str], str] = {}
    for name, line in lines:
        if "verdicts" in line:
            raise CleanerError(
                f"{name}: a second header; give the verdicts of one report at a time"
            )
        missing = [field for field in _FIELDS if field not in line]
        if missing:
            raise CleanerError(f"{name}: a verdict without {missing[0]!r}; export the file again")
        if line["verdict"] not in ("right", "wrong"):
            raise CleanerError(f"{name}: the verdict is {line['verdict']!r}; give right or wrong")
        rule, start, end = str(line["rule"]), line["start"], line["end"]
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end):
            raise CleanerError(
                f"{name}: start and end are no span of a page; export the file again"
            )
        if rule not in rules:
            raise CleanerError(f"{name}: the header has no rule {rule!r}; is it of another report?")
        before = known.setdefault((str(line["id"]), start, end, rule), name)
        if before != name:
            raise CleanerError(f"{name}: the same cut as {before}; leave one of them out")
        wrong = line["verdict"] == "wrong"
        counts[rule] = [
            old + new
            for old, new in zip(counts[rule], (1, wrong, wrong * (end - start)), strict=True)
        ]
        if counts[rule][0] > rules[rule].sampled:
            raise CleanerError(
                f"{name}: more verdicts on {rule} than the {rules[rule].sampled} cuts that the "
                "header says were shown; is it of another report?"
            )
    return Certificate(
        rows=str(header["rows"]),
        pages=header["pages"],
        characters=header["characters"],
        rules=tuple(
            RuleVerdicts(rule, of.cuts, of.characters, of.sampled, *counts[rule])
            for rule, of in sorted(rules.items())
        ),
    )


def _read_header(name: str, header: Mapping[str, Any]) -> dict[str, RuleVerdicts]:
    if header.get("verdicts") != VERSION:
        raise CleanerError(
            f"{name}: not the header of a file of verdicts, version {VERSION}; "
            "give the file that `cleaner report` exports once its sample is judged"
        )
    try:
        whole = [header["pages"], header["characters"]]
        rules = {
            rule: RuleVerdicts(rule, of["cuts"], of["characters"], of["sampled"])
            for rule, of in header["rules"].items()
        }
        str(header["rows"])
    except (KeyError, TypeError, AttributeError) as error:
        raise CleanerError(f"{name}: the header lacks {error}; export the file again") from None
    for rule in rules.values():
        whole += [rule.characters, rule.sampled, rule.cuts - rule.sampled]
    if not all(isinstance(count, int) and count >= 0 for count in whole):
        raise CleanerError(f"{name}: the header's counts are no counts; export the file again")
    return rules
