from __future__ import annotations

from typing import TYPE_CHECKING

from building import HEAD, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran

DATA = """\
figures:
  达标: 25万吨/日
  设计: {value: 31.5万吨/日, definition: 五座合计}
  占比: {value: 79.4%, formula: 达标 / 设计, unit: "%", digits: 1, previous: 0%}
  错的: {value: 80.4%, formula: 达标 / 设计, unit: "%", digits: 1}
"""


def test_the_arithmetic_is_shown_step_by_step(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", write_yaml(tmp_path, HEAD + DATA), "--figure", "占比")
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert [line for line in lines if not line.startswith(" ")] == [
        "达标：25万吨/日", "设计：31.5万吨/日", "占比：79.4%",
    ]  # fmt: skip
    assert "  第1步：25万吨/日 ÷ 31.5万吨/日 = 0.79365079…" in lines
    assert "  四舍五入到 1 位小数：79.4%" in lines
    assert "  填写的数值 79.4%：与计算一致" in lines
    assert "  增减：79.4个百分点" in lines


def test_a_value_that_differs_is_said(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", write_yaml(tmp_path, HEAD + DATA), "--figure", "错的")
    assert "填写的数值 80.4%：与计算不一致，应为 79.4%" in ran.out


def test_an_unknown_name_gets_the_nearest(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", write_yaml(tmp_path, HEAD + DATA), "--figure", "占比率")
    assert (ran.code, "最接近的是“占比”" in ran.err) == (2, True)
