"""Pronouns and what they take up, in small stories of two sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.extracting.coreference import with_antecedents
from checker.language import parse
from checker.model.mention import MarkedSentence
from checker.pipeline import mark_sentence
from checker.reading import read_text
from checker.reading.sentences import split_sentences


def read(text: str) -> list[MarkedSentence]:
    marked = [mark_sentence(sentence) for sentence in split_sentences(read_text("a", text))]
    parsed = parse([one.sentence for one in marked])
    return with_antecedents([replace(one, sentence=sentence) for one, sentence in zip(marked, parsed, strict=True)])


def taken_up(text: str, pronoun: str) -> str:
    """The lemma of what the last such pronoun of a text takes up; "" where it stays open."""
    for one in reversed(read(text)):
        for token in reversed(one.sentence.tokens):
            if token.text.lower() == pronoun:
                antecedent = one.antecedent_of(token)
                return antecedent.lemma if antecedent is not None else ""
    raise LookupError(pronoun)


@pytest.mark.parametrize(
    ("text", "pronoun", "lemma"),
    [
        ("The bridge cost nine million euros. It opened in May.", "it", "bridge"),
        ("The ban began in July and it was lifted in October.", "it", "ban"),
        ("The guards caught the fishermen in January. They were freed on Tuesday.", "they", "guard"),
        ("Police released the pictures. The thieves fled, and they were caught in Lyon.", "they", "thief"),
        ("Mara Lindqvist led the ministry for a year. She resigned on Monday.", "she", "lindqvist"),
        ("The bridge cost nine million euros. It opened in May. It closed in June.", "it", "bridge"),
    ],
)
def test_what_a_pronoun_takes_up(text: str, pronoun: str, lemma: str) -> None:
    assert taken_up(text, pronoun) == lemma


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The bridge opened in May. It is clear that the town will pay.", "it"),
        ("The bridge opened in May. They resigned.", "they"),
        ("The talks ended on Friday. He left at once.", "he"),
    ],
)
def test_a_pronoun_that_nothing_fits_stays_open(text: str, pronoun: str) -> None:
    assert taken_up(text, pronoun) == ""


def test_a_name_comes_with_what_is_taken_up() -> None:
    [_, second] = read("Mara Lindqvist led the ministry for a year. She resigned on Monday.")
    [antecedent] = [antecedent for _, antecedent in second.antecedents]
    assert [name.words for name in antecedent.names] == ["Mara Lindqvist"]
