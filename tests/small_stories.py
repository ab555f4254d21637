"""Small stories for tests: a few articles of a sentence or two, checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import checker
from checker.model.finding import Finding, Verdict

UNRELATED = "The choir of Velden sang carols in the market square while the children drank cocoa under the lanterns."


@dataclass(frozen=True)
class Story:
    """Two articles and, where they are told, their publication dates."""

    one: str
    other: str
    one_day: str | None = "2023-05-02"
    other_day: str | None = "2023-05-03"

    def turned(self) -> Story:
        """The same story with its articles in each other's place."""
        return Story(self.other, self.one, self.other_day, self.one_day)

    def findings(self, kind: str, **more: str) -> list[Finding]:
        """What the rules of a kind find; `more` are further articles by name."""
        texts = {"one": self.one, "other": self.other, **more}
        return findings(texts, kind, {"one": self.one_day, "other": self.other_day})


def findings(texts: Mapping[str, str], kind: str, published: Mapping[str, str | None] | None = None) -> list[Finding]:
    """The findings of one kind in articles given by name."""
    return [finding for finding in checker.check_texts(texts, published=published).findings if finding.kind == kind]


def sides(finding: Finding) -> tuple[str, Verdict, float, tuple[str, ...]]:
    """A finding without the names of its articles."""
    return finding.rule, finding.verdict, finding.score, tuple(sorted(item.text for item in finding.evidence))


def told(finding: Finding) -> str:
    """The reasons of a finding as one text."""
    return " ".join(finding.reasons)
