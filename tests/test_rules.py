"""Every shipped rule is documented, and does what its own cases say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from checker.kinds import KINDS
from checker.model.interval import TimeInterval
from checker.model.report import Report
from checker.pipeline import Options, check_texts
from checker.rulebook import CaseOutcome, Expectation, Rule, load_rules, run_cases

RULES, PROBLEMS = load_rules(None)
every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
ALARMS = frozenset({Expectation.CONFLICT, Expectation.REVIEW})


def check(rule: Rule, texts: Mapping[str, str], dates: Mapping[str, TimeInterval]) -> Report:
    return check_texts(texts, Options(published=dates, only_rules=(rule,)))


def test_the_shipped_rules_load() -> None:
    assert list(PROBLEMS) == []
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_every_kind_of_comparison_is_in_use() -> None:
    assert {rule.kind for rule in RULES} == set(KINDS)


@every_rule
def test_a_rule_passes_its_own_cases(rule: Rule) -> None:
    results = list(run_cases(rule, check))
    assert {r.case.name: r.words for r in results if r.outcome is CaseOutcome.FAILED} == {}


@every_rule
def test_a_known_miss_is_still_one(rule: Rule) -> None:
    missed = [case for case in rule.cases if case.known_miss]
    outcomes = {result.case.name: result.outcome for result in run_cases(rule, check)} if missed else {}
    assert [case.name for case in missed if outcomes[case.name] is CaseOutcome.NO_LONGER_MISSED] == []


@every_rule
def test_a_rule_says_what_it_does_why_and_how_to_settle_it(rule: Rule) -> None:
    documentation = rule.documentation
    texts = (documentation.what, documentation.why, documentation.settle, documentation.example)
    assert all(text.strip() for text in texts)
    assert rule.title.strip()


@every_rule
def test_a_rule_has_cases_that_raise_an_alarm_and_cases_that_do_not(rule: Rule) -> None:
    expected = {case.expect for case in rule.cases}
    assert expected & ALARMS
    assert expected - ALARMS
