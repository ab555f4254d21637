"""Which time of a sentence a figure belongs to."""

from __future__ import annotations

import pytest

from checker.extracting.attaching import dates_of, time_of
from checker.extracting.measuring import measure_of
from checker.extracting.times_elsewhere import dates_the_telling
from checker.model.claim import When
from checker.model.timex import Tense
from tests.parsing import Reader


def time_of_figure(read: Reader, text: str, figure: str) -> When:
    """The time that the tests' subject gives to a figure, named by its words."""
    marked = read(text)
    [mention] = [q for q in marked.quantities if marked.words_of(q.start, q.end) == figure]
    return time_of(marked, mention.start, mention.end, measure_of(marked, mention).verb)


TWO_YEARS = "Exports reached 5 million tonnes in 2021 and 6 million tonnes in 2022."
AGAINST = "Exports reached 5 million tonnes last year, against 4 million tonnes in 2019."
EARLIER = "The port handled 5,200 containers in May 2023, up from 4,900 a year earlier."


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        (TWO_YEARS, "5 million tonnes", "2021"),
        (TWO_YEARS, "6 million tonnes", "2022"),
        (AGAINST, "5 million tonnes", "last year"),
        (AGAINST, "4 million tonnes", "2019"),
        (EARLIER, "5,200 containers", "May 2023"),
        (EARLIER, "4,900", "a year earlier"),
        ("In May the port handled 5,200 containers.", "5,200 containers", "May"),
        ("On Monday it carried 38,400, and on Tuesday 36,900.", "38,400", "Monday"),
        ("On Monday it carried 38,400, and on Tuesday 36,900.", "36,900", "Tuesday"),
        ("In 2022 it counted 300 visits; last year there were 90.", "300 visits", "2022"),
        ("In May it moved 300 tonnes, and last year it paid 4 euros a kilo.", "300 tonnes", "May"),
        ("Since the season began in October, 87 people had died of it by February 2.", "87 people", "February 2"),
        ("Revenue rose to 206 million euros (2023: 226 million euros).", "226 million euros", "2023"),
        ("In May they shipped 300 bags, 20 more than in the same month of 2024, and lost 90.", "90", "May"),
    ],
)
def test_a_figure_takes_the_time_of_its_own_clause(read: Reader, text: str, figure: str, words: str) -> None:
    when = time_of_figure(read, text, figure)
    assert when.words == words
    assert when.stated
    assert when.span is not None
    assert text[when.span.start : when.span.end] == words


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The ministry said on Monday that exports had reached 5 million tonnes.", "5 million tonnes"),
        ("It erupted for the first time since 2011, hurling ash 6 kilometres into the air.", "6 kilometres"),
        ("Sales reached 400 tonnes, the highest since 2015.", "400 tonnes"),
        ("The bridge, which opened in 1998, cost 40 million euros.", "40 million euros"),
        ("Your report on the bridge (14 September) gave its length as 800 metres.", "800 metres"),
        ("Against June, when it stood still, trade was down 4 percent.", "4 percent"),
        ("The court found in March that they had lost 40 million euros.", "40 million euros"),
        ("The rocket, eleven months after the first had failed, released 20 satellites.", "20 satellites"),
        ("The tunnel, 14 kilometres long, has been driven since June 2019.", "14 kilometres"),
        ("The firm was fined 4 million euros and will appeal in May.", "4 million euros"),
        ("The firm was fined 4 million euros and has lodged an appeal, to be heard in May.", "4 million euros"),
        ("A line that went in the winter before last cost 4 million euros.", "4 million euros"),
        ("The flood was higher than last year and took 60 lives.", "60 lives"),
        ("Some 120 men set off, twice as many as at the first race, nine years ago.", "120 men"),
        ("His cheese, champion of 2021 and sold by the 220-gram round, was good.", "220-gram"),
        ("The bid was 15.9 million euros, 8.9 per cent above the sum approved in November.", "15.9 million euros"),
        ("The quake at 21:46 local time (03:46 GMT on Sunday) was 34 km deep.", "34 km"),
        ("With 108,000 boxes it beat the record set only last December.", "108,000 boxes"),
        ("Revenue rose to 206 million euros (2023: 226 million euros).", "206 million euros"),
        ("The port handled 5,200 containers.", "5,200 containers"),
    ],
)
def test_the_time_of_the_telling_or_of_another_clause_does_not_count(read: Reader, text: str, figure: str) -> None:
    when = time_of_figure(read, text, figure)
    assert (when.words, when.timex, when.stated) == ("", None, False)
    assert when.tense == Tense.PAST


def test_a_year_earlier_counts_from_the_time_told_before_it(read: Reader) -> None:
    anchor = time_of_figure(read, EARLIER, "4,900").anchor
    assert anchor is not None
    assert anchor.words == "May 2023"


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("The ministry said on Monday that exports had risen.", True),
        ("The ministry said Monday it would act.", True),
        ("Exports rose on Monday, the ministry said.", False),
    ],
)
def test_a_time_right_behind_a_verb_of_saying_dates_the_telling(read: Reader, text: str, telling: bool) -> None:
    marked = read(text)
    [time] = dates_of(marked)
    assert dates_the_telling(marked, time) is telling


def test_a_length_of_time_is_no_date(read: Reader) -> None:
    assert dates_of(read("The talks lasted for eleven hours.")) == []


def test_what_is_does_not_take_the_time_of_what_was(read: Reader) -> None:
    assert not time_of_figure(
        read, "The bridge was opened in 1998 and carries 4,500 cars a day.", "4,500 cars a day"
    ).stated
