"""Fuzz the readers, the style sheets' marks and the splice finders, led by coverage.

    pip install atheris
    python -m tests.bench.fuzz [TARGET]... [--minutes 20] [--quiet 20] [-o FOLDER]

Runs each target (all of `tests.bench.fuzz_targets` by default) until ``--quiet`` minutes have
brought no new edge, or for ``--minutes``. Prints, a target: inputs tried, edges seen, minutes since
the last new one, and how many different findings there are. Each finding is written to FOLDER as
``TARGET-<where>`` (the input) and ``.txt`` (the traceback); inputs that found edges are kept in
FOLDER/corpus and begun with the next time. Exits with 1 where there are findings.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

#: Processor seconds that an input of at most `_MAX_BYTES` may take; instrumented code is slow.
_MAX_SECONDS = 10
_MAX_BYTES = 6_000


def main() -> int:
    """Fuzz each target in a process of its own, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="*")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--quiet", type=float, default=20)
    parser.add_argument("-o", "--output", type=Path, default=Path("fuzzed"))
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _fuzz(options.target[0], options.output)
        return 0
    from tests.bench.fuzz_targets import TARGETS

    print(f"{'target':<10}{'inputs':>10}{'edges':>8}{'quiet for':>11}{'findings':>10}", flush=True)
    for name in options.target or TARGETS:
        tried, edges, quiet = _watch(name, options.output, options.minutes, options.quiet)
        found = len(list(options.output.glob(f"{name}-*.txt")))
        print(f"{name:<10}{tried:>10,}{edges:>8,}{quiet:>7.1f} min{found:>10}", flush=True)
    return 1 if list(options.output.glob("*.txt")) else 0


def _watch(name: str, folder: Path, minutes: float, quiet: float) -> tuple[int, int, float]:
    """Return inputs tried, edges seen and the minutes since the last new edge, of one target."""
    (folder / "corpus" / name).mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.bench.fuzz", "--child", name, "-o", str(folder)]
    tried = edges = 0
    began = last = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as process:
        assert process.stderr is not None

        def stop_in_time() -> None:
            while process.poll() is None:
                now = time.monotonic()
                if now - began > 60 * minutes or now - last > 60 * quiet:
                    process.kill()
                time.sleep(0.5)

        threading.Thread(target=stop_in_time, daemon=True).start()
        for line in process.stderr:
            words = line.split()
            if words[:1] and words[0].startswith("#") and "cov:" in words:
                tried = int(words[0][1:].rstrip(":"))
                seen = int(words[words.index("cov:") + 1])
                if seen > edges:
                    edges, last = seen, time.monotonic()
            elif "ERROR" in line or "Error" in line:
                print(line.rstrip(), file=sys.stderr)
    return tried, edges, (time.monotonic() - last) / 60


def _fuzz(name: str, folder: Path) -> None:
    """Fuzz one target until the process is killed; what it raises is written down, once a place."""
    import atheris

    with atheris.instrument_imports(include=["cleaner"]):
        from tests.bench.fuzz_targets import TARGETS, seeds
    target: Callable[[bytes], None] = TARGETS[name]
    corpus = folder / "corpus" / name
    for seed in seeds(name):
        (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)

    def test_one(data: bytes) -> None:
        began = time.process_time()
        try:
            target(data)
        except Exception as error:
            _note(folder, name, data, error)
        if time.process_time() - began > _MAX_SECONDS:
            _note(folder, name, data, TimeoutError(f"more than {_MAX_SECONDS} seconds"))

    # A pulse tells the watcher that time passes; libFuzzer's own stops are crashes of C code.
    flags = [f"-max_len={_MAX_BYTES}", "-timeout=60", "-rss_limit_mb=4000", "-print_final_stats=0"]
    flags += [f"-artifact_prefix={folder}/{name}-crash-", "-report_slow_units=20"]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], test_one)
    atheris.Fuzz()


def _note(folder: Path, name: str, data: bytes, error: Exception) -> None:
    """Write a finding down, unless one from the same place is there."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}-{frames[-1].lineno}" if frames else "slow"
    if isinstance(error, AssertionError):
        place += "-" + hashlib.sha1(str(error)[:60].encode()).hexdigest()[:6]
    path = folder / f"{name}-{place.strip('<>')}"
    if not path.with_suffix(".txt").exists():
        path.write_bytes(data)
        path.with_suffix(".txt").write_text("".join(traceback.format_exception(error)))


if __name__ == "__main__":
    sys.exit(main())
