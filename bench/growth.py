"""How time and memory grow with the work: `python -m bench.growth what times [file]` in a process of its own."""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench import ours
from bench.workload import make_content, write_yaml
from govreport.cli.main import COLLECT_AFTER

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = (1, 10, 100)


def measure(what: str, folder: Path) -> list[tuple[float, float]]:
    """Give seconds and peak megabytes for each size."""
    found: list[tuple[float, float]] = []
    for times in STEPS:
        data = folder / f"growth{times}.yaml"
        if not data.exists():
            write_yaml(make_content(times), data)
        command = [sys.executable, "-m", "bench.growth", what, str(times), str(data)]
        finished = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own words
        if finished.returncode:
            raise RuntimeError(finished.stderr.strip()[-500:])
        seconds, memory = json.loads(finished.stdout)
        found.append((seconds, memory))
    return found


def main() -> None:
    what, times, data = sys.argv[1:]
    gc.set_threshold(COLLECT_AFTER)
    work = _work(what, int(times), Path(data))
    rounds = {1: 11, 10: 5}.get(int(times), 3)
    work()
    taken: list[float] = []  # of the processor: sizes are not timed side by side, so a busy machine must not count
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    print(json.dumps((median(taken), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)))


def _work(what: str, times: int, data: Path) -> Callable[[], object]:
    if what == "xlsx":
        workbook = ours.workbook_of(make_content(times))
        return lambda: ours.xlsx_of(workbook)
    if what == "load":
        return lambda: ours.load(data)
    return lambda: ours.docx_of(ours.resolve(data))


if __name__ == "__main__":
    main()
