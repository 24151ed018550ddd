"""`govreport new`: what it writes renders at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from govreport.cli import new as new_module
from govreport.compose import template_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

PERIODS = ["2025", "2025H1", "2025H2", "2025Q4", "2025-03", "2025-01..2025-08", "2025..2027"]


def started(run: Callable[..., Ran], folder: Path, template: str, *words: object) -> Path:
    path = folder / f"{template}.yaml"
    ran = run("new", "-t", template, "-o", path, *words)
    assert (ran.code, ran.err) == (0, "")
    assert str(path) in ran.out
    return path


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("template", template_names())
def test_a_started_file_renders_at_once_and_says_only_that_it_is_a_sample(
    run: Callable[..., Ran], tmp_path: Path, template: str, period: str
) -> None:
    path = started(run, tmp_path, template, "--period", period)
    ran = run("render", "-t", template, "-d", path, "-o", tmp_path / "out", "--output-format", "json")
    assert (ran.code, [(each["code"], each["severity"]) for each in json.loads(ran.out)]) == (
        0,
        [("DOC034", "warning")],
    )
    assert (tmp_path / "out" / f"{template}_{template}.docx").is_file()
    text = path.read_text(encoding="utf-8")
    assert f"报告期: {period} " in text
    assert "$" not in text
    assert not text.encode().decode().startswith("\ufeff")


@pytest.mark.parametrize("template", template_names())
def test_a_started_file_is_clean_as_a_draft(run: Callable[..., Ran], tmp_path: Path, template: str) -> None:
    path = started(run, tmp_path, template)
    words = ("render", "-t", template, "-d", path, "-o", tmp_path, "--output-format", "json")
    ran = run(*words, "--stage", "初稿", "--dry-run")
    assert (ran.code, json.loads(ran.out)) == (0, [])


@pytest.mark.parametrize("template", template_names())
def test_every_template_of_the_product_brings_an_explained_start(
    run: Callable[..., Ran], tmp_path: Path, template: str
) -> None:
    text = started(run, tmp_path, template).read_text(encoding="utf-8")
    assert text.startswith("#")
    assert text.count("#") > 15
    assert f"govreport render -t {template}" in text


def test_a_file_that_is_there_is_left_alone(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text("数据", encoding="utf-8")
    ran = run("new", "-t", "self_eval", "-o", path)
    assert (ran.code, "没有覆盖" in ran.err) == (2, True)
    assert path.read_text(encoding="utf-8") == "数据"
    assert [each.name for each in tmp_path.iterdir()] == ["data.yaml"]


def test_in_a_folder_the_file_has_its_usual_name(run: Callable[..., Ran], tmp_path: Path) -> None:
    words = ("new", "-t", "self_eval", "--period", "2025H1", "-o", tmp_path)
    assert run(*words).code == 0
    assert [each.name for each in tmp_path.iterdir()] == ["self_eval2025H1.yaml"]
    ran = run(*words)
    assert (ran.code, "self_eval2025H1.yaml: 已有这个文件" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["数据.docx", "数据.xlsx", "数据.json", "数据"])
def test_a_name_that_could_not_be_read_back_is_refused(run: Callable[..., Ran], tmp_path: Path, name: str) -> None:
    ran = run("new", "-t", "self_eval", "-o", tmp_path / name)
    assert (ran.code, "数据.yaml" in ran.err, list(tmp_path.iterdir())) == (2, True, [])


def test_two_templates_are_not_begun_at_once(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("new", "-t", "self_eval", "-t", "work_summary", "-o", tmp_path)
    assert (ran.code, "分几次运行" in ran.err, list(tmp_path.iterdir())) == (2, True, [])


def test_without_a_name_the_file_is_named_after_template_and_period(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "-t", "action_plan", "--period", "2025..2027").code == 0
    monkeypatch.setattr(new_module, "_last_year", lambda: "2031")
    assert run("new", "-t", "self_eval").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["action_plan2025-2027.yaml", "self_eval2031.yaml"]
    assert "2031年城市管理考核自评报告" in (tmp_path / "self_eval2031.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("period", ["去年", "2025-13", "2026..2025", ""])
def test_what_is_no_period_is_a_usage_error(run: Callable[..., Ran], tmp_path: Path, period: str) -> None:
    ran = run("new", "-t", "self_eval", "-o", tmp_path / "a.yaml", "--period", period)
    assert ran.code == (2 if period else 0)
    assert (tmp_path / "a.yaml").exists() == (not period)


def own_template(folder: Path, needs: str) -> Path:
    own = folder / "templates" / "月报"
    own.mkdir(parents=True)
    (own / "template.yaml").write_text(f"title: 月报\ndescription: 月报\nneeds: {needs}\n", encoding="utf-8")
    (own / "document.xml.j2").write_text('{% extends "_base/report.xml.j2" %}', encoding="utf-8")
    return folder / "templates"


def test_a_template_of_ones_own_is_started_from_its_needs(run: Callable[..., Ran], tmp_path: Path) -> None:
    own = own_template(
        tmp_path, "{document.title: 月报要有标题, document.date_of_issue: 月报要有日期, lead: 月报要有导语}"
    )
    path = started(run, tmp_path, "月报", "--templates", own, "--period", "2025-03")
    text = path.read_text(encoding="utf-8")
    assert all(reason in text for reason in ("# 月报要有标题", "# 月报要有日期", "# 月报要有导语"))
    ran = run("render", "-t", "月报", "-d", path, "-o", tmp_path / "out", "--templates", own)
    assert ran.code == 0


def test_a_starter_of_ones_own_goes_first(run: Callable[..., Ran], tmp_path: Path) -> None:
    own = own_template(tmp_path, "{lead: 要有导语}")
    (own / "月报" / "starter.yaml").write_text("报告期: $period\n导语: ${label}月报，$未知 $$1\n", encoding="utf-8")
    path = started(run, tmp_path, "月报", "--templates", own, "--period", "2025-03")
    assert path.read_text(encoding="utf-8") == "报告期: 2025-03\n导语: 2025年3月月报，$未知 $1\n"


@pytest.mark.parametrize("template", ["work_summary", "summary_plan", "action_plan"])
def test_what_is_offered_in_comments_for_a_notice_is_right_too(
    run: Callable[..., Ran], tmp_path: Path, template: str
) -> None:
    path = started(run, tmp_path, template, "--period", "2025")
    text = path.read_text(encoding="utf-8")
    offered = ("载体", "发文字号", "主送机关")
    for key in offered:
        assert f"  # {key}: " in text
        text = text.replace(f"  # {key}: ", f"  {key}: ")
    path.write_text(text, encoding="utf-8")
    ran = run("render", "-t", template, "-d", path, "-o", tmp_path / "out", "--output-format", "json")
    assert (ran.code, [found["severity"] for found in json.loads(ran.out) if found["severity"] == "error"]) == (0, [])
