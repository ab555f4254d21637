"""Which sentences can bear a claim, told before any parsing."""

from __future__ import annotations

import pytest

from checker.extracting.screening import bears_claims
from checker.pipeline import mark_sentence
from checker.reading import read_text
from checker.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("The road is 40 km long.", True),
        ("The road closed in May.", True),
        ("The doors opened at half past nine.", True),
        ('"It is over," he said.', True),
        ("He became chief executive.", True),
        ("It was shut before the storm.", True),
        ("Holm refused to sign.", True),
        ("The road is closed.", False),
        ("Nobody knows why.", False),
    ],
)
def test_a_sentence_with_something_to_check(text: str, bears: bool) -> None:
    [sentence] = split_sentences(read_text("a", text))
    assert bears_claims(mark_sentence(sentence)) is bears
