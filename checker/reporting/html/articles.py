"""The articles of a report as its page lists them: what they are called, when they were published, what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.finding import Verdict
from checker.model.report import Published
from checker.reporting.human_dates import in_words
from checker.reporting.index import Index
from checker.reporting.layout import verdict_count


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `short` is its name without the folders that all articles share.

    `date` is "" where it is not known; `how` is "stated", "worked out" or "not known", and `grounds` say why.
    `counts` tells for each verdict how many findings have a side in it, also in words ("2 conflicts").
    """

    number: int
    name: str
    short: str
    title: str
    date: str
    edtf: str
    how: str
    grounds: tuple[str, ...]
    claims: int
    counts: tuple[tuple[Verdict, int, str], ...]


def articles_of(index: Index) -> tuple[Article, ...]:
    """The articles in the order of the report, numbered from 1."""
    report = index.report
    short = short_names(document.name for document in report.documents)
    claims = Counter(claim.span.document for claim in report.claims)
    touched = Counter(
        (name, item.finding.verdict)
        for item in index.findings
        for name in {evidence.span.document for evidence in item.finding.evidence}
    )
    return tuple(
        Article(
            number,
            document.name,
            short[document.name],
            document.title,
            *_date(index.published.get(document.name)),
            claims[document.name],
            tuple(_count(verdict, touched[document.name, verdict]) for verdict in Verdict),
        )
        for number, document in enumerate(report.documents, start=1)
    )


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Paths without the folders that all share: beside "desk/a.txt", "desk/wire/b.txt" is "wire/b.txt"."""
    parts = {name: name.split("/") for name in names}
    folders = [path[:-1] for path in parts.values()]
    shared = 0
    for level in zip(*folders, strict=False):
        if len(set(level)) > 1:
            break
        shared += 1
    return {name: "/".join(path[shared:]) for name, path in parts.items()}


def _count(verdict: Verdict, number: int) -> tuple[Verdict, int, str]:
    return verdict, number, verdict_count(verdict, number).plain


def _date(published: Published | None) -> tuple[str, str, str, tuple[str, ...]]:
    """The date in words, as EDTF where that says it otherwise, how it is known, and the grounds."""
    grounds = published.grounds if published else ()
    if published is None or published.interval is None:
        return "", "", "not known", grounds or ("nothing in the articles tells it",)
    interval = published.interval
    edtf = "" if interval.edtf == in_words(interval) else interval.edtf
    return in_words(interval, weekday=True), edtf, "stated" if published.stated else "worked out", grounds
