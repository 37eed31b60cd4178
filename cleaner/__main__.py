"""``python -m cleaner``: the command line."""

from __future__ import annotations

from cleaner.cli import main

if __name__ == "__main__":
    main(prog_name="cleaner")
