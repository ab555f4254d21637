"""The words of time expressions (`rules/words/timexes.toml`), in the shape that the readers look them up in."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from checker.extracting.time_tokens import Phrase, PhraseTable
from checker.model.timex import CalendarDate
from checker.words import load

_TABLE: Final[dict[str, Any]] = load("timexes")
_NUMBERS: Final[dict[str, Any]] = load("numbers")


def _phrase(words: str) -> Phrase:
    """A phrase as its tokens: "new year's day" is new, year, 's, day."""
    return tuple(words.replace("'s", " 's").split())


def _phrases(phrases: Iterable[str]) -> tuple[Phrase, ...]:
    """Phrases with the longest first, so that the first that fits is the right one."""
    return tuple(sorted((_phrase(words) for words in phrases), key=lambda phrase: (-len(phrase), phrase)))


def _by_first_word(phrases: Iterable[Phrase]) -> PhraseTable:
    """The same by the first word of each."""
    table: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


MONTHS: Final[dict[str, int]] = _TABLE["months"]
MONTH_ABBREVIATIONS: Final[dict[str, int]] = _TABLE["month_abbreviations"]
MONTHS_ALSO_NAMES: Final = frozenset(_TABLE["month_names"]["also_names"])
MONTHS_IN_CAPITALS_ONLY: Final = frozenset(_TABLE["month_names"]["in_capitals_only"])
SURE_BEFORE_MONTH: Final = frozenset(_TABLE["month_names"]["surely_behind"])
LIKELY_BEFORE_MONTH: Final = frozenset(_TABLE["month_names"]["likely_behind"])
AFTER_MONTH_NAME: Final = frozenset(_TABLE["month_names"]["name_goes_on"])
BEFORE_MONTH_NAME: Final = frozenset(_TABLE["month_names"]["named_before"])
DETERMINERS_BEFORE_MONTH: Final = frozenset(_TABLE["month_names"]["determiners"])
TITLES: Final = frozenset(_TABLE["month_names"]["titles"])

WEEKDAYS: Final[dict[str, int]] = _TABLE["weekdays"]
WEEKDAY_ABBREVIATIONS: Final[dict[str, int]] = _TABLE["weekday_abbreviations"]
WEEKDAYS_PLURAL: Final = {f"{name}s": number for name, number in WEEKDAYS.items()}
WEEKDAY_NAME_BEFORE: Final = frozenset(_TABLE["weekday_names"]["named_before"])
WEEKDAY_NAME_AFTER: Final = frozenset(_TABLE["weekday_names"]["named_behind"])
WEEKDAY_NAME_AFTER_PAIR: Final = _phrases(_TABLE["weekday_names"]["phrases_behind"])
MAIL_ON: Final = frozenset(_TABLE["weekday_names"]["papers_on"])
TODAY_NAME_BEFORE: Final = frozenset(_TABLE["today_names"]["named_before"])

SEASONS: Final[dict[str, str]] = _TABLE["seasons"]
SEASON_NAME_AFTER: Final = frozenset(_TABLE["season_names"]["named_behind"])
SEASON_NAME_BEFORE: Final = frozenset(_TABLE["season_names"]["named_before"])
BEFORE_SEASON: Final = frozenset(_TABLE["season_names"]["behind"])
BEFORE_THE_SEASON: Final = frozenset(_TABLE["season_names"]["behind_with_the"])
HOLIDAYS: Final = (
    {
        _phrase(name): CalendarDate(month=month, day=day, holiday=True)
        for name, (month, day) in _TABLE["holidays"].items()
    }
    | {
        _phrase(name): CalendarDate(month=month, weekday=weekday, nth=nth, holiday=True)
        for name, (month, weekday, nth) in _TABLE["holidays_on_weekdays"].items()
    }
    | {_phrase(name): CalendarDate(easter=days, holiday=True) for name, days in _TABLE["holidays_by_easter"].items()}
)
HOLIDAY_PHRASES: Final = _by_first_word(HOLIDAYS)

UNITS: Final = {word: unit for unit, words in _TABLE["units"].items() for word in words}
SINGULAR_UNITS: Final = frozenset(_TABLE["units"])
CALENDAR_UNITS: Final = frozenset(_TABLE["calendar_units"]["words"])
NIGHTS: Final = frozenset(_TABLE["calendar_units"]["nights"])
FISCAL: Final = frozenset(_TABLE["calendar_units"]["fiscal"])
FISCAL_ENDS: Final = frozenset(_TABLE["calendar_units"]["fiscal_ends"])
YEARLY: Final = frozenset(_TABLE["calendar_units"]["yearly"])

