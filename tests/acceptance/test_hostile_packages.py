"""Hostile .docx and .xlsx files for `doctor`: what they hide, or one clear error, within bounds of time and memory."""

from __future__ import annotations

import io
import random
import struct
import sys
import tracemalloc
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govreport.cli.main import main
from govreport.compose.templates import read_template
from govreport.pipeline import Outputs, RenderPlan, examine
from office_files import CONTENT_TYPES, word_part

if TYPE_CHECKING:
    from collections.abc import Callable

    Mutation = Callable[[bytes, random.Random], bytes]

DATA = Path(__file__).parents[2] / "data" / "panjin2024.yaml"
MANY_BYTES = 64 * 2**20
BODY = word_part("document", "<w:body><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body>")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give a report and an annex of ours."""
    folder = tmp_path_factory.mktemp("made")
    outputs = Outputs(RenderPlan(folder))
    outputs.add(examine(DATA), read_template("self_eval"))
    return {path.suffix: content for path, content in outputs.contents.items()}


def flipped(raw: bytes, chance: random.Random) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncated(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def with_directory_damaged(raw: bytes, chance: random.Random) -> bytes:
    start = raw.index(b"PK\x01\x02")
    changed = bytearray(raw)
    for _ in range(chance.randint(1, 6)):
        changed[chance.randrange(start, len(changed))] = chance.randrange(256)
    return bytes(changed)


def with_parts_damaged(raw: bytes, chance: random.Random) -> bytes:
    """Damage the XML inside, so that the archive itself is sound."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            choice = chance.randrange(12)
            if choice == 0:
                content = content[: chance.randrange(len(content))]
            elif choice == 1:
                content = flipped(content, chance)
            elif choice == 2:
                content = chance.randbytes(100)
            new.writestr(name, content)
    return buffer.getvalue()


MUTATIONS: list[Mutation] = [flipped, truncated, with_directory_damaged, with_parts_damaged]


def doctor(
    folder: Path, name: str, raw: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    path = folder / name
    path.write_bytes(raw)
    monkeypatch.setattr(sys, "argv", ["govreport", "doctor", str(path)])
    with pytest.raises(SystemExit) as stopped:
        main()
    printed = capsys.readouterr()
    said = printed.out + printed.err
    assert isinstance(stopped.value.code, int)
    assert "程序出错" not in said, said
    assert "Traceback" not in said
    assert (stopped.value.code == 2) == ("修改：" in printed.err)
    return stopped.value.code, said


@pytest.mark.parametrize("kind", [".docx", ".xlsx"])
@pytest.mark.parametrize("mutate", MUTATIONS)
@pytest.mark.parametrize("seed", range(15))
def test_a_damaged_package_is_looked_at_or_refused(  # noqa: PLR0913, PLR0917  # three parameters and three fixtures
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    made: dict[str, bytes],
    kind: str,
    mutate: Mutation,
    seed: int,
) -> None:
    raw = mutate(made[kind], random.Random(seed))  # noqa: S311  # the same files in every run
    doctor(tmp_path, f"甲{kind}", raw, monkeypatch, capsys)


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in {"[Content_Types].xml": CONTENT_TYPES.encode(), **parts}.items():
            package.writestr(name, content)
    return buffer.getvalue()


def lying(raw: bytes, name: bytes) -> bytes:
    """Declare a part to be ten bytes long, in the directory of the archive."""
    at = raw.rindex(name) - 46
    return raw[: at + 24] + struct.pack("<L", 10) + raw[at + 28 :]


def deep(count: int) -> bytes:
    return b"<a>" * count + b"</a>" * count


LAUGHS = b'<!ENTITY a0 "ha">' + b"".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">'.encode() for n in range(1, 12))
CRAFTED: dict[str, Callable[[], bytes]] = {
    "bomb": lambda: packed({"word/document.xml": b" " * MANY_BYTES}),
    "bomb-of-another-method": lambda: packed({"word/document.xml": b" " * MANY_BYTES}, zipfile.ZIP_LZMA),
    "many-bombs": lambda: packed({f"word/media/{n}.png": b"\0" * 2**25 for n in range(9)}),
    "lying-size": lambda: lying(packed({"word/document.xml": b" " * MANY_BYTES}), b"word/document.xml"),
    "laughs": lambda: packed({"word/document.xml": b"<!DOCTYPE b [" + LAUGHS + b"]><b>&a11;</b>"}),
    "external-entity": lambda: packed(
        {"word/document.xml": b'<!DOCTYPE b [<!ENTITY e SYSTEM "file:///etc/hostname">]><b>&e;</b>'}
    ),
    "deep": lambda: packed({"word/document.xml": deep(100_000)}),
    "no-main-part": lambda: packed({"word/x.bin": b""}),
    "encrypted": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"),
    "nothing": lambda: b"",
    "not-a-zip": lambda: "自评报告".encode() * 100,
}
SOUND = {"no-main-part"}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_package_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    raw = CRAFTED[name]()
    tracemalloc.start()
    code, said = doctor(tmp_path, "甲.docx", raw, monkeypatch, capsys)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == (0 if name in SOUND else 2), said
    assert peak < MANY_BYTES


@pytest.mark.parametrize("name", ["../../甲.xml", "/etc/甲.xml", "word\\..\\甲.xml", "C:/甲.xml"])
def test_parts_with_odd_names_touch_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    raw = packed({"word/document.xml": BODY.encode(), name: b"<a/>"})
    assert doctor(tmp_path, "甲.docx", raw, monkeypatch, capsys)[0] in {0, 1}
    assert [path.name for path in tmp_path.iterdir()] == ["甲.docx"]
