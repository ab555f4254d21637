"""Finds the unit of measure behind a number: percent, physical units, time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.extracting.quantity.phrases import PhraseTable
from checker.extracting.quantity.tokens import Token, TokenKind, glued, past_hyphen
from checker.model.quantity import Dimension, Unit
from checker.words import load

NOUN_DIMENSIONS = frozenset({Dimension.TIME, Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME, Dimension.MASS})
HOMONYMS = frozenset({"foot", "yard", "stone", "pound", "pint", "second"})
RELATIVE = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.BASIS_POINT})


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit in the tokens: `end` is the index behind it, `times` what one of it counts in the named unit.

    `hyphened` says that a hyphen joins it to its number ("a 30-kilometre line").
    """

    unit: Unit
    end: int
    times: Decimal = Decimal(1)
    hyphened: bool = False


@dataclass(frozen=True, slots=True)
class _Tables:
    words: PhraseTable[tuple[Unit, Decimal]]
    signs: PhraseTable[tuple[Unit, Decimal]]
    glued: dict[str, tuple[Unit, Decimal]]
    modifiers: frozenset[str]


@cache
def _tables() -> _Tables:
    words, signs = [], []
    glued_signs: dict[str, tuple[Unit, Decimal]] = {}
    for entry in load("units")["unit"]:
        unit = Unit(Dimension(entry["dimension"]), entry["name"], entry.get("per", ""))
        meaning = unit, Decimal(entry.get("times", "1"))
        words += [(phrase, meaning) for phrase in entry["words"]]
        signs += [(phrase, meaning) for phrase in entry["signs"]]
        glued_signs |= dict.fromkeys(entry.get("glued", ()), meaning)
    modifiers = frozenset(load("units")["modifiers"]["words"])
    return _Tables(PhraseTable(words), PhraseTable(signs, exact=True), glued_signs, modifiers)


def read_unit(tokens: list[Token], index: int) -> FoundUnit | None:
    """The unit of the number that ends before `index`; None where none stands there."""
    start = past_hyphen(tokens, index)
    hyphened = start > index
    tables = _tables()
    token = tokens[start]
    if token.kind not in (TokenKind.WORD, TokenKind.MARK):
        return None
    if glued(tokens, start) and token.text in tables.glued and not _runs_on(tokens, start):
        unit, times = tables.glued[token.text]
        return FoundUnit(unit, start + 1, times, hyphened)
    found = tables.signs.match(tokens, start) or tables.words.match(tokens, start)
    if found is None and token.lower in tables.modifiers and not hyphened:
        found = tables.words.match(tokens, start + 1)
    if found is None or _in_name(tokens, start, found[1], found[0][0]):
        return None
    (unit, times), end = found
    return FoundUnit(unit, _with_age(tokens, end, unit), times, hyphened)


def is_unit(tokens: list[Token], index: int) -> bool:
    """Whether a unit of measure in words begins at an index."""
    return _tables().words.match(tokens, index) is not None


def unit_of_noun(noun: str) -> Unit | None:
    """The unit of time, length, area, volume or mass that a singular noun names, None for other nouns."""
    return _nouns().get(noun)


@cache
def _nouns() -> dict[str, Unit]:
    entries = load("units")["unit"]
    units = (Unit(Dimension(entry["dimension"]), entry["name"], entry.get("per", "")) for entry in entries)
    return {
        unit.name: unit
        for unit in units
        if unit.dimension in NOUN_DIMENSIONS and not unit.per and unit.name not in HOMONYMS
    }


def _runs_on(tokens: list[Token], index: int) -> bool:
    """Whether letters or digits follow right behind a sign, so that it is the beginning of something else."""
    return glued(tokens, index + 1) and (
        tokens[index + 1].kind is TokenKind.NUMBER or tokens[index + 1].text in {"²", "³"}
    )


def _in_name(tokens: list[Token], start: int, end: int, unit: Unit) -> bool:
    """Whether a unit of one capitalised singular word is part of a name ("Three Mile Island")."""
    word = tokens[start].text
    return (
        end == start + 1
        and unit.dimension not in RELATIVE
        and word.istitle()
        and len(word) > 2
        and not word.endswith("s")
        and tokens[end].text.istitle()
    )


def _with_age(tokens: list[Token], end: int, unit: Unit) -> int:
    """The index behind "old" in "97-year-old", "three years old"."""
    after = past_hyphen(tokens, end)
    if unit.dimension is not Dimension.TIME or tokens[after].lower not in {"old", "olds"}:
        return end
    return after + 1


@cache
def compounds() -> dict[tuple[str, str], Decimal]:
    """How many of a smaller unit make the larger one, for units that are written one behind another."""
    return {
        (larger, smaller): Decimal(count)
        for larger, smaller, count in ((*pair.split(), count) for pair, count in load("units")["compounds"].items())
    }
