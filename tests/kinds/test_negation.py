"""One sentence with and without a "not", as small stories."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from checker.pipeline import Options, check_texts
from checker.rulebook import load_rules
from checker.told_dates import told_interval

VISITED = "The ministers of the two countries visited the fishing harbour of Lomar on Monday."
STORIES = [
    (VISITED.replace("visited", "did not visit"), [Verdict.CONFLICT]),
    (VISITED.replace("visited", "never visited"), [Verdict.CONFLICT]),
    (VISITED, []),
    (VISITED.replace("visited", "did not visit").replace("fishing harbour", "mining museum"), []),
    (VISITED.replace("Monday", "Tuesday"), []),
]


@pytest.mark.parametrize(("other", "verdicts"), STORIES)
def test_only_a_negation_between_two_copies_is_found(other: str, verdicts: list[Verdict]) -> None:
    rules = tuple(rule for rule in load_rules(None)[0] if rule.id == "said-and-denied")
    published = dict.fromkeys("ab", told_interval("2023-05-02"))
    report = check_texts({"a": VISITED, "b": other}, Options(published=published, only_rules=rules))
    assert [finding.verdict for finding in report.findings] == verdicts
