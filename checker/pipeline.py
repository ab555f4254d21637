"""The straight line: read, extract, date, graph, match, judge. The one module that knows every stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.draft import draft_lines, draft_names, first_the_draft
from checker.extracting.changes import changes
from checker.extracting.clock_times import clock_times
from checker.extracting.coreference import with_antecedents
from checker.extracting.elapsed import elapsed
from checker.extracting.events import events
from checker.extracting.figures import figures, is_plain_length
from checker.extracting.firsts import firsts
from checker.extracting.journey_stops import journey_stops
from checker.extracting.orders import orders
from checker.extracting.people import people
from checker.extracting.placings import placings
from checker.extracting.quantities import find_quantities
from checker.extracting.quotations import quotations
from checker.extracting.ranks import ranks
from checker.extracting.roles import roles
from checker.extracting.screening import bears_claims
from checker.extracting.stances import stances
from checker.extracting.timexes import find_timexes
from checker.extracting.weekdays import dateline_weekdays, weekdays
from checker.extracting.whereabouts import whereabouts
from checker.graph import ClaimGraph
from checker.ignored_passages import IgnoredPassages, without_ignored
from checker.kinds.context import KindContext
from checker.language import DEFAULT_MODEL, parse
from checker.matching.entities import resolve_entities
from checker.matching.stories import Stories
from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.interval import TimeInterval
from checker.model.mention import MarkedSentence
from checker.model.report import InputProblem, Report
from checker.model.sentence import Sentence
from checker.reading import read_paths, read_text
from checker.reading.sentences import split_sentences
from checker.rulebook import Rule, load_rules
from checker.rulebook.judging import judge
from checker.standing import with_origins
from checker.timeline.chronicle import tell_timeline
from checker.timeline.dating import date_claims
from checker.timeline.publication import publication_dates
from checker.unchecked import not_checked

REMEMBERED, NEAR_SENTENCES = 12, 2
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is told: publication dates by document name or base name, a folder of rules, a language model,
    the names of the draft's sources, the rules to run (None: all that are enabled), and passages to leave out."""

    published: Mapping[str, TimeInterval] = field(default_factory=dict)
    rules: Path | None = None
    model: str | None = None
    against: tuple[str, ...] = ()
    only_rules: tuple[Rule, ...] | None = None
    ignored: IgnoredPassages = field(default_factory=IgnoredPassages)


def check_paths(paths: Sequence[str | Path], options: Options = Options(), progress: Progress | None = None) -> Report:
    """Read files and folders and check what could be read; the rest is in the report's problems."""
    documents, problems = read_paths(paths)
    return run(documents, problems, options, progress)


def check_texts(texts: Mapping[str, str], options: Options = Options()) -> Report:
    """Check texts given in memory, by name."""
    return run([read_text(name, text) for name, text in texts.items()], (), options)


def run(
    documents: Sequence[Document], problems: Sequence[InputProblem], options: Options, progress: Progress | None = None
) -> Report:
    """The whole line over documents already read."""
    documents, left_out = without_ignored(sorted(documents, key=lambda document: document.name), options.ignored)
    rules, rule_problems = _rules(options)
    graph = claim_graph(documents, options, progress)
    draft = draft_names(documents, options.against)
    context = KindContext(graph, draft)
    findings = first_the_draft(with_origins(judge(rules, context), graph, context.copies, draft), draft)
    graph.add_findings(findings)
    return Report(
        documents=tuple(documents),
        published=tuple(graph.published.values()),
        claims=tuple(graph.claims),
        findings=tuple(findings),
        not_checked=(*not_checked(graph, findings), *left_out),
        timeline=tuple(tell_timeline(graph.claims, findings)),
        problems=(*problems, *rule_problems),
        draft=tuple(draft_lines(context, findings, draft)),
    )


def claim_graph(
    documents: Sequence[Document], options: Options = Options(), progress: Progress | None = None
) -> ClaimGraph:
    """The claims of documents, dated and with their entities, before any rule has compared them."""
    marked = mark(documents, options.model or DEFAULT_MODEL, progress)
    raw = extract(documents, marked)
    stories = which_together(documents, marked, draft_names(documents, options.against))
    dates = publication_dates(documents, raw, options.published, lambda name: stories.together[name])
    published = {entry.document: entry for entry in dates}
    claims = resolve_entities(date_claims(raw, published))
    sentences = {(m.sentence.document, m.sentence.index): m.sentence for m in marked}
    return ClaimGraph(documents, published, claims, sentences)


