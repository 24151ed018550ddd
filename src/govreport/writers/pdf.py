"""Office files into PDF, through LibreOffice without a window."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from govreport.diagnostics import GovreportError
from govreport.libreoffice import find_soffice, font_environment
from govreport.writers.files import write_files

TIMEOUT_SECONDS = 180

_FILTERS = {
    # A blank page that a section leaves before it is a page of the document, and of the printed sheet.
    ".docx": 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}',
}
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")


class LibreOfficeMissingError(GovreportError):
    """No LibreOffice on this machine."""

    def __init__(self) -> None:
        """Say how to install it, or how to do without."""
        super().__init__(
            "未找到 LibreOffice，无法生成 PDF。\n"
            "  Debian、Ubuntu、统信、麒麟：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui\n"
            "  Windows、macOS：从 LibreOffice 官方网站下载安装，安装后重试\n"
            "  也可用 Word 或 WPS 打开生成的 .docx，另存为 PDF"
        )


class PdfConversionError(GovreportError):
    """LibreOffice ended without a PDF."""

    def __init__(self, office_file: Path, said: str) -> None:
        """Name the file and repeat what LibreOffice said last."""
        words = f"\n  LibreOffice 的提示：{said}" if said else ""
        super().__init__(
            f"{office_file.name}：LibreOffice 未能转换为 PDF。{words}\n"
            "  请先确认该文件能在 Word 或 WPS 中打开，再运行 govreport doctor 查看 LibreOffice 是否正常"
        )


class PdfTimeoutError(GovreportError):
    """LibreOffice did not come to an end."""

    def __init__(self, office_file: Path, seconds: float) -> None:
        """Name the file and the time it was given."""
        super().__init__(
            f"{office_file.name}：转换为 PDF 超过 {seconds:g} 秒，已停止。\n"
            "  请关闭正在运行的 LibreOffice 后重试；仍不成功时，用 Word 或 WPS 打开 .docx 另存为 PDF"
        )


def write_pdf(office_file: Path, target_dir: Path) -> Path:
    """Convert a .docx or .xlsx into a PDF of the same name in a folder, whole or not at all."""
    soffice = find_soffice()
    if soffice is None:
        raise LibreOfficeMissingError
    target = target_dir / f"{office_file.stem}.pdf"
    with tempfile.TemporaryDirectory(prefix="govreport-", ignore_cleanup_errors=True) as made:
        # Under the C locale LibreOffice opens no file with a Chinese name, so it gets a copy with a plain one;
        # the copy also keeps its lock file away from the user's folder.
        source = Path(made) / f"document{office_file.suffix.lower()}"
        shutil.copyfile(office_file, source)
        said = _run(_command(soffice, source), office_file)
        produced = source.with_suffix(".pdf")
        if not produced.is_file():
            raise PdfConversionError(office_file, said)
        write_files({target: produced.read_bytes()})
    return target


def _command(soffice: str, source: Path) -> list[str]:
    # A profile of its own: a LibreOffice that is open on the desktop would otherwise take the request and drop it.
    profile = (source.parent / "profile").as_uri()
    return [
        soffice,
        f"-env:UserInstallation={profile}",
        *_OPTIONS,
        "--convert-to",
        _FILTERS.get(source.suffix, "pdf"),
        "--outdir",
        str(source.parent),
        str(source),
    ]


def _run(command: list[str], office_file: Path) -> str:
    """Run LibreOffice to its end and give its last line."""
    with subprocess.Popen(  # noqa: S603 - the program is the one found above, the file name is our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=font_environment(),
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(timeout=TIMEOUT_SECONDS)
        except BaseException as stop:
            _end(process)
            if isinstance(stop, subprocess.TimeoutExpired):
                raise PdfTimeoutError(office_file, TIMEOUT_SECONDS) from stop
            raise
    lines = printed.decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with what it started: `soffice` is a starter, the work is done by a child."""
    if sys.platform == "win32":
        taskkill = [shutil.which("taskkill") or "taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(taskkill, capture_output=True, check=False)  # noqa: S603 - a system tool and a number
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.communicate()
