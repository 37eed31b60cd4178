"""Fuzz the readers, the style sheets' marks and the splice finders, led by coverage.

    python -m tests.bench.fuzz [TARGET]... [--quiet 20] [--minutes 80] [-o FOLDER]

Needs the extra ``fuzz``: atheris, of which there are wheels for Linux on x86-64.

Takes the targets (all of `tests.bench.fuzz_targets` by default) in turn, a minute or two each, on
and on, until ``--quiet`` minutes of fuzzing in a row have brought no new edge in any of them, each
visited within those minutes, or until ``--minutes`` are over. Prints, a turn, and at the end a
target: inputs tried, edges seen, minutes fuzzed, those since the target's last new edge and those
since anybody's, and how many different findings there are. Each finding is written to FOLDER as
``TARGET-<where>`` (the input) and ``.txt`` (the traceback), or by libFuzzer as ``TARGET-crash-…``
where the process died. Inputs that found edges are kept in FOLDER/corpus; the next turn, and the
next command, begin with them. Exits with 1 where there are findings.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import shutil
import subprocess
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.fuzz_seeds import seeds, words

#: Processor seconds that an input of at most `_MAX_BYTES` may take; instrumented code is slow.
_MAX_SECONDS = 10
_MAX_BYTES = 6_000
#: Seconds of a turn: of a target whose last turn brought no new edge, and of any other.
_SHORT_TURN = 40
_LONG_TURN = 120
_CHILD = [sys.executable, "-m", "tests.bench.fuzz", "--child"]
_ROW = "{:<10}{:>11}{:>8}{:>9}{:>9}{:>9}{:>10}"


@dataclass
class Target:
    """How far the fuzzing of one target is, in seconds without those that its corpus takes.

    ``edges`` are the most that one process has seen; ``quiet`` is how long there have been no more.
    ``lively`` is whether the last turn, if any, brought some.
    """

    name: str
    tried: int = 0
    edges: int = 0
    fuzzed: float = 0
    quiet: float = 0
    lively: bool = True


def main() -> int:
    """Fuzz the targets in processes of their own, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="*")
    parser.add_argument("--quiet", type=float, default=20)
    parser.add_argument("--minutes", type=float, default=80)
    parser.add_argument("-o", "--output", type=Path, default=Path("fuzzed"))
    options = parser.parse_args()
    from tests.bench.fuzz_targets import TARGETS

    targets = [Target(name) for name in options.target or TARGETS]
    print(_ROW.format("target", "inputs", "edges", "minutes", "quiet", "all", "findings"))
    quiet = _take_turns(targets, options.output, 60 * options.minutes, 60 * options.quiet)
    print(f"\nin {sum(target.fuzzed for target in targets) / 60:.1f} minutes:")
    for target in targets:
        _report(target, quiet, options.output)
    return 1 if any(_findings(target, options.output) for target in targets) else 0


def _take_turns(targets: list[Target], folder: Path, seconds: float, enough: float) -> float:
    """Fuzz the targets in turn; return for how many seconds no edge had been new when it ended."""
    until = time.monotonic() + seconds
    quiet = 0.0
    calm: set[str] = set()
    for target in itertools.cycle(targets):
        left = until - time.monotonic()
        if left <= 0 or (quiet >= enough and len(calm) == len(targets)):
            break
        before = target.fuzzed
        _take_turn(target, folder, min(left, _LONG_TURN if target.lively else _SHORT_TURN))
        if target.lively:
            calm.clear()
            quiet = target.quiet
        else:
            calm.add(target.name)
            quiet += target.fuzzed - before
        _report(target, quiet, folder)
    return quiet


