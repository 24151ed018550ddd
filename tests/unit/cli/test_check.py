from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from building import HEAD, SCORED, write_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unit.cli.conftest import Ran


def test_clean_data_gives_exit_code_0(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("check", write_yaml(tmp_path, HEAD + SCORED))
    assert (ran.code, "没有发现问题" in ran.out) == (0, True)


def test_errors_give_exit_code_1_and_come_in_file_order(run: Callable[..., Ran], tmp_path: Path) -> None:
    wrong = HEAD + SCORED.replace("full_marks: 9", "full_marks: 8").replace("日常管理", "日常{管理")
    ran = run("check", write_yaml(tmp_path, wrong), "--output-format", "json")
    found = json.loads(ran.out)
    assert ran.code == 1
    assert [each["code"] for each in found] == ["SCO001", "REF007"]
    assert [each["line"] for each in found] == sorted(each["line"] for each in found)


def test_warnings_fail_only_when_asked_to(run: Callable[..., Ran], tmp_path: Path) -> None:
    unsigned = write_yaml(tmp_path, HEAD.replace("  date_of_issue: 2025-01-15\n", "") + SCORED)
    assert run("check", unsigned).code == 0
    assert run("check", unsigned, "--fail-level", "warning").code == 1


def test_an_unreadable_file_gives_exit_code_2(run: Callable[..., Ran], tmp_path: Path) -> None:
    assert run("check", tmp_path / "nowhere.yaml").code == 2
    broken = run("check", write_yaml(tmp_path, "period: [2024\n"))
    assert (broken.code, "SRC001" in broken.out) == (2, True)


def test_a_gbk_file_is_recognised(run: Callable[..., Ran], tmp_path: Path) -> None:
    path = tmp_path / "gbk.yaml"
    path.write_bytes((HEAD + SCORED).encode("gbk"))
    refused = run("check", path)
    assert (refused.code, "--encoding gbk" in refused.err) == (2, True)
    assert run("check", path, "--encoding", "gbk").code == 0


def test_a_file_that_cannot_be_read_does_not_hide_the_others(run: Callable[..., Ran], tmp_path: Path) -> None:
    wrong = write_yaml(tmp_path, HEAD + SCORED.replace("full_marks: 9", "full_marks: 8"))
    ran = run("check", tmp_path / "没有.yaml", wrong)
    assert (ran.code, "SCO001" in ran.out, "文件不存在" in ran.err) == (2, True, True)
    as_json = run("check", tmp_path / "没有.yaml", wrong, "--output-format", "json")
    assert (as_json.code, [each["code"] for each in json.loads(as_json.out)]) == (2, ["SCO001"])


KEYS = (
    "code severity certainty file line column paragraph part headings path cell text problem expected fix clause "
    "acknowledged source"
)


def test_a_finding_has_the_keys_that_are_documented(run: Callable[..., Ran], tmp_path: Path) -> None:
    wrong = write_yaml(tmp_path, HEAD + SCORED.replace("full_marks: 9", "full_marks: 8"))
    (found,) = json.loads(run("check", wrong, "--output-format", "json").out)
    assert list(found) == KEYS.split()


def test_what_the_data_holds_does_not_break_the_line(run: Callable[..., Ran], tmp_path: Path) -> None:
    name = "长" * 1000 + "\\u202e反\\n行"
    wrong = write_yaml(tmp_path, HEAD + SCORED + f'figures: {{和: {{formula: "{name} + 1"}}}}\n')
    first = run("check", wrong).out.split("\n")[0]
    assert ("REF003" in first, "\u202e" in first, len(first) < 1000) == (True, False, True)
    (found,) = json.loads(run("check", wrong, "--output-format", "json").out)
    assert found["text"].startswith("长" * 1000)


def test_a_check_alone_loads_neither_templates_nor_writers(tmp_path: Path) -> None:
    data = write_yaml(tmp_path, HEAD + SCORED)
    looked = (
        "import sys; sys.argv = ['govreport', 'check', sys.argv[1]]\n"
        "from govreport.cli import main\n"
        "try: main()\n"
        "except SystemExit: print(sorted({'jinja2', 'lxml', 'xlsxwriter', 'docx'} & set(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", looked, str(data)], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
