"""The JSON report: one object, in the shape of `checker.reporting.schema`."""

from __future__ import annotations

import json
from collections import Counter

from pydantic import BaseModel

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.report import DraftLine, Published, Report, TimelineEntry
from checker.regression.standing import NOTHING_ASKED, Standings
from checker.reporting import claim_objects, schema
from checker.reporting.escaping import json_text
from checker.reporting.human_dates import in_words
from checker.reporting.human_values import (
    measure_in_words,
    scope_in_words,
    subject_in_words,
    value_in_words,
)
from checker.reporting.index import Index
from checker.reporting.json_standings import baseline_object, waivers_object
from checker.reporting.json_values import time_object, value_object


def render(report: Report, standings: Standings = NOTHING_ASKED) -> str:
    """The whole report as JSON text, ending in a line break; with how the findings stand, where that was asked for."""
    index = Index(report)
    return written(
        schema.ReportObject(
            documents=_documents(report),
            claims=[_claim(claim, index) for claim in report.claims],
            findings=[finding_object(finding) for finding in report.findings],
            draft=[_draft_line(line) for line in report.draft],
            timeline=_timeline(index),
            not_checked=[
                schema.UncheckedObject(document=item.document, words=item.words, reason=item.reason)
                for item in report.not_checked
            ],
            problems=problem_objects(report),
            counts=_counts(report),
            baseline=baseline_object(standings),
            waivers=waivers_object(standings),
        )
    )


def render_claims(report: Report, kind: ClaimKind | None = None) -> str:
    """The claims alone, of one kind or of all."""
    index = Index(report)
    chosen = [claim for claim in report.claims if kind in (None, claim.kind)]
    return written(
        schema.ClaimsObject(
            documents=_documents(report),
            claims=[_claim(claim, index) for claim in chosen],
            problems=problem_objects(report),
        )
    )


def render_timeline(report: Report) -> str:
    """The dated events alone."""
    return written(
        schema.TimelineReportObject(
            documents=_documents(report), timeline=_timeline(Index(report)), problems=problem_objects(report)
        )
    )


def written(model: BaseModel) -> str:
    """An object of the schema as indented JSON; the same object gives the same bytes."""
    return json_text(json.dumps(model.model_dump(), ensure_ascii=False, indent=2)) + "\n"


def finding_object(finding: Finding) -> schema.FindingObject:
    """One finding in the shape of the schema."""
    return schema.FindingObject(
        id=finding.id,
        rule=finding.rule,
        kind=finding.kind,
        verdict=finding.verdict.value,
        summary=finding.summary,
        reasons=list(finding.reasons),
        evidence=[_evidence(item) for item in finding.evidence],
        features=[
            schema.FeatureObject(name=item.name, weight=item.weight, words=item.words) for item in finding.features
        ],
        score=finding.score,
        likely_slip=finding.likely_slip,
    )


def problem_objects(report: Report) -> list[schema.ProblemObject]:
    """What could not be used, in the shape of the schema."""
    return [schema.ProblemObject(name=item.name, message=item.message) for item in report.problems]


def _documents(report: Report) -> list[claim_objects.DocumentObject]:
    published = {item.document: item for item in report.published}
    return [_document(document, published.get(document.name)) for document in report.documents]


def _document(document: Document, published: Published | None) -> claim_objects.DocumentObject:
    interval = published.interval if published else None
    return claim_objects.DocumentObject(
        id=document.name,
        title=document.title,
        credit=document.credit,
        published=interval.edtf if interval else None,
        published_words=in_words(interval) if interval else "",
        grounds=list(published.grounds) if published else [],
        stated=bool(published and published.stated),
        stated_dates=[
            claim_objects.StatedDateObject(
                where=item.trust.name.lower().replace("_", " "), published=item.interval.edtf, words=item.words
            )
            for item in document.stated
        ],
    )


def _claim(claim: Claim, index: Index) -> claim_objects.ClaimObject:
    return claim_objects.ClaimObject(
        id=claim.id,
        kind=claim.kind,
        document=claim.span.document,
        start=claim.span.start,
        end=claim.span.end,
        focus_start=claim.focus.start,
        focus_end=claim.focus.end,
        line=index.line_of(claim),
        text=claim.words,
        subject=_subject(claim),
        value=value_object(claim.value),
        value_words=value_in_words(claim.value),
        time=time_object(claim.when),
        modality=claim.modality,
        negated=claim.negated,
        attribution=claim.attribution,
        extractor=claim.extractor,
    )


def _subject(claim: Claim) -> claim_objects.SubjectObject:
    subject = claim.subject
    return claim_objects.SubjectObject(
        words=subject_in_words(claim),
        measure=measure_in_words(claim),
        scope=scope_in_words(claim),
        head=subject.head,
        predicate=subject.predicate,
        modifiers=list(subject.modifiers),
        context=list(subject.context),
        names=[claim_objects.NameObject(words=name.words, label=name.label, entity=name.key) for name in subject.names],
        place=subject.place,
        origin=subject.origin,
        destination=subject.destination,
        segment=list(subject.segment),
        event_type=subject.event_type,
    )


def _evidence(item: Evidence) -> schema.EvidenceObject:
    return schema.EvidenceObject(
        document=item.span.document,
        start=item.span.start,
        end=item.span.end,
        text=item.text,
        line=item.line,
        claim=item.claim,
        focus_start=item.focus.start,
        focus_end=item.focus.end,
        prefix=item.anchor.prefix,
        suffix=item.anchor.suffix,
    )


def _draft_line(line: DraftLine) -> schema.DraftLineObject:
    return schema.DraftLineObject(
        document=line.span.document,
        start=line.span.start,
        end=line.span.end,
        line=line.line,
        words=line.words,
        kind="date" if line.is_date else "figure",
        standing=line.standing.value,
        supported_by=list(line.supported_by),
        contradicted_by=list(line.contradicted_by),
        findings=list(line.findings),
    )


def _timeline(index: Index) -> list[schema.TimelineObject]:
    return [_timeline_entry(index, entry) for entry in index.report.timeline]


def _timeline_entry(index: Index, entry: TimelineEntry) -> schema.TimelineObject:
    return schema.TimelineObject(
        interval=entry.interval.edtf,
        interval_words=in_words(entry.interval),
        label=entry.label,
        planned=entry.planned,
        documents=list(dict.fromkeys(claim.span.document for claim in index.telling(entry))),
        claims=list(entry.claims),
        findings=list(entry.conflicts),
    )


def _counts(report: Report) -> schema.CountsObject:
    found = report.counts()
    reasons = Counter(item.reason for item in report.not_checked)
    return schema.CountsObject(
        documents=len(report.documents),
        claims=len(report.claims),
        conflict=found[Verdict.CONFLICT],
        review=found[Verdict.REVIEW],
        reconciled=found[Verdict.RECONCILED],
        agreement=found[Verdict.AGREEMENT],
        not_checked=dict(sorted(reasons.items())),
        problems=len(report.problems),
        draft={str(standing): number for standing, number in report.draft_counts().items()} if report.draft else {},
    )
