"""Claims about events: what happened, to whom, where and when."""

from __future__ import annotations

import pytest

from checker.extracting.event_words import types_of_word
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.timex import Tense
from tests.parsing import claims_of


def events_in(text: str) -> list[Claim]:
    return claims_of(text, ClaimKind.EVENT)


def event(text: str) -> Claim:
    [claim] = events_in(text)
    return claim


@pytest.mark.parametrize(
    ("text", "head", "kind_of_event", "time"),
    [
        ("President Adom opened the Harbour railway line on 4 October 2023.", "open", "open", "4 October 2023"),
        ("The talks took place in Geneva on Tuesday.", "talk", "talks", "Tuesday"),
        ("Holm made a state visit to Lisbon in March.", "visit", "visit", "March"),
        ("The ban has been in force since 1 April 2020.", "force", "take_effect", "1 April 2020"),
        ("The jersey passed to Bell in Friday's time trial.", "jersey", "lead_race", "Friday"),
        ("It was there, in June 2022, that they opened the school.", "open", "open", "June 2022"),
        (
            "When the mayor turned the first sod, in October 2021, it rained.",
            "turn sod",
            "groundbreaking",
            "October 2021",
        ),
        ("The last woman to win it was the Austrian Ilse Brand, in 2009.", "win", "win", "2009"),
        ("In 2021 the same club carried off the Super Cup.", "carry", "win", "2021"),
        (
            "Saari, her predecessor, toured Batumi, Poti and Baku as premier in the spring of 2019.",
            "tour",
            "visit",
            "the spring of 2019",
        ),
    ],
)
def test_a_dated_event(text: str, head: str, kind_of_event: str, time: str) -> None:
    claim = event(text)
    assert (claim.subject.head, claim.when.words) == (head, time)
    assert kind_of_event in claim.subject.event_type.split()


@pytest.mark.parametrize(
    ("text", "head", "time"),
    [
        ("They had fled, as they did in 2018, when the volcano last erupted.", "erupt", "2018"),
        ("Since 19 July, when both sides signed it, the list has grown.", "sign", "19 July"),
        ("From the day the mill was opened, 19 July, it made a loss.", "open", "19 July"),
        ("It has been shut since 4 June, when a storm tore off the roof.", "tear", "4 June"),
    ],
)
def test_a_time_dates_what_a_clause_of_when_tells(text: str, head: str, time: str) -> None:
    claims = events_in(text)
    assert head in [claim.subject.head for claim in claims]
    assert {claim.when.words for claim in claims} == {time}


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The explosion at the Velden mill, which happened on 3 March, killed four.", "explosion"),
        ("Police reopened the case of the robbery of the bank, which occurred on 3 March.", "robbery"),
        ("He spoke of the launch of the rocket, which took place on 3 March.", "launch"),
    ],
)
def test_what_took_place_is_an_event_and_not_where_or_of_what_it_was(text: str, head: str) -> None:
    assert head in [claim.subject.head for claim in events_in(text) if claim.when.words == "3 March"]


@pytest.mark.parametrize("text", ["It was so in 2019, when he was mayor.", "On 4 June, when it was raining, she left."])
def test_a_clause_of_when_that_tells_what_went_on_is_no_event(text: str) -> None:
    assert not {"be", "rain"} & {claim.subject.head for claim in events_in(text)[1:]}


@pytest.mark.parametrize(
    ("text", "kind_of_event", "told"),
    [
        ("The two leaders met in May 2024.", "meet", True),
        ("The firm met its target in May 2024.", "meet", False),
        ("The extradition to Tarn in June 2024 was quick.", "extradite", True),
        ("A court in Tarn agreed to the extradition in June 2024.", "extradite", False),
        ("Last week's poll turned out well for the mayor.", "election", True),
        ("Last week's poll found 38 percent in favour.", "election", False),
    ],
)
def test_a_word_of_an_event_need_not_tell_of_one(text: str, kind_of_event: str, told: bool) -> None:
    types = {name for claim in events_in(text) for name in claim.subject.event_type.split()}
    assert (kind_of_event in types) == told


