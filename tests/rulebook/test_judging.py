"""Rules judge in order, each only with the verdicts it may give."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import cast

import pytest

from checker.kinds.context import KindContext
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.span import Anchor, Span
from checker.rulebook import Rule, judge
from tests.rulebook.toy_rule import GOOD, ToySettings, install_toy_kind

RULE = Rule.model_validate(tomllib.loads(GOOD))
CONTEXT = cast(KindContext, None)  # the toy kind does not look at it


def finding(verdict: Verdict, start: int) -> Finding:
    span = Span("one.txt", start, start + 10)
    return Finding("", "toy", verdict, "", (), (Evidence(span, span, f"words at {start}", 1, Anchor("", "", "")),))


FOUND = [finding(Verdict.AGREEMENT, 0), finding(Verdict.CONFLICT, 40), finding(Verdict.CONFLICT, 20)]


@pytest.fixture(autouse=True)
def settings_seen(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A toy kind in the registry; the list of the tolerances it was called with."""
    seen: list[int] = []

    def find(context: object, settings: ToySettings) -> Iterable[Finding]:
        seen.append(settings.tolerance)
        return FOUND

    install_toy_kind(monkeypatch, find)
    return seen


def test_the_kind_gets_the_settings_and_the_findings_get_the_rule(settings_seen: list[int]) -> None:
    found = judge([RULE], CONTEXT)
    assert settings_seen == [2]
    assert {item.rule for item in found} == {"ferry-counts"}
    assert {item.id for item in found}.isdisjoint({item.id for item in FOUND})


def test_gravest_first_then_in_order_of_the_words() -> None:
    found = judge([RULE], CONTEXT)
    assert [(item.verdict, item.evidence[0].span.start) for item in found] == [
        (Verdict.CONFLICT, 20),
        (Verdict.CONFLICT, 40),
        (Verdict.AGREEMENT, 0),
    ]


def test_only_the_verdicts_a_rule_may_give() -> None:
    rule = RULE.model_copy(update={"verdicts": (Verdict.AGREEMENT,)})
    assert [item.verdict for item in judge([rule], CONTEXT)] == [Verdict.AGREEMENT]


def test_a_rule_that_is_switched_off_is_silent() -> None:
    assert judge([RULE.model_copy(update={"enabled": False})], CONTEXT) == []


def test_two_rules_of_one_kind_do_not_say_the_same_twice() -> None:
    other = RULE.model_copy(update={"id": "another"})
    assert {item.rule for item in judge([RULE, other], CONTEXT)} == {"another"}
    assert len(judge([RULE, other], CONTEXT)) == 3
