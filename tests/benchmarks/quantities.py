"""Our quantity finder beside quantulum3 and spaCy, on the same texts: python tests/benchmarks/quantities.py

    --articles DIR   the five articles with `mentions.json` (../shared/articles)
    --cases DIR      the cases; the figures their gold findings stand on are in `case_figures.csv` (../shared/cases)
    --quantulum PY   the Python of an environment that has quantulum3 (this one); without it the column is left out

A figure is right where a mention that touches its words has its value and its unit. spaCy names no values: for it
a figure counts where an entity of a numeric label covers the digits. Prints what each finder got right, how much of
what it found on the articles is in the gold (mentions marked optional count for nothing), and articles a second (the
best of three runs), then how the time grows with the text. Exits with 1 where ours is not at least 1.8 times as often
right and 20 times as fast as quantulum3.
"""

from __future__ import annotations

import argparse
import csv
import html
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LEAST_RIGHT, LEAST_FAST = 1.8, 20.0
NUMERIC = {"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "TIME", "DATE"}
MARKUP = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True)
class Found:
    """What a finder found: a stretch of a text, its value and the names of its unit, in lower case."""

    start: int
    end: int
    value: float | None
    units: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """A figure that is in a text: where it can stand, the values and the names of units that are right."""

    text: str
    places: tuple[tuple[int, int], ...]
    values: tuple[float, ...]
    units: frozenset[str]
    optional: bool = False


@dataclass(frozen=True)
class Score:
    """How a finder did: figures right for each gold, the share of its finds that are right, articles a second."""

    right: dict[str, int]
    precision: float | None
    speed: float


Finder = Callable[[str], list[Found]]


def our_finder() -> Finder:
    """The finder of this project."""
    from checker.extracting.quantities import find_quantities

    def find(text: str) -> list[Found]:
        found = []
        for mention in find_quantities(text):
            quantity = mention.quantity
            names = (quantity.unit.name.lower(), str(quantity.unit.dimension), quantity.unit.per)
            found.append(Found(mention.start, mention.end, float(quantity.written), names))
        return found

    return find


def quantulum_finder() -> Finder:
    """quantulum3 as it comes."""
    from quantulum3 import parser  # type: ignore[import-not-found]

    def find(text: str) -> list[Found]:
        found = []
        for quantity in parser.parse(text):
            start, end = quantity.span
            found.append(
                Found(start, end, quantity.value, (quantity.unit.name.lower(), quantity.unit.entity.name.lower()))
            )
        return found

    return find


def spacy_finder() -> Finder:
    """The entities of the spaCy pipeline; no values."""
    import spacy

    from checker.language import DEFAULT_MODEL

    pipeline = spacy.load(DEFAULT_MODEL)

    def find(text: str) -> list[Found]:
        return [Found(e.start_char, e.end_char, None, ()) for e in pipeline(text).ents if e.label_ in NUMERIC]

    return find


FINDERS: dict[str, Callable[[], Finder]] = {"ours": our_finder, "quantulum3": quantulum_finder, "spaCy": spacy_finder}


def article_gold(folder: Path) -> Iterator[Gold]:
    """The figures marked in the five articles. What is marked as a date or ordinal is left out of the reckoning."""
    names = {path.name[:3]: path.name for path in folder.glob("*.txt")}
    for mention in json.loads((folder / "mentions.json").read_text(encoding="utf-8"))["mentions"]:
        place = ((mention["start"], mention["end"]),)
        optional = mention["optional"] or mention["kind"] != "quantity"
        values = mention.get("value", [])
        values = tuple(float(value) for value in (values if isinstance(values, list) else [values]))
        units = frozenset(unit.lower() for unit in mention.get("units", ()))
        if not optional or mention["kind"] in {"cardinal", "duration"}:
            yield Gold(names[mention["doc"]], place, values, units, optional)


QUANTULUM_UNITS = {
    "usd": {"dollar", "united states dollar", "us dollar"},
    "eur": {"euro"},
    "gbp": {"pound sterling", "pound"},
    "inr": {"indian rupee", "rupee"},
    "percent": {"percentage"},
    "bare": {"dimensionless"},
    "fraction": {"dimensionless"},
    "multiple": {"dimensionless"},
    "degree_celsius": {"degree celsius"},
    "barrel": {"barrel", "barrel per day"},
    "kilometre": {"kilometre", "kilometer", "kilometre per hour"},
    "ton": {"ton", "short ton"},
    "tonne": {"tonne", "metric ton"},
    "shilling": {"shilling", "kenyan shilling"},
}


