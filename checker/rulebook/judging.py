"""Lets each rule's kind judge the claim graph, and puts what they find in the order of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from checker.kinds import KINDS
from checker.model.finding import Finding
from checker.model.span import Span
from checker.rulebook.rule_file import Rule

if TYPE_CHECKING:
    from checker.kinds.context import KindContext


def kind_module(kind: str) -> ModuleType:
    """The module of a kind, with its `Settings` and `judge`; KeyError where there is no such kind."""
    return import_module(f"checker.kinds.{KINDS[kind]}")


def judge(rules: Iterable[Rule], context: KindContext) -> list[Finding]:
    """What the rules in use find, the gravest first, then in order of the words.

    Where two rules of one kind find the same of the same words, the rule whose id comes first keeps it.
    """
    found: dict[tuple[str, str, tuple[Span, ...]], Finding] = {}
    for rule in sorted(rules, key=lambda rule: rule.id):
        if rule.enabled:
            for finding in _found_by(rule, context):
                found.setdefault((finding.kind, finding.verdict, _places(finding)), finding)
    return sorted(found.values(), key=_order)


def _found_by(rule: Rule, context: KindContext) -> Iterator[Finding]:
    """The findings of one rule that have a verdict it may give, with its id filled in."""
    kind = kind_module(rule.kind)
    for finding in kind.judge(context, kind.Settings.model_validate(rule.settings)):
        if finding.verdict in rule.verdicts:
            yield replace(finding, rule=rule.id, id="")


def _places(finding: Finding) -> tuple[Span, ...]:
    return tuple(sorted(evidence.focus for evidence in finding.evidence))


def _order(finding: Finding) -> tuple[int, list[Span], str, str]:
    return finding.verdict.rank, [evidence.focus for evidence in finding.evidence], finding.rule, finding.id
