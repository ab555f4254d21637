"""Small stories with a stated change: against its own levels, levels elsewhere, another change."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import UNRELATED, Story, findings, sides, told

TWO_CHANGES = Story("Sales of Tarn Steel rose 25% in 2022.", "Sales of Tarn Steel rose 35% in 2022.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Sales of Tarn Steel rose 25% in 2022 to 50 million euros from 44 million euros.",
            "€50 million against €44 million is +13.6%, not up 25%",
        ),
        ("The jobless rate rose 2% last year to 6% from 4%.", "6% against 4% is +50%, not up 2%"),
        (
            "Sales fell 10 per cent to 40 million euros from 60 million euros.",
            "€40 million against €60 million is −33.3%, not down 10%",
        ),
        ("Turnover climbed from $368m to $412m, or by 16%.", "$412 million against $368 million is +12%, not up 16%"),
        (
            "The town went from 3,140 people to 2,970, a decline of 14 per cent.",
            "2,970 people against 3,140 people is −5.4%, not down 14%",
        ),
        (
            "Peak load touched 742 MW, 12 per cent above last May's peak of 618 MW.",
            "742 megawatts against 618 megawatts is +20.1%, not up 12%",
        ),
        (
            "The average time to sale fell by 20 per cent, to 27 days from 30 a year before.",
            "27 days against 30 days is −10%, not down 20%",
        ),
    ],
)
def test_a_change_that_does_not_fit_its_own_levels(text: str, reason: str) -> None:
    [finding] = findings({"a": text}, "change")
    assert finding.verdict == Verdict.CONFLICT
    assert reason in told(finding)


@pytest.mark.parametrize(
    "text",
    [
        "Sales of Tarn Steel rose 25% in 2022 to 50 million euros from 40 million euros.",
        "Sales of Tarn Steel rose 13.6% in 2022 to 50 million euros from 44 million euros.",
        "The jobless rate rose two percentage points last year to 6% from 4%.",
        "Sales of Tarn Steel rose 25% in 2022.",
    ],
)
def test_a_change_that_fits_is_silent(text: str) -> None:
    assert findings({"a": text}, "change") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The herd, 4.6 million strong in December, stood at 3.9 million on Friday. That is a fall of 25 percent.",
            "3.9 million against 4.6 million is −15.2%, not down 25%",
        ),
        (
            "A kilo fetched 36 euros, when a year before it had been 48 euros. That is 15 per cent less.",
            "€36 against €48 is −25%, not down 15%",
        ),
        ("Sales grew by 8 per cent to EUR 412 million (402).", "€412 million against €402 million is +2.5%, not up 8%"),
        (
            "A kilo that fetched 180 euros in 2022 made 225 euros in 2023, a rise of 35 per cent.",
            "€225 against €180 is +25%, not up 35%",
        ),
    ],
)
def test_a_change_of_levels_told_just_before(text: str, reason: str) -> None:
    [finding] = findings({"a": text}, "change")
    assert finding.verdict == Verdict.CONFLICT
    assert reason in told(finding)


@pytest.mark.parametrize(
    "text",
    [
        "The herd, 4.6 million strong in December, stood at 3.9 million on Friday. That is a fall of 15 percent.",
        "The herd, 4.6 million strong in December, stood at 3.9 million on Friday. Prices fell by 25 percent.",
        "A kilo that fetched 180 euros in 2022 made 225 euros in 2023, a rise of 25 per cent.",
        "Sales of 40 tonnes in May and 50 tonnes in June kept 30 tonnes of sugar company. That is a rise of 9 percent.",
    ],
    ids=["it fits", "another thing", "it fits the years", "three levels"],
)
def test_a_change_that_fits_the_levels_before_or_is_of_others(text: str) -> None:
    assert findings({"a": text}, "change") == []


def test_a_level_of_the_same_quarter_a_year_before_leaves_out_what_was_told() -> None:
    text = (
        "Tarn Steel's net profit climbed 28 percent to $231 million in the first three months of 2023. It made 58,400 "
        "tonnes, after 229,000 in 2022. Profit in the same quarter of last year was $198 million."
    )
    [finding] = Story(text, UNRELATED).findings("change")
    assert finding.verdict == Verdict.CONFLICT
    assert "$231 million against $198 million is +16.7%, not up 28%" in told(finding)


def test_a_change_that_its_own_sentence_belies_is_told_once() -> None:
    story = Story(
        "Sales of Tarn Steel reached 50 million euros in 2022, up 25% from 44 million a year before.",
        "Tarn Steel had sales of 50 million euros in 2022, compared with 44 million euros in 2021.",
    )
    [finding] = [finding for finding in story.findings("change") if finding.verdict == Verdict.CONFLICT]
    assert finding.evidence[0].span.document == "one"


def test_two_changes_of_one_measure_and_year() -> None:
    [finding] = TWO_CHANGES.findings("change")
    assert finding.verdict == Verdict.CONFLICT
    assert "25% and 35% have no value in common" in told(finding)


def test_two_changes_of_two_years_are_explained() -> None:
    story = Story(TWO_CHANGES.one, "Sales of Tarn Steel rose 35% in 2021.")
    assert [finding.verdict for finding in story.findings("change")] == [Verdict.RECONCILED]


def test_the_articles_may_change_places_and_others_join() -> None:
    there, back = TWO_CHANGES.findings("change"), TWO_CHANGES.turned().findings("change")
    assert [sides(finding) for finding in there] == [sides(finding) for finding in back]
    assert [f.id for f in there] == [f.id for f in TWO_CHANGES.findings("change", third=UNRELATED)]


def test_another_article_that_tells_the_same_two_levels_stands_beside_a_misfit() -> None:
    own = "Turnover of Tarn Steel climbed 18 per cent, to 616 million euros from 550 million."
    other = "Revenue of Tarn Steel rose 12 per cent to 616 million euros from 550 million euros."
    [finding] = [one for one in Story(own, other).findings("change") if one.verdict == Verdict.CONFLICT]
    assert "another article tells the same two levels" in finding.reasons
    assert {side.span.document for side in finding.evidence} == {"one", "other"}
