"""Figures in phrases of news copy: what is found, what it means, and what is no figure at all."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checker.extracting.quantities import find_quantities
from checker.model.quantity import Bound, Dimension, Quantity, QuantityMention

with Path(__file__).with_name("quantities.toml").open("rb") as file:
    CORPUS: dict[str, list[dict[str, Any]]] = tomllib.load(file)


def only(text: str) -> QuantityMention:
    """The one figure of a text."""
    (mention,) = find_quantities(text)
    return mention


def written(quantity: Quantity) -> str:
    """A quantity in the words of the corpus: "7_000_000 money: USD per year, about"."""
    values = [quantity.written] if quantity.written_to is None else [quantity.written, quantity.written_to]
    unit = quantity.unit
    meaning = "..".join(_number(value) for value in values) + f" {unit.dimension}"
    meaning += f": {unit.name}" if unit.name else ""
    meaning += f" per {unit.per}" if unit.per else ""
    meaning += f", {quantity.bound}" if quantity.bound is not Bound.EXACT else ""
    return meaning + (", ambiguous" if quantity.ambiguous else "")


def _number(value: Decimal) -> str:
    return f"{round(value, 6).normalize():,f}".replace(",", "_")


@pytest.mark.parametrize("phrase", CORPUS["phrase"], ids=lambda phrase: phrase["text"])
def test_phrase(phrase: dict[str, Any]) -> None:
    text = phrase["text"]
    found = [[text[mention.start : mention.end], written(mention.quantity)] for mention in find_quantities(text)]
    assert found == phrase["found"]


@pytest.mark.parametrize("near_miss", CORPUS["near_miss"], ids=lambda near_miss: near_miss["text"])
def test_near_miss(near_miss: dict[str, Any]) -> None:
    text = near_miss["text"]
    assert [text[mention.start : mention.end] for mention in find_quantities(text)] == []


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(CORPUS["phrase"]) >= 250
    assert len(CORPUS["near_miss"]) >= 80
    texts = [entry["text"] for entries in CORPUS.values() for entry in entries]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It sold 26.3% of the shares.", "26.25", "26.35"),
        ("It cost $240.1 billion.", "240.05e9", "240.15e9"),
        ("It cost $190 billion.", "185e9", "195e9"),
        ("It cost $38 million.", "37.5e6", "38.5e6"),
        ("One million people came.", "0.9e6", "1.1e6"),
        ("22,000 firms trade there.", "21500", "22500"),
        ("10,000 firms trade there.", "9500", "10500"),
        ("9,412 runners came.", "9411.5", "9412.5"),
        ("130 countries came.", "130", "130"),
        ("A dozen men came.", "10.8", "13.2"),
        ("A quarter of the crop was lost.", "0.23", "0.27"),
        ("The trip takes 40 minutes.", "39.5", "40.5"),
        ("The road is 310 km long.", "305", "315"),
        ("Production grew fourfold.", "3.6", "4.4"),
        ("Tens of thousands of troops came.", "10000", "99999"),
        ("It was minus 20 degrees Celsius.", "-20.5", "-19.5"),
    ],
)
def test_a_figure_means_what_its_last_digit_leaves_open(text: str, low: str, high: str) -> None:
    quantity = only(text).quantity
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("hedge", "low", "high", "bound"),
    [
        ("", "19.5", "20.5", Bound.EXACT),
        ("about ", "18", "22", Bound.ABOUT),
        ("an estimated ", "18", "22", Bound.ABOUT),
        ("nearly ", "18", "20.5", Bound.ABOUT),
        ("just under ", "19", "20.5", Bound.ABOUT),
        ("slightly more than ", "19.5", "21", Bound.ABOUT),
        ("more than ", "19.5", None, Bound.MORE_THAN),
        ("upwards of ", "19.5", None, Bound.MORE_THAN),
        ("at least ", "19.5", None, Bound.AT_LEAST),
        ("no less than ", "19.5", None, Bound.AT_LEAST),
        ("up to ", None, "20.5", Bound.AT_MOST),
        ("a maximum of ", None, "20.5", Bound.AT_MOST),
        ("less than ", None, "20.5", Bound.LESS_THAN),
        ("well below ", None, "20.5", Bound.LESS_THAN),
        ("at least about ", "18", None, Bound.AT_LEAST),
    ],
)
def test_hedges_come_from_one_table(hedge: str, low: str | None, high: str | None, bound: Bound) -> None:
    quantity = only(f"They lost {hedge}20% of it.").quantity
    ends = tuple(Decimal(end) if end is not None else None for end in (low, high))
    assert (quantity.low, quantity.high, quantity.bound) == (*ends, bound)


@pytest.mark.parametrize(
    "text",
    [
        "Arrivals were 24 percent more than 31,219.",
        "The parts add up to $38 billion.",
        "The fire spread over 2,900 hectares.",
        "It lasted over five years.",
        "They have no more, than 20 would need.",
    ],
)
def test_words_that_only_look_like_hedges(text: str) -> None:
    assert find_quantities(text)[-1].quantity.bound is Bound.EXACT


def test_a_mention_covers_figure_unit_and_noun_and_tells_hedge_and_noun_apart() -> None:
    text = "He said that more than 22,000 Spanish companies sell there."
    mention = only(text)
    assert text[mention.start : mention.end] == "22,000 Spanish companies"
    assert text[mention.hedge_start : mention.start] == "more than "
    assert text[mention.noun_start : mention.end] == "Spanish companies"


def test_without_hedge_and_noun_both_marks_lie_at_the_figure() -> None:
    mention = only("It cost $5 million in all.")
    assert (mention.hedge_start, mention.noun_start) == (mention.start, mention.end)


def test_points_and_percent_are_kept_apart() -> None:
    percent, points, basis = find_quantities("It rose 2%, or 2 percentage points, or 200 basis points.")
    dimensions = [mention.quantity.unit.dimension for mention in (percent, points, basis)]
    assert dimensions == [Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.BASIS_POINT]


def test_exotic_spaces_part_thousands_and_units() -> None:
    assert written(only("Some 12\u202f500\u00a0tonnes were sold.").quantity) == "12_500 mass: tonne, about"


def test_a_plain_space_parts_thousands_only_where_no_comma_does() -> None:
    assert written(only("There were 12 500 troops.").quantity) == "12_500 count: troop"
    assert len(find_quantities("There were 1,200 men, and in group 12 500 troops.")) == 2


def test_a_comma_has_two_readings_where_the_text_writes_decimals_with_it() -> None:
    assert not only("They sold 1,234 tonnes.").quantity.ambiguous
    assert find_quantities("They sold 1,234 tonnes for 3,5 million euros.")[0].quantity.ambiguous
