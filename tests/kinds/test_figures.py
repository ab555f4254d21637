"""Small stories with two figures: what is a conflict, what a question, what has an explanation."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.small_stories import UNRELATED, Story, sides, told

BRIDGE = "The new bridge over the Tarn cost 40 million euros, the builder said."
COSTLY = Story(BRIDGE, "At a cost of 46 million euros, the new bridge over the Tarn is the dearest in the region.")
TRADE = "Trade between Norway and Portugal reached 41.2 billion euros in 2021."
COMMERCE = Story(TRADE, "Commerce of Norway and Portugal came to 38.7 billion euros in 2021.")
COMMERCE_UNDATED = Story(TRADE, "Commerce of Norway and Portugal came to 38.7 billion euros last year.", None, None)
FLOOD_21, FLOOD_32 = "The flood in Aramo killed 21 people.", "The flood in Aramo has killed 32 people."
STAFF = ("The company employs 4,000 workers in Tarn.", "The company employs 5,000 workers in Tarn.")
PROFIT = Story(
    "Net profit of Tarn Steel rose to 40 million euros in 2022.",
    "Profit of Tarn Steel rose to 50 million euros in 2022.",
)

STORIES = [
    (COSTLY, Verdict.CONFLICT, "neither states a time; the articles are of the same days"),
    (COMMERCE, Verdict.CONFLICT, "the same time: “2021” and “2021”"),
    (COMMERCE, Verdict.CONFLICT, "“trade” and “commerce” are the same measure"),
    (COMMERCE, Verdict.CONFLICT, "€41.2 billion and €38.7 billion have no value in common, a gap of 6.5%"),
    (Story(FLOOD_21, FLOOD_32, "2023-05-03"), Verdict.CONFLICT, "both are of the same moment"),
    (COMMERCE_UNDATED, Verdict.REVIEW, "It hangs on which year “last year” is: 2021 would make the two clash."),
    (Story(FLOOD_21, FLOOD_32, None, None), Verdict.REVIEW, "a count that grows, at times that cannot be told"),
    (Story(FLOOD_32, FLOOD_21), Verdict.REVIEW, "a count that should grow is lower in the later article"),
    (Story(FLOOD_21, FLOOD_32), Verdict.RECONCILED, "21 people on 2 May 2023, 32 people on 3 May 2023"),
    (Story(*STAFF, "2021-01-01"), Verdict.RECONCILED, "the figure may have changed since"),
    (
        Story(
            "The first phase of the tram cost 40 million euros.", "The second phase of the tram cost 60 million euros."
        ),
        Verdict.RECONCILED,
        "one is of the first phase, the other of the second phase",
    ),
    (
        Story("The bridge is 1,280 metres long.", "The bridge is 1.28 kilometres long.", None, None),
        Verdict.AGREEMENT,
        "the date of an article is not known",
    ),
    (
        Story("The old bridge is 120 metres long.", "The new bridge is 140 metres long."),
        Verdict.RECONCILED,
        "one is of the old bridge, the other of the new bridge",
    ),
    (
        Story("The jobless rate stood at 5.1 percent in May 2022.", "Unemployment was 5.3 percent in May 2022."),
        Verdict.CONFLICT,
        "“jobless rate” and “unemployment” are the same measure",
    ),
    (PROFIT, Verdict.RECONCILED, "another scope: only one says “net”"),
    (
        Story("Tarn Steel's owners will hold 58 percent of the group.", "Velda's owners will hold 42 percent of it."),
        Verdict.RECONCILED,
        "58% and 42% together are the whole",
    ),
    (
        Story(
            "Tarn Air carried 3.1 million passengers in the second quarter.",
            "Tarn Air carried 3.3 million passengers in July.",
            None,
            None,
        ),
        Verdict.RECONCILED,
        "different times, whatever the year",
    ),
    (
        Story(BRIDGE.replace("cost", "will cost"), "The new bridge over the Tarn cost 46 million euros."),
        Verdict.RECONCILED,
        "one is stated as a plan, the other as a fact",
    ),
    (
        Story(TRADE, "Trade between Norway and Portugal reached 38.7 billion euros in 2020."),
        Verdict.RECONCILED,
        "different times: “2021” and “2020”",
    ),
    (
        Story(
            "Doctors at the clinic of Velden said it had 120 beds.",
            "The number of beds at the clinic of Velden has risen to 210, doctors said.",
            "2023-01-09",
        ),
        Verdict.RECONCILED,
        "the later article tells what it has grown to by 3 May 2023",
    ),
    (
        Story(
            "In the hills above Velden 118 millimetres of rain fell in 24 hours.",
            "In the hills above Velden 164 millimetres of rain fell in three days.",
        ),
        Verdict.RECONCILED,
        "one came together in 24 hours, the other in 3 days",
    ),
    (
        Story(
            "A ward of 40 beds was opened at the hospital of Velden.",
            "In the ward of the hospital of Velden she counted nine patients and 31 empty beds.",
        ),
        Verdict.RECONCILED,
        "31 beds and 9 beside it make 40 beds",
    ),
    (
        Story(
            "The clinic of Velden has counted cases in seven districts since the first, on 29 March.",
            "The sickness has reached 11 districts since 29 March, the clinic of Velden said.",
            other_day="2023-06-08",
        ),
        Verdict.RECONCILED,
        "the later article tells what it has grown to by 8 June 2023",
    ),
    (
        Story(
            "The council of Velden approved a school for 14.6 million euros.",
            "The school in Velden will cost 15.9 million euros, 8.9 per cent above the sum approved.",
        ),
        Verdict.RECONCILED,
        "one is what the other led from",
    ),
    (
        Story(
            "Parliament in Velden rejected a motion to dismiss the minister by 46 votes to 41.",
            "The motion to dismiss the minister in Velden got 41 votes, five fewer than were needed.",
        ),
        Verdict.RECONCILED,
        "one article gives both as a score",
    ),
    (
        Story(
            "The mud buried 46 of the 110 houses of Velden.",
            "Of the 64 houses of Velden left standing many are empty.",
        ),
        Verdict.RECONCILED,
        "together make the 110",
    ),
    (
        Story(
            "The clinic of Velden is to vaccinate 36,000 children.",
            "The clinic of Velden has vaccinated 30,600 children, 85 percent of those it set out to reach.",
            other_day="2023-09-04",
        ),
        Verdict.RECONCILED,
        "one is ",
    ),
    (
        Story("Membership of the union in Velden has doubled to 21,000.", "The union in Velden had 10,500 members."),
        Verdict.RECONCILED,
        "one is what the other led from",
    ),
    (
        Story(
            "The mill at Velden can make 240 tonnes a day.", "The mill at Velden has a capacity of 180 tonnes a day."
        ),
        Verdict.CONFLICT,
        "have no value in common",
    ),
    (
        Story(
            "Growers of the valley have earned 352 million euros.",
            "Growers of the valley earned 375 million euros.",
        ),
        Verdict.RECONCILED,
        "one was counted up to 2 May 2023, and is the lower",
    ),
    (
        Story(TRADE, "Commerce of Norway and Portugal came to about 41 billion euros in 2021."),
        Verdict.AGREEMENT,
        "the same time",
    ),
]


@pytest.mark.parametrize(("story", "verdict", "reason"), STORIES)
def test_two_figures_and_the_reason_in_words(story: Story, verdict: Verdict, reason: str) -> None:
    [finding] = story.findings("quantity")
    assert finding.verdict == verdict
    assert reason in told(finding)


def test_a_figure_that_tells_how_far_it_is_above_the_other_is_no_conflict() -> None:
    story = Story(
        "In Velden traces of wine were found in eleven jars.",
        "In Velden traces of wine have now been found in 17 jars, six more than at the last count.",
    )
    assert {finding.verdict for finding in story.findings("quantity")} == {Verdict.RECONCILED}
    assert any("one is what the other led from" in told(finding) for finding in story.findings("quantity"))


@pytest.mark.parametrize(("story", "verdict"), [(story, verdict) for story, verdict, _ in STORIES])
def test_the_articles_may_change_places(story: Story, verdict: Verdict) -> None:
    there, back = story.findings("quantity"), story.turned().findings("quantity")
    assert [sides(finding) for finding in there] == [sides(finding) for finding in back]
    assert {finding.verdict for finding in back} == {verdict}


@pytest.mark.parametrize("story", [story for story, _, _ in STORIES])
def test_an_article_about_something_else_changes_nothing(story: Story) -> None:
    alone, accompanied = story.findings("quantity"), story.findings("quantity", third=UNRELATED)
    assert [(f.id, f.verdict, f.reasons) for f in alone] == [(f.id, f.verdict, f.reasons) for f in accompanied]


QUIET = [
    Story("The bridge over the Tarn cost 40 million euros.", "The stadium in Velden cost 46 million euros."),
    Story("Holm sold 300 tickets for the concert.", "The council planted 250 trees along the canal."),
    Story("Sales did not reach 40 million euros in 2022.", "Sales reached 46 million euros in 2022."),
]


def test_two_figures_of_one_article_that_make_a_third_are_no_conflict_with_it() -> None:
    shoes = "What becomes of 300,000 pairs of shoes\n\nThe ship of February carried 262,000 pairs, the customs said."
    alone = Story(shoes, UNRELATED)
    added = Story(f"{shoes} Another brought 38,000 pairs in May.", UNRELATED)
    assert [finding.verdict for finding in alone.findings("quantity")] != []
    assert Verdict.CONFLICT not in [finding.verdict for finding in added.findings("quantity")]


@pytest.mark.parametrize("story", QUIET)
def test_figures_of_different_things_raise_no_alarm(story: Story) -> None:
    assert [f.summary for f in story.findings("quantity") if f.verdict in {Verdict.CONFLICT, Verdict.REVIEW}] == []


def test_the_evidence_quotes_both_clauses_and_points_at_the_figures() -> None:
    [finding] = COMMERCE.findings("quantity")
    texts = {"one": COMMERCE.one, "other": COMMERCE.other}
    focused = [texts[item.focus.document][item.focus.start : item.focus.end] for item in finding.evidence]
    assert focused == ["41.2 billion euros", "38.7 billion euros"]
    assert all(texts[item.span.document][item.span.start : item.span.end] == item.text for item in finding.evidence)


def test_a_slip_of_the_pen_is_named() -> None:
    [finding] = Story(TRADE, "Commerce of Norway and Portugal came to 42.1 billion euros in 2021.").findings("quantity")
    assert finding.verdict == Verdict.CONFLICT
    assert finding.likely_slip


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Their core measures 2,087 metres from top to bottom, the drillers of Lomar said.", 1),
        ("The road to Lomar measures 2,087 metres from the mill to the sea.", 0),
    ],
    ids=["a word in common", "no word in common"],
)
def test_swapped_digits_need_a_word_in_common(other: str, expected: int) -> None:
    one = "The drillers of Lomar have pulled up a core of rock 2,807 metres long."
    conflicts = [f for f in Story(one, other).findings("quantity") if f.verdict == Verdict.CONFLICT]
    assert len(conflicts) == expected


def test_a_figure_that_another_article_bears_out_is_told_so_beside_one_that_it_explains() -> None:
    story = Story(
        "Lake Corran was 61 percent full at the end of January 2024.",
        "Lake Corran was 61.3 percent full on 31 January 2024, and 52 percent full on 31 January 2023.",
    )
    verdicts = {finding.verdict: finding.summary for finding in story.findings("quantity")}
    assert "61.3%" in verdicts[Verdict.AGREEMENT]
    assert "52%" in verdicts[Verdict.RECONCILED]


@pytest.mark.parametrize(
    ("other", "verdict"),
    [("312 people", Verdict.CONFLICT), ("341 people", Verdict.RECONCILED)],
    ids=["its digits in another order", "more"],
)
def test_a_toll_hardly_grows_into_its_own_digits(other: str, verdict: Verdict) -> None:
    story = Story(
        "The flood in Aramo killed 132 people, rescue workers said.",
        f"The flood in Aramo has killed {other}, rescue workers said.",
        "2023-05-01",
        "2023-05-03",
    )
    assert [finding.verdict for finding in story.findings("quantity")] == [verdict]


def test_a_figure_is_not_held_against_the_measure_of_another_beside_it() -> None:
    one = "The quake struck on Sunday, 30 kilometres north of Tarn, at a depth of 10 kilometres."
    story = Story(one, "The quake hit Tarn on Sunday, at a depth of 33 kilometres.")
    assert Verdict.CONFLICT not in {finding.verdict for finding in story.findings("quantity")}
