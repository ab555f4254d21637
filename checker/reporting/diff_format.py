"""Two runs told apart, in the terminal and as JSON: what is new, what is gone, how much is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from checker.regression.comparing import Comparison
from checker.regression.known import KnownFinding
from checker.reporting import schema
from checker.reporting.json_format import written
from checker.reporting.json_standings import known_object
from checker.reporting.layout import (
    VERDICT_STYLES,
    Hanging,
    Heading,
    count_of,
    indented,
    joined,
    print_all,
    safe,
)

_MARGIN = 2


def render(old: str, new: str, comparison: Comparison, console: Console) -> None:
    """Print the new and the gone findings with their words, and how many are known."""
    counts = f"{len(comparison.new)} new · {len(comparison.known)} known · {len(comparison.gone)} gone"
    console.print(Text.assemble(("Difference", "bold"), "  ", safe(f"{old} → {new}", "dim")))
    console.print(Text(counts, style="bold"))
    console.print()
    print_all(_section("new", comparison.new), console)
    print_all(_section("gone", comparison.gone), console)


def render_json(old: str, new: str, comparison: Comparison) -> str:
    """The same as JSON text, the known findings listed too."""
    return written(
        schema.DiffObject(
            old=old,
            new=new,
            new_findings=[known_object(finding) for finding in comparison.new],
            known_findings=[known_object(finding) for finding in comparison.known],
            gone_findings=[known_object(finding) for finding in comparison.gone],
        )
    )


def _section(title: str, findings: Sequence[KnownFinding]) -> Iterator[RenderableType]:
    if not findings:
        return
    yield Heading(f"{count_of(len(findings), 'finding')} {title}")
    for finding in findings:
        yield from _finding(finding)


def _finding(finding: KnownFinding) -> Iterator[RenderableType]:
    verdict = Text(f"{finding.verdict}  ", style=f"bold {VERDICT_STYLES[finding.verdict]}")
    yield Hanging(Text.assemble(" " * _MARGIN, verdict), Text(" " * (_MARGIN + 2)), safe(finding.summary, "bold"))
    yield indented(joined((safe(finding.rule, "dim"), safe(finding.id, "dim"))), _MARGIN + 2)
    for side in finding.sides:
        body = Text.assemble(safe(side.document, "cyan"), ": “", safe(side.words), "”")
        yield Hanging(Text(" " * (_MARGIN + 2)), Text(" " * (_MARGIN + 4)), body)
    yield Text()
