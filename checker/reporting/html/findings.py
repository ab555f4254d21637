"""The findings of a report as its page shows them: sides, reasons with their arithmetic, what tied the claims.

A page has an end: the gravest are shown in full, then so many in brief, and what is left is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model.finding import Finding, Verdict
from checker.reporting.entries import Entry
from checker.reporting.html.arithmetic import Sum, sums_in
from checker.reporting.html.articles import Article
from checker.reporting.html.sides import Side, sides_of
from checker.reporting.index import Index
from checker.reporting.layout import VERDICT_MEANINGS, count_of, verdict_count

MOST_IN_FULL = 250
MOST_LISTED = 750


@dataclass(frozen=True, slots=True)
class Tie:
    """One ground on which claims were taken to speak of the same thing; `weight` is signed: "+0.40"."""

    name: str
    weight: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One entry. `articles` are the numbers of all articles it touches, `quoted` of those whose words it shows."""

    number: int
    size: int
    finding: Finding
    sides: tuple[Side, ...]
    sums: tuple[Sum, ...]
    ties: tuple[Tie, ...]
    score: str
    articles: tuple[int, ...]
    quoted: tuple[int, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one verdict, under a title such as "2 conflicts"; `unlisted` is how many found no room."""

    verdict: Verdict
    title: str
    meaning: str
    cards: tuple[Card, ...]
    unlisted: int


def listed(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The entries that a page has room for, the gravest."""
    return entries[:MOST_LISTED]


def groups_of(entries: Sequence[Entry], index: Index, articles: Mapping[str, Article]) -> tuple[Group, ...]:
    """The entries by verdict, the gravest first; a verdict without findings has no group."""
    cards = [_card(entry, place, index, articles) for place, entry in enumerate(listed(entries))]
    return tuple(
        Group(verdict, verdict_count(verdict, number).plain, VERDICT_MEANINGS[verdict], own, unlisted)
        for verdict, number in index.report.counts().items()
        if number
        for own in [tuple(card for card in cards if card.finding.verdict is verdict)]
        for unlisted in [number - sum(card.size for card in own)]
    )


def tallies_of(index: Index) -> tuple[tuple[Verdict, int, str], ...]:
    """For each verdict how many findings it has, and what to call so many."""
    return tuple(
        (verdict, number, verdict_count(verdict, number).plain.partition(" ")[2])
        for verdict, number in index.report.counts().items()
    )


def outcome_of(index: Index) -> str:
    """What the report comes to in one line, for its title: "1 conflict, 1 to review"."""
    report = index.report
    if not report.documents:
        return "nothing was compared: no article was read"
    if not report.claims:
        return "nothing was compared: no checkable claim was found"
    counts = [verdict_count(verdict, number).plain for verdict, number in report.counts().items() if number]
    return ", ".join(counts) or f"no findings in {count_of(len(report.claims), 'claim')}"


def _card(entry: Entry, place: int, index: Index, articles: Mapping[str, Article]) -> Card:
    finding = entry.finding
    brief = finding.verdict is Verdict.AGREEMENT or place >= MOST_IN_FULL
    sides = sides_of(entry, index, articles, brief=brief)
    return Card(
        number=entry.number,
        size=len(entry.numbers),
        finding=finding,
        sides=sides,
        sums=tuple(dict.fromkeys(found for reason in finding.reasons for found in sums_in(reason))),
        ties=() if brief else tuple(Tie(tie.name, f"{tie.weight:+.2f}", tie.words) for tie in finding.features),
        score=f"{finding.score:.2f}",
        articles=tuple(sorted(articles[name].number for name in entry.documents if name in articles)),
        quoted=tuple(sorted({side.article.number for side in sides if side.article})),
        brief=brief,
    )
