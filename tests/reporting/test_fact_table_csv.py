"""The fact table, read back as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given

from checker.model.report import Report
from checker.reporting import fact_table_csv
from checker.reporting.escaping import one_line
from tests.reporting import hostile, sample

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def rows(report: Report, articles: Collection[str] | None = None) -> list[dict[str, str]]:
    text = fact_table_csv.render(report, articles)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_row_holds_claim_place_value_period_verdict_and_sources() -> None:
    [row] = [row for row in rows(sample.make_report()) if row["claim"].startswith("Trade between")]
    assert row == {
        "claim": "Trade between Portugal and Norway reached a record $19 billion last year",
        "where": "desk/draft.txt:7",
        "value": "USD 19 billion (18.5 billion to 19.5 billion)",
        "period": "2022",
        "verdict": "reconciled",
        "sources": "desk/sources/agency.txt:1 (reconciled)",
        "status": "",
        "note": "",
    }


def test_every_claim_has_a_row_in_the_order_of_the_report() -> None:
    assert [row["claim"] for row in rows(sample.make_report())] == [claim.words for claim in sample.CLAIMS]


def test_a_caption_is_named_and_an_event_has_its_kind_for_a_value() -> None:
    first = rows(sample.make_report())[0]
    assert (first["where"], first["value"], first["period"]) == ("desk/draft.txt:3 (caption)", "visit", "March 2022")


def test_a_claim_nothing_speaks_of_is_not_checked() -> None:
    [row] = [row for row in rows(sample.make_report()) if "planned to open" in row["claim"]]
    assert (row["verdict"], row["sources"]) == ("not checked", "")


def test_the_gravest_verdict_counts_and_every_source_is_named() -> None:
    worse = replace(sample.RECONCILED, verdict=sample.CONFLICT.verdict, evidence=sample.RECONCILED.evidence[:1], id="x")
    also = replace(worse, evidence=(*worse.evidence, *sample.REVIEW.evidence[1:]), id="y")
    [row] = [row for row in rows(sample.make_report((sample.RECONCILED, also))) if row["claim"].startswith("Trade")]
    assert row["verdict"] == "conflict"
    assert row["sources"] == "desk/sources/agency.txt:3 (conflict); desk/sources/agency.txt:1 (reconciled)"


def test_the_table_can_be_that_of_the_draft_alone() -> None:
    assert {row["where"].partition(":")[0] for row in rows(sample.make_report(), [sample.DRAFT])} == {sample.DRAFT}
    assert rows(sample.make_report(), []) == []


def test_claims_that_are_alike_are_one_row() -> None:
    report = sample.make_report()
    twice = replace(report, claims=(*report.claims, replace(sample.TRIP, id="another")))
    assert rows(twice) == rows(report)


def test_lines_end_as_rfc_4180_has_them() -> None:
    text = fact_table_csv.render(sample.make_report())
    assert text.count("\r\n") == text.count("\n") == len(sample.CLAIMS) + 1


@given(hostile.ANY_WORDS)
def test_no_cell_is_a_formula(words: str) -> None:
    for row in rows(hostile.report_of(words, name=f"{words}.txt")):
        assert len(row) == len(fact_table_csv.COLUMNS)
        assert not any(cell.startswith(FORMULA_SIGNS) for cell in row.values())


@pytest.mark.parametrize("words", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "＝1", "\t=1"])
def test_what_looks_like_a_formula_is_marked_as_text(words: str) -> None:
    finding = hostile.report_of(words)
    claims = tuple(replace(claim, words=words) for claim in finding.claims)
    assert rows(replace(finding, claims=claims))[0]["claim"] == f"'{one_line(words).strip()}"
