from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.compose import read_template, template_names

if TYPE_CHECKING:
    from collections.abc import Callable

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
