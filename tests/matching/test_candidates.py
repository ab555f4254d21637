"""Which claims are compared at all: never all with all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.matching.candidates import CROWDED, pairs_by_key
from checker.model.claim import Claim, Subject
from tests.made_claims import made_claim


def claims_with(*words: str) -> list[Claim]:
    return [made_claim(Subject(word), start=at) for at, word in enumerate(words)]


def pairs(claims: list[Claim], least_shared: int = 1) -> list[tuple[int, int]]:
    """The offsets of the claims that meet, each letter of the head being a key."""
    found = pairs_by_key(claims, lambda claim: set(claim.subject.head), {}, least_shared)
    return [(one.span.start, other.span.start) for one, other in found]


def test_claims_meet_under_a_shared_key_each_pair_once() -> None:
    assert pairs(claims_with("ab", "abc", "x", "c")) == [(0, 1), (1, 3)]


def test_more_shared_keys_can_be_asked_for() -> None:
    assert pairs(claims_with("ab", "abc", "c"), least_shared=2) == [(0, 1)]


def test_a_key_of_a_crowd_makes_no_pairs() -> None:
    assert len(pairs(claims_with(*["a"] * CROWDED))) == CROWDED * (CROWDED - 1) // 2
    assert pairs(claims_with(*["a"] * (CROWDED + 1))) == []


def test_claims_of_two_articles_meet_only_where_these_are_held_together() -> None:
    claims = [made_claim(Subject("a"), document=name) for name in ("one", "other", "third")]
    together = {"one": {"other"}, "other": {"one"}, "third": set[str]()}
    met = [(x.span.document, y.span.document) for x, y in pairs_by_key(claims, lambda _: {"key"}, together)]
    assert met == [("one", "other")]


def test_a_third_article_does_not_make_a_key_crowded() -> None:
    crowd = [made_claim(Subject("a"), document="third", start=at) for at in range(CROWDED + 1)]
    claims = [made_claim(Subject("a"), document="one"), made_claim(Subject("a"), document="other"), *crowd]
    names = ("one", "other", "third")
    met = list(pairs_by_key(claims, lambda _: {"key"}, {name: set(names) - {name} for name in names}))
    assert [(x.span.document, y.span.document) for x, y in met] == [("one", "other")]


def test_the_work_grows_with_the_number_of_claims_and_not_with_its_square() -> None:
    def compared(size: int) -> int:
        claims = [made_claim(Subject(str(at)), start=at) for at in range(size)]
        return sum(1 for _ in pairs_by_key(claims, lambda claim: {"all", f"group {claim.span.start // 4}"}, {}))

    assert compared(400) == 600
    assert compared(4_000) == 6_000


@given(st.lists(st.text("abcd", min_size=1, max_size=3), max_size=12))
def test_every_pair_with_a_common_key_is_found(heads: list[str]) -> None:
    wanted = [
        (left, right)
        for left, one in enumerate(heads)
        for right, other in enumerate(heads)
        if left < right and set(one) & set(other)
    ]
    assert pairs(claims_with(*heads)) == wanted
