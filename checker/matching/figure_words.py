"""Writes figures for people: "$190 billion", "16,600 km", "26.3%", "more than 1,400 people"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from checker.model.quantity import Bound, Dimension, Quantity, Unit
from checker.words import load

MAGNITUDES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "SGD": "S$",
    "BRL": "R$",
}
SHORT = {
    "kilometre": "km",
    "metre": "m",
    "centimetre": "cm",
    "millimetre": "mm",
    "kilogram": "kg",
    "gram": "g",
    "square_kilometre": "sq km",
    "square_metre": "sq m",
    "degree_Celsius": "°C",
    "degree_Fahrenheit": "°F",
}
IRREGULAR = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "hertz": "hertz",
    "stone": "stone",
    "horsepower": "horsepower",
}
SHARES = {"0.5": "half", "0.25": "a quarter", "0.75": "three quarters", "0.2": "a fifth", "0.1": "a tenth"}
PREFIXES = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "up to ",
    Bound.LESS_THAN: "less than ",
}
GROUPED_FROM = 1000
DECIMALS_KEPT = 3


def format_quantity(quantity: Quantity) -> str:
    """The figure as written with its bound: "more than 1,400 people", "$10 to 12 billion"."""
    prefix = PREFIXES.get(quantity.bound, "")
    if quantity.written_to is None:
        return prefix + format_value(quantity.written, quantity.unit)
    return (
        f"{prefix}{format_value(quantity.written, quantity.unit)} to {format_value(quantity.written_to, quantity.unit)}"
    )


def format_value(value: Decimal, unit: Unit) -> str:
    """A value with its unit, in the words a reader expects."""
    per = f" per {unit.per.replace('_', ' ')}" if unit.per else ""
    return _with_unit(value, unit) + per


def _with_unit(value: Decimal, unit: Unit) -> str:
    number = format_number(value)
    match unit.dimension:
        case Dimension.MONEY:
            sign, amount = SIGNS.get(unit.name), number.removeprefix("-")
            minus = "-" if value < 0 else ""
            return f"{minus}{sign}{amount}" if sign else f"{number} {unit.name}"
        case Dimension.PERCENT:
            return f"{number}%"
        case Dimension.PERCENTAGE_POINT | Dimension.BASIS_POINT:
            return f"{number} {unit.dimension}{'' if abs(value) == 1 else 's'}"
        case Dimension.FRACTION:
            return SHARES.get(f"{value.normalize():f}") or f"{format_number(value * 100)}%"
        case Dimension.MULTIPLE:
            return f"{number} times"
        case Dimension.TIME if unit.name == "second" and abs(value) >= 60:
            return _clocked(value)
        case Dimension.BARE:
            return number
        case Dimension.COUNT:
            return f"{number} {unit.name if abs(value) == 1 else plural(unit.name)}"
    return f"{number} {_physical(unit.name, abs(value) == 1)}"


def format_number(value: Decimal) -> str:
    """A number in English style, with "million", "billion" and "trillion" where the copy would write them."""
    for magnitude, word in MAGNITUDES:
        if abs(value) >= magnitude:
            return f"{_plain(value / magnitude)} {word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    kept = 0 if abs(value) >= GROUPED_FROM else DECIMALS_KEPT
    text = f"{value:,.{kept}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _clocked(seconds: Decimal) -> str:
    """A length of more than a minute in hours, minutes and seconds: "2 h 6 min 48 s"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{_plain(amount)} {name}" for amount, name in parts if amount)


def _physical(name: str, one: bool) -> str:
    if name in SHORT:
        return SHORT[name]
    words = name.replace("_", " ")
    if one or words.endswith("s"):
        return words
    head, _, last = words.rpartition(" ")
    return f"{head} {IRREGULAR.get(last, last + 's')}".strip()


def plural(noun: str) -> str:
    """The plural of an English noun in lower case."""
    known = _plurals().get(noun)
    if known is not None:
        return known
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def _plurals() -> dict[str, str]:
    known: dict[str, str] = {}
    for many, one in load("counted_nouns")["plurals"].items():
        known.setdefault(one, many)
    return known
