"""Changes that one article states against two levels that another tells, seen against all that the two tell.

Few articles say "against" between two levels: they tell one, and the other in brackets, a clause or a sentence later.
Whether a change is that of two such levels shows in what else could be: in the other changes of its article, in the
other levels that stand near one another, and in which of them fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, product
from math import log

from checker.kinds.arithmetic import compared_growth, middle, room_for
from checker.kinds.context import KindContext
from checker.kinds.figure_scopes import are_of_two_groups, is_of_no_levels
from checker.kinds.levels_in_time import Growth, growths, has_other_levels
from checker.kinds.near_levels import AHEAD, TOLD, are_of_one_stance, near_levels
from checker.kinds.one_story import can_be_seen_whole, of_one_story
from checker.kinds.periods import PeriodRelation, relate
from checker.kinds.sentence_likeness import SentenceLikeness
from checker.kinds.surroundings import TIME_WORDS
from checker.kinds.times_of_changes import are_of_two_stretches, counts_from_another_time, is_told_of_later_days
from checker.matching.same_measure import change_of, figure_of
from checker.matching.scoring import Match, cosine, shared_words
from checker.matching.telling_words import CALENDAR, TELLING
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Feature
from checker.model.quantity import Dimension
from checker.words import load

TABLE = "change counterparts"
# A change of so many percent or more is seldom told to the decimal.
ROUNDED_FROM, ROUNDED_BY, EXACT_BY = 8, 1, Decimal("0.35")
# A change that is many times the one worked out is of something else; so many percent are next to none.
MOST_TIMES, NEXT_TO_NONE = 6.0, 0.5
WIDEST_LEAD, NAME_WEIGHT, MOST_SHARED = 0.6, 1.5, 4


@dataclass(frozen=True, slots=True)
class Compared:
    """A change and two levels: the change as `stated` and as `worked_out` from them, in percent or in points."""

    change: Claim
    told: Growth
    stated: float
    worked_out: float
    fits: bool

    @property
    def may_be_one(self) -> bool:
        """Whether a change that does not fit two levels can still be of them: one direction, and not many times."""
        one_way = self.stated * self.worked_out > 0
        return not self.fits and one_way and 1 / MOST_TIMES <= self.stated / self.worked_out <= MOST_TIMES


@dataclass(frozen=True, slots=True)
class Misfit:
    """A change, and two levels of another article that it could be of and does not fit.

    `likeness` tells how alike the words are, `ahead_of_changes` and `ahead_of_levels` by how much more than those of
    the next best change for these levels, and of the next best levels for this change. `levels_fit` and `change_fits`
    say whether the level before fits another change, and the change two other levels set against one another.
    """

    compared: Compared
    likeness: float
    levels_fit: bool
    change_fits: bool
    ahead_of_changes: float = WIDEST_LEAD
    ahead_of_levels: float = WIDEST_LEAD

    @property
    def change(self) -> Claim:
        """The change."""
        return self.compared.change

    @property
    def told(self) -> Growth:
        """The two levels."""
        return self.compared.told


class ChangeCounterparts:
    """The changes of some articles, and the levels that stand near one another in the others."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        self._changes: dict[str, list[Claim]] = defaultdict(list)
        for change in context.claims(ClaimKind.CHANGE):
            if change.modality in TOLD | AHEAD and not change.negated and not is_of_no_levels(change, context):
                self._changes[change.span.document].append(change)
        self._told = near_levels(context)
        self._set_against = {_ids(told) for told in growths(context)}
        self._numbers: dict[str, set[Decimal]] = defaultdict(set)
        for claim in context.claims(ClaimKind.QUANTITY):
            figure = figure_of(claim)
            if figure is not None:
                self._numbers[claim.span.document].add(figure.written)
        self._bags: dict[object, Mapping[str, float]] = {}
        self._sentences = SentenceLikeness(context)

    def misfits(self) -> Iterator[tuple[Misfit, Match]]:
        """Each change with levels of another article that it could be of and does not fit, and what speaks for it."""
        for one in sorted(self._changes):
            for other in sorted(of_one_story(self._context)[one]):
                if can_be_seen_whole(self._context, one, other):
                    yield from self._between(one, other)

    def are_tied(self, misfit: Misfit) -> bool:
        """Whether a change shares a word with the levels: a company's name stands by all its figures."""
        sides = (misfit.change, misfit.told.after, misfit.told.before)
        names = {part.lower() for side in sides for name in side.subject.names for part in name.words.split()}
        own, *levels = ([word for word in _words(side) if word not in names] for side in sides)
        return bool(shared_words(own, chain(*levels), self._context.vocabulary))

    def _between(self, one: str, other: str) -> Iterator[tuple[Misfit, Match]]:
        """The changes of one article that do not fit the levels of the other."""
        told = (*self._told.get(one, ()), *self._told.get(other, ()))
        pairs = product((*self._changes[one], *self._changes[other]), told)
        compared = [found for pair in pairs if (found := _compared(*pair)) is not None]
        levels = {level for item in compared if item.fits for level in _ids(item.told)}
        changes = {item.change.id for item in compared if item.fits and _ids(item.told) in self._set_against}
        misfits = [
            Misfit(
                item, self._likeness(item.change, item.told), item.told.before.id in levels, item.change.id in changes
            )
            for item in compared
            if (item.change.span.document, item.told.after.span.document) == (one, other) and self._may_be_one(item)
        ]
        for misfit in _with_leads(misfits):
            yield misfit, self._likelihood(misfit)

    def _may_be_one(self, compared: Compared) -> bool:
        """Whether a change can be of two levels it does not fit: it has no others, and counts from no other year."""
        change, told = compared.change, compared.told
        if (
            not are_of_one_stance(change, told)
            or not compared.may_be_one
            or has_other_levels(change, told)
            or self._comes_from(change, told.before)
        ):
            return False
        if self._counts_something(change, told.after) or is_told_of_later_days(self._context, change, told.before):
            return False
        if are_of_two_stretches(change, told.after) or are_of_two_groups(change, told.after, self._context):
            return False
        return not counts_from_another_time(self._context, change, told.before)

    def _counts_something(self, change: Claim, level: Claim) -> bool:
        """Whether a change is of what its sentence counts, and a level is no count: "32,029 people, twice as many"."""
        own, after = self._context.figures_of_sentence(change), figure_of(level)
        beside = [figure_of(claim) for claim in own if claim.subject.head == change.subject.head]
        counts = any(figure is not None and figure.unit.dimension is Dimension.COUNT for figure in beside)
        return counts and after is not None and after.unit.dimension not in {Dimension.COUNT, Dimension.BARE}

    def _comes_from(self, change: Claim, before: Claim) -> bool:
        """Whether a level is what a change led from to a level of its own sentence: "$240.1 billion, 26.3% more"."""
        own = self._context.figures_of_sentence(change)
        compared = (_compared(change, Growth(level, before)) for level in own if level.id != before.id)
        return any(found is not None and found.fits for found in compared)

    def _likelihood(self, misfit: Misfit) -> Match:
        """What speaks for and against a change being that of two levels; the sum is the log odds."""
        base = Feature("base", base_weight(TABLE), "how often a change is that of two levels near one another")
        return Match((base, *self._of_levels(misfit.told), *self._of_words(misfit), *self._of_fits(misfit)))

    def _of_levels(self, told: Growth) -> Iterator[Feature]:
        if _ids(told) in self._set_against:
            yield weigh(TABLE, "set against", 1.0, "the two levels are set against one another")
        if told.after.sentence == told.before.sentence:
            yield weigh(TABLE, "one sentence", 1.0, "one sentence tells both levels")
        if told.before.when.stated and told.before.when.interval is not None:
            yield weigh(TABLE, "own time", 1.0, "the level before is told with a time of its own")

    def _of_words(self, misfit: Misfit) -> Iterator[Feature]:
        shared = self._shared(misfit.change, misfit.told)
        words = f"words in common: {', '.join(shared)}" if shared else "hardly a word in common"
        yield weigh(TABLE, "likeness", misfit.likeness, words)
        yield weigh(TABLE, "ahead of changes", misfit.ahead_of_changes, "no other change has more of these words")
        yield weigh(TABLE, "ahead of levels", misfit.ahead_of_levels, "no other levels have more of these words")
        lead = self._sentences.lead(misfit.change, misfit.told.after)
        yield weigh(TABLE, "sentences ahead", lead, "the two sentences are more alike than either is to most others")
        depth = max(map(self._context.depth, (misfit.change, misfit.told.after)))
        yield weigh(TABLE, "far down", depth, f"told no farther down than {round(depth * 100)}% of an article")
        now, then = misfit.change.when.interval, misfit.told.after.when.interval
        if now is not None and then is not None and now.intersects(then):
            yield weigh(TABLE, "one time", 1.0, "the change and the level after it are of one time")
        periods = relate(misfit.change, misfit.told.after, self._context)
        if periods.relation == PeriodRelation.APART:
            yield weigh(TABLE, "times apart", 1.0, periods.words)

    def _of_fits(self, misfit: Misfit) -> Iterator[Feature]:
        stated, worked_out = (max(NEXT_TO_NONE, abs(v)) for v in (misfit.compared.stated, misfit.compared.worked_out))
        times = abs(log(stated / worked_out))
        yield weigh(TABLE, "ratio", times, "how many times the change told is the one worked out")
        if misfit.levels_fit:
            yield weigh(TABLE, "levels fit", 1.0, "another change fits the level before")
        if misfit.change_fits:
            yield weigh(TABLE, "change fits", 1.0, "the change fits other levels")
        if self._tells(misfit.change, misfit.told.after):
            yield weigh(TABLE, "result told", 1.0, "the sentence of the change tells the level after as well")
        before = figure_of(misfit.told.before)
        if before is not None and before.written in self._numbers[misfit.change.span.document]:
            yield weigh(TABLE, "level known", 1.0, "the article of the change tells the level before as well")

    def _tells(self, change: Claim, level: Claim) -> bool:
        """Whether the sentence of a change has a level's number, of its unit or without one."""
        own = (figure_of(claim) for claim in self._context.figures_of_sentence(change))
        after = figure_of(level)
        return after is not None and any(
            (figure.written == after.written and Dimension.BARE in {figure.unit.dimension, after.unit.dimension})
            or figure == after
            for figure in own
            if figure is not None
        )

    def _shared(self, change: Claim, told: Growth) -> list[str]:
        """The words that a change's sentence shares with those of two levels, most telling first."""
        own = self._sentence(change)
        beside = {word for level in (told.after, told.before) for word in self._sentence(level)}
        return sorted(own.keys() & beside, key=lambda word: (-own[word], word))[:MOST_SHARED]

    def _likeness(self, change: Claim, told: Growth) -> float:
        """How alike a change's words and those of two levels are, clauses and whole sentences, each from 0 to 1."""
        levels = (told.after, told.before)
        clauses = {word: weight for level in levels for word, weight in self._clause(level).items()}
        sentences = {word: weight for level in levels for word, weight in self._sentence(level).items()}
        return cosine(self._clause(change), clauses) + cosine(self._sentence(change), sentences)

    def _clause(self, claim: Claim) -> Mapping[str, float]:
        """The words of what a claim is about, each with how telling it is."""
        if claim.id not in self._bags:
            subject, weight = claim.subject, self._context.vocabulary.weight
            words = {subject.head, subject.predicate, *subject.modifiers, *subject.context} - {""}
            names = {name.key or name.words.lower(): NAME_WEIGHT for name in subject.names}
            self._bags[claim.id] = {word: weight(word) for word in sorted(words)} | names
        return self._bags[claim.id]

    def _sentence(self, claim: Claim) -> Mapping[str, float]:
        """The telling words of a claim's sentence."""
        place = (claim.span.document, claim.sentence)
        if place not in self._bags:
            sentence, weight = self._context.graph.sentence_of(claim), self._context.vocabulary.weight
            tokens = sentence.tokens if sentence is not None else ()
            telling = (token for token in tokens if token.part_of_speech in TELLING and token.text.isalpha())
            self._bags[place] = {token.lemma.lower(): weight(token.lemma) for token in telling}
        return self._bags[place]