def which_together(
    documents: Iterable[Document], marked: Iterable[MarkedSentence], drafts: frozenset[str] = frozenset()
) -> Stories:
    """Which of some documents, drafts among them, may tell one story."""
    sentences: dict[str, list[Sentence]] = {document.name: [] for document in documents}
    for one in marked:
        sentences[one.sentence.document].append(one.sentence)
    return Stories(sentences, drafts)


def _rules(options: Options) -> tuple[Sequence[Rule], Sequence[InputProblem]]:
    if options.only_rules is not None:
        return options.only_rules, ()
    return load_rules(options.rules)


def mark(
    documents: Sequence[Document], model: str = DEFAULT_MODEL, progress: Progress | None = None
) -> list[MarkedSentence]:
    """The sentences of the documents with their figures and times; those that can bear a claim are parsed."""
    found = [mark_sentence(sentence) for document in documents for sentence in split_sentences(document)]
    wanted = [index for index, marked in enumerate(found) if bears_claims(marked)]
    report = (lambda done: progress("reading sentences", done, len(wanted))) if progress else None
    parsed = parse([found[index].sentence for index in wanted], model, report)
    for index, sentence in zip(wanted, parsed, strict=True):
        found[index] = replace(found[index], sentence=sentence)
    return with_antecedents(found)


def mark_sentence(sentence: Sentence) -> MarkedSentence:
    """A sentence with the mentions found in it, at offsets of the document."""
    offset = sentence.start
    quantities = [
        replace(
            m,
            start=m.start + offset,
            end=m.end + offset,
            hedge_start=m.hedge_start + offset,
            noun_start=m.noun_start + offset,
        )
        for m in find_quantities(sentence.words)
    ]
    times = [replace(m, start=m.start + offset, end=m.end + offset) for m in find_timexes(sentence.words)]
    rates = [m for m in quantities if m.quantity.unit.per]
    times = [time for time in times if not any(rate.start < time.start < rate.end for rate in rates)]
    return MarkedSentence(sentence, tuple(quantities), tuple(times))


def extract(documents: Iterable[Document], marked: Sequence[MarkedSentence]) -> list[Claim]:
    """All claims, not yet dated."""
    claims: list[Claim] = []
    told: list[Claim] = []
    before: MarkedSentence | None = None
    for one in marked:
        if told and told[-1].span.document != one.sentence.document:
            told = []
        if one.sentence.is_parsed:
            found = [*_claims_of(one, told), *orders(one, before)]
            told = [*told, *(claim for claim in found if claim.kind == ClaimKind.QUANTITY)][-REMEMBERED:]
            claims.extend(found)
        before = one if one.sentence.is_parsed else None
    return [*claims, *_of_documents(documents, marked, claims)]


def _of_documents(
    documents: Iterable[Document], marked: Iterable[MarkedSentence], claims: Iterable[Claim]
) -> Iterator[Claim]:
    """The people, the quotations and the dated lines of each document; its offices tell who "the minister" is."""
    sentences, offices = defaultdict(list), defaultdict(list)
    for one in marked:
        sentences[one.sentence.document].append(one.sentence)
    for claim in claims:
        if claim.kind == ClaimKind.ROLE:
            offices[claim.span.document].append(claim)
    for document in documents:
        yield from people(sentences[document.name])
        yield from quotations(document, sentences[document.name], offices[document.name])
        yield from dateline_weekdays(document)


def _claims_of(marked: MarkedSentence, told: Sequence[Claim]) -> Iterable[Claim]:
    near = [claim for claim in told if marked.sentence.index - claim.sentence <= NEAR_SENTENCES]
    changed = list(changes(marked))
    yield from changed
    yield from figures(marked, _taken(marked, changed), near)
    yield from elapsed(marked)
    yield from events(marked)
    yield from clock_times(marked)
    yield from weekdays(marked)
    yield from firsts(marked)
    yield from roles(marked)
    yield from stances(marked)
    yield from whereabouts(marked)
    yield from journey_stops(marked)
    yield from placings(marked)
    yield from ranks(marked)


def _taken(marked: MarkedSentence, changed: Sequence[Claim]) -> frozenset[int]:
    """Where mentions begin that are changes, or a time expression and no figure ("two weeks ago")."""
    amounts = {claim.focus.end for claim in changed}
    taken = {mention.start for mention in marked.quantities if mention.end in amounts}
    dates = [time for time in marked.times if time.timex.length is None]
    counted = [mention for mention in marked.quantities if not is_plain_length(marked, mention)]
    taken |= {m.start for m in counted for time in dates if m.start < time.end and time.start < m.end}
    return frozenset(taken)


def findings_by_id(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The findings of a report by their ids."""
    return {finding.id: finding for finding in findings}
