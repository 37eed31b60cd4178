"""How far a run is: a small file beside the output, replaced as a whole, that outlives any kill."""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import dataclass, field
from typing import Any

from cleaner.errors import CleanerError
from cleaner.tally import Tally
from cleaner.work.drafts import Mark
from cleaner.write.types import Fields

# The share of the time that saving may take: thousands of sites in the counts are a megabyte.
_SHARE = 0.02


@dataclass
class State:
    """How far a run is.

    ``key`` is the digest of what decides the bytes (configuration, options), ``inputs`` that of the
    sources. ``output`` is the number of the output on, ``chunks`` how many of its chunks are done,
    ``finishing`` whether its drafts are whole. ``marks`` are those of drafts, by their final path.
    """

    key: str
    inputs: str
    output: int = 0
    chunks: int = 0
    finishing: bool = False
    marks: dict[str, Mark] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    fields: Fields = field(default_factory=dict)


class StateFile:
    """Where a state is kept; without a path, nowhere."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._saved = self._cost = 0.0

    @property
    def due(self) -> bool:
        """Tell whether it is time to save."""
        return (time.monotonic() - self._saved) * _SHARE >= self._cost

    def load(self, key: str, inputs: str) -> State | None:
        """Return the state of a killed run, or None where there is none.

        Raises `CleanerError` where it was a run of other options or inputs.
        """
        if self._path is None:
            return None
        try:
            with open(self._path, encoding="utf8") as stream:
                state = _from_json(json.load(stream))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            raise CleanerError(
                f"{self._path}: this is no state of a run; --force starts anew"
            ) from None
        for mine, its, what in ((key, state.key, "options"), (inputs, state.inputs, "inputs")):
            if mine != its:
                raise CleanerError(
                    f"{self._path}: the killed run had other {what}, or they changed since; "
                    f"--force starts anew"
                )
        return state

    def save(self, state: State) -> None:
        """Replace what is kept; raises `OSError` where that fails, and keeps the old then."""
        if self._path is None:
            return
        began = time.monotonic()
        draft = f"{self._path}.new"
        with open(draft, "w", encoding="utf8") as stream:
            json.dump(_to_json(state), stream)
        os.replace(draft, self._path)
        self._saved = time.monotonic()
        self._cost = self._saved - began

    def remove(self) -> None:
        """Forget the run."""
        if self._path is not None:
            for path in (self._path, f"{self._path}.new"):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(path)


def _to_json(state: State) -> dict[str, Any]:
    return {
        "key": state.key,
        "inputs": state.inputs,
        "output": state.output,
        "chunks": state.chunks,
        "finishing": state.finishing,
        "marks": {path: [mark.size, mark.crc] for path, mark in state.marks.items()},
        "tally": state.tally.state(),
        "fields": state.fields,
    }


def _from_json(data: dict[str, Any]) -> State:
    marks = {path: Mark(*mark) for path, mark in data["marks"].items()}
    tally = Tally.from_state(data["tally"])
    return State(**{**data, "marks": marks, "tally": tally})
