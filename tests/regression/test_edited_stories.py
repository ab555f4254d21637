"""Whole stories, edited as a desk edits a draft: nothing that was known becomes new, and nothing is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.regression.comparing import compare
from checker.regression.known import known_findings
from tests.regression.edits import recurled, with_paragraph_inside
from tests.score import articles_of, stories

# Every third story of the second collection: enough to meet all kinds of findings, few enough to run each time.
STORIES = stories(Path(__file__).parents[1] / "more_stories")[::3]


def plain_texts(story: Path) -> dict[str, str]:
    names = [name for name in articles_of(story) if name.endswith(".txt")]
    return {name: (story / name).read_text(encoding="utf-8") for name in names}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_paragraph_more_and_other_quotes_make_nothing_new(story: Path) -> None:
    texts = plain_texts(story)
    before = known_findings(checker.check_texts(texts).findings)
    edited = {name: recurled(with_paragraph_inside(text)) for name, text in texts.items()}
    comparison = compare(before, known_findings(checker.check_texts(edited).findings))
    assert ([f.summary for f in comparison.new], [f.summary for f in comparison.gone]) == ([], [])
