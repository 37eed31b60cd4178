"""What ``-o`` and ``--format`` ask for: the files of a run, and their forms."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import cast, get_args

from cleaner.errors import CleanerError
from cleaner.packing import split_packing
from cleaner.read.inputs import Source, bare_name
from cleaner.run import Output
from cleaner.write.render import Form, Format

FORMATS: tuple[str, ...] = get_args(Format)
_FORMAT_OF_SUFFIX: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
}
_SUFFIX_OF_FORMAT: dict[Format, str] = {
    "text": ".txt",
    "markdown": ".md",
    "jsonl": ".jsonl",
    "parquet": ".parquet",
    "warc": ".warc.gz",
    "dolma": ".jsonl.gz",
}


def plan_outputs(
    sources: Sequence[Source],
    output: str | None,
    wanted: str | None,
    default: Format,
    *,
    with_title: bool,
) -> Iterator[Output]:
    """Yield the outputs: one of all sources, or one a source where ``output`` is a folder.

    Raises `CleanerError` for a format that needs a folder and has none.
    """
    form = _form(output, wanted, default, with_title)
    if output is None or not is_folder(output):
        if form.format == "dolma":
            raise CleanerError("the format dolma is a folder of files: give -o FOLDER/")
        paths: tuple[str, ...] = () if output is None or output == "-" else (output,)
        yield Output(tuple(sources), form, paths)
        return
    suffix = _SUFFIX_OF_FORMAT[form.format]
    taken: set[str] = set()
    for source in sources:
        own = "stdin" if source.path == "-" else source.name
        name = bare_name(own) + suffix
        number = 1
        while name in taken:
            number += 1
            name = f"{own}-{number}{suffix}" if number > 2 else own + suffix
        taken.add(name)
        form = Form(form.format, split_packing(name)[1], with_title)
        if form.format == "dolma":
            rooms = ("documents", os.path.join("attributes", "cleaner"))
            paths = tuple(os.path.join(output, room, name) for room in rooms)
        else:
            paths = (os.path.join(output, name),)
        yield Output((source,), form, paths)


def is_folder(output: str | None) -> bool:
    """Tell whether ``output`` is a folder, or is meant to become one."""
    return output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))


def _form(output: str | None, wanted: str | None, default: Format, with_title: bool) -> Form:
    if output is None or output == "-" or is_folder(output):
        return Form(cast(Format, wanted or default), "", with_title)
    stem, packing = split_packing(output)
    by_name = _FORMAT_OF_SUFFIX.get(PurePosixPath(stem).suffix.lower())
    chosen = cast(Format, wanted or by_name or default)
    # A Parquet file packs its own pages; packed once more it could not be read.
    if chosen == "parquet" and packing:
        raise CleanerError(f"{output}: Parquet is packed inside; leave out .{packing}")
    return Form(chosen, packing, with_title)
