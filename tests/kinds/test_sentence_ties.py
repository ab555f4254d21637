"""What two sentences share: names, exact numbers, telling nouns."""

from __future__ import annotations

import pytest

from checker.kinds.sentence_ties import SentenceTies
from checker.model.claim import ClaimKind
from tests.kinds.test_context import context_of


@pytest.mark.parametrize(
    ("one", "other", "shared", "strong"),
    [
        ("Ann Bell sold 40 boats.", "In May 52 boats were sold by Bell.", {"Bell", "boat"}, True),
        ("The record of 3,412 points fell to 40 boys.", "After 3,412 points 40 people wept.", {"3,412", "point"}, True),
        ("The harbour took 40 boats.", "The port took 52 boats.", {"harbour", "boat"}, True),
        ("The choir sang 40 carols in May.", "In May 52 boats were sold.", set(), False),
    ],
)
def test_the_words_two_sentences_share(one: str, other: str, shared: set[str], strong: bool) -> None:
    context = context_of(one=one, other=other)
    by_article = {claim.span.document: claim for claim in context.claims(ClaimKind.QUANTITY)}
    tie = SentenceTies(context).between(by_article["one"], by_article["other"])
    assert (set(tie.shared), tie.is_strong) == (shared, strong)
