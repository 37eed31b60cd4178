"""Types of JSON values, field by field: which fields of a run have one type, and which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: ``null``, ``bool``, ``int`` (exact as a float too), ``long``, ``float``, ``string``, ``mixed``,
#: ``["list", T]`` or ``["struct", {name: T}]``: as they stand in a state file.
FieldType = Any
Fields = dict[str, FieldType]

#: More fields than this, and what is new goes to ``extra``: so memory stays bounded.
MAX_FIELDS = 512
_MAX_DEPTH = 8
_MAX_MEMBERS = 64
_EXACT = 2**53


def type_of(value: Any, depth: int = 0) -> FieldType:
    """Return the type of one value.

    >>> type_of({"a": [1, 2.5], "b": None})
    ['struct', {'a': ['list', 'float'], 'b': 'null'}]
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        if abs(value) <= _EXACT:
            return "int"
        return "long" if -(2**63) <= value < 2**63 else "mixed"
    if isinstance(value, float):
        return "float"
    if isinstance(value, str):
        return "string"
    if depth == _MAX_DEPTH:
        return "mixed"
    if isinstance(value, list):
        inner: FieldType = "null"
        for entry in value:
            inner = merge_types(inner, type_of(entry, depth + 1))
        return "mixed" if inner == "mixed" else ["list", inner]
    if isinstance(value, Mapping) and 0 < len(value) <= _MAX_MEMBERS:
        members = {key: type_of(entry, depth + 1) for key, entry in value.items()}
        return "mixed" if "mixed" in members.values() else ["struct", members]
    return "mixed"


def merge_types(one: FieldType, other: FieldType) -> FieldType:
    """Return the one type that two values have, or ``mixed``.

    >>> merge_types("int", "float"), merge_types("int", "string"), merge_types("null", "bool")
    ('float', 'mixed', 'bool')
    """
    if one == other or other == "null":
        return one
    if one == "null":
        return other
    if isinstance(one, str) or isinstance(other, str):
        pair = {one, other} if isinstance(one, str) and isinstance(other, str) else set()
        if pair == {"int", "long"}:
            return "long"
        return "float" if pair == {"int", "float"} else "mixed"
    if one[0] != other[0]:
        return "mixed"
    if one[0] == "list":
        inner = merge_types(one[1], other[1])
        return "mixed" if inner == "mixed" else ["list", inner]
    if one[1].keys() != other[1].keys():
        return "mixed"
    members = {name: merge_types(kind, other[1][name]) for name, kind in one[1].items()}
    return "mixed" if "mixed" in members.values() else ["struct", members]


def merge_fields(fields: Fields, others: Mapping[str, FieldType]) -> None:
    """Take ``others`` into ``fields``; names beyond `MAX_FIELDS` are left to ``extra``."""
    for name, kind in others.items():
        if name in fields:
            fields[name] = merge_types(fields[name], kind)
        elif len(fields) < MAX_FIELDS:
            fields[name] = kind
