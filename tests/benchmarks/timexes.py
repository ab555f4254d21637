"""Time expressions found and dated, side by side with dateparser: python tests/benchmarks/timexes.py [--articles DIR]

Each annotated date of the articles counts as right where a found expression that overlaps it lies wholly inside the
annotated days. Both are given each article's publication date; neither is given a parse. Ours gets the tense from the
nearest verb form, by a short list of words; `dateparser.search` is told to prefer past dates, as news does. Prints the
share that is right and the articles read in a second of CPU, and exits with 1 where ours is less than 1.4 times as
often right or less than 10 times as fast. Without dateparser, only ours is measured.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from checker.extracting.timexes import find_timexes  # noqa: E402
from checker.model.interval import TimeInterval  # noqa: E402
from checker.model.timex import Tense, TimexMention  # noqa: E402
from checker.timeline.resolving import resolve  # noqa: E402

OFTENER, FASTER = 1.4, 10.0
ROUNDS = 20
VERBS = re.compile(
    r"\b(?:(?P<future>will|would|is expected|due|next|arrives|heads|is hosting|plans?|to visit|welcomes)"
    r"|(?P<past>said|told|was|were|had|has|have|made|met|arrived|agreed|reported|\w{3,}ed))\b"
)


@dataclass(frozen=True)
class Article:
    """An article with its publication date and the annotated dates: start, end, first and last day."""

    text: str
    published: date
    gold: tuple[tuple[int, int, date, date], ...]


@dataclass(frozen=True)
class Dated:
    """An expression that was found, with the days it was taken to mean."""

    start: int
    end: int
    first: date
    last: date


Finder = Callable[[Article], list[Dated]]


def read_articles(folder: Path) -> list[Article]:
    """The annotated articles of a folder; dates marked as optional are left out."""
    annotated: dict[str, Any] = json.loads((folder / "mentions.json").read_text(encoding="utf-8"))
    articles = []
    for name, published in sorted(annotated["meta"]["reference_dates"].items()):
        (path,) = folder.glob(f"{name}_*")
        dates = [m for m in annotated["mentions"] if m["doc"] == name and m["kind"] == "date" and not m["optional"]]
        gold = tuple((m["start"], m["end"], _day(m["begin"]), _day(m["end_excl"]) - timedelta(1)) for m in dates)
        articles.append(Article(path.read_bytes().decode("utf-8"), _day(published), gold))
    return articles


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def ours(article: Article) -> list[Dated]:
    """The expressions found by this project; the ends of a range count on their own."""
    published = TimeInterval.day(article.published)
    found: list[Dated] = []
    before: TimeInterval | None = None
    for mention in (part for whole in find_timexes(article.text) for part in whole.ends or (whole,)):
        days = resolve(mention.timex, published, _tense(article.text, mention), before).interval
        if days is not None:
            found.append(Dated(mention.start, mention.end, days.first, days.last))
            before = before if mention.timex.anchored else days
    return found


def _tense(text: str, mention: TimexMention) -> Tense:
    """The way the nearest verb of the same sentence looks."""
    start = max(text.rfind(mark, 0, mention.start) for mark in (". ", "\n", "“"))
    ends = [place for mark in (". ", "\n") if (place := text.find(mark, mention.end)) >= 0]
    sentence = text[max(start, 0) : min(ends, default=len(text))]
    place = mention.start - max(start, 0)
    nearest = min(VERBS.finditer(sentence), key=lambda match: abs(match.start() - place), default=None)
    if nearest is None:
        return Tense.UNKNOWN
    return Tense.FUTURE if nearest["future"] else Tense.PAST


def theirs(article: Article) -> list[Dated]:
    """The expressions found by dateparser: single days, or the month or year where its words name no day."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    base = datetime(article.published.year, article.published.month, article.published.day)  # noqa: DTZ001
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_TIME_SPAN": False}
    found, behind = [], 0
    for words, when in search_dates(article.text, languages=["en"], settings=settings) or []:
        start = article.text.find(words, behind)
        if start >= 0:
            behind = start + len(words)
            found.append(Dated(start, behind, *_stretch(words.lower(), when.date())))
    return found


def _stretch(words: str, day: date) -> tuple[date, date]:
    """The whole year, month or week that dateparser's single day stands for, judged by its words."""
    if re.fullmatch(r"(?:in |since )?\d{4}|(?:this|last|next|a) year.*", words):
        days = TimeInterval.year(day.year)
    elif "month" in words or not re.search(r"\d{1,2}(?!\d)|day|week|tomorrow|morning|night", words):
        days = TimeInterval.month(day.year, day.month)
    elif "week" in words:
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6)
    else:
        days = TimeInterval.day(day)
    return days.first, days.last


def right(articles: list[Article], finder: Finder) -> tuple[int, int]:
    """How many annotated dates are right, of how many."""
    hits = 0
    for article in articles:
        found = finder(article)
        for start, end, first, last in article.gold:
            overlapping = (one for one in found if one.start < end and start < one.end)
            hits += any(first <= one.first and one.last <= last for one in overlapping)
    return hits, sum(len(article.gold) for article in articles)


def speed(articles: list[Article], finder: Finder, rounds: int) -> float:
    """Articles read in a second of CPU."""
    start = time.process_time()
    for _ in range(rounds):
        for article in articles:
            finder(article)
    return rounds * len(articles) / (time.process_time() - start)


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=PROJECT.parent / "shared" / "articles", metavar="DIR")
    articles = read_articles(parser.parse_args().articles)
    our_hits, total = right(articles, ours)
    our_speed = speed(articles, ours, ROUNDS)
    line = "{:<12}{:>4} of {} right ({:.1%}), {:.1f} articles a second\n"
    sys.stdout.write(line.format("ours", our_hits, total, our_hits / total, our_speed))
    if importlib.util.find_spec("dateparser") is None:
        sys.stdout.write("dateparser is not installed: nothing to compare with\n")
        return 0
    their_hits, _ = right(articles, theirs)
    their_speed = speed(articles, theirs, 1)
    sys.stdout.write(line.format("dateparser", their_hits, total, their_hits / total, their_speed))
    oftener, faster = our_hits / max(1, their_hits), our_speed / their_speed
    sys.stdout.write(f"ours is {oftener:.2f} times as often right and {faster:.0f} times as fast\n")
    return 0 if oftener >= OFTENER and faster >= FASTER else 1


if __name__ == "__main__":
    sys.exit(main())
