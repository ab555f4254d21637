"""Counts that grow while a story goes on: whether two figures are of one, and what they come to in time."""

from __future__ import annotations

from checker.kinds.context import KindContext
from checker.kinds.figure_circumstances import EXACT_DIGITS, digits
from checker.kinds.figure_pairs import Pair
from checker.kinds.periods import PeriodRelation
from checker.matching.measures import format_quantity
from checker.matching.same_measure import figure_of
from checker.matching.vocabulary import concepts_of
from checker.model.claim import Claim, ClaimKind
from checker.model.finding import Verdict
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension
from checker.model.sentence import Sentence, Token
from checker.timeline.day_words import days_in_words
from checker.words import load

LONGEST_STORY, LONGEST_NEWS, LONGEST_DAY_WORDS = 31, 7, 4
SWAPPED, RISING, RUNNING = "swapped", "rise", frozenset({"since", "from"})


def is_series(pair: Pair, context: KindContext) -> bool:
    """Whether the figure is one that grows while a story goes on, and nothing says that both are of one moment."""
    figure = figure_of(pair.one)
    told_together = pair.periods.relation == PeriodRelation.SAME
    if figure is not None and figure.unit.dimension is Dimension.LENGTH and not _one_as_of(pair, context):
        return False  # the rain of a day has been measured
    if figure is None or pair.same_article or (told_together and (_both_as_of(pair, context) or _is_closed(pair))):
        return False
    if _has_swapped_digits(pair):
        return False  # of three digits hardly one growth in three hundred leads to the same in another order
    if (
        _of_one_hour(pair, context)
        or _lies_long_back(pair, context)
        or any(_is_whole(claim, context) for claim in (pair.one, pair.other))
    ):
        return False
    growing = set(load("measures")["growing"].get(str(figure.unit.dimension), ()))
    words = {word for claim in (pair.one, pair.other) for word in (claim.subject.head, claim.subject.predicate)}
    return any(concepts_of(word) & growing for word in words)


def both_grow(pair: Pair) -> bool:
    """Whether a word beside each figure is of one count that grows: the dead, the injured, what burned."""
    figure = figure_of(pair.one)
    growing = set(load("measures")["growing"].get(str(figure.unit.dimension), ())) if figure is not None else set()
    told = []
    for claim in (pair.one, pair.other):
        words = {claim.subject.head, claim.subject.predicate, *claim.subject.modifiers, *claim.subject.context}
        told.append(growing & {concept for word in words for concept in concepts_of(word)})
    return bool(told[0] & told[1])


def _has_swapped_digits(pair: Pair) -> bool:
    """Whether two figures, one of them of three digits or more, have the same digits with two in each other's place."""
    exact = [digits(figure) for claim in (pair.one, pair.other) if (figure := figure_of(claim)) is not None]
    return SWAPPED in pair.slip and max(exact, default=0) >= EXACT_DIGITS


def _is_closed(pair: Pair) -> bool:
    """Whether both are of one long stretch ("the fiscal year to July"), whose count is closed."""
    stretches = [claim.when.interval for claim in (pair.one, pair.other)]
    return all(stretch is not None and stretch.days > LONGEST_STORY and not stretch.is_open for stretch in stretches)


def _of_one_hour(pair: Pair, context: KindContext) -> bool:
    """Whether both sentences name the same time of day, in articles of the same day or two; or the same part of a
    day, "on Tuesday evening"."""
    sides = (pair.one, pair.other)
    hours = [
        {other.value for other in context.claims_of_sentence(claim) if other.kind == ClaimKind.CLOCK} for claim in sides
    ]
    parts = [_parts_of_days(claim, context) for claim in sides]
    return bool(parts[0] & parts[1]) or (context.told_within(*sides, 1) and bool(hours[0] & hours[1]))


def _parts_of_days(claim: Claim, context: KindContext) -> set[tuple[TimeInterval, str]]:
    """The days that a sentence names with the part of the day that follows: (14 May 2024, "evening")."""
    sentence, found = context.graph.sentence_of(claim), set()
    for other in context.claims_of_sentence(claim):
        day, span = other.when.interval, other.when.span
        if sentence is not None and day is not None and span is not None and day.days == 1:
            words = f"{other.when.words} {sentence.words[span.end - sentence.start :]}".lower().split()
            found |= {(day, word.strip(".,;")) for word in words[: LONGEST_DAY_WORDS + 1]}
    return {(day, word) for day, word in found if word in load("measures")["day_parts"]}


def _lies_long_back(pair: Pair, context: KindContext) -> bool:
    """Whether both articles date the harm that was counted to long before them: its dead are no longer being found."""
    times = [_harms_of(claim.span.document, context) for claim in (pair.one, pair.other)]
    long_back = [[days for days in told if days > LONGEST_STORY] for told in times]
    return all(long_back) and long_back == times


