"""Clauses: who does what."""

from __future__ import annotations

import pytest

from checker.extracting.clauses import (
    clause_of,
    content_lemmas,
    governing_verb,
    is_passive,
    meaning_verb,
    objects_of,
    predicate_of,
    setting_of,
    subject_of,
)
from tests.parsing import Reader, word


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The mayor opened the new school.", "school", "opened"),
        ("The ministry said that exports rose by 4 per cent.", "exports", "rose"),
        ("The ministry said that exports rose by 4 per cent.", "ministry", "said"),
        ("The mayor opened the school.", "opened", "opened"),
    ],
)
def test_a_word_hangs_on_the_nearest_verb_above(read: Reader, text: str, noun: str, verb: str) -> None:
    marked = read(text)
    found = governing_verb(marked.sentence, word(marked, noun))
    assert found is not None
    assert found.text == verb


def test_a_headline_without_a_verb_has_none(read: Reader) -> None:
    marked = read("Record harvest in the north")
    assert governing_verb(marked.sentence, word(marked, "harvest")) is None


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The bridge, which opened in 1998, cost 40 million euros.", "cost", "bridge"),
        ("The bridge, which opened in 1998, cost 40 million euros.", "opened", "bridge"),
        ("The mayor who opened the school resigned.", "opened", "mayor"),
        ("The minister flew to Rome and met the president.", "met", "minister"),
        ("The minister hopes to visit Rome.", "visit", "minister"),
        ("Ships carrying grain left the port.", "carrying", "Ships"),
        ("Close the door.", "Close", None),
    ],
)
def test_who_does_what_a_verb_says(read: Reader, text: str, verb: str, subject: str | None) -> None:
    marked = read(text)
    found = subject_of(marked.sentence, word(marked, verb))
    assert (found.text if found else None) == subject


def test_what_a_verb_acts_on(read: Reader) -> None:
    marked = read("The mayor opened the school.")
    assert [token.text for token in objects_of(marked.sentence, word(marked, "opened"))] == ["school"]


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [("The men were arrested in May.", "arrested", True), ("Police arrested the men in May.", "arrested", False)],
)
def test_passive_and_active(read: Reader, text: str, verb: str, passive: bool) -> None:
    marked = read(text)
    assert is_passive(marked.sentence, word(marked, verb)) is passive


@pytest.mark.parametrize(
    ("text", "verb", "predicate"),
    [
        ("Exports are expected to rise.", "expected", "rise"),
        ("The vote had to be put off.", "had", "put off"),
        ("Crews began to clear the road.", "began", "clear"),
        ("The mayor opened the school.", "opened", "open"),
        ("The law came into force in May.", "came", "come into force"),
        ("The pope flew on to Doha in May.", "flew", "fly on to"),
        ("The climber was flown to Doha on Tuesday.", "flown", "fly to"),
    ],
)
def test_the_verb_that_carries_the_meaning_with_its_set_phrase(
    read: Reader, text: str, verb: str, predicate: str
) -> None:
    sentence = read(text).sentence
    assert predicate_of(sentence, meaning_verb(sentence, word(read(text), verb))) == predicate


def test_a_clause_ends_where_another_statement_begins(read: Reader) -> None:
    marked = read("The mayor opened the school after the council had approved the money.")
    clause = clause_of(marked.sentence, word(marked, "opened"))
    assert content_lemmas(clause) == ("mayor", "open", "school")
    assert setting_of(marked.sentence, clause) == ("council", "approve", "money")


def test_content_lemmas_leave_out_numbers_and_hollow_verbs(read: Reader) -> None:
    sentence = read("The ferry made 40 trips and had 12 old engines.").sentence
    assert content_lemmas(sentence.tokens) == ("ferry", "trip", "old", "engine")
