"""A finding in the terminal: its summary, every side's words in context, the reasons, the likely slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model.document import Document
from checker.model.finding import Evidence, Finding
from checker.regression.standing import NOTHING_ASKED, Standing, Standings
from checker.reporting.escaping import one_line
from checker.reporting.excerpt import excerpt, passage_at, role_at
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index, Numbered
from checker.reporting.layout import VERDICT_STYLES, Hanging, indented, joined, safe, shows_colour

_MARGIN = 4
# Sides that stand so few characters apart are quoted together.
CLOSE = 12
OPENING_MARK, CLOSING_MARK = "»", "«"


def finding_lines(
    item: Numbered, index: Index, console: Console, standings: Standings = NOTHING_ASKED
) -> Iterator[RenderableType]:
    """A finding, ending in an empty line; one that is known or waived without its sides and reasons."""
    finding = item.finding
    style = VERDICT_STYLES[finding.verdict]
    number = Text(f"{item.number:>2}  ", style=f"bold {style}")
    yield Hanging(number, Text(" " * number.cell_len), safe(finding.summary, style="bold"))
    yield indented(_identity(finding, standings), _MARGIN)
    if standings.is_settled(finding):
        yield from _settled(finding, standings)
        return
    for together in _told_together(finding.evidence, index):
        yield Text()
        yield from _side(together, index, style, marked=not shows_colour(console))
    yield Text()
    yield from _reasons(finding)
    yield Text()


def _in_context(together: Sequence[Evidence], index: Index, style: str, *, marked: bool) -> Text:
    """The clause of one side, or of several that stand in one, with the words around it dimmed and the clashing words
    in the colour of the verdict.

    `marked` puts the clashing words between » and «, for output without colour.
    """
    first, document = together[0], index.documents.get(together[0].span.document)
    cut = excerpt(first, document)
    text = Text.assemble((cut.lead, "dim"), cut.clause_before)
    for at, evidence in enumerate(together):
        focus = cut.focus if at == 0 else one_line(_between(document, evidence.focus.start, evidence.focus.end))
        if focus:
            text.append(f"{OPENING_MARK}{focus}{CLOSING_MARK}" if marked else focus, style=f"bold underline {style}")
        if at + 1 < len(together):
            text.append(one_line(_between(document, evidence.focus.end, together[at + 1].focus.start)))
    last = excerpt(together[-1], document)
    text.append(last.clause_after)
    text.append(last.trail, style="dim")
    return text


def _told_together(evidence: Sequence[Evidence], index: Index) -> Iterator[list[Evidence]]:
    """The sides in order; those that follow one another in one clause of a document at hand as one."""
    together: list[Evidence] = []
    for item in evidence:
        if together and not _goes_on(together[-1], item, index):
            yield together
            together = []
        together.append(item)
    if together:
        yield together


def _goes_on(one: Evidence, other: Evidence, index: Index) -> bool:
    """Whether a side stands behind another in the same passage, no farther off than a word or two."""
    document = index.documents.get(other.span.document)
    if document is None or one.span.document != other.span.document:
        return False
    one_passage = passage_at(document, one.span.start) == passage_at(document, other.span.start)
    return one_passage and one.focus.end <= other.focus.start and other.span.start - one.span.end <= CLOSE


def _between(document: Document | None, start: int, end: int) -> str:
    return document.text[start:end] if document is not None else ""


def _settled(finding: Finding, standings: Standings) -> Iterator[RenderableType]:
    """Where a finding stands that asks for nothing new, and who lets it stand."""
    places = dict.fromkeys(f"{item.span.document}:{item.line}" for item in finding.evidence)
    yield indented(joined(safe(place, style="cyan") for place in places), _MARGIN)
    waiver = standings.waiver_of(finding)
    if waiver is not None:
        yield indented(safe(f"{waiver.who}, until {waiver.until}: {waiver.reason}"), _MARGIN)
    yield Text()


def _identity(finding: Finding, standings: Standings) -> Text:
    """ "new · event-date · same-event-date · 3fa2bc91d0e1": standing where it was asked for, kind, rule and id."""
    standing = standings.of(finding)
    names = dict.fromkeys((finding.kind, finding.rule, finding.id))
    told = [Text(standing, style="bold" if standing is Standing.NEW else "")] if standing else []
    return joined((*told, *(safe(name, style="dim") for name in names)))


def _side(together: Sequence[Evidence], index: Index, style: str, *, marked: bool) -> Iterator[RenderableType]:
    yield indented(_place(together[0], index), _MARGIN)
    rail = Text.assemble(" " * _MARGIN, ("│ ", style))
    yield Hanging(rail, rail, _in_context(together, index, style, marked=marked))


def _place(evidence: Evidence, index: Index) -> Text:
    """ "desk/draft.txt:3 · caption · article of 9–15 October 2023"."""
    name = evidence.span.document
    parts = [safe(f"{name}:{evidence.line}", style="cyan")]
    role = role_at(index.documents.get(name), evidence.span.start)
    if role:
        parts.append(Text(role, style="dim"))
    published = index.published.get(name)
    date = in_words(published.interval) if published and published.interval else "unknown date"
    parts.append(Text(f"article of {date}", style="dim"))
    return joined(parts)


def _reasons(finding: Finding) -> Iterator[RenderableType]:
    for number, reason in enumerate(finding.reasons, start=1):
        label = Text(f"{'':{_MARGIN}}{number}. ", style="dim")
        yield Hanging(label, Text(" " * label.cell_len), safe(reason))
    if finding.likely_slip:
        label = Text.assemble(" " * _MARGIN, ("Likely slip: ", "bold"))
        yield Hanging(label, Text(" " * label.cell_len), safe(finding.likely_slip))
