"""Compares the mentions found in the five articles with the gold: `python -m tests.gold.mentions [--articles DIR]`.

A quantity counts as right when a mention that overlaps the gold one has its value (or holds it) and its unit;
a date when what it resolves to lies inside the gold interval. Optional gold mentions are neither missed nor false.
Prints recall and precision, the dates once with the publication dates given and once with them worked out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from checker.model.claim import Claim, ClaimKind
from checker.model.interval import TimeInterval
from checker.model.mention import MarkedSentence
from checker.model.quantity import Dimension, QuantityMention
from checker.pipeline import extract, mark
from checker.reading import read_paths
from checker.timeline.dating import date_claims
from checker.timeline.publication import publication_dates

Gold = dict[str, Any]


@dataclass
class Tally:
    """Counts of gold mentions found, missed, and of mentions that no gold one covers."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """One line of the print-out."""
        wanted, given = self.right + len(self.missed), self.right + len(self.false)
        return (
            f"{name}: {self.right} of {wanted} right ({self.right / wanted:.1%}), precision {self.right / given:.1%}"
            + (f"; missed {self.missed}" if self.missed else "")
            + (f"; false {self.false}" if self.false else "")
        )


def gold_of(articles: Path) -> tuple[list[Gold], dict[str, str]]:
    """The gold mentions, each with its file name, and the publication dates by file name."""
    data = json.loads((articles / "mentions.json").read_text(encoding="utf-8"))
    names = {path.name[:3]: path.name for path in articles.glob("*.txt")}
    mentions = [{**mention, "file": names[mention["doc"]]} for mention in data["mentions"]]
    return mentions, {names[doc]: day for doc, day in data["meta"]["reference_dates"].items()}


def quantities(gold: Iterable[Gold], marked: Iterable[MarkedSentence]) -> Tally:
    """The figures of the claim-bearing sentences against the gold quantities."""
    found = [(Path(m.sentence.document).name, q) for m in marked for q in m.quantities]
    listed = list(gold)
    tally = Tally()
    for item in (item for item in listed if item["kind"] == "quantity" and not item["optional"]):
        hits = [q for name, q in found if name == item["file"] and _overlaps(q.start, q.end, item)]
        if any(_right(q, item) for q in hits):
            tally.right += 1
        else:
            tally.missed.append(item["text"])
    for name, mention in found:
        if mention.quantity.unit.dimension != Dimension.TIME and not any(
            item["file"] == name and _overlaps(mention.start, mention.end, item) for item in listed
        ):
            tally.false.append(f"{name[:3]}:{mention.start}")
    return tally


def _overlaps(start: int, end: int, item: Gold) -> bool:
    return bool(start < item["end"] and item["start"] < end)


def _right(mention: QuantityMention, item: Gold) -> bool:
    quantity = mention.quantity
    values = item["value"] if isinstance(item["value"], list) else [item["value"]]
    low = quantity.low if quantity.low is not None else Decimal(0)
    high = quantity.high if quantity.high is not None else Decimal("1e30")
    holds = any(low <= Decimal(str(value)) <= high for value in values)
    unit = quantity.unit
    names = {unit.name.lower(), str(unit.dimension), "" if unit.dimension == Dimension.FRACTION else "-"}
    return holds and (bool(names & set(item["units"])) or unit.dimension in {Dimension.PERCENT, Dimension.FRACTION})


def dates(gold: Iterable[Gold], claims: Iterable[Claim]) -> Tally:
    """The resolved times of the claims against the gold dates."""
    resolved: dict[tuple[str, int, int], set[TimeInterval]] = {}
    for claim in claims:
        if claim.when.span is not None and claim.kind == ClaimKind.EVENT:
            key = (Path(claim.span.document).name, claim.when.span.start, claim.when.span.end)
            resolved.setdefault(key, set()).update(claim.when.readings)
    listed = list(gold)
    tally = Tally()
    for item in (item for item in listed if item["kind"] == "date" and not item["optional"]):
        begin = date.fromisoformat(item["begin"])
        last = date.fromisoformat(item["end_excl"]) - timedelta(days=1)
        if any(_inside(key, readings, item, begin, last) for key, readings in sorted(resolved.items())):
            tally.right += 1
        else:
            tally.missed.append(f"{item['doc']}: {item['text']}")
    for name, start, end in sorted(resolved):
        if not any(item["file"] == name and _overlaps(start, end, item) for item in listed):
            tally.false.append(f"{name[:3]}:{start}")
    return tally


def _inside(key: tuple[str, int, int], readings: set[TimeInterval], item: Gold, begin: date, last: date) -> bool:
    """Whether a time that overlaps a gold date lies inside it; of "Tuesday to Wednesday" one end has to."""
    if key[0] != item["file"] or not _overlaps(key[1], key[2], item):
        return False
    return any((begin <= r.first and r.last <= last) or begin in (r.first, r.last) for r in readings)


def main() -> int:
    """Print the three lines."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=Path, default=Path("../shared/articles"))
    options = parser.parse_args()
    gold, days = gold_of(options.articles)
    documents, _ = read_paths(sorted(options.articles.glob("*.txt")))
    marked = mark(documents)
    raw = extract(documents, marked)
    told = {name: TimeInterval.day(date.fromisoformat(day)) for name, day in days.items()}
    print(quantities(gold, marked).line("quantities"))
    cases: Mapping[str, Mapping[str, TimeInterval]] = {"dates, publication given": told, "dates, worked out": {}}
    for name, given in cases.items():
        published = {entry.document: entry for entry in publication_dates(documents, raw, given)}
        print(dates(gold, date_claims(raw, published)).line(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
