"""Markdown: a view of the kept blocks. Removals never refer to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.apply import kept_spans
from cleaner.document import Block, Document
from cleaner.edits import Removal
from cleaner.write.tables import Kept, render_table, table_of


def render_markdown(doc: Document, removals: Sequence[Removal]) -> str:
    """Return what ``removals`` leave of ``doc`` as Markdown, its blocks set apart by blank lines.

    Headings, list items, quotations, tables of data and preformatted code keep their shape; list
    items that follow one another stay together. A plain text comes back as it is.
    """
    kept = _kept_blocks(doc, removals)
    if not doc.is_html:
        return "".join(text for _, text in kept)
    levels = {mark.start: int(mark.value) for mark in doc.marked("heading")}
    out: list[str] = []
    in_list = False
    shown = [(block, text) for block, raw in kept if (text := raw.strip("\n")).strip()]
    for table, group in groupby(shown, lambda entry: table_of(entry[0])):
        blocks = list(group)
        if table and (drawn := render_table(blocks)) is not None:
            out += ["\n\n", drawn] if out else [drawn]
            in_list = False
            continue
        in_list = _render_blocks(blocks, levels, out, in_list=in_list)
    return "".join(out)


def _render_blocks(
    blocks: Sequence[Kept], levels: dict[int, int], out: list[str], *, in_list: bool
) -> bool:
    """Append blocks to ``out``; return whether the last one is an item of a list."""
    for block, text in blocks:
        names = [step.partition("[")[0] for step in block.path.split("/")]
        is_item = "li" in names
        if out:
            out.append("\n" if is_item and in_list else "\n\n")
        out.append(_shape(text, names, levels.get(block.start)))
        in_list = is_item
    return in_list


def _kept_blocks(doc: Document, removals: Sequence[Removal]) -> Iterator[tuple[Block, str]]:
    spans = kept_spans(len(doc.text), removals)
    first = 0
    for block in doc.blocks:
        while first < len(spans) and spans[first][1] <= block.start:
            first += 1
        pieces = []
        at = first
        while at < len(spans) and spans[at][0] < block.end:
            start, end = spans[at]
            pieces.append(doc.text[max(start, block.start) : min(end, block.end)])
            at += 1
        yield block, "".join(pieces)


def _shape(text: str, names: Sequence[str], heading: int | None) -> str:
    if heading is not None:
        return "#" * heading + " " + text
    if "pre" in names:
        fence = "```"
        while fence in text:
            fence += "`"
        return f"{fence}\n{text}\n{fence}"
    depth = names.count("ul") + names.count("ol")
    if "li" in names:
        marker = "1. " if _innermost_list(names) == "ol" else "- "
        text = "  " * max(0, depth - 1) + marker + text
    if "blockquote" in names:
        text = "\n".join("> " + line for line in text.split("\n"))
    return text


def _innermost_list(names: Sequence[str]) -> str:
    return next((name for name in reversed(names) if name in ("ul", "ol")), "ul")
