"""Passages a desk wants left out make no claims, and are told among what was not checked."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.ignored_passages import REASON, IgnoredPassages, without_ignored
from checker.model.document import PassageRole
from checker.reading import read_text

ARTICLE = """\
Bridge opens in the rain

The bridge over the Tarn has cost 41 million euros, the builder said on Monday.

[Note] It’s “our” 112 reporters who make this paper.
"""


@pytest.mark.parametrize(
    ("ignored", "left_out"),
    [
        (IgnoredPassages(), []),
        (IgnoredPassages(roles=(PassageRole.HEADLINE,)), ["Bridge opens in the rain"]),
        (IgnoredPassages(patterns=("[Note] It's*",)), ["[Note] It’s “our” 112 reporters who make this paper."]),
        (
            IgnoredPassages(patterns=('*"our" ??? reporters*',)),
            ["[Note] It’s “our” 112 reporters who make this paper."],
        ),
        (IgnoredPassages(patterns=("[note] it's*", "It's*")), []),
    ],
)
def test_passages_are_left_out_by_role_and_by_all_their_words(ignored: IgnoredPassages, left_out: list[str]) -> None:
    document = read_text("a.txt", ARTICLE)
    [kept], told = without_ignored([document], ignored)
    assert [entry.words for entry in told] == left_out
    changed = [before for before, after in zip(document.passages, kept.passages, strict=True) if before != after]
    assert len(changed) == len(left_out)
    assert kept.text == document.text


def test_an_ignored_passage_makes_no_claim_and_is_told() -> None:
    options = pipeline.Options(ignored=IgnoredPassages(patterns=("The bridge over the Tarn*",)))
    report = pipeline.check_texts({"a.txt": ARTICLE}, options)
    assert not [claim for claim in report.claims if "41 million" in claim.words]
    assert [entry.reason for entry in report.not_checked if "41 million" in entry.words] == [REASON]
