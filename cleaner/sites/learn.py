"""The first pass over a corpus: pages counted by workers, merged, and made a profile of."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleaner.api import Cleaner
from cleaner.batch import Fields, clean_page, clean_payload, look_up
from cleaner.junctions.model import Weights
from cleaner.junctions.train import train_weights
from cleaner.read.inputs import Source
from cleaner.read.items import Chunk, read_item
from cleaner.read.pages import Page, Passed
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.result import Result
from cleaner.sites.count import count_page
from cleaner.sites.merge import Counts, merge
from cleaner.sites.profile import Profile, make_profile
from cleaner.work.job import Watch
from cleaner.work.pool import prepare, run_chunks

if TYPE_CHECKING:
    import pyarrow as pa

#: A language needs so many paragraphs for a junction model of its own; more than the most add
#: little and take memory.
LEAST_PARAGRAPHS, MOST_PARAGRAPHS = 3_000, 6_000

__all__ = ["LearnJob", "count_batch", "count_corpus", "learn", "merge"]


@dataclass(frozen=True, slots=True)
class LearnJob:
    """What is counted of every chunk."""

    cleaner: Cleaner
    fields: Fields

    def do(
        self, chunk: Chunk, skipped: Mapping[int, str], unread: Mapping[int, str], watch: Watch
    ) -> Counts:
        """Return the counts of a chunk; pages in ``skipped`` and pieces in ``unread`` failed."""
        counts = Counts()
        number = 0
        for at, item in enumerate(chunk.items):
            watch(at, number)
            if at in unread:
                counts.pages += item.count
                counts.failed += item.count
                number += item.count
                continue
            for page in read_item(item):
                if isinstance(page, Passed):
                    continue
                if number in skipped:
                    counts.pages += 1
                    counts.failed += 1
                else:
                    result = clean_page(self.cleaner, page, self.fields)
                    _count(counts, result, _address(page, self.fields))
                number += 1
                watch(at, number)
        counts.cut()
        return counts


def learn(
    sources: Sequence[Source],
    reading: ReadOptions,
    fields: Fields,
    min_pages: int,
    jobs: int = 1,
    told: Callable[[int], None] = lambda _: None,
) -> tuple[Profile, Counts]:
    """Return the profile of a corpus and its counts, the same for any number of ``jobs``.

    ``told`` hears how many pages are counted. Raises what `cleaner.run.run` does.
    """
    counts = count_corpus(sources, reading, fields, jobs, told)
    return make_profile(counts, min_pages, _junctions_of(counts)), counts


def count_corpus(
    sources: Sequence[Source],
    reading: ReadOptions,
    fields: Fields,
    jobs: int = 1,
    told: Callable[[int], None] = lambda _: None,
) -> Counts:
    """Return the counts of all pages, by ``jobs`` worker processes."""
    prepare()
    total = Counts()
    with contextlib.ExitStack() as stack:
        chunks = plan_chunks(sources, reading, stack)
        with contextlib.closing(run_chunks(LearnJob(Cleaner(), fields), chunks, jobs)) as parts:
            for part in parts:
                total.take(part)
                told(total.pages)
    total.cut()
    return total


def count_batch(batch: pa.RecordBatch, fields: Fields = Fields()) -> Counts:  # noqa: B008
    """Return the counts of the rows of a record batch: for engines, which `merge` them."""
    cleaner = Cleaner()
    counts = Counts()
    for row in batch.to_pylist():
        url = look_up(row, fields.url)
        _count(counts, clean_payload(cleaner, row, fields), url if isinstance(url, str) else None)
    counts.cut()
    return counts


def _count(counts: Counts, result: Result, url: str | None) -> None:
    if result.status == "failed":
        counts.pages += 1
        counts.failed += 1
    else:
        counts.add(*count_page(result, url))


def _address(page: Page, fields: Fields) -> str | None:
    url = page.url or (look_up(page.row, fields.url) if isinstance(page.row, Mapping) else None)
    return url if isinstance(url, str) else None


def _junctions_of(counts: Counts) -> dict[str, Weights]:
    """Return a junction model for each language that has enough paragraphs in the sample."""
    lines: dict[str, dict[str, None]] = defaultdict(dict)
    for key in sorted(counts.passages):
        copies = counts.passages[key]
        # One copy each: what many have would weigh too much.
        passage = copies[min(copies)]
        own = lines[passage.language]
        if passage.language and len(own) < MOST_PARAGRAPHS:
            own.setdefault(passage.text)
    return {
        language: train_weights(list(own), language)
        for language, own in sorted(lines.items())
        if len(own) >= LEAST_PARAGRAPHS
    }
