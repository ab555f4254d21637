"""A tour told as "three countries" in one article, and listed with four names in another: one may be a mere stop."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.one_story import of_one_story
from checker.matching.places import place_key
from checker.matching.same_measure import figure_of
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Finding, Verdict
from checker.model.quantity import Bound
from checker.model.sentence import Sentence
from checker.words import load

KIND, SAME_JOURNEY_DAYS, FEWEST, MOST, FARTHEST = "count", 31, 2, 12, 12


def judge_listed_stops(context: KindContext) -> Iterator[Finding]:
    """Questions for a reader: how many places a journey has, against how many another article names for it."""
    for count in context.claims(ClaimKind.QUANTITY):
        level, number = _places_counted(count)
        if not level or not _is_of_journey(context, count):
            continue
        for document in sorted(of_one_story(context)[count.span.document]):
            listed = _longest_list(context, document, level)
            if listed is None or not context.told_within(count, listed[0], SAME_JOURNEY_DAYS):
                continue
            if len(listed[1]) > number:  # fewer may only mean that the table lacks a small town
                yield _finding(context, count, *listed)
            break


def _places_counted(claim: Claim) -> tuple[str, int]:
    """Which places an exact small number counts, "country" or "city", and how many; "" where it counts none."""
    figure = figure_of(claim)
    if figure is None or figure.bound is not Bound.EXACT or claim.negated:
        return "", 0
    for level, nouns in load("order")["places_counted"].items():
        if figure.unit.name in nouns and FEWEST <= figure.written <= MOST:
            return str(level), int(figure.written)
    return "", 0


def _is_of_journey(context: KindContext, claim: Claim) -> bool:
    sentence = context.graph.sentence_of(claim)
    words = {token.lemma for token in sentence.tokens} if sentence is not None else set()
    return bool(words & set(load("order")["journeys"]))


def _longest_list(context: KindContext, document: str, level: str) -> tuple[Claim, tuple[str, ...]] | None:
    """The claim whose sentence lists most places, with their names; None where none lists three."""
    best: tuple[Claim, tuple[str, ...]] | None = None
    for claim in context.claims_of_document(document):
        sentence = context.graph.sentence_of(claim)
        if sentence is None:
            continue
        named = _in_one_list(sentence, level)
        if len(named) > FEWEST and (best is None or len(named) > len(best[1])):
            best = claim, named
    return best


def _in_one_list(sentence: Sentence, level: str) -> tuple[str, ...]:
    """The names of places of one level that follow one another in a sentence, each once."""
    found: list[str] = []
    end = None
    for name in sentence.names:
        first, last = sentence.tokens[name.first], sentence.tokens[name.last]
        words = sentence.words[first.start - sentence.start : last.end - sentence.start]
        key = place_key(words)
        if not key.startswith(f"{level}:"):
            continue
        if end is not None and first.index - end > FARTHEST:
            found = []
        end = last.index
        found.append(words)
    return tuple(dict.fromkeys(found))


def _finding(context: KindContext, count: Claim, listed: Claim, named: tuple[str, ...]) -> Finding:
    figure = figure_of(count)
    number = int(figure.written) if figure is not None else 0
    noun = figure.unit.name if figure is not None else "place"
    reasons = [
        f"One counts {number} ({noun}), the other names {len(named)}: {', '.join(named)}.",
        "One of the places may only have been a stop on the way, or not be counted for another reason.",
    ]
    return context.finding(
        KIND, Verdict.REVIEW, f"{noun}: {number} counted, {len(named)} named", reasons, (count, listed)
    )
