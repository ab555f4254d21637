"""The report in the terminal: the articles and their dates, the findings by verdict, the timeline, the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model.finding import Verdict
from checker.model.report import Report
from checker.regression.standing import NOTHING_ASKED, Standings
from checker.reporting.documents_view import document_lines, problem_lines, title_line
from checker.reporting.draft_view import draft_section
from checker.reporting.finding_view import finding_lines
from checker.reporting.index import Index
from checker.reporting.layout import (
    VERDICT_MEANINGS,
    VERDICT_STYLES,
    Hanging,
    Heading,
    count_of,
    indented,
    joined,
    print_all,
    safe,
    verdict_count,
)
from checker.reporting.standing_words import gone_line, standing_summary, waiver_remarks
from checker.reporting.timeline_view import timeline_lines

DISCLAIMER = (
    "Claims are checked against one another, not against the world: "
    "a finding says that claims clash, never which of them is right."
)


def render(
    report: Report,
    console: Console,
    *,
    agreements: bool = False,
    unchecked: bool = False,
    standings: Standings = NOTHING_ASKED,
) -> None:
    """Print a report; `agreements` lists the findings that agree, `unchecked` every claim that could not be checked.

    Of findings that `standings` knows or waives no more than the summary is shown.
    """
    index = Index(report)
    print_all(_title(report, standings), console)
    print_all(document_lines(index), console)
    print_all(draft_section(index), console)
    for verdict in Verdict:
        if verdict is not Verdict.AGREEMENT or agreements:
            print_all(_verdict_lines(index, verdict, console, standings), console)
    print_all(_gone_lines(standings), console)
    if report.timeline:
        print_all(timeline_lines(index), console)
    if unchecked:
        print_all(_unchecked_lines(report), console)
    print_all(problem_lines(report), console)
    print_all(_closing(report, standings, agreements=agreements, unchecked=unchecked), console)


def _title(report: Report, standings: Standings) -> Iterator[RenderableType]:
    yield title_line("Claim check", count_of(len(report.documents), "article"), count_of(len(report.claims), "claim"))
    yield _outcome(report)
    if summary := standing_summary(standings):
        yield safe(summary, style="bold")
    yield Text()


def _outcome(report: Report) -> Text:
    """The counts of verdicts; or, said aloud, that there was nothing to compare."""
    if not report.documents:
        return Text("No article was read: nothing was compared.", style="bold yellow")
    if not report.claims:
        return Text("No checkable claim was found in these articles: nothing was compared.", style="bold yellow")
    return joined(verdict_count(verdict, number) for verdict, number in report.counts().items())


def _verdict_lines(index: Index, verdict: Verdict, console: Console, standings: Standings) -> Iterator[RenderableType]:
    chosen = index.with_verdict(verdict)
    if not chosen:
        return
    title = verdict_count(verdict, len(chosen)).plain
    yield Heading(title, VERDICT_MEANINGS[verdict], style=f"bold {VERDICT_STYLES[verdict]}")
    for item in chosen:
        yield from finding_lines(item, index, console, standings)


def _gone_lines(standings: Standings) -> Iterator[RenderableType]:
    """The findings of the baseline that are no more."""
    if standings.gone:
        yield Heading(
            f"{len(standings.gone)} gone", f"in {standings.baseline}, and no longer found", style="bold green"
        )
        for finding in standings.gone:
            yield Hanging(Text("  "), Text("    "), safe(gone_line(finding).removeprefix("gone: ")))
        yield Text()


def _unchecked_lines(report: Report) -> Iterator[RenderableType]:
    if not report.not_checked:
        return
    yield Heading("Not checked")
    for item in report.not_checked:
        body = Text.assemble(
            safe(item.document, "cyan"), ": “", safe(item.words), "” ", safe(f"({item.reason})", "dim")
        )
        yield Hanging(Text("  "), Text("    "), body)
    yield Text()


def _closing(report: Report, standings: Standings, *, agreements: bool, unchecked: bool) -> Iterator[RenderableType]:
    yield Heading("Summary")
    outcome = _outcome(report)
    if report.counts()[Verdict.AGREEMENT] and not agreements:
        outcome.append(" (--show agreement lists them)", style="dim")
    yield indented(outcome, 2)
    if summary := standing_summary(standings):
        yield indented(safe(summary), 2)
    for remark in waiver_remarks(standings):
        yield indented(safe(f"{standings.waiver_file}: {remark}", style="yellow"), 2)
    yield from _not_checked(report, listed=unchecked)
    if report.problems:
        yield indented(Text(f"{count_of(len(report.problems), 'input')} not usable", style="red"), 2)
    yield indented(Text(DISCLAIMER, style="dim"), 2)


def _not_checked(report: Report, *, listed: bool) -> Iterator[RenderableType]:
    """How many claims could not be checked, and for each reason how many, the most frequent first."""
    if not report.not_checked:
        return
    text = Text(f"{count_of(len(report.not_checked), 'claim')} not checked")
    text.append("" if listed else " (--show unchecked lists them)", style="dim")
    yield indented(text, 2)
    reasons = Counter(item.reason for item in report.not_checked)
    for reason, number in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Hanging(Text(f"{number:>6}  "), Text(" " * 8), safe(reason))
