"""Scores the checker's findings against the gold of a folder of stories: `python -m tests.score [--half odd] [--show]`.

The format of a story and the rules of scoring stand in tests/stories/README.md. The checker runs in this
process, so that the language model is loaded once.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STORIES = Path(__file__).parent / "stories"
LONGEST_EVIDENCE = 400
ARTICLES = frozenset({".txt", ".md", ".html", ".htm"})
Place = tuple[str, int, int]


@dataclass(frozen=True)
class StoryScore:
    """What a run over one story came to: gold findings found and missed, false alarms, traps and explanations."""

    story: str
    found: list[dict[str, Any]] = field(default_factory=list)
    missed: list[dict[str, Any]] = field(default_factory=list)
    false: list[dict[str, Any]] = field(default_factory=list)
    trapped: list[dict[str, Any]] = field(default_factory=list)
    explained: list[dict[str, Any]] = field(default_factory=list)
    reconcilable: list[dict[str, Any]] = field(default_factory=list)
    peaceful: list[dict[str, Any]] = field(default_factory=list)


def stories(root: Path = STORIES, half: str | None = None) -> list[Path]:
    """The folders of a collection that hold a gold file; only those of odd or even number where a half is named."""
    found = sorted(path.parent for path in root.rglob("gold.json"))
    return [path for path in found if half is None or int(path.name.split("-")[0]) % 2 == (half == "odd")]


def articles_of(story: Path) -> list[str]:
    """The names of a story's articles, in order."""
    return sorted(path.name for path in story.iterdir() if path.suffix in ARTICLES)


def plain(text: str) -> str:
    """Page source as a reader sees it: no tags, entities decoded, white space folded, emphasis marks dropped."""
    text = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", text)
    text = re.sub(r"[*_`]", "", html.unescape(re.sub(r"<[^>]*>", " ", text)))
    return re.sub(r"\s+", " ", text).replace(" ,", ",").replace(" .", ".")


def place_in(story: Path, article: str, words: str) -> Place:
    """Where words stand in an article: in a text file its offsets, else those in the page as a reader sees it."""
    source = (story / article).read_text(encoding="utf-8")
    if article.endswith(".txt"):
        start = source.find(words)
        return article, start, start + len(words) if start >= 0 else -1
    passage, page = plain(words).strip(), plain(source)
    for piece, before in ((passage, 0), (passage[:40], 0), (passage[-40:], len(passage) - 40)):
        start = page.find(piece) if len(piece) >= 12 else -1
        if start >= 0:
            start = max(0, start - max(0, before))
            return article, start, start + len(passage)
    return article, -1, -1


def gold_places(story: Path, finding: dict[str, Any]) -> list[Place]:
    """Where the quotes of a gold finding stand."""
    return [place_in(story, item["article"], item["quote"]) for item in finding["evidence"]]


def _reported_places(story: Path, finding: dict[str, Any]) -> list[Place]:
    places = []
    for item in finding["evidence"]:
        place = (Path(item["document"]).name, item["start"], item["end"])
        if not place[0].endswith(".txt"):
            place = place_in(story, place[0], item["text"])
        if 0 <= place[1] < place[2] <= place[1] + LONGEST_EVIDENCE:
            places.append(place)
    return places


