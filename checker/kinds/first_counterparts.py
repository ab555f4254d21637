"""An earlier event seen against all that two articles tell: whether it is what a "first" leaves out.

Of two reports of one story that calls something the first, the one that knows better tells of the one before: with
its year, with somebody the other report does not name, and near in meaning, whatever its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.context import KindContext
from checker.kinds.counterexamples import ANOTHER_BODY, OCCASION, Counterexample
from checker.matching.scoring import Match
from checker.matching.weighing import base_weight, weigh
from checker.model.claim import Claim, ClaimKind, First, Name
from checker.model.finding import Feature
from checker.model.interval import Precision
from checker.words import load

TABLE = "first counterparts"


def likelihood_of(context: KindContext, case: Counterexample) -> Match:
    """What speaks for and against an event's refuting a "first"; the sum is the log odds."""
    return Match(
        (
            Feature("base", base_weight(TABLE), "how often an earlier event refutes a “first”"),
            *_of_the_kind(case),
            *_of_the_doer(context, case),
            *_of_the_telling(context, case),
        )
    )


def _of_the_kind(case: Counterexample) -> Iterator[Feature]:
    """How the event stands to the deed, the class and the scope of the "first"."""
    found = {name: [f for f in case.features if f.name == name] for name in ("class", "names", "context", "pointed at")}
    if case.is_deed:
        yield weigh(TABLE, "deed", 1.0, "the same deed")
    if found["class"]:
        yield weigh(TABLE, "class", len(found["class"]), "; ".join(f.words for f in found["class"]))
    for name in ("names", "context", "pointed at"):
        for feature in found[name]:
            yield weigh(TABLE, name, feature.weight, feature.words)
    untold = [told for told in case.standing.open if told not in {OCCASION, ANOTHER_BODY}]
    if untold:
        yield weigh(TABLE, "class open", 1.0, " and ".join(untold))
    if case.standing.other:
        yield weigh(TABLE, "other class", 1.0, "; ".join(case.standing.other))
    if not case.first.when.words:
        yield weigh(TABLE, "ever", 1.0, "called the first of all")


def _of_the_doer(context: KindContext, case: Counterexample) -> Iterator[Feature]:
    if _tells_of_office(case.first) and (_tells_of_office(case.event) or case.event.kind is ClaimKind.ROLE):
        yield weigh(TABLE, "office", 1.0, "both tell of holding an office")
    known = context.names[case.first.span.document]
    new = [name for name in _persons(context, case.event) if name.key and name.key not in known]
    if new:
        yield weigh(TABLE, "new person", 1.0, f"the other article does not name {new[0].words}")


def _of_the_telling(context: KindContext, case: Counterexample) -> Iterator[Feature]:
    first, event = case.first, case.event
    if first.span.document == event.span.document:
        yield weigh(TABLE, "same article", 1.0, "told in the same article")
    else:
        ahead = context.meanings.lead(first, event)
        yield weigh(TABLE, "meanings ahead", ahead, "the sentences are nearer in meaning than either is to most others")
    if event.when.interval is not None and event.when.interval.precision is Precision.DAY:
        yield weigh(TABLE, "day", 1.0, "told with its day")


def _persons(context: KindContext, event: Claim) -> list[Name]:
    """The persons that an event's clause names: "Ada Finch, who ran the town"."""
    inside = [claim for claim in context.claims_of_sentence(event) if event.span.start <= claim.span.start]
    named = [*event.subject.names, *(n for c in inside if c.span.end <= event.span.end for n in c.subject.names)]
    return [name for name in named if name.label == "PERSON"]


def _tells_of_office(claim: Claim) -> bool:
    """Whether the words of a claim tell of leading a body: "to head the town", "who ran the city as mayor"."""
    subject = claim.subject
    words = {subject.head, *subject.predicate.split(), *subject.modifiers, *subject.context}
    if isinstance(claim.value, First):
        words.update(claim.value.kind_of)
    return not words.isdisjoint(load("firsts")["leading"])
