"""Small stories about origins: who stands behind each side of a finding."""

from __future__ import annotations

from checker.model.finding import Finding, Verdict
from checker.pipeline import Options, check_texts
from checker.told_dates import told_interval

WIRE = "LOMAR, March 4 (AFP) - The flood in the valley of Aramo killed 21 people on Sunday, rescue workers said."
ALTERED = "The flood in the valley of Aramo killed 31 people on Sunday, rescue workers said."
OWN = "Twenty-one people died in Sunday's flood in the valley of Aramo, the mayor said."


def found(*texts: str) -> list[Finding]:
    """The findings among articles of one day, named a, b, c …"""
    told = {chr(ord("a") + number): text for number, text in enumerate(texts)}
    day = told_interval("2023-03-06")
    return list(check_texts(told, Options(published=dict.fromkeys(told, day))).findings)


def test_two_copies_of_one_text_are_no_agreement() -> None:
    assert found(WIRE, WIRE) == []


def test_an_article_in_its_own_words_agrees_with_the_wire() -> None:
    assert [finding.verdict for finding in found(WIRE, OWN)] == [Verdict.AGREEMENT]


def test_a_figure_changed_in_an_otherwise_same_sentence_clashes_with_the_highest_confidence() -> None:
    altered, other = found(WIRE, ALTERED), found(ALTERED, OWN)
    assert [f.verdict for f in altered] == [f.verdict for f in other] == [Verdict.CONFLICT]
    assert altered[0].score > other[0].score
    assert "the sentences are otherwise the same" in [feature.words for feature in altered[0].features]


def test_copies_on_one_side_make_one_conflict_that_counts_their_origins() -> None:
    conflicts = [finding for finding in found(WIRE, WIRE, ALTERED) if finding.verdict == Verdict.CONFLICT]
    assert len(conflicts) == 1
    assert {item.span.document for item in conflicts[0].evidence} == {"a", "b", "c"}


def test_a_conflict_says_how_many_independent_origins_stand_on_each_side() -> None:
    conflicts = [
        finding
        for finding in found(WIRE, WIRE, OWN.replace("Twenty-one", "Twenty-eight"))
        if finding.verdict == Verdict.CONFLICT
    ]
    assert [finding.reasons[-1] for finding in conflicts] == [
        "“21 people” is told by 2 articles, one origin (AFP); “Twenty-eight people” is told by one article"
    ]