def _words(claim: Claim) -> list[str]:
    """The words of a claim's clause and of the rest of its sentence, but for those of time and verbs of any level."""
    subject = claim.subject
    words = (subject.head, subject.predicate, *subject.modifiers, *subject.context, *subject.setting)
    measures = load("measures")
    empty = CALENDAR | TIME_WORDS | {*measures["looking_back"], *measures["level_verbs"], ""}
    return [word for word in words if word not in empty]


def _ids(told: Growth) -> tuple[str, str]:
    return told.after.id, told.before.id


def _compared(change: Claim, told: Growth) -> Compared | None:
    """A change as stated and as two levels give it; None where they cannot be compared."""
    found = compared_growth(change_of(change), *told.levels) if told.levels is not None else None
    if found is None:
        return None
    worked_out, stated = found
    room = room_for(change_of(change), Decimal(ROUNDED_BY) if abs(middle(stated)) >= ROUNDED_FROM else EXACT_BY)
    fits = worked_out[0] - room <= stated[1] and stated[0] <= worked_out[1] + room
    return Compared(change, told, float(middle(stated)), float(middle(worked_out)), fits)


def _with_leads(misfits: Sequence[Misfit]) -> list[Misfit]:
    """The misfits, each with how far its words are more alike than those of the next best on either side."""
    of_levels: dict[tuple[str, str], list[float]] = defaultdict(list)
    of_change: dict[str, list[float]] = defaultdict(list)
    for misfit in misfits:
        of_levels[_ids(misfit.told)].append(misfit.likeness)
        of_change[misfit.change.id].append(misfit.likeness)
    return [
        replace(
            misfit,
            ahead_of_changes=_lead(misfit.likeness, of_levels[_ids(misfit.told)]),
            ahead_of_levels=_lead(misfit.likeness, of_change[misfit.change.id]),
        )
        for misfit in misfits
    ]


def _lead(likeness: float, among: Sequence[float]) -> float:
    """By how much one of some values is above the best of the others, within WIDEST_LEAD."""
    others = sorted(among, reverse=True)
    others.remove(likeness)
    return max(-WIDEST_LEAD, min(WIDEST_LEAD, likeness - others[0])) if others else WIDEST_LEAD
