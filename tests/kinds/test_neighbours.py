"""How many figures of an article could be the counterpart of one in another."""

from __future__ import annotations

import pytest

from checker.kinds.neighbours import Neighbours, family_of
from checker.model.claim import Subject
from checker.model.quantity import Dimension, Quantity, Unit
from tests.made_claims import exactly, made_claim

EUROS, DOLLARS = Unit(Dimension.MONEY, "EUR"), Unit(Dimension.MONEY, "USD")
ARTICLE = Neighbours(
    made_claim(Subject("x"), figure, start=at)
    for at, figure in enumerate(
        [exactly(100), exactly(100), exactly(120), exactly(900), exactly(100, EUROS), exactly(50, DOLLARS)]
    )
)


@pytest.mark.parametrize(
    ("figure", "near", "total"),
    [
        (exactly(110), 2, 3),
        (exactly(800), 1, 3),
        (exactly(5), 0, 3),
        (exactly(110, EUROS), 1, 1),
        (exactly(0), 0, 3),
    ],
)
def test_values_of_the_family_near_a_figure(figure: Quantity, near: int, total: int) -> None:
    assert (ARTICLE.near(figure, "a"), ARTICLE.total(figure, "a")) == (near, total)


def test_an_article_without_figures() -> None:
    assert (ARTICLE.near(exactly(110), "b"), ARTICLE.total(exactly(110), "b")) == (0, 0)


def test_counts_of_anything_are_one_family_and_each_currency_its_own() -> None:
    tickets = Unit(Dimension.COUNT, "ticket")
    assert family_of(exactly(1)) == family_of(exactly(1, tickets))
    assert family_of(exactly(1, EUROS)) != family_of(exactly(1, DOLLARS))
