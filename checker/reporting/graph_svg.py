"""The claim graph as SVG, in three columns: the articles, the words of their claims, the findings about them.

The order within the columns is that of `graph_order`, in which few lines cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from checker.model.finding import Evidence, Verdict
from checker.model.report import Report
from checker.reporting.entries import Entry, EntrySide, entries_of
from checker.reporting.figure_text import fitting, width_of
from checker.reporting.graph_order import Member, with_few_crossings
from checker.reporting.html.articles import Article, articles_of
from checker.reporting.html.assets import figure_styles, fill
from checker.reporting.index import Index

WIDTH = 1120
TOP, ROW, BOTTOM = 40, 30, 10
_SIZE, _BOLD, _SMALL = 13, 14, 11  # bold letters are about as wide as larger ones
_LEAST_NOTE = 60
_ARTICLE_RIGHT, _CLAIM_LEFT, _CLAIM_RIGHT, _FINDING_LEFT = 200, 300, 570, 680


@dataclass(frozen=True, slots=True)
class Node:
    """A node in its place: `middle` is the height of its centre; `findings` are the numbers of those it belongs to.

    `note` stands dimmed behind its words; `full` is shown under the pointer.
    """

    words: str
    full: str
    target: str
    middle: int
    findings: tuple[int, ...]
    verdict: Verdict
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes."""

    start: Node
    end: Node
    verdict: Verdict
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole figure, placed."""

    articles: tuple[Node, ...]
    claims: tuple[Node, ...]
    findings: tuple[Node, ...]
    states: tuple[Edge, ...]
    judged: tuple[Edge, ...]
    width: int = WIDTH
    columns: tuple[int, int, int, int] = (_ARTICLE_RIGHT, _CLAIM_LEFT, _CLAIM_RIGHT, _FINDING_LEFT)

    @property
    def height(self) -> int:
        """In pixels."""
        return TOP + ROW * max(len(self.articles), len(self.claims), len(self.findings)) + BOTTOM


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a claim: the clause, those in it that carry the value, and where they stand and are judged."""

    clause: str
    focus: str
    target: str
    documents: tuple[str, ...]
    entries: tuple[Entry, ...]


def render(report: Report, most: int | None = None) -> str:
    """The graph as an SVG file that stands for itself; `most` is how many findings it shows, the gravest first."""
    index = Index(report)
    figure = lay_out(articles_of(index), entries_of(index)[:most])
    return fill("graph.svg.jinja", figure=figure, styles=figure_styles()) + "\n"


def inline(articles: Sequence[Article], entries: Sequence[Entry]) -> Markup:
    """The graph as an element of the HTML report, its nodes linked to the articles, the copy and the findings."""
    return Markup(fill("graph.svg.jinja", figure=lay_out(articles, entries), styles=""))


def lay_out(articles: Sequence[Article], entries: Sequence[Entry]) -> Picture:
    """Every node and line in its place."""
    words = _words_of(entries)
    members = [Member(one.documents[0], tuple(entry.number for entry in one.entries)) for one in words]
    order = with_few_crossings(members, [entry.number for entry in entries])
    rows = max(len(words), len(entries))
    ordered = [words[place] for place in order.members]
    claims = [_claim_node(one, middle) for one, middle in zip(ordered, _spread(len(words), rows), strict=True)]
    by_number = {entry.number: entry for entry in entries}
    heights = zip(order.tied, _spread(len(entries), rows), strict=True)
    findings = {number: _finding_node(by_number[number], middle) for number, middle in heights}
    states = [(name, claim) for one, claim in zip(ordered, claims, strict=True) for name in one.documents]
    named = _article_nodes({article.name: article for article in articles}, states)
    return Picture(
        articles=tuple(named.values()),
        claims=tuple(claims),
        findings=tuple(findings.values()),
        states=tuple(
            Edge(named[name], claim, claim.verdict, claim.findings) for name, claim in states if name in named
        ),
        judged=tuple(
            Edge(claim, findings[entry.number], entry.finding.verdict, (entry.number,))
            for one, claim in zip(ordered, claims, strict=True)
            for entry in one.entries
        ),
    )


def _words_of(entries: Iterable[Entry]) -> list[_Words]:
    """The words of all sides, equal ones once, with the articles they stand in and the entries that quote them."""
    sides: dict[tuple[str, str], list[tuple[Entry, EntrySide]]] = {}
    for entry in entries:
        for side in entry.sides:
            sides.setdefault((" ".join(side.evidence.text.split()), _focus(side.evidence)), []).append((entry, side))
    return [
        _Words(
            clause,
            focus,
            f"mark-{found[0][1].key}",
            tuple(dict.fromkeys(place.evidence.span.document for _, side in found for place in side.places)),
            tuple({entry.number: entry for entry, _ in found}.values()),
        )
        for (clause, focus), found in sides.items()
    ]


def _focus(evidence: Evidence) -> str:
    """The words that clash; of a focus that lies outside the clause, the clause."""
    start = max(0, evidence.focus.start - evidence.span.start)
    return evidence.text[start : start + evidence.focus.end - evidence.focus.start] or evidence.text


def _spread(number: int, rows: int) -> list[int]:
    """The heights of so many nodes, evenly over all rows."""
    return [TOP + ROW * rows * (2 * place + 1) // (2 * number) for place in range(number)]


def _claim_node(words: _Words, middle: int) -> Node:
    room = _CLAIM_RIGHT - _CLAIM_LEFT - 10
    shown = fitting(words.focus, room, _SIZE)
    left = room - width_of(shown, _SIZE) - 10
    return Node(
        words=shown,
        full=words.clause,
        target=words.target,
        middle=middle,
        findings=tuple(entry.number for entry in words.entries),
        verdict=words.entries[0].finding.verdict,
        note=fitting(words.clause, left, _SMALL) if left > _LEAST_NOTE else "",
    )


def _finding_node(entry: Entry, middle: int) -> Node:
    finding = entry.finding
    return Node(
        words=fitting(finding.summary, WIDTH - _FINDING_LEFT - 30, _SIZE),
        full=f"{finding.verdict} {entry.number}: {finding.summary}",
        target=f"finding-{entry.number}",
        middle=middle,
        findings=(entry.number,),
        verdict=finding.verdict,
    )


def _article_nodes(articles: Mapping[str, Article], states: Sequence[tuple[str, Node]]) -> dict[str, Node]:
    """The articles that state something, each at the mean height of its claims, or the next that is free."""
    stated: dict[str, list[Node]] = {}
    for name, claim in states:
        if name in articles:
            stated.setdefault(name, []).append(claim)
    means = {name: sum(claim.middle for claim in own) // len(own) for name, own in stated.items()}
    nodes, free = dict[str, Node](), TOP + ROW // 2
    for name in sorted(stated, key=lambda name: (means[name], name)):
        middle, own = max(free, means[name]), stated[name]
        free = middle + ROW
        nodes[name] = Node(
            words=fitting(articles[name].short, _ARTICLE_RIGHT - 6, _BOLD),
            full=name,
            target=f"article-{articles[name].number}",
            middle=middle,
            findings=tuple(sorted({number for claim in own for number in claim.findings})),
            verdict=min((claim.verdict for claim in own), key=lambda verdict: verdict.rank),
        )
    return nodes
