"""How the findings of a report stand: new or known against a baseline, waived or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checker.model.finding import Finding
from checker.regression.comparing import compare
from checker.regression.known import ALARMS, KnownFinding, known_findings
from checker.regression.waivers import Waiver, WaiverFile, WaiverState


class Standing(StrEnum):
    """Where a finding stands; without a baseline every finding that is not waived is new."""

    NEW = "new"
    KNOWN = "known"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Standings:
    """Every finding that asks for something by its standing, what is gone, and what became of each waiver.

    `baseline` and `waiver_file` are the names of the files, "" where there was none; `by_id` holds no near misses.
    """

    baseline: str = ""
    waiver_file: str = ""
    by_id: Mapping[str, Standing] = field(default_factory=dict)
    gone: tuple[KnownFinding, ...] = ()
    waivers: tuple[tuple[Waiver, WaiverState], ...] = ()

    def of(self, finding: Finding) -> Standing | None:
        """The standing of a finding; None where nobody asked for it, for near misses and for agreements."""
        told = self.baseline or self.waiver_file
        return self.by_id.get(finding.id) if told and finding.verdict in ALARMS else None

    def is_settled(self, finding: Finding) -> bool:
        """Whether a finding is known or waived, so that it fails no run."""
        return self.of(finding) in (Standing.KNOWN, Standing.WAIVED)

    def waiver_of(self, finding: Finding) -> Waiver | None:
        """The waiver that excuses a finding."""
        used = (waiver for waiver, state in self.waivers if state is WaiverState.USED)
        return next((waiver for waiver in used if waiver.finding == finding.id), None)

    def with_standing(self, standing: Standing) -> tuple[str, ...]:
        """The ids of the findings of one standing, sorted."""
        return tuple(sorted(name for name, own in self.by_id.items() if own is standing))

    def counts(self) -> dict[Standing, int]:
        """How many findings have each standing, every standing named."""
        found = Counter(self.by_id.values())
        return {standing: found[standing] for standing in Standing}


NOTHING_ASKED = Standings()


def stand(
    findings: Iterable[Finding],
    before: tuple[str, Collection[KnownFinding]] | None = None,
    waived: WaiverFile | None = None,
    today: date = date.min,
) -> Standings:
    """The standings of findings: against `before` (a baseline's name and findings) and the waivers that hold today."""
    name, earlier = before or ("", ())
    comparison = compare(tuple(earlier), known_findings(findings))
    by_id = dict.fromkeys((finding.id for finding in comparison.new), Standing.NEW)
    by_id |= dict.fromkeys((finding.id for finding in comparison.known), Standing.KNOWN)
    waivers = tuple((waiver, waiver.state(by_id, today)) for waiver in waived.waivers) if waived else ()
    by_id |= {waiver.finding: Standing.WAIVED for waiver, state in waivers if state is WaiverState.USED}
    return Standings(name, waived.name if waived else "", by_id, comparison.gone, waivers)
