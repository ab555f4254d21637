"""What must hold for every figure, hedge and text, however odd."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.quantities import find_quantities
from checker.extracting.quantity.hedges import Hedge, all_hedges, widen
from checker.model.quantity import Quantity

HEDGES = sorted(all_hedges(), key=lambda entry: entry[0])
UNITS = ["%", " km", " people", " tonnes", " million euros", " years", ""]
numbers = st.decimals(min_value=1, max_value=999_999, places=1).map(abs)
PIECES = (
    *("1", "12", "1,234", "2.5", "0", "2023", "$", "€", "%", "-", "–", "/", ":", ".", ",", " ", "\n\n", "'", "(", ")"),
    *("a", "half", "quarter", "million", "bn", "m", "k", "to", "and", "of", "in", "between", "about", "more", "than"),
    *(
        "people",
        "km",
        "hours",
        "minutes",
        "March",
        "Boeing",
        "per",
        "one",
        "twenty",
        "dozens",
        "thousands",
        "@",
        "www.",
    ),
)
pieces = st.sampled_from(PIECES)


def plain(figure: str) -> Quantity:
    (mention,) = find_quantities(f"It lost {figure} then.")
    return mention.quantity


def holds(outer: Quantity, inner: Quantity) -> bool:
    """Whether every value one quantity can mean is a value of the other."""
    below = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    return below and (outer.high is None or (inner.high is not None and inner.high <= outer.high))


@given(st.sampled_from(HEDGES), numbers, numbers, numbers)
def test_a_hedge_never_narrows(entry: tuple[str, Hedge], written: Decimal, below: Decimal, above: Decimal) -> None:
    low, high = widen((written - below, written + above), written, entry[1])
    assert low is None or low <= written - below
    assert high is None or high >= written + above


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("some 66 percent", 64, 68), ("about 60 percent", 54, 66), ("about 1,250 people", 1150, 1350)],
)
def test_a_hedge_adds_no_more_than_two_steps_of_its_figure(words: str, low: int, high: int) -> None:
    [mention] = find_quantities(f"There were {words} of it.")
    assert (mention.quantity.low, mention.quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("words", [words for words, hedge in HEDGES if words[0].isalpha()])
def test_a_hedge_in_copy_never_narrows(words: str) -> None:
    for figure in ("22,000 people", "26.3%", "$190 billion"):
        mentions = find_quantities(f"They lost {words} {figure}.")
        assert any(holds(mention.quantity, plain(figure)) for mention in mentions), mentions


@given(st.integers(min_value=1_000, max_value=10**12), st.integers(min_value=2, max_value=5))
def test_a_rounded_figure_agrees_with_the_unrounded_one(value: int, digits: int) -> None:
    exact = Decimal(value)
    rounded = exact.quantize(Decimal(1).scaleb(exact.adjusted() - digits + 1), rounding=ROUND_HALF_EVEN)
    assert plain(f"{rounded:,f} tonnes").intersects(plain(f"{value:,} tonnes"))


@given(st.decimals(min_value=10, max_value=999, places=3), st.integers(min_value=0, max_value=2))
def test_magnitudes_rounded_to_two_digits_or_more_agree_with_the_unrounded_ones(value: Decimal, places: int) -> None:
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    assert plain(f"${rounded} billion").intersects(plain(f"${value} billion"))


@given(numbers, st.sampled_from(UNITS))
def test_the_written_figure_lies_in_its_interval(number: Decimal, unit: str) -> None:
    quantity = plain(f"{number:,}{unit}")
    assert quantity.low is not None
    assert quantity.high is not None
    assert quantity.low <= quantity.written <= quantity.high


@given(st.lists(pieces, max_size=40), st.sampled_from(["", " "]))
def test_mentions_are_sorted_and_apart_in_any_text(words: list[str], joint: str) -> None:
    text = joint.join(words)
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.hedge_start <= mention.start < mention.noun_start <= mention.end <= len(text)
        end = mention.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for mention in find_quantities(text):
        assert text[mention.start : mention.end].strip()


@given(st.lists(pieces, min_size=1, max_size=12))
def test_the_same_text_gives_the_same_figures(words: list[str]) -> None:
    text = " ".join(words)
    assert find_quantities(text) == find_quantities(text)


HOSTILE = (
    *(
        "1,",
        "111 ",
        "1.",
        "1-",
        "1/",
        "1:",
        "a.",
        "a@",
        "a/",
        "$",
        "9",
        "one ",
        "million ",
        "hundred ",
        "1 and ",
        "5, ",
    ),
    *("between 1 and ", "half of a ", "two and a ", "3 new ", "$1 to ", "more than ", "'1", "\n", "½", "x2", "1 000 "),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repeats_take_steps_in_proportion_to_their_length(unit: str) -> None:
    """Counts function calls, not seconds: four times the text may cost hardly more than four times the steps."""
    short, long = steps(unit * 250), steps(unit * 1000)
    assert long <= 5 * short + 1000


def steps(text: str) -> int:
    """How many Python function calls reading a text takes."""
    import sys

    find_quantities("warm up 5 km")
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        find_quantities(text)
    finally:
        sys.setprofile(None)
    return count
