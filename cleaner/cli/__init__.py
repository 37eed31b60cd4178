"""The command line: one file a command, shared options in one place."""

from __future__ import annotations

import os
import sys

import click

from cleaner import __version__
from cleaner.cli.clean import clean_command
from cleaner.cli.evaluate import evaluate_command
from cleaner.cli.explain import explain_command
from cleaner.cli.learn import learn_command
from cleaner.cli.recut import recut_command
from cleaner.cli.report import report_command
from cleaner.cli.restore import restore_command
from cleaner.errors import CleanerError


class _WrongUse(click.ClickException):
    """Wrong use that shows in the inputs, not in the options: no usage line would help."""

    exit_code = 2


class _Group(click.Group):
    """Shows wrong use as one line on standard error, exit 2; a fault of the machine exits 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CleanerError as error:
            raise _WrongUse(str(error)) from None
        except BrokenPipeError:
            # Whoever read our output has seen enough; what is left goes nowhere, quietly.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(0) from None
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"Error: {where}{error.strerror or error}", err=True)
            raise SystemExit(1) from None
        except KeyboardInterrupt:
            click.echo("Interrupted: what was not complete was not written.", err=True)
            raise SystemExit(130) from None


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every command has an example in its own help: cleaner clean --help",
)
@click.version_option(__version__, prog_name="cleaner")
def main() -> None:
    """Turn scraped pages into the articles their authors wrote, and account for every cut."""


main.add_command(clean_command)
main.add_command(explain_command)
main.add_command(restore_command)
main.add_command(recut_command)
main.add_command(learn_command)
main.add_command(evaluate_command)
main.add_command(report_command)
