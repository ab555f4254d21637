"""Rules switched on and off, and the tolerance they are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline
from checker.configuration import Configured, chosen_rules, read_configuration
from checker.model.finding import Verdict
from checker.rulebook import load_rules

RULES = load_rules()[0]


def configured(folder: Path, text: str) -> Configured:
    path = folder / "checker.toml"
    path.write_text(text, encoding="utf-8")
    found = read_configuration(path)
    assert isinstance(found, Configured)
    return found


def test_rules_are_switched_off_and_on(tmp_path: Path) -> None:
    off, problems = chosen_rules(RULES, configured(tmp_path, '[rules]\noff = ["weekday"]\n'))
    assert problems == []
    assert {rule.id for rule in RULES if rule.enabled} - {rule.id for rule in off if rule.enabled} == {"weekday"}
    again, _ = chosen_rules(off, configured(tmp_path, '[rules]\non = ["weekday"]\n'))
    assert [rule.id for rule in again if rule.enabled] == [rule.id for rule in RULES if rule.enabled]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[rules]\noff = ["weekdy"]\n', "line 2: there is no rule “weekdy”; did you mean “weekday”?"),
        ('[rules]\non = ["weekday"]\noff = ["weekday"]\n', "line 3: the rule “weekday” is both on and off"),
        (
            f"[rules]\noff = {[rule.id for rule in RULES]}\n".replace("'", '"'),
            "line 2: no rule is in use: every rule is switched off",
        ),
    ],
)
def test_what_is_wrong_with_the_choice_is_said_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    _, problems = chosen_rules(RULES, configured(tmp_path, text))
    assert any(problem.message.startswith(message) for problem in problems), problems


ARTICLES = {
    "one.txt": "Doors close early\n\nOn 12 May 2024 a total of 15,900 people saw the Millbrook fair, the town said.\n",
    "two.txt": "A quiet fair\n\nOn 12 May 2024 a total of 16,100 people saw the Millbrook fair, the town said.\n",
}


@pytest.mark.parametrize(
    ("tolerance", "verdict"), [(0, Verdict.CONFLICT), (1, Verdict.CONFLICT), (2, Verdict.RECONCILED)]
)
def test_figures_within_the_tolerance_are_no_conflict(tmp_path: Path, tolerance: int, verdict: Verdict) -> None:
    rules, _ = chosen_rules(RULES, configured(tmp_path, f"tolerance = {tolerance}\n"))
    report = pipeline.check_texts(ARTICLES, pipeline.Options(only_rules=tuple(rules)))
    assert {finding.verdict for finding in report.findings if finding.kind == "quantity"} == {verdict}
