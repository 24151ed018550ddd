"""The script an office would write with docxtpl: YAML in, docx out. It stands alone: rust-docxtpl runs it too."""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path
from statistics import median

from docxtpl import DocxTemplate


def read(path: Path) -> dict[str, object]:
    if path.suffix == ".json":
        return dict(json.loads(path.read_text("utf-8")))
    import yaml  # noqa: PLC0415  the other environment has none

    return dict(yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader))


def render(template: str, context: dict[str, object]) -> bytes:
    document = DocxTemplate(template)
    document.render(context)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def time_renders(template: str, context: dict[str, object], rounds: int) -> float:
    times = []
    for turn in range(rounds + 1):
        begun = time.perf_counter()
        render(template, context)
        if turn:
            times.append(time.perf_counter() - begun)
    return median(times)


def main() -> None:
    template, data, target, *rounds = sys.argv[1:]
    context = read(Path(data))
    if rounds:
        print(time_renders(template, context, int(rounds[0])))
    else:
        Path(target).write_bytes(render(template, context))


if __name__ == "__main__":
    main()
