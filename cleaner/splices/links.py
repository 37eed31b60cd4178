"""Links that lead from a sentence to another host, and the signs that tell honest ones apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex

from cleaner.document import Document, Mark
from cleaner.forms.model import SCALE as FORM_SCALE
from cleaner.forms.model import Forms
from cleaner.junctions.model import SCALE, Junctions
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line
from cleaner.read.hosts import host_of, site_of
from cleaner.rules.organisations import has_organisation_form
from cleaner.scripts import count_scripts
from cleaner.tokens import tokenise
from cleaner.units import fold, is_unspaced, units

#: Longer than a query or an offer: whole sentences, teasers, quotations.
_MAX_CHARS = 120
# So many links to one host, and most of all, make it the page's own where nothing tells.
_MIN_OWN_LINKS = 5
_SMALL_WORD = 3
_ENDS = ".!?。！？…:：;；"
_LISTED = regex.compile(r"(?:[、,，]|\b(?:and|or|und|oder|et|ou|y|o|e|dan|и|или)|[和与及或]) ?$")
_DIGIT = regex.compile(r"\p{N}")


@dataclass(frozen=True, slots=True)
class Link:
    """A link with the line that it stands in, and the host that it leads to."""

    mark: Mark
    line: Line
    host: str


def off_site_links(doc: Document, context: Context) -> list[Link]:
    """Return the links to other sites that stand inside the article's paragraphs, in order."""
    marks = [mark for mark in doc.marked("link") if "//" in mark.value]
    if not marks:
        return []
    own = _own_site(doc, marks)
    found = []
    lines = iter(context.inside.lines)
    line = next(lines, None)
    for mark in marks:
        while line is not None and line.end <= mark.start:
            line = next(lines, None)
        if line is None:
            break
        inside = line.start <= mark.start and mark.end <= line.end
        if not (inside and line.prose) or mark.end - mark.start > _MAX_CHARS:
            continue
        site = site_of(host_of(mark.value))
        # One owner has names under several countries' endings.
        if site and site.partition(".")[0] != own.partition(".")[0]:
            found.append(Link(mark, line, host_of(mark.value)))
    return found


def read_signs(doc: Document, links: Sequence[Link]) -> Iterator[tuple[Link, dict[str, float]]]:
    """Yield the links that hold a word, each with its signs.

    ``form``, ``gain`` and the junctions ``around``, ``before`` and ``behind`` are in nats, shares
    and answers in [0, 1]. Only the lines that hold such links are read, as a text of their own.
    """
    lines = list({link.line.start: link.line for link in links}.values())
    text = "\n".join(line.text for line in lines)
    language = detect_language(text) if links else None
    if language is None:
        return
    offsets: dict[int, int] = {}
    at = 0
    for line in lines:
        offsets[line.start] = at - line.start
        at += len(line.text) + 1
    tokens = tokenise(text)
    starts = np.array([link.mark.start + offsets[link.line.start] for link in links], np.int64)
    ends = np.array([link.mark.end + offsets[link.line.start] for link in links], np.int64)
    firsts, stops = np.searchsorted(tokens.starts, starts), np.searchsorted(tokens.starts, ends)
    scores = Junctions(tokens, language).score_spans(starts, ends)
    around, before, behind = ((column / SCALE).tolist() for column in scores)
    forms = (Forms(tokens).score(firsts, stops) / FORM_SCALE).tolist()
    sizes = (stops - firsts).tolist()
    page = doc.text.casefold()
    hosts = Counter(host_of(mark.value) for mark in doc.marked("link"))
    in_prose = Counter(link.host for link in links)
    for index, link in enumerate(links):
        if not sizes[index]:
            continue
        yield (
            link,
            {
                "form": forms[index],
                "gain": around[index] - before[index] - behind[index],
                "around": around[index],
                "before": before[index],
                "behind": behind[index],
                "host_outside": float(hosts[link.host] > in_prose[link.host]),
                **_read_wording(doc, link, page),
            },
        )


def _read_wording(doc: Document, link: Link, page: str) -> dict[str, float]:
    """Return the signs in what a link says, where it stands in its sentence and where it leads."""
    mark, line = link.mark, link.line
    string = doc.text[mark.start : mark.end]
    left = doc.text[line.start : mark.start].rstrip()
    right = doc.text[mark.end : line.end].lstrip()
    own = string.casefold()
    words = [own[unit.start : unit.end] for unit in units(own)]
    telling = _telling_words(words)
    address = mark.value.casefold()
    new = any(own.count(letter) == page.count(letter) for letter in _odd_letters(own))
    return {
        "words": _count_words(words),
        "organisation": float(has_organisation_form(string)),
        "new_letters": float(new),
        "elsewhere": _share(page.count(word) > own.count(word) for word in telling),
        "in_address": _share(word in address for word in telling),
        "host_named": _names_host(string, link.host),
        "other_script": _other_script(string, left + right),
        "opens": float(not left or left[-1] in _ENDS),
        "closes": float(not right or right[0] in _ENDS),
        "mark_right": float(not right[:1].isalnum()),
        "listed": float(_LISTED.search(left) is not None or right[:1] in tuple("、,，")),
        "digits": float(_DIGIT.search(string) is not None),
        "capital": float(string[:1].isupper()),
    }


def _own_site(doc: Document, marks: Sequence[Mark]) -> str:
    """Return the site of the page: as it is told, or the one that most of its links lead to."""
    if doc.url:
        return site_of(host_of(doc.url))
    counts = Counter(site_of(host_of(mark.value)) for mark in marks)
    site, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return site if count >= _MIN_OWN_LINKS and 2 * count > counts.total() else ""


def _telling_words(words: Sequence[str]) -> list[str]:
    """Return the words that are not small; pairs of characters where a script has no blanks."""
    if words and all(len(word) == 1 for word in words):
        return [a + b for a, b in pairwise(words)] or list(words)
    return [word for word in words if len(word) > _SMALL_WORD] or list(words)


def _share(answers: Iterable[bool]) -> float:
    """Return the share of yes among ``answers``; 1 where there is none."""
    found = list(answers)
    return sum(found) / len(found) if found else 1.0


def _count_words(words: Sequence[str]) -> float:
    """Return how many words without figures; characters of scripts without blanks count by half."""
    said = [word for word in words if not _DIGIT.search(word)]
    return sum(0.5 if len(word) == 1 and is_unspaced(word) else 1.0 for word in said)


def _odd_letters(text: str) -> list[str]:
    """Return the letters of alphabets that not every language has: accents, other scripts."""
    return [
        char for char in text if not char.isascii() and char.isalpha() and not is_unspaced(char)
    ]


def _other_script(string: str, around: str) -> float:
    """Tell whether ``string`` is written in another script than what stands around it."""
    own, others = count_scripts(string), count_scripts(around)
    return float(bool(own) and bool(others) and not own.keys() & others.keys())


def _names_host(string: str, host: str) -> float:
    """Tell whether the host's name says what the link says."""
    name = site_of(host).partition(".")[0].replace("-", "")
    said = fold(string)
    return float(len(said) > 1 and bool(name) and (said in name or name in said))
