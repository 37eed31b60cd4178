"""The first pass over a corpus: pages counted by workers, merged, and made a profile of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleaner.api import Cleaner
from cleaner.batch import Fields, clean_page, clean_payload, look_up
from cleaner.junctions.model import Weights
from cleaner.junctions.train import train_weights
from cleaner.read.inputs import Source
from cleaner.read.items import Chunk, Item, read_item
from cleaner.read.pages import Page
from cleaner.read.plan import ReadOptions
from cleaner.result import Result, failed
from cleaner.sites.count import count_page
from cleaner.sites.merge import Counts, merge
from cleaner.sites.profile import DEFAULT_MIN_PAGES, Profile, make_profile
from cleaner.tally import Tally
from cleaner.work.engine import Engine, count_bytes, do_chunks, stamp_sources
from cleaner.work.job import Watch
from cleaner.work.pool import prepare
from cleaner.work.watcher import Watcher

if TYPE_CHECKING:
    import pyarrow as pa

#: A language needs so many paragraphs for a junction model of its own; more than the most add
#: little and take memory.
LEAST_PARAGRAPHS, MOST_PARAGRAPHS = 3_000, 6_000

__all__ = ["LearnJob", "count_batch", "learn", "make_learned", "merge"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a chunk, and for progress what `cleaner.work.watcher.Step` says."""

    counts: Counts
    tally: Tally
    notes: tuple[str, ...]
    at: int


@dataclass(frozen=True, slots=True)
class LearnJob:
    """What is counted of every chunk."""

    cleaner: Cleaner
    fields: Fields

    def do(
        self, chunk: Chunk, skipped: Mapping[int, str], unread: Mapping[int, str], watch: Watch
    ) -> Counted:
        """Return the counts of a chunk; pages in ``skipped`` and pieces in ``unread`` failed."""
        counts, tally = Counts(), Tally()
        notes: list[str] = []
        number = 0
        for at, item in enumerate(chunk.items):
            watch(at, number)
            for page in _pages(item, unread.get(at)):
                reason = skipped.get(number)
                result = failed(reason) if reason else clean_page(self.cleaner, page, self.fields)
                tally.statuses[result.status] += 1
                if result.status == "failed":
                    notes.append(f"{_name(page, self.fields)}: failed: {result.error}")
                _count(counts, result, _address(page, self.fields))
                number += 1
                watch(at, number)
        counts.cut()
        return Counted(counts, tally, tuple(notes), chunk.done)


def learn(
    sources: Sequence[Source],
    reading: ReadOptions,
    fields: Fields,
    min_pages: int,
    watcher: Watcher,
    engine: Engine = "local",
    jobs: int | None = None,
) -> tuple[Profile, Counts]:
    """Return the profile of a corpus and its counts, the same for any engine and ``jobs``.

    Raises what `cleaner.run.run` does.
    """
    if engine == "local":
        prepare()
    total = Counts()
    sources = stamp_sources(sources)
    watcher.begin(0, 0, count_bytes(sources))
    for part in do_chunks(LearnJob(Cleaner(), fields), sources, reading, engine, jobs):
        total.take(part.counts)
        watcher.chunk(part)
    return make_learned(total, min_pages), total


def make_learned(counts: Counts, min_pages: int = DEFAULT_MIN_PAGES) -> Profile:
    """Return the profile of merged counts, with junction models where there is enough text."""
    counts.cut()
    return make_profile(counts, min_pages, _junctions_of(counts))


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


def _pages(item: Item, reason: str | None) -> Iterator[Page]:
    """Yield the pages of a piece; failed ones, where a worker died of reading it."""
    if reason is None:
        yield from (page for page in read_item(item) if isinstance(page, Page))
        return
    for number in range(item.count):
        yield Page(f"{item.source.name}#{item.first + number}", fault=reason)


def _name(page: Page, fields: Fields) -> str:
    name = look_up(page.row, fields.id) if isinstance(page.row, Mapping) else None
    return page.default_id if name is None else str(name)


def _address(page: Page, fields: Fields) -> str | None:
    url = page.url or (look_up(page.row, fields.url) if isinstance(page.row, Mapping) else None)
    return url if isinstance(url, str) else None


def _junctions_of(counts: Counts) -> dict[str, Weights]:
    """Return a junction model for each language that has enough paragraphs in the sample."""
    lines: dict[str, dict[str, None]] = defaultdict(dict)
    for key in sorted(counts.passages):
        # One copy each: what many have would weigh too much.
        passage = counts.passages[key][0]
        own = lines[passage.language]
        if passage.language and len(own) < MOST_PARAGRAPHS:
            own.setdefault(passage.text)
    return {
        language: train_weights(list(own), language)
        for language, own in sorted(lines.items())
        if len(own) >= LEAST_PARAGRAPHS
    }
