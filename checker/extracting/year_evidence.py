"""Whether a number of four digits is a year."""

from __future__ import annotations

from checker.extracting.calendar_words import (
    AFTER_YEAR,
    BEFORE_COMPARING_YEAR,
    CLOCK_WORDS,
    COMPARING_BEFORE_YEAR,
    DETERMINERS_BEFORE_YEAR,
    EARLIEST_SURE_YEAR,
    EARLIEST_YEAR,
    FRAMING_VERBS,
    GLUED_BEFORE_YEAR,
    LATEST_YEAR,
    LIKELY_BEFORE_YEAR,
    NOT_BEFORE_OF_YEAR,
    OPENING_VERBS,
    SURE_BEFORE_YEAR,
)
from checker.extracting.time_reads import ends_phrase, is_counted
from checker.extracting.time_tokens import DASHES, Tokens

_JOINERS = frozenset({"and", "or", "to", ",", "&", "through"}) | DASHES
_LATEST_NEAR_YEAR = 2100
_ERAS = frozenset({"bc", "bce"})


def year_number(tokens: Tokens, at: int) -> int | None:
    """The number where it has four digits and lies in the range of years."""
    number = tokens.number(at)
    if number is None or len(tokens[at].text) != 4 or not EARLIEST_YEAR <= number <= LATEST_YEAR:
        return None
    return number


def could_be_year(tokens: Tokens, at: int) -> bool:
    """Whether a number can be a year where a word before it ("early", "spring") makes a year likely."""
    return year_number(tokens, at) is not None and not _is_something_else(tokens, at)


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether the words around a number show that it is a year.

    Behind some words ("in", "since") a near year needs no more; behind others ("of", "for", "than") nothing may
    follow that the number could count. Far years ("in 1453") are never sure.
    """
    number = year_number(tokens, at)
    if number is None or not could_be_year(tokens, at):
        return False
    behind = tokens.lower(at + 1)
    before = tokens.lower(at - 2) if tokens.lower(at - 1) == "." else tokens.lower(at - 1)
    if before == "(" or behind == "'s":
        return behind in {"'s", "-", "/"} or ends_phrase(tokens, at + 1)
    is_near = EARLIEST_SURE_YEAR <= number <= _LATEST_NEAR_YEAR
    if before in _JOINERS and _is_listed(tokens, at):
        return True
    if is_near and (before in SURE_BEFORE_YEAR or _is_glued(tokens, at)):
        return True
    if is_near and before in FRAMING_VERBS:
        return ends_phrase(tokens, at + 1)
    if before in SURE_BEFORE_YEAR or before in LIKELY_BEFORE_YEAR:
        return ends_phrase(tokens, at + 1) and not _is_amount(tokens, at, before)
    if before in COMPARING_BEFORE_YEAR:
        return _is_compared(tokens, at)
    if before in DETERMINERS_BEFORE_YEAR:
        return is_near and _qualifies_noun(tokens, at)
    return is_near and tokens.opens_sentence(at) and behind in OPENING_VERBS


def _is_glued(tokens: Tokens, at: int) -> bool:
    """ "pre-2019", "post-2020"."""
    return tokens.lower(at - 1) == "-" and tokens.is_joined(at) and tokens.lower(at - 2) in GLUED_BEFORE_YEAR


def _is_amount(tokens: Tokens, at: int, before: str) -> bool:
    """ "A total of 2020", "from 1800 to 2100 troops"."""
    if before == "of":
        return tokens.lower(at - 2) in NOT_BEFORE_OF_YEAR
    if before in {"between", "from"} and tokens.lower(at + 1) in {"and", "to"} and tokens.number(at + 2) is not None:
        return not (could_be_year(tokens, at + 2) and ends_phrase(tokens, at + 3))
    return False


def _is_compared(tokens: Tokens, at: int) -> bool:
    """ "Compared to 2019", "hotter than 2019", "around 2010"; not "more than 2000 were hurt", "rose to 2019"."""
    before, earlier, behind = tokens.lower(at - 1), tokens.lower(at - 2), tokens[at + 1]
    if earlier in BEFORE_COMPARING_YEAR:
        return ends_phrase(tokens, at + 1)
    if before in {"to", "with", "about"} or earlier in {"more", "fewer", "less", "rather"}:
        return False
    return behind.kind != "word" or (
        ends_phrase(tokens, at + 1) and behind.lower not in {"in", "on", "at", "were", "was"}
    )


def _is_something_else(tokens: Tokens, at: int) -> bool:
    """Whether the number counts what follows, is a time of day, lies before Christ, or is part of a longer figure."""
    behind = tokens[at + 1]
    if is_counted(tokens, at + 1) or behind.lower in CLOCK_WORDS or behind.lower in _ERAS:
        return True
    before = tokens[at - 1]
    return before.lower in {"+", "#", "/", "€", "$", "£"} or (before.kind == "number" and tokens.lower(at - 2) != "in")


def _is_listed(tokens: Tokens, at: int) -> bool:
    """Whether a year stands before the joiner: "in 2012, 2016 and 2020"."""
    return year_number(tokens, at - 2) is not None and is_year(tokens, at - 2)


def _qualifies_noun(tokens: Tokens, at: int) -> bool:
    """ "the 2022 election", "a 2024 report": a noun follows, and no hyphen that makes it a measure."""
    return tokens[at + 1].kind == "word" and tokens.lower(at + 1) not in AFTER_YEAR
