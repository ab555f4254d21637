"""Converts physical units into one another, through pint, whose registry is made once and only when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.model.quantity import PHYSICAL, Dimension, Quantity, Unit
from checker.words import load

DIGITS = 40
KEPT_DIGITS = 24
AMBIGUOUS_TON = "ton"
TON_READINGS = ("short_ton", "tonne", "long_ton")


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit in base units: a value `x` of it is `x * factor + offset` of them; `kind` is what may be converted.

    A kind is the dimensions of physics with their powers, in one order ("[length] 1, [time] -1").
    """

    kind: str
    factor: Decimal
    offset: Decimal = Decimal(0)


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


@cache
def _pint_names() -> dict[str, str]:
    names = {entry["name"]: entry.get("pint", entry["name"]) for entry in load("units")["unit"] if "pint" in entry}
    return {**names, "degree": "delta_degree_Celsius", AMBIGUOUS_TON: "tonne"}


@cache
def scale_of(unit: Unit) -> Scale | None:
    """How a unit is converted; None for a unit that is none of physics or that pint does not know."""
    if unit.dimension not in PHYSICAL or not unit.name:
        return None
    name = _pint_scale(unit.name)
    per = _pint_scale(unit.per) if unit.per else None
    if name is None:
        return None
    if not unit.per:
        return name
    if per is None or name.offset:
        return Scale(f"{name.kind} per {unit.per}", name.factor)
    return Scale(_kind(_powers(name.kind), _powers(per.kind)), name.factor / per.factor)


def _kind(powers: Mapping[str, Decimal], under: Mapping[str, Decimal] = MappingProxyType({})) -> str:
    """The dimensions of a unit with their powers, less those of what it is counted per, as one string."""
    left = {name: powers.get(name, Decimal(0)) - under.get(name, Decimal(0)) for name in {*powers, *under}}
    return ", ".join(f"{name} {power.normalize():f}" for name, power in sorted(left.items()) if power)


def _powers(kind: str) -> dict[str, Decimal]:
    parts = (part.rpartition(" ") for part in kind.split(", ") if part)
    return {name: Decimal(power) for name, _, power in parts}


@cache
def _pint_scale(name: str) -> Scale | None:
    import pint

    registry = _registry()
    try:
        expression = _pint_names().get(name, name)
        if "*" in expression:
            whole = registry.parse_expression(expression).to_base_units()
            return Scale(_dimensions(whole), Decimal(whole.magnitude))
        unit = registry.Unit(expression)
        one = registry.Quantity(Decimal(1), unit).to_base_units()
        nothing = registry.Quantity(Decimal(0), unit).to_base_units()
    except (pint.PintError, TypeError, ValueError, AttributeError):  # pint knows no such unit, or it is logarithmic
        return None
    kind = "angle or difference of temperature 1" if name == "degree" else _dimensions(unit)
    return Scale(kind, Decimal(one.magnitude) - Decimal(nothing.magnitude), Decimal(nothing.magnitude))


def _dimensions(measured: Any) -> str:
    return _kind({name: Decimal(str(power)) for name, power in measured.dimensionality.items()})


def convertible(one: Unit, other: Unit) -> bool:
    """Whether two physical units measure the same, so that values can be converted."""
    left, right = scale_of(one), scale_of(other)
    return left is not None and right is not None and left.kind == right.kind


def convert(quantity: Quantity, unit: Unit) -> Quantity:
    """A physical quantity in another unit. The interval is rounded outwards, so that nothing it can mean is lost.

    A bare "ton" keeps its readings: the interval runs from the short to the long ton. Raises ValueError for units
    that do not measure the same.
    """
    source, target = scale_of(quantity.unit), scale_of(unit)
    if source is None or target is None or source.kind != target.kind:
        raise ValueError(f"no conversion from {quantity.unit} to {unit}")
    least, most = _ton_stretch(quantity.unit, unit)
    return _mapped(
        quantity,
        unit,
        lambda value: _through(value, source, target, ROUND_HALF_EVEN),
        lambda value: _through(value * (least if value >= 0 else most), source, target, ROUND_FLOOR),
        lambda value: _through(value * (most if value >= 0 else least), source, target, ROUND_CEILING),
    )


def times(quantity: Quantity, factor: Decimal, unit: Unit) -> Quantity:
    """A quantity in a unit of which one of its own is `factor`."""
    return _mapped(quantity, unit, *([lambda value: value * factor] * 3))


Converted = Callable[[Decimal], Decimal]


def _mapped(quantity: Quantity, unit: Unit, written: Converted, low: Converted, high: Converted) -> Quantity:
    return Quantity(
        low=None if quantity.low is None else low(quantity.low),
        high=None if quantity.high is None else high(quantity.high),
        unit=unit,
        written=written(quantity.written),
        written_to=None if quantity.written_to is None else written(quantity.written_to),
        bound=quantity.bound,
        ambiguous=quantity.ambiguous,
    )


def _through(value: Decimal, source: Scale, target: Scale, rounding: str) -> Decimal:
    exact = Context(prec=DIGITS)
    base = exact.add(exact.multiply(value, source.factor), source.offset)
    result = exact.divide(exact.subtract(base, target.offset), target.factor)
    return Context(prec=KEPT_DIGITS, rounding=rounding).plus(result)


@cache
def _ton_stretch(source: Unit, target: Unit) -> tuple[Decimal, Decimal]:
    """What the lowest and the highest reading of a bare ton are of a tonne; a bare ton as target turns them round."""
    if (source.name == AMBIGUOUS_TON) == (target.name == AMBIGUOUS_TON) or Dimension.MASS not in (
        source.dimension,
        target.dimension,
    ):
        return Decimal(1), Decimal(1)
    scales = [scale for name in TON_READINGS if (scale := _pint_scale(name)) is not None]
    tonne = Decimal(1000)
    shares = sorted(scale.factor / tonne for scale in scales)
    if source.name == AMBIGUOUS_TON:
        return shares[0], shares[-1]
    return 1 / shares[-1], 1 / shares[0]
