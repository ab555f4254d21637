"""Entries: findings of the same words are one, each place is in it once, and none is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import Evidence, Finding, Verdict
from checker.model.report import Report
from checker.model.span import Anchor, Span
from checker.reporting.entries import Entry, by_finding, entries_of
from checker.reporting.index import Index
from tests.reporting import sample


def evidence(document: str, words: str, start: int = 0) -> Evidence:
    span = Span(document, start, start + len(words))
    return Evidence(span, span, words, 1, Anchor(words, "", ""))


def clash(*sides: Evidence, reason: str = "They differ.") -> Finding:
    return Finding("counts", "quantity", Verdict.CONFLICT, "Two counts", (reason,), sides)


def entries(*findings: Finding) -> tuple[Entry, ...]:
    return entries_of(Index(Report((), (), (), findings)))


def places(entry: Entry) -> list[list[str]]:
    return [[f"{place.key} {place.evidence.span.document}" for place in side.places] for side in entry.sides]


A16, B16, C14 = evidence("a", "16 boats"), evidence("b", "16 boats"), evidence("c", "14 boats")


def test_reprint_adds_a_place_to_its_side() -> None:
    (entry,) = entries(clash(A16, C14), clash(B16, C14))
    assert entry.numbers == (1, 2)
    assert places(entry) == [["1-1 a", "1-1-2 b"], ["1-2 c"]]
    assert entry.documents == {"a", "b", "c"}


def test_sides_may_come_in_another_order() -> None:
    (entry,) = entries(clash(A16, C14), clash(C14, B16))
    assert places(entry) == [["1-1 a", "1-1-2 b"], ["1-2 c"]]


def test_equal_words_on_both_sides_stay_two_sides() -> None:
    c16 = evidence("c", "16 boats")
    (entry,) = entries(clash(A16, B16), clash(A16, c16), clash(B16, c16))
    assert places(entry) == [["1-1 a"], ["1-2 b", "1-2-2 c"]]


def test_line_breaks_make_no_other_words() -> None:
    (entry,) = entries(clash(A16, C14), clash(evidence("b", "16\nboats"), C14))
    assert len(entry.numbers) == 2


@pytest.mark.parametrize(
    "other",
    [
        clash(B16, C14, reason="They differ by two."),
        clash(evidence("b", "17 boats"), C14),
        replace(clash(B16, C14), verdict=Verdict.REVIEW),
        replace(clash(B16, C14), rule="boats"),
        clash(replace(B16, focus=Span("b", 0, 2)), C14),
    ],
    ids=["reason", "words", "verdict", "rule", "focus"],
)
def test_what_says_something_else_is_another_entry(other: Finding) -> None:
    assert len(entries(clash(A16, C14), other)) == 2


def test_same_place_given_twice_is_one_side() -> None:
    (entry,) = entries(clash(A16, A16))
    assert places(entry) == [["1-1 a"]]


def test_entries_of_a_report_go_by_the_numbers_of_its_findings() -> None:
    found = entries_of(Index(sample.make_report()))
    assert [(entry.number, entry.finding.verdict) for entry in found] == list(enumerate(Verdict, start=1))


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), st.integers(14, 16)), max_size=12))
def test_no_finding_and_no_place_is_lost_or_listed_twice(drawn: list[tuple[str, str, int]]) -> None:
    findings = [
        clash(evidence(one, "16 boats"), evidence(other, f"{number} boats", start=10 * number))
        for one, other, number in drawn
    ]
    found = entries(*findings)
    assert sorted(by_finding(found)) == list(range(1, len(findings) + 1))
    for entry in found:
        keys = [place.key for place in entry.places]
        spans = [place.evidence.span for place in entry.places]
        assert (len(set(keys)), len(set(spans))) == (len(keys), len(spans))
    assert {place.evidence.span for entry in found for place in entry.places} == {
        side.span for finding in findings for side in finding.evidence
    }
