"""The five articles that the project was started for: what a careful fact-checker says of them, and nothing false."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checker.pipeline import check_paths
from checker.reporting import json_format
from tests.score import covers

Span = tuple[str, int, int]


@pytest.fixture(scope="module")
def findings(shared: Path) -> list[dict[str, Any]]:
    """The findings on the five articles, as the JSON report has them."""
    articles = sorted((shared / "articles").glob("*.txt"))
    report: list[dict[str, Any]] = json.loads(json_format.render(check_paths(articles)))["findings"]
    return report


@pytest.fixture(scope="module")
def expected(shared: Path) -> list[dict[str, Any]]:
    """What a fact-checker says of them."""
    listed: list[dict[str, Any]] = json.loads((shared / "articles" / "expected.json").read_text())["findings"]
    return listed


def quoted(shared: Path, finding: dict[str, Any]) -> list[Span]:
    """Where the quotes of an expected finding stand."""
    spans = []
    for item in finding["evidence"]:
        text = (shared / "articles" / item["article"]).read_text(encoding="utf-8")
        start = text.index(item["quote"])
        spans.append((item["article"], start, start + len(item["quote"])))
    return spans


def reported(finding: dict[str, Any]) -> list[Span]:
    """Where the evidence of a finding stands."""
    return [(Path(item["document"]).name, item["start"], item["end"]) for item in finding["evidence"]]


def test_there_is_one_conflict_and_no_question(findings: list[dict[str, Any]]) -> None:
    verdicts = Counter(finding["verdict"] for finding in findings)
    assert (verdicts["conflict"], verdicts["review"]) == (1, 0)


def test_every_conflict_and_near_miss_of_a_fact_checker_is_reported(
    shared: Path, findings: list[dict[str, Any]], expected: list[dict[str, Any]]
) -> None:
    missed = [
        wanted["why"]
        for wanted in expected
        if wanted["verdict"] in {"conflict", "reconciled"}
        and not any(
            finding["verdict"] == wanted["verdict"] and covers(reported(finding), quoted(shared, wanted))
            for finding in findings
        )
    ]
    assert missed == []
