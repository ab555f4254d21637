"""Fits weights of rules/words/matching.toml: `python -m tests.fitting figures`, or another of CANDIDATES.

Every pair of claims of two articles that differ, and that no reason reconciles, is one row: its features as the
checker works them out, and whether the gold names it as a conflict. For near misses the rows are the pairs of figures
that a reason does reconcile, and the gold is asked which of these it names. The rows for figures are those of counts,
sums and lengths of time, though lengths are weighed by a table of their own. The weights are those of a logistic
regression with a ridge penalty; the stories without a contradiction teach them what only looks like one. What they
are worth is told from folds by story: each pair is scored by weights that were fitted without its story. The stories
of even number in tests/stories are left out, as they are everywhere.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from checker.kinds.change_counterparts import ChangeCounterparts
from checker.kinds.context import KindContext
from checker.kinds.counterexamples import counterexamples
from checker.kinds.counterparts import Counterparts
from checker.kinds.crosswise_orders import crossings
from checker.kinds.date_counterparts import DateCounterparts
from checker.kinds.duration import Settings as LengthSettings
from checker.kinds.event_clusters import FIRM
from checker.kinds.figure_pairs import FigureSettings, figure_pairs
from checker.kinds.figure_reasons import reconciling
from checker.kinds.figure_scopes import telling_apart
from checker.kinds.first_counterparts import likelihood_of
from checker.kinds.length_counterparts import LengthCounterparts
from checker.kinds.near_misses import NearMisses
from checker.kinds.place_counterparts import PlaceCounterparts
from checker.kinds.quantity import Settings as QuantitySettings
from checker.matching.measures import Relation
from checker.matching.scoring import Match
from checker.model.claim import Claim, ClaimKind
from checker.pipeline import claim_graph
from checker.reading import read_paths
from checker.rulebook import load_rules
from tests.score import Place, articles_of, covers, gold_places, place_in, stories

HERE = Path(__file__).parent
COLLECTIONS = (("stories", "odd"), ("more_stories", None), ("third_stories", None), ("quiet_stories", None))
SETTINGS: dict[str, tuple[ClaimKind, type[FigureSettings]]] = {
    "quantity": (ClaimKind.QUANTITY, QuantitySettings),
    "duration": (ClaimKind.DURATION, LengthSettings),
}
RIDGE, STEPS, FOLDS = 3.0, 40, 10
PRECISIONS = (0.9, 0.85, 0.8, 0.7, 0.6, 0.5)


@dataclass(frozen=True)
class Row:
    """One pair of figures: its story, what each feature measures, and whether it is a conflict of the gold."""

    story: str
    values: dict[str, float]
    is_asked: bool


def rows_of(table: str, story: Path) -> list[Row]:
    """The rows of a story's articles for one table of weights."""
    documents, _ = read_paths([story / name for name in articles_of(story)])
    context = KindContext(claim_graph(documents))
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))["findings"]
    verdict, kind = ASKED.get(table, ("conflict", None))
    wanted = [
        finding for finding in gold if finding["verdict"] == verdict and finding["kind"] == (kind or finding["kind"])
    ]
    asked = [gold_places(story, finding) for finding in wanted]
    return [
        Row(
            story.name,
            {feature.name: feature.value for feature in match.features},
            any(covers([_place(story, context, claim) for claim in sides], quotes) for quotes in asked),
        )
        for sides, match in CANDIDATES[table](context)
    ]


Candidate = tuple[tuple[Claim, ...], Match]


def _figures(context: KindContext) -> Iterator[Candidate]:
    rules, _ = load_rules(None)
    for rule in (rule for rule in rules if rule.kind in SETTINGS):
        kind, settings_type = SETTINGS[rule.kind]
        pairs = figure_pairs(context, kind, settings_type.model_validate(rule.settings))
        counterparts = Counterparts(context, pairs)
        for pair in pairs:
            if counterparts.may_be(pair):
                yield (pair.one, pair.other), counterparts.likelihood(pair)


def _near_misses(context: KindContext) -> Iterator[Candidate]:
    rules, _ = load_rules(None)
    for rule in (rule for rule in rules if rule.kind in SETTINGS):
        kind, settings_type = SETTINGS[rule.kind]
        pairs = figure_pairs(context, kind, settings_type.model_validate(rule.settings))
        near_misses = NearMisses(pairs)
        for pair in pairs:
            settled = near_misses.both_known(pair) or near_misses.are_far_apart(pair)
            if pair.comparison.relation != Relation.DISJOINT or settled:
                continue
            if any(True for reasons in (reconciling, telling_apart) for _ in reasons(pair, context)):
                yield (pair.one, pair.other), near_misses.likelihood(pair)


