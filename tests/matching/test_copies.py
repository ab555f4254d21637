"""Copies of one text: which sentences are near-identical, and how many origins articles have."""

from __future__ import annotations

import pytest

from checker.matching.copies import Copies, Origin
from checker.model.document import Document, PassageRole
from checker.model.sentence import Sentence

FLOOD = "The flood in the valley of Aramo killed 21 people on Sunday, rescue workers said."
HIGHER = "The flood in the valley of Aramo killed 31 people on Sunday, rescue workers said."
OTHERWISE = "Twenty-one people died in Sunday's flood in the valley of Aramo, the mayor said."


def copies(**articles: str | tuple[str, str]) -> Copies:
    """The copies among articles of one sentence each; with an agency where a pair of sentence and credit is given."""
    told = {name: (text, "") if isinstance(text, str) else text for name, text in articles.items()}
    sentences = [Sentence(name, 0, PassageRole.BODY, 0, 0, len(text), text) for name, (text, _) in sorted(told.items())]
    documents = {name: Document(name, text, text, (), credit=credit) for name, (text, credit) in told.items()}
    return Copies(sentences, documents)


@pytest.mark.parametrize(
    ("one", "other", "same"), [(FLOOD, FLOOD, True), (FLOOD, HIGHER, True), (FLOOD, OTHERWISE, False)]
)
def test_a_sentence_with_another_figure_is_still_a_copy_and_another_wording_is_none(
    one: str, other: str, same: bool
) -> None:
    assert copies(a=one, b=other).alike(("a", 0), ("b", 0)) is same


def test_short_sentences_are_no_copies() -> None:
    assert not copies(a="He declined to comment.", b="He declined to comment.").alike(("a", 0), ("b", 0))


def test_copies_and_articles_of_one_agency_count_once() -> None:
    known = copies(a=(FLOOD, "AFP"), b=FLOOD, c=(OTHERWISE, "AFP"), d=OTHERWISE.replace("mayor", "governor"))
    assert known.origins([("a", 0), ("b", 0)]) == [Origin(("a", "b"), "AFP")]
    assert known.origins([("a", 0), ("c", 0)]) == [Origin(("a", "c"), "AFP")]
    assert len(known.origins([("b", 0), ("d", 0)])) == 2


def test_a_sentence_of_very_many_articles_is_still_one_origin() -> None:
    many = copies(**{f"n{number:03}": FLOOD for number in range(70)})
    assert many.alike(("n000", 0), ("n069", 0))
    assert len(many.origins([(f"n{number:03}", 0) for number in range(70)])) == 1
