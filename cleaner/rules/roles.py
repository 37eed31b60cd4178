"""What labels do on a page: rules about other articles, pictures and the article itself.

Each function takes the labels of one language (see ``labels``) with the samples that prove them,
and returns rules: the form of such a line is the same in all languages.
"""

from __future__ import annotations

import re
from dataclasses import replace

from cleaner.rules.labels import COLONS, Samples, Script, frame, label_rule, spellings
from cleaner.rules.parts import at_edges
from cleaner.rules.rule import Rule

_OPEN = r"[\[(【《「〈<>»•▶►→⇒☞*\-–—|｜■●◆▲▼※👉＞\#]{0,4}\s?"
_SHUT = r"\s?[\])】》〉」>»]?"
_ARROWS = r"\s?[»›→>▶►＞]{0,3}"
#: No headline ends like a sentence; one that is cut off ends with dots.
_UNFINISHED = r"(?<![;,،؛。、।]|[^.]\.)"
_HEADLINE = {
    "cased": (
        r"(?-i:[\p{Lu}\d«»“„\"'¿¡])(?=\S{0,30}(?:\s\S{1,30}){2,24}\Z)[^\n.;!]{15,150}(?<![,:])"
    ),
    "plain": r"[^\n.;!。！।،,、]{8,90}",
}


def promo_line(
    words: str, hits: Samples, misses: Samples, *, weak: str = "", script: Script = "cased"
) -> Rule:
    """Return the rule for a label and the headline of another article behind it.

    A weak label is also an ordinary word: a colon and what looks like a headline must follow.
    """
    weaker = rf"| <<weak>>{_SHUT}<<colon>>{_HEADLINE[script]}" if weak else ""
    pattern = rf"""
        {_OPEN}(?:<<label>>{_SHUT}\s?(?:[:：|｜]|[»›→>▶►＞]{{1,3}}|[–—](?=\s)|(?<=[\])】》〉」]))
          \s?(?=\S)[^\n]{{4,170}}{_UNFINISHED} {weaker})
    """
    return label_rule(
        "promo.line",
        frame(pattern, script, label=words, weak=weak),
        f"{words} {weak}",
        hits,
        misses,
        confidence=0.85,
        max_chars=230,
    )


