"""Figures compared: which units go together, what is converted, how two figures stand, and which slip explains them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extracting.quantities import find_quantities
from checker.matching.measures import Relation, commensurable, compare, format_quantity, in_unit, likely_slip
from checker.model.quantity import PHYSICAL, Bound, Dimension, Quantity, Unit
from checker.words import load

KILOMETRE, MILE = Unit(Dimension.LENGTH, "kilometre"), Unit(Dimension.LENGTH, "mile")
CONVERTIBLE = [
    (KILOMETRE, MILE),
    (Unit(Dimension.AREA, "hectare"), Unit(Dimension.AREA, "acre")),
    (Unit(Dimension.MASS, "tonne"), Unit(Dimension.MASS, "short_ton")),
    (Unit(Dimension.MASS, "ton"), Unit(Dimension.MASS, "tonne")),
    (Unit(Dimension.TEMPERATURE, "degree_Celsius"), Unit(Dimension.TEMPERATURE, "degree_Fahrenheit")),
    (Unit(Dimension.SPEED, "kilometre", "hour"), Unit(Dimension.SPEED, "mile", "hour")),
    (Unit(Dimension.VOLUME, "barrel", "day"), Unit(Dimension.VOLUME, "cubic_metre", "hour")),
    (Unit(Dimension.TIME, "hour"), Unit(Dimension.TIME, "second")),
    (Unit(Dimension.PERCENT), Unit(Dimension.FRACTION)),
    (Unit(Dimension.PERCENTAGE_POINT), Unit(Dimension.BASIS_POINT)),
]
numbers = st.decimals(min_value=-10_000, max_value=1_000_000, places=2)
units = st.sampled_from([unit for pair in CONVERTIBLE for unit in pair])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, written, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    ends = draw(st.tuples(st.booleans(), st.booleans()))
    return Quantity(None if ends[0] else low, None if ends[1] else high, draw(units), written)


def quantity(words: str) -> Quantity:
    """The one figure in a few words."""
    (mention,) = find_quantities(words)
    return mention.quantity


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("$240 billion", "$240.1 billion", Relation.EQUAL),
        ("$2.4 million", "$2.4 billion", Relation.DISJOINT),
        ("$190 billion", "more than $185 billion", Relation.EQUAL),
        ("$190 billion", "up to $200 billion", Relation.OVERLAP),
        ("$190 billion", "more than $220 billion", Relation.DISJOINT),
        ("13,400 miles", "16,600 km", Relation.DISJOINT),
        ("10,300 miles", "16,600 km", Relation.EQUAL),
        ("36,500 acres", "14,800 hectares", Relation.EQUAL),
        ("19 miles", "30.5 km", Relation.EQUAL),
        ("a 27-foot mirror", "an 8.2-metre mirror", Relation.EQUAL),
        ("30C", "86F", Relation.EQUAL),
        ("50 km/h", "31 mph", Relation.EQUAL),
        ("45 tons", "45 tonnes", Relation.EQUAL),
        ("45 tons", "41 tonnes", Relation.EQUAL),
        ("45 tons", "52 tonnes", Relation.DISJOINT),
        ("45 metric tons", "45 tonnes", Relation.EQUAL),
        ("45 short tons", "45 tonnes", Relation.DISJOINT),
        ("a quarter of it", "26%", Relation.EQUAL),
        ("a quarter of it", "40 per cent", Relation.DISJOINT),
        ("130 countries", "130 countries", Relation.EQUAL),
        ("130 countries", "131 countries", Relation.DISJOINT),
        ("some 130 countries", "138 countries", Relation.OVERLAP),
        ("74 seconds", "one minute 14 seconds", Relation.EQUAL),
        ("50 basis points", "half a percentage point", Relation.EQUAL),
        ("$470 a ton", "$520 a tonne", Relation.DISJOINT),
        ("2 million barrels a day", "2 million bpd", Relation.EQUAL),
        ("5 million pesos", "5 million Philippine pesos", Relation.EQUAL),
        ("3%", "3 percentage points", Relation.INCOMPARABLE),
        ("$3 million", "€3 million", Relation.INCOMPARABLE),
        ("130 countries", "130 envoys", Relation.INCOMPARABLE),
        ("$5 a barrel", "$5 billion", Relation.INCOMPARABLE),
        ("5 km", "5 kg", Relation.INCOMPARABLE),
        ("sales of 3.4m", "3.4 metres", Relation.INCOMPARABLE),
    ],
)
def test_how_two_figures_stand(one: str, other: str, relation: Relation) -> None:
    assert compare(quantity(one), quantity(other)).relation is relation


@pytest.mark.parametrize(("one", "other"), CONVERTIBLE)
def test_units_that_go_together(one: Unit, other: Unit) -> None:
    assert commensurable(one, other)
    assert commensurable(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Unit(Dimension.PERCENT), Unit(Dimension.PERCENTAGE_POINT)),
        (Unit(Dimension.MONEY, "USD"), Unit(Dimension.MONEY, "AUD")),
        (Unit(Dimension.MONEY, "USD"), Unit(Dimension.MONEY, "USD", "barrel")),
        (Unit(Dimension.COUNT, "person"), Unit(Dimension.COUNT, "house")),
        (Unit(Dimension.COUNT, "person"), Unit(Dimension.BARE)),
        (KILOMETRE, Unit(Dimension.SPEED, "kilometre", "hour")),
        (KILOMETRE, Unit(Dimension.AREA, "square_kilometre")),
        (Unit(Dimension.TEMPERATURE, "degree"), Unit(Dimension.TEMPERATURE, "degree_Celsius")),
        (Unit(Dimension.MULTIPLE), Unit(Dimension.FRACTION)),
    ],
)
def test_units_that_do_not(one: Unit, other: Unit) -> None:
    assert not commensurable(one, other)
    with pytest.raises(ValueError, match="never compared"):
        in_unit(Quantity(Decimal(1), Decimal(1), one, Decimal(1)), other)


@given(quantities(), st.data())
def test_conversion_there_and_back_keeps_overlap(start: Quantity, data: st.DataObject) -> None:
    partners = [pair[1] if pair[0] == start.unit else pair[0] for pair in CONVERTIBLE if start.unit in pair]
    back = in_unit(in_unit(start, data.draw(st.sampled_from(partners))), start.unit)
    assert back.intersects(start)
    assert start.low is None or (back.low is not None and back.low <= start.low)
    assert start.high is None or (back.high is not None and back.high >= start.high)


@given(quantities(), quantities())
def test_comparison_is_symmetric(one: Quantity, other: Quantity) -> None:
    forth, back = compare(one, other), compare(other, one)
    assert (forth.relation, forth.ratio) == (back.relation, back.ratio)


@given(quantities())
def test_a_figure_equals_itself(one: Quantity) -> None:
    assert compare(one, one).relation is Relation.EQUAL


def test_words_tell_what_was_converted() -> None:
    words = compare(quantity("13,400 miles"), quantity("16,600 km")).words
    assert words == "13,400 miles (= 21,565 km) and 16,600 km have no value in common, a gap of 29.9%"


def test_the_ratio_is_the_larger_over_the_smaller() -> None:
    one, other = quantity("$2.4 billion"), quantity("$2.4 million")
    assert compare(one, other).ratio == compare(other, one).ratio == 1000


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("$2.4 million", "$2.4 billion", "same digits, a thousand times apart"),
        ("1,200 jobs", "12,000 jobs", "same digits, ten times apart"),
        ("14,535 people", "14,355 people", "two digits swapped"),
        ("62 people", "26 people", "two digits swapped"),
        ("$34.49 billion", "$33.49 billion", "one digit differs"),
        ("56,852 people", "5,852 people", "one digit left out"),
        ("310 km", "310 miles", "the same number in another unit"),
        ("2%", "2 percentage points", "percent taken for percentage points"),
        ("32,029 people", "31,678 people", ""),
        ("40 people", "64 people", ""),
        ("130 countries", "130 countries", ""),
    ],
)
def test_likely_slip(one: str, other: str, slip: str) -> None:
    assert likely_slip(quantity(one), quantity(other)) == slip
    assert likely_slip(quantity(other), quantity(one)) == slip


@pytest.mark.parametrize(
    ("words", "formatted"),
    [
        ("$190 billion", "$190 billion"),
        ("US$1.5 million", "$1.5 million"),
        ("€12 a day", "€12 per day"),
        ("4.2 billion yuan", "4.2 billion CNY"),
        ("-$4 million", "-$4 million"),
        ("16,600 kilometres", "16,600 km"),
        ("26.3 per cent", "26.3%"),
        ("one percentage point", "1 percentage point"),
        ("130 countries", "130 countries"),
        ("one person", "1 person"),
        ("at least 1,400 people", "at least 1,400 people"),
        ("about 27 feet", "about 27 feet"),
        ("three quarters of it", "three quarters"),
        ("one in eight households", "12.5%"),
        ("fourfold", "4 times"),
        ("two hours, six minutes and 48 seconds", "2 h 6 min 48 s"),
        ("$10-12bn", "$10 billion to $12 billion"),
        ("10-15%", "10% to 15%"),
        ("4,600 nautical miles", "4,600 nautical miles"),
        ("1.468 million bpd", "1.468 million barrels per day"),
    ],
)
def test_figures_for_people(words: str, formatted: str) -> None:
    assert format_quantity(quantity(words)) == formatted


def test_a_hedged_figure_never_formats_as_an_exact_one() -> None:
    for bound in Bound:
        if bound not in (Bound.EXACT, Bound.RANGE):
            figure = Quantity(Decimal(5), Decimal(5), KILOMETRE, Decimal(5), bound=bound)
            assert format_quantity(figure) != "5 km"


def units_of(dimension: Dimension) -> list[Unit]:
    """The plain units of the table that measure one thing, rates and bare degrees left out."""
    entries = [entry for entry in load("units")["unit"] if entry["dimension"] == dimension]
    return [Unit(dimension, entry["name"]) for entry in entries if not entry.get("per") and entry["name"] != "degree"]


@pytest.mark.parametrize(
    "dimension",
    [
        Dimension.TIME,
        Dimension.LENGTH,
        Dimension.AREA,
        Dimension.VOLUME,
        Dimension.MASS,
        Dimension.TEMPERATURE,
        Dimension.ENERGY,
        Dimension.POWER,
    ],
)
def test_all_units_of_a_dimension_can_be_compared(dimension: Dimension) -> None:
    first, *others = units_of(dimension)
    assert others
    assert [other.name for other in others if not commensurable(first, other)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("11 million light years", "1.5 metres"), ("0.2 mm", "4.2 light-years")],
)
def test_figures_of_very_different_size_are_compared(one: str, other: str) -> None:
    comparison = compare(quantity(one), quantity(other))
    assert comparison.relation is Relation.DISJOINT
    assert comparison.ratio is not None
    assert comparison.ratio > 10**15


@given(st.data())
def test_any_two_figures_of_a_dimension_are_compared(data: st.DataObject) -> None:
    dimension = data.draw(st.sampled_from(sorted(PHYSICAL)))
    sizes = st.decimals(min_value=Decimal("0.001"), max_value=Decimal(10) ** 24, places=3)
    one, other = (data.draw(sizes) for _ in range(2))
    left, right = (data.draw(st.sampled_from(units_of(dimension))) for _ in range(2))
    compared = compare(Quantity(one, one, left, one), Quantity(other, other, right, other))
    assert compared.relation is not Relation.INCOMPARABLE or not commensurable(left, right)
    assert compared.words


def test_knots_are_a_speed() -> None:
    assert commensurable(Unit(Dimension.SPEED, "knot"), Unit(Dimension.SPEED, "kilometre", "hour"))
