"""Where a run's bytes go: standard output as they come, or drafts that become files at the end."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

from cleaner.arrow import output_schema
from cleaner.errors import CleanerError
from cleaner.read.inputs import Source
from cleaner.read.parquet import read_schema
from cleaner.work.drafts import Draft, Mark, draft_path
from cleaner.work.job import Job
from cleaner.work.state import State
from cleaner.write.output import open_output
from cleaner.write.parquet import write_rows, write_tables
from cleaner.write.types import Fields

if TYPE_CHECKING:
    import pyarrow as pa


class FileSink:
    """The files of one output, each a draft until it is whole."""

    def __init__(self, paths: Sequence[str], job: Job, state: State) -> None:
        """Open the drafts; raises `CleanerError` where they are not as the state says."""
        self._job = job
        self._drafts: list[Draft] = []
        for path in paths:
            if state.finishing and os.path.exists(path) and not os.path.exists(draft_path(path)):
                continue  # the run was killed when this one was in its place already
            try:
                self._drafts.append(Draft(path, state.marks.get(path)))
            except ValueError as error:
                raise CleanerError(f"{error}; --force starts anew") from None

    def write(self, parts: tuple[bytes, ...]) -> None:
        """Append one part to each file."""
        for draft, part in zip(self._drafts, parts, strict=True):
            draft.write(part)

    def marks(self) -> dict[str, Mark]:
        """Return how far each file is."""
        return {draft.final: draft.mark() for draft in self._drafts}

    def finish(self, fields: Fields, config: str) -> None:
        """Make the files appear, whole."""
        for draft in self._drafts:
            if self._job.form.format != "parquet":
                draft.finish()
                continue
            draft.close()
            with open(draft.path, "rb") as rows, open_output(draft.final, force=True) as out:
                _write_parquet(self._job, rows, out, fields, config)
            draft.discard()

    def leave(self, *, keep: bool) -> None:
        """Close all; what is done stays for another run to go on with where ``keep`` is set."""
        for draft in self._drafts:
            draft.close() if keep else draft.discard()


class StreamSink:
    """Standard output; Parquet, which ends with its list of contents, comes at the end."""

    def __init__(self, job: Job, state: State) -> None:
        self._folder = self._file = None
        if job.form.format == "parquet":
            self._folder = tempfile.mkdtemp(prefix="cleaner-")
            self._file = FileSink([os.path.join(self._folder, "out")], job, state)

    def write(self, parts: tuple[bytes, ...]) -> None:
        """Write the one part there is."""
        if self._file is not None:
            self._file.write(parts)
        else:
            sys.stdout.buffer.write(parts[0])
            sys.stdout.buffer.flush()

    def marks(self) -> dict[str, Mark]:
        """Return nothing: what was written is gone."""
        return {}

    def finish(self, fields: Fields, config: str) -> None:
        """Write what has to come as a whole."""
        if self._file is not None and self._folder is not None:
            self._file.finish(fields, config)
            with open(os.path.join(self._folder, "out"), "rb") as whole:
                shutil.copyfileobj(whole, sys.stdout.buffer)
            self.leave(keep=False)
        sys.stdout.buffer.flush()

    def leave(self, *, keep: bool) -> None:
        """Remove what was laid down on the way."""
        del keep
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def table_schema(sources: Sequence[Source]) -> pa.Schema | None:
    """Return the columns that all of ``sources`` have, where they are Parquet files of the same."""
    schemas = []
    for source in sources:
        if source.kind != "parquet" or source.packing or source.path == "-":
            return None
        schemas.append(read_schema(source))
    known = [schema for schema in schemas if schema is not None]
    return known[0] if known and all(schema.equals(known[0]) for schema in known) else None


def _write_parquet(job: Job, rows: IO[bytes], out: IO[bytes], fields: Fields, config: str) -> None:
    if job.table is not None:
        write_tables(rows, out, output_schema(job.table, job.rows), config)
    else:
        write_rows(rows, out, fields, job.rows, config)
