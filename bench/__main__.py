"""Print how govreport compares: each row a ratio beside the limit it is meant to keep."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench import growth, kinds, ours, peers, prose, rust
from bench.timing import interleaved, run
from bench.workload import Content, make_content, make_large_content, to_yaml, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROUNDS = 25
_SCRIPT = Path(__file__).with_name("docxtpl_script.py")


class Line(NamedTuple):
    """A line of the table."""

    name: str
    ours: str
    peer: str
    value: float | None = None
    limit: float | None = None
    unit: str = "x"


def main(words: Sequence[str] | None = None) -> None:
    """Run the rows that are asked for.

    Args:
        words: options and names of rows as on the command line.
    """
    chosen = _chosen(words)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["PYTHONPATH"] = os.pathsep.join(map(str, (Path.cwd(), Path.cwd() / "src")))
        print(f"{'row':44}{'govreport':>14}{'peer':>32}{'found':>10}{'limit':>9}")
        for section in chosen:
            for line in _careful(section, folder):
                _print(line)


def _chosen(words: Sequence[str] | None) -> list[Callable[[Path], Iterator[Line]]]:
    sections = {
        each.__name__.strip("_"): each for each in (_document, _kinds, _annex, _load, _process, _help, _growth, _texts)
    }
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROWS", help=f"all, or some of {', '.join(sections)}")
    names: list[str] = parser.parse_args(words).rows
    if unknown := [name for name in names if name not in sections]:
        parser.error(f"no rows {', '.join(unknown)}; there are {', '.join(sections)}")
    return [section for name, section in sections.items() if name in names or not names]


def _careful(section: Callable[[Path], Iterator[Line]], folder: Path, name: str = "") -> Iterator[Line]:
    """Give the lines of a section, or say why there are none: a bench of one part needs no other."""
    try:
        yield from section(folder)
    except (ImportError, AttributeError, TypeError, RuntimeError) as error:
        yield Line(name or section.__name__.strip("_"), "-", str(error).strip().splitlines()[-1][:60])


def _document(folder: Path) -> Iterator[Line]:
    """Time a resolved model to a document in one process; the peers first, so that they show without govreport."""
    content = make_content()
    template = peers.make_template(folder / "template.docx")
    works: dict[str, Callable[[], object]] = {
        "docxtpl": lambda: peers.with_docxtpl(template, content),
        "python-docx": lambda: peers.with_python_docx(content),
    }
    found, reason = _with_ours(works, "ours", lambda: _docx_work(content, folder))
    for name in works:
        if name != "ours":
            limit = 0.35 if name == "docxtpl" else None
            yield _ratio("a  model -> docx, in process", found, name, limit, reason)
    yield _rust_line(content, template, folder, found)


def _docx_work(content: Content, folder: Path) -> Callable[[], object]:
    resolved = ours.resolve(write_yaml(content, folder / "year.yaml"))
    ours.docx_of(resolved)
    return lambda: ours.docx_of(resolved)


def _rust_line(content: Content, template: Path, folder: Path, found: dict[str, float]) -> Line:
    data = folder / "year.json"
    data.write_text(_json(content), "utf-8")
    seconds = rust.time_render(template, data, ROUNDS)
    name = "a  model -> docx, in process"
    if isinstance(seconds, str):
        return Line(name, _ms(found.get("ours")), f"rust-docxtpl: {seconds}")
    return _ratio(name, {**found, "rust-docxtpl": seconds}, "rust-docxtpl", None, "")


def _kinds(folder: Path) -> Iterator[Line]:
    """Time the other kinds of document as the main job is timed, with the tables of their genre."""
    for kind in kinds.KINDS:
        job = kinds.make_job(kind, folder)
        found = interleaved({"ours": job.ours, "docxtpl": job.peer}, ROUNDS)
        yield _ratio(f"a  {kind}: model -> docx", found, "docxtpl", 0.35, "")


def _annex(_folder: Path) -> Iterator[Line]:
    content = make_content()
    workbook = ours.workbook_of(content)
    found = interleaved(
        {"ours": lambda: ours.xlsx_of(workbook), "openpyxl": lambda: peers.with_openpyxl(content)}, ROUNDS
    )
    yield _ratio("b  table 40 x 6 -> xlsx, in process", found, "openpyxl", 0.3, "")


def _load(folder: Path) -> Iterator[Line]:
    content = make_large_content()
    text = to_yaml(content)
    data = write_yaml(content, folder / "large.yaml")
    works: dict[str, Callable[[], object]] = {"CSafeLoader": lambda: peers.with_safe_loader(text)}
    found, reason = _with_ours(works, "ours", lambda: lambda: ours.load(data))
    size = round(len(text.encode()) / 1000)
    yield _ratio(f"c  YAML {size} KB -> model with places", found, "CSafeLoader", 1.5, reason)


def _process(folder: Path) -> Iterator[Line]:
    template = peers.make_template(folder / "template.docx")
    data = write_yaml(make_content(), folder / "year.yaml")
    script = [sys.executable, str(_SCRIPT), str(template), str(data), str(folder / "peer.docx")]
    works: dict[str, Callable[[], object]] = {"docxtpl script": run(script)}
    found, reason = _with_ours(works, "ours", lambda: run(ours.render_command(data, folder / "out")), rounds=9)
    yield _ratio("d  YAML -> docx + xlsx, whole process", found, "docxtpl script", 2.0, reason)


def _help(_folder: Path) -> Iterator[Line]:
    found = interleaved({"ours": run(ours.help_command()), "python": run([sys.executable, "-c", ""])}, 15)
    bare = f"bare python {_ms(found['python'])}"
    yield Line("e  govreport --help", _ms(found["ours"]), bare, found["ours"] * 1000, 60, "ms")


def _growth(folder: Path) -> Iterator[Line]:
    for what in ("xlsx", "load", "docx"):
        yield from _careful(partial(_growth_of, what), folder, f"f  {what}")


def _growth_of(what: str, folder: Path) -> Iterator[Line]:
    sizes = growth.measure(what, folder)
    for step in (1, 2):
        (before, _), (after, _) = sizes[step - 1 : step + 1]
        name = f"f  {what}: {growth.STEPS[step - 1]}x -> {growth.STEPS[step]}x the work"
        yield Line(name, _ms(after), _ms(before), after / before, 11)
    yield Line(f"f  {what}: peak memory at 100x", "", "", sizes[-1][1], 200, "MB")


def _texts(folder: Path) -> Iterator[Line]:
    """Check ten documents in one process by its processor time, then see that time grows no faster than the text."""
    documents = prose.write_documents(folder, 10, 10_000)
    seconds = min(prose.cpu_seconds(ours.check_command(documents)) for _ in range(3))
    yield Line("g  check 10 x 10,000 characters, CPU", _ms(seconds), "", seconds * 1000, 1000, "ms")
    times: list[float] = []
    for length in (100_000, 1_000_000):
        paths = prose.write_documents(folder, 1, length)
        begun = time.process_time()
        ours.check_texts(paths)
        times.append(time.process_time() - begun)
    yield Line("g  check 100,000 -> 1,000,000 characters", _ms(times[1]), _ms(times[0]), times[1] / times[0], 11)


def _with_ours(
    works: dict[str, Callable[[], object]],
    name: str,
    make: Callable[[], Callable[[], object]],
    rounds: int = ROUNDS,
) -> tuple[dict[str, float], str]:
    """Time the peers with govreport among them; without it, and the reason, where a part is missing."""
    reason = ""
    try:
        work = make()
        work()
        works[name] = work
    except Exception as error:  # noqa: BLE001  whatever is unfinished, the peers are still worth a time
        reason = f"{type(error).__name__}: {error}".splitlines()[-1][-60:]
    return interleaved(works, rounds), reason


def _ratio(name: str, found: dict[str, float], peer: str, limit: float | None, reason: str) -> Line:
    shown = f"{peer} {_ms(found[peer])}"
    if "ours" not in found:
        return Line(name, "-", f"{shown}  ({reason})" if reason else shown)
    return Line(name, _ms(found["ours"]), shown, found["ours"] / found[peer], limit)


def _print(line: Line) -> None:
    value = "-" if line.value is None else f"{line.value:.2f} {line.unit}"
    limit = "" if line.limit is None else f"{line.limit:g} {line.unit}"
    over = "  over" if line.value is not None and line.limit is not None and line.value > line.limit else ""
    print(f"{line.name:44}{line.ours:>14}{line.peer:>32}{value:>10}{limit:>9}{over}", flush=True)


def _ms(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds * 1000:.1f} ms"


def _json(content: Content) -> str:
    import json  # noqa: PLC0415  only the environment without YAML needs it

    return json.dumps(content.year, ensure_ascii=False)


if __name__ == "__main__":
    main()
