"""Options that several commands share, under one name each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cleaner.api import Cleaner
from cleaner.batch import Fields
from cleaner.edits import DEFAULT_MIN_CONFIDENCE

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    _Words = click.ParamType[tuple[str, ...]]
    _Numbers = click.ParamType[tuple[int, ...]]
else:
    # Not generic before click 8.4.
    _Words = _Numbers = click.ParamType


class _Families(_Words):
    name = "FAMILY,…"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, ...]:
        """Return the comma-separated names as a tuple."""
        if isinstance(value, tuple):
            return value
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        if not names:
            self.fail("give at least one family, or leave the option out", param, ctx)
        return names


def filter_options(command: F) -> F:
    """Add ``--only``, ``--keep`` and ``--min-confidence``."""
    for option in (
        click.option(
            "--min-confidence",
            type=click.FloatRange(0, 1),
            default=DEFAULT_MIN_CONFIDENCE,
            show_default=True,
            help="Give back every cut below this; it stays on the account as a flag.",
        ),
        click.option(
            "--keep",
            type=_Families(),
            default=(),
            help="Give back the cuts of these families, such as caption.",
        ),
        click.option(
            "--only",
            type=_Families(),
            help="Cut only these families: splice,hidden for text somebody else extracted.",
        ),
    ):
        command = option(command)
    return command


def field_options(command: F) -> F:
    """Add the options that name a row's fields, dotted paths each."""
    for name in ("title", "url", "id", "html", "text"):
        command = click.option(
            f"--{name}-field",
            default=name,
            show_default=True,
            metavar="PATH",
            help=f"Where rows hold the {name}; dots lead into objects.",
        )(command)
    return command


def make_cleaner(
    only: tuple[str, ...] | None,
    keep: tuple[str, ...],
    min_confidence: float,
    profile: str | None = None,
) -> Cleaner:
    """Return the cleaner that the shared options ask for."""
    return Cleaner(profile=profile, min_confidence=min_confidence, only=only, keep=keep)


def make_fields(options: dict[str, Any]) -> Fields:
    """Return the fields that the shared options name; takes them out of ``options``."""
    names = ("html", "text", "id", "url", "title")
    return Fields(**{name: options.pop(f"{name}_field") for name in names})


def engine_options(command: F) -> F:
    """Add ``--jobs`` and ``--engine``."""
    for option in (
        click.option(
            "--engine",
            type=click.Choice(("local", "ray")),
            default="local",
            show_default=True,
            help="Whose workers: this machine's, or those of Ray, here or where RAY_ADDRESS says.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1),
            help="Workers.  [default: 1; of ray one a core]",
            metavar="N",
        ),
    ):
        command = option(command)
    return command


def statuses_option(command: F) -> F:
    """Add ``--http-status``."""
    return click.option(
        "--http-status",
        "statuses",
        type=_Statuses(),
        default="200",
        show_default=True,
        help="The archived answers that are pages, by HTTP status; or any.",
    )(command)


class _Statuses(_Numbers):
    name = "STATUS,…"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[int, ...]:
        """Return the comma-separated numbers as a tuple; ``any`` is the empty one."""
        if isinstance(value, tuple):
            return value
        if value.strip().lower() == "any":
            return ()
        try:
            return tuple(int(status) for status in value.split(","))
        except ValueError:
            self.fail(f"{value!r}: give numbers, such as 200,203, or any", param, ctx)


force_option = click.option("--force", is_flag=True, help="Replace OUT if it exists.")
