from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reading.stated_dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T23:59:00+13:00", "2024-03-05"),
        ("2024-03-05 06:30", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("12 Nov 2019", "2019-11-12"),
        ("12 Nov 2019, 18:05 GMT", "2019-11-12"),
        ("Nov. 12, 2019", "2019-11-12"),
        ("12-Nov-2019", "2019-11-12"),
        ("Tuesday, November 12, 2019", "2019-11-12"),
        ("Tuesday 12th of November 2019", "2019-11-12"),
        ("Thursday, 5 December 2024, 9:14 am", "2024-12-05"),
        ("Sun, 18 Feb 2024 06:30:00 +0200", "2024-02-18"),
        ("February 17, 2025 | 6:42pm", "2025-02-17"),
        ("25.12.2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("04/04/2023", "2023-04-04"),
        ("2023/12/25", "2023-12-25"),
        ("March 2024", "2024-03"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
    ],
)
def test_a_whole_value_is_read(words: str, edtf: str) -> None:
    interval = parse_date(words)
    assert interval is not None
    assert interval.edtf == edtf


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "2024-02-30",
        "31 April 2024",
        "2024-13-01",
        "2024-13",
        "03/04/2023",
        "AUGUST 18",
        "12 Nov 19",
        "5 March 2024 in the afternoon",
        "the week of 5 March 2024",
        "Jun Zhai 2024",
        "Maybe 5, 2024",
    ],
)
def test_what_is_no_whole_date_is_none(words: str) -> None:
    assert parse_date(words) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("LISBON, Sept. 12 (Wire) -", [("Sept. 12", None)]),
        ("MIAMI, Feb. 2, 2024 —", [("Feb. 2, 2024", "2024-02-02")]),
        ("Milan | Monday 11 March 2024", [("Monday 11 March 2024", "2024-03-11")]),
        ("Posted 3 May 2024, updated 5 May 2024", [("3 May 2024", "2024-05-03"), ("5 May 2024", "2024-05-05")]),
        ("Gate 12 opened in March", []),
        ("May 2024 be kind", []),
    ],
)
def test_days_are_found_in_a_line(line: str, found: list[tuple[str, str | None]]) -> None:
    dates = find_dates(line)
    assert [(line[one.start : one.end], one.interval.edtf if one.interval else None) for one in dates] == found


FORMS = (
    "%Y-%m-%d",
    "%d %B %Y",
    "%B %d, %Y",
    "%a %d %b %Y",
    "%A, %B %d, %Y",
    "%d-%b-%Y",
    "%Y%m%d",
    "%Y-%m-%dT%H:%M:%SZ",
)


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_every_day_is_read_back_from_every_form(day: date, form: str) -> None:
    interval = parse_date(day.strftime(form))
    assert interval is not None
    assert (interval.first, interval.last) == (day, day)
