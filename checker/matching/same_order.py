"""Two orders of the same two events: compared end to end, since two weak likenesses together are a strong one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.matching.same_event import TABLE, same_event, shared_types
from checker.matching.scoring import Match, key_class, keys_of, shared_keys
from checker.matching.vocabulary import Vocabulary, same_word
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim
from checker.model.finding import Feature
from checker.words import load

ENDS = "order_ends"
EVIDENCE = frozenset({"agents", "context", "setting"})
NAMED = 0.5


@dataclass(frozen=True, slots=True)
class EndMatch:
    """One event of an order with one of another: the match, and its score against even odds."""

    one: Claim
    other: Claim
    match: Match

    @property
    def score(self) -> float:
        """The sum of the features' weights and the table's base; 0 is even odds."""
        return round(self.match.score + base_weight(TABLE), 3)

    @property
    def is_of_a_kind(self) -> bool:
        """Whether the two can be one event by their words, and no name or place speaks against it."""
        alike = not self.match.has("other type") or self.match.has("told within") or self.match.has("same act")
        return alike and not self.match.has("other names") and not self.match.has("other place")

    @property
    def evidence(self) -> float:
        """What the features weigh that tell of this very event; names of places only tell where things go on."""
        told = sum(feature.weight for feature in self.match.features if feature.name in EVIDENCE)
        shared = shared_keys(keys_of(self.one), keys_of(self.other))
        return told + NAMED * sum(1 for key, _ in shared if key_class(key) == "name")

    @property
    def is_vouched_for(self) -> bool:
        """Whether more than its kind speaks for one event, where such a thing happens again and again."""
        shared = shared_types(self.one, self.other)
        if shared and shared <= set(load("order")["fleeting"]):
            return False
        if any(self.match.has(name) for name in (*EVIDENCE, "names", "only one", "told within", "same act")):
            return True
        if not shared:
            return False
        types = load("events")["types"]
        return not any(types[name] == "recurring" for name in shared)

    @property
    def grounds(self) -> tuple[str, ...]:
        """In words, what speaks for the two being one event."""
        return tuple(feature.words for feature in self.match.features if feature.weight > 0 and feature.words)


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """How the two events of an order meet those of another."""

    ends: tuple[EndMatch, EndMatch]

    @property
    def score(self) -> float:
        """Both ends together."""
        return round(sum(end.score for end in self.ends), 3)

    @property
    def evidence(self) -> float:
        """How much more than the kinds of the events is alike: who takes part, what is told with them, whose names."""
        return sum(end.evidence for end in self.ends)

    @property
    def is_of_a_kind(self) -> bool:
        """Whether both ends can be one event each."""
        return all(end.is_of_a_kind and end.is_vouched_for for end in self.ends)


class OrderMatcher:
    """Compares orders end to end, knowing how many events of each type every article tells."""

    def __init__(self, events: Iterable[Claim], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        tellings = {(e.span.document, e.sentence, name) for e in events for name in e.subject.event_type.split()}
        self._told = Counter((document, name) for document, _, name in tellings)

    def match(self, one: tuple[Claim, Claim], other: tuple[Claim, Claim]) -> OrderMatch:
        """The first event of one with the first of the other, and the second with the second."""
        return OrderMatch((self.event(one[0], other[0]), self.event(one[1], other[1])))

    def event(self, one: Claim, other: Claim) -> EndMatch:
        """Two clauses that may tell one event."""
        match = same_event(one, other, self._vocabulary)
        return EndMatch(one, other, Match((*match.features, *self._more(one, other, match))))

    def _more(self, one: Claim, other: Claim, match: Match) -> Iterator[Feature]:
        if match.has("other type") and (_tells_within(one, other) or _tells_within(other, one)):
            told = f"“{one.subject.head}” and “{other.subject.head}” are told with one another"
            yield weigh(ENDS, "told within", 1.0, told)
        act = _act_issued(one, other) if match.has("other type") else ""
        if act:
            yield weigh(ENDS, "same act", 1.0, f"both tell when the {act} came")
        if match.has("same word"):
            yield weigh(ENDS, "very word", 1.0, "")
        shared = sorted(shared_types(one, other))
        if any(self._told[one.span.document, name] == self._told[other.span.document, name] == 1 for name in shared):
            yield weigh(ENDS, "only one", 1.0, "neither article tells of another event of the kind")


def may_be_one_event(one: Claim, other: Claim) -> bool:
    """Whether the kinds of two events allow that they are one: what `EndMatch.is_of_a_kind` asks first, and cheap."""
    if shared_types(one, other) or same_word(one.subject.head, other.subject.head):
        return True
    return _tells_within(one, other) or _tells_within(other, one) or bool(_act_issued(one, other))


def _tells_within(one: Claim, other: Claim) -> bool:
    """Whether the word of one event stands in the clause of the other: "an order suspending it was handed down"."""
    return bool(one.subject.event_type) and any(same_word(one.subject.head, word) for word in other.subject.context)


def _act_issued(one: Claim, other: Claim) -> str:
    """The act that both clauses say was done or came out, each with a verb that adds nothing; or ""."""
    words = load("order")
    if not {one.subject.head, other.subject.head} <= set(words["issuing"]):
        return ""
    return next((act for act in words["acts"] if act in one.subject.modifiers and act in other.subject.modifiers), "")