def case_gold(folder: Path) -> Iterator[Gold]:
    """The figures that the gold findings of the cases stand on."""
    with Path(__file__).with_name("case_figures.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = f"{row['case']}/{row['article']}"
            text = read(folder / name)
            places = tuple((match.start(), match.end()) for match in re.finditer(re.escape(row["words"]), text))
            unit = (row["name"] or row["dimension"]).lower()
            if places:
                yield Gold(name, places, (float(row["value"]),), frozenset({unit, *QUANTULUM_UNITS.get(unit, ())}))


def read(path: Path) -> str:
    """The text of an article, without markup."""
    text = path.read_text(encoding="utf-8")
    return html.unescape(MARKUP.sub(" ", text)) if path.suffix == ".html" else text


def is_right(gold: Gold, found: list[Found]) -> bool:
    """Whether one of the mentions that touch a figure has its value and unit, or covers it where it has no value."""
    for item in found:
        for start, end in gold.places:
            if item.value is None and item.start <= start + 1 and item.end >= end - 1:
                return True
            if item.value is None or item.end <= start or end <= item.start:
                continue
            close = any(abs(item.value - value) <= 1e-4 * max(abs(value), 1e-3) for value in gold.values)
            if close and gold.units & set(item.units):
                return True
    return False


def measure(finder: Finder, texts: dict[str, str], golds: dict[str, list[Gold]]) -> Score:
    """A finder's score on all texts."""
    finder("They sold 5 km of it for $3 million.")
    found = {name: finder(text) for name, text in texts.items()}
    right = {
        kind: sum(is_right(gold, found[gold.text]) for gold in gold_list if not gold.optional)
        for kind, gold_list in golds.items()
    }
    best = min(timed(finder, list(texts.values())) for _ in range(3))
    valued = any(item.value is not None for items in found.values() for item in items)
    share = precision(found, golds["articles"]) if valued else None
    return Score(right, share, len(texts) / best)


def timed(finder: Finder, texts: list[str]) -> float:
    """Seconds of the clock that a finder takes for all texts."""
    start = time.perf_counter()
    for text in texts:
        finder(text)
    return time.perf_counter() - start


def precision(found: dict[str, list[Found]], golds: list[Gold]) -> float:
    """Of what was found on the articles with a gold, the share that is in it and right; optional mentions left out."""
    right = wrong = 0
    for name in {gold.text for gold in golds}:
        here = [gold for gold in golds if gold.text == name]
        for item in found[name]:
            touched = [
                gold for gold in here if any(item.start < end and start < item.end for start, end in gold.places)
            ]
            if any(gold.optional for gold in touched):
                continue
            fits = any(is_right(gold, [item]) for gold in touched)
            right, wrong = right + fits, wrong + (not fits)
    return right / max(1, right + wrong)


def growth(finder: Finder, text: str) -> str:
    """How the time grows with the text, up to a million characters, and with numbers, up to 20,000."""
    lines = []
    for size in (250_000, 500_000, 1_000_000):
        long_text = (text * (size // len(text) + 1))[:size]
        lines.append(f"{size:>9,} characters {timed(finder, [long_text]):6.2f} s")
    for count in (5_000, 10_000, 20_000):
        numbers = " ".join(f"{place * 37 % 9999} men and" for place in range(count))
        lines.append(f"{count:>9,} numbers    {timed(finder, [numbers]):6.2f} s")
    return "\n".join(lines)


def in_environment(python: str, name: str, options: argparse.Namespace) -> Score | None:
    """The score of a finder in another environment; None where it is not installed there."""
    command = [python, __file__, "--only", name, "--articles", str(options.articles), "--cases", str(options.cases)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        say(f"{name}: left out ({done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'no answer'})")
        return None
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return Score(told["right"], told["precision"], told["speed"])


def gather(options: argparse.Namespace) -> tuple[dict[str, str], dict[str, list[Gold]]]:
    """All texts by name and all gold figures."""
    golds = {"articles": list(article_gold(options.articles)), "cases": list(case_gold(options.cases))}
    texts = {path.name: read(path) for path in sorted(options.articles.glob("*.txt"))}
    texts |= {gold.text: read(options.cases / gold.text) for gold in golds["cases"]}
    return texts, golds


def main() -> int:
    """Prints the comparison; the exit code says whether ours is as far ahead as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--articles", type=Path, default=Path("../shared/articles"))
    parser.add_argument("--cases", type=Path, default=Path("../shared/cases"))
    parser.add_argument("--quantulum", default=sys.executable)
    parser.add_argument("--only", choices=sorted(FINDERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    texts, golds = gather(options)
    if options.only:
        score = measure(FINDERS[options.only](), texts, golds)
        say(json.dumps({"right": score.right, "precision": score.precision, "speed": score.speed}))
        return 0
    scores = {"ours": measure(our_finder(), texts, golds)}
    for name, python in (("quantulum3", options.quantulum), ("spaCy", sys.executable)):
        elsewhere = in_environment(python, name, options)
        if elsewhere is not None:
            scores[name] = elsewhere
    report(scores, golds, len(texts))
    say(growth(our_finder(), "\n\n".join(texts.values())))
    return verdict(scores)


def say(line: str) -> None:
    """Writes one line."""
    sys.stdout.write(line + "\n")


def report(scores: dict[str, Score], golds: dict[str, list[Gold]], texts: int) -> None:
    """Prints one line for each finder."""
    totals = {kind: sum(not gold.optional for gold in gold_list) for kind, gold_list in golds.items()}
    say(f"{texts} texts; right of {totals['articles']} figures on the articles, of {totals['cases']} on the cases")
    say(f"{'finder':<12}{'articles':>10}{'precision':>11}{'cases':>8}{'articles/s':>12}")
    for name, score in scores.items():
        right = score.right
        share = f"{score.precision:.0%}" if score.precision is not None else "no values"
        say(f"{name:<12}{right['articles']:>10}{share:>11}{right['cases']:>8}{score.speed:>12.1f}")


def verdict(scores: dict[str, Score]) -> int:
    """0 where ours is far enough ahead of quantulum3, or quantulum3 is not there; else 1."""
    if "quantulum3" not in scores:
        return 0
    ours, theirs = scores["ours"], scores["quantulum3"]
    often = sum(ours.right.values()) / max(1, sum(theirs.right.values()))
    fast = ours.speed / theirs.speed
    say(f"against quantulum3: {often:.2f} times as often right, {fast:.0f} times as fast")
    return 0 if often >= LEAST_RIGHT and fast >= LEAST_FAST else 1


if __name__ == "__main__":
    raise SystemExit(main())
