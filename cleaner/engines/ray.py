"""Ray Data: cleaned datasets, and the chunks of the commands with ``--engine ray``."""

from __future__ import annotations

import logging
import os
import pickle
from collections.abc import Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from cleaner.api import Cleaner
from cleaner.arrow import output_schema
from cleaner.batch import DEFAULT_OPTIONS, RowOptions
from cleaner.engines.batches import clean_batches
from cleaner.extras import load_extra
from cleaner.read.items import Chunk
from cleaner.work.pool import run_chunks
from cleaner.work.worker import Work

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

T = TypeVar("T")

# Rows a task: some seconds of work, so that starting its worker costs next to nothing.
_BATCH_ROWS = 512
# Chunks a task, at most, and chunks a core that are planned ahead: an execution of Ray takes about
# a second to start, the work of a window half a minute.
_TASK_CHUNKS = 8
_WINDOW_CHUNKS = 128


def clean_dataset(
    dataset: Dataset, cleaner: Cleaner | None = None, options: RowOptions = DEFAULT_OPTIONS
) -> Dataset:
    """Return the dataset of the cleaned rows, lazily, in the order of ``dataset``.

    The columns are those of `cleaner.arrow.output_schema`; rows without an id stay without one. A
    page that hangs or kills its worker becomes a failed row. Raises `CleanerError` where Ray is not
    installed.
    """
    load_ray()
    cleaned = dataset.map_batches(
        clean_table,
        batch_size=_BATCH_ROWS,
        batch_format="pyarrow",
        fn_kwargs={"cleaner": cleaner or Cleaner(), "options": options},
    )
    # Without this, rows come as tasks end.
    cleaned.context.execution_options.preserve_order = True
    return cleaned


def clean_table(table: pa.Table, cleaner: Cleaner, options: RowOptions) -> pa.Table:
    """Return the cleaned rows of a table: what `clean_dataset` has Ray call."""
    import pyarrow as pa

    cleaned = clean_batches(cleaner, table.combine_chunks().to_batches(), options)
    return pa.Table.from_batches(cleaned, output_schema(table.schema, options))


def run_chunks_on_ray(
    job: Work[T], chunks: Iterator[Chunk], jobs: int | None
) -> Generator[T, None, None]:
    """Yield what came of each chunk, in order: `cleaner.work.pool.run_chunks` on Ray's workers.

    At most ``jobs`` tasks at a time, or as many as there are cores. Starts Ray on this machine
    where no cluster is named (``RAY_ADDRESS``). Raises what `run_chunks` raises.
    """
    ray = load_ray()
    _connect(ray)
    cores = jobs or max(1, int(ray.cluster_resources().get("CPU", 1)))
    while window := [{"chunk": pickle.dumps(c)} for c in islice(chunks, cores * _WINDOW_CHUNKS)]:
        tasks = max(-(-len(window) // _TASK_CHUNKS), min(len(window), 2 * cores))
        dataset = ray.data.from_items(window, override_num_blocks=tasks)
        dataset = dataset.map_batches(
            _run_task,
            batch_size=None,
            batch_format="pyarrow",
            fn_kwargs={"job": job},
            concurrency=jobs,
        )
        dataset.context.execution_options.preserve_order = True
        for row in dataset.iter_rows():
            answer = pickle.loads(row["done"])
            if isinstance(answer, BaseException):
                raise answer
            yield answer


def load_ray() -> Any:
    """Return ``ray`` with ``ray.data``; raises `CleanerError` where it is not installed."""
    load_extra("ray.data", "ray", "the engine ray")
    return load_extra("ray", "ray", "the engine ray")


def _run_task(table: pa.Table, job: Work[object]) -> pa.Table:
    """Return what came of each chunk; an exception goes back as it is, without Ray's traces."""
    import pyarrow as pa

    chunks = [pickle.loads(chunk) for chunk in table.column("chunk").to_pylist()]
    answers: list[object] = []
    try:
        answers.extend(run_chunks(job, iter(chunks), 1))
    except Exception as error:
        answers.append(error)
    return pa.table({"done": pa.array(map(pickle.dumps, answers), pa.large_binary())})


def _connect(ray: Any) -> None:
    """Start or join Ray, quietly and without a word to anybody else."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if not ray.is_initialized():
        ray.init(include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    # The command has a progress of its own.
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
