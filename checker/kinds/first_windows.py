"""In which days nothing of its kind may lie, where something is called the first since a time, or the first ever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checker.kinds.context import KindContext
from checker.model.claim import Claim, ClaimKind
from checker.model.interval import Precision
from checker.words import load

# "Since May": what lies less than so long before the article may be what is the first itself.
LEAST_AGO = timedelta(days=31)
CLOSE_TIMES = frozenset({Precision.DAY, Precision.WEEK, Precision.MONTH})
REACH_OF_SINCE = 8


def window_of(context: KindContext, first: Claim) -> tuple[date, date] | None:
    """The days in which nothing of the kind may lie: after "since", and before the first itself; None where unknown."""
    published = context.graph.published[first.span.document].interval
    if published is None or _is_of_a_term(context, first):
        return None
    own = min([published.first, *_own_days(context, first)])
    until, since = date(own.year, 1, 1), first.when.interval
    if first.when.timex is None:
        return (date.min, until) if not first.when.words or _since_it_began(context, first) else None
    if first.when.timex.length is not None:
        years = first.when.timex.length
        return (date(max(1, own.year - int(years.low)), 12, 31), until) if years.unit == "year" else None
    if since is not None and since.precision in CLOSE_TIMES and not since.approximate:
        return since.last, max(until, own - LEAST_AGO)
    return (max(since.last, date(since.first.year, 12, 31)), until) if since is not None else None


def _is_of_a_term(context: KindContext, first: Claim) -> bool:
    """Whether only the deeds of a term, a season or the like are counted: "the first trip of his new term"."""
    sentence = context.graph.sentence_of(first)
    behind = sentence.tokens_between(first.focus.end, sentence.end) if sentence is not None else ()
    terms = frozenset(load("firsts")["terms"])
    return any(
        token.lemma in terms
        and token.dependency == "pobj"
        and sentence is not None
        and sentence.tokens[token.head].lemma in {"of", "in", "under"}
        for token in behind
    )


def _since_it_began(context: KindContext, first: Claim) -> bool:
    """Whether "since" only goes back to where it all began: "since the cup was first played", "since independence"."""
    sentence, span = context.graph.sentence_of(first), first.when.span
    words = sentence.tokens if sentence is not None else ()
    since = next((token.index for token in words if token.lemma == "since" and token.start >= first.focus.end), None)
    if since is None or span is not None:
        return False
    table, told = load("firsts"), {token.lemma.lower() for token in words[since + 1 : since + REACH_OF_SINCE]}
    return not told.isdisjoint(table["founding"]) or not (
        told.isdisjoint(table["founding_verbs"]) or told.isdisjoint(table["founded_with"])
    )


def _own_days(context: KindContext, first: Claim) -> Iterator[date]:
    """The days that the sentence itself gives to what is the first ("in 1996 she became the first …")."""
    for claim in context.claims_of_sentence(first):
        if claim.kind != ClaimKind.EVENT or not claim.span.start <= first.focus.start < claim.span.end:
            continue
        if claim.when.interval is not None and not claim.when.interval.is_open and claim.when.span != first.when.span:
            yield claim.when.interval.first


def lies_between(first: Claim, event: Claim, window: tuple[date, date]) -> bool:
    """Whether an event of another sentence lies whole in a window."""
    if (first.span.document, first.sentence) == (event.span.document, event.sentence):
        return False
    when = event.when.interval
    return when is not None and window[0] < when.first and when.last < window[1]
