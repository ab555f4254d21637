"""The draft's view: what the sources say of each figure and date of a draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import permutations
from pathlib import PurePath

from checker.kinds.arithmetic import growth, stated_percent
from checker.kinds.context import KindContext
from checker.kinds.periods import PeriodRelation, relate
from checker.matching.candidates import pairs_by_key
from checker.matching.measures import commensurable, compare
from checker.matching.same_event import event_keys, same_event
from checker.matching.same_measure import figure_of, measure_keys, same_measure
from checker.model.claim import Change, Claim, ClaimKind
from checker.model.document import Document
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.interval import TimeInterval
from checker.model.report import DraftLine, Standing
from checker.model.span import Span
from checker.standing import focus_words

FIGURES = (ClaimKind.QUANTITY, ClaimKind.DURATION, ClaimKind.CHANGE)
# How much must speak for one measure: least for exact figures, a little more for figures of one stated time.
LIKE_EXACT, LIKE_TIMELY, LIKE_MEASURE, LIKE_EVENT, EXACT_DIGITS = 0.8, 1.0, 1.8, 2.4, 3
AGAINST = frozenset({"other place", "segment", "in addition"})
CLASHING = frozenset({PeriodRelation.DIFFERENT, PeriodRelation.PART})
STANDINGS = {Verdict.CONFLICT: Standing.CONTRADICTED, Verdict.REVIEW: Standing.DOUBTFUL}


def draft_names(documents: Iterable[Document], against: Sequence[str]) -> frozenset[str]:
    """The documents that are no source: not named in `against`, nor in a folder that is. None where nothing is."""
    sources = [PurePath(name) for name in against]
    if not sources:
        return frozenset()
    return frozenset(
        document.name
        for document in documents
        if not any(source in (PurePath(document.name), *PurePath(document.name).parents) for source in sources)
    )


def first_the_draft(findings: Iterable[Finding], draft: Collection[str]) -> list[Finding]:
    """The findings by verdict, of each verdict those first that touch the draft."""
    return sorted(
        findings,
        key=lambda finding: (finding.verdict.rank, not any(item.span.document in draft for item in finding.evidence)),
    )


def draft_lines(context: KindContext, findings: Iterable[Finding], draft: Collection[str]) -> list[DraftLine]:
    """A line for each figure and date of the draft, in order of the copy: which sources say the same, or otherwise."""
    if not draft:
        return []
    support = _support(context, draft)
    touching: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for item in finding.evidence:
            touching[item.claim].append(finding)
    lines = [_line(context, span, told, touching, support) for span, told in _stretches(context, draft)]
    return _dates_by_their_figures(context, lines)


def _stretches(context: KindContext, draft: Collection[str]) -> list[tuple[Span, list[Claim]]]:
    """Each stretch of the draft that states a figure or a date, with the claims that rest on it."""
    found: dict[Span, list[Claim]] = defaultdict(list)
    for claim in context.claims(*FIGURES, ClaimKind.EVENT, ClaimKind.WEEKDAY):
        span = claim.focus if claim.kind in FIGURES else claim.when.span
        if claim.span.document in draft and span is not None and (claim.kind in FIGURES or claim.when.stated):
            found[span].append(claim)
    return sorted(found.items())


def _line(
    context: KindContext,
    span: Span,
    told: Sequence[Claim],
    touching: dict[str, list[Finding]],
    support: dict[str, set[str]],
) -> DraftLine:
    """What stands on one stretch: a source that clashes outweighs those that say the same."""
    own = {claim.id for claim in told}
    findings = {f.id: f for claim in told for f in touching[claim.id] if _is_about(f, span, own)}
    against, alike, standing = set[str](), {name for claim in told for name in support[claim.id]}, Standing.NO_SOURCE
    for finding in findings.values():
        others = _others(context, finding, own) or {span.document}
        if finding.verdict in STANDINGS:
            against |= others
            standing = min(standing, STANDINGS[finding.verdict], key=list(Standing).index)
        elif finding.verdict == Verdict.AGREEMENT:
            alike |= others
    if standing == Standing.NO_SOURCE and alike:
        standing = Standing.SUPPORTED
    document = context.graph.documents[span.document]
    return DraftLine(
        span=span,
        words=" ".join(document.quote(span).split()),
        line=document.line_of(span.start),
        is_date=all(claim.kind not in FIGURES for claim in told),
        standing=standing,
        supported_by=tuple(sorted(alike - against - {span.document})),
        contradicted_by=tuple(sorted(against)),
        findings=tuple(finding for finding in findings if findings[finding].verdict != Verdict.RECONCILED),
    )


def _others(context: KindContext, finding: Finding, own: Collection[str]) -> set[str]:
    """The articles on the other side of a finding; copies of the draft's own sentence are on its side."""
    sentences = [context.graph.claim(item.claim) for item in finding.evidence if item.claim in own]
    clusters = {context.copies.cluster((claim.span.document, claim.sentence)) for claim in sentences}
    found = set()
    for item in finding.evidence:
        place = (item.span.document, context.graph.claim(item.claim).sentence)
        copied = (
            len(finding.evidence) > 2 and context.copies.cluster(place) in clusters and _same_words(item, finding, own)
        )
        if item.claim not in own and not copied:
            found.add(item.span.document)
    return found


