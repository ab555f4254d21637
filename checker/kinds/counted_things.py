"""The same number of two different things: 4,460 dead in one article, 4,460 shelters in another."""

from __future__ import annotations

from functools import cache

from checker.kinds.figure_circumstances import EXACT_DIGITS, digits
from checker.kinds.figure_pairs import Pair
from checker.matching.same_measure import figure_of
from checker.matching.vocabulary import concepts_of, same_word
from checker.model.claim import Claim
from checker.model.quantity import Dimension
from checker.words import load

PEOPLE = "people"


def one_number_of_two_things(pair: Pair) -> str:
    """Why an equal number is no agreement, in words: what is counted differs in kind; "" where it need not."""
    left, right = figure_of(pair.one), figure_of(pair.other)
    if left is None or right is None or left.written != right.written or pair.same_article:
        return ""
    if not {left.unit.dimension, right.unit.dimension} <= {Dimension.COUNT, Dimension.BARE}:
        return ""
    counted = [_counted(claim) for claim in (pair.one, pair.other)]
    kinds = [kind_counted(claim) for claim in (pair.one, pair.other)]
    if not all(kinds) or kinds[0] == kinds[1]:
        return ""
    if any(same_word(one, other) for one in counted[0] for other in counted[1]):
        return ""
    return f"the same number, of {kinds[0]} in one and of {kinds[1]} in the other"


def counts_other_nouns(pair: Pair) -> bool:
    """Whether two equal numbers count two nouns that share no concept: no agreement, whatever they are."""
    figures = [figure_of(claim) for claim in (pair.one, pair.other)]
    names = [figure.unit.name for figure in figures if figure is not None]
    generic = load("concepts")["concepts"]["person"]
    if len(names) != 2 or not all(names) or set(names) & set(generic) or pair.match.has("same head"):
        return False
    return not same_word(*names) and not any(pair.match.has(name) for name in ("head concept", "head predicate"))


def is_striking(pair: Pair) -> bool:
    """Whether the number is too exact to stand for two things by chance."""
    figures = [figure for figure in (figure_of(pair.one), figure_of(pair.other)) if figure is not None]
    return all(digits(figure) >= EXACT_DIGITS for figure in figures)


def _counted(claim: Claim) -> frozenset[str]:
    """The words for what a figure counts: its unit, else its head."""
    figure = figure_of(claim)
    named = figure.unit.name if figure is not None else ""
    return frozenset({named or claim.subject.head, claim.subject.head} - {""})


def kind_counted(claim: Claim) -> str:
    """Whether a figure counts "people" or "things", where the table knows; "" else."""
    words = _counted(claim)
    for kind, known in _kinds().items():
        if any(word in known or concepts_of(word) & known for word in words):
            return kind
    return ""


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load("classes")["counted"].items()}
