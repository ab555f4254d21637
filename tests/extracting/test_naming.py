"""Names in a sentence, without the articles and titles around them."""

from __future__ import annotations

import pytest

from checker.extracting.naming import all_names, names_in, words_of
from tests.parsing import Reader, word


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trade Minister Karin Holm met President Henrik Aas in Lisbon.", ["Karin Holm", "Henrik Aas", "Lisbon"]),
        ("Mr. Holm said nothing on Monday.", ["Holm"]),
        ("The Bank of England raised its rate in May.", ["Bank of England"]),
        ("Poland's president flew to the United States.", ["Poland", "United States"]),
        ("French exports to Japan rose.", ["French", "Japan"]),
        ("The ministry of finance said no.", []),
    ],
)
def test_names_stand_alone(read: Reader, text: str, names: list[str]) -> None:
    sentence = read(text).sentence
    assert [words_of(sentence, first, last) for first, last, _ in all_names(sentence)] == names


def test_a_person_behind_a_title_is_a_person(read: Reader) -> None:
    sentence = read("Trade Minister Karin Holm met President Henrik Aas in Lisbon.").sentence
    assert [label for _, _, label in all_names(sentence)] == ["PERSON", "PERSON", "GPE"]


def test_only_the_names_that_touch_some_words_each_once(read: Reader) -> None:
    marked = read("Holm flew to Lisbon and Aas to Lisbon.")
    chosen = [token for token in marked.sentence.tokens if token.text == "Lisbon"]
    assert [name.words for name in names_in(marked.sentence, chosen)] == ["Lisbon"]
    assert names_in(marked.sentence, [word(marked, "flew")]) == ()
