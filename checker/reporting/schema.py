"""The shape of the JSON report, and its one source: `report.schema.json` beside this file is made from it.

    python -m checker.reporting.schema > checker/reporting/report.schema.json

Offsets count code points of the document's text as read. Intervals are EDTF (ISO 8601-2). Figures are decimal
numbers in strings, so that no reader rounds them; null is no bound.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1"


class _Object(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StatedDateObject(_Object):
    """A publication date that the article, its page or a person states."""

    where: str
    published: str
    words: str


class DocumentObject(_Object):
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


class QuantityObject(_Object):
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


class ChangeObject(_Object):
    """A stated rise or fall."""

    type: Literal["change"] = "change"
    amount: QuantityObject
    rises: bool
    result: QuantityObject | None
    base: QuantityObject | None
    base_time: str | None


class QuotationObject(_Object):
    """Words in quotation marks and who spoke them."""

    type: Literal["quotation"] = "quotation"
    words: str
    speaker: str


class RoleObject(_Object):
    """An office somebody holds."""

    type: Literal["role"] = "role"
    person: str
    office: str
    body: str
    status: str


class OrderObject(_Object):
    """Two events (claim ids) in a stated order."""

    type: Literal["order"] = "order"
    earlier: str
    later: str
    least_days: int
    most_days: int | None


class FirstObject(_Object):
    """The first, second … of its kind since a time."""

    type: Literal["first"] = "first"
    ordinal: int
    since: str | None
    kind_of: list[str]


class IntervalObject(_Object):
    """A stretch of days."""

    type: Literal["interval"] = "interval"
    interval: str
    precision: str
    grounds: str


ValueObject = Annotated[
    QuantityObject | ChangeObject | QuotationObject | RoleObject | OrderObject | FirstObject | IntervalObject,
    Field(discriminator="type"),
]


class NameObject(_Object):
    """A name in a claim and the entity it was taken for."""

    words: str
    label: str
    entity: str


class SubjectObject(_Object):
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


class TimeObject(_Object):
    """The time of a claim: its readings, and the words they were read from."""

    readings: list[str]
    grounds: list[str]
    words: str
    start: int | None
    end: int | None
    stated: bool
    depends_on_published: bool


class ClaimObject(_Object):
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


class EvidenceObject(_Object):
    """One side of a finding. `prefix` and `suffix` are the words around it (W3C TextQuoteSelector)."""

    document: str
    start: int
    end: int
    text: str
    line: int
    claim: str
    focus_start: int
    focus_end: int
    prefix: str
    suffix: str


class FeatureObject(_Object):
    """One ground on which claims were taken to speak of the same thing."""

    name: str
    weight: float
    words: str


class FindingObject(_Object):
    """What a rule says of two or more claims."""

    id: str
    rule: str
    kind: str
    verdict: Literal["conflict", "review", "reconciled", "agreement"]
    summary: str
    reasons: list[str]
    evidence: list[EvidenceObject]
    features: list[FeatureObject]
    score: float
    likely_slip: str


class TimelineObject(_Object):
    """One dated event; `claims` and `findings` are ids."""

    interval: str
    interval_words: str
    label: str
    planned: bool
    documents: list[str]
    claims: list[str]
    findings: list[str]


class UncheckedObject(_Object):
    """A claim or file that could not be checked, and why."""

    document: str
    words: str
    reason: str


class ProblemObject(_Object):
    """Input that could not be used."""

    name: str
    message: str


class DraftLineObject(_Object):
    """A figure or date of the draft and what the sources make of it; documents by id, findings by id."""

    document: str
    start: int
    end: int
    line: int
    words: str
    kind: Literal["figure", "date"]
    standing: Literal["contradicted", "doubtful", "no source", "supported"]
    supported_by: list[str]
    contradicted_by: list[str]
    findings: list[str]


class CountsObject(_Object):
    """How many of everything; `draft` by standing, empty where no draft was checked against sources."""

    documents: int
    claims: int
    conflict: int
    review: int
    reconciled: int
    agreement: int
    not_checked: dict[str, int]
    problems: int
    draft: dict[str, int]


class KnownSideObject(_Object):
    """One side of a finding that is gone, as the baseline kept it."""

    document: str
    text: str


class KnownFindingObject(_Object):
    """A finding as a baseline keeps it."""

    id: str
    rule: str
    verdict: Literal["conflict", "review", "reconciled", "agreement"]
    summary: str
    evidence: list[KnownSideObject]


class BaselineObject(_Object):
    """The findings against those of the baseline `file`: ids of the new and the known, and those that are gone.

    Agreements are in none of these; a waived finding is neither new nor known.
    """

    file: str
    new: list[str]
    known: list[str]
    gone: list[KnownFindingObject]


class WaiverObject(_Object):
    """A waiver: the finding it lets stand, why, by whom, until when; and whether it is used, expired or unused."""

    finding: str
    reason: str
    who: str
    until: str
    state: Literal["used", "expired", "unused"]


class WaiversObject(_Object):
    """The waivers of the waiver file `file`, in its order."""

    file: str
    waivers: list[WaiverObject]


class ReportObject(_Object):
    """What `checker check --format json` prints.

    `baseline` and `waivers` are null where none were given.
    """

    schema_version: Literal["1"] = "1"
    documents: list[DocumentObject]
    claims: list[ClaimObject]
    findings: list[FindingObject]
    draft: list[DraftLineObject]
    timeline: list[TimelineObject]
    not_checked: list[UncheckedObject]
    problems: list[ProblemObject]
    counts: CountsObject
    baseline: BaselineObject | None = None
    waivers: WaiversObject | None = None


class DiffObject(_Object):
    """What `checker diff --format json` prints: the findings of two runs, told apart."""

    schema_version: Literal["1"] = "1"
    old: str
    new: str
    new_findings: list[KnownFindingObject]
    known_findings: list[KnownFindingObject]
    gone_findings: list[KnownFindingObject]


class ClaimsObject(_Object):
    """What `checker claims --format json` prints."""

    schema_version: Literal["1"] = "1"
    documents: list[DocumentObject]
    claims: list[ClaimObject]
    problems: list[ProblemObject]


class TimelineReportObject(_Object):
    """What `checker timeline --format json` prints."""

    schema_version: Literal["1"] = "1"
    documents: list[DocumentObject]
    timeline: list[TimelineObject]
    problems: list[ProblemObject]


class StepObject(_Object):
    """One step of a derivation, and the steps it rests on."""

    step: str
    words: str
    rests_on: list[StepObject]


class DerivationObject(_Object):
    """What `checker explain --format json` prints."""

    schema_version: Literal["1"] = "1"
    finding: FindingObject
    derivation: StepObject
    problems: list[ProblemObject]


DIALECT = "https://json-schema.org/draft/2020-12/schema"


def published_schema() -> str:
    """The JSON Schema of `ReportObject` as text: the content of `report.schema.json`."""
    return json.dumps({"$schema": DIALECT, **ReportObject.model_json_schema()}, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(published_schema())
