from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from govreport.cli.main import commands
from govreport.cli.render import render

CHECKOUT = Path(__file__).resolve().parents[2]
READMES = ["README.md", "README.zh-CN.md"]


def readme(name: str) -> str:
    return (CHECKOUT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_sample_of_the_readme_has_no_findings(name: str, tmp_path: Path) -> None:
    samples: list[str] = re.findall(r"```yaml\n(.*?)```", readme(name), re.DOTALL)
    sample = tmp_path / "sample.yaml"
    sample.write_text(samples[0], encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-m", "govreport", "check", str(sample)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "检查 1 个文件：没有发现问题。\n")


@pytest.mark.parametrize(
    ("name", "file", "right", "wrong"),
    [
        ("README.md", "demo.yaml", "full_marks: 9, self_score: 8.5", "full_marks: 9, self_score: 9.5"),
        ("README.zh-CN.md", "我的数据.yaml", "满分: 9, 自评得分: 8.5", "满分: 9, 自评得分: 9.5"),
    ],
)
def test_the_finding_that_is_shown_is_what_the_sample_gives(
    name: str, file: str, right: str, wrong: str, tmp_path: Path
) -> None:
    samples: list[str] = re.findall(r"```yaml\n(.*?)```", readme(name), re.DOTALL)
    assert right in samples[0]
    (tmp_path / file).write_text(samples[0].replace(right, wrong), encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-m", "govreport", "check", file]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=tmp_path)
    shown, _ = done.stdout.split("检查 1 个文件")
    assert done.returncode == 1
    assert f"```\n{shown}```" in readme(name)


@pytest.mark.parametrize("name", READMES)
def test_readme_names_every_command_and_option(name: str) -> None:
    context = click.Context(commands)
    text = readme(name)
    assert all(f"`govreport {command}" in text for command in commands.list_commands(context))
    options = {option for parameter in render.params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options if f"{option}`" not in text and f"{option} " not in text} == set()


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md", "docs/architecture.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = CHECKOUT / name
    targets: list[str] = re.findall(r"\[[^]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []
