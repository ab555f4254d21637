"""Time and memory of one check as its articles grow in number: `python -m tests.benchmarks.growth [--plot FILE]`.

The articles are those of the stories, again and again, with other names and figures each time (a seeded script), so
that they crowd the keys by which claims meet without being copies. Each size is a process of its own.
"""

from __future__ import annotations

import argparse
import calendar
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from tests.benchmarks.whole_run import measured
from tests.score import articles_of, stories

SIZES = (200, 400, 800, 1600)
SEED = 2024
MOST_GROWTH = 1 / 3
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{3,}\b")
FIGURE = re.compile(r"(?<![\d.,])(?!(?:1[89]|20)\d\d\b)\d{3,}(?![\d.,]*\d)")
KEPT = frozenset([*calendar.month_name, *calendar.day_name])
ENDINGS = ("ov", "sen", "ez", "aki", "ton", "ini", "berg", "wala", "escu", "dottir")
WIDTH, HEIGHT, MARGIN = 640, 300, 50


def varied(text: str, chance: random.Random) -> str:
    """A text with other names and other figures: each name keeps its new form throughout, dates stay."""
    names: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        word = match.group()
        return word if word in KEPT else names.setdefault(word, word + chance.choice(ENDINGS))

    def refigured(match: re.Match[str]) -> str:
        figure = match.group()
        return figure[0] + "".join(chance.choice("0123456789") for _ in figure[1:])

    return FIGURE.sub(refigured, NAME.sub(renamed, text))


def made_articles() -> Iterator[str]:
    """Articles without end: the stories' plain texts as they stand, then varied over and over."""
    texts = [
        (story / name).read_text(encoding="utf-8")
        for story in stories()
        for name in articles_of(story)
        if name.endswith(".txt")
    ]
    yield from texts
    chance = random.Random(SEED)
    while True:
        yield from (varied(text, chance) for text in texts)


def per_article(size: int) -> tuple[float, float]:
    """Milliseconds and kilobytes for each article of a check of `size` articles."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(islice(made_articles(), size)):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "checker", "check", folder, "--format", "json", "--fail-on", "never"]
        seconds, kilobytes = measured(command)
    return 1000 * seconds / size, kilobytes / size


def plot(sizes: Sequence[int], times: Sequence[float]) -> str:
    """The milliseconds for each article over the number of articles, as SVG."""
    top = max(times) * 1.2
    across = [MARGIN + (WIDTH - 2 * MARGIN) * at / max(1, len(sizes) - 1) for at in range(len(sizes))]
    points = [(x, HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * time / top) for x, time in zip(across, times, strict=True)]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4"/><text x="{x:.0f}" y="{y - 12:.0f}">{time:.0f} ms</text>'
        f'<text x="{x:.0f}" y="{HEIGHT - MARGIN + 20}">{size}</text>'
        for (x, y), size, time in zip(points, sizes, times, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="13" text-anchor="middle"><rect width="100%" height="100%" fill="#fff"/>'
        f'<text x="{WIDTH / 2:.0f}" y="24" font-weight="bold">Time for each article of one check</text>'
        f'<polyline points="{line}" fill="none" stroke="#26588f" stroke-width="2"/>{marks}'
        f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 10}">articles in the check</text></svg>\n'
    )


def main() -> int:
    """Print time and memory for each article at each size, and how much the last is above the first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--plot", type=Path, help="write the curve to this SVG file")
    options = parser.parse_args()
    found = []
    for size in options.sizes:
        found.append(per_article(size))
        print(f"{size:>6} articles: {found[-1][0]:7.1f} ms and {found[-1][1]:7.0f} KB for each", flush=True)
    for what, at in (("time", 0), ("memory", 1)):
        print(
            f"{what}: {found[-1][at] / found[0][at]:.2f} times as much for each article (at most {1 + MOST_GROWTH:.2f})"
        )
    if options.plot is not None:
        options.plot.write_text(plot(options.sizes, [time for time, _ in found]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
