from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Callable

    from unit.cli.conftest import Ran

CHECKOUT = Path(__file__).resolve().parents[3]
SCHEMA = CHECKOUT / "docs" / "schema" / "govreport.schema.json"


def test_the_schema_in_the_docs_is_what_the_command_prints(run: Callable[..., Ran]) -> None:
    """`govreport schema > docs/schema/govreport.schema.json` renews it."""
    assert run("schema").out == SCHEMA.read_text(encoding="utf-8")


def test_the_data_files_point_at_the_schema_and_follow_it() -> None:
    validator: Any = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for path in (CHECKOUT / "data").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve() == SCHEMA
        assert list(validator.iter_errors(yaml.load(text, yaml.BaseLoader))) == []  # noqa: S506  # strings only
