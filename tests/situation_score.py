"""How the checker judges short stories made from forty situations: `python -m tests.situation_score [--show]`.

Each variant tells one situation in the words of the trade, in one to four articles, and says which verdict is right
and which passages it is about. Right is a finding of that verdict that touches them, and no conflict beside it; an
agreement may also be passed over in silence, which is counted apart.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import checker
from checker.model.finding import Finding, Verdict

FOLDER = Path(__file__).parent / "situations"
FLOORS = "floors.toml"


class Outcome(StrEnum):
    """How a variant was judged. ALARM: a conflict where none is right, or of other passages."""

    RIGHT = "right"
    QUIET = "quiet"
    OTHER = "other verdict"
    MISSED = "missed"
    ALARM = "false alarm"


@dataclass(frozen=True)
class Variant:
    """One telling of a situation: articles with their dates, the right verdict, and the passages it is about."""

    situation: int
    number: int
    verdict: Verdict
    texts: dict[str, str]
    published: dict[str, str]
    passages: tuple[tuple[str, int, int], ...]


def variants(folder: Path = FOLDER) -> Iterator[Variant]:
    """All variants of the files of a folder, in order; a passage that its article lacks is a ValueError."""
    for path in sorted(path for path in folder.glob("*.toml") if path.name != FLOORS):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["variant"]:
            yield _variant(entry)


def _variant(entry: dict[str, Any]) -> Variant:
    texts = {article["name"]: article["text"].lstrip("\n") for article in entry["article"]}
    passages = []
    for item in entry["evidence"]:
        start = texts[item["article"]].index(item["quote"])
        passages.append((item["article"], start, start + len(item["quote"])))
    published = {article["name"]: article["published"].isoformat() for article in entry["article"]}
    verdict = Verdict(entry["verdict"])
    return Variant(entry["situation"], entry["number"], verdict, texts, published, tuple(passages))


def judged(variant: Variant) -> Outcome:
    """How the checker judges a variant."""
    findings = checker.check_texts(variant.texts, published=variant.published).findings
    about = [finding for finding in findings if _touches(finding, variant.passages)]
    told = {finding.verdict for finding in about}
    conflicts = [finding for finding in findings if finding.verdict == Verdict.CONFLICT]
    if any(variant.verdict != Verdict.CONFLICT or finding not in about for finding in conflicts):
        return Outcome.ALARM
    if variant.verdict in told:
        return Outcome.RIGHT
    if told:
        return Outcome.OTHER
    return Outcome.QUIET if variant.verdict == Verdict.AGREEMENT else Outcome.MISSED


def _touches(finding: Finding, passages: Sequence[tuple[str, int, int]]) -> bool:
    """Whether the evidence touches two of the passages, or the only one."""
    touched = {
        (name, start)
        for name, start, end in passages
        for side in finding.evidence
        if side.span.document == name and side.span.start < end and start < side.span.end
    }
    return len(touched) >= min(2, len(passages))


def table(results: Iterable[tuple[Variant, Outcome]]) -> dict[str, Counter[str]]:
    """How often each right verdict was met with each outcome."""
    found: dict[str, Counter[str]] = {verdict.value: Counter() for verdict in Verdict}
    for variant, outcome in results:
        found[variant.verdict.value][outcome.value] += 1
    return found


def main() -> int:
    """Print the table, and with --show each variant that was not judged right."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--show", action="store_true", help="name each variant that was not judged right")
    options = parser.parse_args()
    results = [(variant, judged(variant)) for variant in variants(options.folder)]
    for verdict, outcomes in table(results).items():
        told = ", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items()))
        print(f"{verdict:<12}{sum(outcomes.values()):>4}  {told}")
    for variant, outcome in results if options.show else ():
        if outcome not in {Outcome.RIGHT, Outcome.QUIET}:
            print(f"situation {variant.situation}, variant {variant.number}: {outcome}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
