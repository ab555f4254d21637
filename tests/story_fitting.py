"""Fits the weights by which two articles may tell one story: `python -m tests.story_fitting`.

Every two articles of one story, and every article with those of the stories that follow it in the order of the
collections, are one row each: what `matching.stories` measures of the pair, and whether it is of one story. The
weights are those of `tests.fitting`, and so is the way to hold out: each pair is scored by weights that were fitted
without its story. The stories of even number in tests/stories are left out, as they are everywhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import numpy as np

from checker.matching.scoring import Match
from checker.matching.stories import TOLD_TOGETHER, Stories
from checker.model.sentence import Sentence
from checker.pipeline import mark
from checker.reading import read_paths
from tests.fitting import COLLECTIONS, HERE, held_out_scores, print_weights
from tests.score import articles_of, stories

OTHER_STORIES = 40


@dataclass(frozen=True)
class Pair:
    """Two articles: the story of the first, what is measured of them, and whether the second is of it too."""

    story: str
    match: Match
    is_one: bool


def sentences_of(story: Path) -> dict[str, list[Sentence]]:
    """The sentences of a story's articles, by the names of their files."""
    documents, _ = read_paths([story / name for name in articles_of(story)])
    found: dict[str, list[Sentence]] = {document.name: [] for document in documents}
    for marked in mark(documents):
        found[marked.sentence.document].append(marked.sentence)
    return found


def pairs_of(told: Sequence[dict[str, list[Sentence]]], names: Sequence[str]) -> Iterator[Pair]:
    """The pairs of articles within each story, and those with the articles of the stories that follow it."""
    measured = Stories({article: sentences for story in told for article, sentences in story.items()})
    for at, story in enumerate(told):
        for one, other in combinations(sorted(story), 2):
            yield Pair(names[at], measured.likelihood(one, other), True)
        for following in told[at + 1 : at + 1 + OTHER_STORIES]:
            for one, other in product(sorted(story), sorted(following)):
                yield Pair(names[at], measured.likelihood(one, other), False)


def main() -> int:
    """Print what held-out weights keep and let in at some thresholds, and the weights of all stories together."""
    paths = [path for name, half in COLLECTIONS for path in stories(HERE / name, half)]
    with ProcessPoolExecutor() as pool:
        told = list(pool.map(sentences_of, paths, chunksize=4))
    pairs = list(pairs_of(told, [path.name for path in paths]))
    names = [feature.name for feature in pairs[0].match.features if feature.name != "base"]
    matrix = np.array([[f.value for f in pair.match.features if f.name != "base"] for pair in pairs])
    target = np.array([pair.is_one for pair in pairs], dtype=float)
    scores = held_out_scores(matrix, target, [pair.story for pair in pairs])
    print(f"{len(pairs)} pairs, {int(target.sum())} of one story; held out, by folds of stories:")
    for least in (TOLD_TOGETHER - 1, TOLD_TOGETHER, TOLD_TOGETHER + 1):
        kept, let_in = (scores[target == side] >= least for side in (1, 0))
        print(f"  from {least:.2f}: {kept.mean():.1%} of these kept, {let_in.mean():.2%} of the others let in")
    print_weights(names, matrix, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
