"""A finding in the terminal: its summary, every side's words in context, the reasons, the likely slip."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model.finding import Evidence, Finding
from checker.regression.standing import NOTHING_ASKED, Standing, Standings
from checker.reporting.excerpt import excerpt, role_at
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index, Numbered
from checker.reporting.layout import VERDICT_STYLES, Hanging, indented, joined, safe, shows_colour

_MARGIN = 4
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
    for evidence in finding.evidence:
        yield Text()
        yield from _side(evidence, index, style, marked=not shows_colour(console))
    yield Text()
    yield from _reasons(finding)
    yield Text()


def words_in_context(evidence: Evidence, index: Index, style: str, *, marked: bool) -> Text:
    """The clause with the words around it dimmed and the clashing words in the colour of the verdict.

    `marked` puts the clashing words between » and «, for output without colour.
    """
    cut = excerpt(evidence, index.documents.get(evidence.span.document))
    text = Text.assemble((cut.lead, "dim"), cut.clause_before)
    if cut.focus:
        text.append(
            f"{OPENING_MARK}{cut.focus}{CLOSING_MARK}" if marked else cut.focus, style=f"bold underline {style}"
        )
    text.append(cut.clause_after)
    text.append(cut.trail, style="dim")
    return text


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


def _side(evidence: Evidence, index: Index, style: str, *, marked: bool) -> Iterator[RenderableType]:
    yield indented(_place(evidence, index), _MARGIN)
    rail = Text.assemble(" " * _MARGIN, ("│ ", style))
    yield Hanging(rail, rail, words_in_context(evidence, index, style, marked=marked))


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
