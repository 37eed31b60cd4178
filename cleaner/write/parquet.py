"""Parquet out: what workers give is laid down as it comes, and becomes one file at the end.

A Parquet file cannot be gone on with after a kill, and the types of JSON's fields are known only
when the last row was seen; so rows lie in a draft until then.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any

from cleaner.arrow import account_type, array_of, load_arrow
from cleaner.batch import RowOptions
from cleaner.packing import unpacked
from cleaner.read.parquet import load_parquet
from cleaner.write.types import Fields, FieldType

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP_ROWS = 4096
_GROUP_BYTES = 32 << 20
_BATCH_ROWS = 256
#: Columns of ours: always strings, whatever else rows held.
_STRINGS = ("id", "text", "title", "author", "date", "language", "markdown")


def batches_to_bytes(batches: Sequence[pa.RecordBatch]) -> bytes:
    """Return batches as a piece of a draft: its length, then an Arrow stream."""
    if not batches:
        return b""
    pa = load_arrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batches[0].schema) as writer:
        for batch in batches:
            writer.write_batch(batch)
    data: bytes = sink.getvalue().to_pybytes()
    return len(data).to_bytes(8, "big") + data


def read_batches(draft: IO[bytes]) -> Iterator[pa.RecordBatch]:
    """Yield the batches of a draft, piece by piece."""
    pa = load_arrow()
    while size := draft.read(8):
        with pa.ipc.open_stream(draft.read(int.from_bytes(size, "big"))) as reader:
            yield from reader


def null_batch(schema: pa.Schema, count: int) -> pa.RecordBatch:
    """Return ``count`` rows of nothing, for rows that cannot be read."""
    pa = load_arrow()
    return pa.RecordBatch.from_arrays(
        [pa.nulls(count, field.type) for field in schema], schema=schema
    )


def write_tables(draft: IO[bytes], out: IO[bytes], schema: pa.Schema, config: str) -> None:
    """Write the Parquet file of a draft of batches with the columns of ``schema``."""
    _write(read_batches(draft), out, schema, config)


def write_rows(
    draft: IO[bytes], out: IO[bytes], fields: Fields, options: RowOptions, config: str
) -> None:
    """Write the Parquet file of a draft of JSON lines, packed with Zstandard.

    Fields of one type get a column; the others stand in ``extra``, as the text of a JSON object.
    """
    schema = rows_schema(fields, options)
    _write(_batches_of_rows(draft, schema), out, schema, config)


def rows_schema(fields: Fields, options: RowOptions) -> pa.Schema:
    """Return the columns for rows whose fields have these types, in the order of the fields."""
    pa = load_arrow()
    columns = [
        pa.field(name, pa.string() if name in _STRINGS else _arrow_type(pa, kind))
        for name, kind in fields.items()
        if name in _STRINGS or (kind != "mixed" and name != "extra")
    ]
    names = {column.name for column in columns}
    for name in _STRINGS[:-1]:
        if name not in names:
            columns.append(pa.field(name, pa.string()))
    columns.append(pa.field("extra", pa.string()))
    columns.append(pa.field("cleaner", account_type(options)))
    return pa.schema(columns)


def _arrow_type(pa: Any, kind: FieldType) -> Any:
    if isinstance(kind, str):
        return {
            "bool": pa.bool_(),
            "int": pa.int64(),
            "long": pa.int64(),
            "float": pa.float64(),
        }.get(kind, pa.string())
    if kind[0] == "list":
        return pa.list_(_arrow_type(pa, kind[1]))
    return pa.struct([(name, _arrow_type(pa, member)) for name, member in kind[1].items()])


def _batches_of_rows(draft: IO[bytes], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    names = frozenset(schema.names) - {"extra"}
    rows: list[dict[str, Any]] = []
    with unpacked(draft, "zst") as lines:
        for line in lines:
            rows.append(_with_extra(json.loads(line), names))
            if len(rows) == _BATCH_ROWS:
                yield _batch(rows, schema)
                rows = []
    if rows:
        yield _batch(rows, schema)


def _with_extra(row: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    rest = {name: value for name, value in row.items() if name not in names}
    out = {name: value for name, value in row.items() if name in names}
    out["extra"] = json.dumps(rest, ensure_ascii=False) if rest else None
    for name in _STRINGS:
        value = out.get(name)
        if value is not None and not isinstance(value, str):
            out[name] = json.dumps(value, ensure_ascii=False)
    return out


def _batch(rows: Sequence[Mapping[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    pa = load_arrow()
    columns = [array_of([row.get(f.name) for row in rows], f.type) for f in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _write(
    batches: Iterable[pa.RecordBatch], out: IO[bytes], schema: pa.Schema, config: str
) -> None:
    """Write ``batches`` in row groups whose bounds hang on the rows alone."""
    pa, parquet = load_arrow(), load_parquet()
    schema = schema.with_metadata({**(schema.metadata or {}), b"cleaner": config.encode()})
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        some: list[Any] = []
        rows = size = 0
        for batch in batches:
            some.append(batch)
            rows += batch.num_rows
            size += batch.nbytes
            if rows >= _GROUP_ROWS or size >= _GROUP_BYTES:
                writer.write_table(pa.Table.from_batches(some).cast(schema), rows)
                some, rows, size = [], 0, 0
        if some:
            writer.write_table(pa.Table.from_batches(some).cast(schema), rows)
