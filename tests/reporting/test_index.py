"""Findings are called by number or by the beginning of their id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model.finding import Verdict
from checker.reporting.index import FindingNotFoundError, Index
from tests.reporting import sample

INDEX = Index(sample.make_report())


def test_numbers_follow_the_verdicts() -> None:
    assert [item.finding.verdict for item in INDEX.findings] == list(Verdict)
    assert [item.number for item in INDEX.findings] == [1, 2, 3, 4]


@pytest.mark.parametrize("name", ["1", "#1", sample.CONFLICT.id, sample.CONFLICT.id[:4], sample.CONFLICT.id.upper()])
def test_a_finding_is_found(name: str) -> None:
    assert INDEX.find(name).finding is sample.CONFLICT


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("9", "no finding is called “9”: these articles give findings 1 to 4; name one by its number or id"),
        ("0", "no finding is called “0”"),
        ("zzzz", "no finding is called “zzzz”"),
        (sample.CONFLICT.id[:3], "no finding is called"),
        ("", "no finding is called “”"),
    ],
)
def test_a_name_that_fits_none_is_said(name: str, message: str) -> None:
    with pytest.raises(FindingNotFoundError, match="no finding") as caught:
        INDEX.find(name)
    assert str(caught.value).startswith(message)


def test_no_findings_at_all_is_said() -> None:
    with pytest.raises(FindingNotFoundError, match="these articles give no findings"):
        Index(replace(sample.make_report(), findings=())).find("1")


def test_a_beginning_that_fits_several_is_said() -> None:
    alike = (replace(sample.CONFLICT, id="abcd1"), replace(sample.REVIEW, id="abcd2"))
    with pytest.raises(FindingNotFoundError, match="begins the ids of 2 findings: abcd1, abcd2"):
        Index(sample.make_report(alike)).find("abcd")


def test_short_names_are_file_names_where_these_tell_the_articles_apart() -> None:
    assert INDEX.short_names == {
        sample.DRAFT: "draft.txt",
        sample.AGENCY: "agency.txt",
        sample.PAPER: "paper.md",
    }
    twins = tuple(replace(document, name=f"{number}/x.txt") for number, document in enumerate(INDEX.report.documents))
    assert Index(replace(INDEX.report, documents=twins)).short_names["1/x.txt"] == "1/x.txt"


def test_two_clashes_in_the_same_clauses_have_two_ids() -> None:
    moved = tuple(replace(side, focus=side.span) for side in sample.CONFLICT.evidence)
    assert replace(sample.CONFLICT, evidence=moved, id="").id != sample.CONFLICT.id
