"""Two places told of one thing, seen against all that the two articles place.

Two reports of one story name mostly the same places. Where each names one that the other does not know at all, high up
and in sentences that are much alike, they mostly say of one thing where it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from math import log1p

from checker.kinds.context import KindContext
from checker.kinds.one_story import can_be_seen_whole, days_apart, of_one_story
from checker.kinds.sentence_likeness import SentenceLikeness
from checker.matching.distance import kilometres_apart, town_key
from checker.matching.places import country_code, is_part_of_the_world, nationality_code, plain
from checker.matching.scoring import Match
from checker.matching.telling_words import CALENDAR
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.finding import Feature
from checker.model.interval import TimeInterval

TABLE = "place counterparts"
MOVING = "moving"
MOST_DAYS, LONGEST_DAY, FAR_KM, OPENING = 60, 31, 1000.0, 2
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class PlaceCounterparts:
    """The places of some articles that only one of two tells of, in pairs."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        self._sentences = SentenceLikeness(context)
        self._words: dict[str, frozenset[str]] = {}
        self._places: dict[str, list[Claim]] = defaultdict(list)
        for claim in context.claims(ClaimKind.PLACE):
            if claim.modality == Modality.ACTUAL and not claim.negated and _is_local(claim):
                self._places[claim.span.document].append(claim)

    def pairs(self) -> Iterator[tuple[Claim, Claim]]:
        """Each place of an article that another of its story does not name, with each such place of that one."""
        for document in sorted(self._places):
            others = sorted(name for name in of_one_story(self._context)[document] if name > document)
            for other in (name for name in others if name in self._places):
                if can_be_seen_whole(self._context, document, other):
                    pairs = product(self._unknown(document, other), self._unknown(other, document))
                    yield from (pair for pair in pairs if not self._at_two_hours(*pair))

    def likelihood(self, one: Claim, other: Claim) -> Match:
        """What speaks for and against two places being told of one thing; the sum is the log odds."""
        return Match(
            (
                Feature("base", base_weight(TABLE), "how often two such places are told of one thing"),
                *self._of_the_sentences(one, other),
                *self._of_the_places(one, other),
                *self._of_the_articles(one, other),
            )
        )

    def _of_the_sentences(self, one: Claim, other: Claim) -> Iterator[Feature]:
        lead = self._sentences.lead(one, other)
        yield weigh(TABLE, "sentences ahead", lead, "the two sentences are more alike than either is to most others")
        common = self._sentences.in_common(one, other)
        yield weigh(TABLE, "words in common", log1p(common), f"words that both sentences have: {common}")
        meaning = self._context.meanings.of_clauses(one, other)
        yield weigh(TABLE, "meaning", meaning, "how near the words of the clauses are in meaning")
        ahead = self._context.meanings.lead(one, other)
        yield weigh(TABLE, "meanings ahead", ahead, "the sentences are nearer in meaning than either is to most others")
        left, right = self._days(one), self._days(other)
        if any(a.intersects(b) for a in left for b in right):
            yield weigh(TABLE, "same day", 1.0, "both sentences name the same day")
        elif left and right:
            yield weigh(TABLE, "other day", 1.0, "the sentences name different days")

    def _of_the_places(self, one: Claim, other: Claim) -> Iterator[Feature]:
        going = sum(MOVING in claim.subject.segment for claim in (one, other))
        yield weigh(TABLE, "going", going, f"places somebody goes to or comes from: {going}")
        with_article = sum(map(self._has_article, (one, other)))
        yield weigh(TABLE, "article", with_article, f"places named with “the”: {with_article}")
        towns = sum(bool(town_key(claim.subject.place)) for claim in (one, other))
        if towns == 1:
            yield weigh(TABLE, "one town", 1.0, "one is a town, the other may lie in it")
        apart = kilometres_apart(one.subject.place, other.subject.place)
        if apart is not None and apart > FAR_KM:
            yield weigh(TABLE, "far apart", 1.0, f"the two towns are {apart:.0f} km apart")
        scenes = sum(map(self._is_scene, (one, other)))
        yield weigh(TABLE, "scene", scenes, f"places that open an article, or that it names again: {scenes}")

    def _of_the_articles(self, one: Claim, other: Claim) -> Iterator[Feature]:
        documents = one.span.document, other.span.document
        counts = [len({_name(claim) for claim in self._unknown(*pair)}) for pair in (documents, documents[::-1])]
        told = f"places that only one article names: {counts[0]} and {counts[1]}"
        yield weigh(TABLE, "unknown", sum(map(log1p, counts)), told)
        depth = max(map(self._context.depth, (one, other)))
        yield weigh(TABLE, "far down", depth, f"told no farther down than {round(depth * 100)}% of an article")
        days, words = days_apart(self._context, one, other)
        yield weigh(TABLE, "days apart", log1p(min(MOST_DAYS, days)), words)

    def _at_two_hours(self, one: Claim, other: Claim) -> bool:
        """Whether the two sentences give times of day that differ, and so tell of two things."""
        left, right = (
            {each.value for each in self._context.claims_of_sentence(claim) if each.kind is ClaimKind.CLOCK}
            for claim in (one, other)
        )
        return bool(left and right) and left.isdisjoint(right)

    def _unknown(self, document: str, other: str) -> list[Claim]:
        """The places of one article that another does not name."""
        return [claim for claim in self._places[document] if not _parts(claim) & self._told(other)]

    def _told(self, document: str) -> frozenset[str]:
        """The words of an article in the form in which names are compared."""
        if document not in self._words:
            text = self._context.graph.documents[document].text
            self._words[document] = frozenset(plain(word) for word in WORD.findall(text))
        return self._words[document]

    def _is_scene(self, claim: Claim) -> bool:
        """Whether a place is where the whole story plays: it stands at the head of its article, or several times."""
        again = [other for other in self._places[claim.span.document] if _name(other) == _name(claim)]
        return claim.sentence < OPENING or len(again) > 1

    def _has_article(self, claim: Claim) -> bool:
        """Whether "the" stands before a place: more often a region, a river or a building than a town."""
        text = self._context.graph.documents[claim.span.document].text
        return text[: claim.focus.start].rstrip().lower().endswith(" the")

    def _days(self, claim: Claim) -> list[TimeInterval]:
        """The days that the sentence of a claim names."""
        told = (each.when for each in self._context.claims_of_sentence(claim) if each.when.stated)
        days = [when.interval for when in told if when.interval is not None and not when.interval.is_open]
        return [interval for interval in days if interval.days <= LONGEST_DAY]


def _name(claim: Claim) -> str:
    return plain(claim.subject.place)


def _parts(claim: Claim) -> set[str]:
    """The words of a place's name that tell it from others, capitals only."""
    words = WORD.findall(claim.subject.place)
    return {plain(word) for word in words if word[:1].isupper()}


def _is_local(claim: Claim) -> bool:
    """Whether a place is neither a country nor one's people nor many countries nor a word of the calendar."""
    words = claim.subject.place
    is_wide = country_code(words) or nationality_code(words) or is_part_of_the_world(words)
    return bool(_parts(claim)) and not is_wide and plain(words) not in CALENDAR
