"""The shape of articles and claims in the JSON report: the nouns that `checker.reporting.schema` is built of.

Intervals are EDTF (ISO 8601-2). Figures are decimal numbers in strings, so that no reader rounds them; null is no
bound.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class ReportNoun(BaseModel):
    """An object of the JSON report; what it does not know it refuses."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StatedDateObject(ReportNoun):
    """A publication date that the article, its page or a person states."""

    where: str
    published: str
    words: str


class DocumentObject(ReportNoun):
    """An article: its path as given, the days it can have been published on, and how that is known.

    `stated` is true where the date was stated, false where it was worked out; `published` is null where nothing
    tells it.
    """

    id: str
    title: str
    credit: str
    published: str | None
    published_words: str
    grounds: list[str]
    stated: bool
    stated_dates: list[StatedDateObject]


class QuantityObject(ReportNoun):
    """The values a figure can mean, both ends included."""

    type: Literal["quantity"] = "quantity"
    low: str | None
    high: str | None
    unit: str
    per: str
    dimension: str
    written: str
    written_to: str | None
    bound: str
    ambiguous: bool


class ChangeObject(ReportNoun):
    """A stated rise or fall."""

    type: Literal["change"] = "change"
    amount: QuantityObject
    rises: bool
    result: QuantityObject | None
    base: QuantityObject | None
    base_time: str | None


class QuotationObject(ReportNoun):
    """Words in quotation marks and who spoke them."""

    type: Literal["quotation"] = "quotation"
    words: str
    speaker: str


class RoleObject(ReportNoun):
    """An office somebody holds."""

    type: Literal["role"] = "role"
    person: str
    office: str
    body: str
    status: str


class OrderObject(ReportNoun):
    """Two events (claim ids) in a stated order."""

    type: Literal["order"] = "order"
    earlier: str
    later: str
    least_days: int
    most_days: int | None


class FirstObject(ReportNoun):
    """The first, second … of its kind since a time."""

    type: Literal["first"] = "first"
    ordinal: int
    since: str | None
    kind_of: list[str]


class IntervalObject(ReportNoun):
    """A stretch of days."""

    type: Literal["interval"] = "interval"
    interval: str
    precision: str
    grounds: str


ValueObject = Annotated[
    QuantityObject | ChangeObject | QuotationObject | RoleObject | OrderObject | FirstObject | IntervalObject,
    Field(discriminator="type"),
]


class NameObject(ReportNoun):
    """A name in a claim and the entity it was taken for."""

    words: str
    label: str
    entity: str


class SubjectObject(ReportNoun):
    """What a claim is about: `measure` is what is measured or told of, `scope` of whom, where and which part."""

    words: str
    measure: str
    scope: str
    head: str
    predicate: str
    modifiers: list[str]
    context: list[str]
    names: list[NameObject]
    place: str
    origin: str
    destination: str
    segment: list[str]
    event_type: str


class TimeObject(ReportNoun):
    """The time of a claim: its readings, and the words they were read from."""

    readings: list[str]
    grounds: list[str]
    words: str
    start: int | None
    end: int | None
    stated: bool
    depends_on_published: bool


class ClaimObject(ReportNoun):
    """One checkable statement; `text` is the clause from `start` to `end`, `focus_*` the words that carry the value."""

    id: str
    kind: str
    document: str
    start: int
    end: int
    focus_start: int
    focus_end: int
    line: int
    text: str
    subject: SubjectObject
    value: ValueObject | None
    value_words: str
    time: TimeObject
    modality: str
    negated: bool
    attribution: str
    extractor: str
