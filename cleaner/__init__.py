"""Turns a scraped page into the article its author wrote, and accounts for every cut.

>>> import cleaner
>>> result = cleaner.clean("A short note that nobody tampered with.")
>>> result.text == result.restore()
True
"""

from __future__ import annotations

__version__ = "0.1.0"

from cleaner.api import Cleaner, clean
from cleaner.edits import Removal
from cleaner.errors import CleanerError, PageError
from cleaner.result import Result

__all__ = ["Cleaner", "CleanerError", "PageError", "Removal", "Result", "__version__", "clean"]
