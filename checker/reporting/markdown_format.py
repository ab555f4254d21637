"""Markdown for a pull request or a wiki: the outcome, the articles with their dates, each finding with its quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.model.document import Document
from checker.model.finding import Evidence, Verdict
from checker.model.report import Published, Report
from checker.regression.standing import NOTHING_ASKED, Standings
from checker.reporting.entries import Entry, EntrySide, entries_of
from checker.reporting.escaping import markdown_text
from checker.reporting.excerpt import excerpt, role_at
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index
from checker.reporting.layout import VERDICT_MEANINGS, VERDICT_PLURALS, VERDICT_SINGULARS, count_of
from checker.reporting.places import place_of
from checker.reporting.standing_words import gone_line, standing_summary, waiver_remarks
from checker.reporting.terminal import DISCLAIMER


def render(report: Report, standings: Standings = NOTHING_ASKED) -> str:
    """The report as GitHub Flavored Markdown; words of articles are shown literally."""
    index = Index(report)
    entries = entries_of(index)
    sections = [
        f"# Claim check\n\n{_outcome(report)}\n\n_{DISCLAIMER}_",
        *_standings(standings),
        *_articles(index),
        *(section for verdict in Verdict for section in _findings(verdict, entries, index, standings)),
        *_timeline(index),
        *_not_checked(report),
        *_problems(report),
    ]
    return "\n\n".join(sections) + "\n"


def _outcome(report: Report) -> str:
    """ "3 articles, 9 claims: **1 conflict**, …"; or, said aloud, that there was nothing to compare."""
    if not report.documents:
        return "No article was read: nothing was compared."
    read = f"{count_of(len(report.documents), 'article')}, {count_of(len(report.claims), 'claim')}"
    if not report.claims:
        return f"{read}: nothing was compared."
    found = (f"**{_counted(verdict, number)}**" for verdict, number in report.counts().items())
    return f"{read}: {', '.join(found)}."


def _counted(verdict: Verdict, number: int) -> str:
    return count_of(number, VERDICT_SINGULARS[verdict], VERDICT_PLURALS[verdict])


def _standings(standings: Standings) -> Iterator[str]:
    """What is new, known and gone, and what became of the waivers; nothing where nobody asked."""
    summary = standing_summary(standings)
    if summary:
        remarks = [*map(gone_line, standings.gone), *waiver_remarks(standings)]
        listed = "\n".join(f"- {markdown_text(remark)}" for remark in remarks)
        yield f"**{markdown_text(summary)}**" + (f"\n\n{listed}" if listed else "")


def _articles(index: Index) -> Iterator[str]:
    if index.report.documents:
        rows = (_article(document, index.published.get(document.name)) for document in index.report.documents)
        yield "## Articles\n\n" + _table(("Article", "Published", "How that is known"), rows)


def _article(document: Document, published: Published | None) -> tuple[str, ...]:
    grounds = "; ".join(markdown_text(ground) for ground in published.grounds) if published else ""
    if published is None or published.interval is None:
        return markdown_text(document.name), "not known", grounds or "nothing in the articles tells it"
    how = "stated" if published.stated else "worked out"
    date = in_words(published.interval, weekday=True)
    return markdown_text(document.name), date, ": ".join(part for part in (how, grounds) if part)


def _findings(verdict: Verdict, entries: Iterable[Entry], index: Index, standings: Standings) -> Iterator[str]:
    """The findings of a verdict under a heading; agreements as a table, as they ask for nothing."""
    chosen = [entry for entry in entries if entry.finding.verdict is verdict]
    if not chosen:
        return
    number = sum(len(entry.numbers) for entry in chosen)
    heading = f"## {_counted(verdict, number).capitalize()}\n\n_{VERDICT_MEANINGS[verdict].capitalize()}._"
    if verdict is Verdict.AGREEMENT:
        yield f"{heading}\n\n{_table(('No.', 'Same fact', 'Where'), map(_agreement, chosen))}"
        return
    yield heading
    for entry in chosen:
        yield "\n\n".join(_finding(entry, index, standings))


def _agreement(entry: Entry) -> tuple[str, ...]:
    places = ", ".join(markdown_text(place_of(place.evidence)) for place in entry.places)
    return _numbers(entry), markdown_text(entry.finding.summary), places


def _finding(entry: Entry, index: Index, standings: Standings) -> Iterator[str]:
    finding = entry.finding
    yield f"### {_numbers(entry)}. {markdown_text(finding.summary).strip()}"
    standing = standings.of(finding)
    yield f"`{finding.rule}` · `{finding.id}`" + (f" · **{standing}**" if standing else "")
    for side in entry.sides:
        yield _side(side, index)
    if finding.reasons:
        yield "\n".join(
            f"{number}. {markdown_text(reason).strip()}" for number, reason in enumerate(finding.reasons, start=1)
        )
    if finding.likely_slip:
        yield f"**Likely slip:** {markdown_text(finding.likely_slip).strip()}"


def _numbers(entry: Entry) -> str:
    return ", ".join(map(str, entry.numbers))


def _side(side: EntrySide, index: Index) -> str:
    """A side as a block quotation: where it stands, its words in context, where else the same words stand."""
    evidence = side.evidence
    name = evidence.span.document
    role = role_at(index.documents.get(name), evidence.span.start)
    published = index.published.get(name)
    date = in_words(published.interval) if published and published.interval else "unknown date"
    where = [f"**{markdown_text(place_of(evidence))}**", role, f"article of {date}"]
    lines = [" · ".join(part for part in where if part), _quotation(evidence, index)]
    also = ", ".join(markdown_text(place_of(place.evidence)) for place in side.places[1:])
    if also:
        lines.append(f"The same words: {also}")
    return "\n>\n".join(f"> {line}" for line in lines)


def _quotation(evidence: Evidence, index: Index) -> str:
    """The clause in context with the clashing words in bold between » and «, next to which bold begins and ends."""
    cut = excerpt(evidence, index.documents.get(evidence.span.document))
    focus = markdown_text(cut.focus).strip()
    marked = f"»**{focus}**«" if focus else ""
    before, after = markdown_text(cut.lead + cut.clause_before), markdown_text(cut.clause_after + cut.trail)
    return f"{before}{marked}{after}".strip()


def _timeline(index: Index) -> Iterator[str]:
    rows = []
    for entry in index.report.timeline:
        told = list(dict.fromkeys(f"{claim.span.document}:{index.line_of(claim)}" for claim in index.telling(entry)))
        event = markdown_text(entry.label) + (" (planned)" if entry.planned else "")
        rows.append((in_words(entry.interval), event, ", ".join(map(markdown_text, told))))
    if rows:
        yield "## Timeline\n\n" + _table(("When", "What", "Told by"), rows)


def _not_checked(report: Report) -> Iterator[str]:
    """How many claims could not be checked for which reason, the most frequent first."""
    counts = Counter(item.reason for item in report.not_checked)
    rows = [
        (str(number), markdown_text(reason))
        for reason, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    if rows:
        yield "## Not checked\n\n" + _table(("Claims", "Why"), rows)


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        lines = (f"- {markdown_text(item.name)}: {markdown_text(item.message)}" for item in report.problems)
        yield "## Not usable\n\n" + "\n".join(lines)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (heads, tuple("---" for _ in heads), *rows)
    return "\n".join(f"| {' | '.join(cell.strip() for cell in line)} |" for line in lines)
