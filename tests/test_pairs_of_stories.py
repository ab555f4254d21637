"""Two stories that have nothing to do with each other, checked together: no conflict across them.

Each story is read and its claims drawn once; a pair is then dated and judged from these claims, as in a run over both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from checker.graph import ClaimGraph
from checker.kinds.context import KindContext
from checker.matching.entities import resolve_entities
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Finding, Verdict
from checker.model.mention import MarkedSentence
from checker.pipeline import Options, extract, mark, run, which_together
from checker.reading import read_text
from checker.rulebook import judge, load_rules
from checker.timeline.dating import date_claims
from checker.timeline.publication import publication_dates
from tests.score import articles_of, stories

STORIES = stories(Path(__file__).parent / "stories")
# Each story meets those that stand so many places behind it: near ones and far ones, 160 of the 780 pairs.
STEPS = (1, 4, 9, 17)
PAIRS = [(one, (one + step) % len(STORIES)) for step in STEPS for one in range(len(STORIES))]
LEAST_PEACEFUL = 0.995


@dataclass(frozen=True)
class Read:
    """A story's articles and what was drawn from them; nothing in it hangs on other stories."""

    documents: list[Document]
    marked: list[MarkedSentence]
    claims: list[Claim]


@cache
def read_story(number: int) -> Read:
    story = STORIES[number]
    texts = {name: (story / name).read_text(encoding="utf-8") for name in articles_of(story)}
    documents = [read_text(f"{number}/{name}", text) for name, text in texts.items()]
    marked = mark(documents)
    return Read(documents, marked, extract(documents, marked))


def conflicts(*numbers: int) -> list[Finding]:
    """The conflicts in some stories checked together."""
    read = [read_story(number) for number in sorted(numbers)]
    documents = [document for story in read for document in story.documents]
    claims = [claim for story in read for claim in story.claims]
    sentences = {(m.sentence.document, m.sentence.index): m.sentence for story in read for m in story.marked}
    kin = which_together(documents, [marked for story in read for marked in story.marked])
    dates = publication_dates(documents, claims, {}, lambda name: kin.together[name])
    published = {entry.document: entry for entry in dates}
    graph = ClaimGraph(documents, published, resolve_entities(date_claims(claims, published)), sentences)
    found = judge(load_rules(None)[0], KindContext(graph))
    return [finding for finding in found if finding.verdict is Verdict.CONFLICT]


def stories_of(finding: Finding) -> set[str]:
    return {item.span.document.split("/")[0] for item in finding.evidence}


def test_stories_of_different_matters_do_not_clash() -> None:
    across = {pair: [f.summary for f in conflicts(*pair) if len(stories_of(f)) > 1] for pair in PAIRS}
    peaceful = sum(1 for found in across.values() if not found) / len(PAIRS)
    assert peaceful >= LEAST_PEACEFUL, {pair: found for pair, found in across.items() if found}


@pytest.mark.parametrize(("one", "other"), PAIRS[:: len(PAIRS) // 8])
def test_a_story_keeps_its_conflicts_beside_another(one: int, other: int) -> None:
    alone = {finding.id for finding in conflicts(one)}
    together = {finding.id for finding in conflicts(one, other) if stories_of(finding) == {str(one)}}
    assert alone == together


def test_in_a_folder_of_all_stories_each_keeps_its_conflicts_and_no_two_clash() -> None:
    everything = conflicts(*range(len(STORIES)))
    assert [finding.summary for finding in everything if len(stories_of(finding)) > 1] == []
    for number in range(len(STORIES)):
        together = {finding.id for finding in everything if stories_of(finding) == {str(number)}}
        assert together == {finding.id for finding in conflicts(number)}, STORIES[number].name


def test_a_story_judged_from_its_claims_is_judged_as_in_a_run() -> None:
    for number in range(0, len(STORIES), 10):
        report = run(read_story(number).documents, (), Options())
        assert {f.id for f in conflicts(number)} == {f.id for f in report.with_verdict(Verdict.CONFLICT)}
