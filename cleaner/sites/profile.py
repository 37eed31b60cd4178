"""The profile of a corpus: what its counts prove, as a folder that can be read and is digested.

| file | what |
| --- | --- |
| `profile.json` | version, bounds, numbers of pages and sites, digests of the files and of all |
| `blocks.jsonl` | lines that repeat: site, hash, on how many of how many pages, how they begin |
| `strings.jsonl` | strings put into the sentences of a site, as `SiteString` |
| `copies.jsonl` | strings put into copies of a paragraph, as `Injection` |
| `junctions/` | junction models of the corpus, by language |
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import zstandard

from cleaner.errors import CleanerError
from cleaner.junctions.model import Weights, save_weights
from cleaner.sites.count import PageCount
from cleaner.sites.merge import Counts
from cleaner.sites.mirrors import Injection, find_injections
from cleaner.sites.needles import Needles, make_needles
from cleaner.sites.strings import SiteString, find_site_strings

VERSION = 1
DEFAULT_MIN_PAGES = 8
#: On which share of a site's pages a line has to stand to be no part of its articles.
BLOCK_SHARE = 0.8
_FILES = ("blocks.jsonl", "strings.jsonl", "copies.jsonl")


@dataclass(frozen=True, slots=True)
class SiteBlock:
    """A line that stands on ``pages`` of the ``sampled`` pages of its site."""

    hash: int
    pages: int
    sampled: int
    begins: str


@dataclass(frozen=True, eq=False)
class Profile:
    """What a corpus proves. ``digest`` is that of all files; ``junctions`` are weights."""

    blocks: Mapping[str, Mapping[int, SiteBlock]]
    strings: Mapping[str, Sequence[SiteString]]
    copies: Sequence[Injection]
    junctions: Mapping[str, Weights]
    bounds: Mapping[str, Any]
    digest: str = ""

    @cached_property
    def copy_needles(self) -> Needles:
        """The places of `copies`: each string with what stands beside it."""
        # Tokens count here, white space does not.
        return make_needles([f"{one.left} {one.text} {one.right}" for one in self.copies])

    @lru_cache(maxsize=256)  # noqa: B019 - profiles live as long as the process
    def string_needles(self, site: str) -> Needles:
        """Return the strings of one site."""
        return make_needles([one.text for one in self.strings.get(site, ())])


def make_profile(
    counts: Counts, min_pages: int, junctions: Mapping[str, Weights] | None = None
) -> Profile:
    """Return what ``counts`` prove; what stands on fewer than ``min_pages`` of a site is dropped.

    Pages that are copies of each other count as one. ``counts`` must have been cut.
    """
    blocks: dict[str, Mapping[int, SiteBlock]] = {}
    strings: dict[str, Sequence[SiteString]] = {}
    for site in sorted(counts.sites):
        pages = [counts.sites[site][page] for page in sorted(counts.sites[site])]
        if found := _repeated_blocks(pages, min_pages):
            blocks[site] = found
        if put_in := find_site_strings(pages, min_pages):
            strings[site] = put_in
    ordinary = frozenset(key for own in blocks.values() for key in own)
    copies = find_injections(counts.passages, ordinary)
    bounds = {
        "min_pages": min_pages,
        "block_share": BLOCK_SHARE,
        "pages": counts.pages,
        "sites": len(counts.sites),
        "sampled_pages": sum(map(len, counts.sites.values())),
        "passages": len(counts.passages),
    }
    return Profile(blocks, strings, copies, junctions or {}, bounds)


def write_profile(profile: Profile, folder: str) -> str:
    """Write a profile into a folder, which must not hold one, and return its digest."""
    rows = (
        ({"site": s, **_readable(b)} for s, own in profile.blocks.items() for b in own.values()),
        ({"site": s, **asdict(one)} for s, own in profile.strings.items() for one in own),
        (asdict(one) for one in profile.copies),
    )
    root = Path(folder)
    root.mkdir(parents=True, exist_ok=True)
    for name, lines in zip(_FILES, rows, strict=True):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (root / name).write_text(text, encoding="utf8", newline="\n")
    for language, weights in profile.junctions.items():
        save_weights(root / "junctions" / f"{language}.zst", weights)
    digests = _digests(root)
    head = {"version": VERSION, **profile.bounds, "files": digests, "digest": _digest(digests)}
    draft = root / ".profile.json"
    draft.write_text(json.dumps(head, indent=2) + "\n", encoding="utf8", newline="\n")
    # Last, and as a whole: a folder without it is no profile.
    os.replace(draft, root / "profile.json")
    return str(head["digest"])


@lru_cache(maxsize=4)
def load_profile(folder: str) -> Profile:
    """Return the profile that a folder holds.

    Raises `CleanerError` where it holds none, one of another version, or one that was changed.
    """
    root = Path(folder)
    try:
        head = json.loads((root / "profile.json").read_text(encoding="utf8"))
        version, files, digest = head["version"], head["files"], str(head["digest"])
    except FileNotFoundError:
        raise CleanerError(f"{folder}: no profile here; `cleaner learn` makes one") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CleanerError(f"{folder}: the profile cannot be read: {error}") from None
    if version != VERSION:
        raise CleanerError(f"{folder}: a profile of version {version}; this reads {VERSION}")
    if files != _digests(root) or digest != _digest(files):
        raise CleanerError(f"{folder}: the profile was changed since it was learned; learn anew")
    try:
        blocks, strings, copies = (list(_rows(root / name)) for name in _FILES)
        by_site: dict[str, dict[int, SiteBlock]] = {}
        for row in blocks:
            block = SiteBlock(int(row["hash"], 16), row["pages"], row["sampled"], row["begins"])
            by_site.setdefault(row["site"], {})[block.hash] = block
        by_name: dict[str, list[SiteString]] = {}
        for row in strings:
            by_name.setdefault(row.pop("site"), []).append(SiteString(**row))
        injections = [Injection(**row) for row in copies]
    except (ValueError, KeyError, TypeError) as error:
        raise CleanerError(f"{folder}: the profile cannot be read: {error}") from None
    weights = {path.stem: _read_weights(path) for path in sorted(root.glob("junctions/*.zst"))}
    return Profile(by_site, by_name, injections, weights, head, digest)


def _repeated_blocks(pages: Sequence[PageCount], min_pages: int) -> dict[int, SiteBlock]:
    stories: dict[int, PageCount] = {}
    for page in pages:
        stories.setdefault(page.story, page)
    seen: Counter[int] = Counter()
    for page in stories.values():
        seen.update(np.frombuffer(page.blocks, "<u8").tolist())
    least = max(min_pages, BLOCK_SHARE * len(stories))
    shown: dict[int, str] = {}
    for page in pages:
        if page.excerpts:
            keys = np.frombuffer(page.blocks, "<u8").tolist()
            shown.update(zip(keys, page.excerpts, strict=True))
    return {
        key: SiteBlock(key, count, len(stories), shown.get(key, ""))
        for key, count in sorted(seen.items())
        if count >= least
    }


def _readable(block: SiteBlock) -> dict[str, Any]:
    return {**asdict(block), "hash": f"{block.hash:016x}"}


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with open(path, encoding="utf8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def _read_weights(path: Path) -> Weights:
    return np.frombuffer(zstandard.ZstdDecompressor().decompress(path.read_bytes()), np.int8)


def _digests(root: Path) -> dict[str, str]:
    try:
        paths = [root / name for name in _FILES] + sorted(root.glob("junctions/*.zst"))
        return {
            path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in paths
        }
    except OSError as error:
        raise CleanerError(f"{root}: the profile is not whole: {error.strerror}") from None


def _digest(files: Mapping[str, str]) -> str:
    text = json.dumps([VERSION, files], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