def _overlap(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _regions(places: list[Place]) -> int:
    """How many separate stretches of text the places make."""
    count, last = 0, None
    for article, start, end in sorted(places):
        if last and last[0] == article and start < last[1]:
            last = (article, max(last[1], end))
        else:
            count, last = count + 1, (article, end)
    return count


def covers(reported: list[Place], gold: list[Place]) -> bool:
    """Whether every gold quote is overlapped by evidence; quotes that stand apart need evidence on each side."""
    used = {place for place in reported if any(_overlap(place, quote) for quote in gold)}
    all_met = all(any(_overlap(place, quote) for place in reported) for quote in gold)
    return all_met and len(used) >= min(2, _regions(gold), len(reported))


def score_story(story: Path, findings: list[dict[str, Any]]) -> StoryScore:
    """Score the findings, as the JSON report has them, against a story's gold."""
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))["findings"]
    conflicts = [(item, gold_places(story, item)) for item in gold if item["verdict"] == "conflict"]
    peaceful = [(item, gold_places(story, item)) for item in gold if item["verdict"] in {"reconciled", "agreement"}]
    reported = [(f, _reported_places(story, f)) for f in findings if f["verdict"] == "conflict"]
    noted = [_reported_places(story, f) for f in findings if f["verdict"] == "reconciled"]
    found = [item for item, quotes in conflicts if any(covers(places, quotes) for _, places in reported)]
    reconciled = [(item, quotes) for item, quotes in peaceful if item["verdict"] == "reconciled"]
    return StoryScore(
        story=story.name,
        found=found,
        missed=[item for item, _ in conflicts if item not in found],
        false=[f for f, places in reported if not any(covers(places, quotes) for _, quotes in conflicts)],
        trapped=[item for item, quotes in peaceful if any(covers(places, quotes) for _, places in reported)],
        explained=[item for item, quotes in reconciled if any(covers(places, quotes) for places in noted)],
        reconcilable=[item for item, _ in reconciled],
        peaceful=[item for item, _ in peaceful],
    )


def run_story(story: Path) -> StoryScore:
    """Check a story's articles, from inside its folder, and score the findings."""
    from checker.pipeline import check_paths
    from checker.reporting import json_format

    before = Path.cwd()
    os.chdir(story)
    try:
        report = json.loads(json_format.render(check_paths(articles_of(story))))
    finally:
        os.chdir(before)
    return score_story(story, report["findings"])


def totals(scores: list[StoryScore]) -> dict[str, Any]:
    """Precision, recall and F1 over all stories, with what stands behind them."""
    found = [item for score in scores for item in score.found]
    missed = [item for score in scores for item in score.missed]
    false = [item for score in scores for item in score.false]
    precision = len(found) / (len(found) + len(false)) if found or false else 0.0
    recall = len(found) / (len(found) + len(missed)) if found or missed else 0.0
    kinds_found, kinds_all = Counter(f["kind"] for f in found), Counter(f["kind"] for f in found + missed)
    quiet = [score for score in scores if not score.found and not score.missed]
    return {
        "stories": len(scores),
        "conflicts": len(found) + len(missed),
        "found": len(found),
        "false_alarms": len(false),
        "false_alarms_without_conflict": f"{sum(len(score.false) for score in quiet)} in {len(quiet)} stories",
        "traps_sprung": f"{sum(len(score.trapped) for score in scores)}/{sum(len(score.peaceful) for score in scores)}",
        "reconciled": f"{sum(len(s.explained) for s in scores)}/{sum(len(s.reconcilable) for s in scores)}",
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / (precision + recall), 3) if precision + recall else 0.0,
        "recall_by_kind": {kind: f"{kinds_found[kind]}/{n}" for kind, n in sorted(kinds_all.items())},
    }


def _details(scores: list[StoryScore]) -> Iterator[str]:
    for score in scores:
        for item in score.missed:
            yield f"missed  {score.story}: {item['kind']}: {' <> '.join(e['quote'] for e in item['evidence'])}"
        for item in score.false:
            yield f"false   {score.story}: {item['rule']}: {' <> '.join(e['text'][:90] for e in item['evidence'])}"


def main() -> int:
    """Print the totals of a collection, and with --show what was missed and every false alarm."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("root", nargs="?", type=Path, default=STORIES)
    parser.add_argument("--half", choices=("odd", "even"), help="only the stories of odd, or even, number")
    parser.add_argument("--show", action="store_true", help="list what was missed and every false alarm")
    options = parser.parse_args()
    scores = [run_story(story) for story in stories(options.root.resolve(), options.half)]
    for line in _details(scores) if options.show else ():
        print(line)
    for key, value in totals(scores).items():
        print(f"{key:>30}  {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
