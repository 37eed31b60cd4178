"""Files that must be sought in: what is packed or comes from a pipe is laid down first."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from dataclasses import replace

from cleaner.read.inputs import Source, open_source, stamped


def local_copy(source: Source, stack: contextlib.ExitStack) -> Source:
    """Return the source as a file that is not packed: itself, or a copy that goes with ``stack``.

    Raises `OSError` (and what else reading a packed file raises) where it cannot be read.
    """
    if source.path != "-" and not source.packing:
        return source
    handle, path = tempfile.mkstemp(prefix="cleaner-")
    stack.callback(os.unlink, path)
    with os.fdopen(handle, "wb") as copy, open_source(source) as stream:
        shutil.copyfileobj(stream, copy, 1 << 20)
    return stamped(replace(source, path=path, packing=""))
