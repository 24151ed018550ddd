"""Documents to check: running text with headings, items, figures and marks, as long as asked for."""

from __future__ import annotations

import resource
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NUMERALS = "一二三四五六七八九十"
_SENTENCE = (
    "一是加强排查整治。全市累计排查点位{total}处，其中东城区{east}处，西城区{west}处，整改{done}处，整改率{rate:.1f}%，"
    "印发《关于加强第{at}轮整治工作的通知》（某办发〔2024〕{at}号），开展“回头看”行动，群众满意度持续提升。"
    "二是完善长效机制。坚持问题导向、目标导向、结果导向，健全台账，明确责任单位和完成时限，投入资金约{done}万元。"
)


def write_documents(folder: Path, count: int, length: int) -> list[Path]:
    """Write documents of a length in characters."""
    paths = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(_text(number, length), encoding="utf-8")
    return paths


def _text(number: int, length: int) -> str:
    lines = ["某市2024年城市管理工作总结", ""]
    written = at = 0
    while written < length:
        at += 1
        east, west = 100 + at * 7 + number, 200 + at * 3
        done = east + west - 9
        line = _SENTENCE.format(
            total=east + west, east=east, west=west, done=done, rate=done * 100 / (east + west), at=at
        )
        lines.append(f"（{_NUMERALS[(at - 1) % 10]}）深化专项整治工作。{line}")
        written += len(lines[-1])
    return "\n".join(lines)


def cpu_seconds(command: Sequence[str]) -> float:
    """Run a command and give the processor time it took; findings are no failure."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    finished = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  our own words
    if finished.returncode not in {0, 1}:
        raise RuntimeError(finished.stderr.decode("utf-8", "replace").strip()[-500:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
