"""What a figure measures: the noun or verb it is about, and what narrows it."""

from __future__ import annotations

import pytest

from checker.extracting.measuring import Measure, measure_of, narrowing_of
from tests.parsing import Reader


def measured(read: Reader, text: str) -> Measure:
    """The measure of the one figure in a sentence."""
    marked = read(text)
    [mention] = marked.quantities
    return measure_of(marked, mention)


@pytest.mark.parametrize(
    ("text", "head", "predicate"),
    [
        ("Trade between Norway and Portugal reached 41.2 billion euros.", "trade", "reach"),
        ("Unemployment fell to 6 per cent.", "unemployment", "fall"),
        ("Turnout was 61 per cent.", "turnout", "be"),
        ("The price of bread rose to 3 euros.", "price", "rise"),
        ("The bill came to 3 million euros.", "bill", "come"),
        ("The quake killed 320 people.", "people", "kill"),
        ("The company employs 4,000 workers.", "worker", "employ"),
        ("The council raised 3 million euros.", "raise", "raise"),
        ("He paid 40 euros for a ticket.", "pay", "pay"),
        ("The 320-metre tower opened in May.", "tower", "open"),
        ("The tower is 320 metres tall.", "tall", "be"),
    ],
)
def test_the_measure_of_a_figure(read: Reader, text: str, head: str, predicate: str) -> None:
    measure = measured(read, text)
    assert measure.head is not None
    assert (measure.head.lemma, measure.predicate) == (head, predicate)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The number of visitors rose to 5 million.", "visitor"),
        ("A total of 40 firms signed up.", "firm"),
        ("The mayor unveiled a bridge worth 40 million euros.", "bridge"),
        ("The ministry put the damage at 40 million euros.", "damage"),
        ("Last year 79 out of every 100 babies got their third jab.", "baby"),
        ("One in five households has no water.", "household"),
    ],
)
def test_a_hollow_noun_gives_way_to_what_it_counts(read: Reader, text: str, head: str) -> None:
    measure = measured(read, text)
    assert measure.head is not None
    assert measure.head.lemma == head


@pytest.mark.parametrize(
    ("text", "narrowing"),
    [
        ("Net profit rose to 40 million euros.", ("net",)),
        ("The price of bread rose to 3 euros.", ("bread",)),
        ("The council raised 3 million euros.", ()),
    ],
)
def test_what_narrows_a_measure(read: Reader, text: str, narrowing: tuple[str, ...]) -> None:
    assert narrowing_of(read(text).sentence, measured(read, text).head) == narrowing


def test_all_words_that_tell_of_the_measure(read: Reader) -> None:
    measure = measured(read, "Trade between Norway and Portugal reached 41.2 billion euros, although nobody cared.")
    told = {token.text for token in measure.tokens}
    assert {"Trade", "Norway", "Portugal", "reached"} <= told
    assert "nobody" not in told