def _harms_of(document: str, context: KindContext) -> list[int]:
    """How many days before an article each harm of a stated day or month befell."""
    published = context.graph.published[document].interval
    found = []
    for claim in context.claims_of_document(document):
        when, is_harm = claim.when.interval, set(claim.subject.event_type.split()) & set(load("events")["harm"])
        if (
            claim.kind is ClaimKind.EVENT
            and is_harm
            and published is not None
            and when is not None
            and claim.when.stated
        ):
            found.append((published.first - when.last).days)
    return found


def _is_whole(claim: Claim, context: KindContext) -> bool:
    """Whether "all" stands before a figure: everybody there was, a number that does not grow."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None:
        return False
    return sentence.words[: claim.focus.start - sentence.start].lower().split()[-1:] == ["all"]


def _both_as_of(pair: Pair, context: KindContext) -> bool:
    """Whether both times say up to when was counted ("by Thursday evening"), not when the thing happened."""
    return all(is_as_of(claim, context) for claim in (pair.one, pair.other))


def _one_as_of(pair: Pair, context: KindContext) -> bool:
    return any(is_as_of(claim, context) for claim in (pair.one, pair.other))


def is_as_of(claim: Claim, context: KindContext) -> bool:
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.when.span is None:
        return False
    before = sentence.words[: claim.when.span.start - sentence.start].lower().split()[-4:]
    lead = f" {' '.join(before)} "
    return any(f" {phrase} " in lead for phrase in load("measures")["as_of"])


def series_verdict(pair: Pair, context: KindContext) -> tuple[Verdict, list[str]]:
    """The verdict on a count that grows: later and higher is reconciled, later and lower is review."""
    left, right = (_moment(claim, context) for claim in (pair.one, pair.other))
    if left is None or right is None:
        return Verdict.REVIEW, ["a count that grows, at times that cannot be told"]
    if left.first == right.first:
        return Verdict.CONFLICT, [pair.periods.words, "a count that grows, but both are of the same moment"]
    turned = right.first < left.first
    earlier, later = (pair.other, pair.one) if turned else (pair.one, pair.other)
    days = [days_in_words(moment) for moment in ((right, left) if turned else (left, right))]
    first, second = figure_of(earlier), figure_of(later)
    if first is not None and second is not None and second.written >= first.written:
        told = (format_quantity(first), days[0], format_quantity(second), days[1])
        return Verdict.RECONCILED, ["a count that grows: {} on {}, {} on {}".format(*told)]
    return Verdict.REVIEW, ["a count that should grow is lower in the later article"]


def _moment(claim: Claim, context: KindContext) -> TimeInterval | None:
    if claim.when.interval is not None and claim.when.interval.days <= 1 and is_as_of(claim, context):
        return claim.when.interval
    published = context.graph.published.get(claim.span.document)
    if published is None or published.interval is None or published.interval.days > 1:
        return None
    return _day_of_telling(claim, published.interval, context) or published.interval


def _day_of_telling(claim: Claim, published: TimeInterval, context: KindContext) -> TimeInterval | None:
    """The day on which somebody is said to have told a figure, where it is before the article's: "said on Friday"."""
    for other in context.claims_of_sentence(claim):
        day, is_event = other.when.interval, other.kind is ClaimKind.EVENT and bool(other.subject.head)
        tells = other.kind is ClaimKind.EVENT and not is_event and other.when.stated
        if tells and day is not None and day.days == 1 and 0 <= (published.first - day.last).days <= LONGEST_NEWS:
            return day
    return None


def is_told_so_far(claim: Claim, context: KindContext) -> bool:
    """Whether a clause sums up what has come together by the day of its article: "growers have earned 352 million"."""
    sentence = context.graph.sentence_of(claim)
    told, _, _ = claim.subject.predicate.partition(" ")
    if sentence is None or told not in load("measures")["adding_up"]:
        return False
    clause = sentence.tokens_between(claim.span.start, claim.span.end)
    return any(_is_perfect(sentence, verb) for verb in clause if verb.lemma == told and verb.tag in {"VBN", "VBD"})


def _is_perfect(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle stands behind "has" or "have", its own or that of the verb it is joined to."""
    whole = sentence.tokens[verb.head] if verb.dependency == "conj" else verb
    return any(
        child.lemma == "have" and child.tag in {"VBZ", "VBP"}
        for told in (verb, whole)
        for child in sentence.children(told)
    )


def has_grown_to(claim: Claim, context: KindContext) -> bool:
    """Whether a figure is what something has come to by the day of its article: "beds had grown to 210"."""
    sentence = context.graph.sentence_of(claim)
    if sentence is None or claim.when.interval is not None or RISING not in concepts_of(claim.subject.predicate):
        return False
    return sentence.words[: claim.focus.start - sentence.start].lower().split()[-1:] == ["to"]


def run_from_one_day(one: Claim, other: Claim) -> bool:
    """Whether two figures count from one day to those of their articles: "since 29 October", "from 29 October"."""
    bounds = [claim.when.timex.bound if claim.when.timex is not None else "" for claim in (one, other)]
    return set(bounds) <= RUNNING and one.when.interval is not None and one.when.interval == other.when.interval
