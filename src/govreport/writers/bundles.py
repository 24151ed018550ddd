"""Bundles of files: an ordered folder or zip with a manifest; made beside its place and moved in whole."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from govreport.patterns import lazy_pattern
from govreport.writers.files import OutputError, UnwritableError, ensure_writable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

MANIFEST = "manifest.json"
_MADE_BY = "govreport evidence"
_CHUNK = 1 << 20
_LONGEST_NAME = 180
"""Bytes of a name, well under the 255 that file systems allow."""

_FORBIDDEN = lazy_pattern(r'[<>:"/\\|?*]+')
_SUFFIX = lazy_pattern(r"\.[A-Za-z0-9]{1,8}")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The same files give the same zip."""


class BundleThereError(OutputError):
    """A bundle was made before."""

    def __init__(self, target: Path) -> None:
        """Say how to replace it."""
        super().__init__(f"{target}: 已经归集过，没有覆盖\n  修改：换一个位置；确定重新归集请加 --overwrite")


class BundledFile(NamedTuple):
    """A file of a bundle.

    Attributes:
        folder: name of the folder it is put into; empty for the top.
        stem: its name there without the suffix, to be made fit for every system.
        source: the file it is copied from, or its content.
        facts: what the manifest says of it; its own fields are added.
    """

    folder: str
    stem: str
    source: Path | bytes
    suffix: str
    facts: dict[str, Any]


class _Target(Protocol):
    """What files are written into."""

    def open(self, name: str) -> Any:  # noqa: ANN401  (a context manager of a binary stream)
        """Open a new file under its name in the bundle."""


class _Folder:
    """A folder under construction."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def open(self, name: str) -> IO[bytes]:
        place = self._root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        return place.open("xb")


class _Zip:
    """A zip under construction."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def open(self, name: str) -> IO[bytes]:
        entry = zipfile.ZipInfo(name, _FIXED_TIME)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        return self._archive.open(entry, "w", force_zip64=True)


def write_bundle(target: Path, files: Iterable[BundledFile], head: dict[str, Any], *, overwrite: bool) -> None:
    """Write a bundle, as a zip where the name says so; a large file is copied piece by piece.

    Args:
        target: folder or zip to be made.
        files: what goes in, in order.
        head: what the manifest says of the whole.
        overwrite: replace a bundle that is there.

    Raises:
        OutputError: the place must not be written to, or the system refused.
    """
    _ensure_free(target, overwrite=overwrite)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if is_zip(target):
            _write_zip(target, files, head)
        else:
            _write_folder(target, files, head)
    except (OSError, ValueError, zipfile.LargeZipFile) as error:
        if isinstance(error, OSError | ValueError):
            raise UnwritableError.because(target, error) from error
        raise UnwritableError(target, "压缩文件过大") from error


def is_zip(target: Path) -> bool:
    """Say whether a name asks for a zip."""
    return target.suffix.lower() == ".zip"


def _ensure_free(target: Path, *, overwrite: bool) -> None:
    if is_zip(target):
        if target.exists() and not overwrite:
            raise BundleThereError(target)
        ensure_writable(target, overwrite=overwrite)
    elif target.is_symlink() or (target.exists() and not target.is_dir()):
        raise UnwritableError(target, "已有同名的文件，不能作为文件夹")
    elif target.is_dir() and any(target.iterdir()):
        if not _is_bundle(target):
            raise UnwritableError(target, "文件夹里有别的文件，请换一个新的文件夹")
        if not overwrite:
            raise BundleThereError(target)


def _is_bundle(folder: Path) -> bool:
    """Say whether a folder was made here; no other is ever replaced."""
    try:
        found: object = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and cast("dict[str, object]", found).get("made_by") == _MADE_BY


def _write_zip(target: Path, files: Iterable[BundledFile], head: dict[str, Any]) -> None:
    with _temporary(target) as place:
        with zipfile.ZipFile(place, "w") as archive:
            _fill(_Zip(archive), files, head)
        place.replace(target)


def _write_folder(target: Path, files: Iterable[BundledFile], head: dict[str, Any]) -> None:
    with _temporary(target) as place:
        place.mkdir()
        _fill(_Folder(place), files, head)
        if not target.exists():
            place.rename(target)
            return
        old = place.with_name(f"{place.name}-old")
        target.rename(old)
        try:
            place.rename(target)
        except OSError:
            old.rename(target)
            raise


@contextmanager
def _temporary(target: Path) -> Generator[Path]:
    """Give a free place beside the target; what is left there is taken away."""
    with tempfile.TemporaryDirectory(prefix=f".govreport-{os.getpid()}-", dir=target.parent) as folder:
        yield Path(folder) / "bundle"


def _fill(target: _Target, files: Iterable[BundledFile], head: dict[str, Any]) -> None:
    taken: set[str] = {MANIFEST}
    listed: list[dict[str, Any]] = []
    for each in files:
        name = _free_name(each, taken)
        size, digest = _copy(each.source, target, name)
        listed.append({**each.facts, "file": name, "bytes": size, "sha256": digest})
    manifest = {"made_by": _MADE_BY, **head, "files": listed}
    with target.open(MANIFEST) as stream:
        stream.write(json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n")


def _copy(source: Path | bytes, target: _Target, name: str) -> tuple[int, str]:
    """Copy a file and take its measure on the way."""
    size, digest = 0, hashlib.sha256()
    with target.open(name) as stream:
        for piece in _pieces(source):
            size += len(piece)
            digest.update(piece)
            stream.write(piece)
    return size, digest.hexdigest()


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as stream:
        while piece := stream.read(_CHUNK):
            yield piece


def _free_name(file: BundledFile, taken: set[str]) -> str:
    suffix = file.suffix if _SUFFIX.fullmatch(file.suffix) else ""
    folder, stem = safe_name(file.folder), safe_name(file.stem) or "佐证材料"
    number = 1
    while True:
        mark = f"（{number}）" if number > 1 else ""
        name = str(PurePosixPath(folder, f"{stem}{mark}{suffix.lower()}"))
        if name.casefold() not in taken:
            taken.add(name.casefold())
            return name
        number += 1


def safe_name(wished: str) -> str:
    """Make a name that every system takes: no path, no control or turning characters, no device name, not too long."""
    shown = "".join(char if char.isprintable() else " " for char in wished)
    name = " ".join(_FORBIDDEN.sub("_", shown).split()).strip(" .~$")
    while len(name.encode()) > _LONGEST_NAME:
        name = name[:-1].rstrip(" .")
    return f"_{name}" if re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?", name) else name
