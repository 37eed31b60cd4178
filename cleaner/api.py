"""`Cleaner`: one page in, one `Result` out; and the same for rows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from cleaner.apply import apply
from cleaner.body.classify import propose_body
from cleaner.config import config_digest
from cleaner.edits import DEFAULT_MIN_CONFIDENCE, Edit, Removal, in_families
from cleaner.errors import CleanerError, PageError
from cleaner.families import check_families
from cleaner.language import detect_language
from cleaner.pipeline import NO_MORE, More, clean_document
from cleaner.read.decode import decode
from cleaner.read.html import read_html
from cleaner.read.kind import PageKind, sniff_kind
from cleaner.read.metadata import read_metadata
from cleaner.read.text import read_text, refuse_surrogates
from cleaner.result import Result, failed, has_visible

if TYPE_CHECKING:
    import pyarrow as pa

    from cleaner.sites.profile import Profile

#: A page beyond this is refused rather than read by halves.
MAX_PAGE_CHARS = 64_000_000


@dataclass(frozen=True, slots=True)
class Cleaner:
    r"""Cleans pages one by one; frozen and picklable, so that workers can share it.

    ``min_confidence``, ``only`` and ``keep`` filter the ledger of each page: what they give back is
    listed under ``flags``. ``only`` and ``keep`` hold families or rule ids. Raises `CleanerError`
    for a family that does not exist, a confidence outside [0, 1] and a folder without a profile.
    ``profile`` is what ``cleaner learn`` wrote: with it, what repeats over a site's pages goes, of
    pages whose address is known, and what copies of a paragraph prove. ``config`` is the digest of
    all that decides a result.

    >>> page = "The mill turns again, and the miller carries the sacks.\n\nShare on Facebook"
    >>> Cleaner().clean(page).text
    'The mill turns again, and the miller carries the sacks.'
    >>> kept = Cleaner(keep=("boilerplate",)).clean(page)
    >>> kept.text == page, [flag.rule for flag in kept.flags]
    (True, ['boilerplate.share'])
    """

    profile: str | None = None
    min_confidence: float = DEFAULT_MIN_CONFIDENCE
    only: tuple[str, ...] | None = None
    keep: tuple[str, ...] = ()
    config: str = field(init=False, default="")

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise CleanerError(f"min_confidence is {self.min_confidence}: give one from 0 to 1")
        only = None if self.only is None else tuple(self.only)
        check_families((*(only or ()), *self.keep))
        object.__setattr__(self, "only", only)
        object.__setattr__(self, "keep", tuple(self.keep))
        learned = self.profile_digest or ""
        config = config_digest(self.min_confidence, only, self.keep, profile=learned)
        object.__setattr__(self, "config", config)

    @property
    def profile_digest(self) -> str | None:
        """The digest of the profile, wherever it lies; None without one."""
        return None if self.profile is None else _load_profile(self.profile).digest

    def wants(self, removal: Removal) -> bool:
        """Tell whether a removal passes the thresholds and the choice of families.

        >>> Cleaner(min_confidence=0.7).wants(Removal(0, 2, "ad", "promo.advert", 0.6))
        False
        """
        return (
            removal.confidence >= self.min_confidence
            and (self.only is None or in_families(removal.rule, self.only))
            and not in_families(removal.rule, self.keep)
        )

    def clean(
        self,
        page: str | bytes,
        *,
        kind: PageKind | None = None,
        url: str | None = None,
        title: str | None = None,
        language: str | None = None,
    ) -> Result:
        """Return the result for one page; a page that cannot be cleaned has ``status`` ``failed``.

        ``kind`` is ``html`` or ``text``; without it a string is HTML where it opens like a page or
        holds two closed block tags. Bytes are decoded, by what they declare and else by what they
        are. ``title`` is a hint and ``language`` is believed. Raises nothing for bad pages.

        >>> Cleaner().clean(b"%PDF-1.7").error
        'payload is a PDF file, not a page'
        """
        try:
            text = page if isinstance(page, str) else decode(page)
            if len(text) > MAX_PAGE_CHARS:
                raise PageError(f"the page has {len(text):,} characters; {MAX_PAGE_CHARS:,} is all")
            html = (kind or sniff_kind(text)) == "html"
            more = self._more(url)
            found = _clean_html(text, url, title, more) if html else _clean_text(text, title, more)
        except PageError as error:
            return failed(str(error))
        except (RecursionError, MemoryError) as error:
            return failed(f"the page asks for too much ({type(error).__name__})")
        except Exception as error:
            # A page must never stop a run; what this catches is a defect of ours or of a parser.
            return failed(f"{type(error).__name__} while cleaning: {str(error)[:200]}")
        return self._finish(found, language)

    def _more(self, url: str | None) -> More:
        if self.profile is None:
            return NO_MORE
        from cleaner.sites.apply import SiteProposers
        from cleaner.sites.count import site_of

        own = SiteProposers(_load_profile(self.profile), site_of(url))
        return More((own.blocks,), (own.spans,))

    def _finish(self, found: Result, language: str | None) -> Result:
        ledger = found.ledger.filter(self.wants)
        text = apply(found.page_text, ledger.removals)
        if not has_visible(text):
            language = language or found.language
            return replace(found, ledger=ledger, language=language, **_empty(found))
        language = language or detect_language(text) or found.language
        return replace(found, ledger=ledger, language=language)

    def clean_row(self, row: dict[str, Any]) -> dict[str, Any]:
        """Return the cleaned row of a row with ``html`` or ``text``.

        Fields in stay, but for ``html``; ``text`` is the clean article; ``title``, ``author``,
        ``date`` and ``language`` are added where they lack, and ``cleaner`` is the account. Raises
        nothing: a row that cannot be cleaned comes back with ``status`` ``failed``.

        >>> row = Cleaner().clean_row({"id": 7, "text": "Just a line."})
        >>> row["id"], row["text"], row["cleaner"]["status"], row["cleaner"]["removals"]
        (7, 'Just a line.', 'ok', [])
        """
        from cleaner.batch import clean_row

        return clean_row(self, row)

    def clean_batch(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the cleaned rows of a record batch, one row out for each row in.

        Columns in stay as they are, but for the payload; ours have fixed types, so the columns out
        hang on the columns in alone. An ``id`` that is lacking stays null. Raises `CleanerError`
        where pyarrow is not installed, and nothing for bad pages.

        >>> import pyarrow as pa
        >>> batch = pa.RecordBatch.from_pylist([{"text": "Just a line."}])
        >>> Cleaner().clean_batch(batch).to_pylist()[0]["text"]
        'Just a line.'
        """
        from cleaner.arrow import clean_batch

        return clean_batch(self, batch)


