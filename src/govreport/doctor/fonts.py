"""Whether the fonts of a 公文 are installed, and what stands in for those that are not."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from govreport.libreoffice import font_environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class FontRole:
    """A font the documents ask for.

    Attributes:
        name: the name written into the .docx.
        used_for: what it sets on the page.
        same: other names of the same font.
        near: fonts of nearly the same look that may stand in for it.
        file_names: beginnings of its file names, where only files can be listed.
        official: how to come by it.
        free: which free font to install instead.
    """

    name: str
    used_for: str
    same: tuple[str, ...]
    near: tuple[str, ...]
    file_names: tuple[str, ...]
    official: str
    free: str


@dataclass(frozen=True, slots=True)
class FontState:
    """What a role is set with on this machine; an empty stand-in means that nothing was found."""

    role: FontRole
    installed: bool
    stand_in: str = ""


_ASK_OFFICE = "请向本单位信息部门索取 {} 字体文件，双击安装"
_FANDOL = "可安装自由字体 {}，版面与之相同（Debian 的 texlive-lang-chinese 软件包内有）"

FONT_ROLES = (
    FontRole(
        "仿宋_GB2312",
        "正文",
        ("FangSong_GB2312",),
        ("仿宋", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK", "FandolFang", "Zhuque Fangsong"),
        ("仿宋_gb2312", "simfang_gb2312", "fangsong_gb2312"),
        _ASK_OFFICE.format("仿宋_GB2312"),
        _FANDOL.format("FandolFang"),
    ),
    FontRole(
        "楷体_GB2312",
        "二级标题、签发人姓名",
        ("KaiTi_GB2312",),
        ("楷体", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK", "FandolKai", "AR PL UKai CN", "LXGW WenKai"),
        ("楷体_gb2312", "simkai_gb2312", "kaiti_gb2312"),
        _ASK_OFFICE.format("楷体_GB2312"),
        _FANDOL.format("FandolKai"),
    ),
    FontRole(
        "黑体",
        "一级标题、密级、附件序号、表头",
        ("SimHei",),
        ("华文黑体", "STHeiti", "方正黑体_GBK", "FandolHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
        ("simhei", "黑体"),
        "Windows 自带黑体，其他系统请向本单位信息部门索取",
        _FANDOL.format("FandolHei"),
    ),
    FontRole(
        "宋体",
        "页码、表格",
        ("SimSun", "新宋体", "NSimSun"),
        ("华文宋体", "STSong", "方正书宋_GBK", "FandolSong", "AR PL UMing CN", "Noto Serif CJK SC"),
        ("simsun", "宋体"),
        "Windows 自带宋体，其他系统请向本单位信息部门索取",
        _FANDOL.format("FandolSong"),
    ),
    FontRole(
        "方正小标宋简体",
        "标题、发文机关标志",
        ("FZXiaoBiaoSong-B05S",),
        ("方正小标宋_GBK", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "FandolSong"),
        ("fzxbsjw", "方正小标宋"),
        "这是商业字体，请用本单位已获授权的字体文件安装",
        "可安装自由字体 Noto Serif CJK SC，以粗宋体代替（Debian：apt-get install fonts-noto-cjk）",
    ),
    FontRole(
        "Times New Roman",
        "数字、字母",
        (),
        ("Liberation Serif", "Tinos"),
        ("times new roman", "timesnewroman"),
        "Windows、macOS 自带",
        "可安装自由字体 Liberation Serif，字宽与之相同（Debian：apt-get install fonts-liberation）",
    ),
)


def font_states() -> list[FontState]:
    """Look every role up in the way this system keeps its fonts."""
    if sys.platform == "win32":
        return [state_among(role, list(_registered())) for role in FONT_ROLES]
    if sys.platform == "darwin":
        return [state_among(role, list(_font_files(_MACOS_FOLDERS))) for role in FONT_ROLES]
    return [_matched(role) for role in FONT_ROLES]


def _matched(role: FontRole) -> FontState:
    """Ask fontconfig, by the rules LibreOffice will be started with."""
    program = shutil.which("fc-match")
    if program is None:
        return FontState(role, installed=False)
    try:
        done = subprocess.run(  # noqa: S603 - a system tool, and a name of ours
            [program, "--format", "%{family}", role.name],
            capture_output=True,
            check=False,
            env=font_environment(),
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return FontState(role, installed=False)
    families = done.stdout.decode("utf-8", "replace").split(",")
    if {role.name, *role.same} & set(families):
        return FontState(role, installed=True)
    # whatever is asked for, fontconfig names some font, if need be one without a single hanzi
    return FontState(role, installed=False, stand_in=next((name for name in families if name in role.near), ""))


def state_among(role: FontRole, names: Iterable[str]) -> FontState:
    """Look a role up in a list of names or files of fonts."""
    # a registry entry may name several faces of one file: `SimSun & NSimSun (TrueType)`
    faces = {face.strip().casefold() for name in names for face in name.partition(" (")[0].split("&")}
    own = {name.casefold() for name in (role.name, *role.same)}
    files = tuple(name.casefold() for name in role.file_names)
    if own & faces or any(face.startswith(files) for face in faces):
        return FontState(role, installed=True)
    stand_in = next((name for name in role.near if name.casefold() in faces), "")
    return FontState(role, installed=False, stand_in=stand_in)


_MACOS_FOLDERS = (
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
)


def _font_files(folders: Iterable[str]) -> Iterator[str]:
    """Give the names of the font files in some folders, without their endings."""
    for folder in folders:
        for path in Path(folder).expanduser().rglob("*"):
            if path.suffix.lower() in {".ttf", ".ttc", ".otf"}:
                yield path.stem


def _registered() -> Iterator[str]:
    """Give the names under which Windows knows fonts, those of the machine and those of this user."""
    if sys.platform != "win32":
        return
    import winreg  # noqa: PLC0415 - exists on Windows only

    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        try:
            key = winreg.OpenKey(root, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts")
        except OSError:
            continue
        with key:
            for position in range(winreg.QueryInfoKey(key)[1]):
                yield winreg.EnumValue(key, position)[0]
