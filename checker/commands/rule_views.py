"""The rules in the terminal: a list, one rule's page, the results of their cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from checker.model.finding import Verdict
from checker.reporting.layout import Hanging, Heading, count_of, indented, joined, print_all, safe
from checker.rulebook import CaseOutcome, CaseResult, Rule

_OUTCOMES = {
    CaseOutcome.PASSED: ("✓", "green"),
    CaseOutcome.FAILED: ("✗", "bold red"),
    CaseOutcome.KNOWN_MISS: ("○", "yellow"),
    CaseOutcome.NO_LONGER_MISSED: ("●", "bold yellow"),
}


def print_list(rules: Sequence[Rule], console: Console) -> None:
    """Print the rules as a table."""
    if not rules:
        console.print(Text("No rule was loaded.", style="yellow"))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Rule", overflow="fold")
    table.add_column("Kind", overflow="fold")
    table.add_column("Cases", justify="right")
    table.add_column("What it is for", overflow="fold")
    for rule in rules:
        title = safe(rule.title)
        if not rule.enabled:
            title.append(" (switched off)", style="yellow")
        table.add_row(safe(rule.id, "cyan"), safe(rule.kind), str(len(rule.cases)), title)
    console.print(table)
    console.print()
    console.print(Text(count_of(len(rules), "rule"), style="dim"))


def print_rule(rule: Rule, console: Console) -> None:
    """Print one rule's page."""
    state = "in use" if rule.enabled else "switched off"
    verdicts = "" if set(rule.verdicts) == set(Verdict) else f"only {', '.join(rule.verdicts)}"
    facts = joined(Text(fact) for fact in (f"kind {rule.kind}", state, verdicts) if fact)
    console.print(safe(rule.title, "bold"))
    console.print(joined((safe(rule.id, "cyan"), facts)))
    console.print()
    documentation = rule.documentation
    for title, words in (
        ("What it does", documentation.what),
        ("Why it matters", documentation.why),
        ("How to settle it", documentation.settle),
        ("Example", documentation.example),
    ):
        console.print(Heading(title))
        for paragraph in words.strip().split("\n\n"):
            console.print(indented(safe(paragraph), 2))
        console.print()
    print_all(_settings(rule), console)
    print_all(_cases(rule), console)


def _settings(rule: Rule) -> Iterator[RenderableType]:
    if not rule.settings:
        return
    yield Heading("Settings")
    for key in sorted(rule.settings):
        yield Hanging(Text("  "), Text("    "), Text.assemble(safe(key, "cyan"), " = ", safe(repr(rule.settings[key]))))
    yield Text()


def _cases(rule: Rule) -> Iterator[RenderableType]:
    yield Heading("Cases")
    for case in rule.cases:
        note = " (known miss)" if case.known_miss else ""
        body = Text.assemble(safe(case.name), (f" → {case.expect}{note}", "dim"))
        yield Hanging(Text("  "), Text("    "), body)


def print_results(rules: Sequence[Rule], results: Sequence[CaseResult], console: Console) -> None:
    """Print the cases rule by rule, each with how it went; of those that did not pass, what was said instead."""
    for rule in rules:
        own = [result for result in results if result.rule == rule.id]
        passed = sum(result.outcome is CaseOutcome.PASSED for result in own)
        remark = f"{passed} of {count_of(len(own), 'case')} passed" if rule.enabled else "switched off: not tested"
        console.print(Heading(safe(rule.id).plain, remark))
        for result in own:
            print_all(_result(result), console)
        if own:
            console.print()
    console.print(_summary(rules, results))


def _result(result: CaseResult) -> Iterator[RenderableType]:
    mark, style = _OUTCOMES[result.outcome]
    body = Text.assemble(safe(result.case.name), (f" → {result.case.expect}", "dim"))
    if result.outcome is not CaseOutcome.PASSED:
        body.append(f"  {result.outcome}", style=style)
    yield Hanging(Text.assemble("  ", (mark, style), " "), Text("    "), body)
    if result.outcome in (CaseOutcome.FAILED, CaseOutcome.KNOWN_MISS):
        yield indented(safe(result.words, style="dim"), 6)
    elif result.outcome is CaseOutcome.NO_LONGER_MISSED:
        yield indented(Text("the rule gets this right now: take known_miss away", style="dim"), 6)


def _summary(rules: Sequence[Rule], results: Sequence[CaseResult]) -> Text:
    if not results:
        return Text("No case was tested.", style="bold yellow")
    outcomes = Counter(result.outcome for result in results)
    parts = [
        Text(f"{outcomes[outcome]} {outcome}", style=style if outcomes[outcome] else "dim")
        for outcome, (_, style) in _OUTCOMES.items()
    ]
    counts = f"{count_of(len(rules), 'rule')}, {count_of(len(results), 'case')}: "
    return Text.assemble((counts, "bold"), joined(parts))
