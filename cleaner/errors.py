"""The two ways in which things go wrong."""

from __future__ import annotations


class CleanerError(Exception):
    """Wrong use: the message says what, where and what to do next."""


class PageError(CleanerError):
    """One page cannot be cleaned; the run goes on. The message is one sentence for ``error``."""
