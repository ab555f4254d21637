"""Conflicts that set one claim against the same statement of several articles are told as one."""

from __future__ import annotations

from datetime import date

from checker.model.finding import Finding, Verdict
from checker.model.interval import TimeInterval
from checker.pipeline import Options, check_texts

WALKS = (
    "Haalvik and Breland reached the South Pole on January 11 after a ski journey of {} kilometres from the coast.",
    "The pair skied {} kilometres from the coast to the South Pole, Haalvik said.",
    "Breland, who skied {} kilometres to the South Pole from the coast with Haalvik, was tired.",
)


def conflicts(*lengths: str) -> list[Finding]:
    """The conflicts between articles of one day, each of which gives the walk another length."""
    told = zip(WALKS, lengths, strict=True)
    named = {f"{number}.txt": walk.format(length) for number, (walk, length) in enumerate(told)}
    published = TimeInterval.day(date(2024, 1, 12))
    report = check_texts(named, Options(published=dict.fromkeys(named, published)))
    return [finding for finding in report.findings if finding.verdict is Verdict.CONFLICT]


def test_one_that_two_contradict_is_one_conflict_with_three_sides() -> None:
    [finding] = conflicts("1,130", "1,310", "1,130")
    assert sorted(side.span.document for side in finding.evidence) == ["0.txt", "1.txt", "2.txt"]


def test_three_that_all_differ_stay_apart() -> None:
    assert all(len(finding.evidence) == 2 for finding in conflicts("1,130", "1,310", "1,480"))
