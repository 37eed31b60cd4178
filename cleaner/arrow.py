"""Record batches: one row in, one row out, the columns fixed by the columns in and the options."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cleaner.api import Cleaner
from cleaner.batch import DEFAULT_OPTIONS, Fields, Row, RowOptions, account, clean_payload, look_up
from cleaner.extras import load_extra
from cleaner.result import Result

if TYPE_CHECKING:
    import pyarrow as pa

_FOUND = ("title", "author", "date", "language")


def clean_batch(
    cleaner: Cleaner,
    batch: pa.RecordBatch,
    options: RowOptions = DEFAULT_OPTIONS,
    default_ids: Sequence[str] | None = None,
    clean: Callable[[int, Row], Result] | None = None,
) -> pa.RecordBatch:
    """Return the cleaned rows of ``batch``; their columns are `output_schema` of its columns.

    A pure function: row by row, failures are rows. ``default_ids`` are the ids of rows without one,
    which stay null without them. ``clean`` takes the place of `clean_payload` for those who watch
    over each page. Raises `CleanerError` where pyarrow is not installed.
    """
    pa = load_arrow()
    schema = output_schema(batch.schema, options)
    fields = options.fields
    rows = _payload_rows(batch, fields)
    if clean is None:
        results = [clean_payload(cleaner, row, fields) for row in rows]
    else:
        results = [clean(number, row) for number, row in enumerate(rows)]
    ours = _our_columns(rows, results, cleaner, options, default_ids)
    columns = []
    for field in schema:
        name = field.name
        given = name in batch.schema.names
        if name in ("text", "markdown", "cleaner") or not given:
            columns.append(array_of(ours[name], field.type))
        elif name in ours and _is_string(pa, field.type):
            column = batch.column(name)
            columns.append(_filled(column, ours[name], field.type))
        else:
            steps = _payload_steps(name, fields, batch.schema.names)
            columns.append(_without_payload(pa, batch.column(name), steps))
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def output_schema(schema: pa.Schema, options: RowOptions = DEFAULT_OPTIONS) -> pa.Schema:
    """Return the columns out for rows with the columns of ``schema``.

    The columns in stay as they are and in their order, but for the payload, whose place ``text``
    takes. Missing ones of ``id``, ``title``, ``author``, ``date`` and ``language`` are added as
    strings, and the account, ``cleaner``, as the last.
    """
    pa = load_arrow()
    fields = options.fields
    payload = {"text", fields.text, fields.html}
    out: list[Any] = []
    if not {"id", _root(fields.id)} & set(schema.names):
        out.append(pa.field("id", pa.string()))
    for field in schema:
        if field.name == "cleaner":
            continue
        if field.name in payload:
            if all(known.name != "text" for known in out):
                out.append(pa.field("text", pa.string()))
            continue
        steps = _payload_steps(field.name, fields, schema.names)
        kind = _type_without_payload(pa, field.type, steps)
        out.append(pa.field(field.name, kind, field.nullable, field.metadata))
    names = {field.name for field in out}
    if "text" not in names:
        out.append(pa.field("text", pa.string()))
    for name in _FOUND:
        path = fields.title if name == "title" else name
        if path not in names and name not in names:
            out.append(pa.field(name, pa.string()))
    if options.with_markdown and "markdown" not in names:
        out.append(pa.field("markdown", pa.string()))
    out.append(pa.field("cleaner", account_type(options)))
    return pa.schema(out)


def account_type(options: RowOptions = DEFAULT_OPTIONS) -> pa.DataType:
    """Return the type of the column ``cleaner``."""
    pa = load_arrow()
    span = [("start", pa.int64()), ("end", pa.int64())]
    rule = [("rule", pa.string()), ("confidence", pa.float64())]
    full = [*span, ("text", pa.string()), *rule, ("evidence", pa.string())]
    removal = pa.list_(pa.struct(full if options.removals == "full" else [*span, *rule]))
    members = [("status", pa.string()), ("error", pa.string())]
    if options.removals != "none":
        members += [("removals", removal), ("flags", removal)]
    members += [("page_sha256", pa.string()), ("config", pa.string())]
    if options.with_page_text:
        members.append(("page_text", pa.string()))
    return pa.struct(members)


def load_arrow() -> Any:
    """Return ``pyarrow``; raises `CleanerError` where it is not installed."""
    return load_extra("pyarrow", "parquet", "working on record batches")


def _payload_rows(batch: pa.RecordBatch, fields: Fields) -> list[Row]:
    """Return, of each row, only what cleaning looks at."""
    paths = (fields.html, fields.text, fields.id, fields.url, fields.title, *_FOUND)
    roots = [n for n in batch.schema.names if n in paths or n in {_root(path) for path in paths}]
    columns = [batch.column(name).to_pylist() for name in roots]
    if not columns:
        return [{} for _ in range(batch.num_rows)]
    return [dict(zip(roots, row, strict=True)) for row in zip(*columns, strict=True)]


def _our_columns(
    rows: Sequence[Row],
    results: Sequence[Result],
    cleaner: Cleaner,
    options: RowOptions,
    default_ids: Sequence[str] | None,
) -> dict[str, list[Any]]:
    fields = options.fields
    ids: Sequence[str | None] = default_ids or [None] * len(rows)
    ours: dict[str, list[Any]] = {
        "text": ["" if r.status == "failed" else r.text for r in results],
        "cleaner": [account(r, cleaner.config, options) for r in results],
    }
    lacking = [look_up(row, fields.id) is None for row in rows]
    ours["id"] = [name if lacks else None for name, lacks in zip(ids, lacking, strict=True)]
    for name in _FOUND:
        path = fields.title if name == "title" else name
        ours[path if path in _names(rows) else name] = [
            getattr(result, name) if look_up(row, path) is None else None
            for row, result in zip(rows, results, strict=True)
        ]
    if options.with_markdown:
        ours["markdown"] = ["" if r.status == "failed" else r.markdown() for r in results]
    return ours


def _names(rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    return rows[0] if rows else {}


def _filled(column: Any, ours: Sequence[Any], kind: Any) -> Any:
    """Return the column with ours where it is null."""
    if column.null_count == 0:
        return column
    pairs = zip(column.to_pylist(), ours, strict=True)
    return array_of([own if given is None else given for given, own in pairs], kind)


def array_of(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Return ``values`` as an array; halves of surrogate pairs become question marks in it."""
    pa = load_arrow()
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([encodable(value) for value in values], kind)


