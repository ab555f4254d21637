"""Where other articles tell of a day without its date: what speaks for one of a date and a weekday that disagree."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from checker.kinds.context import KindContext
from checker.kinds.one_story import may_tell_one_story
from checker.matching.same_event import same_event
from checker.model.claim import Claim, ClaimKind


def told_without_date(context: KindContext, claim: Claim, days: Collection[date]) -> Iterator[Claim]:
    """Of each other article of the story the event it tells of one of some days, most like the claim's.

    The day is named by its weekday alone, or counted from another ("the day before").

    Events are compared with those of the sentence that the claim stands in.
    """
    told = [each for each in context.claims_of_sentence(claim) if each.kind == ClaimKind.EVENT]
    best: dict[str, tuple[float, Claim]] = {}
    for event in context.claims(ClaimKind.EVENT):
        document = event.span.document
        if document == claim.span.document or not _is_without_date(event, days):
            continue
        if not may_tell_one_story(context, claim.span.document, document):
            continue
        score = max((same_event(each, event, context.vocabulary).score for each in told), default=0.0)
        if document not in best or score > best[document][0]:
            best[document] = (score, event)
    for _, (_, event) in sorted(best.items()):
        yield event


def _is_without_date(event: Claim, days: Collection[date]) -> bool:
    timex, interval = event.when.timex, event.when.interval
    if timex is None or interval is None or interval.days != 1 or not event.when.stated:
        return False
    calendar = timex.calendar
    if calendar is not None and (calendar.weekday is None or calendar.day is not None or calendar.nth is not None):
        return False
    return interval.first in days
