"""Whether two clauses are about classes that are counted and timed apart: the men's race and the women's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise, product

from checker.kinds.context import KindContext
from checker.matching.measures import Relation, commensurable, compare, format_quantity
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim
from checker.model.quantity import Dimension, Quantity
from checker.words import load

OF_LENGTHS = "axis"  # which way a length was measured; a high school and a South Pier are of no class


def other_class(context: KindContext, one: Claim, other: Claim) -> str:
    """Why two claims are of two classes, in words: each clause names one class of a group, and another, or each
    gives another length for the course; "" where nothing says so."""
    return rival_classes(one, other) or other_side(context, one, other) or _other_course(context, one, other)


def other_side(context: KindContext, one: Claim, other: Claim) -> str:
    """Why two claims are of two things that one noun names, in words: "first phase", "second phase"; "" where each
    noun that both clauses tell of is of one side, or of none."""
    left, right = (_sided_nouns(context, claim) for claim in (one, other))
    for noun in sorted(left.keys() & right.keys()):
        for group in sorted(left[noun].keys() & right[noun].keys()):
            sides = left[noun][group], right[noun][group]
            if not sides[0].keys() & sides[1].keys():
                told = [min(side.values()) for side in sides]
                return f"one is of the {told[0]} {noun}, the other of the {told[1]} {noun}"
    return ""


def _sided_nouns(context: KindContext, claim: Claim) -> dict[str, dict[str, dict[int, str]]]:
    """For each noun of a claim's clause the groups of sides that its adjectives name: the side, and the word."""
    sentence = context.graph.sentence_of(claim)
    found: dict[str, dict[str, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    if sentence is None:
        return found
    opening = sentence.tokens_between(sentence.start, claim.span.start)
    only_opens = not any(token.part_of_speech in {"VERB", "AUX"} for token in opening)  # "In the first round 61 …"
    start = sentence.start if only_opens else claim.span.start
    for token in sentence.tokens_between(start, claim.span.end):
        if token.dependency in {"amod", "compound", "nmod"}:
            told = (sentence.tokens[token.head], *sentence.tokens[token.index + 1 : token.index + 2])
            nouns = {word.lemma for word in told}  # of the next word, too, as the parser may err
            for noun, (group, side) in product(nouns, _sides_of(token.lemma.lower())):
                found[noun][group][side] = token.text.lower()
    return found


@cache
def _sides_of(word: str) -> tuple[tuple[str, int], ...]:
    """The groups of sides that a word is of, each with its place in the group; an ordinal's is its rank."""
    groups = load("classes")["sides"]
    listed = ((name, at) for name in sorted(groups) for at, side in enumerate(groups[name]) if word in side)
    rank = load("firsts")["ordinals"].get(word)
    return (*listed, *((("ordinal", rank),) if rank else ()))


def rival_classes(one: Claim, other: Claim) -> str:
    """The two classes of one group that two clauses name, in words; "" where they name none, or more than one."""
    words = [_words(claim) for claim in (one, other)]
    figures = [figure_of(claim) for claim in (one, other)]
    lengths = all(figure is not None and figure.unit.dimension is Dimension.LENGTH for figure in figures)
    for name, classes in _groups():
        if name == OF_LENGTHS and not lengths:
            continue
        named = [[members & told for members in classes if members & told] for told in words]
        if len(named[0]) == len(named[1]) == 1 and not named[0][0] & named[1][0]:
            left, right = (min(found[0]) for found in named)
            if not any(members >= {left, right} for members in classes):
                return f"one is of the class “{left}”, the other of “{right}”"
    return ""


@cache
def _groups() -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    groups = load("classes")["groups"]
    return tuple((name, tuple(frozenset(members) for members in groups[name])) for name in sorted(groups))


def _words(claim: Claim) -> frozenset[str]:
    """The lemmas of a clause, each two of its words in a row, and a name that is a common noun too: "the Senate"."""
    subject, told = claim.subject, claim.words.lower().split()
    names = (name.words.lower().removeprefix("the ") for name in subject.names)
    in_a_row = (" ".join(words) for words in pairwise(told))
    return frozenset({subject.head, *subject.modifiers, *subject.context, *names, *in_a_row})


def _other_course(context: KindContext, one: Claim, other: Claim) -> str:
    """Whether the sentence of each claim gives one length, and the two differ: 42.195 kilometres and 10."""
    lengths = []
    for claim in (one, other):
        beside = [each for each in context.figures_of_sentence(claim) if each.id != claim.id]
        found = [figure for each in beside if (figure := figure_of(each)) is not None]
        lengths.append(
            [figure for figure in found if figure.unit.dimension is Dimension.LENGTH and not figure.unit.per]
        )
    if any(len(found) != 1 for found in lengths):
        return ""
    left, right = lengths[0][0], lengths[1][0]
    if not commensurable(left.unit, right.unit) or compare(left, right).relation is not Relation.DISJOINT:
        return ""
    if _are_turned_round(left, right):
        return ""  # 42 miles and 24: the slip of a pen, and one place
    return f"one goes with {format_quantity(left)}, the other with {format_quantity(right)}"


def _are_turned_round(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have the same digits, not in the same order."""
    digits = [str(figure.written).replace(".", "") for figure in (one, other)]
    return digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1])