def test_each_time_of_a_sentence_dates_its_own_event() -> None:
    first, second = events_in("The treaty was signed in Lisbon in March 2019 and took effect in January 2021.")
    assert (first.subject.head, first.when.words) == ("sign", "March 2019")
    assert (second.subject.event_type, second.when.words) == ("take_effect", "January 2021")


def test_what_does_and_what_undergoes_it() -> None:
    assert event("President Adom opened the Harbour railway line in May.").subject.modifiers == ("adom", "line")


def test_it_takes_up_the_subject_before() -> None:
    began, lifted = events_in("The ban began in July and it was lifted in October.")
    assert (began.subject.head, lifted.subject.head) == ("begin", "lift")
    assert began.subject.modifiers == lifted.subject.modifiers == ("ban",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rossi was arrested in Naples on Tuesday.", "Naples"),
        ("Holm made a state visit to Lisbon in March.", "Lisbon"),
        ("The line opened in May.", ""),
    ],
)
def test_where_it_happened(text: str, place: str) -> None:
    assert event(text).subject.place == place


def test_an_event_with_a_place_needs_no_time() -> None:
    claim = event("Rossi was arrested in Naples.")
    assert (claim.subject.event_type, claim.subject.place) == ("arrest", "Naples")
    assert claim.when.timex is None
    assert not claim.when.stated


@pytest.mark.parametrize(
    "text", ["The ministry said on Monday that exports had risen.", "Photo: Desk archive, May 2021"]
)
def test_a_time_that_dates_no_event_is_kept_without_one(text: str) -> None:
    claim = event(text)
    assert (claim.subject.head, claim.subject.event_type) == ("", "")


@pytest.mark.parametrize(
    ("text", "tense", "modality", "negated"),
    [
        ("The line opened in 2021.", Tense.PAST, Modality.ACTUAL, False),
        ("The line will open in 2025.", Tense.FUTURE, Modality.PLAN, False),
        ("The line did not open in 2021.", Tense.PAST, Modality.ACTUAL, True),
    ],
)
def test_how_an_event_is_told(text: str, tense: Tense, modality: Modality, negated: bool) -> None:
    claim = event(text)
    assert (claim.when.tense, claim.modality, claim.negated) == (tense, modality, negated)


def test_a_word_names_types_of_events() -> None:
    assert "arrest" in types_of_word("arrest")
    assert types_of_word("bread") == frozenset()


def test_a_day_that_only_names_which_one_is_meant_dates_no_other_event() -> None:
    found = events_in("The tally of 13 June 2024 took a vote from her.")
    assert {claim.subject.event_type for claim in found if claim.when.stated} == {""}
    [dated] = [claim for claim in events_in("The visit of 13 June 2024 took a day.") if claim.when.stated]
    assert dated.subject.event_type == "visit"


def test_a_distance_from_another_event_does_not_date_that_event() -> None:
    found = events_in("The plant opened in 2024, eleven years after the first well was drilled.")
    assert {claim.when.words for claim in found if claim.when.stated} == {"2024"}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The cap has applied in the city since 1 April 2024.", "take_effect"),
        ("The blaze has been going since June 4.", "start"),
    ],
)
def test_a_state_that_lasts_since_a_day_began_then(text: str, event_type: str) -> None:
    assert event_type in event(text).subject.event_type.split()


def test_a_noun_of_action_is_the_event_of_its_verb() -> None:
    claim = event("The road has been hard since the declaration of the outbreak on 19 January.")
    assert claim.subject.head == "declaration"


def test_one_day_is_that_of_the_nearer_of_two_events_that_lie_days_apart() -> None:
    told = {
        claim.subject.head: claim.when.words for claim in events_in("It opened on 3 June, a year after the collapse.")
    }
    assert told == {"open": "3 June", "collapse": ""}
