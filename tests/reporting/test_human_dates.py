"""Intervals in the words of a newsroom."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.interval import EARLIEST, LATEST, TimeInterval
from checker.reporting.human_dates import in_words


def between(first: date, last: date, *, approximate: bool = False) -> TimeInterval:
    return TimeInterval(first, last, approximate=approximate)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (TimeInterval.day(date(2023, 10, 16)), "16 October 2023"),
        (TimeInterval.month(2023, 3), "March 2023"),
        (TimeInterval.month(2024, 2), "February 2024"),
        (TimeInterval.year(2022), "2022"),
        (between(date(2023, 10, 9), date(2023, 10, 15)), "9–15 October 2023"),
        (between(date(2023, 9, 28), date(2023, 10, 2)), "28 September – 2 October 2023"),
        (between(date(2023, 12, 30), date(2024, 1, 2)), "30 December 2023 – 2 January 2024"),
        (between(date(2023, 1, 1), date(2023, 3, 31)), "January–March 2023"),
        (between(date(2023, 11, 1), date(2024, 2, 29)), "November 2023 – February 2024"),
        (between(date(2023, 12, 1), date(2023, 12, 31)), "December 2023"),
        (between(date(2023, 3, 1), date(2023, 4, 29)), "1 March – 29 April 2023"),
        (between(date(2010, 1, 1), date(2019, 12, 31)), "2010s"),
        (between(date(2021, 1, 1), date(2023, 12, 31)), "2021–2023"),
        (between(EARLIEST, date(2023, 5, 1)), "1 May 2023 or before"),
        (between(date(2023, 5, 1), LATEST), "1 May 2023 or later"),
        (between(EARLIEST, LATEST), "any time"),
        (between(date(2012, 1, 1), date(2012, 12, 31), approximate=True), "about 2012"),
    ],
)
def test_interval_in_words(interval: TimeInterval, words: str) -> None:
    assert in_words(interval) == words


def test_a_single_day_can_name_its_weekday() -> None:
    assert in_words(TimeInterval.day(date(2023, 10, 16)), weekday=True) == "Monday, 16 October 2023"
    assert in_words(TimeInterval.month(2023, 10), weekday=True) == "October 2023"
