"""Whether two articles tell of one story: what the kinds of comparison ask of `matching.stories`."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from checker.kinds.context import KindContext
from checker.matching.candidates import pairs_by_key
from checker.matching.scoring import key_class
from checker.model.claim import Claim

UNKNOWN_DAYS, LEAST_SENTENCES, BY_HALF = 7, 6, 0.5


def one_story(context: KindContext, one: str, other: str, most_days: int) -> bool:
    """Whether two articles are at most so many days apart and share a name or two places."""
    left, right = (context.graph.published[name].interval for name in (one, other))
    if left is None or right is None or left.gap_days(right) > most_days:
        return False
    return name_in_common(context, one, other)


def can_be_seen_whole(context: KindContext, *documents: str) -> bool:
    """Whether articles are long enough for what they leave out or tell once to say something."""
    return all(len(context.sentences_by_document[document]) >= LEAST_SENTENCES for document in documents)


def name_in_common(context: KindContext, one: str, other: str) -> bool:
    """Whether two articles name one person, body or thing, or two places."""
    shared = context.names[one] & context.names[other]
    if any(key_class(key) == "name" for key in shared) or len(shared) > 1:
        return True
    return bool(context.stories.names_of(one) & context.stories.names_of(other))


def may_tell_one_story(context: KindContext, one: str, other: str) -> bool:
    """Whether two articles, or an article and itself, may tell one story."""
    return context.stories.may_be_one(one, other)


def doubt_of_one_story(context: KindContext, one: str, other: str) -> float:
    """What speaks against two articles' telling one story, as log odds below 0; 0 where more speaks for it.

    Two claims are of one thing only where their articles are of one story. It counts by half, as whoever gives two
    articles to be held against one another mostly gives two of one story.
    """
    return 0.0 if one == other else min(0.0, context.stories.likelihood(one, other).score) * BY_HALF


def of_one_story(context: KindContext) -> Mapping[str, frozenset[str]]:
    """For each article those that may tell its story."""
    return context.stories.together


def pairs_of_stories(
    context: KindContext, claims: Sequence[Claim], keys: Callable[[Claim], Iterable[Hashable]], least_shared: int = 1
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims, of one article or of two that may tell one story, that share at least `least_shared` keys."""
    yield from pairs_by_key(claims, keys, of_one_story(context), least_shared)


def days_apart(context: KindContext, one: Claim, other: Claim) -> tuple[int, str]:
    """How many days lie between the articles of two claims, a week where one has no date; and words for that."""
    days = context.days_between(one, other)
    return (UNKNOWN_DAYS, "an article has no date") if days is None else (days, f"days between the articles: {days}")
