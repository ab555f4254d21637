"""Which articles may tell one story: those that tell of the same things, and not those that share a name or a topic."""

from __future__ import annotations

import pytest

from checker.matching.stories import MOST_TOGETHER, Stories
from checker.pipeline import mark, which_together
from checker.reading import read_text

DEAL = (
    "Tarnow Foods agreed on Monday to buy the bakery chain Brotwerk for 310 million euros. "
    "The chain runs 140 shops in Saxony and employs 2,300 people. "
    "Its founder, Ulrike Menzel, will stay on for two years. "
    "Shareholders vote on the takeover in May."
)
DEAL_AGAIN = (
    "The bakers of Brotwerk get a new owner. "
    "Ulrike Menzel told her staff in Dresden that Tarnow Foods pays 310 million euros for the chain. "
    "None of the 140 shops is to close. "
    "The union called the takeover a relief."
)
OTHER_DEAL = (
    "The Chilean fish farmer Salmar Austral accepted an offer of 95 million dollars on Monday. "
    "It runs 14 farms near Puerto Montt and employs 900 people. "
    "The bidder, Nordfjell of Bergen, said that Rosa Huenul leaves as head at once. "
    "Shareholders vote on the takeover in June."
)
WEATHER = (
    "Snow closed three roads in the hills on Monday. "
    "Ploughs were out from four in the morning, said Holger Brandt of the highway office. "
    "Pupils in Dresden and Chemnitz stayed at home, and trains to Prague ran late. "
    "The thaw is to come by Thursday."
)
BRIEF = "Menzel stays for two years."
UNRELATED_BRIEF = "It rained."


def told(**texts: str) -> Stories:
    documents = [read_text(name, text) for name, text in texts.items()]
    return which_together(documents, mark(documents))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(DEAL, DEAL_AGAIN, True, id="one story in other words"),
        pytest.param(DEAL, OTHER_DEAL, False, id="the same sort of news from elsewhere"),
        pytest.param(DEAL_AGAIN, WEATHER, False, id="a town in common"),
        pytest.param(DEAL, BRIEF, True, id="a line with a name in common"),
        pytest.param(DEAL, UNRELATED_BRIEF, False, id="a line with nothing in common"),
    ],
)
def test_articles_of_one_story_are_found(one: str, other: str, together: bool) -> None:
    stories = told(a=one, b=other)
    assert stories.may_be_one("a", "b") is stories.may_be_one("b", "a") is together


def test_an_article_is_of_its_own_story() -> None:
    assert told(a=DEAL).may_be_one("a", "a")


def test_an_article_without_a_sentence_is_held_against_all() -> None:
    stories = Stories({"a": [], "b": [marked.sentence for marked in mark([read_text("b", DEAL)])]})
    assert stories.may_be_one("a", "b")


def test_other_articles_change_nothing() -> None:
    few, many = told(a=DEAL, b=DEAL_AGAIN), told(a=DEAL, b=DEAL_AGAIN, c=OTHER_DEAL, d=WEATHER)
    assert few.likelihood("a", "b") == many.likelihood("a", "b")
    assert many.together["a"] == {"b"}


def test_of_many_articles_of_one_story_each_is_held_against_the_likeliest() -> None:
    many = {f"{number:02}": DEAL if number % 2 else DEAL_AGAIN for number in range(2 * MOST_TOGETHER)}
    together = told(**many).together
    assert {len(others) for others in together.values()} == {MOST_TOGETHER}
    assert together["01"] >= {"03", "05", "07"}


def test_a_draft_is_held_against_all_its_sources() -> None:
    sources = {f"source {number:02}": DEAL for number in range(3 * MOST_TOGETHER)}
    documents = [read_text(name, text) for name, text in {"draft": DEAL_AGAIN, **sources}.items()]
    stories = which_together(documents, mark(documents), frozenset({"draft"}))
    assert stories.together["draft"] == set(sources)


def test_what_speaks_for_one_story_is_told_in_words() -> None:
    named = {feature.name: feature.words for feature in told(a=DEAL, b=DEAL_AGAIN).likelihood("a", "b").features}
    assert named["names in common"] == "names in common: brotwerk, foods, menzel"


def test_words_of_every_day_are_no_names_in_common() -> None:
    mayor, bank = "The Mayor spoke. So did the Bank.", "She met the Mayor. The Bank was shut."
    named = {feature.name: feature.words for feature in told(a=mayor, b=bank).likelihood("a", "b").features}
    assert named["names in common"] == "names in common: none"
