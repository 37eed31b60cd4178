"""What a profile proposes for one page: its site's lines and strings, and what copies prove."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.junctions.model import SCALE, Junctions
from cleaner.language import detect_language
from cleaner.propose.context import Context, Line, drop_line
from cleaner.sites.count import hash_line
from cleaner.sites.profile import Profile, SiteBlock
from cleaner.tokens import Tokens, tokenise
from cleaner.units import fold, weight

_MAX_CHARS = 400_000
_BLOCK_CONFIDENCE = 0.9
_STRING_CONFIDENCE = 0.9
_COPY_CONFIDENCE = 0.93
#: Where the text reads so much worse without a string (nats), the author wrote it.
_LEAST_GAIN_HERE = -2.5
# A site whose pages are all the same article repeats the article.
_LEAST_OF_PROSE = 0.5


@dataclass(frozen=True)
class SiteProposers:
    """The proposers of one page, by the profile and the page's site (empty where unknown)."""

    profile: Profile
    site: str

    def blocks(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Yield a drop for each line above or below the article that the site's pages repeat."""
        del doc
        known = self.profile.blocks.get(self.site)
        if not known:
            return
        lines = context.lines
        found: dict[int, SiteBlock] = {}
        for at, line in enumerate(lines):
            key = hash_line(line.text)
            if key is not None and key in known:
                found[at] = known[key]
        prose = [at for at, line in enumerate(lines) if line.prose and line.rule is None]
        own = [at for at in prose if at not in found]
        if not own or _weigh(lines, own) < _LEAST_OF_PROSE * _weigh(lines, prose):
            return
        for at, block in found.items():
            if own[0] < at < own[-1] or _is_author(lines[at], context):
                continue
            said = f"stands on {block.pages} of {block.sampled} pages of {self.site}"
            yield drop_line(lines[at], "boilerplate.site", _BLOCK_CONFIDENCE, said)

    def spans(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Yield a drop for each place of a string that was put into the site's sentences or here.

        None where the text reads much worse without it: there the author names it.
        """
        lines = [line for line in context.lines if line.prose or "\n" in line.text]
        strings = self.profile.strings.get(self.site, ())
        if not lines or not (strings or self.profile.copies):
            return
        tokens = tokenise(doc.text[:_MAX_CHARS])
        yield from self._copies(tokens)
        places = []
        needles = self.profile.string_needles(self.site)
        for number, at in needles.find(tokens):
            size = needles.sizes[number]
            start, end = int(tokens.starts[at]), int(tokens.ends[at + size - 1])
            if any(line.start < start and end <= line.end for line in lines):
                places.append((start, end, strings[number]))
        if not places:
            return
        gains = self._gains(tokens, [(start, end) for start, end, _ in places])
        for (start, end, string), gain in zip(places, gains, strict=True):
            if gain < _LEAST_GAIN_HERE:
                continue
            said = (
                f"stands in the sentences of {string.stories} unlike pages of {self.site}, of "
                f"{string.sampled} looked at; they read on without it ({string.gain:+.1f} nats a "
                f"place, here {gain:+.1f})"
            )
            yield Edit(start, end, string.rule, _STRING_CONFIDENCE, said)

    def _copies(self, tokens: Tokens) -> Iterator[Edit]:
        copies = self.profile.copies
        if not copies:
            return
        for number, at in self.profile.copy_needles.find(tokens):
            one = copies[number]
            first = at + len(tokenise(one.left))
            stop = first + len(tokenise(one.text))
            said = f"{one.lacking} {'copy' if one.lacking == 1 else 'copies'} of this sentence "
            said += f"elsewhere read on without it; so put into {one.passages} paragraphs"
            start, end = int(tokens.starts[first]), int(tokens.ends[stop - 1])
            yield Edit(start, end, one.rule, _COPY_CONFIDENCE, said)

    def _gains(self, tokens: Tokens, spans: list[tuple[int, int]]) -> list[float]:
        """Return the gain of each place, by the shipped model and the corpus' own, on average."""
        language = detect_language(tokens.text) or ""
        shipped = Junctions(tokens, language)
        own = self.profile.junctions.get(language)
        models = [shipped] if own is None else [shipped, replace(shipped, weights=own)]
        starts, ends = np.array(spans, np.int64).T
        total = np.zeros(len(spans))
        for model in models:
            around, before, behind = model.score_spans(starts, ends)
            total += around - before - behind
        gains: list[float] = (total / (SCALE * len(models))).round(2).tolist()
        return gains


def _weigh(lines: tuple[Line, ...], chosen: Iterable[int]) -> int:
    return sum(weight(lines[at].text) for at in chosen)


def _is_author(line: Line, context: Context) -> bool:
    return context.author is not None and fold(line.text) == fold(context.author)
