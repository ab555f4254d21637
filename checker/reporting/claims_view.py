"""The claims in the terminal: article by article, the words, and what they were read as; figures as a table."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from checker.model.claim import Claim, ClaimKind, Modality
from checker.model.report import Report
from checker.reporting.documents_view import problem_lines, title_line
from checker.reporting.human_dates import in_words
from checker.reporting.human_values import subject_in_words, value_in_words, when_in_words
from checker.reporting.index import Index
from checker.reporting.layout import Hanging, Heading, count_of, indented, joined, print_all, safe, shows_colour
from checker.reporting.quantity_table import NARROWEST_TABLE, quantity_table

_MARGIN = 4


def render(report: Report, console: Console, kind: ClaimKind | None = None) -> None:
    """Print the claims of a report, of one kind or of all; figures alone as a table, where there is room for one."""
    index = Index(report)
    chosen = [claim for claim in report.claims if kind in (None, claim.kind)]
    counted = f"{kind} claim" if kind else "claim"
    console.print(title_line("Claims", count_of(len(report.documents), "article"), count_of(len(chosen), counted)))
    console.print()
    if not chosen:
        console.print(Text(f"No {counted} was found in these articles.", style="yellow"))
    for document in report.documents:
        own = [claim for claim in chosen if claim.span.document == document.name]
        if own:
            console.print(Heading(safe(document.name).plain, remark=_published(index, document.name)))
            if kind is ClaimKind.QUANTITY and console.width >= NARROWEST_TABLE:
                print_all((quantity_table(own, index), Text()), console)
                continue
            for claim in own:
                print_all(_claim_lines(claim, index, marked=not shows_colour(console)), console)
    print_all(problem_lines(report), console)


def _published(index: Index, name: str) -> str:
    published = index.published.get(name)
    if published is None or published.interval is None:
        return "publication date not known"
    return f"published {in_words(published.interval, weekday=True)}"


def _claim_lines(claim: Claim, index: Index, *, marked: bool) -> Iterator[RenderableType]:
    line = Text.assemble(f"{index.line_of(claim):>{_MARGIN}}  ", style="cyan")
    margin = Text(" " * line.cell_len)
    yield Hanging(line, margin, _words(claim, marked=marked))
    yield indented(_facts(claim), line.cell_len)
    for label, words in _readings(claim):
        prefix = Text.assemble(margin, (f"{label:<6}", "dim"))
        yield Hanging(prefix, Text(" " * prefix.cell_len), safe(words))
    yield Text()


def _words(claim: Claim, *, marked: bool) -> Text:
    start = min(max(claim.focus.start - claim.span.start, 0), len(claim.words))
    end = min(max(claim.focus.end - claim.span.start, start), len(claim.words))
    text = safe(claim.words[:start])
    focus = safe(claim.words[start:end]).plain
    if focus:
        text.append(f"»{focus}«" if marked else focus, style="bold underline")
    return text.append_text(safe(claim.words[end:]))


def _facts(claim: Claim) -> Text:
    """ "quantity · pledge · denied · says the ministry · 3fa2bc91d0e1"."""
    facts = [str(claim.kind)]
    if claim.modality is not Modality.ACTUAL:
        facts.append(str(claim.modality))
    if claim.negated:
        facts.append("negated")
    if claim.attribution:
        facts.append(f"according to {claim.attribution}")
    return joined(safe(fact, style="dim") for fact in (*facts, claim.id))


def _readings(claim: Claim) -> Iterator[tuple[str, str]]:
    """What the words were read as, part by part; parts that say nothing are left out."""
    about, value, when = subject_in_words(claim), value_in_words(claim.value), when_in_words(claim.when)
    if about:
        yield "about", about
    if value:
        yield "value", value
    if when:
        taken = "" if claim.when.stated else ", taken over from nearby"
        yield "when", f"{when} (“{claim.when.words}”{taken})" if claim.when.words else f"{when}{taken}"
