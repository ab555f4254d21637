"""How often the dates of the case articles are right: `python -m tests.gold.publication_dates [--cases DIR]`.

The articles of a case are read together, as the checker does, and no date is told. `--show` lists what went wrong
in the odd-numbered cases; the even-numbered ones count only in the totals.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker import pipeline
from checker.model.interval import TimeInterval
from checker.model.report import Published
from checker.reading import read_paths
from checker.timeline.publication import publication_dates

OUTCOMES = ("right day", "interval holds it", "wrong", "unknown")


@dataclass(frozen=True)
class Outcome:
    """What became of one article: its case and file, whether its date was stated, and what was said of it."""

    case: str
    file: str
    outcome: str
    true: date
    published: Published

    @property
    def is_odd(self) -> bool:
        """Whether the case may be looked at."""
        return int(self.case[:3]) % 2 == 1


def outcome_of(published: Published, true: date) -> str:
    """One of OUTCOMES."""
    if published.interval is None:
        return "unknown"
    if published.interval.first == published.interval.last == true:
        return "right day"
    return "interval holds it" if published.interval.contains(TimeInterval.day(true)) else "wrong"


def outcomes(folder: Path) -> Iterator[Outcome]:
    """The outcomes of one case."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    true = {name: entry["published"] for name, entry in gold["articles"].items() if entry.get("published")}
    documents, _ = read_paths([folder / name for name in sorted(gold["articles"])])
    claims = pipeline.extract(documents, pipeline.mark(documents))
    for published in publication_dates(documents, claims, {}):
        name = Path(published.document).name
        if name in true:
            day = date.fromisoformat(true[name])
            yield Outcome(folder.name, name, outcome_of(published, day), day, published)


def table(found: list[Outcome]) -> Iterator[str]:
    """The lines of the result: all articles, then those whose date had to be worked out."""
    for title, chosen in (("all", found), ("worked out", [one for one in found if not one.published.stated])):
        counted = Counter(one.outcome for one in chosen)
        yield f"{title}: {len(chosen)} articles"
        for outcome in OUTCOMES:
            share = 100 * counted[outcome] / len(chosen) if chosen else 0.0
            yield f"  {outcome:18} {counted[outcome]:4}  {share:5.1f}%"


def line_of(one: Outcome) -> str:
    """What was said of one article, and why."""
    said = one.published.interval.edtf if one.published.interval else "open"
    grounds = "; ".join(one.published.grounds)
    return f"{one.case}/{one.file}: {one.outcome}; is {one.true}, said {said}: {grounds}"


def main() -> int:
    """Print the shares; 1 where no case was found."""
    parser = argparse.ArgumentParser(description="Publication dates of the case articles against the true ones.")
    parser.add_argument("--cases", type=Path, default=Path("../shared/cases"))
    parser.add_argument("--show", action="store_true", help="list the misses of the odd-numbered cases")
    options = parser.parse_args()
    folders = sorted(path.parent for path in options.cases.glob("*/gold.json"))
    if not folders:
        sys.stderr.write(f"no cases in {options.cases}\n")
        return 1
    found = [outcome for folder in folders for outcome in outcomes(folder)]
    shown = [one for one in found if options.show and one.is_odd and one.outcome != "right day"]
    sys.stdout.write("\n".join([*table(found), *map(line_of, shown)]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
