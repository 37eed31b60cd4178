"""A run: inputs in, whole files out, in the order of the input for any number of jobs."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from cleaner.api import Cleaner
from cleaner.batch import RowOptions
from cleaner.engines.ray import load_ray
from cleaner.errors import CleanerError
from cleaner.read.inputs import Source
from cleaner.read.items import CHUNK_BYTES, CHUNK_PAGES, Chunk
from cleaner.read.parquet import load_parquet
from cleaner.read.plan import ReadOptions
from cleaner.read.records import load_warc
from cleaner.tally import Tally, describe_config
from cleaner.work.drafts import Draft
from cleaner.work.engine import Engine, count_bytes, do_chunks, stamp_sources
from cleaner.work.finish import FileSink, StreamSink, table_schema
from cleaner.work.job import Done, Job, run_chunk
from cleaner.work.pool import prepare
from cleaner.work.state import State, StateFile
from cleaner.work.watcher import Watcher
from cleaner.write.output import open_output
from cleaner.write.render import Form
from cleaner.write.types import merge_fields


@dataclass(frozen=True, slots=True)
class Output:
    """One output and its sources; ``paths`` are its files, none for standard output."""

    sources: tuple[Source, ...]
    form: Form
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run is told.

    ``engine`` is whose workers do it, ``jobs`` how many (one, or on Ray one a core). ``state`` is
    the path of its state; ``inline``: without workers.
    """

    outputs: tuple[Output, ...]
    cleaner: Cleaner
    rows: RowOptions
    reading: ReadOptions
    engine: Engine = "local"
    jobs: int | None = None
    inline: bool = False
    rejects: str | None = None
    stats: str | None = None
    state: str | None = None
    resume: bool = False


def run(plan: Run, watcher: Watcher) -> Tally:
    """Do a run and return what it counted; its files appear whole or not at all.

    Where it is ended by a fault, an interrupt or a kill, drafts and state are left, and the same
    run with ``resume`` goes on from there. Raises `CleanerError` for wrong use, `OSError` for a
    fault of the machine.
    """
    plan = replace(
        plan,
        outputs=tuple(replace(o, sources=stamp_sources(o.sources)) for o in plan.outputs),
    )
    check_extras(plan)
    if plan.engine == "local" and not plan.inline:
        prepare()
    keeper = StateFile(plan.state)
    key, inputs = _digests(plan)
    state = keeper.load(key, inputs) if plan.resume else None
    if state is None:
        keeper.remove()
        state = State(key, inputs)
    rejects = _open_draft(plan.rejects, state)
    try:
        watcher.begin(state.tally.pages, _size(plan.outputs[: state.output]), _size(plan.outputs))
        for number, output in enumerate(plan.outputs):
            if number >= state.output:
                _write_output(plan, output, state, keeper, rejects, watcher)
                watcher.output(_size([output]))
    except BaseException:
        if rejects is not None:
            rejects.close() if plan.state else rejects.discard()
        raise
    if plan.stats:
        with open_output(plan.stats, force=True) as stream:
            text = json.dumps(state.tally.as_dict(plan.cleaner), ensure_ascii=False, indent=2)
            stream.write(text.encode("utf-8", "replace") + b"\n")
    if rejects is not None:
        rejects.finish()
    keeper.remove()
    return state.tally


def check_extras(plan: Run) -> None:
    """Raise `CleanerError` where a library that the run needs is not installed."""
    kinds = {source.kind for output in plan.outputs for source in output.sources}
    if "parquet" in kinds or any(output.form.format == "parquet" for output in plan.outputs):
        load_parquet()
    if kinds & {"warc", "arc", "wet", "wacz"}:
        load_warc()
    if plan.engine == "ray":
        load_ray()


def _write_output(
    plan: Run,
    output: Output,
    state: State,
    keeper: StateFile,
    rejects: Draft | None,
    watcher: Watcher,
) -> None:
    table = table_schema(output.sources) if output.form.format == "parquet" else None
    packing = "zst" if output.form.format == "parquet" and table is None else output.form.packing
    rows = replace(plan.rows, with_markdown=output.form.format == "markdown")
    job = Job(plan.cleaner, rows, replace(output.form, packing=packing), table)
    sink = FileSink(output.paths, job, state) if output.paths else StreamSink(job, state)

    def save() -> None:
        state.marks = sink.marks()
        if rejects is not None:
            state.marks[rejects.final] = rejects.mark()
        keeper.save(state)

    try:
        if not state.finishing:
            keeper.save(state)
            for done in _work(plan, output, job, state.chunks):
                sink.write(done.parts)
                if rejects is not None:
                    rejects.write(done.rejects)
                state.tally.merge(done.tally)
                merge_fields(state.fields, done.fields)
                state.chunks = done.number + 1
                watcher.chunk(done)
                if keeper.due:
                    save()
            state.finishing = True
            save()
        sink.finish(state.fields, json.dumps(describe_config(plan.cleaner), sort_keys=True))
    except BaseException:
        with contextlib.suppress(OSError):
            save()
        sink.leave(keep=plan.state is not None)
        raise
    state.output, state.chunks, state.finishing, state.fields = state.output + 1, 0, False, {}
    state.marks = {} if rejects is None else {rejects.final: rejects.mark()}
    keeper.save(state)


def _work(plan: Run, output: Output, job: Job, behind: int) -> Iterator[Done]:
    """Yield what comes of each chunk of an output, from number ``behind`` on."""
    nothing = behind == 0
    engine = None if plan.inline else plan.engine
    for done in do_chunks(job, output.sources, plan.reading, engine, plan.jobs, behind):
        nothing = False
        yield done
    if nothing:
        yield run_chunk(job, Chunk(0, ()))


def _open_draft(path: str | None, state: State) -> Draft | None:
    if path is None:
        return None
    try:
        return Draft(path, state.marks.get(path))
    except ValueError as error:
        raise CleanerError(f"{error}; --force starts anew") from None


def _digests(plan: Run) -> tuple[str, str]:
    """Return the digests of what decides the bytes: the options, and the inputs."""
    options = {
        "config": plan.cleaner.config,
        "rows": asdict(plan.rows),
        "reading": asdict(plan.reading),
        "outputs": [[asdict(output.form), output.paths] for output in plan.outputs],
        "chunks": [CHUNK_PAGES, CHUNK_BYTES],
        "rejects": plan.rejects,
    }
    sources = [[asdict(source) for source in output.sources] for output in plan.outputs]
    return _digest(options), _digest(sources)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def _size(outputs: Sequence[Output]) -> int:
    """Return the bytes of all inputs, as far as they are known."""
    return sum(count_bytes(output.sources) for output in outputs)
