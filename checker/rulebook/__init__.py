"""The rulebook: rule files, each of which names a kind of comparison, configures it and carries its own cases."""

from checker.rulebook.cases import CaseOutcome, CaseResult, run_cases
from checker.rulebook.judging import judge
from checker.rulebook.loading import load_rules
from checker.rulebook.rule_file import Article, Case, Documentation, Expectation, Rule

__all__ = [
    "Article",
    "Case",
    "CaseOutcome",
    "CaseResult",
    "Documentation",
    "Expectation",
    "Rule",
    "judge",
    "load_rules",
    "run_cases",
]
