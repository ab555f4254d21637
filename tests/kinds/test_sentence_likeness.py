"""How alike two sentences are, against the other sentences of their articles."""

from __future__ import annotations

from checker.kinds.context import KindContext
from checker.kinds.sentence_likeness import SentenceLikeness
from checker.model.claim import Claim, ClaimKind
from tests.kinds.test_context import context_of

ONE = "The ferry carried 300 passengers to the island. The choir of the school sang. The mayor ate two buns."
OTHER = "Boats left early. On the island 290 ferry passengers went ashore. A dog barked at three gulls."


def figure(context: KindContext, document: str, written: int) -> Claim:
    claims = context.claims(ClaimKind.QUANTITY)
    return next(c for c in claims if c.span.document == document and getattr(c.value, "written", None) == written)


def test_a_sentence_leads_where_it_tells_what_the_other_tells() -> None:
    context = context_of(a=ONE, b=OTHER)
    likeness = SentenceLikeness(context)
    ferry, buns = figure(context, "a", 300), figure(context, "a", 2)
    ashore, gulls = figure(context, "b", 290), figure(context, "b", 3)
    assert likeness.lead(ferry, ashore) > 0 > likeness.lead(buns, gulls)
    assert likeness.lead(ferry, ashore) == likeness.lead(ashore, ferry)


def test_no_third_article_changes_what_is_said_of_two() -> None:
    alone, beside = context_of(a=ONE, b=OTHER), context_of(a=ONE, b=OTHER, c="Passengers of the ferry like buns.")
    told = [SentenceLikeness(one).lead(figure(one, "a", 300), figure(one, "b", 290)) for one in (alone, beside)]
    assert told[0] == told[1]
