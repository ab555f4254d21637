"""The HTML report: one file that needs nothing beside it and loads nothing from anywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.finding import Verdict
from checker.model.report import Report, Unchecked
from checker.reporting import graph_svg, timeline_svg
from checker.reporting.entries import Entry, entries_of
from checker.reporting.html.annotating import Block, annotations_of, blocks_of
from checker.reporting.html.articles import Article, articles_of
from checker.reporting.html.assets import PAGE_STYLES, SCRIPTS, content_security_policy, fill, static
from checker.reporting.html.findings import groups_of, listed, outcome_of, tallies_of
from checker.reporting.index import Index
from checker.reporting.layout import VERDICT_MEANINGS, count_of
from checker.reporting.terminal import DISCLAIMER

MOST_FINDINGS_DRAWN = 80  # more than that, and the graph is a thicket


@dataclass(frozen=True, slots=True)
class Copy:
    """An article and its annotated text."""

    article: Article
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class UncheckedGroup:
    """The claims that could not be checked for one reason."""

    reason: str
    items: tuple[Unchecked, ...]


def render(report: Report) -> str:
    """The report as one HTML page; the same report gives the same bytes."""
    index = Index(report)
    articles, entries = articles_of(index), entries_of(index)
    styles, script = static(*PAGE_STYLES), static(*SCRIPTS)
    return fill(
        "page.html.jinja",
        policy=content_security_policy(styles, script),
        styles=styles,
        script=script,
        outcome=outcome_of(index),
        extent=(count_of(len(report.documents), "article"), count_of(len(report.claims), "claim")),
        disclaimer=DISCLAIMER,
        tallies=tallies_of(index),
        verdicts=VERDICT_MEANINGS,
        rules=_rules(report),
        articles=articles,
        problems=report.problems,
        groups=groups_of(entries, index, {article.name: article for article in articles}),
        agreement=Verdict.AGREEMENT,
        copies=_copies(index, articles, entries),
        timeline=timeline_svg.inline(index, articles, entries) if report.timeline else "",
        graph=graph_svg.inline(articles, entries[:MOST_FINDINGS_DRAWN]) if report.findings else "",
        drawn=min(len(entries), MOST_FINDINGS_DRAWN),
        entries=len(entries),
        unchecked=_unchecked(report),
        unchecked_number=count_of(len(report.not_checked), "claim"),
    )


def _rules(report: Report) -> tuple[tuple[str, int], ...]:
    """The rules that found something, in order of their names, with how many findings each has."""
    return tuple(sorted(Counter(finding.rule for finding in report.findings).items()))


def _copies(index: Index, articles: Sequence[Article], entries: Sequence[Entry]) -> tuple[Copy, ...]:
    annotations = annotations_of(index, listed(entries))
    return tuple(
        Copy(article, blocks_of(index.documents[article.name], annotations[article.name])) for article in articles
    )


def _unchecked(report: Report) -> tuple[UncheckedGroup, ...]:
    """What could not be checked by reason, the most frequent first."""
    reasons: dict[str, list[Unchecked]] = defaultdict(list)
    for item in report.not_checked:
        reasons[item.reason].append(item)
    ordered = sorted(reasons.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(UncheckedGroup(reason, tuple(items)) for reason, items in ordered)
