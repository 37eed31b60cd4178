"""What comes back for one page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

import regex

from cleaner.apply import apply, restore
from cleaner.document import Document
from cleaner.edits import Ledger, Removal
from cleaner.write.markdown import render_markdown

Status = Literal["ok", "empty", "failed"]

NO_PAGE = Document("", ())

_VISIBLE = regex.compile(r"[^\s\p{C}]")


@dataclass(frozen=True, slots=True)
class Result:
    r"""The clean text of a page and the account of what went.

    ``date`` is ISO 8601, ``language`` ISO 639 without a region; both are None where unknown.
    ``removals`` and ``flags`` are sorted; removals never overlap. ``error`` says in one sentence
    why a page is ``empty`` or ``failed``.

    >>> import cleaner
    >>> result = cleaner.clean("The mill turns again, all say.\n\nShare on Facebook", kind="text")
    >>> result.text, result.status, result.language
    ('The mill turns again, all say.', 'ok', 'en')
    >>> [(cut.start, cut.end, cut.rule) for cut in result.removals]
    [(30, 49, 'boilerplate.share')]
    >>> result.restore() == result.page_text
    True
    """

    document: Document
    ledger: Ledger
    title: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    status: Status = "ok"
    error: str | None = None

    @property
    def page_text(self) -> str:
        """The text of the page as it was read, which `restore` gives back."""
        return self.document.text

    @property
    def removals(self) -> tuple[Removal, ...]:
        """What was cut, in page order."""
        return self.ledger.removals

    @property
    def flags(self) -> tuple[Removal, ...]:
        """What was noticed and left, in page order."""
        return self.ledger.flags

    @property
    def text(self) -> str:
        """The page text less the removals; of a failed page, nothing."""
        return apply(self.document.text, self.ledger.removals)

    @property
    def page_sha256(self) -> str | None:
        """The digest of the page text as UTF-8, in hexadecimal; None of a failed page."""
        if self.status == "failed":
            return None
        return hashlib.sha256(self.document.text.encode()).hexdigest()

    def restore(self) -> str:
        """Return the page text, rebuilt from the clean text and the removals alone."""
        return restore(self.text, [(r.start, r.end, r.text) for r in self.removals])

    def markdown(self) -> str:
        """Return the clean text as Markdown: headings, lists, quotes and code keep their shape."""
        return render_markdown(self.document, self.removals)


def failed(reason: str) -> Result:
    """Return the result of a page that could not be cleaned, ``reason`` in one sentence."""
    return Result(NO_PAGE, Ledger(()), status="failed", error=reason)


def has_visible(text: str) -> bool:
    r"""Tell whether anything of a text can be seen: what has nothing is an empty page.

    >>> has_visible("\u200b \n"), has_visible("a")
    (False, True)
    """
    return _VISIBLE.search(text) is not None
