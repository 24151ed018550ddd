"""Bundles: folder or zip, safe names, a manifest with hashes, nothing half made and nothing foreign replaced."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport.writers.bundles import MANIFEST, BundledFile, BundleThereError, safe_name, write_bundle
from govreport.writers.files import UnwritableError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = {"period": "2024年"}


def bundled(*files: tuple[str, str, bytes | Path, str]) -> list[BundledFile]:
    return [BundledFile(folder, stem, source, suffix, {"number": stem}) for folder, stem, source, suffix in files]


def manifest_of(target: Path) -> dict[str, Any]:
    text = (
        zipfile.ZipFile(target).read(MANIFEST).decode()
        if target.suffix == ".zip"
        else (target / MANIFEST).read_text(encoding="utf-8")
    )
    read: dict[str, Any] = json.loads(text)
    return read


@pytest.mark.parametrize("name", ["归集", "归集.zip"])
def test_files_stand_in_order_with_their_hashes(tmp_path: Path, name: str) -> None:
    source = tmp_path / "源.PDF"
    source.write_bytes(b"x" * (3 << 20))
    write_bundle(
        tmp_path / name,
        bundled(("", "目录", b"words", ".docx"), ("01 污水", "1-1-01 《办法》", source, ".PDF")),
        HEAD,
        overwrite=False,
    )
    made = manifest_of(tmp_path / name)
    assert [each["file"] for each in made["files"]] == ["目录.docx", "01 污水/1-1-01 《办法》.pdf"]
    assert made["files"][1]["bytes"] == 3 << 20
    assert made["files"][1]["sha256"] == hashlib.sha256(source.read_bytes()).hexdigest()
    assert made["period"] == "2024年"


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_bundle(tmp_path / name, bundled(("", "目录", b"words", ".docx")), HEAD, overwrite=False)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_names_never_leave_the_bundle_nor_meet(tmp_path: Path) -> None:
    files = bundled(
        ("../..", "../甲", b"1", ".pdf"),
        ("", "a", b"2", ".p/df"),
        ("", "A", b"3", ""),
        ("", "manifest", b"4", ".json"),
    )
    write_bundle(tmp_path / "归集", files, HEAD, overwrite=False)
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()) == sorted(
        ["归集/_/_甲.pdf", "归集/a", "归集/A（2）", "归集/manifest（2）.json", "归集/manifest.json"]
    )


@given(wished=st.text(max_size=300))
def test_a_safe_name_is_one_name_that_systems_take(wished: str) -> None:
    name = safe_name(wished)
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t\u202e')
    assert len(name.encode()) <= 181
    assert name.strip(" .") == name
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["归集", "归集.zip"])
def test_a_bundle_is_replaced_only_when_asked(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    write_bundle(target, bundled(("", "旧", b"1", ".pdf")), HEAD, overwrite=False)
    with pytest.raises(BundleThereError):
        write_bundle(target, bundled(("", "新", b"2", ".pdf")), HEAD, overwrite=False)
    write_bundle(target, bundled(("", "新", b"2", ".pdf")), HEAD, overwrite=True)
    assert [each["file"] for each in manifest_of(target)["files"]] == ["新.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "文件").mkdir()
    (tmp_path / "文件" / "底稿.docx").write_bytes(b"1")
    with pytest.raises(UnwritableError):
        write_bundle(tmp_path / "文件", bundled(("", "新", b"2", ".pdf")), HEAD, overwrite=True)
    assert (tmp_path / "文件" / "底稿.docx").is_file()


def test_a_source_that_vanishes_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        write_bundle(tmp_path / "归集", bundled(("", "甲", tmp_path / "没有.pdf", ".pdf")), HEAD, overwrite=False)
    assert not list(tmp_path.iterdir())
