"""How near in meaning the clauses and sentences of two articles are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.kinds.context import KindContext
from checker.model.claim import Claim, ClaimKind
from tests.kinds.test_context import context_of

ONE = "The mayor cut the ribbon in May 2021. Goats ate the roses in June 2021. It rained."
OTHER = "Snow fell early. Masons built a quay in April 2020. The opening ceremony was in March 2021."


def told_in(context: KindContext, words: str) -> Claim:
    """The dated claim in whose clause some words stand."""
    return next(claim for claim in context.claims(ClaimKind.EVENT) if words in claim.words)


def test_clauses_without_a_word_in_common_are_near_where_they_mean_one_thing() -> None:
    context = context_of(a=ONE, b=OTHER)
    ribbon, goats = told_in(context, "ribbon"), told_in(context, "Goats")
    opening, quay = told_in(context, "ceremony"), told_in(context, "quay")
    near = context.meanings.of_clauses(ribbon, opening)
    assert near > context.meanings.of_clauses(goats, opening)
    assert near > context.meanings.of_clauses(goats, quay)


def test_a_sentence_leads_where_no_other_is_as_near_in_meaning() -> None:
    context = context_of(a=ONE, b=OTHER)
    ribbon, goats, opening = (told_in(context, words) for words in ("ribbon", "Goats", "ceremony"))
    assert context.meanings.lead(ribbon, opening) > context.meanings.lead(goats, opening)


def test_likeness_is_the_same_either_way_round_and_that_of_a_clause_to_itself_is_full() -> None:
    context = context_of(a=ONE, b=OTHER)
    ribbon, opening = told_in(context, "ribbon"), told_in(context, "ceremony")
    assert context.meanings.of_clauses(ribbon, opening) == context.meanings.of_clauses(opening, ribbon)
    assert context.meanings.lead(ribbon, opening) == context.meanings.lead(opening, ribbon)
    copied = context_of(a=ONE, b=ONE)
    one, other = (c for c in copied.claims(ClaimKind.EVENT) if "ribbon" in c.words)
    assert copied.meanings.of_clauses(one, other) == pytest.approx(1, abs=0.001)


@given(st.text(alphabet="abc XYZ.é\n", max_size=80))
def test_any_third_article_leaves_what_is_said_of_two_as_it_is(text: str) -> None:
    alone, beside = context_of(a=ONE, b=OTHER), context_of(a=ONE, b=OTHER, c=f"{ONE} {text}")
    told = [
        (context.meanings.of_clauses(*sides), context.meanings.lead(*sides))
        for context in (alone, beside)
        if (sides := (told_in(context, "ribbon"), told_in(context, "ceremony")))
    ]
    assert told[0] == told[1]