def _take_turn(target: Target, folder: Path, seconds: float) -> None:
    """Fuzz one target for so many seconds, with the corpus of the turns before."""
    if not target.edges:
        _gather(target.name, folder)
    command = [*_CHILD, target.name, str(folder), str(folder / "corpus" / target.name)]
    began = last = None
    read = 0
    said: deque[str] = deque(maxlen=20)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as process:
        assert process.stderr is not None
        clock = threading.Timer(seconds, process.terminate)
        for line in process.stderr:
            said.append(line)
            parts = line.split()
            if line.startswith("#") and "cov:" in parts:
                edges, now = int(parts[parts.index("cov:") + 1]), time.monotonic()
                if "INITED" in parts:
                    clock.start()
                    read, began = int(parts[0].strip("#:")), now
                    # What the corpus of an earlier command covers is no new edge.
                    target.edges = target.edges or edges
                if began is not None and edges > target.edges:
                    target.edges, last = edges, now
            elif line.startswith("stat::number_of_executed_units"):
                target.tried += int(parts[1]) - read
        ended = time.monotonic()
    if began is None:
        raise SystemExit("".join(said))
    if clock.is_alive():
        clock.cancel()
        print("".join(said), file=sys.stderr)
    target.fuzzed += ended - began
    target.lively = last is not None
    target.quiet = ended - last if last else target.quiet + ended - began


def _gather(name: str, folder: Path) -> None:
    """Make the corpus of a target: the fewest of the seeds and of its old corpus, by edges."""
    old, new, own = (folder / kind / name for kind in ("corpus", "merged", "seeds"))
    shutil.rmtree(new, ignore_errors=True)
    for path in (old, new, own):
        path.mkdir(parents=True, exist_ok=True)
    for seed in seeds(name):
        (own / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    lines = [f'"{_quoted(word)}"\n' for word in words(name)]
    (folder / f"{name}.dict").write_text("".join(lines), encoding="utf8")
    command = [*_CHILD, name, str(folder), "-merge=1", *map(str, (new, old, own))]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace")
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    shutil.rmtree(old)
    new.rename(old)


def _report(target: Target, quiet: float, folder: Path) -> None:
    minutes = [f"{seconds / 60:.1f}" for seconds in (target.fuzzed, target.quiet, quiet)]
    found = len(_findings(target, folder))
    counts = f"{target.tried:,}", f"{target.edges:,}"
    print(_ROW.format(target.name, *counts, *minutes, found), flush=True)


def _findings(target: Target, folder: Path) -> list[Path]:
    return [*folder.glob(f"{target.name}-*.txt"), *folder.glob(f"{target.name}-crash-*")]


def _fuzz(name: str, folder: Path, more: list[str]) -> None:
    """Fuzz one target until the process is ended; what it raises is written down, once a place.

    ``more`` are arguments of libFuzzer.
    """
    import atheris

    with atheris.instrument_imports(include=["cleaner"]):
        from tests.bench.fuzz_targets import TARGETS

    target: Callable[[bytes], None] = TARGETS[name]

    def test_one(data: bytes) -> None:
        began = time.process_time()
        try:
            target(data)
        except Exception as error:
            _note(folder, name, data, error)
        if time.process_time() - began > _MAX_SECONDS:
            _note(folder, name, data, TimeoutError(f"more than {_MAX_SECONDS} seconds"))

    flags = [f"-max_len={_MAX_BYTES}", "-timeout=60", "-rss_limit_mb=4000", "-print_final_stats=1"]
    flags += [f"-artifact_prefix={folder}/{name}-crash-", "-report_slow_units=20"]
    # Counts of each edge would make the corpus tenfold, and each turn begins with running it. Of
    # inputs that reach as rare edges, the quick one is changed and tried more often.
    flags += ["-use_counters=0", "-entropic_scale_per_exec_time=1"]
    if words(name):
        flags.append(f"-dict={folder}/{name}.dict")
    # To merge, libFuzzer runs what stands in place of its own name once more.
    atheris.Setup([" ".join([*_CHILD, name, str(folder)]), *flags, *more], test_one)
    atheris.Fuzz()


def _quoted(word: bytes) -> str:
    """Return a word as libFuzzer's dictionaries spell it."""
    return "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word
    )


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
    if sys.argv[1:2] == ["--child"]:
        _fuzz(sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    sys.exit(main())
