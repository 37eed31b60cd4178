"""Optional libraries: what is missing is named, with the words that install it."""

from __future__ import annotations

import importlib
from typing import Any

from cleaner.errors import CleanerError


def load_extra(module: str, extra: str, purpose: str) -> Any:
    """Return the imported ``module``, which comes with the extra ``extra``.

    Raises `CleanerError` where it is not installed: ``purpose`` says what needs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise CleanerError(
            f"{purpose} needs {package}, which is not installed: "
            f"pip install 'cleaner-ledger[{extra}]'"
        ) from None
