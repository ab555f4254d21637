"""Small stories that date one event twice."""

from __future__ import annotations

from datetime import date

import pytest

from checker.kinds.date_slips import likely_slip
from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from tests.small_stories import UNRELATED, Story, sides, told

OPENED = "President Adom opened the Harbour railway line on 4 October 2022."
INAUGURATED = "The Harbour railway line was inaugurated on {} by President Adom."
VISITED = "President Adom visited Lisbon on {}."
WILL_VISIT = "President Adom will visit Lisbon on {}."

STORIES = [
    (Story(OPENED, INAUGURATED.format("4 October 2021")), Verdict.CONFLICT, "such a thing happens once"),
    (Story(OPENED, INAUGURATED.format("7 October 2022")), Verdict.CONFLICT, "“open” and “inaugurate” can be one event"),
    (
        Story(VISITED.format("4 October 2022"), "Adom paid a visit to Lisbon on 6 October 2022."),
        Verdict.CONFLICT,
        "2 days apart",
    ),
    (
        Story(WILL_VISIT.format("4 October 2023"), WILL_VISIT.format("6 October 2023")),
        Verdict.CONFLICT,
        "two dates for what is still planned",
    ),
    (
        Story(WILL_VISIT.format("4 October 2023"), VISITED.format("6 October 2023"), other_day="2023-11-02"),
        Verdict.RECONCILED,
        "a plan and what happened, or two plans",
    ),
    (
        Story(
            "Councillors of Velden adopted the budget on 4 October 2022 by six votes to three.",
            "Councillors of Velden adopted the budget on 2 November 2022 by 18 votes to 13.",
        ),
        Verdict.RECONCILED,
        "such a thing happens again",
    ),
    (
        Story(VISITED.format("4 October 2022"), VISITED.format("4 May 2021")),
        Verdict.RECONCILED,
        "two different occasions, 17 months apart: such a thing happens again",
    ),
    (
        Story("The choir of Velden was founded in 1958.", "The choir of Velden was set up in 1964, in a mill."),
        Verdict.CONFLICT,
        "such a thing happens once",
    ),
    (
        Story("The opera had its first performance in Velden in 1976.", "The opera, first given in Velden in 1967."),
        Verdict.CONFLICT,
        "such a thing happens once",
    ),
    (Story(OPENED, INAUGURATED.format("4 October 2022")), Verdict.AGREEMENT, "the days agree"),
    (Story(OPENED, INAUGURATED.format("October 2022")), Verdict.AGREEMENT, "the days agree"),
]


@pytest.mark.parametrize(("story", "verdict", "reason"), STORIES)
def test_two_dates_and_the_reason_in_words(story: Story, verdict: Verdict, reason: str) -> None:
    [finding] = story.findings("date")
    assert finding.verdict == verdict
    assert reason in told(finding)


@pytest.mark.parametrize("story", [story for story, _, _ in STORIES])
def test_the_articles_may_change_places(story: Story) -> None:
    there, back = story.findings("date"), story.turned().findings("date")
    assert [sides(finding) for finding in there] == [sides(finding) for finding in back]


@pytest.mark.parametrize("story", [story for story, _, _ in STORIES])
def test_an_article_about_something_else_changes_nothing(story: Story) -> None:
    alone, accompanied = story.findings("date"), story.findings("date", third=UNRELATED)
    assert [(f.id, f.verdict, f.reasons) for f in alone] == [(f.id, f.verdict, f.reasons) for f in accompanied]


QUIET = [
    Story("Rossi was arrested on 4 October 2022.", "Verdi was arrested on 6 October 2022."),
    Story(
        "The fishing pact between the islands was signed in March 2019.",
        "The fishing pact between the islands took effect in January 2021.",
    ),
    Story(
        "The ferry carried 5,200 passengers on Monday, the operator said.",
        "The ferry carried 4,800 passengers on Tuesday, the operator said.",
    ),
    Story(
        "Tarn Power signed the contract for the battery park on 4 October 2022.",
        "Under an addendum that Tarn Power signed on 6 March 2023 the battery park will hold more.",
    ),
    Story(
        "Núria Ferrando found a comet in January 2023.",
        "Núria Ferrando found her fourth comet in March 2023.",
    ),
    Story(
        "Preliminary results were released on 4 October 2022 by the returning officer of Velden.",
        "The final results were released on 6 October 2022 by the returning officer of Velden.",
    ),
    Story(
        "Passengers made 4 million trips with Tarn Buses in the year to June 2022.",
        "Trips with Tarn Buses in the twelve months to June 2023 came to 4.2 million.",
    ),
    Story(OPENED, "The line did not open on 7 October 2022."),
    Story("The film opened in Germany on 3 May 2022.", "The film opened in France on 9 May 2022."),
    Story("The mayor visited the school on 3 May 2022.", "The mayor visited the hospital on 9 May 2022."),
    Story("Two of the victims died on 6 May 2022.", "A third victim died on 9 May 2022."),
    Story("The first phase opened on 3 May 2022.", "The second phase opened on 9 May 2022."),
]


@pytest.mark.parametrize("story", QUIET)
def test_dates_of_different_events_raise_no_alarm(story: Story) -> None:
    assert [f.summary for f in story.findings("date") if f.verdict in {Verdict.CONFLICT, Verdict.REVIEW}] == []


def test_where_a_date_was_worked_out_the_grounds_are_told() -> None:
    [finding] = Story("Adom opened the Harbour line on Monday.", INAUGURATED.format("4 October 2021")).findings("date")
    assert any("in an article of 2 May 2023" in reason for reason in finding.reasons)


def day(year: int, month: int, number: int) -> TimeInterval:
    return TimeInterval.day(date(year, month, number))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (day(2022, 10, 4), day(2021, 10, 4), "exactly one year apart"),
        (day(2022, 10, 4), day(2022, 9, 4), "exactly one month apart"),
        (day(2023, 1, 4), day(2022, 12, 4), "exactly one month apart"),
        (day(2022, 10, 4), day(2022, 4, 10), "day and month swapped"),
        (TimeInterval.month(2022, 3), TimeInterval.month(2021, 3), "exactly one year apart"),
        (day(2022, 10, 4), day(2022, 10, 6), ""),
        (day(2022, 8, 8), day(2022, 8, 8), ""),
        (day(2022, 10, 4), TimeInterval.month(2022, 9), ""),
    ],
)
def test_a_probable_cause(one: TimeInterval, other: TimeInterval, slip: str) -> None:
    assert likely_slip(one, other) == likely_slip(other, one) == slip
