"""How a finding was arrived at: a tree from the verdict down to the words, for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from checker.model.claim import Claim, Modality
from checker.model.finding import Evidence, Finding
from checker.model.interval import TimeInterval
from checker.reporting import schema
from checker.reporting.excerpt import role_at
from checker.reporting.human_dates import in_words
from checker.reporting.human_values import subject_in_words, value_in_words
from checker.reporting.index import Index, Numbered
from checker.reporting.json_format import finding_object, problem_objects, written
from checker.reporting.layout import VERDICT_MEANINGS, VERDICT_STYLES, joined, safe
from checker.reporting.places import focus_of


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: what it is, what it says, and the steps it rests on."""

    label: str
    words: str
    rests_on: tuple[Step, ...] = ()


def derive(finding: Finding, index: Index) -> Step:
    """The derivation of a finding: its sides, what matched them, how they compare, the verdict."""
    sides = tuple(_side(number, evidence, index) for number, evidence in enumerate(finding.evidence, start=1))
    reasons = tuple(Step(f"reason {number}", words) for number, words in enumerate(finding.reasons, start=1))
    slip = (Step("likely slip", finding.likely_slip),) if finding.likely_slip else ()
    comparison = Step("comparison", f"by the rule {finding.rule}, of kind {finding.kind}", reasons)
    verdict = Step("verdict", f"{finding.verdict}: {VERDICT_MEANINGS[finding.verdict]}", slip)
    return Step("finding", finding.summary, (*sides, *_matching(finding), comparison, verdict))


def render(item: Numbered, index: Index, console: Console) -> None:
    """Print the derivation of a finding as a tree."""
    finding = item.finding
    style = VERDICT_STYLES[finding.verdict]
    console.print(joined((Text(f"{finding.verdict} {item.number}", style=f"bold {style}"), safe(finding.id, "dim"))))
    step = derive(finding, index)
    tree = Tree(safe(step.words, style="bold"), guide_style="dim")
    for below in step.rests_on:
        _grow(tree, below)
    console.print(tree)


def render_json(item: Numbered, index: Index) -> str:
    """The finding and its derivation as JSON text."""
    return written(
        schema.DerivationObject(
            finding=finding_object(item.finding),
            derivation=_object(derive(item.finding, index)),
            problems=problem_objects(index.report),
        )
    )


def _grow(tree: Tree, step: Step) -> None:
    branch = tree.add(Text.assemble((f"{step.label}: ", "cyan"), safe(step.words)))
    for below in step.rests_on:
        _grow(branch, below)


def _object(step: Step) -> schema.StepObject:
    return schema.StepObject(step=step.label, words=step.words, rests_on=[_object(below) for below in step.rests_on])


def _side(number: int, evidence: Evidence, index: Index) -> Step:
    document = index.documents.get(evidence.span.document)
    role = role_at(document, evidence.span.start)
    place = f"{evidence.span.document}:{evidence.line}" + (f" ({role})" if role else "")
    claim = index.claims.get(evidence.claim)
    steps = [Step("words", f"“{evidence.text}”")]
    if claim is not None:
        steps.extend(_claim_steps(claim, evidence, index))
    if claim is None or not _counts_from_article(claim):
        steps.append(_published(evidence.span.document, index))
    return Step(f"side {number}", place, tuple(steps))


def _claim_steps(claim: Claim, evidence: Evidence, index: Index) -> Iterator[Step]:
    yield Step("about", subject_in_words(claim))
    value = value_in_words(claim.value)
    if value:
        yield Step("value", f"“{focus_of(evidence)}” is {value}")
    yield from _times(claim, index)
    if claim.modality is not Modality.ACTUAL:
        yield Step("told as", str(claim.modality))
    if claim.negated:
        yield Step("told as", "not so")
    if claim.attribution:
        yield Step("according to", claim.attribution)
    yield Step(
        "claim",
        f"{claim.id}, a claim of kind {claim.kind}" + (f", found by {claim.extractor}" if claim.extractor else ""),
    )


def _times(claim: Claim, index: Index) -> Iterator[Step]:
    """Each reading of the claim's time; where there is none, that it tells none or that its words stay open."""
    for reading in claim.when.readings:
        yield _time(claim, reading, index)
    if not claim.when.readings:
        told = f"“{claim.when.words}” cannot be told in days" if claim.when.words else "no time is told"
        yield Step("when", told)


def _counts_from_article(claim: Claim) -> bool:
    """Whether the article's own date stands below the claim's time already, as one of its grounds."""
    return claim.when.depends_on_published and bool(claim.when.readings)


def _time(claim: Claim, reading: TimeInterval, index: Index) -> Step:
    """The words of the time, the days they mean, and, where it took part, the article's own date."""
    words = f"“{claim.when.words}” is " if claim.when.words else ""
    words += "" if claim.when.stated else "taken over from nearby: "
    grounds = [Step("because", reading.grounds)] if reading.grounds else []
    if _counts_from_article(claim):
        grounds.append(_published(claim.span.document, index))
    return Step("when", f"{words}{in_words(reading)} [{reading.edtf}]", tuple(grounds))


def _published(name: str, index: Index) -> Step:
    published = index.published.get(name)
    if published is None or published.interval is None:
        return Step("article published", "not known")
    how = "stated" if published.stated else "worked out"
    grounds = tuple(Step("because", ground) for ground in published.grounds)
    return Step("article published", f"{in_words(published.interval, weekday=True)}, {how}", grounds)


def _matching(finding: Finding) -> Iterator[Step]:
    """What made the claims speak of the same thing, each ground with its weight."""
    if finding.features:
        features = tuple(Step(feature.name, f"{feature.weight:+.2f}  {feature.words}") for feature in finding.features)
        yield Step("taken for the same", f"score {finding.score:.2f}", features)
