"""A figure copied with its "last year" into an article of another year, where the words mean another one."""

from __future__ import annotations

from checker.kinds.figure_circumstances import EXACT_DIGITS, digits
from checker.kinds.figure_pairs import Pair
from checker.matching.measures import Relation
from checker.matching.same_measure import figure_of
from checker.timeline.day_words import days_in_words

SHORTEST, LONGEST = 300, 430


def repeated_year(pair: Pair) -> str:
    """Why one exact figure cannot be of two years, each told by the same words as "last year"; "" where it may be."""
    one, other = pair.one, pair.other
    left, right = one.when, other.when
    is_relative = left.depends_on_published and right.depends_on_published
    figures = (figure_of(one), figure_of(other))
    if pair.same_article or pair.comparison.relation != Relation.EQUAL or None in figures:
        return ""
    if any(figure is not None and digits(figure) < EXACT_DIGITS for figure in figures):
        return ""
    if left.interval is None or right.interval is None or not is_relative:
        return ""
    apart = abs((left.interval.first - right.interval.first).days)
    same_words = left.words.lower().split() == right.words.lower().split() != []
    if not same_words or not SHORTEST <= apart <= LONGEST:
        return ""
    days = sorted((left.interval, right.interval))
    told = f"{days_in_words(days[0])} in one, {days_in_words(days[1])} in the other"
    return f"“{left.words}” is {told}: an exact figure does not come back the year after, the words were copied"
