"""Whether two clauses tell of one occasion: of one kind, of the same days, with the same people, things or numbers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from checker.kinds.context import KindContext
from checker.kinds.one_story import one_story
from checker.kinds.surroundings import TIME_WORDS, Surroundings
from checker.matching.same_event import happens_once
from checker.matching.scoring import key_class, keys_of
from checker.matching.vocabulary import concepts_of, same_word
from checker.model.claim import Claim, ClaimKind
from checker.model.interval import TimeInterval
from checker.model.quantity import Dimension, Quantity
from checker.words import load

NEWS_DAYS, LONGEST_DAY, LONGEST_ONCE = 14, 2, 31
SURE_NUMBER, SMALLEST_NUMBER = 10, 3
TELLING, SAME_SENTENCE = 0.35, 6.0
SMALL_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand", "million"}
    | {"dozen", "half", "billion"}
)
COUNTS = frozenset({Dimension.COUNT, Dimension.BARE})


@dataclass(frozen=True, slots=True)
class Shared:
    """What two clauses share, in words, and how much it is."""

    weight: float
    words: str


class Occasions:
    """Tells whether two event claims are of one occasion."""

    def __init__(self, context: KindContext) -> None:
        self._context = context
        self._around = Surroundings(context)
        self._counts: dict[tuple[str, int], set[tuple[Decimal, str]]] = defaultdict(set)
        for claim in context.claims(ClaimKind.QUANTITY):
            value = claim.value
            if isinstance(value, Quantity) and value.unit.dimension in COUNTS and value.written >= SMALLEST_NUMBER:
                self._counts[claim.span.document, claim.sentence].add((value.written, claim.subject.head))

    def shared(self, one: Claim, other: Claim) -> Shared | None:
        """What makes two event claims one occasion; None where they are of two, or nothing speaks for one."""
        kind = self._same_kind(one, other)
        if not kind or not self._same_days(one, other) or self._is_another(one) or self._is_another(other):
            return None
        names = self._names(one, other)
        agents = self._agents(one, other)
        counts = self._same_counts(one, other)
        context = self._words(one, other) - agents
        known = bool(one.when.readings and other.when.readings)
        is_one = not _is_of_many(kind, one, other) and not self._are_new(one, other, agents)
        if known and is_one and self._differ_in_place_alone(one, other):
            return Shared(SAME_SENTENCE, "the sentences are otherwise the same")
        if not self._enough(one, other, kind, names, agents, counts, context, known):
            return None
        told = [
            f"both tell “{one.subject.head}”" if one.subject.head == other.subject.head else "both tell the same act",
            f"with {', '.join(sorted(agents))}" if agents else "",
            f"the same number, {', '.join(counts)}" if counts else "",
            f"shared words: {', '.join(sorted(context)[:5])}" if context else "",
            f"both “{one.when.words}”" if known and one.when.words == other.when.words else "",
        ]
        weight = 2.0 * len(counts) + len(names) + len(agents) + 0.5 * len(context) + known
        return Shared(weight, "; ".join(part for part in told if part))

    def _differ_in_place_alone(self, one: Claim, other: Claim) -> bool:
        """Whether two sentences are the same but for the places that their events are told of."""
        sentences = [(self._around.sentence(claim), claim.subject.place) for claim in (one, other)]
        told = [sentence.words.replace(place, "").lower().split() for sentence, place in sentences if sentence]
        return len(told) == len(sentences) and told[0] == told[1]

    def _enough(
        self,
        one: Claim,
        other: Claim,
        kind: str,
        names: set[str],
        agents: set[str],
        counts: list[str],
        context: set[str],
        known: bool,
    ) -> bool:
        table = load("event_places")
        strong = bool(counts) and bool(agents or context)
        if _is_of_many(kind, one, other):
            return strong and any(count.isalpha() or Decimal(count) > SURE_NUMBER for count in counts)
        if kind == "carry":
            return strong or (bool(names) and len(context) > 1)
        if kind in table["personal"]:
            return bool(names) or strong
        if strong:
            return True
        if not known and not one_story(self._context, one.span.document, other.span.document, NEWS_DAYS):
            return False
        if self._are_new(one, other, agents):
            return False
        if names and (agents or context) and known:
            return True
        lasting = happens_once(one, other) or (known and kind not in table["everywhere"])
        return (
            lasting and bool(agents) and bool(context - agents or names or len(agents) > 1) and (known or bool(names))
        )

    def _are_new(self, one: Claim, other: Claim, agents: set[str]) -> bool:
        """Whether both clauses bring in what takes part as one of many."""
        return bool(agents) and all(self._is_new(claim, agents) for claim in (one, other))

    def _is_new(self, claim: Claim, agents: set[str]) -> bool:
        """Whether a clause brings in what it tells of as one of many: "a store", "stores"."""
        sentence = self._around.sentence(claim)
        if sentence is None:
            return True
        clause = [t for t in sentence.tokens if claim.span.start <= t.start < claim.span.end]
        things = [t for t in clause if t.lemma in agents and t.part_of_speech == "NOUN"]
        named = any(
            child.dependency == "poss" or child.lemma in {"the", "first", "only", "new", "this"}
            for thing in things
            for child in sentence.subtree(thing)
        )
        return bool(things) and not named

    def _same_kind(self, one: Claim, other: Claim) -> str:
        """The kind of act that both clauses tell: "carry", an event type, a verb; or ""."""
        if carries(one) and carries(other):
            return "carry"
        types = self._types(one) & self._types(other)
        everywhere = set(load("event_places")["everywhere"])
        if types:
            return min(types - everywhere, default=min(types))
        return one.subject.head if same_word(one.subject.head, other.subject.head) else ""

    def _types(self, claim: Claim) -> set[str]:
        """The event types of a clause; a verb that only opens or holds an event leaves them to its noun."""
        own = set(claim.subject.event_type.split())
        if claim.subject.head in load("event_places")["hold"]:
            types = load("events")["types"]
            own |= {concept for word in claim.subject.modifiers for concept in concepts_of(word) if concept in types}
        return own

    def _same_days(self, one: Claim, other: Claim) -> bool:
        """Whether two events are of one day, or of one month where they happen only once."""
        once = happens_once(one, other)
        if one.when.readings and other.when.readings:
            return any(_can_be_one(a, b, once) for a in one.when.readings for b in other.when.readings)
        return self._published_near(one, other)

    def _published_near(self, one: Claim, other: Claim) -> bool:
        dates = [self._context.graph.published[claim.span.document].interval for claim in (one, other)]
        return dates[0] is not None and dates[1] is not None and dates[0].gap_days(dates[1]) <= NEWS_DAYS

    def _is_another(self, claim: Claim) -> bool:
        sentence = self._around.sentence(claim)
        if sentence is None:
            return True
        words = set(load("event_places")["other"])
        clause = [t for t in sentence.tokens if claim.span.start <= t.start < claim.span.end]
        about = {claim.subject.head, claim.subject.predicate, *claim.subject.modifiers}
        return any(t.lemma in words and t.lemma not in about and sentence.tokens[t.head].lemma in about for t in clause)

    def _names(self, one: Claim, other: Claim) -> set[str]:
        left, right = (
            {key for key in keys_of(claim) if key_class(key) == "name"} | self._around.names(claim)
            for claim in (one, other)
        )
        countries = {key for key in keys_of(one) & keys_of(other) if key.startswith("country:")}
        return (left & right) | (countries if len(countries) > 1 else set())

    def _agents(self, one: Claim, other: Claim) -> set[str]:
        """What takes part in both: of a pronoun, what the sentence before is about."""
        takers = [self._takers(claim) for claim in (one, other)]
        if not all(takers):
            told = [self._nouns(claim, 0 if own else -1) for claim, own in zip((one, other), takers, strict=True)]
            takers = [own | nouns for own, nouns in zip(takers, told, strict=True)]
        return {a for a in takers[0] for b in takers[1] if same_word(a, b) and self._tells(a)}

    def _takers(self, claim: Claim) -> set[str]:
        """The nouns and people of a clause; none where only a pronoun takes part."""
        people = {name.words.split()[-1].lower() for name in claim.subject.names if name.label in {"PERSON", "NAME"}}
        return (set(claim.subject.modifiers) | people) - {claim.subject.place.lower()}

    def _nouns(self, claim: Claim, step: int) -> set[str]:
        return {word for word in self._around.told(claim, step) if " " not in word and word.islower()}

    def _words(self, one: Claim, other: Claim) -> set[str]:
        """The nouns that the two sentences share."""
        left, right = (self._around.told(claim, 0) for claim in (one, other))
        heads = {one.subject.head, other.subject.head}
        nouns = {a for a in left & right if " " not in a and a[:1].islower()}
        return {word for word in nouns - heads - TIME_WORDS if self._tells(word)}

    def _tells(self, word: str) -> bool:
        return self._context.vocabulary.weight(word) >= TELLING

    def _same_counts(self, one: Claim, other: Claim) -> list[str]:
        """The numbers counted in both sentences: of the same things, or too large to be the same by chance."""
        left, right = (self._counts[claim.span.document, claim.sentence] for claim in (one, other))
        told = {n for n, a in left for m, b in right if n == m and (n > SURE_NUMBER or same_word(a, b))}
        return sorted({f"{n:f}" for n in told} or (self._numbers(one) & self._numbers(other)))

    def _numbers(self, claim: Claim) -> set[str]:
        """The large numbers written in words in a sentence, whatever they count: "eleven in all"."""
        sentence = self._around.sentence(claim)
        words = (
            {t.text.lower() for t in sentence.tokens if t.part_of_speech == "NUM"} if sentence is not None else set()
        )
        return {word for word in words if word.isalpha()} - SMALL_NUMBERS


def carries(claim: Claim) -> bool:
    """Whether a clause tells that somebody is taken somewhere."""
    return claim.subject.head.split(" ")[0] in load("event_places")["carry"]


def _is_of_many(kind: str, one: Claim, other: Claim) -> bool:
    """Whether such a thing goes on in many places at once: a storm kills, elections are held."""
    table = load("event_places")
    return kind in table["everywhere"] or bool({one.subject.head, other.subject.head} & set(table["many"]))


def _can_be_one(left: TimeInterval, right: TimeInterval, once: bool) -> bool:
    """Whether two times can be of one event: the same days, or the same month or year of what happens only once."""
    exact = once and (left.first, left.last) == (right.first, right.last)
    longest = LONGEST_ONCE if once else LONGEST_DAY
    return left.intersects(right) and (exact or max(left.days, right.days) <= longest)