def _dates(context: KindContext) -> Iterator[Candidate]:
    counterparts = DateCounterparts(context)
    for pair in counterparts.pairs():
        yield (pair.one, pair.other), counterparts.likelihood(pair)


def _changes(context: KindContext) -> Iterator[Candidate]:
    for misfit, likelihood in ChangeCounterparts(context).misfits():
        yield (misfit.change, misfit.told.after, misfit.told.before), likelihood


def _lengths(context: KindContext) -> Iterator[Candidate]:
    counterparts = LengthCounterparts(context)
    for pair in counterparts.pairs:
        if counterparts.may_be(pair):
            yield (pair.one, pair.other), counterparts.likelihood(pair)


def _orders(context: KindContext) -> Iterator[Candidate]:
    orders = [claim for claim in context.claims(ClaimKind.ORDER) if claim.modality in FIRM]
    for found in crossings(context, orders):
        yield (found.one, found.other), found.likelihood


def _places(context: KindContext) -> Iterator[Candidate]:
    counterparts = PlaceCounterparts(context)
    for pair in counterparts.pairs():
        yield pair, counterparts.likelihood(*pair)


def _firsts(context: KindContext) -> Iterator[Candidate]:
    for case in counterexamples(context):
        yield (case.first, case.event), likelihood_of(context, case)


CANDIDATES: dict[str, Callable[[KindContext], Iterator[Candidate]]] = {
    "changes": _changes,
    "figures": _figures,
    "firsts": _firsts,
    "lengths": _lengths,
    "near-misses": _near_misses,
    "orders": _orders,
    "places": _places,
    "dates": _dates,
}
ASKED = {"near-misses": ("reconciled", None), "places": ("conflict", "place")}


def _place(story: Path, context: KindContext, claim: Claim) -> Place:
    name = Path(claim.span.document).name
    if name.endswith(".txt"):
        return name, claim.span.start, claim.span.end
    return place_in(story, name, context.graph.evidence(claim, claim.span, claim.focus).text)


def fit(matrix: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and base of a logistic regression with a ridge, by Newton's method, on the features' own scales."""
    mean, spread = matrix.mean(axis=0), matrix.std(axis=0)
    spread[spread == 0] = 1
    scaled = np.column_stack([np.ones(len(matrix)), (matrix - mean) / spread])
    ridge = np.diag([0.0, *([RIDGE] * matrix.shape[1])])
    weights = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - target) + ridge @ weights
        bend = (scaled.T * (likely * (1 - likely))) @ scaled + ridge
        weights = weights - np.linalg.solve(bend, slope)
    own = weights[1:] / spread
    return own, float(weights[0] - own @ mean)


def held_out_scores(matrix: np.ndarray, target: np.ndarray, groups: Sequence[str]) -> np.ndarray:
    """The log odds of each row by weights fitted without the rows of its fold of stories."""
    order = {story: index for index, story in enumerate(sorted(set(groups)))}
    folds = np.array([order[story] % FOLDS for story in groups])
    scores = np.zeros(len(target))
    for fold in range(FOLDS):
        weights, base = fit(matrix[folds != fold], target[folds != fold])
        scores[folds == fold] = matrix[folds == fold] @ weights + base
    return scores


def print_weights(names: Sequence[str], matrix: np.ndarray, target: np.ndarray) -> None:
    """The weights of all rows together, as they stand in a table of rules/words/matching.toml."""
    weights, base = fit(matrix, target)
    print(f"base = {base:.2f}")
    for name, weight in zip(names, weights, strict=True):
        print(f'"{name}" = {weight:.2f}')


def main() -> int:
    """Print what held-out weights find at some precisions, and the weights of all stories together."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("table", choices=sorted(CANDIDATES))
    table = parser.parse_args().table
    paths = [path for name, half in COLLECTIONS for path in stories(HERE / name, half)]
    with ProcessPoolExecutor() as pool:
        rows = [row for found in pool.map(partial(rows_of, table), paths, chunksize=4) for row in found]
    names = sorted({name for row in rows for name in row.values} - {"base"})
    matrix = np.array([[row.values.get(name, 0.0) for name in names] for row in rows])
    target = np.array([row.is_asked for row in rows], dtype=float)
    scores = held_out_scores(matrix, target, [row.story for row in rows])
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(target[order])
    precision = hits / np.arange(1, len(rows) + 1)
    print(f"{len(rows)} pairs, {int(target.sum())} conflicts; held out, by folds of stories:")
    for least in PRECISIONS:
        reached = np.flatnonzero(precision >= least)
        if len(reached):
            print(f"  precision {least:.2f}: {int(hits[reached[-1]])} found, from {scores[order][reached[-1]]:.2f}")
    print_weights(names, matrix, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
