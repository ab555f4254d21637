"""Figures and dates told in other words, which only the whole of two articles shows to be of one thing."""

from __future__ import annotations

import pytest

from checker.model.finding import Finding, Verdict
from tests.small_stories import Story, told

ONE = """\
The hospital of Lomar will open its new wing in autumn, mayor Elmarie Swan said on Tuesday.

It has beds for 212 patients and a roof garden. The builders of Tarn Works came to Lomar on 3 March 2021.

{fact}

The wing cost 31.4 million euros. Elmarie Swan thanked the nurses. Visitors may come at any hour.
"""
OTHER = """\
Whoever walks past the hospital of Lomar sees the new wing, with 212 beds, from afar.

{fact}

"We are proud of it," says Elmarie Swan, the mayor. The bill came to 31.4 million euros.

The nurses have baked a cake. Nobody has seen the roof garden yet. The old wing is empty.
"""
CABLES = "The electricians laid 862 kilometres of cable in its walls and under the floors of the theatres."
WIRE = "What no patient will ever see is the 790 kilometres of wire, as an electrician reckons, behind the plaster."


def conflicts(kind: str, one: str, other: str) -> list[Finding]:
    story = Story(ONE.format(fact=one), OTHER.format(fact=other))
    return [finding for finding in story.findings(kind) if finding.verdict == Verdict.CONFLICT]


def test_one_figure_told_twice_in_other_words() -> None:
    [finding] = conflicts("quantity", CABLES, WIRE)
    assert "862 km" in finding.summary
    assert "790 km" in finding.summary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CABLES, WIRE.replace("790", "862")),
        (CABLES, WIRE.replace("is the", "could one day be the")),
        (CABLES, WIRE.replace("What", "In 2012, what")),
        (CABLES, WIRE.replace("790", "90")),
        (CABLES + " Behind the plaster run 790 kilometres of pipe.", WIRE),
    ],
    ids=["the same figure", "what may be", "another year", "far apart", "its like elsewhere"],
)
def test_figures_that_are_no_counterparts(one: str, other: str) -> None:
    assert conflicts("quantity", one, other) == []


def test_the_features_say_what_the_whole_articles_add() -> None:
    [finding] = conflicts("quantity", CABLES, WIRE)
    names = {feature.name for feature in finding.features}
    assert {"articles agree", "far down", "words around", "rivals"} <= names
    assert all(feature.words for feature in finding.features if feature.name != "base")


def test_one_day_told_twice_in_other_words() -> None:
    one = "Thieves took the lamps of the hospital on 6 November 2021."
    other = "In the night of 19 November 2021 the lamps of the hospital were gone."
    [finding] = conflicts("date", one, other)
    assert "13 days apart" in told(finding)


@pytest.mark.parametrize(
    "other",
    [
        "In the night of 6 November 2021 the lamps of the hospital were gone.",
        "In another night, that of 19 November 2021, the lamps of the hospital were gone.",
        "On 19 November 2021 the choir of Velden sang carols.",
        "On 3 March 2021 the lamps of the hospital were gone.",
    ],
    ids=["the same day", "another night", "nothing in common", "a day the other article knows"],
)
def test_days_that_are_no_counterparts(other: str) -> None:
    assert conflicts("date", "Thieves took the lamps of the hospital on 6 November 2021.", other) == []


def test_a_sentence_or_two_show_nothing_whole() -> None:
    assert Story("The mayor of Lomar bought 412 lamps.", "Lomar has 389 lights.").findings("quantity") == []


def test_what_else_is_checked_plays_no_part_in_the_days_of_two_articles() -> None:
    story = Story(
        ONE.format(fact="Thieves took the lamps of the hospital on 6 November 2021."),
        OTHER.format(fact="In the night of 19 November 2021 the lamps of the hospital were gone."),
    )
    days = "Sarn held a market on 1 May 2021. Fernley sang on 2 April 2021. Ostrel danced on 3 May 2021. "
    others = {
        f"other-{number}": f"{days}Nobody came to the {number} fairs. It rained. It snowed." for number in range(12)
    }
    told = [
        [feature.words for feature in finding.features if feature.name == "unmatched"]
        for found in (story.findings("date"), story.findings("date", **others))
        for finding in found
        if {item.span.document for item in finding.evidence} == {"one", "other"}
    ]
    assert told == [["days that only one article tells of: 2 and 1"]] * 2
