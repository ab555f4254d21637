"""The shape of the JSON report, and its one source: `report.schema.json` beside this file is made from it.

    python -m checker.reporting.schema > checker/reporting/report.schema.json

Offsets count code points of the document's text as read. The nouns for articles and claims are those of
`checker.reporting.claim_objects`.
"""

from __future__ import annotations

import json
import sys
from typing import Literal

from checker.reporting.claim_objects import ClaimObject, DocumentObject, ReportNoun

SCHEMA_VERSION = "1"


class EvidenceObject(ReportNoun):
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


class FeatureObject(ReportNoun):
    """One ground on which claims were taken to speak of the same thing."""

    name: str
    weight: float
    words: str


class FindingObject(ReportNoun):
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


class TimelineObject(ReportNoun):
    """One dated event; `claims` and `findings` are ids."""

    interval: str
    interval_words: str
    label: str
    planned: bool
    documents: list[str]
    claims: list[str]
    findings: list[str]


class UncheckedObject(ReportNoun):
    """A claim or file that could not be checked, and why."""

    document: str
    words: str
    reason: str


class ProblemObject(ReportNoun):
    """Input that could not be used."""

    name: str
    message: str


class DraftLineObject(ReportNoun):
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


class CountsObject(ReportNoun):
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


class KnownSideObject(ReportNoun):
    """One side of a finding that is gone, as the baseline kept it."""

    document: str
    text: str


class KnownFindingObject(ReportNoun):
    """A finding as a baseline keeps it."""

    id: str
    rule: str
    verdict: Literal["conflict", "review", "reconciled", "agreement"]
    summary: str
    evidence: list[KnownSideObject]


class BaselineObject(ReportNoun):
    """The findings against those of the baseline `file`: ids of the new and the known, and those that are gone.

    Agreements are in none of these; a waived finding is neither new nor known.
    """

    file: str
    new: list[str]
    known: list[str]
    gone: list[KnownFindingObject]


class WaiverObject(ReportNoun):
    """A waiver: the finding it lets stand, why, by whom, until when; and whether it is used, expired or unused."""

    finding: str
    reason: str
    who: str
    until: str
    state: Literal["used", "expired", "unused"]


class WaiversObject(ReportNoun):
    """The waivers of the waiver file `file`, in its order."""

    file: str
    waivers: list[WaiverObject]


class ReportObject(ReportNoun):
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


class DiffObject(ReportNoun):
    """What `checker diff --format json` prints: the findings of two runs, told apart."""

    schema_version: Literal["1"] = "1"
    old: str
    new: str
    new_findings: list[KnownFindingObject]
    known_findings: list[KnownFindingObject]
    gone_findings: list[KnownFindingObject]


class ClaimsObject(ReportNoun):
    """What `checker claims --format json` prints."""

    schema_version: Literal["1"] = "1"
    documents: list[DocumentObject]
    claims: list[ClaimObject]
    problems: list[ProblemObject]


class TimelineReportObject(ReportNoun):
    """What `checker timeline --format json` prints."""

    schema_version: Literal["1"] = "1"
    documents: list[DocumentObject]
    timeline: list[TimelineObject]
    problems: list[ProblemObject]


class StepObject(ReportNoun):
    """One step of a derivation, and the steps it rests on."""

    step: str
    words: str
    rests_on: list[StepObject]


class DerivationObject(ReportNoun):
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
