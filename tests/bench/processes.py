"""What a command and all its descendants take: processor time, and memory at the peak."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Cost:
    """Seconds by the wall and by the processor, ``first`` those of the command's own process.

    ``peak`` is that of the largest process, in MB.
    """

    wall: float
    cpu: float
    first: float
    peak: float


def measure(command: Sequence[str], stop: Callable[[], bool] = lambda: False) -> Cost:
    """Run ``command`` and return its cost; kill it all where ``stop`` says so (Linux only).

    Looks at each process ten times a second, so what one does in its last tenth is not seen.
    """
    cpu: dict[str, float] = {}
    peak = 0.0
    began = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        while process.poll() is None:
            for pid in _session(process.pid):
                with contextlib.suppress(OSError, ValueError, IndexError):
                    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                    cpu[pid] = (int(fields[11]) + int(fields[12])) / _TICKS
                    status = Path(f"/proc/{pid}/status").read_text()
                    peak = max(peak, int(status.split("VmHWM:")[1].split()[0]) / 1024)
            if stop():
                process.kill()
            time.sleep(0.1)
    wall = time.monotonic() - began
    return Cost(wall, sum(cpu.values()), cpu.get(str(process.pid), 0.0), peak)


def _session(leader: int) -> list[str]:
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            if os.getsid(int(pid)) == leader:
                found.append(pid)
    return found
