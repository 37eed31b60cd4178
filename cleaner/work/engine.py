"""Sources in, what came of their chunks out, in order: by the workers of whichever engine."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from os.path import abspath
from typing import Literal, TypeVar

from cleaner.engines.ray import run_chunks_on_ray
from cleaner.packing import READ_FAULTS
from cleaner.read.inputs import Source, stamped
from cleaner.read.plan import ReadOptions, plan_chunks
from cleaner.work.pool import run_chunks
from cleaner.work.worker import Work

Engine = Literal["local", "ray"]
T = TypeVar("T")


def do_chunks(
    job: Work[T],
    sources: Sequence[Source],
    reading: ReadOptions,
    engine: Engine | None = "local",
    jobs: int | None = None,
    behind: int = 0,
) -> Iterator[T]:
    """Yield what came of each chunk of ``sources``, in order, from number ``behind`` on.

    ``engine`` None is this process, which a page may hang or kill. ``jobs`` is how many workers:
    one where none is given, or on Ray one a core. Raises what the engine and reading raise.
    """
    with contextlib.ExitStack() as stack:
        # Workers elsewhere have other working folders.
        found = [s if s.path == "-" else replace(s, path=abspath(s.path)) for s in sources]
        chunks = islice(plan_chunks(found, reading, stack), behind, None)
        if engine is None:
            yield from (job.do(chunk, {}, {}, lambda *_: None) for chunk in chunks)
            return
        if engine == "ray":
            results = run_chunks_on_ray(job, chunks, jobs)
        else:
            results = run_chunks(job, chunks, jobs or 1)
        with contextlib.closing(results):
            yield from results


def stamp_sources(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources, each with its present size and time where it is there."""
    found = []
    for source in sources:
        try:
            found.append(stamped(source))
        except READ_FAULTS:
            found.append(source)
    return tuple(found)


def count_bytes(sources: Sequence[Source]) -> int:
    """Return the bytes of stamped sources, as far as they are known."""
    return sum(source.stamp[0] for source in sources if source.stamp is not None)
