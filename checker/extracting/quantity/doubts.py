"""Figures that turn out to be no quantities once they are read: years, days, names, ages, ordinals in disguise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.extracting.quantity.figure import Figure
from checker.extracting.quantity.numeral import Sort, decimals
from checker.extracting.quantity.screens import CONNECTORS, LAST_DAY, is_month, is_year_like
from checker.extracting.quantity.tokens import HYPHENS, Token, TokenKind, begins_sentence, is_number, is_word
from checker.model.quantity import Dimension
from checker.words import load

OLDEST = 119
SMALL = 12
COUNTED = frozenset({Dimension.BARE, Dimension.COUNT})
PARTITIVE = frozenset({"the", "these", "those", "both", "all", "other"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the place a figure stands at: whether a hedge is before it, where the last date and the last
    figure ended."""

    hedged: bool
    date_end: int
    figure_end: int = 0


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(load("not_quantities")[section])


def is_no_quantity(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """Whether a figure is something else: its words and those beside it say so."""
    return any(doubt(tokens, figure, around) for doubt in _DOUBTS)


def is_date(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """Whether a figure is a day behind a month ("March 15"), or one in a row of such days."""
    if not _is_plain_number(tokens, figure):
        return False
    day = figure.numeral.value <= LAST_DAY
    first = figure.first
    in_row = first - 1 == around.date_end and tokens[first - 1].lower in CONNECTORS
    if in_row and day and figure.is_bare:
        return True
    month = first - 1 if is_word(tokens[first - 1]) else first - 2
    if not is_month(tokens, month) or (month == first - 2 and tokens[first - 1].text != "."):
        return False
    if figure.unit.dimension is Dimension.COUNT:
        return day and tokens[month - 1].lower != "in"
    return figure.is_bare or (figure.unit.dimension is Dimension.TIME and day)


def _is_plain_number(tokens: list[Token], figure: Figure) -> bool:
    return figure.numeral.plain and not figure.currency_first and is_number(tokens[figure.first])


def _year(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    token = tokens[figure.first]
    if not is_year_like(token) or not figure.numeral.plain or figure.currency_first:
        return False
    if figure.is_bare or (figure.hyphened and figure.unit.dimension is Dimension.COUNT):
        return int(token.text) >= 1900 or not around.hedged
    if figure.unit.dimension is not Dimension.COUNT:
        return False
    before = tokens[figure.first - 1].lower
    dated = before in {"the", "in", "since", "of", "by", "until", "from", "and", "or", "for", "a"} or before.endswith(
        "'s"
    )
    return not around.hedged and (dated or (int(token.text) >= 1900 and int(token.text) % 100 != 0))


def _behind_naming_word(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A number behind a word that names: "Route 6", "phase 3 trials", "No. 10"."""
    before = figure.first - 2 if tokens[figure.first - 1].text == "." else figure.first - 1
    word = tokens[before].lower
    if before < figure.first - 1 and word not in _words("naming_abbreviated"):
        return False
    if figure.currency_first or figure.unit.dimension not in COUNTED or word not in _words("naming"):
        return False
    if around.hedged or not (figure.numeral.plain or figure.numeral.spelled) or figure.numeral.magnitude > 1:
        return False
    if tokens[figure.end].lower == "of" and is_number(tokens[figure.end + 2]):  # "went round two of the 18 teams"
        return False
    if word == "no" and before == figure.first - 1:
        return figure.is_bare and not figure.numeral.spelled
    return figure.is_bare or word not in _words("naming_unless_counted")


def _behind_name(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """Plain digits right behind a capital word: "Kepler 7", "Falcon 9 rockets"."""
    before = tokens[figure.first - 1]
    version = figure.is_bare and tokens[figure.first].text.endswith(".0")
    if not (_is_plain_number(tokens, figure) or version) or around.hedged or figure.unit.dimension not in COUNTED:
        return False
    if not is_word(before) or not before.text[0].isupper() or before.lower.endswith(("'s", "’s")):
        return False
    if (
        before.lower in _words("openers")
        or before.lower in _words("headline_verbs")
        or is_month(tokens, figure.first - 1)
    ):
        return False
    if figure.is_bare:
        return True
    place = figure.first - 2
    while _is_capital(tokens[place]) and tokens[place].lower not in _words("prepositions") and place > figure.first - 5:
        place -= 1
    return tokens[place].lower not in _words("prepositions") and not begins_sentence(tokens, figure.first - 1)


def _is_capital(token: Token) -> bool:
    return is_word(token) and token.text[0].isupper()


def _age(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """An age between commas behind a name ("Moreno, 51, was"), and what stands alone in brackets: "(51)", "[3]"."""
    if not _is_plain_number(tokens, figure) or not figure.is_bare:
        return False
    before, after = tokens[figure.first - 1], tokens[figure.end]
    behind_figure = figure.first - 1 == around.figure_end  # "SEK 312 million (268)"
    if (before.text == "(" and after.text in {")", ","} and not behind_figure) or (
        before.text == "[" and after.text == "]"
    ):
        return True
    named = is_word(tokens[figure.first - 2]) and tokens[figure.first - 2].text[0].isupper()
    ends = after.kind is TokenKind.BREAK or after.text in {",", ".", ";", ")", ":"} or after.lower in {"who", "and"}
    return before.text == "," and named and ends and 0 < figure.numeral.value <= OLDEST


def _in_row_of_numbers(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A bare number right beside another one: tables, telephone numbers, "nineteen eighty-four"."""
    if figure.numeral.spelled:
        beside = tokens[figure.first - 1].lower, tokens[figure.end].lower
        return figure.is_bare and any(word in decimals("cardinals") for word in beside)
    if not figure.is_bare or not is_number(tokens[figure.first]) or figure.numeral.magnitude > 1:
        return False
    before, after = tokens[figure.first - 1], tokens[figure.end]
    return is_number(after) or (is_number(before) and not is_year_like(before))


def _spelled_pronoun(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A small spelled number that counts nothing: "one", "the two", "in two"."""
    numeral = figure.numeral
    if not numeral.spelled or numeral.sort is not Sort.PLAIN or numeral.magnitude > 1 or numeral.rough:
        return False
    if numeral.place < 1 and not figure.is_bare:
        return False
    before, after = tokens[figure.first - 1].lower, tokens[figure.end].lower
    if figure.is_bare:
        counted = (after in _words("bare_after") and numeral.value > 1) or before in _words("bare_before")
        leading = tokens[figure.first - 2].lower
        counted = counted or (before == "of" and leading not in _words("choosing"))
        is_level = (before == "to" and leading in _words("changing")) or (
            before == "at" and leading in _words("standing_at")
        )
        counted = counted or (is_level and numeral.value > 1)
        if numeral.value == 1 and after in {"another", "of", "or", "and"}:
            return True
        return before in PARTITIVE or not (counted or around.hedged or numeral.value > SMALL)
    if numeral.value == 1 and figure.unit.dimension is Dimension.TIME and figure.unit.name == "day":
        return not figure.hyphened and before not in _words("one_day_before")
    if numeral.value == 1 and figure.unit.dimension is Dimension.COUNT and figure.hyphened:
        return True
    return numeral.value == 0 and (figure.hyphened or before == "net")


def _capital_number_word(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A spelled number with a capital inside a sentence: "Big Four", "the Seven Sisters"."""
    token = tokens[figure.first]
    capital = (
        is_word(token) and token.text.istitle() and figure.numeral.spelled and not begins_sentence(tokens, figure.first)
    )
    if not capital or figure.unit.dimension not in COUNTED or figure.numeral.magnitude > 1:
        return False
    return figure.is_bare or tokens[figure.end - 1].text[0].isupper() or _is_capital(tokens[figure.first - 1])


def _paper(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """Points of a paper, not of an index: "12-point plan"."""
    points = figure.hyphened and figure.unit.name == "point"
    return points and any(tokens[place].lower in _words("papers") for place in range(figure.end, figure.end + 3))


def _moment(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A date told by its distance: "two years ago"."""
    return figure.unit.dimension is Dimension.TIME and tokens[figure.end].lower == "ago"


def _race(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A race that is named, not a count: "the 10K", "a 5K"."""
    letter = tokens[figure.end - 1].text
    return figure.is_bare and letter in {"K", "k"} and tokens[figure.first - 1].lower in {"the", "a", "5k", "annual"}


def _running_on(tokens: list[Token], figure: Figure, around: Surroundings) -> bool:
    """A bare number that runs on into a word with a hyphen and counts nothing there."""
    if not figure.is_bare or figure.numeral.sort is not Sort.PLAIN:
        return False
    after = tokens[figure.end]
    return (
        after.text in HYPHENS
        and after.start == tokens[figure.end - 1].end
        and is_word(tokens[figure.end + 1])
        and (tokens[figure.end + 1].start == after.end and tokens[figure.end + 1].lower not in _words("bare_hyphened"))
    )


_DOUBTS: tuple[Callable[[list[Token], Figure, Surroundings], bool], ...] = (
    _year,
    _behind_naming_word,
    _behind_name,
    _age,
    _in_row_of_numbers,
    _spelled_pronoun,
    _capital_number_word,
    _paper,
    _moment,
    _race,
    _running_on,
)
