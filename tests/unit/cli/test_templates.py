from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose import read_template, template_names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from unit.cli.conftest import Ran


def test_every_template_is_listed_with_what_it_needs(run: Callable[..., Ran]) -> None:
    ran = run("templates")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.partition(" ")[0] for line in lines if not line.startswith(" ")] == template_names()
    for name in template_names():
        template = read_template(name)
        assert any(line.startswith(name) and template.title in line for line in lines)
        assert {place for place, _ in template.needs} <= {line.strip().partition("：")[0] for line in lines}


def own_folder(folder: Path, name: str, title: str) -> Path:
    own = folder / name
    own.mkdir(parents=True)
    (own / "template.yaml").write_text(f"title: {title}\ndescription: 一句话\n", encoding="utf-8")
    (own / "document.xml.j2").write_text("<document><p>甲</p></document>", encoding="utf-8")
    return folder


def test_the_users_own_are_listed_with_their_files(run: Callable[..., Ran], tmp_path: Path) -> None:
    own = own_folder(own_folder(tmp_path, "brief", "简报"), "self_eval", "本局自评")
    ran = run("templates", "--templates", own)
    assert "brief  简报：一句话" in ran.out
    assert "self_eval  本局自评：一句话" in ran.out
    assert f"{own}/brief/template.yaml" in ran.out


def test_the_option_goes_before_the_environment(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = own_folder(tmp_path / "a", "brief", "甲"), own_folder(tmp_path / "b", "brief", "乙")
    own_folder(second, "memo", "丙")
    monkeypatch.setenv("GOVREPORT_TEMPLATES", str(second))
    assert "brief  乙" in run("templates").out
    both = run("templates", "--templates", first).out
    assert "brief  甲" in both
    assert "memo  丙" in both


def test_a_folder_that_cannot_be_used_is_one_clear_error(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ran in (run("templates", "--templates", tmp_path / "nowhere"), run("templates", "--templates", "")):
        assert (ran.code, ran.out, "修改" in ran.err) == (2, "", True)
    monkeypatch.setenv("GOVREPORT_TEMPLATES", str(tmp_path / "nowhere"))
    assert run("templates").code == 2
    monkeypatch.setenv("GOVREPORT_TEMPLATES", "")
    assert run("templates").code == 0
