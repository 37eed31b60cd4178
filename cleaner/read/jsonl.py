"""JSONL a row at a time: a line that is no row becomes the reason why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

_BOM = b"\xef\xbb\xbf"


def read_lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of ``stream`` that hold anything, without their breaks."""
    for number, line in enumerate(stream):
        bare = line.removeprefix(_BOM) if number == 0 else line
        if bare.strip():
            yield bare.rstrip(b"\r\n")


def parse_row(line: bytes) -> Any:
    """Return the value on one line of JSONL.

    Raises `ValueError`, in one sentence, where the line is not UTF-8, not JSON or nested too deep.
    """
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"the line is not UTF-8: byte {error.start} is {error.reason}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError("the line's JSON is nested too deep") from None
