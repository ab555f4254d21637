"""What a reader of a finding wants to know of the rule behind it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """A rule's id and title, and its documentation: what it does, why it matters, how to settle it, an example."""

    id: str
    title: str
    what: str
    why: str
    settle: str
    example: str

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """The documentation as headings, each with its words."""
        return (
            ("What it does", self.what),
            ("Why it matters", self.why),
            ("How to settle it", self.settle),
            ("Example", self.example),
        )