def related(words: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for the heading above a list of other articles."""
    return label_rule(
        "links.related",
        frame(rf"{_OPEN}<<label>>{_SHUT}\s?[:：.…»›→>▼↓]{{0,3}}", label=words),
        words,
        hits,
        misses,
        confidence=0.8,
        max_chars=70,
    )


def teaser(words: str, hits: Samples, misses: Samples, *, script: Script = "cased") -> Rule:
    """Return the rule for a headline or an excerpt that a "read more" cuts off.

    What tells it from a sentence: dots before the label, brackets around it, an arrow beside it,
    or a capital right behind a small letter, where an extractor has glued two lines.
    """
    glued = ""
    if script == "cased":
        capitals = sorted({label[0].upper() + label[1:] for label in spellings(words)})
        literals = "|".join(re.escape(label) for label in capitals)
        glued = rf"| [\p{{Ll}}\d!?”“»](?-i:{literals})[.…]{{0,3}}"
    # What stands before is looked at from behind: else every place of the line would be tried.
    pattern = rf"""
        [^\n]{{8,420}}(?<=
        <<dots>>\s?[\[(（]?\s?<<label>>\s?(?:<<dots>>)?\s?[\])）]?{_ARROWS}
        | [\[(（【]\s?[→»]?\s?<<label>>\s?(?:<<dots>>)?{_ARROWS}\s?[\])）】]
        | [^\n]{{4}}<<label>>\s?(?:<<dots>>)?\s?[»›→▶►＞>]{{1,3}}
        | [^\n]{{4}}[→■▶►»＞]\s?<<label>>
        {glued})
    """
    return label_rule(
        "links.teaser",
        frame(pattern, script, label=words),
        words,
        hits,
        misses,
        confidence=0.85,
        max_chars=420,
    )


def expand(words: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for a button that shows more, alone on its line."""
    pattern = rf"""
        (?:<<dots>>)?\s?[\[(（【»›→▶►■]?\s?<<label>>\s?(?:\(\d{{1,4}}\))?\s?(?:<<dots>>)?[\])）】]?{_ARROWS}
    """
    return label_rule(
        "boilerplate.expand",
        frame(pattern, label=words),
        words,
        hits,
        misses,
        confidence=0.82,
        max_chars=60,
    )


def caption(
    credit: str, bare: str, hits: Samples, misses: Samples, *, script: Script = "cased"
) -> Rule:
    """Return the rule for a picture's credit, and for labels that need no name behind them."""
    sign = r"(?:\s?[:：=＝/／|｜]\s?|\s?©\s?|\s\(c\)\s)"
    pattern = rf"""
        [(\[（【［▲△▼※*/]{{0,2}}\s?(?:<<credit>>{sign}<<source>>
        | <<bare>>(?:{sign}<<source>>)?)\s?[)\]）】］]?[.。]?
    """
    return label_rule(
        "caption.label",
        frame(pattern, script, credit=credit, bare=bare),
        f"{credit} {bare}",
        hits,
        misses,
        confidence=0.8,
        max_chars=100,
    )


_NUMERIC_DAY = (
    r"(?:\d{1,2}[./\-]\d{1,2}[./\-](?:19|20)?\d{2}"
    r"|(?:19|20)\d{2}\s?[./\-年년]\s?\d{1,2}\s?[./\-月월]\s?\d{1,2}\s?[日일.]?)"
)
_TIME = r"(?:(?:오전|오후|午前|午後)\s?)?\d{1,2}\s?[:.：h時시Hж]\s?\d{2}(?:[:.]\d{2}|分|분)?"
_ZONE = (
    r"(?:\s(?:uhr|wib|wita|wit|น\.?|msk|мск|gmt[+\-]?\d{0,2}|\(?gmt[+\-]\d{1,2}\)?|hrs?|h|ist))?"
)


def _stamp(day: str) -> str:
    return (
        rf"(?:{day}|{_NUMERIC_DAY})(?:(?:,|\s?[|•·–—\-/]|(?:\s\p{{L}}{{1,6}}){{1,2}})?\s?{_TIME}{_ZONE})?"
        rf"|{_TIME}{_ZONE},?\s(?:{day}|{_NUMERIC_DAY})"
    )


def dated(
    words: str, day: str, hits: Samples, misses: Samples, *, script: Script = "cased"
) -> Rule:
    """Return the rule for a line that says when the article was published or changed.

    ``words`` are the labels, ``day`` the pattern of a date with the language's own months.
    """
    pattern = r"""
        [(\[【•·|]?\s?(?:<<source>>\s?[|•·–—/,]\s?)??<<label>>(?:<<colon>>|\s)?(?:<<stamp>>)
        (?:\s{0,3}[|•·–—/,;()]?\s{0,3}(?:<<label>>(?:<<colon>>|\s)?)(?:<<stamp>>)){0,2}
        (?:\s{0,3}[|•·–—/]\s{0,3}<<source>>)?\s?[)\]】]?\.?
    """
    return label_rule(
        "meta.byline",
        frame(pattern.replace("<<stamp>>", _stamp(day)), script, label=words),
        words,
        hits,
        misses,
        confidence=0.88,
        max_chars=140,
    )


def bare_date(
    months: str, day: str, hits: Samples, misses: Samples, *, script: Script = "cased"
) -> tuple[Rule, ...]:
    """Return the rules for a line that is a date, at the page's edges.

    A person may stand before it or behind it. One of ``months`` stands in every such date.
    """
    pattern = rf"""
        (?:<<name>>(?:\s{{0,3}}[|•·–—\-/,]\s{{0,3}}|\s))?(?:{_stamp(day)})
        (?:\s{{0,3}}[|•·–—/]\s{{0,3}}<<name>>)?
    """
    rule = label_rule(
        "meta.byline", frame(pattern, script), months, hits, misses, confidence=0.75, max_chars=90
    )
    return tuple(at_edges(rule))


def writer(words: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for "by" and full names, above the article."""
    pattern = r"""
        <<label>>(?:<<colon>>|\s)<<name>>(?:(?:,|\s\p{L}{1,3}|\s&)\s<<name>>){0,3}
        (?:\s?[,|•·/–—]\s?<<source>>)?
    """
    return label_rule(
        "meta.byline",
        frame(pattern, label=words),
        words,
        hits,
        misses,
        confidence=0.8,
        max_chars=100,
        where="head",
        signs=(" ", *COLONS),
    )


def author(
    words: str, about: str, hits: Samples, misses: Samples, *, script: Script = "cased"
) -> tuple[Rule, Rule]:
    """Return the rules for a label with a name behind it, and for the heading above a blurb.

    Above the article the label is a byline; the heading stands below.
    """
    named = r"""
        [(\[【]?<<label>><<colon>>(?:<<name>>|\p{L}[\p{L}\p{M}]{1,20})(?:,\s<<name>>){0,3}[)\]】]?
    """
    head = label_rule(
        "meta.byline",
        frame(named, script, label=words),
        words,
        hits[:2],
        misses,
        confidence=0.8,
        max_chars=80,
        where="head",
        signs=COLONS,
    )
    tail = replace(
        head,
        id="meta.author",
        pattern=frame(rf"{named} | <<about>>\s?:?{_ARROWS}", script, label=words, about=about),
        hits=hits,
        keywords=head.keywords + spellings(about),
        where="tail",
    )
    return head, tail


def tags(words: str, hits: Samples, misses: Samples) -> Rule:
    """Return the rule for a label and a list of tags, below the article."""
    return label_rule(
        "meta.tags",
        frame(r"[\#•]?\s?<<label>>\s?(?:[:：]\s?[^\n.!?;。！।؟]{2,160}|[:：])", label=words),
        words,
        hits,
        misses,
        confidence=0.85,
        max_chars=190,
        where="tail",
        signs=COLONS,
    )


def source(words: str, hits: Samples, misses: Samples, *, script: Script = "cased") -> Rule:
    """Return the rule for where the article came from, below it."""
    return label_rule(
        "meta.source",
        frame(
            r"[(\[（【]?\s?<<label>><<colon>>(?:<<url>>|<<source>>)[)\]）】]?", script, label=words
        ),
        words,
        hits,
        misses,
        confidence=0.78,
        max_chars=110,
        where="tail",
        signs=COLONS,
    )


def counter(words: str, hits: Samples, misses: Samples) -> tuple[Rule, ...]:
    """Return the rules for how often the article was read, at the page's edges."""
    count = r"\d[\d.,\s\u00a0]{0,9}(?:k|m|rb|tys|тыс\.?|万|만|천)?\+?"
    pattern = rf"""
        [(\[]?
        (?:<<label>>(?:<<colon>>|\s)?{count}(?:\s[\p{{L}}\p{{M}}]{{1,8}}\.?)?|{count}\s?<<label>>)
        (?:\s{{0,3}}[|•·/,]?\s{{0,3}}(?:<<label>>(?:<<colon>>|\s)?{count}|{count}\s?<<label>>)){{0,4}}
        [)\]]?
    """
    form = frame(pattern, label=words)
    rule = label_rule("meta.counter", form, words, hits, misses, confidence=0.85, max_chars=90)
    return tuple(at_edges(rule))
