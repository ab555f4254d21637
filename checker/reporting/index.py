"""What a report's parts are called by: articles by name, claims by id, findings by number.

All renderers take numbers from here, so that "conflict 1" of the terminal is number 1 everywhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Finding, Verdict
from checker.model.report import Published, Report, TimelineEntry

SHORTEST_ID = 4


class FindingNotFoundError(LookupError):
    """A name of a finding that fits none, or more than one; the message says which."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding and its number in the report, counted from 1."""

    number: int
    finding: Finding


@dataclass(frozen=True)
class Index:
    """A report with its parts by name."""

    report: Report

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Articles by name."""
        return {item.name: item for item in self.report.documents}

    @cached_property
    def short_names(self) -> dict[str, str]:
        """The file name of each article where no other article has it; otherwise its whole name."""
        endings = {name: PurePath(name).name for name in self.documents}
        uses = Counter(endings.values())
        return {name: ending if ending and uses[ending] == 1 else name for name, ending in endings.items()}

    @cached_property
    def published(self) -> dict[str, Published]:
        """Publication dates by the name of the article."""
        return {item.document: item for item in self.report.published}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {item.id: item for item in self.report.claims}

    @cached_property
    def findings(self) -> tuple[Numbered, ...]:
        """All findings, the gravest verdict first, otherwise in the order of the report."""
        ordered = sorted(self.report.findings, key=lambda finding: finding.verdict.rank)
        return tuple(Numbered(number, finding) for number, finding in enumerate(ordered, start=1))

    def with_verdict(self, verdict: Verdict) -> tuple[Numbered, ...]:
        """The findings of one verdict with their numbers."""
        return tuple(item for item in self.findings if item.finding.verdict is verdict)

    def touching(self, entry: TimelineEntry) -> tuple[Numbered, ...]:
        """The findings that touch an event, in order of their numbers."""
        ids = frozenset(entry.conflicts)
        return tuple(item for item in self.findings if item.finding.id in ids)

    def telling(self, entry: TimelineEntry) -> tuple[Claim, ...]:
        """The claims that tell an event, in the event's order."""
        return tuple(self.claims[claim] for claim in entry.claims if claim in self.claims)

    def line_of(self, claim: Claim) -> int:
        """The line a claim starts on; 1 where its article is not in the report."""
        document = self.documents.get(claim.span.document)
        return document.line_of(claim.span.start) if document else 1

    def find(self, name: str) -> Numbered:
        """The finding called by its number ("1", "#1") or by the first four or more characters of its id.

        Raises FindingNotFoundError when none fits or several do.
        """
        wanted = name.strip().lower().removeprefix("#")
        if wanted.isdigit() and len(wanted) < SHORTEST_ID:
            fitting = [item for item in self.findings if item.number == int(wanted)]
        else:
            fitting = [
                item for item in self.findings if len(wanted) >= SHORTEST_ID and item.finding.id.startswith(wanted)
            ]
        if not fitting:
            raise FindingNotFoundError(f"no finding is called “{name}”: {self._known()}")
        if len({item.finding.id for item in fitting}) > 1:
            ids = ", ".join(item.finding.id for item in fitting)
            raise FindingNotFoundError(f"“{name}” begins the ids of {len(fitting)} findings: {ids}")
        return fitting[0]

    def _known(self) -> str:
        if not self.findings:
            return "these articles give no findings"
        return f"these articles give findings 1 to {len(self.findings)}; name one by its number or id"