NUMBERS: Final = {word: Decimal(value) for word, value in _NUMBERS["cardinals"].items()}
MULTIPLIERS: Final = {word: Decimal(value) for word, value in _NUMBERS["scales"].items()}
VAGUE_NUMBERS: Final = {
    _phrase(words): (Decimal(low), Decimal(high)) for words, (low, high) in _TABLE["vague_numbers"].items()
}
VAGUE_PHRASES: Final = _by_first_word(phrase for phrase in VAGUE_NUMBERS if phrase)
ORDINALS: Final[dict[str, int]] = _TABLE["ordinals"]
DECADE_NAMES: Final[dict[str, int]] = _TABLE["decade_names"]

PARTS: Final[dict[str, str]] = _TABLE["parts"]
PARTS_OF: Final = {_phrase(words): part for words, part in _TABLE["parts_of"].items()}
PART_PHRASES: Final = _by_first_word(PARTS_OF)
DAY_PARTS: Final[dict[str, str]] = _TABLE["day_parts"]
WHICH: Final[dict[str, int]] = _TABLE["which"]
WHICH_ANCHORED: Final[dict[str, int]] = _TABLE["which_anchored"]
DEICTIC_DAYS: Final[dict[str, int]] = _TABLE["deictic_days"]
AFTER_LENGTH: Final = {_phrase(words): tuple(sense.split()) for words, sense in _TABLE["after_length"].items()}
PHRASES_AFTER_LENGTH: Final = _by_first_word(AFTER_LENGTH)

BOUNDS: Final = {_phrase(words): bound for bound, phrases in _TABLE["bounds"].items() for words in phrases}
HEDGES_OF_LENGTHS: Final = _phrases(_TABLE["hedges"]["lengths"])
HEDGES: Final = _phrases([*_TABLE["hedges"]["lengths"], *_TABLE["hedges"]["distances"]])
HEDGES_OF_YEARS: Final = _phrases(_TABLE["hedges"]["years"])
SET_DETERMINERS: Final = frozenset(_TABLE["sets"]["determiners"])
SET_UNITS: Final[dict[str, str]] = _TABLE["sets"]["units"]

EARLIEST_YEAR: Final[int] = _TABLE["years"]["earliest"]
EARLIEST_SURE_YEAR: Final[int] = _TABLE["years"]["earliest_sure"]
LATEST_YEAR: Final[int] = _TABLE["years"]["latest"]
SURE_BEFORE_YEAR: Final = frozenset(_TABLE["years"]["surely_behind"])
LIKELY_BEFORE_YEAR: Final = frozenset(_TABLE["years"]["likely_behind"])
COMPARING_BEFORE_YEAR: Final = frozenset(_TABLE["years"]["comparing_behind"])
BEFORE_COMPARING_YEAR: Final = frozenset(_TABLE["years"]["before_comparing"])
DETERMINERS_BEFORE_YEAR: Final = frozenset(_TABLE["years"]["determiners"])
NOT_BEFORE_OF_YEAR: Final = frozenset(_TABLE["years"]["not_before_of"])
FRAMING_VERBS: Final = frozenset(_TABLE["years"]["framing"])
OPENING_VERBS: Final = frozenset(_TABLE["years"]["opening_verbs"])
GLUED_BEFORE_YEAR: Final = frozenset(_TABLE["years"]["glued_before"])
AFTER_YEAR: Final = frozenset(_TABLE["years"]["after"])
ENDING_VERBS: Final = frozenset(_TABLE["going_on"]["verbs"])
WITH_ENDING_VERBS: Final = frozenset(_TABLE["going_on"]["with_verbs"])
BEFORE_YEAR_GOES_ON: Final = frozenset(_TABLE["going_on"]["before_date"])
NOT_UNDER_OPENING_YEAR: Final = frozenset(_TABLE["going_on"]["barring"])
COUNTED: Final = frozenset(_TABLE["counted"]["nouns"])
CLOCK_WORDS: Final = frozenset(_TABLE["counted"]["clock"])

SPORT: Final = frozenset(_TABLE["sport"]["words"])
MOVED: Final = frozenset(_TABLE["moved"]["verbs"])
LENGTH_TO: Final = _by_first_word(_phrases(_TABLE["length_to"]["words"]))
LENGTH_NOUNS: Final = frozenset(_TABLE["length_to"]["period_nouns"])
LENGTH_FROM: Final = frozenset(_TABLE["length_to"]["starting"])
LENGTH_BEFORE_ARTICLE: Final = frozenset(_TABLE["lengths"]["before_article"])
WINDOW_BEFORE: Final = frozenset(_TABLE["lengths"]["window_before"])
AGE: Final = frozenset(_TABLE["lengths"]["age"])