def _load_profile(folder: str) -> Profile:
    from cleaner.sites.profile import load_profile

    return load_profile(folder)


def _clean_text(text: str, title: str | None, more: More) -> Result:
    doc = read_text(text)
    look = clean_document(doc, title, more=more)
    return Result(doc, look.ledger, look.title, look.byline.author, look.byline.date)


def _clean_html(source: str, url: str | None, title: str | None, more: More) -> Result:
    refuse_surrogates(source)
    page = read_html(source, url)
    meta = read_metadata(page.tree, url, page.survey)
    body: list[Edit] = propose_body(page, meta)
    look = clean_document(page.document, title or meta.title, body, more)
    author, date = meta.author, meta.date
    if author is None or date is None or len(date) == 10:
        byline = look.byline
        author = author or byline.author
        if date is None or (byline.date or "").startswith(date):
            date = byline.date or date
    return Result(page.document, look.ledger, look.title, author, date, meta.language)


def _empty(found: Result) -> dict[str, Any]:
    if not has_visible(found.page_text):
        reason = "the page holds no text: frames, pictures or scripts may draw what it shows"
        if not found.document.is_html:
            reason = "the text is empty"
    else:
        reason = "nothing on the page reads like an article"
    return {"status": "empty", "error": reason}


_DEFAULT = Cleaner()


def clean(
    page: str | bytes,
    *,
    kind: PageKind | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Result:
    """Return the result for one page, cleaned with the default `Cleaner`.

    >>> clean("Just a line.").text
    'Just a line.'
    """
    return _DEFAULT.clean(page, kind=kind, url=url, title=title, language=language)
