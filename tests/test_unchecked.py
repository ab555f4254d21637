"""What could not be checked is said, so that silence is never taken for agreement."""

from __future__ import annotations

import checker
from checker.model.claim import ClaimKind, Subject
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.span import Anchor
from checker.model.timex import Timex, TimexKind
from checker.unchecked import not_checked
from tests.made_claims import exactly, made_claim, made_graph

LAST_YEAR = Timex(TimexKind.DATE, words="last year")
UNDATED = made_claim(Subject("toll"), exactly(5), timex=LAST_YEAR)
TWO_WAYS = made_claim(
    Subject("toll"), exactly(5), timex=LAST_YEAR, on=(TimeInterval.year(2021), TimeInterval.year(2022))
)
DATED = made_claim(Subject("toll"), exactly(5), timex=LAST_YEAR, on=(TimeInterval.year(2021),))


def test_a_time_that_cannot_be_told_is_listed_with_the_reason() -> None:
    [entry] = not_checked(made_graph([UNDATED]), ())
    assert (entry.document, entry.words) == ("a", "then")
    assert entry.reason.startswith("its time cannot be told")


def test_a_time_of_several_readings_is_listed() -> None:
    assert [entry.reason for entry in not_checked(made_graph([TWO_WAYS]), ())] == ["its time has several readings"]


def test_a_dated_claim_is_not_listed() -> None:
    assert list(not_checked(made_graph([DATED]), ())) == []


def test_a_claim_that_a_finding_speaks_of_is_not_listed() -> None:
    side = Evidence(UNDATED.span, UNDATED.focus, "x", 1, Anchor("x", "", ""), UNDATED.id)
    finding = Finding("same-figure", "quantity", Verdict.REVIEW, "open", (), (side,))
    assert list(not_checked(made_graph([UNDATED]), [finding])) == []


def test_an_article_that_only_names_people_has_no_claim() -> None:
    person = made_claim(Subject("Holm"), kind=ClaimKind.NAME, document="b")
    assert [(e.document, e.reason) for e in not_checked(made_graph([DATED, person]), ())] == [
        ("b", "no claim was found in it")
    ]


def test_a_time_is_listed_once_though_a_figure_and_an_event_rest_on_it() -> None:
    report = checker.check_texts({"a": "Sales of Tarn Steel rose to 40 million euros last year.", "b": "Nothing."})
    assert [(entry.document, entry.words) for entry in report.not_checked] == [("b", ""), ("a", "last year")]
