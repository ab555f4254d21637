"""Whether the name of a month, a day of the week or a season is a date, and no person, title or everyday word."""

from __future__ import annotations

from checker.extracting.calendar_words import (
    AFTER_MONTH_NAME,
    BEFORE_MONTH_NAME,
    BEFORE_SEASON,
    BEFORE_THE_SEASON,
    DETERMINERS_BEFORE_MONTH,
    LIKELY_BEFORE_MONTH,
    MAIL_ON,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MONTHS_ALSO_NAMES,
    SEASON_NAME_AFTER,
    SEASON_NAME_BEFORE,
    SURE_BEFORE_MONTH,
    TITLES,
    WEEKDAY_NAME_AFTER,
    WEEKDAY_NAME_AFTER_PAIR,
    WEEKDAY_NAME_BEFORE,
    WEEKDAYS,
)
from checker.extracting.time_tokens import DASHES, Tokens


def is_month(tokens: Tokens, at: int) -> bool:
    """Whether a month without day and year is a date: always behind "in", else where nothing makes it a name."""
    word, before, behind = tokens[at], tokens[at - 1], tokens[at + 1]
    if word.lower in MONTH_ABBREVIATIONS:
        dotted = behind.lower == "."
        is_range = tokens.lower(at + 1 + dotted) in DASHES and _precedes_date(tokens, at + 1 + dotted)
        return is_range or (dotted and before.lower in SURE_BEFORE_MONTH)
    if before.lower in BEFORE_MONTH_NAME:
        return False
    if before.lower in SURE_BEFORE_MONTH or (before.lower in DASHES and _is_joined_date(tokens, at - 1)):
        return True
    if word.lower not in MONTHS_ALSO_NAMES:
        return not _is_name_part(tokens, at)
    return _is_likely(tokens, at)


def _is_likely(tokens: Tokens, at: int) -> bool:
    """Whether a month that is also a name or a verb has the words of a date around it."""
    word, before, behind = tokens[at], tokens[at - 1], tokens[at + 1]
    if behind.lower in {"-", "and", "to", "through", ","} and _precedes_date(tokens, at + 1):
        return True
    if before.lower in {"to", "until", "through"} and tokens.lower(at - 2) in MONTHS:
        return True  # "from January to May Uruguay sold …"
    if before.lower not in LIKELY_BEFORE_MONTH and not (before.lower == "," and _follows_date(tokens, at - 1)):
        return False
    if behind.kind == "word" and behind.is_capitalised and not _is_date_word(behind.lower):
        return False
    if before.lower in DETERMINERS_BEFORE_MONTH:
        return behind.kind == "word" and behind.lower not in AFTER_MONTH_NAME
    return not (word.lower == "may" and behind.lower == "'s") and not (
        word.lower == "march" and behind.lower in AFTER_MONTH_NAME
    )


def _is_name_part(tokens: Tokens, at: int) -> bool:
    """ "January Jones", "Black September": a capitalised neighbour that is no date, or a title before."""
    before, behind = tokens[at - 1], tokens[at + 1]
    if before.lower in TITLES:
        return True
    if before.lower in LIKELY_BEFORE_MONTH or _is_date_word(behind.lower):
        return False
    return behind.kind == "word" and behind.is_capitalised and not behind.text.isupper()


def _is_date_word(word: str) -> bool:
    return word in MONTHS or word in WEEKDAYS or word in MONTH_ABBREVIATIONS


def _follows_date(tokens: Tokens, at: int) -> bool:
    """Whether the token before a joiner is a month, a day or a year: "January, March and April"."""
    return _is_date_word(tokens.lower(at - 1)) or tokens[at - 1].kind in {"number", "ordinal"}


def _is_joined_date(tokens: Tokens, at: int) -> bool:
    """Whether a dash joins a month to another date or a part: "Jan.-March", "mid-May", "end-June"."""
    before = tokens.lower(at - 2) if tokens.lower(at - 1) == "." else tokens.lower(at - 1)
    return before in SURE_BEFORE_MONTH or before == "end" or _is_date_word(before) or _follows_date(tokens, at)


def _precedes_date(tokens: Tokens, at: int) -> bool:
    return _is_date_word(tokens.lower(at + 1)) and tokens[at + 1].is_capitalised


def is_weekday(tokens: Tokens, at: int) -> bool:
    """Whether the name of a weekday is a date, and not part of "Black Friday", "Sunday Times" or "Mail on Sunday"."""
    word, before, behind = tokens[at], tokens[at - 1], tokens[at + 1]
    if not word.is_capitalised or before.lower in WEEKDAY_NAME_BEFORE:
        return False
    if before.lower == "on" and tokens[at - 2].lower in MAIL_ON and tokens[at - 2].is_capitalised:
        return False
    if not behind.is_capitalised or before.lower == "on":
        return True
    named = any(tokens.starts_with(at + 1, phrase) for phrase in WEEKDAY_NAME_AFTER_PAIR)
    return behind.lower not in WEEKDAY_NAME_AFTER and not named


def is_season(tokens: Tokens, at: int) -> bool:
    """Whether a season without a year is a date: behind a preposition, and no street and no revolt."""
    before, behind = tokens[at - 1], tokens[at + 1]
    if before.lower in SEASON_NAME_BEFORE or behind.lower in SEASON_NAME_AFTER:
        return False
    if before.lower in BEFORE_SEASON:
        return tokens.lower(at) != "fall" and behind.lower not in {"of", "to"}
    if before.lower != "the" or tokens.lower(at - 2) not in BEFORE_THE_SEASON:
        return False
    if tokens.lower(at) == "fall" and tokens.lower(at - 2) in {"after", "before", "from", "of"}:
        return False  # "after the fall": somebody's, more often than a season
    return behind.lower not in {"of", "in", "-"} and (behind.kind != "word" or not behind.is_capitalised)
