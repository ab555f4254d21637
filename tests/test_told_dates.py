"""Publication dates told on the command line."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.interval import TimeInterval
from checker.model.report import InputProblem, Report
from checker.told_dates import read_told, told_interval, with_unknown_names
from tests.reporting import sample


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("2023-10-13", TimeInterval.day(date(2023, 10, 13))),
        (" 2023-10-13 ", TimeInterval.day(date(2023, 10, 13))),
        ("2023-02", TimeInterval.month(2023, 2)),
        ("2023", TimeInterval.year(2023)),
    ],
)
def test_dates_are_read(words: str, interval: TimeInterval) -> None:
    read = told_interval(words)
    assert (read.first, read.last, read.precision) == (interval.first, interval.last, interval.precision)
    assert read.grounds


@pytest.mark.parametrize(
    "words",
    [
        "",
        "yesterday",
        "13/10/2023",
        "2023-13",
        "2023-02-30",
        "0000",
        "2023-1",
        "2023-10-13T10:00",
        "２０２３",
        "20231013",
    ],
)
def test_what_is_no_date_is_refused_by_name(words: str) -> None:
    with pytest.raises(ValueError, match=f"“{words}” is not"):
        told_interval(words)


@pytest.mark.parametrize(
    ("given", "name", "message"),
    [
        ("draft.txt", "--published draft.txt", "write NAME=DATE"),
        ("=2023", "--published =2023", "write NAME=DATE"),
        ("draft.txt=", "--published draft.txt=", "is not a date"),
        ("draft.txt=soon", "--published draft.txt=soon", "“soon” is not a date: write 2023-10-13, 2023-10 or 2023"),
        ("draft.txt=2023-02-30", "--published draft.txt=2023-02-30", "is not in the calendar"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_rest_counts(given: str, name: str, message: str) -> None:
    dates, problems = read_told(["wire.txt=2023-10", given])
    assert list(dates) == ["wire.txt"]
    assert [problem.name for problem in problems] == [name]
    assert message in problems[0].message


def test_a_name_may_hold_an_equals_sign() -> None:
    assert list(read_told(["a=b.txt=2023"])[0]) == ["a=b.txt"]


def test_two_dates_for_one_name_are_a_problem() -> None:
    dates, problems = read_told(["a.txt=2023", "a.txt=2024"])
    assert dates["a.txt"].first.year == 2023
    assert problems == [InputProblem("--published a.txt=2024", "a.txt was already given the date 2023")]
    assert read_told(["a.txt=2023", "a.txt=2023"])[1] == []


YEAR = TimeInterval.year(2023)


def messages(report: Report, *names: str) -> list[str]:
    return [problem.message for problem in with_unknown_names(report, dict.fromkeys(names, YEAR)).problems]


def test_names_are_paths_or_file_names_of_articles() -> None:
    report = sample.make_report()
    assert messages(report, sample.DRAFT, "agency.txt") == []
    assert messages(report, "nobody.txt") == ["none of the articles is called “nobody.txt”"]


def test_a_file_name_that_several_articles_have_is_a_problem() -> None:
    document = sample.make_report().documents[0]
    twins = tuple(type(document)(name, "x", "x", ()) for name in ("a/x.txt", "b/x.txt"))
    report = Report(twins, (), (), ())
    assert messages(report, "x.txt") == ["several articles are called that: a/x.txt, b/x.txt; give the path"]
    assert messages(report, "b/x.txt") == []


def test_a_file_that_could_not_be_read_is_not_complained_of_twice() -> None:
    report = sample.make_report(problems=(sample.PROBLEM,))
    assert with_unknown_names(report, {"scan.pdf.txt": YEAR}) is report
