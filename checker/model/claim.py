"""Claims: what an article states and could be checked against another statement."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from checker.model.interval import TimeInterval
from checker.model.quantity import Quantity
from checker.model.span import Span
from checker.model.timex import Tense, Timex


class ClaimKind(StrEnum):
    """The closed set of shapes a claim's value can have."""

    QUANTITY = "quantity"
    CHANGE = "change"
    EVENT = "event"
    WEEKDAY = "weekday"
    ORDER = "order"
    FIRST = "first"
    DURATION = "duration"
    ELAPSED = "elapsed"
    ROLE = "role"
    QUOTATION = "quotation"
    CLOCK = "clock"
    NAME = "name"
    STANCE = "stance"
    PLACE = "place"


class Modality(StrEnum):
    """How the copy presents what it states."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    TARGET = "target"
    PLEDGE = "pledge"
    PLAN = "plan"
    DEMAND = "demand"
    CAPACITY = "capacity"
    ALLEGATION = "allegation"
    DENIAL = "denial"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """A name in a claim: its words, the label of its kind (PERSON, GPE, ORG …) and the key of the entity it means.

    The key is "country:CL", "person:valdivieso" or the like; it is filled in when entities are resolved.
    """

    words: str
    label: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about.

    `head` is the lemma of the measured or counted noun, or of the event's word; `predicate` the lemma of the
    governing verb, with its particle. `modifiers` are the lemmas that narrow the head; `context` the other
    content lemmas of the clause, `setting` those of the rest of its sentence. `segment` holds words that say which
    part of the whole is meant ("goods", "firm", "first nine months"). `origin` and `destination` carry a direction
    (exports from A to B).
    """

    head: str
    predicate: str = ""
    modifiers: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    place: str = ""
    origin: str = ""
    destination: str = ""
    segment: tuple[str, ...] = ()
    event_type: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim: the words it stands in, what they say, and the days they were resolved to.

    `timex` and `tense` come from extraction; `anchor` is the time in the same copy that an anchored
    expression ("a year earlier") counts from. `readings` stay empty until the date stage fills them in.
    `stated` is False where the time was taken over from a sentence before.
    """

    words: str = ""
    span: Span | None = None
    timex: Timex | None = None
    tense: Tense = Tense.UNKNOWN
    anchor: Timex | None = None
    stated: bool = True
    readings: tuple[TimeInterval, ...] = ()
    depends_on_published: bool = False

    @property
    def interval(self) -> TimeInterval | None:
        """The interval where there is exactly one reading."""
        return self.readings[0] if len(self.readings) == 1 else None


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change: `amount` (percent, points, a multiple or a unit of the level), up or down, against a base.

    `result` is the level after and `base` the level before, where the same clause states them.
    """

    amount: Quantity
    rises: bool
    result: Quantity | None = None
    base: Quantity | None = None
    base_time: TimeInterval | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks and who is said to have spoken them."""

    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Role:
    """An office or title a person is said to hold: "chief executive" of "Credito Adriatico".

    `status` is "", "former", "acting", "designate" or "deputy".
    """

    person: str
    office: str
    body: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Two events in a stated order: `earlier` and `later` are the ids of event claims; strict where the words are."""

    earlier: str
    later: str
    least_days: int = 0
    most_days: int | None = None


@dataclass(frozen=True, slots=True)
class First:
    """ "The first … since …": nothing of the kind lies between `since` and the claim's own time.

    `holder` are the words that name whose rank it is, "" where none do.
    """

    ordinal: int
    since: TimeInterval | None
    kind_of: tuple[str, ...]
    holder: str = ""


Value = Quantity | Change | Quotation | Role | Order | First | TimeInterval | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of one article.

    `span` is the clause quoted as evidence, `focus` the very words that carry the value. `attribution` is who
    the copy says it comes from, "" where the article speaks itself.
    """

    kind: ClaimKind
    subject: Subject
    value: Value
    when: When
    span: Span
    focus: Span
    words: str
    sentence: int
    modality: Modality = Modality.ACTUAL
    negated: bool = False
    attribution: str = ""
    extractor: str = ""
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self._content_id())

    def _content_id(self) -> str:
        content = "\x1f".join(
            (
                self.kind,
                self.span.document,
                str(self.focus.start),
                str(self.focus.end),
                self.words,
                self.subject.head,
                self.extractor,
            )
        )
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]