def encodable(value: Any) -> Any:
    """Return ``value``, of JSON's types, as UTF-8 can hold it: halves of pairs become ``?``."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {encodable(key): encodable(entry) for key, entry in value.items()}
    return [encodable(entry) for entry in value] if isinstance(value, list) else value


def _is_string(pa: Any, kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def _root(path: str) -> str:
    return path.partition(".")[0]


def _payload_steps(name: str, fields: Fields, names: Sequence[str]) -> list[list[str]]:
    """Return the ways to the payload inside of the column ``name``: none where it is a column."""
    payload = (path for path in (fields.text, fields.html) if "." in path and path not in names)
    paths = (path.split(".") for path in payload)
    return [steps[1:] for steps in paths if steps[0] == name]


def _type_without_payload(pa: Any, kind: Any, payload: Sequence[Sequence[str]]) -> Any:
    for steps in payload:
        kind = _less(pa, kind, steps)
    return kind


def _less(pa: Any, kind: Any, steps: Sequence[str]) -> Any:
    if not pa.types.is_struct(kind) or kind.get_field_index(steps[0]) < 0:
        return kind
    members = []
    for member in kind:
        if member.name != steps[0]:
            members.append(member)
        elif len(steps) > 1:
            members.append(member.with_type(_less(pa, member.type, steps[1:])))
    return pa.struct(members)


def _without_payload(pa: Any, column: Any, payload: Sequence[Sequence[str]]) -> Any:
    kind = _type_without_payload(pa, column.type, payload)
    if kind == column.type:
        return column
    values = column.to_pylist()
    return array_of([_pruned(value, kind, pa) for value in values], kind)


def _pruned(value: Any, kind: Any, pa: Any) -> Any:
    if not isinstance(value, dict) or not pa.types.is_struct(kind):
        return value
    return {member.name: _pruned(value[member.name], member.type, pa) for member in kind}
