"""The language model: found or not, and what it gives back."""

from __future__ import annotations

import pytest

import checker
from checker.language import ModelNotFound, known_words, parse, pipeline
from checker.model.document import PassageRole
from checker.model.sentence import Sentence


def sentence(words: str, start: int = 0, index: int = 0) -> Sentence:
    return Sentence("a", index, PassageRole.BODY, 0, start, start + len(words), words)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelNotFound, match="no English language model named 'no_such_model' is installed"):
        pipeline("no_such_model")


def test_a_run_with_a_model_that_is_not_installed_says_so() -> None:
    with pytest.raises(ModelNotFound, match="no_such_model"):
        checker.check_texts({"a": "The toll rose to 5 euros."}, model="no_such_model")


def test_nothing_to_read_needs_no_model() -> None:
    assert parse([], "no_such_model") == []


def test_words_stand_at_their_place_in_the_document() -> None:
    words = "Karin Holm opened the bridge in Lisbon."
    [parsed] = parse([sentence(words, start=100)])
    assert parsed.is_parsed
    assert all(words[token.start - 100 : token.end - 100] == token.text for token in parsed.tokens)
    assert [token.index for token in parsed.tokens] == list(range(len(parsed.tokens)))


def test_names_are_token_ranges_with_a_label() -> None:
    [parsed] = parse([sentence("Karin Holm opened the bridge in Lisbon.")])
    named = {" ".join(t.text for t in parsed.tokens[n.first : n.last + 1]): n.label for n in parsed.names}
    assert named == {"Karin Holm": "PERSON", "Lisbon": "GPE"}


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        ("The agency rated the bonds.", {"rate", "bond"}),
        ("Nurses gave 5,000 doses.", {"nurse", "dose"}),
        ("Two men were killed.", {"man", "kill"}),
        ("The ships were seen.", {"ship", "see"}),
    ],
)
def test_lemmas_are_whole_words(words: str, lemmas: set[str]) -> None:
    [parsed] = parse([sentence(words)])
    assert lemmas <= {token.lemma for token in parsed.tokens}


def test_a_sentence_is_never_split_again() -> None:
    [parsed] = parse([sentence('"It is over. We go home," Holm said.')])
    assert sum(1 for token in parsed.tokens if token.dependency == "ROOT") == 1


def test_sentences_keep_their_order_and_a_batch_reports_progress() -> None:
    heard: list[int] = []
    sentences = [sentence(f"The toll rose to {number} euros.", index=number) for number in range(130)]
    parsed = parse(sentences, progress=heard.append)
    assert [one.index for one in parsed] == list(range(130))
    assert heard == [64, 128]


def test_the_words_of_the_concept_table() -> None:
    assert "commerce" in known_words()
    assert "xylophonist" not in known_words()
