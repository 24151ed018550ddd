"""Times as medians of interleaved runs, so that a busy machine slows all alike."""

from __future__ import annotations

import gc
import subprocess
import time
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def interleaved(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Time every work once a round, after one round to warm up; give the median seconds."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, work in works.items():
            gc.collect()
            begun = time.perf_counter()
            work()
            if turn:
                times[name].append(time.perf_counter() - begun)
    return {name: median(taken) for name, taken in times.items()}


def run(command: Sequence[str]) -> Callable[[], object]:
    """Make a work of a whole process."""

    def work() -> str:
        finished = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own words
        if finished.returncode:
            raise RuntimeError(finished.stderr.strip()[-500:] or finished.stdout.strip()[-500:])
        return finished.stdout

    return work
