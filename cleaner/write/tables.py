"""Tables of data among a page's blocks, as Markdown. Tables that only lay a page out are none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from cleaner.document import Block

# A cell of a table of data holds a name or a figure; of a table for layout, paragraphs.
_MAX_CELL_CHARS = 120
_MIN_ROWS, _MAX_CELLS = 2, 16

#: A kept block and its text.
Kept = tuple[Block, str]


def table_of(block: Block) -> str:
    """Return the path of the innermost table that holds a block in a cell; empty without one.

    >>> table_of(Block(0, 1, "body/table[2]/tr[1]/td[3]/p[1]"))
    'body/table[2]'
    """
    steps = block.path.split("/")
    names = [step.partition("[")[0] for step in steps]
    if not {"td", "th"} & set(names):
        return ""
    at = max((at for at, name in enumerate(names) if name == "table"), default=-1)
    return "/".join(steps[: at + 1]) if at >= 0 else ""


def render_table(kept: Sequence[Kept]) -> str | None:
    """Return the blocks of one table, in order, as a table; None for a table that lays out.

    The first row is the head. Lines of one cell are joined by blanks.
    """
    rows = [
        [" ".join(text for _, text in cell) for _, cell in groupby(row, lambda k: _step(k[0], 2))]
        for _, row in groupby(kept, lambda k: _step(k[0], 1))
    ]
    cells = [cell for row in rows for cell in row]
    width = max(map(len, rows), default=0)
    many = sum(len(row) > 1 for row in rows)
    if len(rows) < _MIN_ROWS or 2 * many <= len(rows) or width > _MAX_CELLS:
        return None
    if any(len(cell) > _MAX_CELL_CHARS for cell in cells):
        return None
    lines = [_line(row, width) for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _step(block: Block, below: int) -> str:
    """Return the path down to the row (``below`` 1) or the cell (2) of the innermost table."""
    table = table_of(block)
    steps = block.path[len(table) :].strip("/").split("/")
    names = [step.partition("[")[0] for step in steps]
    wanted = ("tr",) if below == 1 else ("td", "th")
    at = next((at for at, name in enumerate(names) if name in wanted), len(steps) - 1)
    return "/".join(steps[: at + 1])


def _line(row: Sequence[str], width: int) -> str:
    padded = [*row, *[""] * (width - len(row))]
    cells = [cell.replace("|", "\\|").replace("\n", " ") for cell in padded]
    return "| " + " | ".join(cells) + " |"
