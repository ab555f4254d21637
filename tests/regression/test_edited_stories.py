"""Whole stories, edited as a desk edits a draft: nothing that was known becomes new, and nothing is gone."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

import checker
from checker.regression.comparing import compare
from checker.regression.known import known_findings
from tests.regression.edits import recurled, rewrapped_paragraphs, with_paragraph_inside
from tests.score import articles_of, stories

# Every fifth story of all collections, each wrapped at another width: few enough to run each time.
COLLECTIONS = ("stories", "more_stories", "third_stories")
STORIES = [story for name in COLLECTIONS for story in stories(Path(__file__).parents[1] / name)][::5]
WIDTHS = (45, 60, 72, 80)


def plain_texts(story: Path) -> dict[str, str]:
    names = [name for name in articles_of(story) if name.endswith(".txt")]
    return {name: (story / name).read_text(encoding="utf-8") for name in names}


@pytest.mark.parametrize(
    ("story", "width"), list(zip(STORIES, cycle(WIDTHS))), ids=lambda value: getattr(value, "name", value)
)
def test_a_paragraph_more_other_quotes_and_other_lines_make_nothing_new(story: Path, width: int) -> None:
    texts = plain_texts(story)
    before = known_findings(checker.check_texts(texts).findings)
    edited = {name: rewrapped_paragraphs(recurled(with_paragraph_inside(text)), width) for name, text in texts.items()}
    comparison = compare(before, known_findings(checker.check_texts(edited).findings))
    assert ([f.summary for f in comparison.new], [f.summary for f in comparison.gone]) == ([], [])
