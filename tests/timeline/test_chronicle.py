"""The timeline of a report: dated events in order, each once."""

from __future__ import annotations

from datetime import date

from checker.model.claim import Claim, ClaimKind, Modality, Name, Subject
from checker.model.finding import Evidence, Finding, Verdict
from checker.model.interval import LATEST, TimeInterval
from checker.model.span import Anchor
from checker.timeline.chronicle import tell_timeline
from tests.made_claims import made_claim

ADOM, HOLM = Name("Adom", "PERSON", "name:adom"), Name("Holm", "PERSON", "name:holm")
OCTOBER, FOURTH, FIFTH = (
    TimeInterval.month(2022, 10),
    TimeInterval.day(date(2022, 10, 4)),
    TimeInterval.day(date(2022, 10, 5)),
)


def event(
    on: TimeInterval | None,
    document: str = "a",
    who: tuple[Name, ...] = (ADOM,),
    kind_of_event: str = "open",
    modality: Modality = Modality.ACTUAL,
) -> Claim:
    subject = Subject(kind_of_event or "walk", names=who, event_type=kind_of_event)
    days = () if on is None else (on,)
    return made_claim(subject, kind=ClaimKind.EVENT, document=document, on=days, modality=modality)


def test_events_stand_in_order_of_days() -> None:
    late, early = event(FIFTH), event(FOURTH, "b", (HOLM,))
    assert [entry.interval for entry in tell_timeline([late, early], ())] == [FOURTH, FIFTH]


def test_one_event_told_twice_is_one_entry_at_the_finest_time() -> None:
    month, day = event(OCTOBER), event(FOURTH, "b")
    [entry] = tell_timeline([month, day], ())
    assert entry.interval == FOURTH
    assert set(entry.claims) == {month.id, day.id}


def test_other_people_other_days_and_other_events_are_entries_of_their_own() -> None:
    claims = [event(FOURTH), event(FOURTH, "b", (HOLM,)), event(FIFTH, "c"), event(FOURTH, "d", kind_of_event="arrest")]
    assert len(tell_timeline(claims, ())) == 4


def test_what_has_no_day_no_name_or_no_type_is_not_told() -> None:
    since = TimeInterval(date(2022, 10, 4), LATEST)
    claims = [event(None), event(FOURTH, who=()), event(FOURTH, kind_of_event=""), event(since)]
    assert tell_timeline(claims, ()) == []


def test_a_plan_is_marked_and_a_fact_among_its_tellings_unmarks_it() -> None:
    plan = event(FOURTH, modality=Modality.PLAN)
    assert [entry.planned for entry in tell_timeline([plan], ())] == [True]
    assert [entry.planned for entry in tell_timeline([plan, event(FOURTH, "b")], ())] == [False]


def test_an_entry_names_the_conflicts_that_touch_its_claims() -> None:
    one, other = event(FOURTH), event(FIFTH, "b")
    sides = tuple(Evidence(c.span, c.focus, "x", 1, Anchor("x", "", ""), c.id) for c in (one, other))
    conflict = Finding("event-date", "date", Verdict.CONFLICT, "two days", (), sides)
    agreement = Finding("event-date", "date", Verdict.AGREEMENT, "one day", (), sides)
    entries = tell_timeline([one, other], [conflict, agreement])
    assert [entry.conflicts for entry in entries] == [(conflict.id,), (conflict.id,)]
