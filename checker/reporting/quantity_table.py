"""Figures as a table: what each measures, of what, which values it can mean, when, how it is told and by whom."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from checker.model.claim import Claim, Modality
from checker.model.quantity import Quantity
from checker.reporting.human_values import (
    interval_in_words,
    measure_in_words,
    scope_in_words,
    unit_in_words,
    when_in_words,
)
from checker.reporting.index import Index
from checker.reporting.layout import safe

NARROWEST_TABLE = 100  # columns; below that a table of this many columns has no room for words
# Heading, share of the width, and whether figures are set to the right.
_COLUMNS = (
    ("Line", 2, True),
    ("Measure", 5, False),
    ("Scope", 5, False),
    ("Value", 5, True),
    ("Unit", 4, False),
    ("Period", 5, False),
    ("Told as", 4, False),
    ("According to", 5, False),
    ("Words", 8, False),
)


def quantity_table(claims: Iterable[Claim], index: Index) -> Table:
    """The claims whose value is a figure, a row each, in their order."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim", expand=True)
    for heading, share, is_figure in _COLUMNS:
        table.add_column(heading, ratio=share, justify="right" if is_figure else "left", overflow="fold")
    for claim in claims:
        if isinstance(claim.value, Quantity):
            table.add_row(*_row(claim, claim.value, index))
    return table


def _row(claim: Claim, figure: Quantity, index: Index) -> tuple[Text, ...]:
    start = max(0, claim.focus.start - claim.span.start)
    focus = claim.words[start : start + claim.focus.end - claim.focus.start] or claim.words
    told_as = [] if claim.modality is Modality.ACTUAL else [str(claim.modality)]
    told_as += ["not so"] if claim.negated else []
    cells = (
        measure_in_words(claim),
        scope_in_words(claim),
        interval_in_words(figure) + (" (ambiguous)" if figure.ambiguous else ""),
        unit_in_words(figure.unit),
        when_in_words(claim.when),
        ", ".join(told_as) or "fact",
        claim.attribution,
        f"“{focus}”",
    )
    return (Text(str(index.line_of(claim)), style="cyan"), *(safe(cell or "–") for cell in cells))
