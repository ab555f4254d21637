from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import PassageRole
from checker.reading.articles import read_text
from checker.reading.sentences import sentence_spans, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Exports rose.", "Imports fell."],
        ["He met U.S. President Ann Bell on Oct. 17.", "The talks went on."],
        ["It ended at 9 a.m.", "The crowd left."],
        ["It ended at 9 a.m. Monday.", "All left."],
        ["Mr. Field and Dr. Bell met Lt. Gen. Park.", "They spoke."],
        ["J. K. Field came.", "So did George W. Bell."],
        ["Anvil Inc. said so.", "It grew."],
        ["The firm is Anvil Inc.", "The other is not."],
        ["He took No. 5.", "She took two."],
        ["The answer was no.", "It stayed no."],
        ["It rose 3.5 per cent to $4.2bn.", "$3bn came later."],
        ["It fell by half.", "12 men died."],
        ['"We knew," he said.', '"It was late."', "She left."],
        ["(It was late.)", "She left."],
        ['"Why?" he asked.', "No one knew."],
        ["Sixty planes?", "The firm part is 40."],
        ["It rose...", "Then it fell."],
        ["It rose … and then fell."],
        ["The war ended in Washington, D.C. Officials said no."],
        ["See www.example.com.", "It is there."],
        ["At 7.66 it closed.", "That was high."],
        ["He was born in St. Petersburg.", "He left in Jan. 2020."],
    ],
)
def test_a_paragraph_is_split(sentences: list[str]) -> None:
    words = " ".join(sentences)
    assert [words[start:end] for start, end in sentence_spans(words)] == sentences


def test_a_lost_gap_is_a_gap() -> None:
    words = "It ended the war.The minister left."
    assert [words[start:end] for start, end in sentence_spans(words)] == ["It ended the war.", "The minister left."]


@given(st.text(alphabet='Aab1 .!?"\n', max_size=80))
def test_sentences_cover_all_words_in_order(words: str) -> None:
    spans = sentence_spans(words)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(start < end for start, end in spans)
    kept = "".join(words[start:end] for start, end in spans)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in words if sign.isalnum()]


STORY = """Ferry line grows

PORT ELLA, May 3 (Hill News) - The line carried 12,000 people. It has two ships.

Read more

FILE PHOTO: The ferry in port on Monday. REUTERS/Ann Bell

**Who pays?** The town does.

1. Grain
2. Timber
"""


def test_only_passages_that_bear_claims_have_sentences() -> None:
    document = read_text("ferry.md", STORY)
    sentences = split_sentences(document)
    assert [(str(sentence.role), sentence.words) for sentence in sentences] == [
        ("headline", "Ferry line grows"),
        ("body", "The line carried 12,000 people."),
        ("body", "It has two ships."),
        ("caption", "The ferry in port on Monday."),
        ("body", "Who pays?"),
        ("body", "The town does."),
        ("body", "Grain"),
        ("body", "Timber"),
    ]


def test_places_fit_the_text() -> None:
    document = read_text("ferry.md", STORY)
    sentences = split_sentences(document)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        passage = document.passages[sentence.paragraph]
        assert passage.role is sentence.role is not PassageRole.FURNITURE
        assert passage.start <= sentence.start < sentence.end <= passage.end
        assert document.text[sentence.start : sentence.end].strip("*") == sentence.words
