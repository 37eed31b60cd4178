"""The title's own lines: the headline above the article, and its echoes further down.

A first line is a title only if it was given, stands above a byline, echoes elsewhere on the page
or is proved by its shards. Without such proof poems and chats would lose a line at every pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document import Document
from cleaner.edits import Edit
from cleaner.propose.context import Context, Line, drop_line
from cleaner.splices.titles import proves_title
from cleaner.units import fold, folds_to, weighs

# Below this an equal line is too likely a word of its own: a refrain, a speaker, a heading.
_MIN_ECHO_WEIGHT = 20
_MAX_TITLE_WEIGHT = 300
# A title stands among the first lines; breadcrumbs and menus may stand above it.
_HEAD_LINES = 8


def find_title(doc: Document, lines: Sequence[Line]) -> str | None:
    """Return the line that is the page's title, where something proves it; else None."""
    head = []
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if line.rule is None:
            head.append((index, line))
        if line.prose:
            break
    for index, line in head:
        if line.prose or weighs(line.text, _MAX_TITLE_WEIGHT + 1) or _ends_sentence(line.text):
            continue
        if _above_byline(lines, index):
            return line.text
        if _can_echo(line.text) and not is_verse(lines) and _echoes(lines, index):
            return line.text
        break
    if head and not head[0][1].prose and proves_title(doc, lines, head[0][1].text):
        return head[0][1].text
    return None


def propose_titles(doc: Document, context: Context) -> Iterator[Edit]:
    """Yield a drop for the title's line above the article and for each later line that repeats it.

    Echoes are dropped only on pages of prose, and for titles long enough to be no refrain.
    """
    del doc
    if context.title is None:
        return
    wanted = fold(context.title)
    if not wanted or weighs(context.title, _MAX_TITLE_WEIGHT + 1) or len(context.lines) < 2:
        return
    verse = is_verse(context.lines)
    echoes = _can_echo(context.title) and not verse
    matching = [
        index
        for index, line in enumerate(context.lines)
        if len(line.text) <= 2 * len(context.title) + 40 and folds_to(line.text, wanted)
    ]
    headline = _headline(context, matching)
    # A poem that opens with its own title would lose a line at every pass.
    if verse and headline is not None and headline + 1 in matching:
        headline = None
    for index in matching:
        line = context.lines[index]
        if index == headline:
            yield drop_line(line, "title.line", 0.95, "the page's title")
        elif echoes:
            yield drop_line(line, "title.echo", 0.9, "the title again")


def _headline(context: Context, matching: Sequence[int]) -> int | None:
    """Return the line that is the headline: nothing but page furniture stands above it."""
    body = context.body
    for index in matching:
        above = context.lines[:index]
        furniture = all(line.rule or line.outside or not line.prose for line in above)
        if index == 0 or (body and index <= body.start and furniture and index < _HEAD_LINES):
            return index
        if all(line.rule is not None or line.outside for line in above):
            return index
    return None


def is_verse(lines: Sequence[Line]) -> bool:
    """Tell whether a page holds no prose to speak of: verse, a song, a chat, a list."""
    return sum(line.prose for line in lines) < 2


def _can_echo(text: str) -> bool:
    return weighs(text, _MIN_ECHO_WEIGHT)


def _echoes(lines: Sequence[Line], index: int) -> bool:
    """Tell whether another line says what the one at ``index`` says."""
    wanted = fold(lines[index].text)
    return any(at != index and folds_to(line.text, wanted) for at, line in enumerate(lines))


def _above_byline(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a byline follows the line at ``index`` directly, and prose after that."""
    if index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    whole = {rule.id for rule, start, end in below.matches if end - start == len(below.text)}
    if not whole & {"meta.byline", "meta.source"}:
        return False
    return any(line.prose for line in lines[index + 1 :])


def _ends_sentence(text: str) -> bool:
    return text.endswith((".", "。", "，", ",", ";", "；", "…", ":", "："))