def _same_words(item: Evidence, finding: Finding, own: Collection[str]) -> bool:
    return any(focus_words(item) == focus_words(other) for other in finding.evidence if other.claim in own)


def _is_about(finding: Finding, span: Span, claims: Collection[str]) -> bool:
    """Whether a finding speaks of the words of a line, not of something else in the same clause."""
    return any(
        item.claim in claims and (item.focus.overlaps(span) or item.span.contains(span)) for item in finding.evidence
    )


def _dates_by_their_figures(context: KindContext, lines: Sequence[DraftLine]) -> list[DraftLine]:
    """The lines without the dates that only say when a figure of the draft was so: they stand or fall with it."""
    times = {claim.when.span for claim in context.claims(*FIGURES) if claim.when.stated}
    return [line for line in lines if not (line.is_date and line.span in times and line.standing == Standing.NO_SOURCE)]


def _support(context: KindContext, draft: Collection[str]) -> dict[str, set[str]]:
    """For each claim of the draft the sources that state its figure, or date, of what may well be the same thing.

    This asks for less than an agreement does: the same words may be a copy, and a copy is a source for a draft.
    """
    found: dict[str, set[str]] = defaultdict(set)
    drafts = frozenset(draft)
    sources = frozenset(context.graph.documents) - drafts
    together = {**dict.fromkeys(drafts, sources), **dict.fromkeys(sources, drafts)}
    figures = pairs_by_key(context.claims(*FIGURES), measure_keys, together)
    events = pairs_by_key(context.claims(ClaimKind.EVENT), event_keys, together)
    for mine, source in (*_across(figures, draft), *_across(events, draft)):
        if mine.negated == source.negated and _says_the_same(context, mine, source):
            found[mine.id].add(source.span.document)
    for change in context.claims(ClaimKind.CHANGE):
        if change.span.document in draft:
            found[change.id] |= _by_arithmetic(context, change, found)
    return found


def _by_arithmetic(context: KindContext, change: Claim, support: dict[str, set[str]]) -> set[str]:
    """The sources that state both levels beside a change of the draft, where the levels make the change."""
    assert isinstance(change.value, Change)
    stated = stated_percent(change.value)
    beside = (change.span.document, change.sentence)
    levels = [
        c for c in context.claims(ClaimKind.QUANTITY) if (c.span.document, c.sentence) == beside and support[c.id]
    ]
    for base, result in permutations(levels, 2):
        before, after = figure_of(base), figure_of(result)
        if stated is None or before is None or after is None or before.unit != after.unit:
            continue
        worked_out = growth(before, after)
        if worked_out is not None and worked_out[0] <= stated[1] and stated[0] <= worked_out[1]:
            return support[base.id] | support[result.id]
    return set()


def _across(pairs: Iterable[tuple[Claim, Claim]], draft: Collection[str]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of a claim of the draft and one of a source, the draft's first."""
    for one, other in pairs:
        if (one.span.document in draft) != (other.span.document in draft):
            yield (one, other) if one.span.document in draft else (other, one)


def _says_the_same(context: KindContext, mine: Claim, source: Claim) -> bool:
    if context.otherwise_same(mine, source) and mine.words == source.words:
        return True
    if mine.kind == ClaimKind.EVENT:
        return _same_days(mine.when.interval, source.when.interval) and (
            same_event(mine, source, context.vocabulary).score >= LIKE_EVENT
        )
    left, right = figure_of(mine), figure_of(source)
    if left is None or right is None or not commensurable(left.unit, right.unit):
        return False
    if None in (right.low, right.high) and right.bound != left.bound:
        return False
    if isinstance(mine.value, Change) and isinstance(source.value, Change) and mine.value.rises != source.value.rises:
        return False
    if compare(left, right).relation in {"disjoint", "incomparable"}:
        return False
    relation = relate(mine, source, context).relation
    digits = len(left.written.normalize().as_tuple().digits)
    exact = left.written == right.written and digits >= EXACT_DIGITS
    timely = relation == PeriodRelation.SAME and digits > 1
    needed = LIKE_EXACT if exact else LIKE_TIMELY if timely else LIKE_MEASURE
    return relation not in CLASHING and _likeness(context, mine, source) >= needed


def _likeness(context: KindContext, mine: Claim, source: Claim) -> float:
    """What speaks for one measure; what speaks against it is left out, save for another place or part."""
    features = same_measure(mine, source, context.vocabulary).features
    return sum(feature.weight for feature in features if feature.weight > 0 or feature.name in AGAINST)


def _same_days(mine: TimeInterval | None, source: TimeInterval | None) -> bool:
    """Whether a source gives the draft's days, and no more loosely than the draft does."""
    return mine is not None and source is not None and mine.contains(source)
