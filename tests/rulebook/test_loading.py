"""Rule files: what a right one gives, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from checker.model.finding import Verdict
from checker.model.report import InputProblem
from checker.rulebook import Expectation, Rule, load_rules
from tests.rulebook.toy_rule import GOOD, ToySettings, write_rule


def settings_of(kind: str) -> type[BaseModel] | None:
    return ToySettings if kind == "toy" else None


def load(folder: Path) -> tuple[list[Rule], list[InputProblem]]:
    return load_rules(folder, settings_of)


def test_a_right_file_gives_a_rule(tmp_path: Path) -> None:
    write_rule(tmp_path)
    [rule], problems = load(tmp_path)
    assert problems == []
    assert (rule.id, rule.kind, rule.enabled, rule.settings) == ("ferry-counts", "toy", True, {"tolerance": 2})
    assert rule.verdicts == tuple(Verdict)
    assert [case.expect for case in rule.cases] == [Expectation.CONFLICT, Expectation.SILENT]
    assert [article.published for article in rule.cases[0].articles] == ["2024-05-02", None]


def test_rules_come_in_order_of_their_ids(tmp_path: Path) -> None:
    for name in ("b-rule", "a-rule", "c-rule"):
        write_rule(tmp_path, GOOD.replace("ferry-counts", name), f"{name}.toml")
    assert [rule.id for rule in load(tmp_path)[0]] == ["a-rule", "b-rule", "c-rule"]


# What is replaced in the right file, by what, and the message with the line it shows.
SPOILED = [
    ('title = "Counts', 'titel = "Counts', "line 3: unknown key “titel”; did you mean “title”?\n    3 | titel = "),
    ("tolerance = 2", "tolerence = 2", "line 6: unknown key “tolerence”; did you mean “tolerance”?\n    6 | tolerence"),
    ("tolerance = 2", 'tolerance = "two"', "line 6: “tolerance”: input should be a valid integer"),
    ("why = ", "wy = ", "line 10: unknown key “wy”; did you mean “why”?"),
    (
        'settle = "Ask the operator for the manifest."\n',
        "",
        "line 8: the key “settle” is missing\n    8 | [documentation]",
    ),
    ('kind = "toy"', 'kind = "toi"', "line 2: there is no kind “toi”"),
    ('id = "ferry-counts"', 'id = "Ferry counts"', "line 1: “id”: “Ferry counts” is not a rule id"),
    ('id = "ferry-counts"', 'id = "ferries"', "line 1: the id “ferries” is not the file's name “ferry-counts”"),
    ('expect = "conflict"', 'expect = "clash"', "line 16: “expect”: input should be 'conflict'"),
    ('expect = "conflict"', 'expects = "conflict"', "line 16: unknown key “expects”; did you mean “expect”?"),
    ('expect = "conflict"', 'expect = "agreement"', "line 1: no case in which the rule must fire"),
    ('expect = "silent"', 'expect = "review"', "line 1: no case in which the rule must not fire"),
    ('expect = "silent"', 'expect = "silent"\nknown_miss = true', "line 1: no case in which the rule must not fire"),
    ('name = "two.txt", text', 'name = "two.txt", txt', "line 19: unknown key “txt”; did you mean “text”?"),
    ('name = "two.txt"', 'name = "one.txt"', "line 14: “0”: two articles of the case"),
    ("2024-05-02", '"2nd May"', "line 18: “published”: “2nd May” is not a date"),
    ('quotes = ["81 passengers"]', 'quotes = ["82"]', "no article of the case “digits swapped” has the words “82”"),
    ('kind = "toy"', "kind = toy", "line 2: not valid TOML: invalid value\n    2 | kind = toy"),
    ("[settings]", "[settings", "line 5: not valid TOML"),
    ('kind = "toy"', 'kind = "toy"\nkind = "toy"', "line 3: not valid TOML: cannot overwrite a value"),
    ('title = "Counts of passengers"', 'verdicts = ["maybe"]\ntitle = ""', "line 3: “0”: input should be 'conflict'"),
]


@pytest.mark.parametrize(
    ("right", "wrong", "message"), SPOILED, ids=[wrong[:30] or right[:30] for right, wrong, _ in SPOILED]
)
def test_a_wrong_line_is_named_and_shown(right: str, wrong: str, message: str, tmp_path: Path) -> None:
    assert right in GOOD
    path = write_rule(tmp_path, GOOD.replace(right, wrong, 1))
    rules, problems = load(tmp_path)
    assert rules == []
    assert {problem.name for problem in problems[:-1]} == {str(path)}
    assert any(message in problem.message for problem in problems), [problem.message for problem in problems]
    assert problems[-1] == InputProblem(str(tmp_path), "no rule is in use: no rule file could be used")


def test_a_bad_file_leaves_the_others_in_use(tmp_path: Path) -> None:
    write_rule(tmp_path)
    write_rule(tmp_path, "nonsense", "bad.toml")
    rules, problems = load(tmp_path)
    assert [rule.id for rule in rules] == ["ferry-counts"]
    assert [Path(problem.name).name for problem in problems] == ["bad.toml"]


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b'id = "\xff"')
    assert "is not UTF-8 text: byte 6 is 0xff" in load(tmp_path)[1][0].message


def test_no_rule_at_all_is_said(tmp_path: Path) -> None:
    assert load(tmp_path) == (
        [],
        [InputProblem(str(tmp_path), "no rule was loaded: the folder holds no .toml file")],
    )
    [problem] = load(tmp_path / "missing")[1]
    assert problem.message == "the folder of rules cannot be read: No such file or directory"


def test_rules_that_are_all_switched_off_are_said(tmp_path: Path) -> None:
    write_rule(tmp_path, GOOD.replace('kind = "toy"', 'kind = "toy"\nenabled = false'))
    rules, [problem] = load(tmp_path)
    assert [rule.enabled for rule in rules] == [False]
    assert problem.message == "no rule is in use: every rule is switched off"
