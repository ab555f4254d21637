"""Towns by the names they go by in English or at home, and how far apart two are, from a kept library."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache

from checker.matching.places import City, known_cities, longitude, place_key, plain

EARTH_RADIUS_KM = 6371.0
DEGREES_AN_HOUR = 15.0


Place = tuple[float, float, str, str]


def town_key(words: str) -> str:
    """ "city:seville:ES" for a town known by this name, whatever it is called at home; else ""."""
    known = place_key(words)
    if known or not words:
        return "" if known.startswith("country:") else known
    towns = _towns(plain(words))
    return f"city:{towns[0][2]}:{towns[0][3]}" if towns else ""


def kilometres_apart(one: str, other: str) -> float | None:
    """The least distance between two towns of these names in km, by the haversine formula; None for unknown names.

    Towns that share a name all count, so that a distance is never overstated by taking the wrong one.
    """
    left, right = _towns(plain(one)), _towns(plain(other))
    return min((_haversine(a[:2], b[:2]) for a in left for b in right), default=None)


def hours_ahead(one: str, other: str) -> float | None:
    """How many hours the sun is earlier at one town than at the other; the largest of each name; None if unknown.

    Clocks follow the sun within an hour or two, and the date line is where longitudes begin and end.
    """
    left, right = longitude(one), longitude(other)
    return (left - right) / DEGREES_AN_HOUR if left is not None and right is not None else None


@cache
def _cities_by_name() -> dict[str, list[City]]:
    """All cities of each plain name, in whatever language, the largest first."""
    found: dict[str, list[City]] = defaultdict(list)
    for city in known_cities():
        for name in {city.name, *city.other_names}:
            found[name].append(city)
    return found


@cache
def _towns(name: str) -> tuple[Place, ...]:
    """Latitude, longitude, plain main name and country of all towns of a plain name, the largest first."""
    towns = ((city.latitude, city.longitude, city.name, city.country) for city in _cities_by_name().get(name, ()))
    return tuple(dict.fromkeys(towns))


def _haversine(one: tuple[float, float], other: tuple[float, float]) -> float:
    latitudes = math.radians(one[0]), math.radians(other[0])
    half_rise = math.sin((latitudes[1] - latitudes[0]) / 2) ** 2
    half_turn = math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return (
        2
        * EARTH_RADIUS_KM
        * math.asin(math.sqrt(half_rise + math.cos(latitudes[0]) * math.cos(latitudes[1]) * half_turn))
    )
