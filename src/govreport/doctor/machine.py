"""Whether this machine has what the documents need: packages, LibreOffice, fonts."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from govreport import __version__
from govreport.doctor.fonts import FontState, font_states
from govreport.libreoffice import find_soffice, font_environment

if TYPE_CHECKING:
    from collections.abc import Iterator


class Standing(StrEnum):
    """How well something is provided for, in the word a clerk reads."""

    READY = "正常"
    STAND_IN = "替代"
    MISSING = "缺少"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing about this machine."""

    subject: str
    state: str
    standing: Standing = Standing.READY
    advice: str = ""


def examine_machine() -> tuple[Fact, ...]:
    """Collect the facts, programs first, then fonts."""
    return (
        Fact("govreport", __version__),
        Fact("Python", f"{platform.python_version()}（{sys.platform}）"),
        *_dependencies(),
        _libreoffice(),
        *(_font(state) for state in font_states()),
    )


def _dependencies() -> Iterator[Fact]:
    """Compare what the package says it needs with what is installed."""
    for needed in importlib.metadata.requires("govreport") or ():
        if "extra ==" in needed:
            continue
        name = re.split(r"[^A-Za-z0-9._-]", needed, maxsplit=1)[0]
        try:
            yield Fact(name, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            yield Fact(name, "未安装", Standing.MISSING, f"重新安装 govreport，或运行 python -m pip install {name}")


def _libreoffice() -> Fact:
    program = find_soffice()
    if program is None:
        return Fact(
            "LibreOffice",
            "未安装",
            Standing.MISSING,
            "只有生成 PDF 时需要。Debian、Ubuntu：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；"
            "Windows、macOS：从 LibreOffice 官方网站下载安装",
        )
    return Fact("LibreOffice", libreoffice_version(program))


def libreoffice_version(program: str) -> str:
    """Ask LibreOffice itself; on Windows the starter without a console says nothing."""
    with tempfile.TemporaryDirectory(prefix="govreport-", ignore_cleanup_errors=True) as profile:
        try:
            done = subprocess.run(  # noqa: S603 - the program is the one found above
                [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--version"],
                capture_output=True,
                check=False,
                env=font_environment(),
                timeout=60,
            )
        except (OSError, subprocess.TimeoutExpired):
            return "已安装，但未能启动"
    found = re.search(rb"\d+(\.\d+)+", done.stdout)
    return found.group().decode() if found else "已安装"


def _font(state: FontState) -> Fact:
    subject = f"{state.role.name}（{state.role.used_for}）"
    if state.installed:
        return Fact(subject, "已安装")
    if state.stand_in:
        return Fact(subject, f"未安装，以 {state.stand_in} 代替", Standing.STAND_IN, state.role.official)
    advice = f"{state.role.official}；或{state.role.free}"
    return Fact(subject, "未安装，也没有可代替的字体", Standing.MISSING, advice)
